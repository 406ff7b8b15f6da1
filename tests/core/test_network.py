"""Shapes, the forward pass by hand, and what a network refuses."""

from fractions import Fraction

import mpmath
import numpy as np
import pytest

from bpcore import Network, Sigmoid
from bpcore.checks import columns

mpmath.mp.dps = 50


def test_shapes_and_indices_are_those_on_paper():
    net = Network([4, 3, 2], rng=0)
    assert (net.sizes, net.L) == ((4, 3, 2), 3)
    assert {l: w.shape for l, w in net.w.items()} == {2: (3, 4), 3: (2, 3)}
    assert {l: b.shape for l, b in net.b.items()} == {2: (3, 1), 3: (2, 1)}
    trace = net.forward(np.zeros((4, 5)))
    assert {l: z.shape for l, z in trace.z.items()} == {2: (3, 5), 3: (2, 5)}
    assert {l: a.shape for l, a in trace.a.items()} == {1: (4, 5), 2: (3, 5), 3: (2, 5)}


def test_forward_by_hand_in_fractions():
    # Identity neurons and dyadic numbers: floats hold every step exactly.
    net = Network([2, 2, 1], activation="identity", rng=0)
    net.w[2], net.b[2] = np.array([[0.5, -1.0], [2.0, 0.25]]), np.array([[1.0], [-0.5]])
    net.w[3], net.b[3] = np.array([[3.0, -0.75]]), np.array([[0.125]])
    half, quarter = Fraction(1, 2), Fraction(1, 4)
    for x in ([1, 2], [-3, 4]):
        first = half * x[0] - x[1] + 1
        second = 2 * x[0] + quarter * x[1] - half
        output = 3 * first - Fraction(3, 4) * second + Fraction(1, 8)
        trace = net.forward(x)
        np.testing.assert_array_equal(trace.z[2], [[float(first)], [float(second)]])
        assert trace.a[3].item() == float(output)


def test_forward_with_sigmoids_against_mpmath():
    net = Network([3, 4, 2], rng=7)
    x = [0.5, -1.25, 2.0]
    a = mpmath.matrix(x)
    for l in (2, 3):
        z = mpmath.matrix(net.w[l].tolist()) * a + mpmath.matrix(net.b[l].tolist())
        a = z.apply(lambda value: 1 / (1 + mpmath.exp(-value)))
    expected = [[float(value)] for value in a]
    np.testing.assert_allclose(net.predict(x), expected, rtol=1e-14)


def test_hidden_and_output_activations_are_used_where_they_belong():
    net = Network([1, 1, 1], activation="relu", output_activation="identity", rng=0)
    for l in (2, 3):
        net.w[l][:], net.b[l][:] = -1.0, 0.0
    trace = net.forward([[2.0, -2.0]])
    np.testing.assert_array_equal(trace.a[2], [[0.0, 2.0]])  # relu cuts −2 off
    np.testing.assert_array_equal(trace.a[3], [[0.0, -2.0]])  # the identity does not


def test_one_example_is_a_column_and_a_batch_is_its_columns():
    net, x = Network([3, 5, 2], rng=1), np.random.default_rng(2).standard_normal((3, 4))
    together = net.predict(x)
    assert together.shape == (2, 4)
    for i in range(4):
        alone = net.predict(x[:, i])
        assert alone.shape == (2, 1)
        np.testing.assert_allclose(alone[:, 0], together[:, i], rtol=1e-13)


def test_one_seed_one_network_and_a_generator_moves_on():
    first, again, other = Network([3, 2], rng=5), Network([3, 2], rng=5), Network([3, 2], rng=6)
    np.testing.assert_array_equal(first.w[2], again.w[2])
    assert (first.w[2] != other.w[2]).all()
    rng = np.random.default_rng(5)
    np.testing.assert_array_equal(Network([3, 2], rng=rng).w[2], first.w[2])
    assert (Network([3, 2], rng=rng).w[2] != first.w[2]).all()


def test_the_default_init_is_standard_normal():
    net = Network([200, 200], rng=0)
    values = np.concatenate([net.w[2].ravel(), net.b[2].ravel()])
    n = values.size
    assert abs(values.mean()) < 5 / np.sqrt(n)  # five standard errors
    assert abs(values.var() - 1) < 5 * np.sqrt(2 / n)
    assert abs((values**4).mean() - 3) < 5 * np.sqrt(96 / n)  # the fourth moment tells the shape


