"""InitialWeights: its numbers against draws made neuron by neuron, and against the normal distribution."""

import math

import numpy as np
import pytest
import traitlets

from bpfigures import InitialWeights


def slow_z(n, ones, init, seed):
    """z of each of 400 neurons, one product after another."""
    rng = np.random.default_rng(seed)
    w = [[rng.standard_normal() for _ in range(n)] for _ in range(400)]
    b = [0.0 if init == "he" else rng.standard_normal() for _ in range(400)]
    size = {"normal": 1, "scaled": 1 / math.sqrt(n), "he": math.sqrt(2 / n)}[init]
    return [size * math.fsum(row[:ones]) + bias for row, bias in zip(w, b, strict=True)]


@pytest.mark.parametrize(
    ("n", "inputs", "ones", "init", "variance"),
    [
        (100, "half", 50, "normal", 51),
        (100, "all", 100, "scaled", 2),
        (50, "half", 25, "he", 1),
        (20, "digit", 3, "normal", 4),
        (1, "half", 1, "scaled", 2),
    ],
)
def test_the_numbers_of_a_fresh_layer(n, inputs, ones, init, variance):
    z = slow_z(n, ones, init, seed=4)
    slopes = [1 / math.cosh(one / 2) ** 2 / 4 for one in z]
    shown = InitialWeights(n=n, inputs=inputs, init=init, seed=4).numbers()
    assert shown["ones"] == ones
    assert shown["sd"] == pytest.approx(math.sqrt(variance))
    assert shown["sd_drawn"] == pytest.approx(np.std(z))
    assert shown["mean_slope"] == pytest.approx(np.mean(slopes))
    assert shown["saturated"] == pytest.approx(np.mean(np.array(slopes) < 0.01))
    assert shown["sd_drawn"] == pytest.approx(shown["sd"], rel=0.15)  # the formula is right


@pytest.mark.parametrize(("activation", "top"), [("sigmoid", 4), ("tanh", 1)])
def test_beyond_the_threshold_the_slope_is_below_a_hundredth(activation, top):
    z = InitialWeights(activation=activation).numbers()["threshold"]
    scale = 2 if activation == "sigmoid" else 1
    assert 1 / math.cosh(z / scale) ** 2 / top == pytest.approx(0.01)


def test_the_share_of_saturated_neurons_is_about_that_of_the_normal_distribution():
    shown = InitialWeights(n=1000).numbers()
    expected = math.erfc(shown["threshold"] / math.sqrt(2 * 501))
    assert shown["saturated"] == pytest.approx(expected, abs=4 * math.sqrt(expected * (1 - expected) / 400))


def test_the_summary_has_the_numbers():
    words = InitialWeights(n=784, inputs="digit").summary()
    assert words.startswith("784 inputs, 88 of them 1: z has the standard deviation 9.43 (")
    assert "61% of the neurons are saturated" in words


@pytest.mark.parametrize(("name", "value"), [("n", 0), ("inputs", "none"), ("init", "zero"), ("seed", 1.5)])
def test_a_bad_setting_is_refused_and_named(name, value):
    with pytest.raises(traitlets.TraitError, match=f"{name}: expected .*; got {value!r}"):
        InitialWeights(**{name: value})
