"""The perceptron: one neuron that says 1 if w·x + b > 0, else 0, and a rule by which it learns."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from bpcore.checks import columns, generator, positive, real_number, real_numbers, whole_number
from bpcore.types import Array, ArrayLike, Rng


@dataclass(frozen=True, eq=False)
class Correction:
    """One step of the learning rule, at an example that the perceptron had wrong.

    Attributes
    ----------
    epoch : int
        Counted from 1.
    example : int
        The column of the example, counted from 0.
    y, y_hat : int
        The target, and the wrong answer.
    w_before, w_after : array of shape (n,)
    b_before, b_after : float
        Weights and bias before and after the step.
    """

    epoch: int
    example: int
    y: int
    y_hat: int
    w_before: Array
    b_before: float
    w_after: Array
    b_after: float


@dataclass(frozen=True, eq=False)
class PerceptronHistory:
    """How a perceptron learned.

    Attributes
    ----------
    corrections : tuple of Correction
        Every step, in order.
    converged : bool
        Whether the last epoch found every example right.
    epochs : int
        The number of passes over the examples, with the last, in which nothing was wrong.
    """

    corrections: tuple[Correction, ...]
    converged: bool
    epochs: int


class Perceptron:
    """A perceptron: ŷ = 1 if w·x + b > 0, else 0. Here w·x = Σ_k w_k x_k.

    Parameters
    ----------
    w : array of shape (n,)
        One weight for each input.
    b : float
        The bias: how easily it says 1.

    Raises
    ------
    TypeError, ValueError
        If w and b are not finite real numbers of that shape.

    Examples
    --------
    With weights −2 and bias 3 it is a NAND gate:

    >>> x = np.array([[0, 0, 1, 1], [0, 1, 0, 1]])
    >>> Perceptron([-2, -2], 3)(x)
    array([[1., 1., 1., 0.]])
    """

    def __init__(self, w: ArrayLike, b: float = 0.0) -> None:
        given = real_numbers(w, "w")
        if given.ndim != 1 or given.size == 0:
            raise ValueError(f"w: expected shape (n,), one weight for each of n inputs; got {given.shape}")
        self.w: Array = columns(given, given.size, np.float64, "w")[:, 0].copy()
        self.b = real_number(b, "b")

    @classmethod
    def from_threshold(cls, w: ArrayLike, threshold: float) -> Perceptron:
        """The perceptron that says 1 if w·x > threshold: its bias is b = −threshold.

        Examples
        --------
        >>> Perceptron.from_threshold([1, 1], 1.5).b
        -1.5
        """
        return cls(w, -real_number(threshold, "threshold"))

    @property
    def threshold(self) -> float:
        """The threshold that w·x must exceed, which is −b."""
        return -self.b

    def __call__(self, x: ArrayLike) -> Array:
        """The answers ŷ, 0 or 1.

        Parameters
        ----------
        x : array of shape (n, m), or (n,) for one example

        Returns
        -------
        array of shape (1, m)

        Raises
        ------
        TypeError, ValueError
            If x is not an array of finite real numbers of that shape.
        """
        z = self.w @ columns(x, len(self.w), np.float64, "x") + self.b
        return np.heaviside(z, 0)[np.newaxis]

    predict = __call__

    def train(
        self, x: ArrayLike, y: ArrayLike, *, eta: float = 1.0, max_epochs: int = 100, rng: Rng = None
    ) -> PerceptronHistory:
        """Learn in place: w ← w + η (y − ŷ) x and b ← b + η (y − ŷ), one example after another.

        Where ŷ = y nothing changes. If some w and b put every example right, the rule comes to such a
        pair in a finite number of steps. If none do, as for XOR, it goes on forever, and stops here
        after ``max_epochs`` with ``converged`` False.

        Parameters
        ----------
        x : array of shape (n, m)
        y : array of shape (1, m)
            Targets, each 0 or 1.
        eta : float
            The learning rate η > 0.
        max_epochs : int
            The most passes over the examples.
        rng : numpy.random.Generator, int or None
            Where the order of the examples comes from, anew in each epoch. None keeps their order.

        Returns
        -------
        PerceptronHistory

        Raises
        ------
        TypeError, ValueError
            If an argument is not what it should be. Then nothing is changed.

        Examples
        --------
        >>> from bpcore import gates
        >>> neuron = Perceptron([0, 0])
        >>> history = neuron.train(*gates().AND)
        >>> history.converged, history.epochs, neuron.w, neuron.b
        (True, 6, array([2., 1.]), -2.0)
        """
        x, y = columns(x, len(self.w), np.float64, "x"), columns(y, 1, np.float64, "y")
        if x.shape[1] != y.shape[1]:
            raise ValueError(f"y: expected {x.shape[1]} columns, one for each column of x; got {y.shape[1]}")
        if not np.isin(y, (0, 1)).all():
            raise ValueError(f"y: expected targets 0 or 1; got {y[~np.isin(y, (0, 1))][0]}")
        eta, max_epochs = positive(eta, "eta"), whole_number(max_epochs, 1, "max_epochs")
        shuffle = None if rng is None else generator(rng)

        m, corrections, converged, epoch = x.shape[1], [], False, 0
        while not converged and epoch < max_epochs:
            epoch, converged = epoch + 1, True
            for i in range(m) if shuffle is None else shuffle.permutation(m).tolist():
                target, answer = int(y[0, i]), int(self(x[:, i])[0, 0])
                if answer != target:
                    w, b, converged = self.w, self.b, False
                    self.w = w + eta * (target - answer) * x[:, i]
                    self.b = b + eta * (target - answer)
                    corrections.append(
                        Correction(epoch, i, target, answer, w.copy(), b, self.w.copy(), self.b)
                    )
        return PerceptronHistory(tuple(corrections), converged, epoch)
