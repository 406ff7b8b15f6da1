"""Whatever is thrown at the public functions: a ValueError or TypeError that says what was expected and
what came, before anything is changed; or an answer, where what was thrown happens to be right."""

import numpy as np
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from hypothesis.extra import numpy as hnp

from bpcore import LeakyReLU, Network, Perceptron, accuracy, backprop, digits, gradient_check, mnist, sgd

HUGE = 10**400

scalars = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(-3, 3),
    st.just(HUGE),
    st.floats(),
    st.complex_numbers(),
    st.text(max_size=3),
    st.binary(max_size=3),
    st.builds(object),
    st.sampled_from(
        [np.nan, np.inf, -np.inf, np.float32(1), np.int8(2), np.datetime64("nat"), len, dict, ...]
    ),
)
arrays = hnp.arrays(
    dtype=st.sampled_from(["f8", "f4", "f2", "i8", "u1", "?", "c16", "O", "U2", "M8[s]"]),
    shape=hnp.array_shapes(min_dims=0, max_dims=3, min_side=0, max_side=4),
)
garbage = st.one_of(
    scalars,
    arrays,
    st.lists(scalars, max_size=4),
    st.lists(st.lists(st.floats(-2, 2), max_size=3), max_size=3),
    st.dictionaries(st.text(max_size=2), scalars, max_size=2),
    st.tuples(scalars, scalars),
    st.sets(st.integers(), max_size=2),
)
names = st.sampled_from


def refused_or_right(call, *state):
    """Call; if it is refused, then in the right words and with every array in ``state()`` as it was."""
    before = [array.tobytes() for array in state]
    error = None
    try:
        return call()
    except (ValueError, TypeError) as raised:
        error = raised
    assert not isinstance(error, IndexError), error  # NumPy's AxisError is both
    assert "expected" in str(error), error
    assert "got" in str(error), error
    assert [array.tobytes() for array in state] == before
    return None


def network(**arguments):
    return Network([2, 3, 1], rng=0, **arguments)


def parameters(net):
    return [*net.w.values(), *net.b.values()]


X, Y = np.array([[0.0, 1.0], [1.0, 1.0]]), np.array([[1.0, 0.0]])
SGD = {"epochs": 1, "batch_size": 1, "eta": 0.1}


@settings(deadline=None, max_examples=300)
@given(names(["sizes", "activation", "output_activation", "cost", "init", "rng", "dtype"]), garbage)
@example("sizes", [2, 10**400])
@example("dtype", [("a", "f8")])
@example("sizes", {3, 2})
@example("sizes", {3: 1, 2: 1})
def test_network(name, value):
    if callable(value):
        return  # a function may raise what it likes
    refused_or_right(lambda: Network(**({"sizes": [2, 1]} | {name: value})))


@settings(deadline=None, max_examples=200)
@given(garbage)
def test_init(value):
    refused_or_right(lambda: Network([2, 1], init=lambda rng, n_out, n_in: value))
    refused_or_right(lambda: Network([2, 1], init=lambda rng, n_out, n_in: (np.zeros((1, 2)), value)))


@settings(deadline=None, max_examples=200)
@given(garbage)
def test_forward_and_predict(x):
    net = network()
    for call in (net.forward, net.predict):
        refused_or_right(lambda call=call: call(x), *parameters(net))


@settings(deadline=None, max_examples=300)
@given(names(["net", "x", "y"]), garbage, names(["quadratic", "cross_entropy"]))
def test_backprop_and_gradient_check(name, value, cost):
    net = network(cost=cost)
    arguments = {"net": net, "x": X, "y": Y} | {name: value}
    for call in (backprop, gradient_check):
        refused_or_right(lambda call=call: call(**arguments), *parameters(net), X, Y)


@settings(deadline=None, max_examples=200)
@given(names(["epsilon", "tolerance", "backprop"]), garbage)
def test_what_a_gradient_check_is_told(name, value):
    net = network()
    refused_or_right(lambda: gradient_check(net, X, Y, backprop=lambda *_: value), *parameters(net))
    if callable(value):
        return  # a function may raise what it likes
    refused_or_right(lambda: gradient_check(net, X, Y, **{name: value}), *parameters(net))


@pytest.mark.parametrize("epsilon", [1e-300, 1e-17, 1e308])
def test_an_epsilon_that_is_lost_in_rounding_or_leads_to_infinity(epsilon):
    with pytest.raises(ValueError, match=r"expected .*; got "):
        gradient_check(network(), X, Y, epsilon=epsilon)


OF_SGD = ["net", "x", "y", "epochs", "batch_size", "eta", "rng", "evaluate", "callback"]


@settings(deadline=None, max_examples=500)
@given(names(OF_SGD), garbage)
def test_sgd(name, value):
    net, rng = network(), np.random.default_rng(0)
    before = [array.tobytes() for array in parameters(net)]
    arguments = {"net": net, "x": X, "y": Y, "rng": rng, **SGD} | {name: value}
    if callable(value) or (name == "eta" and isinstance(value, float)):
        return  # a huge η ends in FloatingPointError
    if refused_or_right(lambda: sgd(**arguments)) is None:
        assert [array.tobytes() for array in parameters(net)] == before
        assert rng.random() == np.random.default_rng(0).random()


@settings(deadline=None, max_examples=200)
@given(garbage)
def test_parameters(value):
    for symbol in ("w", "b"):
        net = network()
        getattr(net, symbol)[2] = value
        for call in (lambda net=net: net.predict(X), lambda net=net: backprop(net, X, Y)):
            refused_or_right(call)
        if isinstance(value, np.ndarray) and (value.dtype, value.shape) == (
            np.float64,
            (3, 2 if symbol == "w" else 1),
        ):
            continue  # is right
        with pytest.raises((TypeError, ValueError), match=r"(?s)expected .*; got "):
            sgd(net, X, Y, **SGD)


@settings(deadline=None, max_examples=200)
@given(garbage, garbage)
def test_accuracy_and_the_leaky_relu(first, second):
    refused_or_right(lambda: accuracy(first, second))
    refused_or_right(lambda: accuracy(first, Y))
    refused_or_right(lambda: LeakyReLU(first))


@settings(deadline=None, max_examples=300)
@given(names(["x", "y", "eta", "max_epochs", "rng"]), garbage, garbage)
def test_perceptron(name, value, other):
    neuron = refused_or_right(lambda: Perceptron(value, other))
    refused_or_right(lambda: Perceptron.from_threshold([1, 2], value))
    neuron = Perceptron([1, 2], 3)
    refused_or_right(lambda: neuron(value))
    if refused_or_right(lambda: neuron.train(**({"x": X, "y": Y, "max_epochs": 3} | {name: value}))) is None:
        assert (neuron.w.tolist(), neuron.b) == ([1, 2], 3)


@settings(deadline=None)
@given(st.one_of(scalars, arrays))
def test_dtype_of_mnist(value):
    with pytest.raises((ValueError, FileNotFoundError), match=r"expected|none|No such"):
        mnist("no such folder", dtype=value)


def test_digits_takes_no_argument():
    with pytest.raises(TypeError):
        digits(3)
