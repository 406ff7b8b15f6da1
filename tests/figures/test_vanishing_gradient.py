"""VanishingGradient: its numbers against plain floats and central differences, and its summary."""

import itertools
import math

import numpy as np
import pytest
import traitlets

from bpfigures import VanishingGradient

GRID = [-1.4, -0.4, 0.6, 1.6]
POINTS = [((p, q), 1 if p * q > 0 else 0) for p in GRID for q in GRID]
SIGMAS = {
    "sigmoid": (lambda z: 1 / (1 + math.exp(-z)), lambda z: 1 / (2 + math.exp(z) + math.exp(-z))),
    "tanh": (math.tanh, lambda z: 1 / math.cosh(z) ** 2),
    "relu": (lambda z: max(z, 0.0), lambda z: float(z > 0)),
}


def first_weights(depth, width, init, gain, seed):
    """Weights and biases of layers 2 … L, drawn as the inits are defined: w, then b, layer by layer."""
    rng, sizes, found = np.random.default_rng(seed), [2, *[width] * depth, 1], {}
    for l, (n_in, n_out) in enumerate(itertools.pairwise(sizes), start=2):
        spread = {"normal": 1, "scaled": 1 / math.sqrt(n_in), "he": math.sqrt(2 / n_in)}[init]
        w = gain * spread * rng.standard_normal((n_out, n_in))
        b = np.zeros(n_out) if init == "he" else rng.standard_normal((n_out, 1))[:, 0]
        found[l] = np.column_stack([w, b]).tolist()  # the bias is the last entry of a row
    return found


def loss(parameters, sigma, point, y, nudge=(0, 0, 0.0)):
    """The cross-entropy of one example, with z of neuron j of layer l moved by a nudge, and every z."""
    a, L, every = list(point), max(parameters), {}
    for l, rows in parameters.items():
        z = [sum(w * x for w, x in zip(row, [*a, 1.0], strict=True)) for row in rows]
        if nudge[0] == l:
            z[nudge[1]] += nudge[2]
        every[l] = z
        a = [SIGMAS["sigmoid" if l == L else sigma][0](z_j) for z_j in z]
    return -(y * math.log(a[0]) + (1 - y) * math.log(1 - a[0])), every


def cost(parameters, sigma):
    return sum(loss(parameters, sigma, x, y)[0] for x, y in POINTS) / len(POINTS)


def delta(parameters, sigma, l, e=1e-5):
    """∂C/∂z of each neuron of layer l and each example, by central differences."""
    neurons = range(len(parameters[l]))
    return np.array(
        [
            [
                (loss(parameters, sigma, *p, (l, j, e))[0] - loss(parameters, sigma, *p, (l, j, -e))[0])
                / (2 * e)
                for p in POINTS
            ]
            for j in neurons
        ]
    )


def train(parameters, sigma, epochs, e=1e-5):
    """Descent with gradients by central differences: η = 1, halved until Armijo's rule holds."""
    for _ in range(epochs):
        before, gradient = cost(parameters, sigma), {}
        for l, rows in parameters.items():
            gradient[l] = [[0.0] * len(row) for row in rows]
            for j, row in enumerate(rows):
                for k, value in enumerate(row):
                    ends = []
                    for way in (e, -e):
                        row[k] = value + way
                        ends.append(cost(parameters, sigma))
                    row[k] = value
                    gradient[l][j][k] = (ends[0] - ends[1]) / (2 * e)
        square = sum(g * g for rows in gradient.values() for row in rows for g in row)
        for eta in (1, 0.5, 0.25, 0.125, 0.0625):
            moved = {
                l: (np.array(rows) - eta * np.array(gradient[l])).tolist() for l, rows in parameters.items()
            }
            if cost(moved, sigma) <= before - eta * square / 2:
                parameters = moved
                break
        else:
            return parameters
    return parameters


def length(rows):
    return math.sqrt(sum(entry**2 for row in rows for entry in row) / len(POINTS))


