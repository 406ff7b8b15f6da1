"""Paths: every path from a weight to the cost, their sum, and how (BP2) gathers it."""

import itertools
import math

import numpy as np

from bpcore import Network, backprop
from bpfigures.live import STATIC, Choice, LiveFigure, Numbers, Quantity

SIZES = [2, 2, 3, 2]
WEIGHTS = {
    f"{l},{j},{k}": f"w{'²³⁴'[l - 2]}{'₁₂₃'[j - 1]}{'₁₂₃'[k - 1]}"
    for l in (2, 3, 4)
    for j in range(1, SIZES[l - 1] + 1)
    for k in range(1, SIZES[l - 2] + 1)
}
WIDTHS = [1, 2, 3, 5, 10, 20, 30, 50, 100, 300, 1000]


class Paths(LiveFigure):
    """Every path from one weight of a 2-2-3-2 network to the cost, with its product of slopes and weights.

    The products add up to the gradient of (BP4). Gathered at a layer, all paths that agree up to a neuron of
    it are one term that ends in the neuron's error δ: the same sum, with fewer terms. Besides, the number of
    paths is set against the multiplications of (BP1) and (BP2), for a network of equal layers.

    Parameters
    ----------
    **settings
        weight ("2,1,1" is w²₁₁: layer, neuron j, from neuron k); path (which term is looked at, and how far
        the sum goes); gathered ("nowhere", "layer 4", "layer 3" or "layer 2"); activation; x, y, and w2, b2 …
        w4, b4; width and further (neurons in each layer, and layers after layer 2, of the network that is
        counted).

    Raises
    ------
    TypeError, traitlets.TraitError
        For an unknown setting, or a value that is out of range or of the wrong shape.

    Examples
    --------
    >>> numbers = Paths(path=6).numbers()
    >>> [round(numbers[f"product_{i}"], 4) for i in range(1, 7)]
    [-0.0215, 0.0044, 0.0039, -0.0024, 0.0647, -0.0266]
    >>> round(numbers["sum_6"], 4), round(numbers["bp4"], 4)
    (0.0226, 0.0226)
    """

    _esm = STATIC / "paths.js"

    caption = (
        "The gradient of a weight is a sum over all paths from it to the cost. (BP2) gathers that sum from "
        "the right, and so never has to list the paths."
    )

    weight = Choice("2,1,1", options=WEIGHTS, help="weight")
    path = Quantity(1, least=1, most=6, step=1, whole=True, symbol="i", help="term, and how far the sum goes")
    gathered = Choice(
        "nowhere",
        options={
            "nowhere": "nowhere: single paths",
            "layer 4": "layer 4: δ⁴",
            "layer 3": "layer 3: δ³",
            "layer 2": "layer 2: δ²",
        },
        help="Gather at",
    )
    activation = Choice("sigmoid", options={"sigmoid": "sigmoid", "relu": "ReLU"}, help="activation σ")
    x = Numbers([[1], [2]], least=-3, most=3, symbol="x", help="input")
    y = Numbers([[0], [1]], least=0, most=1, symbol="y", help="target")
    w2 = Numbers([[1, -1], [2, 1]], least=-9, most=9, symbol="w²", help="weights")
    b2 = Numbers([[0], [-1]], least=-9, most=9, symbol="b²", help="biases")
    w3 = Numbers([[1, 2], [2, -3], [3, -2]], least=-9, most=9, symbol="w³", help="weights")
    b3 = Numbers([[-2], [-1], [1]], least=-9, most=9, symbol="b³", help="biases")
    w4 = Numbers([[-3, 2, 3], [-1, 2, 2]], least=-9, most=9, symbol="w⁴", help="weights")
    b4 = Numbers([[1], [0]], least=-9, most=9, symbol="b⁴", help="biases")
    width = Quantity(
        10, least=1, most=1000, stops=WIDTHS, whole=True, symbol="n", help="neurons in each layer"
    )
    further = Quantity(8, least=1, most=20, step=1, whole=True, symbol="H", help="layers after layer 2")

    def network(self):
        """The network at the present setting, as a ``bpcore.Network`` of its own.

        Examples
        --------
        >>> Paths().network().predict([1, 2]).round(3).tolist()
        [[0.704], [0.617]]
        """
        net = Network(SIZES, activation=self.activation, cost="quadratic")
        for l in (2, 3, 4):
            net.w[l][:], net.b[l][:] = getattr(self, f"w{l}"), getattr(self, f"b{l}")
        return net

    def example(self):
        """x and y as arrays, one column for the one example."""
        return np.array(self.x, dtype=float), np.array(self.y, dtype=float)

    def terms(self):
        """The terms of the sum at the present setting.

        Returns
        -------
        list of (tuple of int, list of float)
            Of each term the neurons on its way, from layer l on and counted from 1, and its factors.
        """
        net, (x, y) = self.network(), self.example()
        g = backprop(net, x, y)
        slope = {i: net.activation.derivative(g.trace.z[i]) for i in (2, 3, 4)}
        to_cost = net.cost.gradient(g.trace.a[4], y)
        l, j, k = self._place()
        stop = self._stop()
        found = []
        for rest in itertools.product(*(range(SIZES[i - 1]) for i in range(l + 1, min(stop, 4) + 1))):
            neurons = (j, *rest)
            factors = [g.trace.a[l - 1][k, 0]]
            for i, at in enumerate(neurons, l):
                if i > l:
                    factors.append(net.w[i][at, neurons[i - l - 1]])
                factors.append(g.delta[i][at, 0] if i == stop else slope[i][at, 0])
            if stop == 5:
                factors.append(to_cost[neurons[-1], 0])
            found.append((tuple(n + 1 for n in neurons), [float(f) for f in factors]))
        return found

    def numbers(self):
        """Products, running sums, the factors of the chosen term, (BP4) and the counts, by ``bpcore``."""
        terms = self.terms()
        products = [math.prod(factors) for _, factors in terms]
        sums = list(itertools.accumulate(products))
        chosen = min(self.path, len(terms))
        l, j, k = self._place()
        net, (x, y) = self.network(), self.example()
        g = backprop(net, x, y)
        numbers = {f"product_{i}": product for i, product in enumerate(products, 1)}
        numbers |= {f"sum_{i}": total if i <= chosen else None for i, total in enumerate(sums, 1)}
        numbers |= {f"factor_{i}": factor for i, factor in enumerate(terms[chosen - 1][1], 1)}
        numbers |= {
            "term": products[chosen - 1],
            "total": sums[-1],
            "bp4": float(g.dC_dw[l][j, k]),
            "multiplications": len(terms) * (len(terms[0][1]) - 1) + self._gathering(),
        }
        n, further = float(self.width), self.further
        layers = range(2, further + 3)
        return numbers | {
            "paths_one": n**further,
            "by_paths": n**further * (2 * further + 2),
            "paths_all": sum(n**2 * n ** (layers[-1] - i) for i in layers),
            "by_bp2": n + further * (n**2 + n),
            "by_bp": n + further * (n**2 + n) + len(layers) * n**2,
        }

    def summary(self):
        """What the figure shows, in words."""
        n = self.numbers()
        count = len(self.terms())
        return (
            f"{count} {'term' if count == 1 else 'terms'} from {WEIGHTS[self.weight]} to the cost. Together "
            f"{n['total']:.4g}, which is the number of (BP4)."
        )

    def _place(self):
        """l, and j and k counted from 0."""
        l, j, k = (int(index) for index in self.weight.split(","))
        return l, j - 1, k - 1

    def _stop(self):
        """The layer whose δ ends a term: none before that of the weight, and 5 for nowhere."""
        return 5 if self.gathered == "nowhere" else max(self._place()[0], int(self.gathered[-1]))

    def _gathering(self):
        """Multiplications for the errors of layer ``stop``; in the weight's own layer, of one neuron only."""
        l, stop = self._place()[0], self._stop()
        after = [*SIZES[1:], 0]  # at the output there is no sum, only the slope
        return sum((1 if i == l else SIZES[i - 1]) * (after[i - 1] + 1) for i in range(stop, 5))
