"""Every system that the sources of the book describe runs, with numbers found another way."""

import itertools
from fractions import Fraction

import mpmath
import numpy as np
import pytest

from bpcore import Network, Perceptron, backprop, gates, mnist, sgd

mpmath.mp.dps = 40

PAIRS = [(0, 0), (0, 1), (1, 0), (1, 1)]
X = np.array(PAIRS, dtype=float).T


# --- the perceptron, on gates that it can learn --------------------------------------------------

#: From zero with η = 1, by hand: (epoch, example, w1, w2, b) after each correction.
AND = [(1, 3, 1, 1, 1), (2, 0, 1, 1, 0), (2, 1, 1, 0, -1), (2, 3, 2, 1, 0), (3, 1, 2, 0, -1)]
AND += [(3, 2, 1, 0, -2), (3, 3, 2, 1, -1), (4, 2, 1, 1, -2), (4, 3, 2, 2, -1), (5, 1, 2, 1, -2)]
OR = [(1, 1, 0, 1, 1), (2, 0, 0, 1, 0), (2, 2, 1, 1, 1), (3, 0, 1, 1, 0)]
NAND = [(1, 0, 0, 0, 1), (1, 3, -1, -1, 0), (2, 0, -1, -1, 1), (2, 1, -1, 0, 2), (2, 3, -2, -1, 1)]
NAND += [(3, 1, -2, 0, 2), (3, 2, -1, 0, 3), (3, 3, -2, -1, 2), (4, 2, -1, -1, 3), (4, 3, -2, -2, 2)]
NAND += [(5, 1, -2, -1, 3)]


@pytest.mark.parametrize(("gate", "table", "epochs"), [("AND", AND, 6), ("OR", OR, 4), ("NAND", NAND, 6)])
def test_the_perceptron_learns_the_gate_step_by_step(gate, table, epochs):
    w1, w2, b = Fraction(0), Fraction(0), Fraction(0)
    y = getattr(gates(), gate).y[0]
    for _, i, *after in table:  # the table itself is right
        error = int(y[i]) - (w1 * PAIRS[i][0] + w2 * PAIRS[i][1] + b > 0)
        w1, w2, b = w1 + error * PAIRS[i][0], w2 + error * PAIRS[i][1], b + error
        assert (error != 0, [w1, w2, b]) == (True, after)
    neuron = Perceptron([0, 0])
    history = neuron.train(*getattr(gates(), gate))
    assert [(c.epoch, c.example, *c.w_after, c.b_after) for c in history.corrections] == table
    assert (history.converged, history.epochs) == (True, epochs)
    np.testing.assert_array_equal(neuron(X), [y])


@pytest.mark.parametrize("eta", [0.25, 0.5, 3.0])
def test_from_zero_the_learning_rate_only_stretches_w_and_b(eta):
    # Every ŷ depends on the direction of (w, b) alone, and η is a factor of all of it. (Not so with
    # η = 0.1 in floats: 0.1 + 0.2 − 0.3 is not 0, and a pair on the line comes to lie beside it.)
    ones, scaled = Perceptron([0, 0]), Perceptron([0, 0])
    ones.train(*gates().NAND)
    scaled.train(*gates().NAND, eta=eta)
    np.testing.assert_array_equal([*scaled.w, scaled.b], [eta * v for v in (*ones.w, ones.b)])


# --- and on the one that it cannot ---------------------------------------------------------------


def test_the_perceptron_goes_round_in_a_circle_on_xor_and_says_so():
    neuron = Perceptron([0, 0])
    history = neuron.train(*gates().XOR, max_epochs=100)
    assert (history.converged, history.epochs) == (False, 100)
    # By hand from w = (−1, 0), b = 1: z = 1, 0, 0 and 3 at the four pairs in turn, each answer wrong,
    # each corrected, and the last correction leads back to the start.
    circle = [(0, -1, 0, 0), (1, -1, 1, 1), (2, 0, 1, 2), (3, -1, 0, 1)]
    steps = [(c.epoch, c.example, *c.w_after, c.b_after) for c in history.corrections]
    assert steps[:5] == [
        (1, 1, 0, 1, 1),
        (1, 3, -1, 0, 0),
        (2, 1, -1, 1, 1),
        (2, 2, 0, 1, 2),
        (2, 3, -1, 0, 1),
    ]
    assert steps[5:] == [(epoch, *step) for epoch in range(3, 101) for step in circle]
    assert [*neuron.w, neuron.b] == [-1, 0, 1]
    assert (neuron(X) != gates().XOR.y).any()


