"""What must come out the same, whatever the network: by another order, another split, another type, again."""

import itertools

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bpcore import CrossEntropy, LogLikelihood, Network, Quadratic, backprop, digits, gradient_check, sgd
from bpcore.activations import ACTIVATIONS

KINDS = [
    *(("sigmoid", name, "quadratic") for name in ACTIVATIONS),
    *((name, "sigmoid", "cross_entropy") for name in ACTIVATIONS),
    *((name, "softmax", "log_likelihood") for name in ACTIVATIONS),
    ("tanh", "softmax", "quadratic"),
    ("tanh", "sigmoid", "log_likelihood"),
]
networks = st.lists(st.integers(1, 6), min_size=3, max_size=5)
kinds = st.sampled_from(KINDS)
seeds = st.integers(0, 2**32)


def problem(sizes, m, kind, seed, **arguments):
    rng = np.random.default_rng(seed)
    hidden, output, cost = kind
    net = Network(
        sizes, activation=hidden, output_activation=output, cost=cost, init="scaled", rng=rng, **arguments
    )
    return net, rng.standard_normal((sizes[0], m)), rng.random((sizes[-1], m))


def close(found, expected, rtol=1e-11, atol=1e-13):
    np.testing.assert_allclose(found, expected, rtol=rtol, atol=atol)


@settings(deadline=None)
@given(networks, kinds, seeds, st.data())
def test_hidden_neurons_that_change_places_with_their_weights_change_delta_and_gradients_so(
    sizes, kind, seed, data
):
    net, x, y = problem(sizes, 3, kind, seed)
    l = data.draw(st.integers(2, net.L - 1))
    order = data.draw(st.permutations(range(sizes[l - 1])))
    other, _, _ = problem(sizes, 3, kind, seed)
    other.w[l], other.b[l] = net.w[l][order], net.b[l][order]
    other.w[l + 1] = net.w[l + 1][:, order]
    before, after = backprop(net, x, y), backprop(other, x, y)
    close(after.trace.a[net.L], before.trace.a[net.L])
    for k in range(2, net.L + 1):
        rows = order if k == l else slice(None)
        columns = order if k == l + 1 else slice(None)
        close(after.delta[k], before.delta[k][rows])
        close(after.dC_db[k], before.dC_db[k][rows])
        close(after.dC_dw[k], before.dC_dw[k][rows][:, columns])


@settings(deadline=None)
@given(networks, kinds, seeds, st.data())
def test_a_batch_that_is_split_and_averaged_again_is_the_batch(sizes, kind, seed, data):
    m = data.draw(st.integers(2, 7))
    cut = data.draw(st.integers(1, m - 1))
    net, x, y = problem(sizes, m, kind, seed)
    whole, parts = (
        backprop(net, x, y),
        (backprop(net, x[:, :cut], y[:, :cut]), backprop(net, x[:, cut:], y[:, cut:])),
    )
    for l in range(2, net.L + 1):
        for name in ("dC_dw", "dC_db"):
            first, second = (getattr(part, name)[l] for part in parts)
            close(getattr(whole, name)[l], (cut * first + (m - cut) * second) / m)


@settings(deadline=None)
@given(networks, kinds, seeds)
def test_one_column_at_a_time_gives_all_columns_at_once(sizes, kind, seed):
    net, x, y = problem(sizes, 4, kind, seed)
    together = backprop(net, x, y)
    for i in range(4):
        for alone in (backprop(net, x[:, i], y[:, i]), backprop(net, x[:, [i]], y[:, [i]])):
            for l in range(2, net.L + 1):
                close(alone.trace.z[l][:, 0], together.trace.z[l][:, i])
                close(alone.trace.a[l][:, 0], together.trace.a[l][:, i])
                close(alone.delta[l][:, 0], together.delta[l][:, i])


@settings(deadline=None)
@given(networks, kinds, seeds, st.floats(0.01, 100))
def test_a_cost_that_is_stretched_stretches_the_gradient(sizes, kind, seed, factor):
    built_in = {"quadratic": Quadratic, "cross_entropy": CrossEntropy, "log_likelihood": LogLikelihood}[
        kind[2]
    ]

    class Stretched:
        def value(self, a, y):
            return factor * built_in().value(a, y)

        def gradient(self, a, y):
            return factor * built_in().gradient(a, y)

    net, x, y = problem(sizes, 3, kind, seed)
    stretched, _, _ = problem(sizes, 3, (*kind[:2], Stretched()), seed)
    plain, found = backprop(net, x, y), backprop(stretched, x, y)
    for l in range(2, net.L + 1):
        close(found.delta[l], factor * plain.delta[l], rtol=1e-9, atol=1e-11 * factor)
        close(found.dC_dw[l], factor * plain.dC_dw[l], rtol=1e-9, atol=1e-11 * factor)


@settings(deadline=None)
@given(networks, kinds, seeds)
def test_float32_agrees_with_float64_and_stays_float32(sizes, kind, seed):
    small, x, y = problem(sizes, 3, kind, seed, dtype=np.float32)
    net, _, _ = problem(sizes, 3, kind, seed)
    x, y = x.astype(np.float32), y.astype(np.float32)
    for l in range(2, net.L + 1):
        net.w[l], net.b[l] = small.w[l].astype(np.float64), small.b[l].astype(np.float64)
    found, expected = backprop(small, x, y), backprop(net, x, y)
    if not all(np.array_equal(found.trace.z[l] > 0, expected.trace.z[l] > 0) for l in found.trace.z):
        return  # rounding has carried a neuron over a kink or a step
    for name in ("delta", "dC_dw", "dC_db"):
        for l in range(2, net.L + 1):
            given, right = getattr(found, name)[l], getattr(expected, name)[l]
            assert given.dtype == np.float32
            close(given, right, rtol=1e-4, atol=1e-4 * max(1e-2, np.abs(right).max()))


@pytest.mark.parametrize("dtype", [np.float64, np.float32])
def test_the_same_seed_gives_the_same_bits(dtype):
    x, y = digits().train.x[:, :200], digits().train.y[:, :200]
    runs = []
    for _ in range(2):
        rng = np.random.default_rng(4)
        net = Network(
            [64, 12, 10],
            activation="leaky_relu",
            output_activation="softmax",
            cost="log_likelihood",
            init="he",
            rng=rng,
            dtype=dtype,
        )
        history = sgd(net, x, y, epochs=2, batch_size=7, eta=0.1, rng=rng)
        runs.append([*net.w.values(), *net.b.values(), history.train_cost, *history.gradient_norm.values()])
    for first, again in zip(*runs, strict=True):
        assert first.tobytes() == again.tobytes()


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("sizes", [[1, 1], [1, 1, 1], [2, 1, 2]])
def test_a_batch_of_one_and_a_layer_of_one_are_like_any_other(kind, sizes):
    net, x, y = problem(sizes, 1, kind, 3)
    gradients = backprop(net, x, y)
    for l in range(2, net.L + 1):
        assert gradients.delta[l].shape == (sizes[l - 1], 1)
        assert gradients.dC_dw[l].shape == (sizes[l - 1], sizes[l - 2])
        np.testing.assert_array_equal(gradients.dC_db[l], gradients.delta[l])
        close(gradients.dC_dw[l], np.outer(gradients.delta[l], gradients.trace.a[l - 1]), rtol=1e-15)
    report = gradient_check(net, x, y)
    assert report.ok or "step" in kind, str(report)
    assert report.checked == sum((n + 1) * k for n, k in itertools.pairwise(sizes))
