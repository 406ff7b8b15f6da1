"""BP1–BP4: by hand, against mpmath's central differences, and against HIPS autograd."""

import itertools

import autograd
import autograd.numpy as anp
import mpmath
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bpcore import (
    CrossEntropy,
    Identity,
    Network,
    Quadratic,
    ReLU,
    Sigmoid,
    backprop,
    backpropagate_error,
    bias_gradient,
    output_error,
    weight_gradient,
)
from bpcore.activations import ACTIVATIONS

mpmath.mp.dps = 60

HIDDEN = tuple(ACTIVATIONS)
#: Every output activation with the quadratic cost; the cross-entropy needs outputs in (0, 1).
OUTPUTS = (*((name, "quadratic") for name in ACTIVATIONS), ("sigmoid", "cross_entropy"))


class PlainSigmoid(Sigmoid):
    """A sigmoid that bpcore does not know to match the cross-entropy: BP1 takes its full product."""


def problem(sizes, m, hidden, output, cost, seed):
    rng = np.random.default_rng(seed)
    net = Network(sizes, activation=hidden, output_activation=output, cost=cost, rng=rng)
    return net, rng.standard_normal((sizes[0], m)), rng.random((sizes[-1], m))


# --- the other implementations -------------------------------------------------------------------

AUTOGRAD = {
    "sigmoid": lambda z: (1 + anp.tanh(z / 2)) / 2,
    "tanh": anp.tanh,
    "relu": lambda z: anp.where(z > 0, z, 0 * z),
    "identity": lambda z: z,
}


def autograd_cost(parameters, x, y, hidden, output, cost):
    """The cost summed over the examples, written for autograd, the cross-entropy by way of z."""
    a = x
    for l, (w, b) in enumerate(parameters, start=2):
        z = anp.dot(w, a) + b
        a = AUTOGRAD[output if l == len(parameters) + 1 else hidden](z)
    if cost == "cross_entropy":
        return anp.sum(anp.logaddexp(0, z) - y * z)
    return anp.sum((a - y) ** 2) / 2


def by_autograd(net, x, y, hidden, output, cost):
    """δ for each example, ∂C/∂w and ∂C/∂b: every example has biases of its own, so its slope is δ."""
    m = x.shape[1]
    parameters = [(net.w[l], np.repeat(net.b[l], m, axis=1)) for l in range(2, net.L + 1)]
    slopes = autograd.grad(autograd_cost)(parameters, x, y, hidden, output, cost)
    delta = {l: slope[1] for l, slope in enumerate(slopes, start=2)}
    dC_dw = {l: slope[0] / m for l, slope in enumerate(slopes, start=2)}
    dC_db = {l: slope[1].sum(axis=1, keepdims=True) / m for l, slope in enumerate(slopes, start=2)}
    return delta, dC_dw, dC_db


MPMATH = {
    "sigmoid": lambda z: 1 / (1 + mpmath.exp(-z)),
    "tanh": mpmath.tanh,
    "relu": lambda z: max(z, mpmath.mpf(0)),
    "identity": lambda z: z,
}


def mpmath_cost(w, b, x, y, hidden, output, cost):
    """The cost averaged over the examples, to 60 digits, with plain loops."""
    total = mpmath.mpf(0)
    for i in range(x.shape[1]):
        a = [mpmath.mpf(value) for value in x[:, i].tolist()]
        for l in w:
            z = [mpmath.fdot(w[l][j], a) + b[l][j][0] for j in range(len(w[l]))]
            a = [MPMATH[output if l == max(w) else hidden](value) for value in z]
        for a_j, y_j in zip(a, y[:, i].tolist(), strict=True):
            if cost == "cross_entropy":
                total -= y_j * mpmath.log(a_j) + (1 - mpmath.mpf(y_j)) * mpmath.log(1 - a_j)
            else:
                total += (a_j - y_j) ** 2 / 2
    return total / x.shape[1]