def test_no_perceptron_is_xor():
    # With b <= 0, w2 + b > 0 and w1 + b > 0 it follows that w1 + w2 + b > −b >= 0: (1, 1) says 1 as well.
    for w1, w2, b in itertools.product(np.linspace(-2, 2, 9), repeat=3):
        assert (Perceptron([w1, w2], b)(X) != gates().XOR.y).any()


# --- XOR by two layers ---------------------------------------------------------------------------


def test_xor_by_three_step_neurons_with_given_weights():
    # Hidden neurons: OR (x1 + x2 > ½) and NAND (x1 + x2 < 3/2); the output is AND of the two.
    net = Network([2, 2, 1], activation="step")
    net.w[2], net.b[2] = np.array([[1.0, 1.0], [-1.0, -1.0]]), np.array([[-0.5], [1.5]])
    net.w[3], net.b[3] = np.array([[1.0, 1.0]]), np.array([[-1.5]])
    trace = net.forward(X)
    np.testing.assert_array_equal(trace.a[2], [[0, 1, 1, 1], [1, 1, 1, 0]])
    np.testing.assert_array_equal(trace.a[3], gates().XOR.y)
    for l, n in ((2, 2), (3, 1)):  # and each neuron is a perceptron
        for j in range(n):
            alone = Perceptron(net.w[l][j], net.b[l][j, 0])
            np.testing.assert_array_equal(alone(trace.a[l - 1])[0], trace.a[l][j])


def test_steps_have_no_slope_so_descent_does_not_move_them():
    net = Network([2, 2, 1], activation="step", rng=0)
    before = [array.copy() for array in (*net.w.values(), *net.b.values())]
    sgd(net, *gates().XOR, epochs=5, batch_size=4, eta=3.0)
    for now, then in zip((*net.w.values(), *net.b.values()), before, strict=True):
        np.testing.assert_array_equal(now, then)


def descent_in_mpmath(w2, b2, w3, b3, eta, steps):
    """Plain descent of a 2-2-1 network of sigmoids on XOR, written out neuron by neuron."""

    def sigma(z):
        return 1 / (1 + mpmath.exp(-z))

    for _ in range(steps):
        dw2, db2, dw3, db3 = [[0, 0], [0, 0]], [0, 0], [0, 0], 0
        for (p, q), y in zip(PAIRS, (0, 1, 1, 0), strict=True):
            h = [sigma(w2[j][0] * p + w2[j][1] * q + b2[j]) for j in range(2)]
            a = sigma(w3[0] * h[0] + w3[1] * h[1] + b3)
            g = (a - y) * a * (1 - a) / 4
            e = [w3[j] * g * h[j] * (1 - h[j]) for j in range(2)]
            db3 += g
            for j in range(2):
                dw3[j] += g * h[j]
                db2[j] += e[j]
                dw2[j][0] += e[j] * p
                dw2[j][1] += e[j] * q
        b3 -= eta * db3
        for j in range(2):
            w3[j], b2[j] = w3[j] - eta * dw3[j], b2[j] - eta * db2[j]
            w2[j] = [w2[j][k] - eta * dw2[j][k] for k in range(2)]
    return w2, b2, w3, b3


def test_the_first_hundred_steps_on_xor_against_mpmath():
    net = Network([2, 2, 1], rng=1)
    given = [
        [[mpmath.mpf(v) for v in row] for row in p.tolist()] for p in (net.w[2], net.b[2], net.w[3], net.b[3])
    ]
    w2, b2, w3, b3 = given[0], [row[0] for row in given[1]], given[2][0], given[3][0][0]
    w2, b2, w3, b3 = descent_in_mpmath(w2, b2, w3, b3, mpmath.mpf(5), 100)
    sgd(net, *gates().XOR, epochs=100, batch_size=4, eta=5.0)
    np.testing.assert_allclose(net.w[2], np.array(w2, dtype=float), rtol=1e-10)
    np.testing.assert_allclose(net.b[2][:, 0], np.array(b2, dtype=float), rtol=1e-10)
    np.testing.assert_allclose(net.w[3][0], np.array(w3, dtype=float), rtol=1e-10)
    assert net.b[3].item() == pytest.approx(float(b3), rel=1e-10)


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_xor_is_learned_from_these_starts(seed):
    net = Network([2, 2, 1], rng=seed)
    sgd(net, *gates().XOR, epochs=2000, batch_size=4, eta=5.0)
    assert np.abs(net.predict(X) - gates().XOR.y).max() < 0.05


