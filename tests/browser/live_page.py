"""Pages with live figures, and any such figure as a reader moves and reads it."""

import math
import shutil
from urllib.parse import urlencode

import numpy as np
from playwright.sync_api import expect

import bpfigures
from bpfigures.live import STATIC, LiveFigure, page_scripts

#: Every class of live figures.
FIGURES = [
    kind for kind in vars(bpfigures).values() if isinstance(kind, type) and issubclass(kind, LiveFigure)
]


def random_settings(kind, seed, count):
    """Settings of the figure class ``kind``, drawn at random from the rules of its traits."""
    rng = np.random.default_rng(seed)
    return [{name: _draw(rng, rule) for name, rule in kind.rules().items()} for _ in range(count)]


def _draw(rng, rule):
    if rule["kind"] == "boolean":
        return bool(rng.integers(2))
    if rule["kind"] == "choice":
        return str(rng.choice(list(rule["options"])))
    if rule["kind"] == "strokes":
        letters = list("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_")
        return ".".join("".join(rng.choice(letters, 2 * n)) for n in rng.integers(1, 9, rng.integers(1, 4)))
    if rule["kind"] == "numbers":
        rows, columns = (rng.integers(low, high + 1) for low, high in (rule["rows"], rule["columns"]))
        return [[_on_a_step(rng, rule) for _ in range(columns)] for _ in range(rows)]
    if rule["stops"]:
        return rule["stops"][rng.integers(len(rule["stops"]))]
    return _on_a_step(rng, rule)


def _on_a_step(rng, rule):
    steps = round((rule["most"] - rule["least"]) / rule["step"])
    value = round(rule["least"] + rule["step"] * int(rng.integers(steps + 1)), 9)
    return int(value) if value == int(value) else value


def written(value):
    """A setting as a link has it."""
    if isinstance(value, bool):
        return str(value).lower()
    return ";".join(",".join(map(str, row)) for row in value) if isinstance(value, list) else str(value)


def differences(shown, wanted):
    """What differs between two tables of numbers by name, in words."""
    found = [f"{name}: shown, not in numbers()" for name in sorted(shown.keys() - wanted.keys())]
    found += [f"{name}: in numbers(), not shown" for name in sorted(wanted.keys() - shown.keys())]
    for name in shown.keys() & wanted.keys():
        for one in shown[name]:
            if not same(one, wanted[name]):
                found.append(f"{name}: shown {one!r}, wanted {wanted[name]!r}")
    return found


def same(one, other):
    """Equal but for rounding. ``one`` is as the page has it: text, or "" where there is no number."""
    if other is None or isinstance(other, str):
        return one == (other or "")
    if one == "":
        return False
    return math.isclose(float(one), float(other), rel_tol=1e-9, abs_tol=1e-12)


class Pages:
    """Opens pages, and notes every fault of theirs in ``problems``."""

    def __init__(self, browser):
        self.browser, self.contexts, self.problems = browser, [], []

    def open(self, base, excused=lambda problem: False, **options):
        context = self.browser.new_context(**{"viewport": {"width": 1280, "height": 900}, **options})
        self.contexts.append(context)

        def note(problem):
            if not excused(problem):
                self.problems.append(problem)

        def failed(request):
            if request.failure != "net::ERR_ABORTED":  # what the browser itself gave up: the page was left
                note(f"failed: {request.url} {request.failure}")

        def only_ours(route):
            if route.request.url.startswith((base, "data:", "blob:", "about:")):
                route.fallback()
            else:
                note(f"asks another place: {route.request.url}")
                route.abort()

        context.route("**/*", only_ours)
        page = context.new_page()
        page.on("pageerror", lambda error: note(f"page error: {error}"))
        page.on("console", lambda m: m.type in ("error", "warning") and note(f"console {m.type}: {m.text}"))
        page.on("requestfailed", failed)
        page.on("response", lambda answer: answer.status >= 400 and note(f"{answer.status}: {answer.url}"))
        page.set_default_timeout(20_000)
        return page

    def close(self):
        for context in self.contexts:
            context.close()


