"""HiddenPlane: XOR by two hidden neurons, which carry its points to a plane where a line separates them."""

import numpy as np

from bpcore import Network, gates
from bpfigures.live import STATIC, Choice, LiveFigure, Numbers, Switch

#: What may be moved: "w2_12" is the weight to neuron 1 of layer 2 from neuron 2 of layer 1.
KNOBS = {
    "w2_11": "w²₁₁",
    "w2_12": "w²₁₂",
    "b2_1": "b²₁",
    "w2_21": "w²₂₁",
    "w2_22": "w²₂₂",
    "b2_2": "b²₂",
    "w3_11": "w³₁₁",
    "w3_12": "w³₁₂",
    "b3_1": "b³₁",
}


class HiddenPlane(LiveFigure):
    """A 2-2-1 network of steps on XOR: the input plane, the hidden plane, and the mistakes over one weight.

    Parameters
    ----------
    **settings
        w2, b2, w3 and b3 (weights and biases of layers 2 and 3), knob (the one that is moved), smooth
        (whether the same sum is shown for sigmoids in place of steps).

    Raises
    ------
    TypeError, traitlets.TraitError
        For an unknown setting, or a value that is out of range or of the wrong shape.

    Examples
    --------
    >>> HiddenPlane().numbers()["right"]
    3
    >>> HiddenPlane(w2=[[2, 2], [-2, -2]], b2=[[-1], [3]], w3=[[2, 2]], b3=[[-3]]).numbers()["right"]
    4
    """

    _esm = STATIC / "hidden_plane.js"

    caption = (
        "Two hidden neurons draw a line each, and their answers are a point in a new plane. The output "
        "neuron draws its line there."
    )

    w2 = Numbers([[2, 0], [0, 2]], least=-4, most=4, step=0.5, symbol="w²", help="hidden weights")
    b2 = Numbers([[-1], [-1]], least=-4, most=4, step=0.5, symbol="b²", help="hidden biases")
    w3 = Numbers([[2, 2]], least=-4, most=4, step=0.5, symbol="w³", help="output weights")
    b3 = Numbers([[-1]], least=-4, most=4, step=0.5, symbol="b³", help="output bias")
    knob = Choice("b3_1", options=KNOBS, help="Move")
    smooth = Switch(False, help="Whether the same sum is shown for sigmoids in place of steps.")

    def network(self, change=0.0, activation="step"):
        """The network at the present setting, with the chosen weight or bias changed by ``change``.

        Examples
        --------
        >>> HiddenPlane().network().predict([1, 1])
        array([[1.]])
        """
        net = Network([2, 2, 1], activation=activation)
        for l, w, b in ((2, self.w2, self.b2), (3, self.w3, self.b3)):
            net.w[l][:], net.b[l][:] = w, b
        name, index = self.knob.split("_")
        row, column = int(index[0]) - 1, int(index[1:] or 1) - 1
        getattr(net, name[0])[int(name[1])][row, column] += change
        return net

    def numbers(self):
        """z, a and the answer for every example, and Σ |y − a| around the chosen weight, by ``bpcore``."""
        x, y = gates().XOR
        trace = self.network().forward(x)
        numbers = {}
        for i in range(4):
            for j in range(2):
                numbers |= {f"z2{j + 1}_{i + 1}": float(trace.z[2][j, i])}
                numbers |= {f"a2{j + 1}_{i + 1}": float(trace.a[2][j, i])}
            numbers |= {f"z3_{i + 1}": float(trace.z[3][0, i]), f"y_hat_{i + 1}": float(trace.a[3][0, i])}
        numbers["right"] = int((trace.a[3] == y).sum())
        for name, activation in (("mistakes", "step"), ("smooth", "sigmoid")):
            for end, change in (("less", -0.1), ("here", 0), ("more", 0.1)):
                total = np.abs(y - self.network(change, activation).predict(x)).sum()
                numbers[f"{name}_{end}"] = float(total) if name == "mistakes" or self.smooth else None
        return numbers

    def summary(self):
        """What the figure shows, in words."""
        n, name = self.numbers(), KNOBS[self.knob]
        return (
            f"{n['right']} of the 4 answers of the network are those of XOR. With {name} smaller by 0.1 it "
            f"makes {n['mistakes_less']:g} mistakes, as it is {n['mistakes_here']:g}, and larger by 0.1 "
            f"{n['mistakes_more']:g}."
        )
