"""Every live figure in a page without a kernel: its numbers are those of ``bpcore``, however it is moved.

Saturation, the first of them, has tests of its own besides, in test_static_book.py.
"""

import matplotlib
import numpy as np
import pytest
from playwright.sync_api import expect

import bpfigures
from bpfigures import (
    Algorithm,
    BiasNudge,
    CostBars,
    Cures,
    Demon,
    Descent,
    DigitReader,
    ErrorBack,
    Hadamard,
    HiddenPlane,
    InitialWeights,
    LayersAndIndices,
    NumericalGradient,
    OneNeuron,
    OutputError,
    Paths,
    PerceptronPlane,
    PlantedBug,
    Rosetta,
    ShapeChecker,
    SigmoidNeuron,
    Speed,
    Tape,
    Valley,
    VanishingGradient,
    WeightGradient,
)
from live_page import FIGURES as ALL_FIGURES
from live_page import Live, Pages, random_settings, same


def _once(expression):
    """The expression, or None where the lines shown have not come to the array that it is of."""
    return f"{expression} if {expression.split('[')[0]!r} in globals() else None"


# The products of Hadamard. One that does not exist is not shown.
HADAMARD = {
    f"{name}_{j + 1}_{k + 1}": f"{array}[{j}, {k}]"
    for name, array in [
        *((name, f"products['{name}']") for name in ("hadamard", "diagonal", "matrix", "outer")),
        ("numpy", "star"),
    ]
    for j in range(3)
    for k in range(3)
}

# The arrays of Rosetta: of each notation, what its lines of Python call them.
ROSETTA_ARRAYS = ["C", "z2", "z3", "a2", "a3", "delta2", "delta3", "db2", "db3", "dw2", "dw3"]
ROSETTA_ROWS = "C Z[2] Z[3] A[2] A[3] Delta[2] Delta[3] dC_db[2] dC_db[3] dC_dW[2] dC_dW[3]"
ROSETTA_NAMES = {
    "book": "C z[2] z[3] a[2] a[3] delta[2] delta[3] dC_db[2] dC_db[3] dC_dw[2] dC_dw[3]",
    "nielsen": "C z[2,i] z[3,i] a[2,i] a[3,i] delta[2,i] delta[3,i] dC_db[2] dC_db[3] dC_dw[2] dC_dw[3]",
    "thresholds": "E alpha-gamma beta-theta b y_hat e g change_gamma change_theta change_v change_w",
    "m_by_n": "J z[1] z[2] a[1] a[2] delta[1] delta[2] dJ_db[1] dJ_db[2] dJ_dW[1] dJ_dW[2]",
    "rows_to_from": ROSETTA_ROWS,
    "rows_from_to": ROSETTA_ROWS,
}


def _rosetta(name, j, k):
    """Entry (j, k) of an array. One with the index i is one column, for the example k."""
    if name in ("C", "E", "J"):
        return name
    return f"{name.replace('i', str(k - 1))}[{j - 1}, 0]" if ",i" in name else f"({name})[{j - 1}, {k - 1}]"


ROSETTA = {
    f"{notation}_{array}_{j}{k}": _rosetta(name, j, k)
    for notation, names in ROSETTA_NAMES.items()
    for array, name in zip(ROSETTA_ARRAYS, names.split(), strict=True)
    for j in (1, 2, 3)
    for k in (1, 2, 3)
}

# The values and adjoints of Tape. Those of later steps are not in its lines.
TAPE = {
    **{name: _once(name) for name in ("C", "bar_C")},
    **{
        f"{array}_{j}1": _once(f"{array}[{j - 1}, 0]")
        for name in ("p2", "z2", "a2", "p3", "z3", "a3", "e", "q", "x", "b2", "b3", "y")
        for array in (name, f"bar_{name}")
        for j in (1, 2)
    },
    **{
        f"bar_{w}_{j}{k}": _once(f"bar_{w}[{j - 1}, {k - 1}]")
        for w in ("w2", "w3")
        for j in (1, 2)
        for k in (1, 2)
    },
}

