"""Demon: it sits at one neuron and changes its weighted input; δ says what that does to the cost."""

import numpy as np

from bpcore import Identity, backprop, backpropagate_error
from bpfigures.bias_nudge import NEURONS
from bpfigures.live import STATIC, Choice, Quantity, Switch
from bpfigures.small import SmallNetwork

#: The changes that the demon may choose from, and its small step: for z, and for a.
REACH = {"z": np.arange(-160, 161) / 20, "a": np.arange(-100, 101) / 100}
STEP = {"z": 0.1, "a": 0.01}

#: A slope below this gives no direction, and a saving below this is none.
LEAST = 1e-9


class Demon(SmallNetwork):
    """A demon adds Δz to the weighted input of one neuron: the true change ΔC beside the line δ Δz.

    With ``on_a=True`` it adds Δa to the activation of the neuron, and ∂C/∂a takes the place of δ.

    Parameters
    ----------
    **settings
        neuron ("2,1" is neuron 1 of layer 2), nudge (Δz), on_a, nudge_a (Δa), and shift, which is added
        to the neuron's bias and so saturates it; x, y, w2, b2, w3, b3 and cost.

    Raises
    ------
    TypeError, traitlets.TraitError
        For an unknown setting, or a value that is out of range or of the wrong shape.

    Examples
    --------
    >>> numbers = Demon(neuron="3,1", nudge=0.1).numbers()
    >>> round(numbers["line"], 4), round(numbers["change"], 4)
    (0.0138, 0.0136)
    """

    _esm = STATIC / "demon.js"

    caption = (
        "A demon pushes the weighted input z of one neuron. For a small push Δz the cost changes by δ Δz; "
        "for a large one it follows its curve."
    )

    neuron = Choice("2,1", options=NEURONS, help="demon at")
    nudge = Quantity(-2, least=-8, most=8, step=0.05, symbol="Δz", help="that the demon adds to z")
    on_a = Switch(False, help="Whether the demon changes the activation a instead.")
    nudge_a = Quantity(-0.2, least=-1, most=1, step=0.01, symbol="Δa", help="that the demon adds to a")
    shift = Quantity(0, least=-10, most=10, step=0.05, symbol="s", help="added to the bias of this neuron")

    def place(self):
        """The demon's neuron: its layer l, and its number j."""
        l, j = self.neuron.split(",")
        return int(l), int(j)

    def network(self):
        """The network at the present setting, with the shift in the bias of the demon's neuron."""
        net = super().network()
        l, j = self.place()
        net.b[l][j - 1] += self.shift
        return net

    def cost_after(self, change):
        """The cost when the demon adds ``change``, and the neuron's z and a then. The cost may be None."""
        net, (a, y) = self.network(), self.example()
        for l in range(2, net.L + 1):
            z = net.w[l] @ a + net.b[l]
            here = self.place() == (l, 1), self.place() == (l, 2)
            if not self.on_a:
                z[here, :] += change
            a = net.sigma(l)(z)
            if self.on_a:
                a[here, :] += change
            if any(here):
                seen = z[here, :].item(), a[here, :].item()
        defined = self.cost == "quadratic" or (a.min() >= 0 and a.max() <= 1)
        return (net.cost.value(a, y) if defined else None), *seen

    def numbers(self):
        """What the demon's change, its small step and its best do, and the slopes, by ``bpcore``."""
        l, j = self.place()
        net, (x, y) = self.network(), self.example()
        g = backprop(net, x, y)
        if l == net.L:
            dC_da = net.cost.gradient(g.trace.a[l], y)
        else:  # BP2 without its slope
            dC_da = backpropagate_error(net.w[l + 1], g.delta[l + 1], Identity(), g.trace.z[l])
        dC_da, delta = dC_da[j - 1, 0].item(), g.delta[l][j - 1, 0].item()
        C, z, a = self.cost_after(0)
        what, nudge, slope = ("a", self.nudge_a, dC_da) if self.on_a else ("z", self.nudge, delta)
        C_after, z_after, a_after = self.cost_after(nudge)

        reach = [d for d in REACH[what] if not self.on_a or 0 <= a + d <= 1]
        costs = [self.cost_after(d)[0] for d in reach]
        good = [d for d, cost in zip(reach, costs, strict=True) if cost <= min(costs) + LEAST]
        best = float(min(good, key=abs))
        small = float(-np.sign(slope) * STEP[what]) if abs(slope) > LEAST else None

        numbers = {"z": z, "z_after": z_after, "a": a, "a_after": a_after, "C": C, "C_after": C_after}
        numbers |= {"dC_da": dC_da, "sigma_prime": net.sigma(l).derivative(g.trace.z[l])[j - 1, 0].item()}
        numbers |= {"delta": delta}
        for name, change in (("", nudge), ("small_", small), ("best_", best)):
            after = None if change is None else self.cost_after(change)[0]
            numbers[f"{name}nudge"] = change
            numbers[f"{name}line"] = None if change is None else slope * change
            numbers[f"{name}change"] = None if after is None else after - C
            numbers[f"{name}gap"] = None if after is None else after - C - slope * change
        return numbers

    def summary(self):
        """What the figure shows, in words."""
        n = self.numbers()
        what, slope = ("Δa", "∂C/∂a") if self.on_a else ("Δz", "δ")
        where = f"The demon sits at {NEURONS[self.neuron]} and adds {what} = {n['nudge']:g}: "
        line = f"the line {slope} {what} says {n['line']:.4f}"
        if n["change"] is None:
            return f"{where}{line}, but the cross-entropy has no value at an output of {n['a_after']:.4f}."
        return f"{where}the cost changes by {n['change']:.4f}; {line}."
