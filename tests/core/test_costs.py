"""C and ∇_a C against exact fractions, mpmath and finite differences of mpmath."""

from fractions import Fraction

import mpmath
import numpy as np
import pytest

from bpcore import Network
from bpcore.costs import COSTS, get_cost

mpmath.mp.dps = 50


def test_quadratic_by_hand():
    # Two examples, three outputs: ½(1/4 + 0 + 1/16) and ½(1 + 9/16 + 1/4); dyadic, so exact in floats.
    a = np.array([[0.5, 1.0], [1.0, 0.25], [0.25, 0.5]])
    y = np.array([[0.0, 0.0], [1.0, 1.0], [0.0, 0.0]])
    expected = (Fraction(1, 2) * (Fraction(1, 4) + Fraction(1, 16))) / 2
    expected += (Fraction(1, 2) * (1 + Fraction(9, 16) + Fraction(1, 4))) / 2
    assert get_cost("quadratic").value(a, y) == float(expected)
    gradient = get_cost("quadratic").gradient(a, y)
    np.testing.assert_array_equal(gradient, [[0.5, 1.0], [0.0, -0.75], [0.25, 0.5]])


def cross_entropy(a, y):
    return -(y * mpmath.log(a) + (1 - y) * mpmath.log(1 - a))


def test_cross_entropy_against_mpmath():
    a = np.array([[0.5, 1e-12, 0.9], [0.25, 0.75, 1 - 2.0**-30]])
    y = np.array([[0.0, 1.0, 0.3], [1.0, 0.0, 1.0]])
    pairs = [(mpmath.mpf(p), mpmath.mpf(q)) for p, q in zip(a.flat, y.flat, strict=True)]
    value = mpmath.fsum(cross_entropy(p, q) for p, q in pairs) / 3
    slopes = [float(mpmath.diff(lambda t, q=q: cross_entropy(t, q), p, h=p * 1e-20)) for p, q in pairs]
    assert get_cost("cross_entropy").value(a, y) == pytest.approx(float(value), rel=1e-14, abs=0)
    np.testing.assert_allclose(get_cost("cross_entropy").gradient(a, y).ravel(), slopes, rtol=1e-12)


@pytest.mark.parametrize(("a", "y"), [(1e-12, 0.0), (1 - 2.0**-53, 0.0), (1e-300, 1.0), (1 - 2.0**-53, 1.0)])
def test_cross_entropy_keeps_its_digits_next_to_0_and_1(a, y):
    exact = cross_entropy(mpmath.mpf(a), mpmath.mpf(y))
    slope = (mpmath.mpf(a) - y) / (mpmath.mpf(a) * (1 - mpmath.mpf(a)))
    found = np.array([[a]]), np.array([[y]])
    assert get_cost("cross_entropy").value(*found) == pytest.approx(float(exact), rel=1e-14, abs=0)
    assert get_cost("cross_entropy").gradient(*found).item() == pytest.approx(float(slope), rel=1e-14, abs=0)


@pytest.mark.parametrize("dtype", [np.float64, np.float32])
@pytest.mark.parametrize("name", COSTS)
def test_finite_at_a_0_and_1_without_a_warning(name, dtype):
    a = np.array([[0.0, 0.0, 1.0, 1.0]], dtype)
    y = np.array([[0.0, 1.0, 0.0, 1.0]], dtype)
    cost = get_cost(name)
    assert np.isfinite(cost.value(a, y))
    gradient = cost.gradient(a, y)
    assert np.isfinite(gradient).all()
    assert gradient[0, 1] < 0  # toward the target
    assert gradient[0, 2] > 0 or (name, gradient[0, 2]) == ("log_likelihood", 0)
    assert gradient.dtype == dtype


def test_cross_entropy_of_a_perfect_output_is_zero_and_of_a_wrong_one_is_large():
    one, zero = np.array([[1.0]]), np.array([[0.0]])
    cost = get_cost("cross_entropy")
    assert cost.value(one, one) == cost.value(zero, zero) == 0.0
    assert cost.value(one, zero) > 36  # a = 1 − 2⁻⁵³ costs 36.7
    assert cost.value(zero, one) > 700


@pytest.mark.parametrize(("dtype", "bits_at_1", "bits_at_0"), [(np.float64, 54, 1022), (np.float32, 25, 126)])
def test_where_cost_and_gradient_are_held_at_a_0_and_1(dtype, bits_at_1, bits_at_0):
    # A float just below 1 is 1 − 2⁻⁵³; what rounds to 1 is half as near. The least normal float is 2⁻¹⁰²².
    one, zero = np.ones((1, 1), dtype), np.zeros((1, 1), dtype)
    ln_2 = np.log(2)
    entropy, likelihood = get_cost("cross_entropy"), get_cost("log_likelihood")
    assert entropy.value(one, zero) == pytest.approx(bits_at_1 * ln_2, rel=1e-6)
    assert entropy.gradient(one, zero).item() == 2.0**bits_at_1
    for cost in (entropy, likelihood):
        assert cost.value(zero, one) == pytest.approx(bits_at_0 * ln_2, rel=1e-6)
        assert cost.gradient(zero, one).item() == -(2.0**bits_at_0)


