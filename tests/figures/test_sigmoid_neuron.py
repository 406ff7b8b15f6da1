"""SigmoidNeuron: its numbers against mpmath, pencil and central differences, and what it says."""

import mpmath
import pytest
import traitlets

from bpfigures import SigmoidNeuron

EXACT = {
    "sigmoid": lambda z: 1 / (1 + mpmath.exp(-z)),
    "tanh": mpmath.tanh,
    "relu": lambda z: max(z, mpmath.mpf(0)),
    "step": lambda z: mpmath.mpf(z > 0),
}
SETTINGS = [
    {},
    {"x": -1.5, "w": 2, "b": 0.5, "nudge_w": 0.02, "nudge_b": -0.03, "c": 1},
    {"x": 2, "w": 3, "b": 6, "nudge_w": 1, "nudge_b": 1, "c": 0.5},
    {"x": 1, "w": -3, "b": -0.5, "nudge_w": -1, "nudge_b": 0.3, "c": 8},
]


@pytest.mark.parametrize("activation", EXACT)
@pytest.mark.parametrize("setting", SETTINGS)
def test_the_numbers_in_fifty_digits(activation, setting):
    figure = SigmoidNeuron(activation=activation, **setting)
    shown = figure.numbers()
    f = EXACT[activation]
    with mpmath.workdps(50):
        x, w, b, dw, db, c = (
            mpmath.mpf(str(getattr(figure, name))) for name in ("x", "w", "b", "nudge_w", "nudge_b", "c")
        )
        z, step = w * x + b, mpmath.mpf(10) ** -20
        slope = (f(z + step) - f(z - step)) / (2 * step)  # no setting above is at z = 0
        wanted = {"z": z, "a": f(z), "slope": slope, "cw": c * w, "cb": c * b}
        for name, share in (("", 1), ("half_", mpmath.mpf(1) / 2)):
            change = share * (x * dw + db)
            true = f((w + share * dw) * x + b + share * db) - f(z)
            wanted |= {f"{name}change_z": change, f"{name}predicted": slope * change}
            wanted |= {f"{name}true": true, f"{name}gap": true - slope * change}
        sharp, jump = EXACT["sigmoid"](c * z), EXACT["step"](z)
        wanted |= {"sharp": sharp, "step": jump, "distance": abs(sharp - jump)}
    assert shown == pytest.approx({key: float(value) for key, value in wanted.items()}, rel=1e-9, abs=1e-13)


def test_the_slopes_worked_with_pencil():
    def at_zero(activation):
        return SigmoidNeuron(activation=activation, x=2, w=1, b=-2).numbers()["slope"]

    assert [at_zero(name) for name in ("sigmoid", "tanh", "relu", "step")] == [0.25, 1, 0, 0]


def test_a_step_jumps_where_z_passes_zero_and_not_before():
    def true(nudge_w):
        return SigmoidNeuron(activation="step", b=-2.2, nudge_w=nudge_w).numbers()["true"]

    assert [true(d) for d in (-1, 0.09, 0.1, 0.11, 1)] == [0, 0, 0, 1, 1]


def test_zero_is_zero_though_floats_say_otherwise():
    assert 3 * 0.1 - 0.3 != 0
    shown = SigmoidNeuron(activation="step", x=0.1, w=3, b=-0.3, nudge_w=0).numbers()
    assert (shown["z"], shown["a"], shown["step"], shown["sharp"]) == (0, 0, 0, 0.5)


def test_half_the_change_leaves_a_quarter_of_the_gap_or_a_half_at_a_kink_or_all_of_a_jump():
    def share(activation, **setting):
        shown = SigmoidNeuron(activation=activation, nudge_w=0.01, **setting).numbers()
        return shown["half_gap"] / shown["gap"]

    assert share("sigmoid") == pytest.approx(0.25, abs=0.001)
    assert share("tanh") == pytest.approx(0.25, abs=0.002)
    assert share("relu", b=-2) == pytest.approx(0.5)
    assert share("step", b=-2) == 1


def test_the_summary_says_the_change_and_its_prediction():
    said = SigmoidNeuron().summary()
    for words in ("output 0.7311", "slope 0.1966", "changes by 0.1497", "predicts 0.1966"):
        assert words in said


@pytest.mark.parametrize(("name", "value"), [("x", 2.1), ("nudge_w", -1.5), ("c", 0), ("b", "1")])
def test_a_setting_out_of_range_is_refused_and_the_range_named(name, value):
    with pytest.raises(traitlets.TraitError, match=rf"{name}: expected a number from \S+ to \S+; got"):
        SigmoidNeuron(**{name: value})


def test_an_unknown_activation_or_setting_is_refused():
    with pytest.raises(traitlets.TraitError, match="expected one of sigmoid, tanh, relu, step; got"):
        SigmoidNeuron(activation="softmax")
    with pytest.raises(TypeError, match=r"SigmoidNeuron: expected settings among .*; got eta"):
        SigmoidNeuron(eta=1)
