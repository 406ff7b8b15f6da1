"""The small network of Part III, as traits: every figure that has it starts from the same numbers."""

import numpy as np

from bpcore import Network
from bpfigures.live import Choice, LiveFigure, Numbers


class SmallNetwork(LiveFigure):
    """A figure of a 2-2-2 sigmoid network with one example: x, y, the weights and biases, and the cost.

    The numbers at first are those of the worked example: all of them are whole.
    """

    x = Numbers([[1], [2]], least=-3, most=3, symbol="x", help="input")
    y = Numbers([[0], [1]], least=0, most=1, symbol="y", help="target")
    w2 = Numbers([[1, -1], [2, 1]], least=-9, most=9, symbol="w²", help="weights")
    b2 = Numbers([[0], [-1]], least=-9, most=9, symbol="b²", help="biases")
    w3 = Numbers([[1, 2], [-2, 1]], least=-9, most=9, symbol="w³", help="weights")
    b3 = Numbers([[-1], [1]], least=-9, most=9, symbol="b³", help="biases")
    cost = Choice(
        "quadratic", options={"quadratic": "quadratic", "cross_entropy": "cross-entropy"}, help="cost"
    )

    def network(self):
        """The network at the present setting, as a ``bpcore.Network`` of its own.

        Examples
        --------
        >>> from bpfigures import BiasNudge
        >>> BiasNudge().network().predict([1, 2]).round(3).tolist()
        [[0.764], [0.805]]
        """
        net = Network([2, 2, 2], activation="sigmoid", cost=self.cost)
        for l, w, b in ((2, self.w2, self.b2), (3, self.w3, self.b3)):
            net.w[l][:], net.b[l][:] = w, b
        return net

    def example(self):
        """x and y as arrays, one column for each example."""
        return np.array(self.x, dtype=float), np.array(self.y, dtype=float)
