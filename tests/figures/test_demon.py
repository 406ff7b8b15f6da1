"""Demon: its numbers against plain floats, and against values worked out with pencil."""

import math

import pytest
import traitlets

from bpfigures import Demon

X, Y = (1, 2), (0, 1)
LAYERS = (((1, -1), (2, 1)), (0, -1)), (((1, 2), (-2, 1)), (-1, 1))  # w and b of layers 2 and 3


def sigma(z):
    return 1 / (1 + math.exp(-z))


def quadratic(a):
    return sum((one - y) ** 2 for one, y in zip(a, Y, strict=True)) / 2


def cross_entropy(a):
    return -sum(y * math.log(one) + (1 - y) * math.log(1 - one) for one, y in zip(a, Y, strict=True))


def cost(l, j, on_z=0.0, on_a=0.0, of=quadratic):
    """The cost in plain floats when neuron j of layer l has this added to its z, and this to its a."""
    a = X
    for layer, (w, b) in enumerate(LAYERS, start=2):
        z = [sum(p * q for p, q in zip(row, a, strict=True)) + b[n] for n, row in enumerate(w)]
        z = [one + on_z * ((layer, n) == (l, j)) for n, one in enumerate(z, start=1)]
        a = [sigma(one) + on_a * ((layer, n) == (l, j)) for n, one in enumerate(z, start=1)]
    return of(a)


def slope(l, j, at=0.0, of=quadratic, on="on_z"):
    """The derivative in the demon's change, by central differences."""
    e = 1e-5
    fixed = {"on_z": at} if on == "on_a" else {}
    up, down = ({on: (at if on == "on_z" else 0) + d, **fixed} for d in (e, -e))
    return (cost(l, j, of=of, **up) - cost(l, j, of=of, **down)) / (2 * e)


NEURONS = [(2, 1), (2, 2), (3, 1), (3, 2)]


@pytest.mark.parametrize(("l", "j"), NEURONS)
@pytest.mark.parametrize(("name", "of"), [("quadratic", quadratic), ("cross_entropy", cross_entropy)])
@pytest.mark.parametrize("nudge", [-3, 0.05, 2.5])
def test_a_change_of_z(l, j, name, of, nudge):
    n = Demon(neuron=f"{l},{j}", cost=name, nudge=nudge).numbers()
    delta, change = slope(l, j, of=of), cost(l, j, nudge, of=of) - cost(l, j, of=of)
    assert n["delta"] == pytest.approx(delta, abs=1e-8)
    assert n["dC_da"] == pytest.approx(slope(l, j, of=of, on="on_a"), abs=1e-7)
    assert n["dC_da"] * n["sigma_prime"] == pytest.approx(delta, abs=1e-8)
    assert n["change"] == pytest.approx(change, abs=1e-12)
    assert n["line"] == pytest.approx(delta * nudge, abs=1e-7)
    assert n["gap"] == pytest.approx(change - delta * nudge, abs=1e-7)
    assert n["z_after"] - n["z"] == pytest.approx(nudge)
    assert n["a_after"] == pytest.approx(sigma(n["z"] + nudge))


@pytest.mark.parametrize(("l", "j"), NEURONS)
def test_a_change_of_a(l, j):
    n = Demon(neuron=f"{l},{j}", on_a=True, nudge_a=0.2).numbers()
    e = slope(l, j, on="on_a")
    assert n["change"] == pytest.approx(cost(l, j, on_a=0.2) - cost(l, j), abs=1e-12)
    assert n["line"] == pytest.approx(0.2 * e, abs=1e-7)
    assert (n["z_after"], n["a_after"]) == pytest.approx((n["z"], n["a"] + 0.2))
    assert n["small_nudge"] == -math.copysign(0.01, e)
    assert 0 <= n["a"] + n["best_nudge"] <= 1


@pytest.mark.parametrize(("l", "j"), NEURONS)
def test_the_small_step_goes_against_delta_and_the_best_is_the_best_of_the_grid(l, j):
    n = Demon(neuron=f"{l},{j}").numbers()
    assert n["small_nudge"] == -math.copysign(0.1, slope(l, j))
    assert n["small_change"] == pytest.approx(cost(l, j, n["small_nudge"]) - cost(l, j), abs=1e-12)
    assert n["small_change"] < 0
    grid = [cost(l, j, i / 20) for i in range(-160, 161)]
    assert n["C"] + n["best_change"] == pytest.approx(min(grid), abs=1e-9)
    assert n["C"] + n["best_change"] == pytest.approx(cost(l, j, n["best_nudge"]), abs=1e-12)


def test_pencil_numbers_at_an_output():
    """z = 0 makes a = 1/2 and σ′ = 1/4; with y = 0 then ∂C/∂a = 1/2 and δ = 1/8."""
    n = Demon(neuron="3,1", w3=[[0, 0], [0, 0]], b3=[[0], [0]], nudge=0).numbers()
    assert (n["z"], n["a"], n["dC_da"], n["sigma_prime"], n["delta"]) == (0, 0.5, 0.5, 0.25, 0.125)
    assert (n["change"], n["line"], n["gap"]) == (0, 0, 0)


def test_a_shift_saturates_the_neuron_and_stays_in_its_place():
    free, held = (Demon(neuron="3,1", shift=shift, nudge=-0.1).numbers() for shift in (0, 6))
    assert held["z"] == pytest.approx(free["z"] + 6)
    assert abs(held["change"]) < 1e-4 < abs(free["change"])
    assert held["dC_da"] > free["dC_da"]  # it is more wrong, and yet
    assert held["delta"] < free["delta"] / 100
    assert held["best_change"] < -0.4  # what a large change would do


def test_where_nothing_changes_there_is_no_small_step():
    n = Demon(neuron="2,1", w3=[[0, 1], [0, 1]]).numbers()
    assert (n["delta"], n["small_nudge"], n["small_change"], n["best_nudge"]) == (0, None, None, 0)


def test_the_cross_entropy_has_no_value_outside_0_and_1():
    figure = Demon(neuron="3,1", cost="cross_entropy", on_a=True, nudge_a=0.5)
    n = figure.numbers()
    assert (n["C_after"], n["change"], n["gap"]) == (None, None, None)
    assert "no value" in figure.summary()
    figure.nudge_a = -0.5
    assert figure.numbers()["change"] == pytest.approx(
        cost(3, 1, on_a=-0.5, of=cross_entropy) - cost(3, 1, of=cross_entropy)
    )


def test_the_summary_says_the_numbers():
    words = Demon(neuron="3,1", nudge=-1).summary()
    assert "output 1" in words
    assert f"{cost(3, 1, -1) - cost(3, 1):.4f}" in words
    assert f"{-slope(3, 1):.4f}" in words


@pytest.mark.parametrize(
    ("name", "value"), [("nudge", 8.1), ("nudge_a", -2), ("shift", "far"), ("neuron", "1,1")]
)
def test_a_bad_setting_is_named_with_its_value(name, value):
    with pytest.raises(traitlets.TraitError, match=rf"{name}: expected .*{value}"):
        Demon(**{name: value})