def by_central_differences(net, x, y, hidden, output, cost):
    """∂C/∂w and ∂C/∂b, right to some 20 digits."""
    epsilon = mpmath.mpf("1e-20")
    w, b = ({l: [[mpmath.mpf(v) for v in row] for row in p[l].tolist()] for l in p} for p in (net.w, net.b))
    slopes = ({}, {})
    for found, parameter in zip(slopes, (w, b), strict=True):
        for l, rows in parameter.items():
            found[l] = np.empty((len(rows), len(rows[0])))
            for j, k in np.ndindex(found[l].shape):
                value = rows[j][k]
                rows[j][k] = value + epsilon
                above = mpmath_cost(w, b, x, y, hidden, output, cost)
                rows[j][k] = value - epsilon
                below = mpmath_cost(w, b, x, y, hidden, output, cost)
                rows[j][k] = value
                found[l][j, k] = float((above - below) / (2 * epsilon))
    return slopes


def assert_same(found, expected):
    assert found.keys() == expected.keys()
    for l in found:
        np.testing.assert_allclose(found[l], expected[l], rtol=1e-9, atol=1e-14, err_msg=f"layer {l}")


# --- by hand ---------------------------------------------------------------------------------------


def test_a_network_by_hand():
    # z² = (1 − 2 + 3, 2 + 2 − 5) = (2, −1), a² = (2, 0), z³ = 4·2 + 3·0 − 1 = 7 = a³, δ³ = 7 − 5 = 2,
    # δ² = (4·2·1, 3·2·0) = (8, 0), ∂C/∂w³ = δ³ (a²)ᵀ = (4, 0), ∂C/∂w² = δ² xᵀ = (8 16; 0 0).
    net = Network([2, 2, 1], activation="relu", output_activation="identity", rng=0)
    net.w[2], net.b[2] = np.array([[1.0, -1.0], [2.0, 1.0]]), np.array([[3.0], [-5.0]])
    net.w[3], net.b[3] = np.array([[4.0, 3.0]]), np.array([[-1.0]])
    gradients = backprop(net, [1.0, 2.0], [5.0])
    for found, expected in (
        (gradients.trace.z[2], [[2], [-1]]),
        (gradients.trace.a[2], [[2], [0]]),
        (gradients.trace.a[3], [[7]]),
        (gradients.delta[3], [[2]]),
        (gradients.delta[2], [[8], [0]]),
        (gradients.dC_dw[3], [[4, 0]]),
        (gradients.dC_db[3], [[2]]),
        (gradients.dC_dw[2], [[8, 16], [0, 0]]),
        (gradients.dC_db[2], [[8], [0]]),
    ):
        np.testing.assert_array_equal(found, expected)


@pytest.mark.parametrize(("cost", "power"), [("quadratic", 1), ("cross_entropy", 0)])
@pytest.mark.parametrize(("w", "b"), [("0.6", "0.9"), ("2", "2")])
def test_the_neuron_of_the_chapter_on_saturation(cost, power, w, b):
    # x = 1, y = 0: ∂C/∂w = a σ′(z) for the quadratic cost, and a for the cross-entropy.
    net = Network([1, 1], cost=cost, rng=0)
    net.w[2][:], net.b[2][:] = float(w), float(b)
    a = MPMATH["sigmoid"](mpmath.mpf(w) + mpmath.mpf(b))
    expected = float(a * (a * (1 - a)) ** power)
    gradients = backprop(net, [1.0], [0.0])
    assert gradients.dC_dw[2].item() == pytest.approx(expected, rel=1e-14, abs=0)
    assert gradients.dC_db[2].item() == pytest.approx(expected, rel=1e-14, abs=0)


def test_bp1_by_hand():
    z = np.array([[3.0, -1.0], [2.0, 4.0]])
    a, y = ReLU()(z), np.array([[1.0, 1.0], [5.0, 0.0]])
    np.testing.assert_array_equal(output_error(Quadratic(), ReLU(), z, a, y), [[2, 0], [-3, 4]])


def test_bp1_of_sigmoid_and_cross_entropy_keeps_its_digits_where_the_factors_lose_them():
    z = np.array([[40.0, -40.0, 1e4, -1e4]])
    a, y = Sigmoid()(z), np.array([[0.0, 1.0, 0.0, 1.0]])
    np.testing.assert_array_equal(output_error(CrossEntropy(), Sigmoid(), z, a, y), [[1, -1, 1, -1]])


