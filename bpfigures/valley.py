"""Valley: gradient descent on the cost of a linear neuron, a valley over its weight and its bias."""

import math

import numpy as np

from bpfigures.live import STATIC, Choice, LiveFigure, Quantity, Switch

#: The inputs before they are spread and shifted: their mean is 0 and the mean of their squares is 1.
PATTERN = [-1.4, -1.0, -0.2, 0.2, 1.0, 1.4]

#: How far each target lies off the line y = x + 1, chosen so that this line stays the best one.
SCATTER = [-0.3, 0.3, -0.2, 0.8, -1.3, 0.7]

#: The order of the examples in each epoch, drawn once at random. After the tenth they begin again.
ORDERS = ["341652", "513264", "413562", "364251", "435216"]
ORDERS += ["431265", "235614", "165234", "154236", "631524"]

ETAS = [0.01, 0.02, 0.03, 0.05, 0.07, 0.1, 0.11, 0.12, 0.15, 0.2, 0.3, 0.4, 0.5]
ETAS += [0.6, 0.7, 0.8, 0.9, 1, 1.2, 1.5, 1.8, 2, 2.2]

#: A descent stops where ``|w|`` or ``|b|`` is above this.
BOUND = 100


class Valley(LiveFigure):
    """Gradient descent for a linear neuron a = wx + b with six examples, by all of them or by mini-batches.

    The cost C, the mean over the examples of ½(wx + b − y)², is a valley over (w, b) with its bottom at
    (1, 1). Its curvature is the mean of x² along w and 1 along b, and the mean of x tilts it.

    Parameters
    ----------
    **settings
        w and b (the start), eta (the learning rate), n (the steps taken), batch (the size of a
        mini-batch: "1", "2", "3" or "6"), spread and shift (x = shift + spread · pattern), scatter
        (whether the points lie off the line).

    Raises
    ------
    TypeError, traitlets.TraitError
        For an unknown setting, or a value out of range.

    Examples
    --------
    >>> numbers = Valley(w=2, b=1, spread=2, shift=0, eta=0.1, n=0, batch="6").numbers()
    >>> round(numbers["dC_dw"], 4), round(numbers["new_w"], 4), numbers["condition"]
    (4.0, 1.6, 4.0)
    """

    _esm = STATIC / "valley.js"

    caption = (
        "The cost of a linear neuron over its weight and bias, and the descent in it. A mini-batch gives a "
        "gradient that is right on average only."
    )

    w = Quantity(-1.5, least=-2, most=4, step=0.1, symbol="w", help="at the start")
    b = Quantity(3, least=-2, most=4, step=0.1, symbol="b", help="at the start")
    eta = Quantity(0.2, least=0.01, most=2.2, stops=ETAS, symbol="η", help="learning rate")
    n = Quantity(5, least=0, most=60, step=1, whole=True, symbol="n", help="steps taken")
    batch = Choice("6", options={"6": "all", "3": "3", "2": "2", "1": "1"}, help="batch size m")
    spread = Quantity(3, least=0.5, most=4, step=0.5, symbol="s", help="spread of the inputs")
    shift = Quantity(0, least=-2, most=2, step=0.5, symbol="x̄", help="mean of the inputs")
    scatter = Switch(True, help="Whether the points lie off the line y = x + 1.")

    def examples(self):
        """The inputs x and the targets y, each an array of shape (6,).

        Examples
        --------
        >>> x, y = Valley(spread=1, shift=0, scatter=False).examples()
        >>> y - x
        array([1., 1., 1., 1., 1., 1.])
        """
        x = self.shift + self.spread * np.array(PATTERN)
        return x, (x + 1) + self.scatter * np.array(SCATTER)

    def chosen(self, step):
        """The examples, counted from 0, of the mini-batch of a step, counted from 0.

        Examples
        --------
        >>> Valley(batch="6").chosen(4)
        [0, 1, 2, 3, 4, 5]
        """
        return mini_batch(step, int(self.batch))

    def path(self):
        """Weight and bias before each step and after the last, for 60 steps or until one is above 100.

        Examples
        --------
        >>> len(Valley(eta=0.1).path())
        61
        """
        x, y = self.examples()
        w, b = float(self.w), float(self.b)
        found = [(w, b)]
        while len(found) <= 60 and max(abs(w), abs(b)) <= BOUND:
            dw, db = gradient(w, b, x, y, self.chosen(len(found) - 1))
            w, b = w - self.eta * dw, b - self.eta * db
            found.append((w, b))
        return found

    def numbers(self):
        """What the update rule has at step n, and the shape of the valley.

        The gradient is that of a pencil, (wx + b − y) x and wx + b − y in the mean; the tests hold it
        to ``bpcore.backprop``.
        """
        x, y = self.examples()
        path = self.path()
        done = min(self.n, len(path) - 1)
        w, b = path[done]
        dw, db = gradient(w, b, x, y, range(6))
        batch_dw, batch_db = gradient(w, b, x, y, self.chosen(done))
        new_w, new_b = w - self.eta * batch_dw, b - self.eta * batch_db
        most, least = curvatures(self.spread, self.shift)
        return {
            "done": done,
            "w": w,
            "b": b,
            "dC_dw": dw,
            "dC_db": db,
            "batch_dw": batch_dw,
            "batch_db": batch_db,
            "step_w": -self.eta * batch_dw,
            "step_b": -self.eta * batch_db,
            "new_w": new_w,
            "new_b": new_b,
            "C": cost(w, b, x, y),
            "new_C": cost(new_w, new_b, x, y),
            "least_C": cost(1, 1, x, y),
            "most": most,
            "least": least,
            "condition": most / least,
            "limit": 2 / most,
        }

    def summary(self):
        """What the figure shows, in words."""
        n = self.numbers()
        return (
            f"After {n['done']} steps with η = {self.eta:g}: w = {n['w']:.4g}, b = {n['b']:.4g} and the cost "
            f"{n['C']:.4g}; the least possible is {n['least_C']:.4g}. All examples allow η below "
            f"{n['limit']:.4g}."
        )


