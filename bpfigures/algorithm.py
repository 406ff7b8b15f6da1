"""Algorithm: one whole iteration of gradient descent on the small network, one step at a time."""

import numpy as np

from bpcore import backprop
from bpfigures.live import STATIC, Numbers, Quantity
from bpfigures.small import SmallNetwork

STEPS = (
    "the input enters: a¹ = x",
    "forward: z² = w² a¹ + b²",
    "forward: a² = σ(z²)",
    "forward: z³ = w³ a² + b³",
    "forward: a³ = σ(z³)",
    "the cost C",
    "BP1: the error δ³ of the output layer",
    "BP2, first half: (w³)ᵀ δ³",
    "BP2, second half: the error δ² of the hidden layer",
    "BP3: the gradient for the biases",
    "BP4: the gradient for the weights",
    "the update of all weights and biases",
    "forward again, and the new cost",
)


class Algorithm(SmallNetwork):
    """Forward, BP1 to BP4, update and the new cost, in 13 steps, for one example or a batch of up to three.

    Parameters
    ----------
    **settings
        step, from 1 to 13; m, how many examples the batch has; example, which of them the network shows;
        eta, the learning rate; x and y, of shape (2, 3), of which the first m columns count; w2, b2, w3, b3
        and cost.

    Raises
    ------
    TypeError, traitlets.TraitError
        For an unknown setting, or a value that is out of range or of the wrong shape.

    Examples
    --------
    >>> numbers = Algorithm(step=13).numbers()
    >>> round(numbers["C"], 4), round(numbers["delta2_21"], 4), round(numbers["new_C"], 4)
    (0.3109, 0.0111, 0.2119)

    At step 6 there is a cost and no error yet:

    >>> numbers = Algorithm(step=6).numbers()
    >>> "C" in numbers, "delta3_11" in numbers
    (True, False)
    """

    _esm = STATIC / "algorithm.js"

    caption = (
        "One iteration of gradient descent, step by step. Each number appears at the step that computes it."
    )

    x = Numbers([[1, 2, 0], [2, -1, 1]], least=-3, most=3, symbol="x", help="inputs")
    y = Numbers([[0, 1, 1], [1, 0, 1]], least=0, most=1, symbol="y", help="targets")
    step = Quantity(1, least=1, most=len(STEPS), step=1, symbol="n", help="step", whole=True)
    m = Quantity(1, least=1, most=3, step=1, symbol="m", help="examples in the batch", whole=True)
    example = Quantity(1, least=1, most=3, step=1, symbol="i", help="example in the network", whole=True)
    eta = Quantity(2, least=0.1, most=10, step=0.1, symbol="η", help="learning rate")

    def numbers(self):
        """Every number computed so far, by ``bpcore``: z2_21 is z² of neuron 2 for example 1."""
        net, (x, y) = self.network(), (np.array(v, dtype=float)[:, : self.m] for v in (self.x, self.y))
        g = backprop(net, x, y)
        z, a, delta = g.trace.z, g.trace.a, g.delta
        after = self.network()
        for l in (2, 3):
            after.w[l] -= self.eta * g.dC_dw[l]
            after.b[l] -= self.eta * g.dC_db[l]
        new = after.forward(x)

        def each(a):
            return [[net.cost.value(a[:, [i]], y[:, [i]]) for i in range(self.m)]]

        found = [
            (1, {"a1": a[1]}),
            (2, {"z2": z[2]}),
            (3, {"a2": a[2]}),
            (4, {"z3": z[3]}),
            (5, {"a3": a[3]}),
            (6, {"Ci": each(a[3]), "C": net.cost.value(a[3], y)}),
            (7, {"dC_da3": net.cost.gradient(a[3], y), "slope3": net.activation.derivative(z[3])}),
            (7, {"delta3": delta[3]}),
            (8, {"back2": net.w[3].T @ delta[3]}),
            (9, {"slope2": net.activation.derivative(z[2]), "delta2": delta[2]}),
            (10, {f"dC_db{l}": g.dC_db[l] for l in (2, 3)}),
            (11, {f"dC_dw{l}": g.dC_dw[l] for l in (2, 3)}),
            (12, {f"new_{s}{l}": p[l] for s, p in (("w", after.w), ("b", after.b)) for l in (2, 3)}),
            (13, {"new_z2": new.z[2], "new_a2": new.a[2], "new_z3": new.z[3], "new_a3": new.a[3]}),
            (13, {"new_Ci": each(new.a[3]), "new_C": net.cost.value(new.a[3], y)}),
        ]
        numbers = {}
        for step, values in found:
            if step > self.step:
                break
            for name, value in values.items():
                if np.ndim(value) == 0:
                    numbers[name] = float(value)
                    continue
                for (r, c), entry in np.ndenumerate(np.asarray(value)):
                    numbers[f"{name}_{r + 1}{c + 1}"] = float(entry)
        return numbers

    def summary(self):
        """What the figure shows, in words."""
        n = self.numbers()
        text = f"Step {self.step} of {len(STEPS)}: {STEPS[self.step - 1]}."
        if self.m > 1:
            text += f" The batch has {self.m} examples, and gradients are means over them."
        if "C" in n:
            text += f" The cost is {n['C']:.4f}."
        if "new_C" in n:
            text += f" After the update it is {n['new_C']:.4f}."
        return text
