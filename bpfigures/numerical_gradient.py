"""NumericalGradient: the error of a numerical derivative over the step ε, forward and central."""

import math

import numpy as np

from bpcore import Network, backprop
from bpfigures.live import STATIC, Choice, LiveFigure, Quantity, Switch

#: The steps ε of the slider and of the curves: five to a decade, from 1e-16 to 1.
STOPS = [float(f"{m}e-{k}") for k in range(16, 0, -1) for m in (1, 1.5, 2.5, 4, 6)] + [1.0]

#: The distance from 1 to the next number of each type.
EPS = {"float64": 2.0**-52, "float32": 2.0**-23}


class AlgebraicSigmoid:
    """An S-shaped curve from −1 to 1: σ(z) = z / √(1 + z²).

    It needs only + · / √, whose rounding the standard for floating-point numbers prescribes to the last
    bit. So even its rounding noise is the same in Python and in every browser; with e^(−z) it is not.

    Examples
    --------
    >>> AlgebraicSigmoid()(np.array([0.75])), AlgebraicSigmoid().derivative(np.array([0.75]))
    (array([0.6]), array([0.512]))
    """

    def __call__(self, z):
        """σ(z), of the shape of z."""
        return z / np.sqrt(1 + z * z)

    def derivative(self, z):
        """σ′(z) = 1 / (1 + z²)^(3/2), of the shape of z."""
        return 1 / ((1 + z * z) * np.sqrt(1 + z * z))


class NumericalGradient(LiveFigure):
    """The slope of C(w) by differences, for one neuron with x = 1, y = 1 and no bias: how wrong at which ε.

    C(w) = ½(1 − σ(w))². The slope by ``backprop`` is compared with the forward difference
    (C(w + ε) − C(w)) / ε and the central difference (C(w + ε) − C(w − ε)) / 2ε.

    Parameters
    ----------
    **settings
        activation ("smooth" is ``AlgebraicSigmoid``), precision, w, epsilon, subtract.

    Raises
    ------
    TypeError, traitlets.TraitError
        For an unknown setting, or a value that is out of range.

    Examples
    --------
    >>> numbers = NumericalGradient(activation="relu", w=0, epsilon=0.1).numbers()
    >>> round(numbers["forward"], 3), round(numbers["central"], 3), numbers["gradient"]
    (-0.95, -0.475, 0.0)
    """

    _esm = STATIC / "numerical_gradient.js"

    caption = (
        "The slope of a cost by differences. A long step ε misses the curve, a short one drowns in rounding; "
        "the best lies between."
    )

    activation = Choice(
        "smooth",
        options={"smooth": "smooth, z/√(1 + z²)", "relu": "ReLU", "identity": "identity"},
        help="activation σ",
    )
    precision = Choice("float64", options={"float64": "float64", "float32": "float32"}, help="numbers")
    w = Quantity(0.5, least=-4, most=4, step=0.01, symbol="w", help="weight")
    epsilon = Quantity(0.1, least=1e-16, most=1, stops=STOPS, symbol="ε", help="step")
    subtract = Switch(False, help="Whether the picture of C shows what is left without the tangent.")

    def neuron(self, precision=None):
        """The neuron at the present weight, as a ``bpcore.Network``.

        Examples
        --------
        >>> NumericalGradient(w=0.75).neuron().predict([1]).round(3)
        array([[0.6]])
        """
        activation = AlgebraicSigmoid() if self.activation == "smooth" else self.activation
        net = Network([1, 1], activation=activation, dtype=precision or self.precision)
        net.w[2][:], net.b[2][:] = self.w, 0
        return net

    def numbers(self):
        """The slopes, their relative errors, and the best steps, by ``bpcore``."""
        net, x = self.neuron(), np.ones((1, 1))
        y = np.ones((1, 1), dtype=net.dtype)

        def C(w):
            net.w[2][:] = w
            return net.cost.value(net.predict(x), y)

        def forward(e):
            return (C(self.w + e) - C(self.w)) / e

        def central(e):
            return (C(self.w + e) - C(self.w - e)) / (2 * e)

        g = backprop(self.neuron("float64"), x, np.ones((1, 1))).dC_dw[2].item() + 0.0  # no −0
        e, eps = self.epsilon, EPS[self.precision]
        found = {"C": C(self.w), "gradient": g, "backward": (C(self.w) - C(self.w - e)) / e}
        found |= {"estimate_forward": eps ** (1 / 2), "estimate_central": eps ** (1 / 3)}
        expected = self.expected(g)
        found["rounding"] = expected["rounding"](e) if g else None
        for name, slope in (("forward", forward), ("central", central)):
            errors = [relative_error(g, slope(stop)) for stop in STOPS]
            least = min(range(len(STOPS)), key=lambda i: (errors[i], -i))
            found |= {
                name: slope(e),
                f"error_{name}": relative_error(g, slope(e)),
                f"best_{name}": STOPS[least] if g else None,
                f"least_{name}": errors[least] if g else None,
                f"truncation_{name}": expected[name](e) if g and not self.kink() else None,
            }
        return found

    def kink(self):
        """Whether the ReLU's kink at w = 0 lies in the reach of the differences, between w − ε and w + ε."""
        return self.activation == "relu" and abs(self.w) <= self.epsilon

    def expected(self, g):
        """The relative errors that Taylor's formula and rounding lead to expect, as functions of ε."""
        w = self.w
        q, r = 1 + w * w, math.sqrt(1 + w * w)
        a, a1, a2, a3 = {
            "smooth": (w / r, 1 / (q * r), -3 * w / (q * q * r), (12 * w * w - 3) / (q * q * q * r)),
            "relu": (max(w, 0), float(w > 0), 0, 0),
            "identity": (w, 1, 0, 0),
        }[self.activation]
        C2 = a1 * a1 + (a - 1) * a2
        C3 = 3 * a1 * a2 + (a - 1) * a3
        size = EPS[self.precision] * (a - 1) ** 2 / 2
        return {
            "forward": lambda e: e * abs(C2 / 2 / g),
            "central": lambda e: e * e * abs(C3 / 6 / g),
            "rounding": lambda e: size / e / abs(g),
        }

    def summary(self):
        """What the figure shows, in words."""
        n = self.numbers()
        return (
            f"At w = {self.w:g} the slope by backprop is {n['gradient']:.6g}. With ε = {self.epsilon:g} "
            f"the relative error is {n['error_forward']:.1e} by the forward difference and "
            f"{n['error_central']:.1e} by the central one."
        )


def relative_error(g, n):
    """``|g − n| / max(|g|, |n|)``, and 0 where both are 0.

    Examples
    --------
    >>> relative_error(1.0, 0.75), relative_error(0.0, 0.0)
    (0.25, 0.0)
    """
    size = max(abs(g), abs(n))
    return abs(g - n) / size if size else 0.0