def test_bp1_of_sigmoid_and_cross_entropy_is_the_product_where_that_can_be_trusted():
    rng = np.random.default_rng(0)
    z, y = rng.uniform(-5, 5, (3, 4)), rng.random((3, 4))
    a = Sigmoid()(z)
    product = output_error(CrossEntropy(), PlainSigmoid(), z, a, y)
    np.testing.assert_allclose(output_error(CrossEntropy(), Sigmoid(), z, a, y), product, rtol=1e-11)


def test_bp2_takes_the_transpose_and_the_slope_of_its_own_layer():
    w, delta = np.array([[1.0, 2.0, 3.0], [4.0, 5.0, 6.0]]), np.array([[1.0, 0.0], [10.0, 1.0]])
    z = np.array([[1.0, 1.0], [1.0, -1.0], [-1.0, 1.0]])
    # wᵀδ = (41 4; 52 5; 63 6); ReLU′(z) lets through where z > 0.
    np.testing.assert_array_equal(backpropagate_error(w, delta, ReLU(), z), [[41, 4], [52, 0], [0, 6]])
    np.testing.assert_array_equal(backpropagate_error(w, delta, Identity(), z), [[41, 4], [52, 5], [63, 6]])


def test_bp3_and_bp4_by_hand():
    delta, a = np.array([[1.0, 3.0], [-2.0, 6.0]]), np.array([[1.0, 2.0], [0.0, 1.0], [5.0, -1.0]])
    np.testing.assert_array_equal(bias_gradient(delta), [[2], [2]])
    # First row: ½(1·(1, 0, 5) + 3·(2, 1, −1)); second: ½(−2·(1, 0, 5) + 6·(2, 1, −1)).
    np.testing.assert_array_equal(weight_gradient(a, delta), [[3.5, 1.5, 1], [5, 3, -8]])


# --- against other ways to differentiate ---------------------------------------------------------


@pytest.mark.parametrize(
    ("hidden", "output", "cost"), [(h, o, c) for h, (o, c) in itertools.product(HIDDEN, OUTPUTS)]
)
class TestEveryActivationAndCost:
    sizes, m = [3, 4, 2, 3], 5

    def test_against_autograd(self, hidden, output, cost):
        net, x, y = problem(self.sizes, self.m, hidden, output, cost, seed=11)
        found = backprop(net, x, y)
        delta, dC_dw, dC_db = by_autograd(net, x, y, hidden, output, cost)
        assert_same(found.delta, delta)
        assert_same(found.dC_dw, dC_dw)
        assert_same(found.dC_db, dC_db)
        assert all((found.dC_db[l] != 0).any() for l in found.dC_db)  # there was something to compare

    def test_against_central_differences(self, hidden, output, cost):
        net, x, y = problem([2, 3, 2], 2, hidden, output, cost, seed=12)
        found = backprop(net, x, y)
        dC_dw, dC_db = by_central_differences(net, x, y, hidden, output, cost)
        assert_same(found.dC_dw, dC_dw)
        assert_same(found.dC_db, dC_db)
        assert all((found.dC_db[l] != 0).any() for l in found.dC_db)


layers = st.lists(st.integers(1, 6), min_size=2, max_size=5)
batches = st.integers(1, 6)
seeds = st.integers(0, 2**32)


@settings(deadline=None, max_examples=300)
@given(layers, batches, st.sampled_from(HIDDEN), st.sampled_from(OUTPUTS), seeds)
def test_any_network_against_autograd(sizes, m, hidden, output_and_cost, seed):
    output, cost = output_and_cost
    net, x, y = problem(sizes, m, hidden, output, cost, seed)
    found = backprop(net, x, y)
    delta, dC_dw, dC_db = by_autograd(net, x, y, hidden, output, cost)
    assert_same(found.delta, delta)
    assert_same(found.dC_dw, dC_dw)
    assert_same(found.dC_db, dC_db)


