"""The perceptron: both its forms, its rule step by step in fractions, and what it refuses."""

import dataclasses
from fractions import Fraction

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bpcore import Perceptron, gates


def by_hand(x, y, w, b, eta, orders):
    """The rule in exact fractions. ``orders`` gives the examples of each epoch; the corrections come back."""
    w, b, eta = [Fraction(value) for value in w], Fraction(b), Fraction(eta)
    corrections = []
    for epoch, order in enumerate(orders, start=1):
        wrong = 0
        for i in order:
            column = [Fraction(row[i]) for row in x]
            answer = 1 if sum(p * q for p, q in zip(w, column, strict=True)) + b > 0 else 0
            if answer != y[i]:
                before = (list(w), b)
                w = [p + eta * (y[i] - answer) * q for p, q in zip(w, column, strict=True)]
                b += eta * (y[i] - answer)
                corrections.append((epoch, i, y[i], answer, *before, list(w), b))
                wrong += 1
        if not wrong:
            return corrections, True, epoch
    return corrections, False, len(orders)


def as_tuples(history):
    return [
        (c.epoch, c.example, c.y, c.y_hat, c.w_before.tolist(), c.b_before, c.w_after.tolist(), c.b_after)
        for c in history.corrections
    ]


# --- what it says --------------------------------------------------------------------------------


def test_it_says_1_where_w_x_plus_b_is_above_0_and_0_on_the_line():
    neuron = Perceptron([2, -1], 0.5)
    # w·x + b = 2.5, −0.5, 0 and 0.25.
    x = [[1, 0, 0.25, 0], [0, 1, 1, 0.25]]
    np.testing.assert_array_equal(neuron(x), [[1, 0, 0, 1]])
    np.testing.assert_array_equal(neuron.predict(x), neuron(x))
    np.testing.assert_array_equal(neuron([1, 0]), [[1]])


@given(st.lists(st.integers(-4, 4), min_size=1, max_size=4), st.integers(-4, 4), st.integers(0, 2**32))
def test_a_threshold_is_a_bias_of_the_other_sign(w, threshold, seed):
    x = np.random.default_rng(seed).integers(-4, 5, (len(w), 6))
    neuron = Perceptron.from_threshold(w, threshold)
    assert (neuron.b, neuron.threshold) == (-threshold, threshold)
    np.testing.assert_array_equal(neuron(x), [[1 if v > threshold else 0 for v in (np.array(w) @ x)]])
    np.testing.assert_array_equal(neuron(x), Perceptron(w, -threshold)(x))


def test_a_threshold_is_a_weight_on_an_input_that_is_always_minus_1():
    x, y = gates().AND
    with_dummy = np.vstack([x, -np.ones(4)])
    plain, dummy = Perceptron([0, 0]), Perceptron([0, 0, 0])
    plain.train(x, y)
    for _ in range(6):  # the dummy neuron learns with its bias held at 0
        for i in range(4):
            error = y[0, i] - dummy(with_dummy[:, i]).item()
            dummy.w = dummy.w + error * with_dummy[:, i]
    np.testing.assert_array_equal(dummy.w, [*plain.w, plain.threshold])


# --- how it learns -------------------------------------------------------------------------------


@pytest.mark.parametrize("eta", [1, Fraction(1, 4)])
def test_every_correction_is_that_of_the_rule_in_fractions(eta):
    x, y = [[2, -1, 3, 0, 1], [1, 4, -2, 0, 1]], [1, 0, 1, 0, 0]
    neuron = Perceptron([0.5, -1], 0.25)
    history = neuron.train(x, [y], eta=float(eta), max_epochs=40)
    expected, converged, epochs = by_hand(x, y, ["1/2", -1], "1/4", eta, [range(5)] * 40)
    assert as_tuples(history) == expected
    assert (history.converged, history.epochs) == (converged, epochs)
    assert [*neuron.w, neuron.b] == [*expected[-1][6], expected[-1][7]]
    assert len(expected) > 3


def test_a_generator_shuffles_anew_in_each_epoch():
    x, y = [[2, -1, 3, 0, 1], [1, 4, -2, 0, 1]], [1, 0, 1, 0, 0]
    history = Perceptron([0, 0]).train(x, [y], rng=5, max_epochs=40)
    rng = np.random.default_rng(5)
    orders = [rng.permutation(5).tolist() for _ in range(40)]
    expected, converged, epochs = by_hand(x, y, [0, 0], 0, 1, orders)
    assert (as_tuples(history), history.converged, history.epochs) == (expected, converged, epochs)
    assert as_tuples(Perceptron([0, 0]).train(x, [y], max_epochs=40)) != expected
    again = Perceptron([0, 0]).train(x, [y], rng=np.random.default_rng(5), max_epochs=40)
    assert as_tuples(again) == expected


@settings(deadline=None)
@given(st.integers(1, 4), st.integers(1, 12), st.integers(0, 2**32))
def test_whatever_some_perceptron_can_do_is_learned(n, m, seed):
    rng = np.random.default_rng(seed)
    x = rng.integers(-3, 4, (n, m))
    y = Perceptron(rng.integers(-3, 4, n), rng.integers(-3, 4) + 0.5)(x)
    neuron = Perceptron(np.zeros(n))
    history = neuron.train(x, y, max_epochs=20_000)
    assert history.converged
    np.testing.assert_array_equal(neuron(x), y)
    assert all(c.epoch < history.epochs for c in history.corrections)  # none in the last epoch