@pytest.mark.parametrize(("name", "variance", "of_b"), [("scaled", 1 / 400, 1), ("he", 2 / 400, 0)])
def test_the_other_inits_are_normal_with_the_variance_that_they_say(name, variance, of_b):
    net = Network([400, 100], init=name, rng=0)
    values, n = net.w[2].ravel() / np.sqrt(variance), net.w[2].size
    assert abs(values.mean()) < 5 / np.sqrt(n)  # five standard errors
    assert abs(values.var() - 1) < 5 * np.sqrt(2 / n)
    assert abs((values**4).mean() - 3) < 5 * np.sqrt(96 / n)
    assert abs(net.b[2].var() - of_b) <= of_b * 5 * np.sqrt(2 / 100)
    assert (net.b[2] == 0).all() == (of_b == 0)


def test_an_init_of_ones_own_gives_every_layer_and_keeps_its_arrays():
    given = []

    def init(rng, n_out, n_in):
        given.append((np.full((n_out, n_in), 1.0), np.full((n_out, 1), 2.0)))
        return given[-1]

    net = Network([3, 2, 1], init=init)
    assert (net.w[2] == 1).all()
    assert (net.b[3] == 2).all()
    net.w[2] += 1
    assert (given[0][0] == 1).all()


@pytest.mark.parametrize("dtype", [np.float64, np.float32, "float32"])
def test_dtype_is_kept_through_the_forward_pass(dtype):
    net = Network([3, 4, 2], dtype=dtype, rng=0)
    trace = net.forward(np.ones((3, 2), np.float64))
    arrays = [*net.w.values(), *net.b.values(), *trace.z.values(), *trace.a.values()]
    assert {array.dtype for array in arrays} == {np.dtype(dtype)}


def test_forward_changes_neither_x_nor_the_network():
    net, x = Network([2, 2], activation="identity", rng=0), np.array([[1.0, 2.0], [3.0, 4.0]])
    w, b, before = net.w[2].copy(), net.b[2].copy(), x.copy()
    net.forward(x).a[2][:] = 99.0
    for now, then in ((x, before), (net.w[2], w), (net.b[2], b)):
        np.testing.assert_array_equal(now, then)


@pytest.mark.parametrize(
    ("sizes", "error", "message"),
    [
        ([3], ValueError, r"at least two layers.*got \(3,\)"),
        ([], ValueError, r"at least two layers.*got \(\)"),
        (3, TypeError, "sequence of whole numbers; got 3"),
        ({3, 2}, TypeError, "sequence of whole numbers; got {2, 3}"),
        (np.ones((2, 2), int), TypeError, "sequence of whole numbers; got array"),
        ([3, 10**30], ValueError, "whole number >= 1; got 1000"),
        ([3, 0], ValueError, "whole number >= 1; got 0"),
        ([3, -1, 2], ValueError, "whole number >= 1; got -1"),
        ([3, 2.0], TypeError, "whole number >= 1; got 2.0"),
        ([3, True], TypeError, "whole number >= 1; got True"),
        ("34", TypeError, "whole number >= 1; got '3'"),
    ],
)
def test_wrong_sizes(sizes, error, message):
    with pytest.raises(error, match="sizes: expected .*" + message):
        Network(sizes)


@pytest.mark.parametrize(
    ("argument", "error", "message"),
    [
        ({"activation": "step?"}, ValueError, "activation: expected one of .*; got 'step\\?'"),
        ({"output_activation": 1}, TypeError, "activation: expected a name or an object.*; got 1"),
        ({"activation": Sigmoid}, TypeError, "got the class Sigmoid"),
        ({"cost": "mse"}, ValueError, "cost: expected one of .*; got 'mse'"),
        (
            {"init": "zeros"},
            ValueError,
            "init: expected one of normal, scaled, he or a function; got 'zeros'",
        ),
        ({"init": 0}, TypeError, "init: expected one of normal, scaled, he or a function; got 0"),
        ({"rng": -1}, TypeError, "rng: expected .* seed >= 0 or None; got -1"),
        ({"rng": 0.5}, TypeError, "rng: expected .*; got 0.5"),
        ({"rng": True}, TypeError, "rng: expected .*; got True"),
        ({"dtype": int}, ValueError, "dtype: expected float64 or float32; got <class 'int'>"),
        ({"dtype": "decimal"}, ValueError, "dtype: expected float64 or float32; got 'decimal'"),
        ({"init": lambda rng, o, i: None}, TypeError, "init: expected a pair of arrays.* layer 2; got None"),
        ({"init": lambda rng, o, i: (1, 2, 3)}, TypeError, r"init: expected a pair.*; got \(1, 2, 3\)"),
        ({"init": lambda rng, o, i: ("w", "b")}, TypeError, r"w\[2\]: expected real numbers; got .*<U1"),
        (
            {"init": lambda rng, o, i: (np.full((o, i), np.nan), np.zeros((o, 1)))},
            ValueError,
            r"w\[2\]: expected finite numbers; got NaN or infinity",
        ),
        ({"dtype": None}, ValueError, "dtype: expected float64 or float32; got None"),
        ({"init": lambda rng, o, i: (np.zeros((i, o)), np.zeros((o, 1)))}, ValueError, r"w\[2\]: expected"),
        ({"init": lambda rng, o, i: (np.zeros((o, i)), np.zeros(o))}, ValueError, r"b\[2\]: expected .*2, 1"),
    ],
)
def test_wrong_arguments(argument, error, message):
    with pytest.raises(error, match=message):
        Network([3, 2], **argument)


