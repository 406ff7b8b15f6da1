"""Cures: its runs against a training written in plain NumPy, with gradients worked out with pencil."""

import itertools

import numpy as np
import pytest
import traitlets

from bpfigures import Cures
from bpfigures.cures import EPOCHS, pictures, train


def sigmoid(z):
    return 1 / (1 + np.exp(-z))


#: σ and σ′ of a hidden layer.
HIDDEN = {
    "sigmoid": (sigmoid, lambda z: sigmoid(z) * sigmoid(-z)),
    "tanh": (np.tanh, lambda z: 1 / np.cosh(z) ** 2),
    "relu": (lambda z: z * (z > 0), lambda z: 1.0 * (z > 0)),
    "leaky_relu": (lambda z: np.where(z > 0, z, z / 100), lambda z: np.where(z > 0, 1, 0.01)),
}


def drawn(sizes, init, seed):
    """First weights and biases, a pair for each layer."""
    rng, layers = np.random.default_rng(seed), []
    for n_in, n_out in itertools.pairwise(sizes):
        w = (
            rng.standard_normal((n_out, n_in))
            * {"normal": 1, "scaled": n_in**-0.5, "he": (2 / n_in) ** 0.5}[init]
        )
        layers.append([w, np.zeros((n_out, 1)) if init == "he" else rng.standard_normal((n_out, 1))])
    return layers


def plain_training(cost, activation, init, eta, seed, sizes):
    """The costs, the shares named right and the saturation of layer 2, at each epoch."""
    x, y = pictures()
    f, slope = HIDDEN[activation]
    layers, found = drawn(sizes, init, seed), []
    for _ in range(EPOCHS + 1):
        z, a = [], [x]
        for w, b in layers:
            z.append(w @ a[-1] + b)
            a.append(f(z[-1]))
        top = z[-1]
        if cost == "log_likelihood":
            out = np.exp(top) / np.exp(top).sum(axis=0)
            C, delta = -np.log(out[y == 1]).mean(), out - y
        else:
            out = sigmoid(top)
            if cost == "quadratic":
                C, delta = ((out - y) ** 2).sum() / 54, (out - y) * out * (1 - out)
            else:  # ln(1 + e^z) − yz, as the chapter derives it
                C, delta = (np.logaddexp(0, top) - y * top).sum() / 27, out - y
        right = (top.argmax(axis=0) == np.repeat([0, 1, 2], 9)).mean()
        found.append((C, right, (slope(z[0]) < 0.01).mean()))
        for i in range(len(layers) - 1, -1, -1):
            step = delta @ a[i].T / 27, delta.mean(axis=1, keepdims=True)
            delta = layers[i][0].T @ delta * slope(z[i - 1]) if i else None
            layers[i] = [layers[i][0] - eta * step[0], layers[i][1] - eta * step[1]]
    return [list(column) for column in zip(*found, strict=True)]


@pytest.mark.parametrize(
    ("setup", "hidden"),
    [
        (("quadratic", "sigmoid", "normal", 0.2, 10), "1"),
        (("cross_entropy", "sigmoid", "scaled", 0.2, 10), "2"),
        (("cross_entropy", "tanh", "normal", 0.3, 7), "2"),
        (("log_likelihood", "relu", "he", 0.2, 10), "1"),
        (("log_likelihood", "leaky_relu", "scaled", 0.05, 18), "2"),
        (("quadratic", "relu", "normal", 0.3, 30), "2"),
    ],
)
def test_a_run_is_that_of_a_plain_training(setup, hidden):
    C, right, saturated = plain_training(*setup, {"1": [64, 12, 3], "2": [64, 8, 8, 3]}[hidden])
    run = train(*setup, hidden)
    assert run["C"] == pytest.approx(C, rel=1e-9)
    assert run["right"] == pytest.approx(right)
    assert run["saturated"][2] == pytest.approx(saturated)


def test_the_pictures():
    x, y = pictures()
    assert (x.shape, y.shape, y.sum()) == ((64, 27), (3, 27), 27)
    assert len({column.tobytes() for column in x.T}) == 27  # no two are alike
    moved = x[:, 9 + 8].reshape(8, 8)  # the plus, one down and one to the right
    assert (moved[1:, 1:] == x[:, 9 + 4].reshape(8, 8)[:-1, :-1]).all()
    assert 0.4 < x.mean() < 0.6  # "about half of them 1"


def test_a_neuron_that_is_off_for_every_picture_is_counted():
    x, _ = pictures()
    w, b = drawn([64, 12, 3], "he", 10)[0]
    assert (
        train("log_likelihood", "relu", "he", 0.2, 10, "1")["stuck"][0] == (w @ x + b <= 0).all(axis=1).sum()
    )


def test_the_numbers_are_those_of_the_epoch():
    shown = Cures(epoch=150).numbers()
    run = train("cross_entropy", "sigmoid", "normal", 0.2, 10, "1")
    assert (shown["C_2"], shown["relative_2"]) == (run["C"][150], run["C"][150] / run["C"][0])
    assert run["right"][shown["epochs_2"]] >= 0.9 > run["right"][shown["epochs_2"] - 1]
    assert shown["epochs_1"] is None
    assert shown["saturated_4_1"] is None


def test_the_summary_has_the_numbers():
    assert Cures().summary() == (
        "After 30 epochs with η = 0.2. 1: quadratic, sigmoid, N(0, 1): 10 of 27 right; 2: cross-entropy, "
        "sigmoid, N(0, 1): 22 of 27 right; 3: cross-entropy, sigmoid, N(0, 1/n): 27 of 27 right; 4: "
        "log-likelihood, ReLU, He: 27 of 27 right."
    )


@pytest.mark.parametrize(
    ("name", "value"), [("cost_1", "absolute"), ("init_3", "zero"), ("seed", "3"), ("eta", 1)]
)
def test_a_bad_setting_is_refused_and_named(name, value):
    with pytest.raises(traitlets.TraitError, match=f"{name}: expected .*; got {value!r}"):
        Cures(**{name: value})