def test_the_record_is_frozen_and_of_its_own():
    neuron, w = Perceptron([0, 0]), np.zeros(2)
    history = neuron.train(*gates().OR)
    neuron.w += 5
    assert history.corrections[-1].w_after.tolist() == (neuron.w - 5).tolist()
    for record in (history, history.corrections[0]):
        with pytest.raises(dataclasses.FrozenInstanceError):
            record.epochs = record.epoch = 1
    Perceptron(w).train(*gates().OR)
    np.testing.assert_array_equal(w, [0, 0])


def test_x_and_y_are_left_alone():
    x, y = gates().AND
    before = x.copy(), y.copy()
    Perceptron([0, 0]).train(x, y)
    np.testing.assert_array_equal(x, before[0])
    np.testing.assert_array_equal(y, before[1])


def test_the_gates_are_those_of_the_logic_books_and_new_ones_each_time():
    for name, says in {
        "AND": lambda p, q: p and q,
        "OR": lambda p, q: p or q,
        "NAND": lambda p, q: not (p and q),
        "XOR": lambda p, q: p != q,
    }.items():
        x, y = getattr(gates(), name)
        assert [tuple(pair) for pair in x.T] == [(0, 0), (0, 1), (1, 0), (1, 1)]
        assert y.tolist() == [[float(says(*pair)) for pair in x.T]]
        assert x.dtype == y.dtype == np.float64
    gates().AND.x[:] = 7
    assert gates().AND.x.max() == 1
    with pytest.raises(AttributeError):
        gates().AND = gates().OR


# --- what is refused -----------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("w", "b", "error", "message"),
    [
        (3, 0, ValueError, r"w: expected shape \(n,\).*got \(\)"),
        ([], 0, ValueError, r"w: expected shape \(n,\).*got \(0,\)"),
        ([[1, 2]], 0, ValueError, r"w: expected shape \(n,\).*got \(1, 2\)"),
        ([1, np.nan], 0, ValueError, "w: expected finite numbers; got NaN"),
        (["1"], 0, TypeError, "w: expected real numbers; got .*<U1"),
        ([[1], [2, 3]], 0, ValueError, "w: expected rows of one length; got"),
        ([1], np.inf, ValueError, "b: expected a finite number; got inf"),
        ([1], "0", TypeError, "b: expected a finite number; got '0'"),
        ([1], [0], TypeError, r"b: expected a finite number; got \[0\]"),
        ([1], True, TypeError, "b: expected a finite number; got True"),
        ([1], 10**400, ValueError, "b: expected a finite number; got 1000"),
    ],
)
def test_wrong_weights_and_bias(w, b, error, message):
    with pytest.raises(error, match=message):
        Perceptron(w, b)


@pytest.mark.parametrize(("threshold", "error"), [(np.nan, ValueError), (None, TypeError)])
def test_a_wrong_threshold(threshold, error):
    with pytest.raises(error, match="threshold: expected a finite number; got "):
        Perceptron.from_threshold([1], threshold)


@pytest.mark.parametrize(
    ("changes", "error", "message"),
    [
        ({"x": np.zeros((3, 4))}, ValueError, r"x: expected shape \(2, m\).*got shape \(3, 4\)"),
        ({"x": np.zeros((2, 0))}, ValueError, "x: expected .*m >= 1"),
        ({"y": np.zeros((1, 3))}, ValueError, "y: expected 4 columns, one for each column of x; got 3"),
        ({"y": np.zeros(4)}, ValueError, r"y: expected shape \(1, m\).*got shape \(4,\)"),
        ({"y": [[0, 1, 2, 1]]}, ValueError, "y: expected targets 0 or 1; got 2.0"),
        ({"y": [[0, 1, 1, -1]]}, ValueError, "y: expected targets 0 or 1; got -1.0"),
        ({"eta": 0}, ValueError, "eta: expected a finite number > 0; got 0"),
        ({"eta": "1"}, TypeError, "eta: expected a finite number > 0; got '1'"),
        ({"max_epochs": 0}, ValueError, "max_epochs: expected a whole number >= 1; got 0"),
        ({"max_epochs": 2.0}, TypeError, "max_epochs: expected a whole number >= 1; got 2.0"),
        ({"rng": "seed"}, TypeError, "rng: expected .*; got 'seed'"),
    ],
)
def test_wrong_arguments_change_nothing(changes, error, message):
    neuron, (x, y) = Perceptron([1, 2], 3), gates().AND
    with pytest.raises(error, match=message):
        neuron.train(**({"x": x, "y": y} | changes))
    assert (neuron.w.tolist(), neuron.b) == ([1, 2], 3)


def test_wrong_x():
    with pytest.raises(ValueError, match=r"x: expected shape \(2, m\).*got shape \(3,\)"):
        Perceptron([1, 2])(np.zeros(3))
