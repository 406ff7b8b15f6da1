"""Saturation in Python: its numbers against recursions written here, and its validation."""

import html
import json
import math
import re

import mpmath
import numpy as np
import pytest
import traitlets

import bpcore
from bpfigures import Saturation
from bpfigures.saturation import EPOCHS, GRID, STOPS

# --- Recursions that share no line with bpcore ---------------------------------------------------


def logistic(z):
    return 1 / (1 + math.exp(-z)) if z > 0 else math.exp(z) / (1 + math.exp(z))


def output_after(cost, x, y, w, b, eta):
    """Yield a at epoch 0, 1, 2, … in plain floats, by the textbook formulas for a sigmoid."""
    while True:
        a = logistic(w * x + b)
        yield a
        delta = a - y if cost == "cross_entropy" else (a - y) * a * (1 - a)
        w, b = w - eta * delta * x, b - eta * delta


SIGMA = {
    "sigmoid": lambda z: 1 / (1 + mpmath.exp(-z)),
    "tanh": mpmath.tanh,
    "relu": lambda z: max(z, mpmath.mpf(0)),
    "identity": lambda z: z,
}
SLOPE = {
    "sigmoid": lambda z: SIGMA["sigmoid"](z) * SIGMA["sigmoid"](-z),
    "tanh": lambda z: 1 / mpmath.cosh(z) ** 2,
    "relu": lambda z: mpmath.mpf(z > 0),
    "identity": lambda z: mpmath.mpf(1),
}
COST = {
    "quadratic": lambda a, y: (y - a) ** 2 / 2,
    "cross_entropy": lambda a, y: -y * mpmath.log(a) - (1 - y) * mpmath.log(1 - a),
}
ERROR = {
    "quadratic": lambda a, y: a - y,
    "cross_entropy": lambda a, y: (a - y) / (a * (1 - a)),
}


def exact_run(activation, cost, x, y, w, b, eta):
    """Every quantity of the descent with 50 digits, as one dict of lists."""
    run = {key: [] for key in ("w", "b", "z", "a", "C", "dC_da", "slope", "dC_dw")}
    with mpmath.workdps(50):
        x, y, w, b, eta = (mpmath.mpf(float(value)) for value in (x, y, w, b, eta))
        for _ in range(EPOCHS + 1):
            z = w * x + b
            a, slope = SIGMA[activation](z), SLOPE[activation](z)
            error = ERROR[cost](a, y)
            now = (w, b, z, a, COST[cost](a, y), error, slope, error * slope * x)
            for key, value in zip(run, now, strict=True):
                run[key].append(float(value))
            w, b = w - eta * error * slope * x, b - eta * error * slope
    return run


SETTINGS = [
    {"w": 0.6, "b": 0.9},
    {"w": 2, "b": 2},
    {"w": -1.3, "b": 3.2, "x": -0.7, "y": 0.25, "eta": 0.5},
    {"w": 4, "b": -4, "x": 2, "y": 1, "eta": 0.02},
    {"w": 4, "b": 4, "x": 2, "y": 0, "eta": 1},
    {"w": -0.1, "b": 0, "x": 0, "y": 1, "eta": 3},
]


def name_of(setting):
    return ",".join(f"{key}={value}" for key, value in setting.items())


# --- The numbers ---------------------------------------------------------------------------------

# SOURCES.md: the output of one neuron, x = 1, y = 0, at epochs 0, 50, 100, 150, 300.
AT = (0, 50, 100, 150, 300)
REFERENCE = [
    ("quadratic", 0.15, 0.6, 0.9, (0.818, 0.387, 0.211, 0.153, 0.094)),
    ("quadratic", 0.15, 2.0, 2.0, (0.982, 0.976, 0.964, 0.933, 0.203)),
    ("cross_entropy", 0.005, 2.0, 2.0, (0.982, 0.971, 0.954, 0.928, 0.780)),
    ("cross_entropy", 0.15, 0.6, 0.9, (0.818, 0.079, 0.037, 0.024, 0.012)),
    ("cross_entropy", 0.15, 2.0, 2.0, (0.982, 0.099, 0.041, 0.026, 0.012)),
]


