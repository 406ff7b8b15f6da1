"""Rosetta: every notation's own equations, written out in it, against bpcore after translation."""

from math import exp

import numpy as np
import pytest
from traitlets import TraitError

from bpcore import Network, backprop
from bpfigures import Rosetta
from bpfigures.rosetta import NOTATIONS, B, W, X, Y


def sigma(z):
    return 1 / (1 + np.exp(-z))


def slope(z):
    return np.exp(-z) / (1 + np.exp(-z)) ** 2


def book(w, b, x, y):
    """Component by component: w[l][j][k] leads to j from k, and i counts the examples."""
    L, m = max(w), len(x[0])
    z, a, delta = {}, {1: x}, {}
    for l in range(2, L + 1):
        rows = range(len(w[l]))
        z[l] = [
            [sum(w[l][j][k] * a[l - 1][k][i] for k in range(len(w[l][j]))) + b[l][j][0] for i in range(m)]
            for j in rows
        ]
        a[l] = [[1 / (1 + exp(-z_ji)) for z_ji in row] for row in z[l]]
    for l in range(L, 1, -1):
        delta[l] = [[0.0] * m for _ in w[l]]
        for j in range(len(w[l])):
            for i in range(m):
                if l == L:
                    back = a[L][j][i] - y[j][i]
                else:
                    back = sum(w[l + 1][k][j] * delta[l + 1][k][i] for k in range(len(w[l + 1])))
                delta[l][j][i] = back * a[l][j][i] * (1 - a[l][j][i])
    C = sum((y[j][i] - a[L][j][i]) ** 2 / 2 for j in range(len(y)) for i in range(m)) / m
    db = {l: [[sum(row) / m] for row in delta[l]] for l in delta}
    dw = {
        l: [
            [sum(d * a_k for d, a_k in zip(row, a_row, strict=True)) / m for a_row in a[l - 1]]
            for row in delta[l]
        ]
        for l in delta
    }
    return C, z, a, delta, db, dw


def nielsen(w, b, x, y):
    """One example after the other, summed outside and divided by n."""
    L, n = max(w), x.shape[1]
    C, db, dw = 0, dict.fromkeys(w, 0), dict.fromkeys(w, 0)
    z, a, delta = ({l: [] for l in range(1, L + 1)} for _ in range(3))
    for i in range(n):
        a_x, z_x = {1: x[:, i]}, {}
        for l in range(2, L + 1):
            z_x[l] = np.dot(w[l], a_x[l - 1]) + b[l][:, 0]
            a_x[l] = sigma(z_x[l])
        delta_x = {L: (a_x[L] - y[:, i]) * slope(z_x[L])}
        for l in range(L - 1, 1, -1):
            delta_x[l] = np.dot(w[l + 1].T, delta_x[l + 1]) * slope(z_x[l])
        C += np.linalg.norm(y[:, i] - a_x[L]) ** 2 / (2 * n)
        a[1].append(a_x[1])
        for l in range(2, L + 1):
            db[l] = db[l] + delta_x[l][:, None] / n
            dw[l] = dw[l] + np.outer(delta_x[l], a_x[l - 1]) / n
            for kept, one in ((z, z_x), (a, a_x), (delta, delta_x)):
                kept[l].append(one[l])
    side_by_side = [{l: np.array(kept[l]).T for l in kept if kept[l]} for kept in (z, a, delta)]
    return C, *side_by_side, db, dw


