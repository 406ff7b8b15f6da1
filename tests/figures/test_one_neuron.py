"""OneNeuron: its numbers against a descent in plain floats."""

import math

import pytest
import traitlets

from bpfigures import OneNeuron


def descend(w, eta, steps):
    for _ in range(steps):
        a = 1 / (1 + math.exp(-w))
        w -= eta * a * a * (1 - a)  # C = ½ a², da/dw = a (1 − a)
    return w, 1 / (1 + math.exp(-w))


@pytest.mark.parametrize("setting", [(2, 1, 0), (2, 1, 60), (6, 4, 60), (-2, 0.5, 7), (5, 1, 60)])
def test_the_numbers_are_those_of_a_descent_by_hand(setting):
    w, eta, steps = setting
    after, a = descend(w, eta, steps)
    slope = a * a * (1 - a)
    wanted = {"w": after, "a": a, "C": a * a / 2, "dC_dw": slope, "next": -eta * slope}
    assert OneNeuron(w=w, eta=eta, step=steps).numbers() == pytest.approx(wanted, rel=1e-12)


def test_the_slope_is_that_of_a_central_difference():
    def cost(w):
        return (1 / (1 + math.exp(-w))) ** 2 / 2

    for w in (-2, 0.5, 3, 6):
        numeric = (cost(w + 1e-5) - cost(w - 1e-5)) / 2e-5
        assert OneNeuron(w=w).numbers()["dC_dw"] == pytest.approx(numeric, rel=1e-6)


def test_a_far_start_learns_slowly():
    near, far = (OneNeuron(w=w, step=60).numbers()["a"] for w in (1, 5))
    assert near < 0.15
    assert far > 0.95


@pytest.mark.parametrize(("name", "value"), [("w", 7), ("eta", 0), ("step", 61), ("step", 1.5)])
def test_what_is_out_of_range_is_refused_and_the_range_named(name, value):
    with pytest.raises(traitlets.TraitError, match=f"{name}: expected a"):
        OneNeuron(**{name: value})
