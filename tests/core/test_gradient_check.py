"""The checker passes what is right and fails what is a little wrong, wherever that is."""

import dataclasses
import importlib
import itertools
from types import SimpleNamespace

import autograd
import autograd.numpy as anp
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bpcore import CrossEntropy, Network, Quadratic, backprop, gradient_check

# The module, which the function of the same name hides.
module = importlib.import_module("bpcore.gradient_check")

KINDS = [
    ("sigmoid", "sigmoid", "quadratic"),
    ("sigmoid", "sigmoid", "cross_entropy"),
    ("tanh", "identity", "quadratic"),
    ("relu", "sigmoid", "cross_entropy"),
    ("identity", "tanh", "quadratic"),
    ("leaky_relu", "softmax", "log_likelihood"),
    ("tanh", "softmax", "quadratic"),
]


def problem(sizes, m, kind, seed, scale=1.0):
    rng = np.random.default_rng(seed)
    net = Network(sizes, activation=kind[0], output_activation=kind[1], cost=kind[2], rng=rng)
    return net, scale * rng.standard_normal((sizes[0], m)), rng.random((sizes[-1], m))


def every_entry(net):
    for l in range(2, net.L + 1):
        for symbol, array in (("w", net.w[l]), ("b", net.b[l])):
            for index in np.ndindex(array.shape):
                yield symbol, l, index


def off_by(factor, symbol, l, index):
    """A backprop whose gradient is wrong by that factor in one entry."""

    def wrong(net, x, y):
        gradients = backprop(net, x, y)
        getattr(gradients, f"dC_d{symbol}")[l][index] *= factor
        return gradients

    return wrong


@pytest.mark.parametrize("factor", [1.0005, 0.9995])
@pytest.mark.parametrize("kind", KINDS)
def test_an_error_of_a_twentieth_of_a_percent_in_any_single_entry_is_found(kind, factor):
    net, x, y = problem([2, 3, 2], 4, kind, seed=8)
    right = backprop(net, x, y)
    seen = 0
    for symbol, l, index in every_entry(net):
        value = getattr(right, f"dC_d{symbol}")[l][index]
        if value == 0:  # behind a ReLU that is off; times 1.0005 is no error
            continue
        report = gradient_check(net, x, y, backprop=off_by(factor, symbol, l, index))
        assert not report.ok
        assert report.wrong == 1
        assert report.worst == f"{symbol}[{l}][{', '.join(map(str, index))}]"
        assert (report.symbol, report.layer, report.index) == (symbol, l, index)
        assert report.relative_error == pytest.approx(5e-4, rel=0.1)
        assert report.analytic == pytest.approx(value * factor, rel=1e-12, abs=0)
        assert report.numeric == pytest.approx(value, rel=1e-4)
        seen += 1
    assert seen >= 12


layers = st.lists(st.integers(1, 5), min_size=2, max_size=4)


@settings(deadline=None, max_examples=200)
@given(
    layers, st.integers(1, 5), st.sampled_from(KINDS), st.integers(0, 2**32), st.sampled_from([0.1, 1, 10])
)
def test_a_right_gradient_passes(sizes, m, kind, seed, scale):
    report = gradient_check(*problem(sizes, m, kind, seed, scale))
    assert report.ok, str(report)
    assert report.checked == sum((n + 1) * k for n, k in itertools.pairwise(sizes))


def test_the_numeric_gradient_is_that_of_autograd():
    net, x, y = problem([3, 4, 2], 5, ("tanh", "identity", "quadratic"), seed=5)

    def cost(w2, b2, w3, b3):
        return anp.sum((anp.dot(w3, anp.tanh(anp.dot(w2, x) + b2)) + b3 - y) ** 2) / 10

    report = gradient_check(net, x, y)
    found = [report.dC_dw[2], report.dC_db[2], report.dC_dw[3], report.dC_db[3]]
    expected = autograd.grad(cost, (0, 1, 2, 3))(net.w[2], net.b[2], net.w[3], net.b[3])
    for numeric, exact in zip(found, expected, strict=True):
        np.testing.assert_allclose(numeric, exact, rtol=1e-7, atol=3e-10)


def without_slope(net, x, y):
    """BP1 with σ′ forgotten: what the best-known live figure does."""
    g = backprop(net, x, y)
    g.dC_dw[2][:] = g.dC_dw[2] / net.sigma(2).derivative(g.trace.z[2])
    return g


