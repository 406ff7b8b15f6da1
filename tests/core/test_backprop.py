"""BP1–BP4: by hand, against mpmath's central differences, and against HIPS autograd."""

import itertools

import autograd
import autograd.numpy as anp
import mpmath
import numpy as np
import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from bpcore import (
    CrossEntropy,
    Identity,
    LogLikelihood,
    Network,
    Quadratic,
    ReLU,
    Sigmoid,
    Softmax,
    Step,
    backprop,
    backpropagate_error,
    bias_gradient,
    output_error,
    weight_gradient,
)
from bpcore.activations import ACTIVATIONS, OUTPUT_ACTIVATIONS

mpmath.mp.dps = 60

HIDDEN = tuple(ACTIVATIONS)
#: Every output activation with the quadratic cost; the other two need outputs in (0, 1).
OUTPUTS = (
    *((name, "quadratic") for name in OUTPUT_ACTIVATIONS),
    *itertools.product(("sigmoid", "softmax"), ("cross_entropy", "log_likelihood")),
)


class PlainSigmoid(Sigmoid):
    """A sigmoid that bpcore does not know to match the cross-entropy: BP1 takes its full product."""


class PlainSoftmax(Softmax):
    """The same for the softmax and the log-likelihood: BP1 takes the Jacobian."""


def problem(sizes, m, hidden, output, cost, seed):
    rng = np.random.default_rng(seed)
    net = Network(sizes, activation=hidden, output_activation=output, cost=cost, rng=rng)
    return net, rng.standard_normal((sizes[0], m)), rng.random((sizes[-1], m))


# --- the other implementations -------------------------------------------------------------------

AUTOGRAD = {
    "sigmoid": lambda z: (1 + anp.tanh(z / 2)) / 2,
    "tanh": anp.tanh,
    "relu": lambda z: anp.where(z > 0, z, 0 * z),
    "leaky_relu": lambda z: anp.where(z > 0, z, 0.01 * z),
    "identity": lambda z: z,
    "step": lambda z: anp.where(z > 0, 1.0, 0 * z),
    "softmax": lambda z: anp.exp(z - logsumexp(z)),
}


def logsumexp(z):
    highest = z.max(axis=0) if isinstance(z, np.ndarray) else z._value.max(axis=0)  # a constant
    return highest + anp.log(anp.sum(anp.exp(z - highest), axis=0))


def autograd_cost(parameters, x, y, hidden, output, cost):
    """The cost summed over the examples, written for autograd, logarithms by way of z."""
    a = x
    for l, (w, b) in enumerate(parameters, start=2):
        z = anp.dot(w, a) + b
        a = AUTOGRAD[output if l == len(parameters) + 1 else hidden](z)
    if cost == "quadratic":
        return anp.sum((a - y) ** 2) / 2
    if output == "softmax":
        ln_a = z - logsumexp(z)
        ln_1_a = anp.log(1 - anp.exp(ln_a)) if cost == "cross_entropy" else 0
    else:
        ln_a, ln_1_a = -anp.logaddexp(0, -z), -anp.logaddexp(0, z)
    return -anp.sum(y * ln_a) - anp.sum((1 - y) * ln_1_a) * (cost == "cross_entropy")


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
    "leaky_relu": lambda z: z if z > 0 else mpmath.mpf(0.01) * z,
    "identity": lambda z: z,
    "step": lambda z: mpmath.mpf(1 if z > 0 else 0),
}


def mpmath_cost(w, b, x, y, hidden, output, cost):
    """The cost averaged over the examples, to 60 digits, with plain loops."""
    total = mpmath.mpf(0)
    for i in range(x.shape[1]):
        a = [mpmath.mpf(value) for value in x[:, i].tolist()]
        for l in w:
            z = [mpmath.fdot(w[l][j], a) + b[l][j][0] for j in range(len(w[l]))]
            if l == max(w) and output == "softmax":
                e = [mpmath.exp(value) for value in z]
                a = [value / mpmath.fsum(e) for value in e]
            else:
                a = [MPMATH[output if l == max(w) else hidden](value) for value in z]
        for a_j, y_j in zip(a, y[:, i].tolist(), strict=True):
            if cost == "cross_entropy":
                total -= y_j * mpmath.log(a_j) + (1 - mpmath.mpf(y_j)) * mpmath.log(1 - a_j)
            elif cost == "log_likelihood":
                total -= y_j * mpmath.log(a_j)
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
    """Entry by entry to 1e-12 of it. Sums that nearly cancel keep an error of the size of rounding."""
    assert found.keys() == expected.keys()
    for l in found:
        np.testing.assert_allclose(found[l], expected[l], rtol=1e-12, atol=1e-14, err_msg=f"layer {l}")


def assert_something_was_compared(found, hidden, output):
    """Every layer has a gradient; but none is left before a step, whose slope is 0."""
    for l, dC_db in found.dC_db.items():
        flat = output == "step" or (hidden == "step" and l < max(found.dC_db))
        assert (dC_db != 0).any() != flat, f"layer {l}"


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


