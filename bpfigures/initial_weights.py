"""InitialWeights: where the first weights put z, and how steep the activation is there."""

import math

import numpy as np

from bpcore import Network, Sigmoid, Tanh
from bpcore.training import SATURATED
from bpfigures.live import STATIC, Choice, LiveFigure, Quantity

NEURONS = 400
INPUTS = [1, 2, 4, 9, 20, 50, 100, 200, 400, 784, 1000]

#: Of how many inputs one is 1.
ONE_IN = {"half": 2, "all": 1, "digit": 9}

#: The variance of a weight, from the number n of inputs, and of a bias.
VARIANCES = {"normal": (lambda n: 1, 1), "scaled": (lambda n: 1 / n, 1), "he": (lambda n: 2 / n, 0)}

#: Beyond this distance from 0 the slope is below 0.01: there a(1 − a) = 0.01, or 1 − a² = 0.01.
THRESHOLDS = {
    "sigmoid": math.log((1 + math.sqrt(0.96)) / (1 - math.sqrt(0.96))),
    "tanh": math.atanh(0.99**0.5),
}


class InitialWeights(LiveFigure):
    """The weighted inputs z of 400 neurons whose weights were just drawn, over the slope σ′(z).

    All neurons see the same n inputs, of which some are 1 and the others 0. Each has its own weights and
    its own bias, so their z are 400 draws from N(0, (inputs that are 1) · Var w + Var b).

    Parameters
    ----------
    **settings
        n (the number of inputs), inputs ("half", "all" or, as in a handwritten digit, one in nine:
        "digit"), init ("normal", "scaled" or "he"), activation ("sigmoid" or "tanh") and seed.

    Raises
    ------
    TypeError, traitlets.TraitError
        For an unknown setting, or a value out of range.

    Examples
    --------
    >>> numbers = InitialWeights(n=1000, inputs="half", init="normal").numbers()
    >>> numbers["ones"], round(numbers["sd"], 1), round(numbers["threshold"], 3)
    (500, 22.4, 4.585)
    """

    _esm = STATIC / "initial_weights.js"

    caption = "The weighted inputs of 400 fresh neurons, and the slope of the activation at each."

    n = Quantity(1000, least=1, most=1000, stops=INPUTS, whole=True, symbol="n", help="inputs")
    inputs = Choice(
        "half",
        options={"half": "half", "all": "all", "digit": "one in nine, as in a digit"},
        help="inputs = 1",
    )
    init = Choice(
        "normal",
        options={"normal": "N(0, 1)", "scaled": "N(0, 1/n)", "he": "He: N(0, 2/n), b = 0"},
        help="initial weights",
    )
    activation = Choice("sigmoid", options={"sigmoid": "sigmoid", "tanh": "tanh"}, help="activation")
    seed = Quantity(1, least=1, most=20, step=1, whole=True, symbol="s", help="seed of the draws")

    def ones(self):
        """How many of the n inputs are 1.

        Examples
        --------
        >>> InitialWeights(n=784, inputs="digit").ones()
        88
        """
        return math.ceil(self.n / ONE_IN[self.inputs])

    def z(self):
        """The 400 weighted inputs.

        Returns
        -------
        array of shape (400,)
        """
        net = Network([self.n, NEURONS], init=self.init, rng=self.seed)
        x = np.zeros(self.n)
        x[: self.ones()] = 1
        return net.forward(x).z[2][:, 0]

    def numbers(self):
        """The spread of z, by formula and as drawn, and what it does to the slope."""
        weight, bias = VARIANCES[self.init]
        z = self.z()
        slope = {"sigmoid": Sigmoid(), "tanh": Tanh()}[self.activation].derivative(z)
        return {
            "ones": self.ones(),
            "var_w": weight(self.n),
            "var_b": bias,
            "sd": math.sqrt(self.ones() * weight(self.n) + bias),
            "sd_drawn": float(z.std()),
            "threshold": THRESHOLDS[self.activation],
            "saturated": float(np.mean(slope < SATURATED)),
            "mean_slope": float(slope.mean()),
        }

    def summary(self):
        """What the figure shows, in words."""
        n = self.numbers()
        return (
            f"{self.n} inputs, {n['ones']} of them 1: z has the standard deviation {n['sd']:.3g} "
            f"({n['sd_drawn']:.3g} over 400 neurons). {n['saturated']:.0%} of the neurons are saturated; the "
            f"mean slope is {n['mean_slope']:.3g}."
        )