def test_the_factor_that_is_forgotten_most_often_is_found():
    net = Network([1, 1], rng=0)
    report = gradient_check(net, [1.0], [0.0], backprop=without_slope)
    assert (report.ok, report.worst) == (False, "w[2][0, 0]")


def test_the_report_reads_well_and_can_raise():
    net, x, y = problem([2, 3, 2], 4, KINDS[0], seed=4)
    right = gradient_check(net, x, y)
    assert str(right).startswith("The gradient is right at all 17 weights and biases.")
    assert right.raise_if_wrong() is None
    wrong = gradient_check(net, x, y, backprop=off_by(-1, "w", 3, (1, 0)))
    text = str(wrong)
    assert text.startswith("The gradient is wrong at 1 of 17 weights and biases. The worst is at w[3][1, 0]:")
    assert f"analytic {wrong.analytic:.6g}, numeric {wrong.numeric:.6g}, relative error 2.0e+00" in text
    assert wrong.analytic == -backprop(net, x, y).dC_dw[3][1, 0]
    with pytest.raises(AssertionError) as raised:
        wrong.raise_if_wrong()
    assert str(raised.value) == text
    with pytest.raises(dataclasses.FrozenInstanceError):
        wrong.ok = True


def test_the_worst_of_several_is_named_and_all_are_counted():
    net, x, y = problem([2, 3, 2], 4, KINDS[0], seed=4)

    def wrong(net, x, y):
        g = backprop(net, x, y)
        g.dC_dw[2][0, 1] *= 1.01
        g.dC_db[3][1, 0] *= 1.5
        g.dC_dw[3][0, 2] *= 1.1
        return g

    report = gradient_check(net, x, y, backprop=wrong)
    assert (report.wrong, report.worst) == (3, "b[3][1, 0]")


def test_where_the_outputs_hold_too_few_digits_the_report_says_what_it_cannot_see():
    # a = σ(30) is 1 − 9e-14: a float holds three digits of 1 − a, and ln(1 − a) is as coarse.
    net = Network([1, 1], cost="cross_entropy", rng=0)
    net.w[2][:], net.b[2][:] = 20.0, 10.0
    report = gradient_check(net, [1.0], [0.0])
    assert report.ok
    assert report.faint == 2
    assert "Not sure at 2 of them" in str(report)
    near = gradient_check(net, [1.0], [0.0], backprop=off_by(1.0005, "w", 2, (0, 0)))
    assert near.ok  # cannot be seen, and "Not sure" has said so


def test_an_ordinary_case_leaves_nothing_unseen():
    report = gradient_check(*problem([2, 3, 2], 4, KINDS[0], seed=4))
    assert report.faint == 0
    assert report.noise < 2e-10


def test_the_network_and_the_data_are_not_changed_even_by_a_function_that_tries():
    net, x, y = problem([2, 3, 1], 4, KINDS[1], seed=1)
    before = [array.copy() for array in (x, y, *net.w.values(), *net.b.values())]

    def trains_on_the_way(net, x, y):
        gradients = backprop(net, x, y)
        for l in (2, 3):
            net.w[l] -= gradients.dC_dw[l]
            net.b[l] -= gradients.dC_db[l]
        x[:], y[:] = 0.0, 0.0
        return gradients

    assert gradient_check(net, x, y, backprop=trains_on_the_way).ok
    for now, then in zip((x, y, *net.w.values(), *net.b.values()), before, strict=True):
        np.testing.assert_array_equal(now, then)


def test_a_float32_network_is_checked_in_float64_and_stays_float32():
    net = Network([2, 3, 1], dtype=np.float32, rng=2)
    report = gradient_check(net, [0.5, -1.0], [1.0])
    assert report.ok
    assert report.relative_error < 1e-7  # float32 could not do that
    assert net.dtype == net.w[2].dtype == np.float32


def test_a_cost_and_an_activation_of_ones_own_are_checked():
    class Wrong(CrossEntropy):
        def gradient(self, a, y):
            return 1 / (1 - a)  # for y = 0; as if that were all there is to it with y = 1

    class Swish:
        def __call__(self, z):
            return z / (1 + np.exp(-z))

        def derivative(self, z):
            s = 1 / (1 + np.exp(-z))
            return s + z * s * (1 - s)

    net = Network([2, 3, 1], activation=Swish(), output_activation="sigmoid", cost=Wrong(), rng=0)
    assert gradient_check(net, [1.0, 2.0], [0.0]).ok
    assert not gradient_check(net, [1.0, 2.0], [1.0]).ok