def thresholds(w, b, x, y):
    """One hidden layer: v_ih, w_hj, thresholds γ_h and θ_j, g_j, e_h, and the changes at η = 0.7."""
    eta, n = 0.7, x.shape[1]
    v, u, gamma, theta = w[2].T, w[3].T, -b[2][:, 0], -b[3][:, 0]
    (d, q), l = v.shape, u.shape[1]
    alpha, beta, b_h, y_hat = np.zeros((q, n)), np.zeros((l, n)), np.zeros((q, n)), np.zeros((l, n))
    g, e = np.zeros((l, n)), np.zeros((q, n))
    change = {"v": np.zeros((d, q)), "w": np.zeros((q, l)), "gamma": np.zeros(q), "theta": np.zeros(l)}
    E = 0
    for k in range(n):
        for h in range(q):
            alpha[h, k] = sum(v[i, h] * x[i, k] for i in range(d))
            b_h[h, k] = sigma(alpha[h, k] - gamma[h])
        for j in range(l):
            beta[j, k] = sum(u[h, j] * b_h[h, k] for h in range(q))
            y_hat[j, k] = sigma(beta[j, k] - theta[j])
            E += (y_hat[j, k] - y[j, k]) ** 2 / 2 / n
            g[j, k] = y_hat[j, k] * (1 - y_hat[j, k]) * (y[j, k] - y_hat[j, k])
            change["theta"][j] += -eta * g[j, k] / n
            for h in range(q):
                change["w"][h, j] += eta * g[j, k] * b_h[h, k] / n
        for h in range(q):
            e[h, k] = b_h[h, k] * (1 - b_h[h, k]) * sum(u[h, j] * g[j, k] for j in range(l))
            change["gamma"][h] += -eta * e[h, k] / n
            for i in range(d):
                change["v"][i, h] += eta * e[h, k] * x[i, k] / n
    z = {2: alpha - gamma[:, None], 3: beta - theta[:, None]}
    a, delta = {1: x, 2: b_h, 3: y_hat}, {2: -e, 3: -g}
    # The threshold falls as the bias rises, so Δγ = −Δb = η ∂C/∂b.
    db = {2: change["gamma"][:, None] / eta, 3: change["theta"][:, None] / eta}
    return E, z, a, delta, db, {2: -change["v"].T / eta, 3: -change["w"].T / eta}


def m_by_n(w, b, x, y):
    """Columns of W are neurons, and layers count 0 … H."""
    H, m = max(w) - 1, x.shape[1]
    W, b = {l: w[l + 1].T for l in range(1, H + 1)}, {l: b[l + 1] for l in range(1, H + 1)}
    z, a = {}, {0: x}
    for l in range(1, H + 1):
        z[l] = W[l].T @ a[l - 1] + b[l]
        a[l] = sigma(z[l])
    delta = {H: (a[H] - y) * slope(z[H])}
    for l in range(H - 1, 0, -1):
        delta[l] = (W[l + 1] @ delta[l + 1]) * slope(z[l])
    J = ((y - a[H]) ** 2).sum(axis=0).mean() / 2
    db = {l + 1: delta[l].mean(axis=1, keepdims=True) for l in delta}
    dw = {l + 1: (a[l - 1] @ delta[l].T / m).T for l in delta}
    return J, *({l + 1: each[l] for l in each} for each in (z, a, delta)), db, dw


def rows(w, b, x, y, forward, back, gradient, turned):
    """Examples are rows. `turned` gives W its order of indices, and takes it away again."""
    L, m = max(w), x.shape[1]
    X, Y = x.T, y.T
    W, b = {l: turned(w[l]) for l in w}, {l: b[l][:, 0] for l in b}
    Z, A = {}, {1: X}
    for l in range(2, L + 1):
        Z[l] = forward(A[l - 1], W[l]) + b[l]
        A[l] = sigma(Z[l])
    Delta = {L: (A[L] - Y) * slope(Z[L])}
    for l in range(L - 1, 1, -1):
        Delta[l] = back(Delta[l + 1], W[l + 1]) * slope(Z[l])
    C = ((Y - A[L]) ** 2).sum(axis=1).mean() / 2
    db = {l: Delta[l].mean(axis=0)[:, None] for l in Delta}
    dw = {l: turned(gradient(A[l - 1], Delta[l]) / m) for l in Delta}
    return C, *({l: each[l].T for l in each} for each in (Z, A, Delta)), db, dw


def rows_to_from(w, b, x, y):
    return rows(w, b, x, y, lambda A, W: A @ W.T, lambda D, W: D @ W, lambda A, D: D.T @ A, np.asarray)