def mini_batch(step, size):
    """The examples of a step, counted from 0: each epoch takes all six once, in the order of ``ORDERS``.

    Examples
    --------
    >>> sorted(mini_batch(0, 2) + mini_batch(1, 2) + mini_batch(2, 2))
    [0, 1, 2, 3, 4, 5]
    """
    if size == 6:
        return list(range(6))
    epoch, place = divmod(step, 6 // size)
    order = ORDERS[epoch % len(ORDERS)]
    return [int(name) - 1 for name in order[place * size : place * size + size]]


def gradient(w, b, x, y, chosen):
    """The means of (wx + b − y) x and of wx + b − y over the chosen examples.

    Examples
    --------
    >>> gradient(2.0, 1.0, [3.0], [5.0], [0])
    (6.0, 2.0)
    """
    dw = db = 0.0
    for i in chosen:  # one after another, as the figure adds them: sum() rounds in its own way
        error = (w * x[i] + b) - y[i]
        dw, db = dw + error * x[i], db + error
    return float(dw / len(chosen)), float(db / len(chosen))


def cost(w, b, x, y):
    """The mean of ½(wx + b − y)² over all examples.

    Examples
    --------
    >>> cost(2.0, 1.0, [3.0], [5.0])
    2.0
    """
    return float(sum((y[i] - (w * x[i] + b)) ** 2 / 2 for i in range(len(x))) / len(x))


def curvatures(spread, shift):
    """The largest and the least curvature of the valley: the eigenvalues of [[s² + x̄², x̄], [x̄, 1]].

    Examples
    --------
    >>> curvatures(3, 0)
    (9.0, 1.0)
    """
    along = spread * spread + shift * shift
    root = math.sqrt((along - 1) * (along - 1) + 4 * shift * shift)
    most = (along + 1 + root) / 2
    return most, spread * spread / most  # their product is the determinant s²
