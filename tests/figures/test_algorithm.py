"""Algorithm: one iteration against the sums written out by hand, and what appears at which step."""

import math

import mpmath
import pytest
import traitlets

from bpfigures import Algorithm

DEFAULT = {
    "w2": [[1, -1], [2, 1]],
    "b2": [[0], [-1]],
    "w3": [[1, 2], [-2, 1]],
    "b3": [[-1], [1]],
}
EXAMPLES = [((1, 2), (0, 1)), ((2, -1), (1, 0)), ((0, 1), (1, 1))]
OTHER = {
    "w2": [[0.3, -1.7], [2.2, 0.4]],
    "b2": [[0.5], [-0.9]],
    "w3": [[-1.1, 0.6], [2.5, -0.2]],
    "b3": [[0.1], [-0.4]],
}


def sigma(z):
    return 1 / (1 + mpmath.exp(-z))


def cost_of(p, examples, cost):
    """The mean cost, neuron by neuron, in 40 digits."""
    total = 0
    for x, y in examples:
        a = [sigma(sum(w * v for w, v in zip(p["w2"][j], x, strict=True)) + p["b2"][j][0]) for j in (0, 1)]
        a = [sigma(sum(w * v for w, v in zip(p["w3"][j], a, strict=True)) + p["b3"][j][0]) for j in (0, 1)]
        for out, target in zip(a, y, strict=True):
            if cost == "quadratic":
                total += (target - out) ** 2 / 2
            else:
                total -= target * mpmath.log(out) + (1 - target) * mpmath.log(1 - out)
    return total / len(examples)


def precise(parameters):
    return {name: [[mpmath.mpf(str(v)) for v in row] for row in rows] for name, rows in parameters.items()}


@pytest.mark.parametrize("cost", ["quadratic", "cross_entropy"])
@pytest.mark.parametrize("m", [1, 2, 3])
@pytest.mark.parametrize(("parameters", "eta"), [(DEFAULT, 2), (OTHER, 0.7)])
def test_gradients_update_and_costs_against_differences_in_40_digits(parameters, eta, m, cost):
    n = Algorithm(step=13, m=m, cost=cost, eta=eta, **parameters).numbers()
    examples = EXAMPLES[:m]
    with mpmath.workdps(40):
        p, moved, h = precise(parameters), precise(parameters), mpmath.mpf(10) ** -12
        assert n["C"] == pytest.approx(float(cost_of(p, examples, cost)), rel=1e-12)
        for name, rows in p.items():
            for r, row in enumerate(rows):
                for c, value in enumerate(row):
                    row[c] = value + h
                    above = cost_of(p, examples, cost)
                    row[c] = value - h
                    slope = (above - cost_of(p, examples, cost)) / (2 * h)
                    row[c] = value
                    moved[name][r][c] = value - mpmath.mpf(str(eta)) * slope
                    at = f"{name}_{r + 1}{c + 1}"
                    assert n[f"dC_d{at}"] == pytest.approx(float(slope), rel=1e-9, abs=1e-13)
                    assert n[f"new_{at}"] == pytest.approx(float(moved[name][r][c]), rel=1e-11)
        assert n["new_C"] == pytest.approx(float(cost_of(moved, examples, cost)), rel=1e-10)


def test_the_first_half_of_bp2_and_both_slopes():
    n = Algorithm(step=9).numbers()
    for l in (2, 3):
        for j in (1, 2):
            a = 1 / (1 + math.exp(-n[f"z{l}_{j}1"]))
            assert n[f"slope{l}_{j}1"] == pytest.approx(a * (1 - a), rel=1e-12)
    assert n["back2_11"] == pytest.approx(n["delta3_11"] - 2 * n["delta3_21"], rel=1e-12)
    assert n["back2_21"] == pytest.approx(2 * n["delta3_11"] + n["delta3_21"], rel=1e-12)
    assert n["delta2_21"] == pytest.approx(n["back2_21"] * n["slope2_21"], rel=1e-12)


def test_a_number_is_there_from_the_step_that_computes_it():
    first = {
        "a1_11": 1,
        "z2_11": 2,
        "a2_11": 3,
        "z3_11": 4,
        "a3_11": 5,
        "C": 6,
        "delta3_11": 7,
        "back2_11": 8,
        "delta2_11": 9,
        "dC_db2_11": 10,
        "dC_dw2_11": 11,
        "new_w2_11": 12,
        "new_C": 13,
    }
    for step in range(1, 14):
        numbers = Algorithm(step=step).numbers()
        assert {name for name in first if name in numbers} == {
            name for name, at in first.items() if at <= step
        }


def test_examples_beyond_the_batch_count_for_nothing():
    a = Algorithm(step=13, m=2).numbers()
    b = Algorithm(step=13, m=2, x=[[1, 2, 3], [2, -1, -3]], y=[[0, 1, 0], [1, 0, 0.5]]).numbers()
    assert a == b
    assert "z2_12" in a
    assert "z2_13" not in a


def test_equal_examples_give_the_gradient_of_one():
    one = Algorithm(step=13).numbers()
    three = Algorithm(step=13, m=3, x=[[1, 1, 1], [2, 2, 2]], y=[[0, 0, 0], [1, 1, 1]]).numbers()
    assert {name: three[name] for name in one} == pytest.approx(one, rel=1e-12)


def test_the_summary_says_the_step_the_batch_and_the_costs():
    assert "Step 1 of 13" in Algorithm().summary()
    assert "cost" not in Algorithm().summary()
    last = Algorithm(step=13, m=3).summary()
    for words in ("Step 13 of 13", "3 examples", "The cost is 0.1922", "After the update it is 0.1852"):
        assert words in last


@pytest.mark.parametrize(
    ("settings", "named"),
    [
        ({"step": 14}, "step: expected a whole number from 1 to 13; got 14"),
        ({"m": 1.5}, "m: expected a whole number from 1 to 3; got 1.5"),
        ({"x": [[1], [2]]}, "x: expected 2 rows of 3 numbers"),
        ({"eta": 0}, "eta: expected a number from 0.1 to 10; got 0"),
    ],
)
def test_bad_settings_are_named(settings, named):
    with pytest.raises(traitlets.TraitError, match=named):
        Algorithm(**settings)
