"""Descent: gradient descent on a cost of one weight, step by step."""

import numpy as np

from bpfigures.live import STATIC, Choice, LiveFigure, Quantity

#: The coefficients of C(w), the highest power first, as in ``np.polyval``.
COSTS = {"valleys": [0.1, 0.0, -0.75, 0.0, 1.2, 0.2, 1.3], "parabola": [1.0, 0.0, 0.0]}

ETAS = [0.005, 0.01, 0.02, 0.03, 0.05, 0.07, 0.1, 0.13, 0.15, 0.2, 0.3, 0.4, 0.5]
ETAS += [0.6, 0.7, 0.8, 0.9, 0.95, 1, 1.05, 1.1, 1.2]

#: A descent stops where ``|w|`` is above this: the steps only grow from there.
BOUND = 10


class Descent(LiveFigure):
    """Gradient descent w ← w − η dC/dw on a cost C of one weight: three valleys, or one parabola C = w².

    Parameters
    ----------
    **settings
        cost ("valleys" or "parabola"), w (the start), eta (the learning rate), n (the steps taken).

    Raises
    ------
    TypeError, traitlets.TraitError
        For an unknown setting, or a value out of range.

    Examples
    --------
    >>> numbers = Descent(cost="parabola", w=1, eta=0.1, n=1).numbers()
    >>> numbers["w"], numbers["slope"], numbers["new_w"]
    (0.8, 1.6, 0.64)
    """

    _esm = STATIC / "descent.js"

    caption = (
        "Gradient descent on a cost of one weight. Each step goes against the slope; the learning rate says "
        "how far, and the start decides which valley."
    )

    cost = Choice("valleys", options={"valleys": "three valleys", "parabola": "parabola C = w²"}, help="cost")
    w = Quantity(1.5, least=-2.5, most=2.5, step=0.05, symbol="w", help="at the start")
    eta = Quantity(0.1, least=0.005, most=1.2, stops=ETAS, symbol="η", help="learning rate")
    n = Quantity(2, least=0, most=60, step=1, whole=True, symbol="n", help="steps taken")

    def value(self, w):
        """C(w).

        Examples
        --------
        >>> Descent(cost="parabola").value(3.0)
        9.0
        """
        return float(np.polyval(COSTS[self.cost], w))

    def slope(self, w):
        """The derivative dC/dw at w.

        Examples
        --------
        >>> Descent(cost="parabola").slope(3.0)
        6.0
        """
        return float(np.polyval(np.polyder(COSTS[self.cost]), w))

    def path(self):
        """The weight before each step and after the last, for 60 steps or until ``|w|`` is above 10.

        Examples
        --------
        >>> len(Descent(cost="parabola", eta=0.5).path()), len(Descent(cost="parabola", eta=1.2).path())
        (61, 7)
        """
        found = [float(self.w)]
        while len(found) <= 60 and abs(found[-1]) <= BOUND:
            found.append(found[-1] - self.eta * self.slope(found[-1]))
        return found

    def numbers(self):
        """What the update rule has at step n. Every operation is a +, − or ·, in the order of the figure."""
        path = self.path()
        done = min(self.n, len(path) - 1)
        w = path[done]
        slope = self.slope(w)
        new_w = w - self.eta * slope
        curvature = float(np.polyval(np.polyder(COSTS[self.cost], 2), w))
        return {
            "done": done,
            "w": w,
            "C": self.value(w),
            "slope": slope,
            "step": -self.eta * slope,
            "new_w": new_w,
            "new_C": self.value(new_w),
            "change": self.value(new_w) - self.value(w),
            "predicted": -self.eta * (slope * slope),
            "curvature": curvature,
            "factor": 1 - self.eta * curvature,
        }

    def summary(self):
        """What the figure shows, in words."""
        n = self.numbers()
        return (
            f"From w = {self.w:g} with η = {self.eta:g}: after {n['done']} steps w is {n['w']:.4g}, the cost "
            f"{n['C']:.4g} and its slope {n['slope']:.4g}. The next step is {n['step']:.4g}."
        )