def test_xor_is_not_learned_from_this_start_a_local_minimum():
    net = Network([2, 2, 1], rng=0)
    history = sgd(net, *gates().XOR, epochs=4000, batch_size=4, eta=5.0)
    # Two of the four examples end near ½: the cost ends near (2 · ½ · ¼) / 4 = 1/16, and hardly moves.
    np.testing.assert_allclose(sorted(net.predict(X)[0])[1:3], [0.5, 0.5], atol=0.01)
    assert history.train_cost[-1] == pytest.approx(1 / 16, rel=0.01)
    assert history.gradient_norm[2][-1] < 1e-3
    assert history.gradient_norm[3][-1] < 1e-3


# --- the d-q-l network with thresholds -----------------------------------------------------------


@pytest.mark.parametrize(("d", "q", "l"), [(2, 2, 1), (3, 4, 2), (1, 5, 3)])
class TestThresholds:
    """Inputs x_i, i = 1 … d; hidden b_h = f(α_h − γ_h), h = 1 … q; outputs ŷ_j = f(β_j − θ_j), j = 1 … l.

    α_h = Σ_i v_ih x_i and β_j = Σ_h w_hj b_h, so v has shape (d, q) and w has shape (q, l): the order of
    the indices is the other way round from ours.
    """

    def numbers(self, d, q, l):
        rng = np.random.default_rng([d, q, l])
        shapes = {"v": (d, q), "gamma": (q,), "w": (q, l), "theta": (l,), "x": (d,), "y": (l,)}
        return {name: rng.uniform(-1, 1, shape) for name, shape in shapes.items()}

    def network(self, n, d, q, l):
        net = Network([d, q, l])
        net.w[2], net.b[2] = n["v"].T.copy(), -n["gamma"][:, np.newaxis]  # a bias is minus a threshold
        net.w[3], net.b[3] = n["w"].T.copy(), -n["theta"][:, np.newaxis]
        return net

    def test_its_update_rules_are_bp1_to_bp4(self, d, q, l):
        n, eta = self.numbers(d, q, l), 0.7
        v, gamma, w, theta, x, y = n.values()
        f = lambda z: 1 / (1 + np.exp(-z))  # noqa: E731
        b = [f(sum(v[i, h] * x[i] for i in range(d)) - gamma[h]) for h in range(q)]
        y_hat = [f(sum(w[h, j] * b[h] for h in range(q)) - theta[j]) for j in range(l)]
        g = [y_hat[j] * (1 - y_hat[j]) * (y[j] - y_hat[j]) for j in range(l)]
        e = [b[h] * (1 - b[h]) * sum(w[h, j] * g[j] for j in range(l)) for h in range(q)]
        dw = np.array([[eta * g[j] * b[h] for j in range(l)] for h in range(q)])
        dtheta = np.array([-eta * g[j] for j in range(l)])
        dv = np.array([[eta * e[h] * x[i] for h in range(q)] for i in range(d)])
        dgamma = np.array([-eta * e[h] for h in range(q)])

        net = self.network(n, d, q, l)
        found = backprop(net, x, y)
        close = {"rtol": 1e-13, "atol": 1e-16}
        np.testing.assert_allclose(found.trace.a[3][:, 0], y_hat, **close)
        np.testing.assert_allclose(-found.delta[3][:, 0], g, **close)  # g_j = −δ_j
        np.testing.assert_allclose(-found.delta[2][:, 0], e, **close)
        np.testing.assert_allclose(-eta * found.dC_dw[3].T, dw, **close)
        np.testing.assert_allclose(eta * found.dC_db[3][:, 0], dtheta, **close)  # ∂C/∂θ = −∂C/∂b
        np.testing.assert_allclose(-eta * found.dC_dw[2].T, dv, **close)
        np.testing.assert_allclose(eta * found.dC_db[2][:, 0], dgamma, **close)

        sgd(net, x[:, np.newaxis], y[:, np.newaxis], epochs=1, batch_size=1, eta=eta)
        np.testing.assert_allclose(net.w[3].T, w + dw, **close)
        np.testing.assert_allclose(-net.b[3][:, 0], theta + dtheta, **close)
        np.testing.assert_allclose(net.w[2].T, v + dv, **close)
        np.testing.assert_allclose(-net.b[2][:, 0], gamma + dgamma, **close)

    def test_a_threshold_is_a_weight_on_an_input_of_minus_1(self, d, q, l):
        # "{θ_j} and w_hj differ only by −b_h": Δθ_j is Δw_hj with b_h = −1.
        n = self.numbers(d, q, l)
        net = self.network(n, d, q, l)
        found = backprop(net, n["x"], n["y"])
        wide = Network([d + 1, q, l])
        wide.w[2], wide.b[2] = np.hstack([net.w[2], n["gamma"][:, np.newaxis]]), np.zeros((q, 1))
        wide.w[3], wide.b[3] = net.w[3], net.b[3]
        of_wide = backprop(wide, [*n["x"], -1], n["y"])
        np.testing.assert_allclose(of_wide.dC_dw[2][:, -1:], -found.dC_db[2], rtol=1e-13)
        np.testing.assert_allclose(of_wide.dC_dw[2][:, :-1], found.dC_dw[2], rtol=1e-13)

    def test_the_number_of_parameters(self, d, q, l):
        net = Network([d, q, l], rng=0)
        assert sum(p.size for k in (2, 3) for p in (net.w[k], net.b[k])) == (d + l + 1) * q + l