def test_bp1_takes_the_jacobian_of_each_example():
    # a_1 = z_1 z_2, a_2 = z_1 + 3 z_2. With a − y = (g_1, g_2): δ = (g_1 z_2 + g_2, g_1 z_1 + 3 g_2).
    class Joint:
        def __call__(self, z):
            return np.stack([z[0] * z[1], z[0] + 3 * z[1]])

        def jacobian(self, z):
            return np.stack([np.array([[v, u], [1.0, 3.0]]) for u, v in z.T])

    z = np.array([[2.0, -1.0], [5.0, 4.0]])
    a, y = Joint()(z), np.array([[9.0, 0.0], [20.0, 10.0]])  # a = (10 −4; 17 11), a − y = (1 −4; −3 1)
    np.testing.assert_array_equal(output_error(Quadratic(), Joint(), z, a, y), [[2, -15], [-7, 7]])


def test_bp1_of_softmax_and_log_likelihood_by_hand():
    # a = (1, 2, 5)/8. For the digit in row 2: a − y. For targets that add up to ½: ½ a − y.
    z = np.log([[1.0, 1.0], [2.0, 2.0], [5.0, 5.0]])
    y = np.array([[0.0, 0.25], [1.0, 0.25], [0.0, 0.0]])
    expected = [[0.125, 0.0625 - 0.25], [0.25 - 1, 0.125 - 0.25], [0.625, 0.3125]]
    found = output_error(LogLikelihood(), Softmax(), z, Softmax()(z), y)
    np.testing.assert_allclose(found, expected, rtol=1e-14)


@pytest.mark.parametrize("total", [0.0, 0.3, 1.0, 2.5])
def test_bp1_of_softmax_and_log_likelihood_is_the_sum_over_the_jacobian(total):
    rng = np.random.default_rng(0)
    z, y = rng.uniform(-5, 5, (4, 50)), rng.random((4, 50))
    y *= total / y.sum(axis=0)
    a = Softmax()(z)
    long_way = output_error(LogLikelihood(), PlainSoftmax(), z, a, y)
    shortcut = output_error(LogLikelihood(), Softmax(), z, a, y)
    np.testing.assert_allclose(shortcut, long_way, rtol=1e-12, atol=1e-13)
    assert (shortcut != 0).any() == (total != 0)


def test_bp1_of_softmax_and_log_likelihood_keeps_its_digits_where_a_rounds_to_0():
    z = np.array([[0.0, 1e4], [800.0, -1e4]])
    a, y = Softmax()(z), np.array([[1.0, 0.0], [0.0, 1.0]])
    np.testing.assert_array_equal(output_error(LogLikelihood(), Softmax(), z, a, y), [[-1, 1], [1, -1]])
    # The long way sees a = 0: what cannot change has no slope. It is finite all the same.
    assert np.isfinite(output_error(LogLikelihood(), PlainSoftmax(), z, a, y)).all()


def test_a_step_passes_nothing_back():
    z = np.array([[1.0], [-1.0]])
    np.testing.assert_array_equal(output_error(Quadratic(), Step(), z, Step()(z), 1 - z), [[0], [0]])
    np.testing.assert_array_equal(backpropagate_error(np.ones((2, 2)), z, Step(), z), [[0], [0]])


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
        assert_something_was_compared(found, hidden, output)

    def test_against_central_differences(self, hidden, output, cost):
        net, x, y = problem([2, 3, 2], 2, hidden, output, cost, seed=12)
        found = backprop(net, x, y)
        dC_dw, dC_db = by_central_differences(net, x, y, hidden, output, cost)
        assert_same(found.dC_dw, dC_dw)
        assert_same(found.dC_db, dC_db)
        assert_something_was_compared(found, hidden, output)


layers = st.lists(st.integers(1, 6), min_size=2, max_size=5)
batches = st.integers(1, 6)
seeds = st.integers(0, 2**32)


@settings(deadline=None, max_examples=300)
@given(layers, batches, st.sampled_from(HIDDEN), st.sampled_from(OUTPUTS), seeds)
def test_any_network_against_autograd(sizes, m, hidden, output_and_cost, seed):
    output, cost = output_and_cost
    net, x, y = problem(sizes, m, hidden, output, cost, seed)
    # Near a = 1 a float holds few digits of 1 − a, on which that pair depends. (A sigmoid has its shortcut.)
    assume(output_and_cost != ("softmax", "cross_entropy") or net.predict(x).max() < 0.99)
    found = backprop(net, x, y)
    delta, dC_dw, dC_db = by_autograd(net, x, y, hidden, output, cost)
    assert_same(found.delta, delta)
    assert_same(found.dC_dw, dC_dw)
    assert_same(found.dC_db, dC_db)


def sides(net, x):
    """On which side of the kinks and steps at z = 0 every neuron is."""
    return [z > 0 for z in net.forward(x).z.values()]