def rows_from_to(w, b, x, y):
    return rows(w, b, x, y, lambda A, W: A @ W, lambda D, W: D @ W.T, lambda A, D: A.T @ D, np.transpose)


EVERY = (book, nielsen, thresholds, m_by_n, rows_to_from, rows_from_to)


SIZES = [(3, 4, 2), (2, 5, 1), (4, 2, 3), (3, 4, 2, 5)]
# The notation with thresholds has letters for one hidden layer.
CASES = [
    (version, sizes) for version in EVERY for sizes in SIZES if version is not thresholds or len(sizes) == 3
]


@pytest.mark.parametrize(("version", "sizes"), CASES)
@pytest.mark.parametrize("m", [1, 6])
def test_every_version_is_backpropagation(version, m, sizes):
    for seed in range(3):
        rng = np.random.default_rng([seed, m, *sizes])
        net = Network(sizes, rng=rng)
        x, y = rng.normal(size=(sizes[0], m)), rng.random((sizes[-1], m))
        ours = backprop(net, x, y)
        C, z, a, delta, db, dw = version(net.w, net.b, x, y)
        assert C == pytest.approx(net.cost.value(ours.trace.a[net.L], y), rel=1e-12)
        for theirs, wanted in (
            (z, ours.trace.z),
            (a, ours.trace.a),
            (delta, ours.delta),
            (db, ours.dC_db),
            (dw, ours.dC_dw),
        ):
            assert theirs.keys() == wanted.keys()
            for l in wanted:
                np.testing.assert_allclose(theirs[l], wanted[l], rtol=1e-11, atol=1e-14)
                assert np.shape(theirs[l]) == wanted[l].shape


def test_every_notation_of_the_figure_is_tested_here():
    assert [version.__name__ for version in EVERY] == list(NOTATIONS)


@pytest.mark.parametrize("version", EVERY)
def test_the_numbers_shown_are_those_of_the_version(version):
    notation = version.__name__
    w = {l: np.array(W[l], float) for l in W}
    b = {l: np.array(B[l], float)[:, None] for l in B}
    for m in (1, 2, 3):
        x, y = np.array(X, float)[:, :m], np.array(Y, float)[:, :m]
        C, z, a, delta, db, dw = version(w, b, x, y)
        shown = Rosetta(notation=notation, m=m).numbers()
        rows_of_examples = notation.startswith("rows")
        from_to = notation in ("thresholds", "m_by_n", "rows_from_to")
        minus = -1 if notation == "thresholds" else 1
        tables = {"C": ([[C]], 1, False), "x": (x, 1, rows_of_examples), "y": (y, 1, rows_of_examples)}
        for l in (2, 3):
            tables[f"w{l}"] = (w[l], 1, from_to)
            tables[f"dw{l}"] = (dw[l], minus, from_to)
            tables[f"b{l}"] = (b[l], minus, rows_of_examples)
            tables[f"db{l}"] = (db[l], 1, rows_of_examples)  # Δθ = −η g = η δ
            tables[f"delta{l}"] = (delta[l], minus, rows_of_examples)
            tables[f"z{l}"] = (z[l], 1, rows_of_examples)
            tables[f"a{l}"] = (a[l], 1, rows_of_examples)
        count = 0
        for name, (array, sign, turned) in tables.items():
            array = np.transpose(array) if turned else np.asarray(array)
            for (r, c), entry in np.ndenumerate(array):
                assert shown[f"{notation}_{name}_{r + 1}{c + 1}"] == pytest.approx(
                    sign * entry, rel=1e-12, abs=1e-15
                )
                count += 1
        assert count == len(shown)


def test_the_summary_gives_the_error_with_its_sign():
    assert "0.1378" in Rosetta().summary()
    assert "-0.1378" in Rosetta(notation="thresholds").summary()


def test_a_setting_that_does_not_exist_is_refused():
    with pytest.raises(TraitError, match=r"nielsen.*'keras'"):
        Rosetta(notation="keras")
    with pytest.raises(TypeError, match=r"notation.*layers"):
        Rosetta(layers=3)
