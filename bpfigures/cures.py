"""Cures: four set-ups of cost, activation and initial weights, trained side by side on the same pictures."""

from functools import lru_cache

import numpy as np

from bpcore import Network, backprop
from bpcore.training import SATURATED
from bpfigures.live import STATIC, Choice, LiveFigure, Quantity

EPOCHS = 150
SIDE = 8
SIZES = {"1": [64, 12, 3], "2": [64, 8, 8, 3]}
ETAS = [0.01, 0.02, 0.05, 0.1, 0.2, 0.3]

#: Starts at which no set-up, at no η, makes rounding errors grow until they could be seen.
SEEDS = ["7", "9", "10", "17", "18", "30"]

COSTS = {"quadratic": "quadratic", "cross_entropy": "cross-entropy", "log_likelihood": "log-likelihood"}
ACTIVATIONS = {"sigmoid": "sigmoid", "tanh": "tanh", "relu": "ReLU", "leaky_relu": "leaky"}
INITS = {"normal": "N(0, 1)", "scaled": "N(0, 1/n)", "he": "He"}


def _setup(i, cost, activation, init):
    """The three choices of set-up i."""
    return (
        Choice(cost, options=COSTS, help=f"cost of set-up {i}"),
        Choice(activation, options=ACTIVATIONS, help=f"hidden activation of set-up {i}"),
        Choice(init, options=INITS, help=f"initial weights of set-up {i}"),
    )


class Cures(LiveFigure):
    """Four networks learn the same 27 pictures at the same η, each with its own cost, activation and start.

    The pictures have 8 × 8 pixels and show a ring, a plus or a cross, each in nine places. The output
    layer has three neurons: sigmoids for the quadratic and the cross-entropy cost, a softmax for the
    log-likelihood. Every epoch is one step of gradient descent with all pictures.

    Parameters
    ----------
    **settings
        cost_i, activation_i and init_i of the set-ups i = 1 … 4; hidden ("1" for the network [64, 12, 3],
        "2" for [64, 8, 8, 3]), eta, seed (of the initial weights) and epoch.

    Raises
    ------
    TypeError, traitlets.TraitError
        For an unknown setting, or a value that is none of those offered.

    Examples
    --------
    >>> figure = Cures(cost_1="quadratic", cost_2="cross_entropy", epoch=150)
    >>> numbers = figure.numbers()
    >>> round(numbers["right_1"], 2), numbers["right_3"], numbers["right_4"]
    (0.81, 1.0, 1.0)
    """

    _esm = STATIC / "cures.js"

    caption = (
        "Four set-ups learn the same pictures at the same η. The maps show where neurons are saturated, "
        "layer by layer, epoch by epoch."
    )

    cost_1, activation_1, init_1 = _setup(1, "quadratic", "sigmoid", "normal")
    cost_2, activation_2, init_2 = _setup(2, "cross_entropy", "sigmoid", "normal")
    cost_3, activation_3, init_3 = _setup(3, "cross_entropy", "sigmoid", "scaled")
    cost_4, activation_4, init_4 = _setup(4, "log_likelihood", "relu", "he")
    hidden = Choice("1", options={"1": "one, of 12", "2": "two, of 8"}, help="hidden layers")
    seed = Choice("10", options={name: name for name in SEEDS}, help="seed")
    eta = Quantity(0.2, least=0.01, most=0.3, stops=ETAS, symbol="η", help="learning rate")
    epoch = Quantity(30, least=0, most=EPOCHS, step=1, whole=True, symbol="n", help="epoch shown")

    def runs(self):
        """What ``train`` measured of each of the four set-ups.

        Returns
        -------
        list of dict
        """
        names = ("cost", "activation", "init")
        setups = [[getattr(self, f"{name}_{i}") for name in names] for i in (1, 2, 3, 4)]
        return [train(*setup, self.eta, int(self.seed), self.hidden) for setup in setups]

    def numbers(self):
        """Cost, share of pictures named right and saturation of each set-up at the epoch shown."""
        found = {}
        for i, run in enumerate(self.runs(), start=1):
            C, right, saturated = run["C"], run["right"], run["saturated"]
            found[f"right_{i}"] = right[self.epoch]
            found[f"C_{i}"] = C[self.epoch]
            found[f"relative_{i}"] = C[self.epoch] / C[0]
            for l in (2, 3, 4):
                found[f"saturated_{l}_{i}"] = saturated[l][self.epoch] if l in saturated else None
            found[f"stuck_{i}"] = run["stuck"][self.epoch]
            found[f"epochs_{i}"] = next((n for n in range(EPOCHS + 1) if right[n] >= 0.9), None)
        return found

    def summary(self):
        """What the figure shows, in words."""
        n = self.numbers()
        parts = [
            f"{i}: {COSTS[getattr(self, f'cost_{i}')]}, {ACTIVATIONS[getattr(self, f'activation_{i}')]}, "
            f"{INITS[getattr(self, f'init_{i}')]}: {round(27 * n[f'right_{i}'])} of 27 right"
            for i in (1, 2, 3, 4)
        ]
        return f"After {self.epoch} epochs with η = {self.eta:g}. {'; '.join(parts)}."