# Of each figure: its numbers, and the expressions that give them after the lines of its button "Python".
CODE = {
    DigitReader: {
        **{f"a3_{digit}": f"a[{digit}]" for digit in range(10)},
        **{f"a2_{i}": f"g.trace.a[2][{i - 1}, 0]" for i in range(1, 31)},
        "answer": "a.argmax()",
        "second": "a.argsort()[-2]",
        "C": "C",
        "steepest": "abs(dC_dx).max()",
        "ink": "(x > 0.1).sum()",
        "z": "g.trace.z[2][j - 1, 0]",
        "a": "g.trace.a[2][j - 1, 0]",
        "delta": "g.delta[2][j - 1, 0]",
    },
    InitialWeights: {
        "ones": "ones",
        "sd": "np.sqrt(variance)",
        "sd_drawn": "z.std()",
        "saturated": "np.mean(slope < 0.01)",
        "mean_slope": "slope.mean()",
    },
    Cures: {
        f"{name}_{i}": f"{array}[{i - 1}]"
        for name, array in [("C", "C"), ("right", "right"), ("saturated_2", "saturated")]
        for i in (1, 2, 3, 4)
    },
    VanishingGradient: {
        "C": "cost()",
        "right": "((net.predict(x) > 0.5) == y).sum()",
        "norm_2": "norm(g.delta[2])",
        "norm_6": "norm(g.delta[6])",
        "w_2": "norm(net.w[3].T @ g.delta[3]) / norm(g.delta[3]) if norm(g.delta[3]) else None",
        "slope_2": "norm(g.delta[2]) / norm(net.w[3].T @ g.delta[3]) if norm(g.delta[3]) else None",
        "saturated_2": "(abs(net.activation.derivative(g.trace.z[2])) < 0.01).mean()",
    },
    Tape: TAPE,
    Paths: {
        **{f"product_{i}": f"products[{i - 1}]" for i in range(1, 7)},
        "sum_1": "products[0]",
        "total": "total",
        "bp4": "bp4",
        "paths_one": "paths_one",
        "by_bp2": "by_bp2",
    },
    Rosetta: ROSETTA,
    Valley: {
        "w": "w",
        "b": "b",
        "C": "C",
        "dC_dw": "dC_dw",
        "dC_db": "dC_db",
        "batch_dw": "batch_dw",
        "batch_db": "batch_db",
        "new_w": "new_w",
        "new_b": "new_b",
        "most": "most",
        "least": "least",
    },
    Descent: {
        "w": "w",
        "C": "C",
        "slope": "dC_dw",
        "step": "-eta * dC_dw",
        "new_w": "new_w",
        "new_C": "np.polyval(cost, new_w)",
    },
    OneNeuron: {"w": "w", "a": "a", "dC_dw": "slope"},
    LayersAndIndices: {
        "parameters": "parameters",
        "value": "value",
        **{name: f"{name}[j - 1, i - 1]" for name in ("z", "a")},
        **{f"{n}_{j}{i}": f"{n}[{j - 1}, {i - 1}]" for n in "za" for j in (1, 2, 3, 4) for i in (1, 2, 3)},
        **{f"term_{k}": f"terms[{k - 1}]" for k in (1, 2, 3, 4)},
    },
    CostBars: {
        "C": "C",
        "sum": "sum(losses)",
        "largest": "max(losses)",
        "wrong": "wrong",
        "part": "part",
        "C_1": "losses[0]",
        "C_3": "losses[-1]",
        "gradient_11": "gradient[0, 0]",
        "gradient_31": "gradient[2, 0]",
    },
    SigmoidNeuron: {
        "z": "z",
        "a": "a",
        "slope": "slope",
        "change_z": "changes(1)[0]",
        "predicted": "changes(1)[1]",
        "true": "changes(1)[2]",
        "gap": "changes(1)[2] - changes(1)[1]",
        "half_change_z": "changes(0.5)[0]",
        "half_predicted": "changes(0.5)[1]",
        "half_true": "changes(0.5)[2]",
        "half_gap": "changes(0.5)[2] - changes(0.5)[1]",
        "cw": "c * w",
        "cb": "c * b",
        "sharp": "sharp",
        "step": "step",
        "distance": "abs(sharp - step)",
    },
    PerceptronPlane: {
        "w1": "neuron.w[0]",
        "w2": "neuron.w[1]",
        "b": "neuron.b",
        "theta": "neuron.threshold",
        "z_1": "z[0]",
        "y_hat_1": "neuron(x)[0, 0]",
        "mistakes": "mistakes",
    },
    HiddenPlane: {
        "z21_2": "trace.z[2][0, 1]",
        "a22_4": "trace.a[2][1, 3]",
        "z3_1": "trace.z[3][0, 0]",
        "y_hat_3": "trace.a[3][0, 2]",
        "right": "right",
        "mistakes_more": "more",
    },
    OutputError: {
        "slope": "slope",
        "a_minus_y": "a - y",
        "gradient_quadratic": "gradient['quadratic']",
        "gradient_cross_entropy": "gradient['cross_entropy']",
        "delta_quadratic": "delta['quadratic']",
        "delta_cross_entropy": "delta['cross_entropy']",
        "J_23": "J[1, 2]",
        "gradient_1": "gradient[0]",
        "delta_3": "(J.T @ gradient)[2]",
        "delta_2": "delta[1]",
        "wrong_2": "wrong[1]",
        "measured_3": "measured[2]",
        "a_minus_y_1": "(a - y)[0]",
    },
    PlantedBug: {"C_first": "C[0]", "C": "C[-1]", "wrong": "report.wrong"},
    NumericalGradient: {"gradient": "gradient", "forward": "forward", "central": "central"},
    WeightGradient: {
        **{f"delta_{j}{i}": f"delta[{j - 1}, {i - 1}]" for j in (1, 2, 3) for i in (1, 2)},
        **{f"a_{k}{i}": f"a[{k - 1}, {i - 1}]" for k in (1, 2, 3) for i in (1, 2)},
        **{f"dC_dw_{j}{k}": f"dC_dw[{j - 1}, {k - 1}]" for j in (1, 2, 3) for k in (1, 2, 3)},
        "chosen": "dC_dw[j - 1, k - 1]",
    },
    ShapeChecker: {
        "w_shape": "'{} × {}'.format(*w.shape)",
        "delta_shape": "'{} × {}'.format(*delta.shape)",
        "z_shape": "'{} × {}'.format(*back.shape) if np.array_equal(back, by_bpcore) else 'wrong'",
    },
    ErrorBack: {
        **{f"product_{k}": _once(f"products[{k - 1}, j]") for k in (1, 2)},
        **{"sum": _once("sums[j, 0]"), "slope": _once("slope[j, 0]"), "delta": _once("delta2[j, 0]")},
        **{f"sum_{i}": _once(f"sums[{i - 1}, 0]") for i in (1, 2, 3)},
        **{f"slope_{i}": _once(f"slope[{i - 1}, 0]") for i in (1, 2, 3)},
        **{f"delta_{i}": _once(f"delta2[{i - 1}, 0]") for i in (1, 2, 3)},
        **{f"w_{k}{i}": f"w3.T[{i - 1}, {k - 1}]" for k in (1, 2) for i in (1, 2, 3)},
    },
    Hadamard: {"exist": "len(products)", "dot": "products['dot']", **HADAMARD},
    Algorithm: {
        "a1_11": "a[1][0, 0]",
        "z2_21": "z[2][1, 0]",
        "a3_11": "a[3][0, 0]",
        "C": "C",
        "delta3_21": "delta[3][1, 0]",
        "delta2_11": "delta[2][0, 0]",
        "dC_db3_11": "g.dC_db[3][0, 0]",
        "dC_dw2_12": "g.dC_dw[2][0, 1]",
        "new_w3_21": "net.w[3][1, 0]",
        "new_b2_21": "net.b[2][1, 0]",
        "new_C": "C_new",
    },
    Demon: {
        "C": "cost(0)",
        "line": "slope * nudge",
        "change": "cost(nudge) - cost(0)",
        "gap": "cost(nudge) - cost(0) - slope * nudge",
        "best_nudge": "best",
        "best_change": "cost(best) - cost(0)",
    },
    BiasNudge: {"delta": "delta", "C": "C", "C_after": "C_after", "change": "C_after - C"},
    Speed: {
        "parameters": "parameters",
        "forward": "forward",
        "bp1": "bp1",
        "bp2": "bp2",
        "bp4": "bp4",
        "backprop": "backprop",
        "differences": "differences",
        "gain": "differences / backprop",
    },
}
FIGURES = list(CODE)