@pytest.mark.parametrize(("cost", "eta", "w", "b", "printed"), REFERENCE)
def test_the_printed_reference_values(cost, eta, w, b, printed):
    values = output_after(cost, 1.0, 0.0, w, b, eta)
    outputs = [next(values) for _ in range(EPOCHS + 1)]
    assert tuple(round(outputs[n], 3) for n in AT) == printed

    figure = Saturation(w=w, b=b, eta=eta)
    run = figure.runs()[figure.costs.index(cost)]
    assert tuple(round(run["a"][n], 3) for n in AT) == printed
    np.testing.assert_allclose(run["a"], outputs, rtol=1e-11)

    # The map says of this start what the run says. 0.9 is no cell of the map, but 0.8 and 1 are.
    if w == b == 2:
        first = next((n for n, a in enumerate(outputs) if a < 0.1), None)
        cell = int(np.flatnonzero(GRID == 2)[0])
        assert figure.maps()[figure.costs.index(cost)][cell][cell] == first


def test_the_figure_that_lacks_a_factor_is_reproduced_by_the_wrong_gradient_alone():
    # It steps by 1/(1 − a) = ∂C/∂a. To make δ that, a cost must lie about its gradient.
    class WithoutSlope:
        def value(self, a, y):
            return float(-np.log(1 - a).mean())

        def gradient(self, a, y):
            return 1 / (1 - a) / (a * (1 - a))

    run = Saturation(cost=WithoutSlope(), w=2, b=2, eta=0.005).runs()[0]
    assert [round(run["a"][n], 3) for n in AT] == [0.982, 0.586, 0.354, 0.215, 0.048]

    net = bpcore.Network([1, 1], cost=WithoutSlope(), rng=0)
    net.w[2][:], net.b[2][:] = 2, 2
    assert not bpcore.gradient_check(net, [1.0], [0.0]).ok  # and a gradient check would have told


@pytest.mark.parametrize("setting", SETTINGS, ids=name_of)
@pytest.mark.parametrize("activation", SIGMA)
def test_runs_are_those_of_fifty_digits(activation, setting):
    if activation in ("relu", "identity") and setting.get("eta", 0.15) >= 1:
        setting = setting | {"eta": 0.1}  # else the descent diverges, and so do its rounding errors
    figure = Saturation(activation=activation, **setting)
    assert figure.costs == (["quadratic", "cross_entropy"] if activation == "sigmoid" else ["quadratic"])
    at = {key: figure.settings()[key] for key in ("x", "y", "w", "b", "eta")}
    for cost, run in zip(figure.costs, figure.runs(), strict=True):
        exact = exact_run(activation, cost, **at)
        assert set(run) == set(exact)
        for key in run:
            assert len(run[key]) == EPOCHS + 1
            # The second term: what a − y and the like keep of digits once a has reached y.
            np.testing.assert_allclose(run[key], exact[key], rtol=1e-10, atol=1e-14, err_msg=key)


@pytest.mark.parametrize(
    "setting", [{}, {"eta": 2, "x": -1.5}, {"eta": 1, "y": 1}, {"eta": 0.7, "x": 0, "y": 0.35}], ids=name_of
)
def test_every_cell_of_the_maps_against_a_descent_of_its_own(setting):
    figure = Saturation(**setting)
    x, y, eta = float(figure.x), float(figure.y), float(figure.eta)
    for cost, cells in zip(figure.costs, figure.maps(), strict=True):
        assert len(cells) == len(GRID) == 41
        wrong, reached = [], 0
        for row, b in zip(cells, GRID.tolist(), strict=True):
            assert len(row) == len(GRID)
            for cell, w in zip(row, GRID.tolist(), strict=True):
                values = output_after(cost, x, y, w, b, eta)
                first = next((n for n in range(EPOCHS + 1) if abs(next(values) - y) < 0.1), None)
                reached += first is not None
                if cell != first:
                    wrong.append((w, b, cell, first))
        assert wrong == []
        assert reached > 0, "no start reaches y: this setting tests nothing"