def by_sixth_order_differences(net, x, y, array, h):
    """The slope of C along each entry: [3/4 d(h) − 3/20 d(2h) + 1/60 d(3h)] / h with d(h) = C(h) − C(−h).

    The error is of order h⁶, and rounding some 1e-13. NaN where a kink lies between.
    """
    slope = np.zeros_like(array)
    start = sides(net, x)
    for index in np.ndindex(array.shape):
        value = array[index]
        for k, factor in ((1, 3 / 4), (2, -3 / 20), (3, 1 / 60), (-1, -3 / 4), (-2, 3 / 20), (-3, -1 / 60)):
            array[index] = value + k * h
            slope[index] += factor * net.cost.value(net.predict(x), y) / h
            if not all(map(np.array_equal, sides(net, x), start)):
                slope[index] = np.nan
        array[index] = value
    return slope


@settings(deadline=None, max_examples=120)
@given(layers, st.integers(1, 3), st.sampled_from(HIDDEN), st.sampled_from(OUTPUTS), seeds)
def test_any_network_against_central_differences_in_float64(sizes, m, hidden, output_and_cost, seed):
    output, cost = output_and_cost
    net, x, y = problem(sizes, m, hidden, output, cost, seed)
    assume(cost == "quadratic" or net.predict(x).max() < 0.99)  # else ln(1 − a) is too coarse
    found = backprop(net, x, y)
    atol = 1e-11 * max(1, net.cost.value(net.predict(x), y))
    for l in range(2, net.L + 1):
        for array, analytic in ((net.w[l], found.dC_dw[l]), (net.b[l], found.dC_db[l])):
            numeric, coarse = (by_sixth_order_differences(net, x, y, array, h) for h in (1e-3, 2e-3))
            # Where C bends so much that twice the step gives another slope, neither is precise enough.
            seen = np.abs(numeric - coarse) <= 1e-7 * np.abs(numeric) + atol  # not so for NaN
            np.testing.assert_allclose(analytic[seen], numeric[seen], rtol=1e-7, atol=atol)


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


@pytest.mark.parametrize(("output", "cost"), OUTPUTS)
@pytest.mark.parametrize("hidden", HIDDEN)
def test_finite_and_without_a_warning_at_extreme_z(hidden, output, cost):
    net = Network([1, 1, 1], activation=hidden, output_activation=output, cost=cost, rng=0)
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


def test_a_target_that_the_cost_cannot_take():
    for cost in ("cross_entropy", "log_likelihood"):
        net = Network([3, 2], cost=cost, rng=0)
        with pytest.raises(ValueError, match=f"{cost}: expected targets y between 0 and 1; got 1.5"):
            backprop(net, np.zeros(3), [1.5, 0.0])


@pytest.mark.parametrize("shapes", [(5, 5, 4), (4, 5, 5), (5, 4, 5)])
@pytest.mark.parametrize("given", [{4: (2, 1), 5: (2,)}, {4: (2, 3), 5: (1, 3)}, {4: (2, 3), 5: (2, 1)}])
def test_bp1_refuses_shapes_that_numpy_would_broadcast(shapes, given):
    z, a, y = (np.ones(given[n]) for n in shapes)
    with pytest.raises(ValueError, match=r"expected z, a and y of one shape .*; got z of shape \("):
        output_error(Quadratic(), Identity(), z, a, y)


@pytest.mark.parametrize(
    ("w_next", "delta_next", "z"),
    [
        *(((2, 2), (2, 1), (2,)), ((2, 2), (2,), (2, 1)), ((2,), (2, 1), (2, 1)), ((2,), (2,), (2,))),
        *(((3, 2), (2, 1), (2, 1)), ((2, 3), (2, 1), (2, 1)), ((2, 1), (2, 3), (2, 3))),
        *(((2, 2), (2, 1), (2, 3)), ((2, 2), (2, 3), (2, 1)), ((2, 2), (), (2, 1))),
    ],
)
def test_bp2_refuses_shapes_that_do_not_fit(w_next, delta_next, z):
    with pytest.raises(
        ValueError, match=r"expected w_next .*; got w_next of shape .*, delta_next of shape .*, z of"
    ):
        backpropagate_error(np.ones(w_next), np.ones(delta_next), Identity(), np.ones(z))


@pytest.mark.parametrize("delta", [(), (2,), (2, 0), (0, 2), (2, 1, 1)])
def test_bp3_refuses_what_has_no_columns(delta):
    with pytest.raises(ValueError, match=r"expected delta of shape \(n_l, m\).*; got delta of shape \("):
        bias_gradient(np.ones(delta))


@pytest.mark.parametrize(
    ("a_previous", "delta"),
    [((2,), (2, 1)), ((2, 1), (2,)), ((2,), (2,)), ((2, 1), (2, 3)), ((2, 0), (2, 0)), ((1, 2, 1), (2, 2))],
)
def test_bp4_refuses_other_numbers_of_columns(a_previous, delta):
    with pytest.raises(ValueError, match=r"expected a_previous .*; got a_previous of .*, delta of"):
        weight_gradient(np.ones(a_previous), np.ones(delta))


def test_wrong_x():
    with pytest.raises(ValueError, match=r"x: expected shape \(3, m\).*got shape \(2, 4\)"):
        backprop(Network([3, 2], rng=0), np.zeros((2, 4)), np.zeros((2, 4)))