def pictures():
    """The pictures, and what they show.

    Returns
    -------
    x : array of shape (64, 27)
        Pixels, 0 or 1, row by row.
    y : array of shape (3, 27)
        1 in the row of the kind: ring, plus, cross.

    Examples
    --------
    >>> x, y = pictures()
    >>> x[:, 13].reshape(8, 8)[:4].astype(int)  # the upper half of the plus in the middle
    array([[0, 0, 0, 1, 1, 0, 0, 0],
           [0, 0, 0, 1, 1, 0, 0, 0],
           [0, 0, 0, 1, 1, 0, 0, 0],
           [1, 1, 1, 1, 1, 1, 1, 1]])
    """
    row, column = np.mgrid[0:SIDE, 0:SIDE]
    kinds = [
        lambda u, v: (u * u + v * v > 4) & (u * u + v * v < 14.6),
        lambda u, v: (abs(u) < 1) | (abs(v) < 1),
        lambda u, v: (abs(u - v) < 1.5) | (abs(u + v) < 1.5),
    ]
    x = [
        kind(column - 3.5 - right, row - 3.5 - down).ravel()
        for kind in kinds
        for down in (-1, 0, 1)
        for right in (-1, 0, 1)
    ]
    return np.array(x, dtype=float).T, np.repeat(np.eye(3), 9, axis=1)


@lru_cache(maxsize=64)
def train(cost, activation, init, eta, seed, hidden):
    """Train one set-up for 150 epochs and measure it at each of the epochs 0 … 150.

    Returns
    -------
    dict
        C, right (the share of pictures whose largest output is the right one) and stuck (how many hidden
        neurons are saturated for every picture), each a list of 151 numbers; saturated, such a list for
        each layer: the share of pairs of neuron and picture with ``|σ′(z)| < 0.01``. For an output a
        neuron's own slope is a(1 − a), for the softmax too.

    Examples
    --------
    >>> run = train("cross_entropy", "sigmoid", "normal", 0.2, 10, "1")
    >>> round(run["C"][0], 2), round(run["saturated"][2][0], 2)
    (2.94, 0.44)
    """
    x, y = pictures()
    output = "softmax" if cost == "log_likelihood" else "sigmoid"
    net = Network(
        SIZES[hidden], activation=activation, output_activation=output, cost=cost, init=init, rng=seed
    )
    layers = range(2, net.L + 1)
    run = {"C": [], "right": [], "stuck": [], "saturated": {l: [] for l in layers}}
    for _ in range(EPOCHS + 1):
        g = backprop(net, x, y)
        z, a = g.trace.z, g.trace.a[net.L]
        flat = {l: np.abs(net.activation.derivative(z[l])) < SATURATED for l in layers[:-1]}
        flat[net.L] = a * (1 - a) < SATURATED
        run["C"].append(net.cost.value(a, y))
        # The largest z, which has the largest a: of two a that round to 1 neither is larger.
        run["right"].append(float(np.mean(z[net.L].argmax(axis=0) == y.argmax(axis=0))))
        run["stuck"].append(int(sum(flat[l].all(axis=1).sum() for l in layers[:-1])))
        for l in layers:
            run["saturated"][l].append(float(flat[l].mean()))
            net.w[l] -= eta * g.dC_dw[l]
            net.b[l] -= eta * g.dC_db[l]
    return run
