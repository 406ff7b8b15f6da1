"""OneNeuron: a neuron with one weight rolls down its cost, quickly or slowly, as the start decides."""

import numpy as np

from bpcore import Network, backprop
from bpfigures.live import STATIC, LiveFigure, Quantity

STEPS = 60


class OneNeuron(LiveFigure):
    """One sigmoid neuron a = σ(w x), with x = 1, learns to answer 0 by gradient descent on its weight.

    Parameters
    ----------
    **settings
        w (where the weight starts), eta (the learning rate), step (how many steps have been taken).

    Raises
    ------
    TypeError, traitlets.TraitError
        For an unknown setting, or a value out of range.

    Examples
    --------
    >>> [round(OneNeuron(w=w, step=60).numbers()["a"], 3) for w in (1, 5)]
    [0.117, 0.989]
    """

    _esm = STATIC / "one_neuron.js"

    caption = "A neuron with one weight learns to answer 0. Its cost is the curve, its weight the ball on it."

    w = Quantity(2, least=-2, most=6, step=0.5, symbol="w", help="weight at the start")
    eta = Quantity(1, least=0.5, most=4, step=0.5, symbol="η", help="learning rate")
    step = Quantity(0, least=0, most=STEPS, step=1, whole=True, symbol="n", help="steps taken")

    def numbers(self):
        """The weight and what follows from it after the steps taken, by ``bpcore``."""
        net = Network([1, 1], activation="sigmoid", cost="quadratic")
        net.w[2][:], net.b[2][:] = self.w, 0
        for _ in range(self.step):
            net.w[2] -= self.eta * backprop(net, [1], [0]).dC_dw[2]
        g = backprop(net, [1], [0])
        slope = g.dC_dw[2].item()
        return {
            "w": net.w[2].item(),
            "a": g.trace.a[2].item(),
            "C": net.cost.value(g.trace.a[2], np.zeros((1, 1))),
            "dC_dw": slope,
            "next": -self.eta * slope,
        }

    def summary(self):
        """What the figure shows, in words."""
        n = self.numbers()
        return (
            f"A neuron that should answer 0 starts with the weight {self.w:g}. After {self.step} steps it "
            f"answers {n['a']:.3f}, and its cost is {n['C']:.4f}."
        )