def test_the_map_is_a_plateau_for_the_quadratic_cost_and_none_for_the_cross_entropy():
    quadratic, cross_entropy = (
        np.array([[np.inf if n is None else n for n in row] for row in cells])
        for cells in Saturation().maps()
    )
    assert np.isinf(quadratic).sum() > 300
    assert np.isfinite(cross_entropy).all()
    assert (cross_entropy <= quadratic).all()


# --- A reader's own objects ----------------------------------------------------------------------


class Swish:
    def __repr__(self):
        return "Swish()"

    def __call__(self, z):
        return z / (1 + np.exp(-z))

    def derivative(self, z):
        s = 1 / (1 + np.exp(-z))
        return s + z * s * (1 - s)


class Line:
    def __call__(self, z):
        return 1.0 * z

    def derivative(self, z):
        return np.ones_like(z)


class Quartic:
    def value(self, a, y):
        return float(((a - y) ** 4).sum() / (4 * a.shape[1]))

    def gradient(self, a, y):
        return (a - y) ** 3


def own_run(setting, act, error):
    """The output of one neuron by a recursion in plain floats."""
    x, y, w, b, eta = (float(setting[key]) for key in ("x", "y", "w", "b", "eta"))
    outputs = []
    for _ in range(EPOCHS + 1):
        a, slope = act(w * x + b)
        outputs.append(a)
        delta = error(a, y) * slope
        w, b = w - eta * delta * x, b - eta * delta
    return outputs


def swish(z):
    s = logistic(z)
    return z * s, s + z * s * (1 - s)


def sigmoid(z):
    a = logistic(z)
    return a, a * (1 - a)


def test_named_ones_leave_the_computing_to_the_page():
    for activation in ("sigmoid", "tanh", bpcore.Sigmoid(), bpcore.ReLU()):
        figure = Saturation(activation=activation)
        assert figure.computed is None
        assert figure.still() is None
    assert Saturation(activation=bpcore.Tanh()).activation == "tanh"
    assert Saturation(cost=bpcore.CrossEntropy()).costs == ["cross_entropy"]
    assert Saturation(cost="cross_entropy").costs == ["cross_entropy"]
    assert Saturation(cost=["cross_entropy", "quadratic"]).costs == ["cross_entropy", "quadratic"]


def test_an_own_activation_is_computed_here_and_again_at_every_change():
    figure = Saturation(activation=Swish(), w=1)
    assert (figure.activation, figure.costs) == ("Swish", ["quadratic"])

    def check():
        (run,) = figure.computed["runs"]
        np.testing.assert_allclose(
            run["a"], own_run(figure.settings(), swish, lambda a, y: a - y), rtol=1e-11, atol=1e-15
        )
        np.testing.assert_array_equal(run["a"], figure.runs()[0]["a"])
        assert figure.computed["maps"] == figure.maps()
        json.dumps(figure.computed, allow_nan=False)

    check()
    for name, value in (("w", -2), ("b", 0.5), ("eta", 0.5), ("x", -1.5), ("y", 1)):
        before = figure.computed
        setattr(figure, name, value)
        assert figure.computed["runs"] != before["runs"], name
        check()


def test_the_cursor_and_the_check_boxes_compute_nothing_anew():
    figure = Saturation(activation=Swish())
    before = figure.computed
    figure.epoch, figure.show_first = 7, False
    assert figure.computed is before


def test_the_curve_sent_along_is_the_activation():
    curve = Saturation(activation=Swish()).computed["curve"]
    assert (curve["z"][0], curve["z"][-1], len(curve["z"])) == (-20, 20, len(curve["a"]))
    np.testing.assert_allclose(curve["a"], [swish(z)[0] for z in curve["z"]], rtol=1e-12, atol=1e-300)