@settings(deadline=None, max_examples=150)
@given(layers, st.integers(2, 6), st.sampled_from(HIDDEN), st.sampled_from(OUTPUTS), seeds)
def test_the_gradient_of_a_batch_is_the_mean_of_its_examples(sizes, m, hidden, output_and_cost, seed):
    net, x, y = problem(sizes, m, hidden, *output_and_cost, seed)
    batch, alone = backprop(net, x, y), [backprop(net, x[:, i], y[:, i]) for i in range(m)]
    for l in range(2, net.L + 1):
        for name in ("dC_dw", "dC_db"):
            mean = sum(getattr(one, name)[l] for one in alone) / m
            np.testing.assert_allclose(getattr(batch, name)[l], mean, rtol=1e-10, atol=1e-12)
        delta = np.hstack([one.delta[l] for one in alone])
        np.testing.assert_allclose(batch.delta[l], delta, rtol=1e-10, atol=1e-13)


def test_the_cost_of_the_trace_is_the_cost_that_is_differentiated():
    net, x, y = problem([3, 4, 2], 5, "sigmoid", "sigmoid", "cross_entropy", seed=3)
    value = net.cost.value(backprop(net, x, y).trace.a[net.L], y)
    parameters = [(net.w[l], net.b[l]) for l in (2, 3)]
    expected = autograd_cost(parameters, x, y, "sigmoid", "sigmoid", "cross_entropy") / 5
    assert value == pytest.approx(expected, rel=1e-12, abs=0)


# --- extremes, and what is refused ---------------------------------------------------------------


@pytest.mark.parametrize("cost", ["quadratic", "cross_entropy"])
def test_finite_and_without_a_warning_at_extreme_z(cost):
    net = Network([1, 1, 1], cost=cost, rng=0)
    for l in (2, 3):
        net.w[l][:], net.b[l][:] = 1e4, -2e3
    gradients = backprop(net, [[-1.0, 0.0, 1.0, 1.0]], [[1.0, 1.0, 0.0, 1.0]])
    for arrays in (gradients.delta, gradients.dC_dw, gradients.dC_db):
        assert all(np.isfinite(array).all() for array in arrays.values())


def test_shapes_indices_and_dtype():
    net = Network([4, 3, 2], dtype=np.float32, rng=0)
    gradients = backprop(net, np.zeros((4, 5)), np.zeros((2, 5)))
    assert {l: d.shape for l, d in gradients.delta.items()} == {2: (3, 5), 3: (2, 5)}
    assert {l: d.shape for l, d in gradients.dC_dw.items()} == {2: (3, 4), 3: (2, 3)}
    assert {l: d.shape for l, d in gradients.dC_db.items()} == {2: (3, 1), 3: (2, 1)}
    for arrays in (gradients.delta, gradients.dC_dw, gradients.dC_db):
        assert {array.dtype for array in arrays.values()} == {np.dtype(np.float32)}


def test_nothing_that_was_handed_in_is_changed():
    net, x, y = problem([3, 4, 2], 5, "sigmoid", "identity", "quadratic", seed=3)
    before = [array.copy() for array in (x, y, *net.w.values(), *net.b.values())]
    gradients = backprop(net, x, y)
    for arrays in (gradients.delta, gradients.dC_dw, gradients.dC_db):
        for array in arrays.values():
            array[:] = 99.0
    for now, then in zip((x, y, *net.w.values(), *net.b.values()), before, strict=True):
        np.testing.assert_array_equal(now, then)


@pytest.mark.parametrize(
    ("y", "error", "message"),
    [
        (np.zeros((3, 4)), ValueError, r"y: expected shape \(2, m\).*got shape \(3, 4\)"),
        (np.zeros((2, 5)), ValueError, "y: expected 4 columns, one for each column of x; got 5"),
        (np.zeros(2), ValueError, "y: expected 4 columns, one for each column of x; got 1"),
        (np.full((2, 4), np.nan), ValueError, "y: expected finite numbers; got NaN"),
        (np.full((2, 4), "1"), TypeError, "y: expected real numbers; got .*dtype <U1"),
    ],
)
def test_wrong_y(y, error, message):
    with pytest.raises(error, match=message):
        backprop(Network([3, 2], rng=0), np.zeros((3, 4)), y)


def test_wrong_x():
    with pytest.raises(ValueError, match=r"x: expected shape \(3, m\).*got shape \(2, 4\)"):
        backprop(Network([3, 2], rng=0), np.zeros((2, 4)), np.zeros((2, 4)))
