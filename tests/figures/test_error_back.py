"""ErrorBack: (BP2) in steps, against a pencil, exact fractions and central differences."""

import math
from fractions import Fraction

import pytest
from traitlets import TraitError

from bpfigures import ErrorBack


def sigma(z):
    return 1 / (1 + math.exp(-z))


def test_the_numbers_at_first_by_pencil():
    n = ErrorBack().numbers()
    assert (n["product_1"], n["product_2"], n["sum"]) == (1 * 2, 4 * -1, -2)
    assert [n[f"sum_{j}"] for j in (1, 2, 3)] == [2 - 4, 6 - 1, -4 - 1]
    assert (n["slope"], n["delta"]) == (pytest.approx(0.25, abs=1e-15), pytest.approx(-0.5, abs=1e-15))


def test_the_transpose_is_turned_and_nothing_else():
    n = ErrorBack(w3=[[1, 2, 3], [4, 5, 6]]).numbers()
    assert [[n[f"w_{k}{j}"] for k in (1, 2)] for j in (1, 2, 3)] == [[1, 4], [2, 5], [3, 6]]


@pytest.mark.parametrize("neuron", ["1", "2", "3"])
def test_the_sum_in_exact_fractions(neuron):
    w, delta, j = [[-7.5, 0.25, 3], [2, -0.5, 8.75]], [[1.5], [-2.25]], int(neuron) - 1
    n = ErrorBack(w3=w, delta3=delta, neuron=neuron).numbers()
    exact = sum(Fraction(w[k][j]) * Fraction(delta[k][0]) for k in range(2))
    assert n["sum"] == n[f"sum_{neuron}"] == float(exact)


@pytest.mark.parametrize("z", [-8, -1.5, 0, 2, 8])
def test_the_error_is_the_slope_of_a_cost_that_is_linear_in_z3(z):
    # C = δ³ · z³ with z³ = w³ σ(z²) has ∂C/∂z³ = δ³, so ∂C/∂z²_j is what BP2 must give.
    w, delta = [[1, 3, -2], [4, 1, 1]], [2, -1]

    def cost(z_2):
        a = [sigma(0), sigma(z_2), sigma(-4)]
        return sum(
            d * sum(w_kj * a_j for w_kj, a_j in zip(row, a, strict=True))
            for d, row in zip(delta, w, strict=True)
        )

    epsilon = 1e-4
    slope = (cost(z + epsilon) - cost(z - epsilon)) / (2 * epsilon)
    assert ErrorBack(neuron="2", z2_2=z).numbers()["delta"] == pytest.approx(slope, rel=1e-6, abs=1e-11)


@pytest.mark.parametrize(("activation", "z", "slope"), [("relu", 3, 1), ("relu", -3, 0), ("tanh", 0, 1)])
def test_the_slope_of_other_activations(activation, z, slope):
    n = ErrorBack(activation=activation, z2_1=z).numbers()
    assert (n["slope"], n["delta"]) == (slope, -2 * slope)


def test_a_step_shows_what_it_has_come_to():
    shown = [
        {key for key, value in ErrorBack(step=step).numbers().items() if value is None} for step in range(4)
    ]
    assert shown[3] == set()
    assert shown[2] == {"slope", "delta", *(f"{name}_{j}" for name in ("slope", "delta") for j in (1, 2, 3))}
    assert shown[1] == shown[2] | {"sum", "sum_1", "sum_2", "sum_3"}
    assert shown[0] == shown[1] | {"product_1", "product_2"}


def test_the_summary_goes_as_far_as_the_step():
    assert ErrorBack(step=0).summary() == "The error of layer 3 is known: 2 and -1."
    assert ErrorBack(step=2).summary().endswith("gets 2 from output 1 and -4 from output 2, together -2.")
    assert ErrorBack().summary().endswith("Times the slope 0.25 its error is -0.5.")


@pytest.mark.parametrize(
    ("setting", "words"),
    [
        ({"step": 4}, "step: expected a whole number from 0 to 3; got 4"),
        ({"neuron": "4"}, "neuron: expected one of 1, 2, 3; got '4'"),
        ({"w3": [[1, 2], [3, 4]]}, "w3: expected 2 rows of 3 numbers from -9 to 9"),
        ({"z2_3": 9}, "z2_3: expected a number from -8 to 8; got 9"),
    ],
)
def test_bad_settings_are_refused_with_both_named(setting, words):
    with pytest.raises(TraitError, match=words):
        ErrorBack(**setting)
