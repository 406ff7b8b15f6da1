"""What the browser tests share: a live figure as a reader moves and reads it, and what it must then show."""

import functools
import json
import re

import numpy as np
from playwright.sync_api import expect

from bpcore import Network, backprop
from bpfigures import Saturation

EPOCHS = 300
RULES = Saturation.rules()
ETAS = RULES["eta"]["stops"]
DEFAULTS = Saturation().settings()
NUMBERS = ("z", "a", "C", "slope", "dC_dw", "step", "epochs_0.5", "epochs_0.1")
COSTS = ("quadratic", "cross_entropy")


class Swish:
    """An activation of a reader's own."""

    def __call__(self, z):
        return z / (1 + np.exp(-z))

    def derivative(self, z):
        s = 1 / (1 + np.exp(-z))
        return s + z * s * (1 - s)


# --- What must be shown --------------------------------------------------------------------------


def descent(setting, activation, cost):
    """z, a, C, slope and dC_dw at epochs 0 … 300, by bpcore.backprop."""
    x, y, eta = [setting["x"]], [setting["y"]], setting["eta"]
    net = Network([1, 1], activation=activation, cost=cost)
    net.w[2][:], net.b[2][:] = setting["w"], setting["b"]
    rows = []
    with np.errstate(over="ignore", invalid="ignore"):
        for _ in range(EPOCHS + 1):
            g = backprop(net, x, y)
            z, a = g.trace.z[2], g.trace.a[2]
            C = net.cost.value(a, np.array([y], dtype=float))
            rows.append((z.item(), a.item(), C, net.activation.derivative(z).item(), g.dC_dw[2].item()))
            net.w[2] -= eta * g.dC_dw[2]
            net.b[2] -= eta * g.dC_db[2]
    return rows


def expected(setting, activation="sigmoid", costs=COSTS):
    """The numbers of the table by name, one value for each cost; None where none is shown."""
    return _expected(tuple(setting.items()), activation, tuple(costs))


@functools.cache
def _expected(setting, activation, costs):
    setting = dict(setting)
    table = {name: [] for name in NUMBERS}
    for i, cost in enumerate(costs):
        rows = descent(setting, activation, cost)
        now = [*rows[setting["epoch"]]]
        now.append(-setting["eta"] * now[-1])
        for bound in (0.5, 0.1):
            now.append(next((n for n, row in enumerate(rows) if abs(row[1] - setting["y"]) < bound), None))
        shown = setting[("show_first", "show_second")[i]]
        for name, value in zip(NUMBERS, now, strict=True):
            table[name].append(value if shown else None)
    return table


def is_determined(setting):
    """Whether float64 decides the numbers: a start moved by 1e-13 must not change them.

    Where a large η makes the descent chaotic, two right programs that round differently disagree.
    """
    near, far = expected(setting), expected(setting | {"b": setting["b"] + 1e-13})
    return differences(far, near, relative=1e-9) == []


def differences(given, wanted, relative=1e-9):
    """What differs between two tables, in words. Epochs must be equal, other numbers nearly so.

    Below 1e-14 a number such as a − y is the rounding error of its terms, and is not compared.
    """
    found = []
    for name in wanted:
        for i, (one, other) in enumerate(zip(given[name], wanted[name], strict=True)):
            if one is None or other is None or name.startswith("epochs"):
                same = one == other
            elif not (np.isfinite(one) and np.isfinite(other)):
                same = np.array_equal(one, other, equal_nan=True)
            else:
                same = abs(one - other) <= relative * abs(other) + 1e-14
            if not same:
                found.append(f"{name}, cost {i}: shown {one}, wanted {other}")
    return found


@functools.cache
def random_settings(seed, count):
    """Settings of the sliders, drawn at random, at which float64 decides the numbers."""
    rng = np.random.default_rng(seed)
    found = []
    while len(found) < count:
        setting = {
            "w": int(rng.integers(-40, 41)) / 10,
            "b": int(rng.integers(-40, 41)) / 10,
            "eta": ETAS[rng.integers(len(ETAS))],
            "x": int(rng.integers(-20, 21)) / 10,
            "y": int(rng.choice([0, 0, 20, rng.integers(1, 20)])) / 20,
            "epoch": int(rng.choice([0, 300, rng.integers(1, 300)])),
            "show_first": True,
            "show_second": True,
        }
        if is_determined(setting):
            found.append(setting)
    return found


# --- What is shown -------------------------------------------------------------------------------


class Figure:
    """One live figure in a page."""

    def __init__(self, page, index=0):
        self.page = page
        self.root = page.locator("[data-bp-figure=Saturation]").nth(index)

    def mount(self):
        """Scroll to the figure and wait until it is live."""
        self.root.scroll_into_view_if_needed()
        expect(self.root).to_have_attribute("data-bp-mounted", "")
        return self

    def slider(self, name):
        return self.root.locator(f"input[data-trait={name}]")

    def button(self, action):
        return self.root.locator(f"button[data-action={action}]")

    def set(self, **settings):
        """Move the sliders and check boxes that stand elsewhere, each by an input event of its own."""
        now = self.setting()
        for name, value in settings.items():
            if now[name] == value:
                continue
            if isinstance(value, bool):
                self.slider(name).set_checked(value)
            else:
                self.slider(name).fill(str(ETAS.index(value) if name == "eta" else value))

    def setting(self):
        """Where sliders and check boxes stand, as the reader sees them."""
        controls = self.root.locator("input[data-trait]").evaluate_all(
            "all => all.map((e) => [e.dataset.trait, e.type === 'checkbox' ? e.checked : Number(e.value)])"
        )
        # With one cost there is one check box.
        seen = {"show_first": True, "show_second": True} | dict(controls)
        return seen | {"eta": ETAS[seen["eta"]]}

    def numbers(self):
        """The table, by name, one value for each cost; None where none is shown."""
        cells = self.root.locator("td[data-number]").evaluate_all(
            "cells => cells.map((cell) => [cell.dataset.number, cell.dataset.value])"
        )
        table = {}
        for name, value in cells:
            table.setdefault(name, []).append(None if value == "" else float(value))
        return table

    def text(self, name):
        """The cells of a row, as they read."""
        return self.root.locator(f"td[data-number='{name}']").all_inner_texts()

    def maps(self):
        """The cells of each map, once all are there."""
        maps = self.root.locator(".bp-map")
        for one in maps.all():
            expect(one).to_have_attribute("data-cells", re.compile(r"^\[\["))
        return [json.loads(cells) for cells in maps.evaluate_all("maps => maps.map((m) => m.dataset.cells)")]

    def must_show(self, setting, activation="sigmoid", costs=COSTS):
        """Fail unless sliders stand at this setting and every number is that of bpcore."""
        assert self.setting() == setting
        self.must_have_numbers(setting, activation, costs)

    def must_have_numbers(self, setting, activation="sigmoid", costs=COSTS):
        shown, wanted = self.numbers(), expected(setting, activation, costs)
        assert set(shown) == set(NUMBERS)
        assert differences(shown, wanted) == [], setting