@pytest.mark.parametrize("name", COSTS)
def test_finite_behind_a_sigmoid_at_extreme_z(name):
    net = Network([1, 1], cost=name, rng=0)
    net.w[2][:], net.b[2][:] = 1.0, 0.0
    for z in (-1e4, 1e4):
        for target in (0.0, 1.0):
            assert np.isfinite(net.cost.value(net.predict([z]), np.array([[target]])))


@pytest.mark.parametrize("a", [-0.25, 1.5])
@pytest.mark.parametrize("method", ["value", "gradient"])
@pytest.mark.parametrize("name", ["cross_entropy", "log_likelihood"])
def test_an_output_that_is_no_probability_is_refused(name, method, a):
    with pytest.raises(ValueError, match=rf"{name}: expected outputs a between 0 and 1; got {a}"):
        getattr(get_cost(name), method)(np.array([[0.5, a]]), np.array([[0.0, 1.0]]))


@pytest.mark.parametrize("y", [-0.25, 1.5])
@pytest.mark.parametrize("name", ["cross_entropy", "log_likelihood"])
def test_a_target_for_which_the_cost_has_no_least_value_is_refused(name, y):
    with pytest.raises(ValueError, match=rf"{name}: expected targets y between 0 and 1; got {y}"):
        get_cost(name).check_targets(np.array([[0.5, y]]))
    get_cost(name).check_targets(np.array([[0.0, 1.0]]))


@pytest.mark.parametrize("name", COSTS)
@pytest.mark.parametrize(("a", "y"), [((3, 1), (3,)), ((3,), (3, 1)), ((2, 3), (1, 3)), ((2, 0), (2, 0))])
def test_shapes_that_numpy_would_broadcast_are_refused(name, a, y):
    for method in ("value", "gradient"):
        with pytest.raises(
            ValueError, match=r"expected a and y of one shape.*; got a of shape \(.*y of shape \("
        ):
            getattr(get_cost(name), method)(np.full(a, 0.5), np.full(y, 0.5))


@pytest.mark.parametrize("name", COSTS)
def test_the_value_of_outputs_without_columns_is_refused(name):
    with pytest.raises(ValueError, match=r"one shape \(n_L, m\).*got a of shape \(3,\)"):
        get_cost(name).value(np.full(3, 0.5), np.full(3, 0.5))


def test_log_likelihood_against_mpmath():
    a = np.array([[0.5, 1e-12, 0.9], [0.25, 1e-300, 1.0]])
    y = np.array([[0.0, 1.0, 0.3], [1.0, 0.5, 0.7]])
    pairs = [(mpmath.mpf(p), mpmath.mpf(q)) for p, q in zip(a.flat, y.flat, strict=True)]
    value = mpmath.fsum(-q * mpmath.log(p) for p, q in pairs) / 3
    slopes = [float(mpmath.diff(lambda t, q=q: -q * mpmath.log(t), p, h=p * 1e-20)) for p, q in pairs]
    assert get_cost("log_likelihood").value(a, y) == pytest.approx(float(value), rel=1e-14, abs=0)
    np.testing.assert_allclose(get_cost("log_likelihood").gradient(a, y).ravel(), slopes, rtol=1e-12)


def test_log_likelihood_of_a_perfect_output_is_zero_and_of_a_wrong_one_is_large():
    a, cost = np.array([[1.0], [0.0]]), get_cost("log_likelihood")
    assert cost.value(a, np.array([[1.0], [0.0]])) == 0.0
    assert 708 < cost.value(a, np.array([[0.0], [1.0]])) < 709  # −ln 2⁻¹⁰²²


@pytest.mark.parametrize("name", COSTS)
def test_a_and_y_are_left_alone(name):
    a, y = np.array([[0.25, 0.5]]), np.array([[0.0, 1.0]])
    get_cost(name).value(a, y)
    get_cost(name).gradient(a, y)[:] = 99.0
    np.testing.assert_array_equal(a, [[0.25, 0.5]])
    np.testing.assert_array_equal(y, [[0.0, 1.0]])


def test_an_unknown_name_lists_the_known_ones():
    with pytest.raises(
        ValueError, match="cost: expected one of quadratic, cross_entropy, log_likelihood; got 'mse'"
    ):
        get_cost("mse")


@pytest.mark.parametrize("given", [np.square, 3, None, COSTS["quadratic"]])
def test_an_object_that_cannot_serve_is_refused(given):
    with pytest.raises(TypeError, match=r"cost: expected .* value\(\) and gradient\(\); got "):
        get_cost(given)