@pytest.mark.parametrize("part", ["value", "gradient"])
def test_a_cost_that_is_not_finite_is_named(part):
    class Endless(Quadratic):
        pass

    setattr(Endless, part, lambda self, a, y: np.inf + 0 * (a if part == "gradient" else a.sum()))
    net = Network([2, 1], cost=Endless(), rng=0)
    with pytest.raises(ValueError, match=r"cost: expected a finite (number|gradient\(a, y\)); got .*inf"):
        gradient_check(net, [1.0, 2.0], [0.0], backprop=lambda *_: backprop(Network([2, 1]), *_[1:]))


def returns(**changes):
    def wrong(net, x, y):
        g = backprop(net, x, y)
        return SimpleNamespace(**({"dC_dw": g.dC_dw, "dC_db": g.dC_db} | changes))

    return wrong


W3 = np.zeros((2, 3))


@pytest.mark.parametrize(
    ("own", "error", "message"),
    [
        (lambda net, x, y: None, TypeError, "an object with dC_dw and dC_db; got NoneType without dC_dw"),
        (returns(dC_db=None), TypeError, "dC_dw and dC_db; got SimpleNamespace without dC_db"),
        (returns(dC_dw={3: W3}), ValueError, r"dC_dw\[l\] for l = 2 … 3; got \[3\]"),
        (returns(dC_dw=[0, 0]), ValueError, r"dC_dw\[l\] for l = 2 … 3; got list"),
        (
            returns(dC_dw={2: np.zeros((2, 3)), 3: W3}),
            ValueError,
            r"dC_dw\[2\] of shape \(3, 2\); got \(2, 3\)",
        ),
        (returns(dC_db={2: np.zeros(3), 3: 0}), ValueError, r"dC_db\[2\] of shape \(3, 1\); got \(3,\)"),
        (
            returns(dC_db={2: np.array([[0.0], [np.nan], [0.0]]), 3: np.zeros((2, 1))}),
            ValueError,
            r"finite numbers; got nan at dC_db\[2\]\[1, 0\]",
        ),
        (
            returns(dC_dw={2: np.zeros((3, 2)), 3: W3 - np.inf}),
            ValueError,
            r"finite numbers; got -inf at dC_dw\[3\]\[0, 0\]",
        ),
        (returns(dC_dw={2: "much", 3: W3}), TypeError, r"dC_dw\[2\] to hold real numbers"),
        (3, TypeError, "a function of net, x and y; got 3"),
    ],
)
def test_a_backprop_that_returns_something_else(own, error, message):
    with pytest.raises(error, match="backprop: expected .*" + message):
        gradient_check(Network([2, 3, 2], rng=0), np.zeros((2, 1)), np.zeros((2, 1)), backprop=own)


@pytest.mark.parametrize("name", ["epsilon", "tolerance"])
@pytest.mark.parametrize(
    ("value", "error"), [(0, ValueError), (-1e-6, ValueError), (np.nan, ValueError), ("1", TypeError)]
)
def test_wrong_epsilon_and_tolerance(name, value, error):
    with pytest.raises(error, match=f"{name}: expected a .*number > 0; got "):
        gradient_check(Network([1, 1], rng=0), [1.0], [1.0], **{name: value})


def test_wrong_data():
    net = Network([2, 1], rng=0)
    with pytest.raises(ValueError, match=r"x: expected shape \(2, m\).*got shape \(3,\)"):
        gradient_check(net, np.zeros(3), [1.0])
    with pytest.raises(TypeError, match="net: expected a Network; got ndarray"):
        gradient_check(np.zeros(3), net, [1.0])
    with pytest.raises(ValueError, match="y: expected 4 columns, one for each column of x; got 3"):
        gradient_check(net, np.zeros((2, 4)), np.zeros((1, 3)))


def test_epsilon_is_near_the_cube_root_of_the_machine_epsilon():
    assert pytest.approx(np.cbrt(2.0**-52), rel=0.05) == module.EPSILON