@pytest.mark.parametrize(
    ("x", "error", "message"),
    [
        (np.zeros((2, 3)), ValueError, r"expected shape \(3, m\).*got shape \(2, 3\)"),
        (np.zeros(4), ValueError, r"or \(3,\) for one example; got shape \(4,\)"),
        (np.zeros((3, 0)), ValueError, r"m >= 1 examples.*got shape \(3, 0\)"),
        (np.zeros((3, 1, 1)), ValueError, r"got shape \(3, 1, 1\)"),
        (1.0, ValueError, r"got shape \(\)"),
        ([0.0, np.nan, 0.0], ValueError, "expected finite numbers; got NaN"),
        ([0.0, np.inf, 0.0], ValueError, "expected finite numbers; got NaN or infinity"),
        (["a", "b", "c"], TypeError, "expected real numbers; got .*dtype <U1"),
        (np.zeros(3, complex), TypeError, "expected real numbers; got .*complex128"),
        (None, TypeError, "expected real numbers; got .*object"),
    ],
)
def test_wrong_x(x, error, message):
    with pytest.raises(error, match="x: .*" + message):
        Network([3, 2], rng=0).forward(x)


@pytest.mark.parametrize("x", [[[1.0], [2.0, 3.0]], [[1.0, 2.0], 3.0]])
def test_rows_of_several_lengths_are_named(x):
    with pytest.raises(ValueError, match="x: expected rows of one length; got "):
        Network([2, 1], rng=0).forward(x)


@pytest.mark.parametrize("dtype", [np.float64, np.float32])
def test_finite_numbers_whose_sum_is_not_are_taken_and_the_others_found_among_them(dtype):
    net, huge = Network([4, 1], init="he", dtype=dtype, rng=0), np.finfo(dtype).max
    for x in ([huge, huge, 0, 0], [-huge, -huge, -huge, 1], [huge, huge, -huge, -huge]):
        np.testing.assert_array_equal(columns(x, 4, dtype, "x")[:, 0], np.array(x, dtype))
    for wrong in (np.nan, np.inf, -np.inf):
        for x in ([0, 0, 0, wrong], [huge, huge, wrong, 0], [np.inf, wrong, -np.inf, 0]):
            with pytest.raises(ValueError, match="x: expected finite numbers; got NaN or infinity"):
                net.forward(np.array(x, dtype))


def test_a_number_too_large_for_float32_is_refused():
    net = Network([1, 1], rng=0, dtype=np.float32)
    with pytest.raises(ValueError, match="x: expected finite numbers; got NaN or infinity"):
        net.forward([1e300])


def test_a_parameter_that_is_missing_or_no_number_is_named():
    net = Network([3, 2], rng=0)
    net.b[2] = np.array([["1"], ["2"]])
    with pytest.raises(TypeError, match=r"b\[2\]: expected real numbers; got an array of dtype <U1"):
        net.forward(np.zeros(3))
    del net.b[2]
    with pytest.raises(ValueError, match=r"b: expected layers 2 … 2; got \[\]"):
        net.forward(np.zeros(3))


def test_a_parameter_of_the_wrong_shape_is_named():
    net = Network([3, 2], rng=0)
    net.b[2] = np.zeros(2)
    with pytest.raises(ValueError, match=r"b\[2\]: expected shape \(2, 1\); got \(2,\)"):
        net.forward(np.zeros(3))
