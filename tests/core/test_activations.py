"""σ and σ′ against mpmath, at ordinary and at extreme z."""

import mpmath
import numpy as np
import pytest

from bpcore import Network
from bpcore.activations import ACTIVATIONS, get_activation

mpmath.mp.dps = 50

EXACT = {
    "sigmoid": lambda z: 1 / (1 + mpmath.exp(-z)),
    "tanh": mpmath.tanh,
    "relu": lambda z: max(z, mpmath.mpf(0)),
    "identity": lambda z: z,
}
EXACT_DERIVATIVE = {
    "sigmoid": lambda z: mpmath.exp(-z) / (1 + mpmath.exp(-z)) ** 2,
    "tanh": lambda z: mpmath.sech(z) ** 2,
    "relu": lambda z: mpmath.mpf(1 if z > 0 else 0),
    "identity": lambda z: mpmath.mpf(1),
}
Z = np.array([-1e4, -800.0, -40.0, -3.7, -1.0, -1e-9, 0.0, 1e-9, 0.3, 1.0, 3.7, 40.0, 800.0, 1e4])


def exact(function, z):
    return np.array([float(function(mpmath.mpf(value))) for value in z.tolist()])


def test_every_built_in_is_tested_here():
    assert set(EXACT) == set(EXACT_DERIVATIVE) == set(ACTIVATIONS)


@pytest.mark.parametrize("name", ACTIVATIONS)
def test_value_to_the_last_digits_and_without_a_warning(name):
    np.testing.assert_allclose(get_activation(name)(Z), exact(EXACT[name], Z), rtol=1e-14, atol=1e-300)


@pytest.mark.parametrize("name", ACTIVATIONS)
def test_derivative_to_the_last_digits_and_without_a_warning(name):
    expected = exact(EXACT_DERIVATIVE[name], Z)
    np.testing.assert_allclose(get_activation(name).derivative(Z), expected, rtol=1e-14, atol=1e-300)


@pytest.mark.parametrize("name", ACTIVATIONS)
def test_finite_at_extreme_z_even_if_numpy_raises_on_overflow_and_invalid(name):
    activation = get_activation(name)
    with np.errstate(over="raise", invalid="raise", divide="raise"):
        for dtype in (np.float64, np.float32):
            z = np.array([[-1e4, 1e4]], dtype)
            assert np.isfinite(activation(z)).all()
            assert np.isfinite(activation.derivative(z)).all()


@pytest.mark.parametrize("dtype", [np.float64, np.float32])
@pytest.mark.parametrize("name", ACTIVATIONS)
def test_shape_and_dtype_are_those_of_z_and_z_is_left_alone(name, dtype):
    activation, z = get_activation(name), np.linspace(-2, 2, 6, dtype=dtype).reshape(2, 3)
    before = z.copy()
    for result in (activation(z), activation.derivative(z)):
        assert result.shape == (2, 3)
        assert result.dtype == dtype
        result[:] = 99.0
    np.testing.assert_array_equal(z, before)


def test_derivative_takes_z_and_not_a():
    z = np.array([2.0])
    assert get_activation("sigmoid").derivative(z)[0] == pytest.approx(0.10499358540350652, rel=1e-14, abs=0)


def test_an_object_of_ones_own_is_taken_as_it_is():
    class Square:
        def __call__(self, z):
            return z**2

        def derivative(self, z):
            return 2 * z

    own = Square()
    assert get_activation(own) is own
    net = Network([1, 1], activation=own, rng=0)
    net.w[2][:], net.b[2][:] = 3.0, 1.0
    assert net.predict([1.0]).item() == 16.0


def test_an_unknown_name_lists_the_known_ones():
    with pytest.raises(ValueError, match=r"activation: expected one of sigmoid, .*relu.*; got 'sigmod'"):
        get_activation("sigmod")


@pytest.mark.parametrize("given", [np.tanh, 3, None, ACTIVATIONS["sigmoid"]])
def test_an_object_that_cannot_serve_is_refused(given):
    with pytest.raises(TypeError, match=r"activation: expected .* derivative\(\); got "):
        get_activation(given)
