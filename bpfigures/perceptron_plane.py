"""PerceptronPlane: one perceptron in the plane of its two inputs, and how it learns a gate."""

import numpy as np

from bpcore import Perceptron, gates
from bpfigures.live import STATIC, Choice, LiveFigure, Numbers, Quantity, Switch

GATES = {"AND": "AND", "OR": "OR", "NAND": "NAND", "XOR": "XOR", "own": "your own points"}
OWN = [[-0.5, 1.5, 0], [0, 0.5, 0], [0.75, 1.25, 0], [0.5, -0.5, 1], [1.25, 0.25, 1], [1.5, 1, 1]]

#: The most passes over the examples.
MAX_EPOCHS = 200


class PerceptronPlane(LiveFigure):
    """A perceptron with two inputs: its line in the plane, its mistakes, and its corrections one by one.

    Every number is taken to the nearest eighth. Then all sums are exact, and an example that lies on the
    line lies on it in every program.

    Parameters
    ----------
    **settings
        gate (AND, OR, NAND, XOR or own); w1, w2 and b, from which it starts; eta; threshold (whether θ = −b
        is shown); points (of "own": rows of x1, x2 and y, where a y above 0 counts as 1); corrections (how
        many are made).

    Raises
    ------
    TypeError, traitlets.TraitError
        For an unknown setting, or a value that is out of range or of the wrong shape.

    Examples
    --------
    >>> numbers = PerceptronPlane(gate="AND", w1=0, w2=3, b=-2, corrections=5).numbers()
    >>> numbers["w1"], numbers["w2"], numbers["b"], numbers["mistakes"], numbers["needed"]
    (2.0, 2.0, -3.0, 0, 5)
    """

    _esm = STATIC / "perceptron_plane.js"

    caption = (
        "A perceptron says 1 on one side of a line and 0 on the other. Each correction turns and moves the "
        "line."
    )

    gate = Choice("AND", options=GATES, help="Examples")
    w1 = Quantity(0, least=-4, most=4, step=0.25, symbol="w_1", help="at the start")
    w2 = Quantity(3, least=-4, most=4, step=0.25, symbol="w_2", help="at the start")
    b = Quantity(-2, least=-4, most=4, step=0.25, symbol="b", help="at the start: bias")
    threshold = Switch(False, help="Whether the threshold θ = −b is shown in place of the bias.")
    points = Numbers(
        OWN, least=-1, most=2, step=0.25, rows=(1, 8), columns=(3, 3), symbol="x₁ x₂ y", help="of each point"
    )
    eta = Quantity(1, least=0.25, most=2, stops=[0.25, 0.5, 1, 2], symbol="η", help="learning rate")
    corrections = Quantity(
        0, least=0, most=60, step=1, whole=True, symbol="n", help="corrections from the start"
    )

    def examples(self):
        """The examples of the gate: x of shape (2, m) and y of shape (1, m)."""
        if self.gate != "own":
            return getattr(gates(), self.gate)
        points = np.array(self.points, dtype=float).T
        return eighths(points[:2]), (points[2:] > 0).astype(float)

    def history(self):
        """The corrections from the start, by ``Perceptron.train``."""
        neuron = Perceptron(eighths([self.w1, self.w2]), eighths(self.b))
        return neuron.train(*self.examples(), eta=eighths(self.eta), max_epochs=MAX_EPOCHS)

    def numbers(self):
        """The neuron after the corrections, the last of them, and every answer, by ``bpcore``."""
        history, (x, y) = self.history(), self.examples()
        made = history.corrections[: self.corrections]
        last = made[-1] if made else None
        start = Perceptron(eighths([self.w1, self.w2]), eighths(self.b))
        neuron = Perceptron(last.w_after, last.b_after) if last else start
        sign, free = (-1, "theta") if self.threshold else (1, "b")
        now = {"w1": neuron.w[0], "w2": neuron.w[1], free: sign * neuron.b, "z": None}
        before = dict.fromkeys(now)
        if last:
            at = x[:, last.example]
            before = {"w1": last.w_before[0], "w2": last.w_before[1], free: sign * last.b_before}
            before["z"] = last.w_before @ at + last.b_before
            now["z"] = neuron.w @ at + neuron.b
        numbers = now | {f"{name}_before": value for name, value in before.items()}
        numbers |= {f"{name}_change": now[name] - before[name] if last else None for name in now}
        z, y_hat = neuron.w @ x + neuron.b, neuron(x)[0]
        for i in range(x.shape[1]):
            numbers |= {f"z_{i + 1}": z[i], f"y_hat_{i + 1}": y_hat[i]}
        numbers = {name: None if value is None else float(value) for name, value in numbers.items()}
        return numbers | {
            "mistakes": int((y_hat != y[0]).sum()),
            "needed": len(history.corrections) if history.converged else None,
            "round": _round(history),
        }

    def summary(self):
        """What the figure shows, in words."""
        n = self.numbers()
        if n["needed"] is not None:
            end = f"From its start the perceptron settles after {_count(n['needed'])}."
        elif n["round"] is not None:
            end = f"The same {n['round']} corrections come again forever: no line puts every example right."
        else:
            end = f"After {MAX_EPOCHS} passes it still makes mistakes."
        made = min(self.corrections, len(self.history().corrections))
        return (
            f"Examples: {GATES[self.gate]}. After {_count(made)} w = ({n['w1']:g}, {n['w2']:g}), and "
            f"{n['mistakes']} answers are wrong. {end}"
        )


def eighths(values):
    """Each of ``values`` at the nearest eighth."""
    rounded = np.floor(8 * np.asarray(values, dtype=float) + 0.5) / 8
    return rounded if rounded.ndim else rounded.item()


def _count(corrections):
    return f"{corrections} correction{'' if corrections == 1 else 's'}"


def _round(history):
    """How many corrections lie between two epochs that end with the same weights, or None."""
    seen, made = {}, 0
    if history.converged:
        return None
    for epoch in range(1, history.epochs + 1):
        while made < len(history.corrections) and history.corrections[made].epoch == epoch:
            made += 1
        end = history.corrections[made - 1]
        state = (*end.w_after.tolist(), end.b_after)
        if state in seen:
            return made - seen[state]
        seen[state] = made
    return None
