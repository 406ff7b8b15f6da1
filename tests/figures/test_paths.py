"""Paths: the sum over paths, against a pencil, exact fractions, central differences and a count by hand."""

import math
from fractions import Fraction

import pytest
from traitlets import TraitError

from bpfigures import Paths
from bpfigures.paths import WEIGHTS

SIZES = (2, 2, 3, 2)
FIRST = Paths().settings()


def sigma(z):
    return 1 / (1 + math.exp(-z))


def cost(settings):
    """C of the network at these settings, in plain floats."""
    a = [row[0] for row in settings["x"]]
    for l in (2, 3, 4):
        w, b = settings[f"w{l}"], settings[f"b{l}"]
        z = [
            sum(w_k * a_k for w_k, a_k in zip(row, a, strict=True)) + c
            for row, (c,) in zip(w, b, strict=True)
        ]
        a = [sigma(v) if settings["activation"] == "sigmoid" else max(v, 0) for v in z]
    return sum((y - a_j) ** 2 for (y,), a_j in zip(settings["y"], a, strict=True)) / 2


def slope_of_cost(settings, weight, epsilon=1e-5):
    """The central difference for one weight."""
    l, j, k = (int(i) for i in weight.split(","))

    def moved(change):
        w = [list(row) for row in settings[f"w{l}"]]
        w[j - 1][k - 1] += change
        return cost(settings | {f"w{l}": w})

    return (moved(epsilon) - moved(-epsilon)) / (2 * epsilon)


@pytest.mark.parametrize("weight", WEIGHTS)
@pytest.mark.parametrize("gathered", ["nowhere", "layer 4", "layer 3", "layer 2"])
def test_the_sum_is_the_slope_of_the_cost_however_it_is_gathered(weight, gathered):
    numbers = Paths(weight=weight, gathered=gathered).numbers()
    wanted = slope_of_cost(FIRST, weight)
    assert numbers["total"] == pytest.approx(wanted, rel=1e-6, abs=1e-10)
    assert numbers["bp4"] == pytest.approx(numbers["total"], rel=1e-12)


def test_other_weights_inputs_and_targets():
    changed = {
        "x": [[-1.5], [0.5]],
        "y": [[1], [0.25]],
        "w3": [[-1, 4], [0, 2.5], [3, -3]],
        "b4": [[-2], [1]],
    }
    for weight in ("2,2,1", "3,3,2", "4,1,3"):
        total = Paths(weight=weight, **changed).numbers()["total"]
        assert total == pytest.approx(slope_of_cost(FIRST | changed, weight), rel=1e-6, abs=1e-10)


def test_the_first_path_by_pencil():
    # z² = (−1, 3); z³ = w³ a² + b³; z⁴ = w⁴ a³ + b⁴.
    a2 = sigma(-1), sigma(3)
    a3 = [sigma(p * a2[0] + q * a2[1] + b) for p, q, b in ((1, 2, -2), (2, -3, -1), (3, -2, 1))]
    a4 = sigma(-3 * a3[0] + 2 * a3[1] + 3 * a3[2] + 1)
    factors = [1, a2[0] * (1 - a2[0]), 1, a3[0] * (1 - a3[0]), -3, a4 * (1 - a4), a4 - 0]
    neurons, found = Paths().terms()[0]
    assert neurons == (1, 1, 1)
    assert found == pytest.approx(factors, rel=1e-12)
    assert Paths().numbers()["term"] == pytest.approx(math.prod(factors), rel=1e-12)


def test_relu_in_exact_fractions():
    # One path is open: 2 · 1 · w³₁₂ · 1 · w⁴₂₁ · 1 · (2 − 1), with z³₁ = 2 · 3 − 2 and z⁴₂ = −4 + 6.
    numbers = Paths(activation="relu", b4=[[1], [6]], weight="2,2,2", path=6).numbers()
    assert [numbers[f"product_{i}"] for i in range(1, 7)] == [0, -4, 0, 0, 0, 0]
    assert Fraction(numbers["bp4"]) == 2 * 2 * -1 * (2 - 1)


@pytest.mark.parametrize(
    ("weight", "terms"), [("2,1,1", (6, 6, 3, 1)), ("3,2,1", (2, 2, 1, 1)), ("4,1,3", (1, 1, 1, 1))]
)
def test_the_terms_become_fewer(weight, terms):
    ways = ("nowhere", "layer 4", "layer 3", "layer 2")
    assert tuple(len(Paths(weight=weight, gathered=way).terms()) for way in ways) == terms


@pytest.mark.parametrize(
    ("weight", "gathered", "count"),
    [
        ("2,1,1", "nowhere", 6 * 6),
        ("2,1,1", "layer 4", 2 + 6 * 5),
        ("2,1,1", "layer 3", 2 + 3 * (2 + 1) + 3 * 3),
        ("2,1,1", "layer 2", 2 + 3 * (2 + 1) + (3 + 1) + 1),
        ("3,1,1", "nowhere", 2 * 4),
        ("3,1,1", "layer 2", 2 + (2 + 1) + 1),
        ("4,1,1", "nowhere", 2),
        ("4,1,1", "layer 2", 1 + 1),
    ],
)
def test_the_multiplications_counted_one_by_one(weight, gathered, count):
    assert Paths(weight=weight, gathered=gathered).numbers()["multiplications"] == count


def test_the_running_sum_goes_as_far_as_the_slider():
    numbers = Paths(path=2).numbers()
    assert numbers["sum_2"] == numbers["product_1"] + numbers["product_2"]
    assert [numbers[f"sum_{i}"] for i in (3, 4, 5, 6)] == [None] * 4
    past = Paths(path=6, gathered="layer 3").numbers()
    assert past["sum_3"] == past["total"]
    assert "sum_4" not in past


def test_paths_of_equal_layers_counted_one_by_one():
    numbers = Paths(width=2, further=3).numbers()
    # Layers 1 to 5 of two neurons: a weight of layer l has 2^(5 − l) paths, and each layer has four weights.
    assert numbers["paths_one"] == 2 * 2 * 2
    assert numbers["paths_all"] == 4 * (8 + 4 + 2 + 1)
    assert numbers["by_paths"] == 8 * (3 + 3 + 2)  # three steps with weight and slope, and a, σ′, ∂C/∂a
    assert numbers["by_bp2"] == 2 + 3 * (4 + 2)
    assert numbers["by_bp"] == 2 + 3 * (4 + 2) + 4 * 4


def test_a_saturated_neuron_closes_its_paths_and_a_cut_weight_its_own():
    saturated = Paths(b3=[[-2], [-9], [1]]).numbers()
    assert max(abs(saturated[f"product_{i}"]) for i in (3, 4)) < 2e-6
    cut = Paths(w4=[[-3, 2, 0], [-1, 2, 2]]).numbers()
    assert (cut["product_5"], cut["total"] < 0) == (0, True)


def test_the_summary():
    assert Paths().summary() == (
        "6 terms from w²₁₁ to the cost. Together 0.02256, which is the number of (BP4)."
    )


@pytest.mark.parametrize(
    ("setting", "words"),
    [
        ({"weight": "2,3,1"}, "weight: expected one of 2,1,1, .* got '2,3,1'"),
        ({"path": 7}, "path: expected a whole number from 1 to 6; got 7"),
        ({"w4": [[1, 2], [3, 4]]}, "w4: expected 2 rows of 3 numbers from -9 to 9"),
        ({"further": 0}, "further: expected a whole number from 1 to 20; got 0"),
    ],
)
def test_bad_settings_are_refused_with_both_named(setting, words):
    with pytest.raises(TraitError, match=words):
        Paths(**setting)