@pytest.fixture(scope="module")
def pages(browser, serve, figure_pages):
    """One browser window for all figures."""
    base = serve(figure_pages)
    pages = Pages(browser)
    window = pages.open(base)
    yield pages, window, base
    pages.close()


@pytest.fixture(params=FIGURES, ids=lambda kind: kind.__name__)
def live(request, pages):
    """A figure at its first setting. A fault of the page fails the test."""
    pages, window, base = pages
    pages.problems.clear()
    window.set_viewport_size({"width": 1280, "height": 900})
    window.goto("about:blank")
    window.goto(f"{base}{request.param.__name__}.html")
    yield Live(window, request.param).mount()
    assert pages.problems == []


def test_every_figure_of_the_book_is_tested_here():
    assert set(ALL_FIGURES) == {*FIGURES, bpfigures.Saturation}


def test_the_numbers_at_first(live):
    live.must_show({})


def test_random_settings_by_a_link(live):
    for settings in random_settings(live.kind, seed=1, count=20):
        live.follow(settings)
        live.must_show(settings)


def test_random_settings_by_the_controls(live):
    now = {}
    for settings in random_settings(live.kind, seed=2, count=5):
        now |= live.set(settings)
        live.must_show(now)


def test_sliders_by_keyboard(live):
    settings = {}
    for name, rule in live.kind.rules().items():
        if rule["kind"] != "number" or live.controls(name).count() == 0:
            continue
        slider = live.controls(name).first
        for key, value in (("End", rule["stops"][-1] if rule["stops"] else rule["most"]), ("Home", None)):
            slider.press(key)
            settings[name] = value if value is not None else (rule["stops"] or [rule["least"]])[0]
            live.must_show(settings)