def test_own_costs_beside_a_named_one():
    figure = Saturation(cost=["cross_entropy", Quartic()])
    assert figure.costs == ["cross_entropy", "Quartic"]
    first, second = figure.computed["runs"]
    settings = figure.settings()
    exact = exact_run(
        "sigmoid", "cross_entropy", **{key: settings[key] for key in ("x", "y", "w", "b", "eta")}
    )
    np.testing.assert_allclose(first["a"], exact["a"], rtol=1e-11)
    np.testing.assert_allclose(second["a"], own_run(settings, sigmoid, lambda a, y: (a - y) ** 3), rtol=1e-11)
    np.testing.assert_allclose(second["C"][0], (second["a"][0] - figure.y) ** 4 / 4, rtol=1e-14)
    assert figure.computed["maps"][0] == Saturation().maps()[1]


@pytest.mark.parametrize("activation", ["identity", Line()], ids=["identity", "Line"])
def test_a_run_that_diverges_warns_of_nothing_and_stays_json(activation):
    figure = Saturation(activation=activation, eta=10, x=2, epoch=EPOCHS)
    a = np.array(figure.runs()[0]["a"])
    outputs = own_run(figure.settings() | {"eta": 10, "x": 2}, lambda z: (z, 1.0), lambda a, y: a - y)
    np.testing.assert_allclose(a[:100], outputs[:100], rtol=1e-11)
    assert not np.isfinite(a[-1]), "this setting does not diverge: the test tests nothing"
    json.dumps(figure.computed, allow_nan=False)
    json.dumps(figure.get_state(), allow_nan=False)
    assert "<figure" in figure._repr_html_()
    assert figure.maps()[0][0][0] is None
    if figure.computed is not None:
        assert figure.computed["runs"][0]["a"][-1] is None


# --- Settings ------------------------------------------------------------------------------------


def test_the_settings_and_their_defaults():
    assert Saturation().settings() == {
        "w": 2,
        "b": 2,
        "eta": 0.15,
        "x": 1,
        "y": 0,
        "epoch": 0,
        "show_first": True,
        "show_second": True,
    }


NUMBERS = [name for name, rule in Saturation.rules().items() if rule["kind"] == "number"]


@pytest.mark.parametrize("name", NUMBERS)
def test_both_ends_of_a_range_are_in_it_and_nothing_beyond(name):
    rule = Saturation.rules()[name]
    figure = Saturation()
    for value in (rule["least"], rule["most"]):
        setattr(figure, name, value)
        assert getattr(figure, name) == value
        assert getattr(Saturation(**{name: value}), name) == value
    expected = f"{name}: expected a .*number from {rule['least']} to {rule['most']}; got "
    for value in (rule["least"] - 1, rule["most"] + 1, float("nan"), "1", True, None):
        with pytest.raises(traitlets.TraitError, match=expected):
            setattr(figure, name, value)
        with pytest.raises(traitlets.TraitError, match=expected):
            Saturation(**{name: value})
    assert getattr(figure, name) == rule["most"]


def test_eta_has_stops_in_order_within_its_range():
    rule = Saturation.rules()["eta"]
    assert rule["stops"] == STOPS == sorted(set(STOPS))
    assert rule["least"] <= STOPS[0] <= STOPS[-1] <= rule["most"]
    assert 0.15 in STOPS
    assert 0.005 in STOPS  # the two rates of the reference table


def test_every_range_is_a_whole_number_of_steps():
    for name, rule in Saturation.rules().items():
        if rule["kind"] == "number" and rule["step"]:
            steps = (rule["most"] - rule["least"]) / rule["step"]
            assert steps == pytest.approx(round(steps), abs=1e-9), name


def test_an_unknown_setting_names_the_known_ones():
    with pytest.raises(
        TypeError, match="expected settings among w, b, eta, x, y, epoch, show_first, show_second; got lr"
    ):
        Saturation(lr=1)


