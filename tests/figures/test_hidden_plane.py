"""HiddenPlane: its numbers against steps and sigmoids written out one by one."""

import math

import pytest
import traitlets

from bpfigures import HiddenPlane

EXAMPLES = [((0, 0), 0), ((0, 1), 1), ((1, 0), 1), ((1, 1), 0)]
SOLUTION = {"w2": [[2, 2], [-2, -2]], "b2": [[-1], [3]], "w3": [[2, 2]], "b3": [[-3]]}
ODD = {"w2": [[1.5, -0.5], [0.3, -4]], "b2": [[-0.5], [0.7]], "w3": [[-1, 2.5]], "b3": [[0]]}


def step(z):
    return 1 if z > 0 else 0


def sigmoid(z):
    return 1 / (1 + math.exp(-z))


def answers(w2, b2, w3, b3, neuron=step):
    for (p, q), y in EXAMPLES:
        z1, z2 = (w[0] * p + w[1] * q + b[0] for w, b in zip(w2, b2, strict=True))
        z3 = w3[0][0] * neuron(z1) + w3[0][1] * neuron(z2) + b3[0][0]
        yield z1, z2, z3, neuron(z3), y


def total(setting, neuron):
    return sum(abs(y - y_hat) for *_, y_hat, y in answers(**setting, neuron=neuron))


@pytest.mark.parametrize("setting", [SOLUTION, ODD], ids=["solution", "odd"])
def test_every_z_and_answer(setting):
    numbers = HiddenPlane(**setting).numbers()
    for i, (z1, z2, z3, y_hat, _) in enumerate(answers(**setting), start=1):
        names = ("z21", "z22", "z3", "a21", "a22", "y_hat")
        got = [numbers[f"{name}_{i}"] for name in names]
        assert got == pytest.approx([z1, z2, z3, step(z1), step(z2), y_hat], abs=1e-15)
    assert numbers["right"] == 4 - total(setting, step)


@pytest.mark.parametrize(
    ("knob", "place"),
    [("w2_12", ("w2", 0, 1)), ("w2_21", ("w2", 1, 0)), ("b2_2", ("b2", 1, 0)), ("w3_12", ("w3", 0, 1))],
)
def test_the_sum_around_the_knob(knob, place):
    key, r, c = place
    numbers = HiddenPlane(knob=knob, smooth=True, **ODD).numbers()
    for end, change in (("less", -0.1), ("here", 0), ("more", 0.1)):
        rows = [list(row) for row in ODD[key]]
        rows[r][c] += change
        moved = ODD | {key: rows}
        assert numbers[f"mistakes_{end}"] == total(moved, step)
        assert numbers[f"smooth_{end}"] == pytest.approx(total(moved, sigmoid), rel=1e-12)


def test_smooth_neurons_are_shown_only_when_asked_for():
    assert HiddenPlane(smooth=False).numbers()["smooth_here"] is None


def test_the_summary_counts():
    assert HiddenPlane(**SOLUTION).summary().startswith("4 of the 4 answers")
    assert "With b²₂ smaller by 0.1 it makes 0 mistakes" in HiddenPlane(knob="b2_2", **SOLUTION).summary()


@pytest.mark.parametrize(("name", "value"), [("w2", [[1, 2]]), ("b3", [[5]]), ("knob", "w2_13")])
def test_a_bad_setting_is_refused_and_named(name, value):
    with pytest.raises(traitlets.TraitError, match=f"{name}: expected .*; got "):
        HiddenPlane(**{name: value})