@pytest.mark.parametrize(
    "setting",
    [
        {"activation": "sigmoid", "init": "normal", "gain": 3, "seed": 2, "epoch": 0},
        {"activation": "tanh", "init": "scaled", "gain": 1.5, "seed": 0, "epoch": 3},
        {"activation": "relu", "init": "he", "gain": 0.7, "seed": 1, "epoch": 2},
    ],
    ids=lambda setting: setting["activation"],
)
def test_every_number_against_central_differences(setting):
    numbers = VanishingGradient(depth=2, width=3, **setting).numbers()
    sigma, epochs = setting["activation"], setting["epoch"]
    start = first_weights(2, 3, setting["init"], setting["gain"], setting["seed"])
    parameters = train(start, sigma, epochs)
    assert numbers["C"] == pytest.approx(cost(parameters, sigma), rel=1e-6)
    z = [loss(parameters, sigma, *point)[1] for point in POINTS]
    deltas = {l: delta(parameters, sigma, l) for l in (2, 3, 4)}
    for l in (2, 3, 4):
        assert numbers[f"norm_{l}"] == pytest.approx(length(deltas[l]), rel=1e-5)
        slope = SIGMAS["sigmoid" if l == 4 else sigma][1]
        flat = [abs(slope(z_j)) < 0.01 for every in z for z_j in every[l]]
        assert numbers[f"saturated_{l}"] == pytest.approx(sum(flat) / len(flat))
    for l in (2, 3):
        back = [
            [
                sum(parameters[l + 1][j][k] * deltas[l + 1][j][i] for j in range(len(parameters[l + 1])))
                for i in range(16)
            ]
            for k in range(3)
        ]
        by_w = length(back) / length(deltas[l + 1])
        by_slope = length(deltas[l]) / length(back)
        assert numbers[f"w_{l}"] == pytest.approx(by_w, rel=1e-5)
        assert numbers[f"slope_{l}"] == pytest.approx(by_slope, rel=1e-5)
        assert numbers[f"step_{l}"] == pytest.approx(by_w * by_slope, rel=1e-5)
    assert numbers["each"] == pytest.approx(math.sqrt(numbers["step_2"] * numbers["step_3"]), rel=1e-9)


@pytest.mark.parametrize("seed", range(10))
def test_the_slopes_of_sigmoids_never_multiply_by_more_than_a_quarter(seed):
    numbers = VanishingGradient(init="normal", gain=2, width=20, seed=seed).numbers()
    assert all(numbers[f"slope_{l}"] <= 0.25 for l in range(2, 8))


def test_a_dead_layer_passes_nothing_back():
    numbers = VanishingGradient(activation="relu", init="he", width=1, seed=0).numbers()
    assert numbers["norm_8"] > 0
    assert numbers["norm_7"] == 0
    assert numbers["slope_7"] == 0
    assert numbers["norm_2"] == 0
    assert numbers["w_2"] is None
    assert numbers["slope_2"] is None
    assert numbers["each"] == 0


def test_where_no_step_serves_the_training_stops():
    figure = VanishingGradient(activation="tanh", init="normal", gain=3)
    before = figure.numbers()
    figure.epoch = 20
    assert figure.network()[1] == 0
    assert before["eta"] is None
    assert figure.numbers() == before


def test_vanishing_exploding_and_neither_can_be_reached():
    def each(**setting):
        return VanishingGradient(**setting).numbers()["each"]

    assert each(activation="sigmoid", init="scaled") < 0.2
    assert each(activation="tanh", init="normal", gain=3) > 1.9
    assert each(activation="relu", init="normal", gain=3) > 5
    assert each(activation="relu", init="he") == pytest.approx(1, abs=0.05)


def test_the_summary_has_the_numbers():
    assert VanishingGradient().summary() == (
        "A network with 6 hidden layers of 10 (sigmoid): from layer 8 back to layer 2 the error goes from "
        "0.613 to 2.27e-05. A step multiplies it by 0.183 on average. At epoch 0 the cost is 1.04."
    )


@pytest.mark.parametrize(
    ("name", "value"),
    [("depth", 9), ("width", 0), ("gain", 4), ("init", "zero"), ("epoch", 41), ("seed", 1.5)],
)
def test_a_bad_setting_is_refused_and_named(name, value):
    with pytest.raises(traitlets.TraitError, match=f"{name}: expected .*; got {value!r}"):
        VanishingGradient(**{name: value})
