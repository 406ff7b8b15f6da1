"""CostBars: outputs beside their targets, the loss of each example, the cost of all, and ∇_a C."""

import numpy as np

from bpcore.costs import get_cost
from bpfigures.live import STATIC, Choice, LiveFigure, Numbers, Quantity, Switch

THREE = {"1": "1", "2": "2", "3": "3"}


class CostBars(LiveFigure):
    """Three outputs for each of one to three examples: loss C_i, cost C, and ∇_a C entry by entry.

    The arrays a and y always hold three columns; the first m of them are the examples. Where ``example``
    is larger than m, the last example is looked at.

    Parameters
    ----------
    **settings
        a (outputs, strictly between 0 and 1), y (targets from 0 to 1), m, cost, example and output (whose
        part of the cost is drawn), count (whether to draw the count of errors beside it).

    Raises
    ------
    TypeError, traitlets.TraitError
        For an unknown setting, or a value that is out of range or of the wrong shape.

    Examples
    --------
    >>> numbers = CostBars().numbers()
    >>> [round(numbers[name], 4) for name in ("C_1", "C_2", "C_3", "C")]
    [0.07, 0.225, 0.83, 0.375]
    """

    _esm = STATIC / "cost_bars.js"

    caption = "Outputs beside their targets: the loss of each example, the cost of all, and how it changes."

    a = Numbers(
        [[0.8, 0.4, 0.9], [0.3, 0.5, 0.2], [0.1, 0.2, 0.1]],
        least=0.01,
        most=0.99,
        step=0.01,
        symbol="a",
        help="outputs",
    )
    y = Numbers([[1, 0, 0], [0, 1, 0], [0, 0, 1]], least=0, most=1, symbol="y", help="targets")
    m = Quantity(3, least=1, most=3, step=1, whole=True, symbol="m", help="examples")
    cost = Choice(
        "quadratic", options={"quadratic": "quadratic", "cross_entropy": "cross-entropy"}, help="cost"
    )
    example = Choice("3", options=THREE, help="example")
    output = Choice("1", options=THREE, help="output")
    count = Switch(False, help="Whether the curve of the count of errors is drawn.")

    def columns(self):
        """The outputs and the targets of the m examples, each of shape (3, m)."""
        return tuple(np.array(rows, dtype=float)[:, : self.m] for rows in (self.a, self.y))

    def numbers(self):
        """Losses, cost and gradient, by ``bpcore``."""
        cost, (a, y) = get_cost(self.cost), self.columns()
        gradient = cost.gradient(a, y)
        losses = [cost.value(a[:, [i]], y[:, [i]]) for i in range(self.m)]
        j, i = int(self.output) - 1, min(int(self.example), self.m) - 1
        entries = [(r, c) for r in range(3) for c in range(self.m)]
        return {
            **{f"a_{r + 1}{c + 1}": float(a[r, c]) for r, c in entries},
            **{f"gradient_{r + 1}{c + 1}": float(gradient[r, c]) for r, c in entries},
            **{f"C_{c + 1}": loss for c, loss in enumerate(losses)},
            "C": cost.value(a, y),
            "sum": sum(losses),
            "largest": max(losses),
            "wrong": int((a.argmax(axis=0) != y.argmax(axis=0)).sum()),
            "part": cost.value(a[[j]][:, [i]], y[[j]][:, [i]]),
            "slope": float(gradient[j, i]),
        }

    def summary(self):
        """What the figure shows, in words."""
        n, i = self.numbers(), min(int(self.example), self.m)
        return (
            f"The {self.cost.replace('_', '-')} cost of {self.m} example{'s' * (self.m > 1)} is "
            f"{n['C']:.4f}. The loss of example {i} is {n[f'C_{i}']:.4f}; the cost's slope at its output "
            f"{self.output} is {n['slope']:.4f}."
        )