def bare_page(*figures, space="0"):
    """A page that has these figures with their style and scripts, and nothing else."""
    names = {type(figure).__name__ for figure in figures}
    scripts = "".join(f'<script src="{path.name}" defer></script>' for path in page_scripts(names))
    inside = "\n".join(f'<div style="height: {space}"></div>\n{figure._repr_html_()}' for figure in figures)
    return (
        '<!doctype html><html lang="en" data-theme="light"><head><meta charset="utf-8"><title>Bare</title>'
        '<meta name="viewport" content="width=device-width, initial-scale=1"><link rel="icon" href="data:,">'
        f'<link rel="stylesheet" href="figures.css">{scripts}</head>'
        f'<body style="margin: 8px; max-width: 780px">{inside}</body></html>'
    )


def copy_assets(folder):
    """What bare pages load."""
    for path in [STATIC / "figures.css", *(STATIC / "page").iterdir()]:
        shutil.copy(path, folder)


class Live:
    """The first figure of a class in a page."""

    def __init__(self, page, kind, index=0):
        self.page, self.kind = page, kind
        self.root = page.locator(f"[data-bp-figure={kind.__name__}]").nth(index)

    def mount(self):
        """Scroll to the figure and wait until it is live."""
        self.root.scroll_into_view_if_needed()
        expect(self.root).to_have_attribute("data-bp-mounted", "")
        return self

    def controls(self, name):
        """The inputs of a setting that are in sight."""
        return self.root.locator(f"input[data-trait={name}]").filter(visible=True)

    def button(self, action):
        return self.root.locator(f"button[data-action={action}]")

    def set(self, settings):
        """Move the controls in sight to these settings, each by an event of its own. What was moved."""
        moved = {}
        for name, value in settings.items():
            rule, inputs = self.kind.rules()[name], self.controls(name)
            if inputs.count() == 0:
                continue
            if rule["kind"] == "boolean":
                inputs.first.set_checked(value)
            elif rule["kind"] == "choice":
                self.root.locator(f"input[data-trait={name}][value='{value}']").check()
            elif rule["kind"] == "numbers":
                if inputs.count() != len(value) * len(value[0]):
                    continue  # fields of another shape: their number is set by the figure's own controls
                for r, row in enumerate(value):
                    for c, entry in enumerate(row):
                        self.root.locator(f"input[data-trait={name}][data-entry='{r},{c}']").fill(str(entry))
            else:
                inputs.first.fill(str(rule["stops"].index(value) if rule["stops"] else value))
            moved[name] = value
        return moved

    def follow(self, settings):
        """Go to the settings by a link within the page."""
        values = urlencode({name: written(value) for name, value in settings.items()})
        self.page.evaluate("hash => { location.hash = hash; }", f"{self.root.get_attribute('id')}:{values}")
        expect(self.root.locator(".bp-refused")).to_have_text("")

    def numbers(self):
        """The values of the cells that hold a number, as text, by name."""
        cells = self.root.locator("[data-number]").evaluate_all(
            """cells => cells.filter((cell) => cell.checkVisibility())
                             .map((cell) => [cell.dataset.number, cell.dataset.value])"""
        )
        table = {}
        for name, value in cells:
            table.setdefault(name, []).append(value)
        return table

    def code(self):
        """The lines that the button Python shows."""
        if self.button("python").get_attribute("aria-expanded") == "false":
            self.button("python").click()
        return self.root.locator(".bp-code").inner_text()

    def must_show(self, settings):
        """Fail unless every number is that of the figure's ``numbers()``, which ``bpcore`` computes."""
        wanted = self.kind(**settings).numbers()
        assert wanted
        assert differences(self.numbers(), wanted) == [], settings
