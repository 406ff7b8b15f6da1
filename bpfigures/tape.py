"""Tape: the small network as nine elementary operations, and the adjoint of each on the way back."""

import numpy as np

from bpcore import Sigmoid
from bpfigures.live import STATIC, Choice, Quantity
from bpfigures.small import SmallNetwork

PROGRAMS = {
    "network": "as it is",
    "skip": "skip: a² in place of b³",
    "shared": "shared: w² in place of w³",
}


class Tape(SmallNetwork):
    """Reverse-mode differentiation of the small network, one operation at a time.

    Steps 1 to 9 compute the values p², z², a², p³, z³, a³, e, q and C. Step 10 sets the adjoint of C to 1.
    Steps 11 to 19 go back through the nine operations, from the last to the first, and compute the adjoint
    v̄ = ∂C/∂v of every value. The cost is the quadratic one.

    Parameters
    ----------
    **settings
        step, from 0 to 19; program: "network", "skip" (z³ = w³ a² + a², a skip connection in place of b³)
        or "shared" (z³ = w² a² + b³, one matrix used in both layers); x, y, w2, b2, w3 and b3.

    Raises
    ------
    TypeError, traitlets.TraitError
        For an unknown setting, or a value that is out of range or of the wrong shape.

    Examples
    --------
    >>> numbers = Tape(step=19).numbers()
    >>> round(numbers["bar_z3_11"], 4), round(numbers["bar_z2_11"], 4), round(numbers["bar_w3_12"], 4)
    (0.1378, 0.0392, 0.1312)

    At step 6 there is an output and no adjoint yet:

    >>> numbers = Tape(step=6).numbers()
    >>> round(numbers["a3_11"], 4), numbers["bar_a3_11"]
    (0.7639, None)
    """

    _esm = STATIC / "tape.js"

    caption = (
        "The small network as a tape of nine operations. Values go down the tape, adjoints come back up it."
    )

    program = Choice("network", options=PROGRAMS, help="z³ = w³ a² + b³:")
    step = Quantity(0, least=0, most=19, step=1, symbol="n", help="step", whole=True)
    cost = "quadratic"  # and no setting

    def arrays(self):
        """What the steps so far have computed, as (name, array). A later one replaces an earlier."""
        x, y, w2, b2, w3, b3 = (
            np.array(v, dtype=float) for v in (self.x, self.y, self.w2, self.b2, self.w3, self.b3)
        )
        skip, shared = self.program == "skip", self.program == "shared"
        second, sigma = w2 if shared else w3, Sigmoid()

        p2 = w2 @ x
        z2 = p2 + b2
        a2 = sigma(z2)
        p3 = second @ a2
        z3 = p3 + (a2 if skip else b3)
        a3 = sigma(z3)
        e = a3 - y
        q = e * e
        C = q.sum() / 2
        forward = [{"p2": p2}, {"z2": z2}, {"a2": a2}, {"p3": p3}, {"z3": z3}, {"a3": a3}]
        forward += [{"e": e}, {"q": q}, {"C": C}]

        bar_q = np.full_like(q, 0.5)
        bar_e = bar_q * e + bar_q * e
        bar_z3 = bar_e * sigma.derivative(z3)
        bar_a2 = second.T @ bar_z3 + (bar_z3 if skip else 0)
        bar_z2 = bar_a2 * sigma.derivative(z2)
        bar_second, bar_w2 = bar_z3 @ a2.T, bar_z2 @ x.T
        back = [{"C": 1.0}, {"q": bar_q}, {"e": bar_e}, {"a3": bar_e, "y": -bar_e}, {"z3": bar_z3}]
        back += [{"p3": bar_z3, "a2" if skip else "b3": bar_z3}]
        back += [{"w2" if shared else "w3": bar_second, "a2": bar_a2}, {"z2": bar_z2}]
        back += [{"p2": bar_z2, "b2": bar_z2}]
        back += [{"w2": bar_w2 + bar_second if shared else bar_w2, "x": w2.T @ bar_z2}]
        steps = [*forward, *({f"bar_{name}": array for name, array in step.items()} for step in back)]
        return [pair for step in steps[: self.step] for pair in step.items()]

    def numbers(self):
        """Values and adjoints computed so far, with None for the others: bar_w3_12 is the adjoint of w³₁₂."""
        names = ["p2", "z2", "a2", "p3", "z3", "a3", "e", "q"]
        leaves = ["x", "w2", "b2", "w3", "b3", "y"]
        shapes = {name: (2, 2 if name[0] == "w" else 1) for name in names + leaves}
        wanted = names + [f"bar_{name}" for name in names + leaves]
        numbers = {"C": None, "bar_C": None}
        for name in wanted:
            for j, k in np.ndindex(shapes[name.removeprefix("bar_")]):
                numbers[f"{name}_{j + 1}{k + 1}"] = None
        for name, array in self.arrays():
            if np.ndim(array) == 0:
                numbers[name] = float(array)
                continue
            for (j, k), entry in np.ndenumerate(array):
                numbers[f"{name}_{j + 1}{k + 1}"] = float(entry)
        return numbers

    def summary(self):
        """What the figure shows, in words."""
        arrays = self.arrays()
        if not arrays:
            return "Nothing is computed yet. The leaves x, y, weights and biases are given."
        name, array = arrays[-1]
        kind = "adjoint" if name.startswith("bar_") else "value"
        entries = ", ".join(f"{entry:.4f}" for entry in np.ravel(array))
        return f"Step {self.step} of 19: the {kind} of {name.removeprefix('bar_')} is ({entries})."