@pytest.mark.parametrize(
    ("given", "error", "message"),
    [
        ({"activation": "swish"}, ValueError, "sigmoid, tanh, relu, leaky_relu, identity, step; got 'swish'"),
        ({"activation": Swish}, TypeError, "an object with __call__.*got the class Swish"),
        ({"activation": np.tanh}, TypeError, r"derivative\(\)"),
        ({"activation": None}, TypeError, "activation: expected"),
        ({"cost": "hinge"}, ValueError, "quadratic, cross_entropy, log_likelihood; got 'hinge'"),
        ({"cost": 3}, TypeError, r"value\(\) and gradient\(\)"),
        ({"cost": []}, ValueError, "one or two costs; got 0"),
        ({"cost": ["quadratic"] * 3}, ValueError, "one or two costs; got 3"),
        # Outputs of these leave the range that the cross-entropy is defined on.
        ({"activation": "tanh", "cost": "cross_entropy", "w": -2}, ValueError, "cross.entropy"),
        ({"activation": Swish(), "cost": "cross_entropy"}, ValueError, "cross.entropy"),
    ],
    ids=lambda value: name_of(value) if isinstance(value, dict) else None,
)
def test_what_cannot_serve_is_refused_at_once(given, error, message):
    with pytest.raises(error, match=message):
        Saturation(**given)


@pytest.mark.parametrize(("name", "value"), [("activation", "tanh"), ("costs", ["quadratic"])])
def test_the_names_shown_cannot_be_changed_under_the_mathematics(name, value):
    figure = Saturation()
    with pytest.raises(traitlets.TraitError):
        setattr(figure, name, value)


# --- What a page is given ------------------------------------------------------------------------


def state_of(figure):
    return json.loads(html.unescape(re.search(r'data-bp-state="([^"]*)"', figure._repr_html_())[1]))


def test_the_state_in_the_page_is_every_synced_trait_and_whether_it_is_still():
    figure = Saturation(w=0.6, epoch=12)
    state = state_of(figure)
    synced = set(figure.keys) - {"layout", "tabbable", "tooltip"}  # those of every Jupyter widget
    assert set(state) == {name for name in synced if not name.startswith("_")} | {"still"}
    assert {name: state[name] for name in figure.rules()} == figure.settings()
    assert state["schema"] == json.loads(json.dumps(Saturation.rules()))
    assert (state["activation"], state["costs"]) == ("sigmoid", ["quadratic", "cross_entropy"])
    assert (state["computed"], state["still"]) == (None, None)


@pytest.mark.parametrize("epoch", [0, 150, 300])
def test_the_words_without_javascript_have_the_right_numbers(epoch):
    words = Saturation(epoch=epoch).summary()
    for cost, title in (("quadratic", "quadratic"), ("cross_entropy", "cross-entropy")):
        values = output_after(cost, 1.0, 0.0, 2.0, 2.0, 0.15)
        a = [next(values) for _ in range(EPOCHS + 1)]
        said = f"With the {title} cost the output at epoch {epoch} is {a[epoch]:.3f}"
        assert f"{said} and at epoch 300 {a[300]:.3f}." in words
    assert "x = 1, y = 0, η = 0.15, start w = 2, b = 2." in words
    assert html.escape(words) in Saturation(epoch=epoch)._repr_html_()


def test_only_own_objects_make_a_still_picture_and_it_says_why():
    state = state_of(Saturation(activation=Swish()))
    assert "still picture" in state["still"]
    assert "Swish" in state["still"]
    assert state["computed"]["runs"][0]["a"][0] == pytest.approx(swish(4.0)[0])

    both = Saturation(activation=Swish(), cost=["quadratic", Quartic()])
    assert "Swish and Quartic" in both.still()
    assert Saturation(activation="tanh").still() is None


def test_a_subclass_of_a_named_one_is_an_own_object():
    # JavaScript knows nothing of what the subclass does.
    class Steep(bpcore.Sigmoid):
        def __call__(self, z):
            return super().__call__(3 * z)

        def derivative(self, z):
            return 3 * super().derivative(3 * z)

    figure = Saturation(activation=Steep(), w=1, b=0)
    assert figure.activation == "Steep"
    assert figure.computed["runs"][0]["a"][0] == pytest.approx(logistic(3.0))


def test_a_named_kind_with_a_setting_of_its_own_is_computed_in_python():
    assert Saturation(activation="leaky_relu").computed is None
    steep = Saturation(activation=bpcore.LeakyReLU(0.5), w=-2, b=0)
    assert steep.activation == "LeakyReLU"
    assert steep.computed["runs"][0]["a"][0] == -1.0