def test_sliders_by_pointer(live):
    for name, rule in live.kind.rules().items():
        if rule["kind"] != "number" or live.controls(name).count() == 0:
            continue
        slider = live.controls(name).first
        slider.scroll_into_view_if_needed()
        box = slider.bounding_box()
        live.page.mouse.click(box["x"] + 0.7 * box["width"], box["y"] + box["height"] / 2)
        at = float(slider.input_value())
        live.must_show({name: rule["stops"][int(at)] if rule["stops"] else at})
        live.button("reset").click()


def test_reset_restores_every_setting(live):
    for settings in random_settings(live.kind, seed=3, count=2):
        live.follow(settings)
        live.button("reset").click()
        live.must_show({})


def test_the_python_shown_gives_the_numbers_shown(live):
    with matplotlib.rc_context({"backend": "agg"}):
        for settings in [{}, *random_settings(live.kind, seed=4, count=4)]:
            if settings:
                live.follow(settings)
            names = {}
            exec(live.code(), names)
            shown = live.numbers()
            compared = 0
            for name, expression in CODE[live.kind].items():
                if name not in shown:
                    continue
                value = eval(expression, names)
                value = value.item() if isinstance(value, (np.ndarray, np.generic)) else value
                assert all(same(one, value) for one in shown[name]), (name, shown[name], value, settings)
                compared += 1
            assert compared > 0


def test_what_is_shown_is_also_said(live):
    summary, spoken = live.root.locator(".bp-summary"), live.root.locator("[aria-live=polite]")
    before = summary.inner_text()
    assert len(before) > 20
    for settings in random_settings(live.kind, seed=5, count=3):
        live.follow(settings)
    assert summary.inner_text() != before
    expect(spoken).to_have_text(summary.inner_text())


@pytest.mark.parametrize("width", [360, 320])
def test_a_phone_is_wide_enough(live, width):
    live.page.set_viewport_size({"width": width, "height": 640})
    for settings in random_settings(live.kind, seed=6, count=3):
        live.follow(settings)
        assert live.page.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0, settings
        for box in live.root.locator("svg, table, button, input").filter(visible=True).all():
            place = box.bounding_box()
            scrolls = box.evaluate("(e) => Boolean(e.closest('.bp-expression, .bp-scroll'))")
            assert scrolls or (place["x"] >= 0 and place["x"] + place["width"] <= width + 1), settings


NAMELESS = """
all => all.filter((e) => !(e.labels?.length || e.getAttribute("aria-label") || e.textContent.trim()))
          .map((e) => e.outerHTML.slice(0, 120))
"""


def test_every_control_and_picture_has_a_name(live):
    assert live.root.locator("input, button, svg[role=img]").evaluate_all(NAMELESS) == []


CROSSING = """
all => all.filter((svg) => svg.checkVisibility()).flatMap((svg) => {
  const frame = svg.getBoundingClientRect();
  const seen = (text) => text.textContent.trim() && text.checkVisibility({ visibilityProperty: true });
  const words = [...svg.querySelectorAll("text")].filter(seen);
  const boxes = words.map((text) => text.getBoundingClientRect());
  return boxes.flatMap((a, i) => {
    const name = words[i].textContent;
    const out = a.left < frame.left - 14 || a.right > frame.right + 14 ? [`cut off: ${name}`] : [];
    const over = boxes.slice(i + 1).flatMap((b, k) => {
      const width = Math.min(a.right, b.right) - Math.max(a.left, b.left);
      const height = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
      return width > 2 && height > 4 ? [`${name} × ${words[i + 1 + k].textContent}`] : [];
    });
    return [...out, ...over];
  });
})
"""


def test_no_text_of_a_picture_is_cut_off_or_crosses_another(live):
    for settings in [{}, *random_settings(live.kind, seed=7, count=3)]:
        if settings:
            live.follow(settings)
        assert live.root.locator("svg.bp-plot").evaluate_all(CROSSING) == [], settings
