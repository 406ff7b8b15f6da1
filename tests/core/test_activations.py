"""σ and σ′ against mpmath, at ordinary and at extreme z."""

import mpmath
import numpy as np
import pytest

from bpcore import LeakyReLU, Network, Softmax
from bpcore.activations import ACTIVATIONS, OUTPUT_ACTIVATIONS, get_activation, get_output_activation

mpmath.mp.dps = 50

EXACT = {
    "sigmoid": lambda z: 1 / (1 + mpmath.exp(-z)),
    "tanh": mpmath.tanh,
    "relu": lambda z: max(z, mpmath.mpf(0)),
    "leaky_relu": lambda z: z if z > 0 else mpmath.mpf(0.01) * z,  # the float 0.01
    "identity": lambda z: z,
    "step": lambda z: mpmath.mpf(1 if z > 0 else 0),
}
EXACT_DERIVATIVE = {
    "sigmoid": lambda z: mpmath.exp(-z) / (1 + mpmath.exp(-z)) ** 2,
    "tanh": lambda z: mpmath.sech(z) ** 2,
    "relu": lambda z: mpmath.mpf(1 if z > 0 else 0),
    "leaky_relu": lambda z: mpmath.mpf(1 if z > 0 else 0.01),
    "identity": lambda z: mpmath.mpf(1),
    "step": lambda z: mpmath.mpf(0),
}
Z = np.array([-1e4, -800.0, -40.0, -3.7, -1.0, -1e-9, 0.0, 1e-9, 0.3, 1.0, 3.7, 40.0, 800.0, 1e4])


def exact(function, z):
    return np.array([float(function(mpmath.mpf(value))) for value in z.tolist()])


def test_every_built_in_is_tested_here():
    assert set(EXACT) == set(EXACT_DERIVATIVE) == set(ACTIVATIONS)
    assert set(OUTPUT_ACTIVATIONS) == {*ACTIVATIONS, "softmax"}


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


# --- the leaky ReLU ------------------------------------------------------------------------------


def test_the_slope_of_a_leaky_relu_is_what_was_asked_for():
    z = np.array([-4.0, 0.0, 4.0])
    for slope in (0, 0.25, 0.5):
        np.testing.assert_array_equal(LeakyReLU(slope)(z), [-4 * slope, 0, 4])
        np.testing.assert_array_equal(LeakyReLU(slope).derivative(z), [slope, slope, 1])


@pytest.mark.parametrize(
    ("slope", "error"),
    [
        *((slope, ValueError) for slope in (1, -0.01, np.nan, 10**400)),
        *((slope, TypeError) for slope in ("0.01", True, None, np.array([0.1]))),
    ],
)
def test_a_slope_out_of_range_is_refused(slope, error):
    with pytest.raises(error, match="slope: expected a number >= 0 and < 1; got "):
        LeakyReLU(slope)


# --- the softmax ---------------------------------------------------------------------------------


def softmax(column):
    e = [mpmath.exp(mpmath.mpf(z)) for z in column]
    return [value / mpmath.fsum(e) for value in e]


COLUMNS = [[0.0, 0.0, 0.0], [1.0, -2.0, 0.5], [40.0, 0.0, 39.0], [-3.0, 700.0, -700.0], [1e4, -1e4, 0.0]]


def test_softmax_by_hand():
    # e^(ln 1), e^(ln 2) and e^(ln 5) are in the ratio 1 : 2 : 5.
    np.testing.assert_allclose(
        Softmax()(np.log([[1.0], [2.0], [5.0]])), [[0.125], [0.25], [0.625]], rtol=1e-15
    )


def test_softmax_and_its_jacobian_against_mpmath_column_by_column():
    z = np.array(COLUMNS).T
    a, da_dz = Softmax()(z), Softmax().jacobian(z)
    assert da_dz.shape == (5, 3, 3)
    for i, column in enumerate(COLUMNS):
        exact = softmax(column)
        np.testing.assert_allclose(a[:, i], [float(p) for p in exact], rtol=1e-14, atol=1e-300)
        for j, k in np.ndindex(3, 3):
            slope = float(exact[j] * ((1 if j == k else 0) - exact[k]))
            assert da_dz[i, j, k] == pytest.approx(slope, rel=1e-13, abs=1e-300)


@pytest.mark.parametrize("dtype", [np.float64, np.float32])
def test_softmax_at_extreme_z_is_finite_adds_up_to_1_and_warns_of_nothing(dtype):
    z = np.array([[1e4, -1e4, 0.0], [-1e4, -1e4, 1e4]], dtype)
    with np.errstate(over="raise", invalid="raise", divide="raise"):
        a, da_dz = Softmax()(z), Softmax().jacobian(z)
    np.testing.assert_array_equal(a, [[1, 0.5, 0], [0, 0.5, 1]])
    np.testing.assert_array_equal(da_dz[0], np.zeros((2, 2)))
    np.testing.assert_array_equal(da_dz[1], [[0.25, -0.25], [-0.25, 0.25]])
    assert a.dtype == da_dz.dtype == dtype


def test_softmax_of_one_neuron_is_1_and_cannot_be_changed():
    z = np.array([[3.0, -1e4]])
    np.testing.assert_array_equal(Softmax()(z), [[1, 1]])
    np.testing.assert_array_equal(Softmax().jacobian(z), [[[0]], [[0]]])


def test_softmax_leaves_z_alone_and_takes_columns_only():
    z = np.array([[1.0], [2.0]])
    Softmax()(z)[:] = 99.0
    Softmax().jacobian(z)[:] = 99.0
    np.testing.assert_array_equal(z, [[1], [2]])
    for shape in ((2,), (2, 0), (0, 2), (2, 1, 1)):
        for function in (Softmax(), Softmax().jacobian):
            with pytest.raises(ValueError, match=r"expected z of shape \(n, m\).*; got z of shape \("):
                function(np.zeros(shape))


@pytest.mark.parametrize("given", ["softmax", Softmax()])
def test_softmax_is_for_the_output_layer_and_a_hidden_layer_says_so(given):
    assert isinstance(get_output_activation(given), Softmax)
    with pytest.raises(
        ValueError, match=r"expected one that works entry by entry.*got 'softmax'.*output_activ"
    ):
        Network([2, 3, 2], activation=given)
    net = Network([2, 3, 2], output_activation=given, rng=0)
    np.testing.assert_allclose(net.predict([1.0, 2.0]).sum(axis=0), [1.0], rtol=1e-15)


def test_an_output_activation_of_ones_own_has_a_jacobian_or_a_derivative():
    class Joint:
        def __call__(self, z):
            return z.sum(axis=0, keepdims=True) * z

        def jacobian(self, z):
            raise NotImplementedError

    own = Joint()
    assert get_output_activation(own) is own
    with pytest.raises(TypeError, match=r"activation: expected .* derivative\(\); got "):
        get_activation(own)
    for given in (np.tanh, Joint, None):
        with pytest.raises(TypeError, match=r"output_activation: expected .*(derivative|jacobian)\(\); got "):
            get_output_activation(given)
    with pytest.raises(ValueError, match=r"output_activation: expected one of .*softmax; got 'softmx'"):
        get_output_activation("softmx")
