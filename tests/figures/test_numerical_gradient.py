"""NumericalGradient: slopes and errors against plain floats, rounding included, and against mpmath."""

import math
import struct

import mpmath
import numpy as np
import pytest
import traitlets

from bpfigures import NumericalGradient
from bpfigures.numerical_gradient import STOPS, AlgebraicSigmoid


def single(value):
    return struct.unpack("f", struct.pack("f", value))[0]


def cost(activation, w, rounded=float):
    """½(1 − σ(w))², every operation rounded by ``rounded``."""
    w = rounded(w)
    if activation == "smooth":
        a = rounded(w / rounded(math.sqrt(rounded(1 + rounded(w * w)))))
    else:
        a = max(w, 0.0) if activation == "relu" else w
    miss = rounded(1 - a)
    return rounded(miss * miss) / 2


def slopes(activation, w, e, rounded=float):
    above, here, below = (cost(activation, at, rounded) for at in (w + e, w, w - e))
    return {
        "forward": (above - here) / e,
        "central": (above - below) / (2 * e),
        "backward": (here - below) / e,
    }


SETTINGS = [
    {"w": 0.5, "epsilon": 0.1},
    {"w": -2, "epsilon": 1e-14},
    {"w": 3.7, "epsilon": 2.5e-16},
    {"w": 0.01, "epsilon": 0.015, "activation": "relu"},
    {"w": 0.3, "epsilon": 1e-7, "activation": "identity"},
    {"w": 0.3, "epsilon": 6e-6, "precision": "float32"},
    {"w": -1.25, "epsilon": 1.5e-3, "precision": "float32", "activation": "identity"},
]


@pytest.mark.parametrize("setting", SETTINGS, ids=str)
def test_the_slopes_are_those_of_plain_floats_to_the_last_bit(setting):
    figure = NumericalGradient(**setting)
    numbers = figure.numbers()
    rounded = single if figure.precision == "float32" else float
    expected = slopes(figure.activation, figure.w, figure.epsilon, rounded)
    assert {name: numbers[name] for name in expected} == expected
    assert numbers["C"] == cost(figure.activation, figure.w, rounded)


@pytest.mark.parametrize("w", [0.5, -2, 3.7, 0])
def test_gradient_and_truncation_are_the_true_derivatives(w):
    numbers = NumericalGradient(w=w, epsilon=0.1).numbers()
    with mpmath.workdps(40):

        def C(v):
            return (1 - v / mpmath.sqrt(1 + v * v)) ** 2 / 2

        first, second, third = (mpmath.diff(C, mpmath.mpf(w), n) for n in (1, 2, 3))
    assert numbers["gradient"] == pytest.approx(float(first), rel=1e-14)
    assert numbers["truncation_forward"] == pytest.approx(float(abs(0.1 * second / 2 / first)), rel=1e-12)
    assert numbers["truncation_central"] == pytest.approx(float(abs(0.01 * third / 6 / first)), rel=1e-12)
    assert numbers["rounding"] == pytest.approx(2.0**-52 * float(C(w)) / 0.1 / abs(float(first)), rel=1e-12)


@pytest.mark.parametrize(("precision", "eps"), [("float64", 2.0**-52), ("float32", 2.0**-23)])
def test_the_best_steps_are_near_the_roots_of_eps(precision, eps):
    numbers = NumericalGradient(precision=precision).numbers()
    assert numbers["estimate_forward"] == pytest.approx(math.sqrt(eps))
    assert numbers["estimate_central"] == pytest.approx(float(np.cbrt(eps)))
    for name in ("forward", "central"):
        assert 0.1 < numbers[f"best_{name}"] / numbers[f"estimate_{name}"] < 10
    g = numbers["gradient"]
    rounded = single if precision == "float32" else float
    errors = [abs(slopes("smooth", 0.5, e, rounded)["central"] - g) for e in STOPS]
    assert numbers["best_central"] == STOPS[errors.index(min(errors))]


def test_the_two_arms_of_the_v_have_the_slopes_that_are_drawn():
    def errors(name, epsilons):
        return [NumericalGradient(epsilon=e).numbers()[f"error_{name}"] for e in epsilons]

    for name, power in (("forward", 1), ("central", 2)):
        long, short = errors(name, (1e-2, 1e-3))
        assert math.log10(long / short) == pytest.approx(power, abs=0.02)
    noisy = np.log10(errors("forward", [e for e in STOPS if 1e-14 < e < 1e-9]))
    slope = np.polyfit(np.log10([e for e in STOPS if 1e-14 < e < 1e-9]), noisy, 1)[0]
    assert slope == pytest.approx(-1, abs=0.2)


def test_at_the_kink_the_central_difference_is_neither_sides_slope():
    figure = NumericalGradient(activation="relu", w=0, epsilon=0.1)
    numbers = figure.numbers()
    assert numbers["backward"] == 0
    assert numbers["forward"] == pytest.approx(-0.95)
    assert numbers["central"] == pytest.approx(-0.475)
    assert numbers["gradient"] == 0
    assert numbers["error_central"] == 1
    assert numbers["best_central"] is numbers["truncation_central"] is numbers["rounding"] is None


def test_a_parabola_has_no_truncation_in_the_central_difference_and_zero_slope_no_error():
    assert NumericalGradient(activation="identity").numbers()["truncation_central"] == 0
    flat = NumericalGradient(activation="relu", w=-1).numbers()
    assert flat["error_forward"] == flat["error_central"] == flat["gradient"] == 0


def test_the_derivative_of_the_algebraic_sigmoid():
    z = np.array([-3.0, 0.0, 0.4, 8.0])
    exact = [float(mpmath.diff(lambda v: v / mpmath.sqrt(1 + v * v), at)) for at in z]
    assert AlgebraicSigmoid().derivative(z) == pytest.approx(exact, rel=1e-12)


def test_the_summary_says_the_errors():
    assert "relative error is 1.2e-01 by the forward difference and 7.6e-03" in NumericalGradient().summary()


def test_wrong_settings():
    with pytest.raises(
        traitlets.TraitError, match=r"precision: expected one of float64, float32; got 'half'"
    ):
        NumericalGradient(precision="half")
    with pytest.raises(traitlets.TraitError, match=r"epsilon: expected a number from 1e-16 to 1; got 0"):
        NumericalGradient(epsilon=0)
    with pytest.raises(TypeError, match=r"expected settings among activation, .*; got step"):
        NumericalGradient(step=1)