def test_the_other_order_of_indices():
    # W of shape (M, N), its columns are neurons: z = Wᵀ a + b, and in δ the next W is not transposed.
    rng = np.random.default_rng(0)
    sizes = [3, 4, 2, 3]
    W = [rng.standard_normal(shape) for shape in itertools.pairwise(sizes)]
    b = [rng.standard_normal(n) for n in sizes[1:]]
    x, y = rng.standard_normal((3, 5)), rng.random((3, 5))
    dJ_dW, dJ_db = [np.zeros_like(p) for p in W], [np.zeros_like(p) for p in b]
    for i in range(5):
        a = [x[:, i]]
        for p, q in zip(W, b, strict=True):
            a.append(np.tanh(p.T @ a[-1] + q))
        delta = (a[3] - y[:, i]) * (1 - a[3] ** 2)
        for h in (2, 1, 0):
            dJ_dW[h] += np.outer(a[h], delta) / 5
            dJ_db[h] += delta / 5
            delta = (W[h] @ delta) * (1 - a[h] ** 2)
    net = Network(sizes, activation="tanh")
    for l in (2, 3, 4):
        net.w[l], net.b[l] = W[l - 2].T, b[l - 2][:, np.newaxis]
    found = backprop(net, x, y)
    for l in (2, 3, 4):
        np.testing.assert_allclose(found.dC_dw[l].T, dJ_dW[l - 2], rtol=1e-12, atol=1e-15)
        np.testing.assert_allclose(found.dC_db[l][:, 0], dJ_db[l - 2], rtol=1e-12, atol=1e-15)


# --- handwritten digits --------------------------------------------------------------------------


@pytest.mark.parametrize(("hidden", "parameters"), [(15, 11_935), (30, 23_860)])
def test_one_epoch_of_mnist(mnist_folder, hidden, parameters):
    # 784 · 15 + 15 + 15 · 10 + 10 parameters. After one epoch most starts read 88 to 91 % of the digits.
    data = mnist(mnist_folder, dtype=np.float32)
    rng = np.random.default_rng(2)
    net = Network([784, hidden, 10], dtype=np.float32, rng=rng)
    assert sum(p.size for l in (2, 3) for p in (net.w[l], net.b[l])) == parameters
    history = sgd(
        net,
        data.train.x,
        data.train.y,
        epochs=1,
        batch_size=10,
        eta=3.0,
        rng=rng,
        evaluate=(data.test.x, data.test.y),
    )
    after = (net.predict(data.test.x).argmax(axis=0) == data.test.labels).mean()
    assert history.accuracy[0] == pytest.approx(after)
    assert after > 0.75


def test_a_matched_pair_learns_digits_from_scaled_weights(mnist_folder):
    data = mnist(mnist_folder, dtype=np.float32)
    rng = np.random.default_rng(0)
    kinds = {
        "activation": "leaky_relu",
        "output_activation": "softmax",
        "cost": "log_likelihood",
        "init": "he",
    }
    net = Network([784, 30, 10], dtype=np.float32, rng=rng, **kinds)
    sgd(net, data.train.x[:, :20_000], data.train.y[:, :20_000], epochs=1, batch_size=10, eta=0.1, rng=rng)
    assert (net.predict(data.test.x).argmax(axis=0) == data.test.labels).mean() > 0.88
