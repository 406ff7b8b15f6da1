"""BiasNudge: change one bias, and compare the change of the cost with δ."""

from bpcore import backprop
from bpfigures.live import STATIC, Choice, Quantity, Switch
from bpfigures.small import SmallNetwork

NEURONS = {f"{l},{j}": f"{'hidden' if l == 2 else 'output'} {j}" for l in (2, 3) for j in (1, 2)}


class BiasNudge(SmallNetwork):
    """A nudge Δb to one bias of the small network: ΔC beside δ Δb, and ΔC/Δb beside δ.

    With ``threshold=True`` the same nudge goes to the threshold θ = −b, whose slope is −δ.

    Parameters
    ----------
    **settings
        neuron ("2,1" is neuron 1 of layer 2), nudge, threshold; x, y, w2, b2, w3, b3 and cost.

    Raises
    ------
    TypeError, traitlets.TraitError
        For an unknown setting, or a value that is out of range or of the wrong shape.

    Examples
    --------
    >>> numbers = BiasNudge(neuron="3,1", nudge=0.001).numbers()
    >>> round(numbers["slope"], 4), round(numbers["ratio"], 4)
    (0.1378, 0.1378)
    """

    _esm = STATIC / "bias_nudge.js"

    caption = (
        "One bias of a small network is nudged. The cost follows its curve; δ is its slope at the start."
    )

    neuron = Choice("3,1", options=NEURONS, help="neuron")
    nudge = Quantity(1, least=-4, most=4, step=0.05, symbol="Δ", help="nudge")
    threshold = Switch(False, help="Whether the threshold θ = −b is nudged instead.")

    def numbers(self):
        """δ and the costs, by ``bpcore``."""
        l, j = map(int, self.neuron.split(","))
        sign = -1 if self.threshold else 1
        net, (x, y) = self.network(), self.example()
        delta = float(backprop(net, x, y).delta[l][j - 1, 0])
        before = net.cost.value(net.predict(x), y)
        knob = float(sign * net.b[l][j - 1, 0])
        net.b[l][j - 1] += sign * self.nudge
        after = net.cost.value(net.predict(x), y)
        return {
            "knob": knob,
            "delta": delta,
            "slope": sign * delta,
            "C": before,
            "C_after": after,
            "change": after - before,
            "predicted": sign * delta * self.nudge,
            "ratio": (after - before) / self.nudge if self.nudge else None,
        }

    def summary(self):
        """What the figure shows, in words."""
        n = self.numbers()
        name = "threshold" if self.threshold else "bias"
        return (
            f"The {name} of {NEURONS[self.neuron]} changes by {self.nudge:g}: the cost changes by "
            f"{n['change']:.4f}, where the slope {n['slope']:.4f} says {n['predicted']:.4f}."
        )
