"""Cost functions: C(a, y), each with its gradient ∇_a C.

A cost is any object with ``value(a, y)`` and ``gradient(a, y)``. Here a is the output of the network
and y the target, both of shape (n_L, m): one column for each of m examples.
"""

import numpy as np

from bpcore.checks import by_name


class Quadratic:
    """The quadratic cost: C = ½‖y − a‖² for one example, averaged over the examples.

    Examples
    --------
    >>> a, y = np.array([[1.0], [3.0]]), np.array([[0.0], [1.0]])
    >>> Quadratic().value(a, y)
    2.5
    """

    name = "quadratic"

    def value(self, a, y):
        """C, a number: the mean over the columns of ½ Σ_j (y_j − a_j)²."""
        return float(((y - a) ** 2).sum() / (2 * a.shape[1]))

    def gradient(self, a, y):
        """∇_a C for each example, of shape (n_L, m): ∂C/∂a_j = a_j − y_j."""
        return a - y


class CrossEntropy:
    """The cross-entropy cost: C = −Σ_j [y_j ln a_j + (1 − y_j) ln(1 − a_j)], averaged.

    It is defined for 0 < a < 1. At a = 0 or a = 1, which a sigmoid reaches by rounding, a and 1 − a
    are held at the smallest value that a float can tell from 0, so that cost and gradient stay finite.
    An a outside [0, 1], which a tanh or a ReLU gives, is a ValueError.

    Examples
    --------
    >>> round(CrossEntropy().value(np.array([[0.5]]), np.array([[1.0]])), 4)  # ln 2
    0.6931
    """

    name = "cross_entropy"

    def value(self, a, y):
        """C, a number: the mean over the columns of the cost of each."""
        least_a, least_1_a = self._least(a)
        ln_a = np.log(np.maximum(a, least_a))
        with np.errstate(divide="ignore"):  # ln 0 = −∞ is raised to the least value at once
            ln_1_a = np.maximum(np.log1p(-a), np.log(least_1_a))
        return float(-(y * ln_a + (1 - y) * ln_1_a).sum() / a.shape[1])

    def gradient(self, a, y):
        """∇_a C for each example, of shape (n_L, m): ∂C/∂a_j = (1 − y_j)/(1 − a_j) − y_j/a_j.

        It is the same as (a_j − y_j) / (a_j (1 − a_j)).
        """
        least_a, least_1_a = self._least(a)
        return (1 - y) / np.maximum(1 - a, least_1_a) - y / np.maximum(a, least_a)

    @staticmethod
    def _least(a):
        """The smallest normal float, and a quarter of the spacing of floats at 1; a must be in [0, 1]."""
        outside = a[(a < 0) | (a > 1)]
        if outside.size:
            raise ValueError(
                f"cross-entropy: expected outputs a between 0 and 1, as a sigmoid gives; got {outside[0]}"
            )
        limits = np.finfo(a.dtype)
        return limits.tiny, limits.eps / 4


COSTS = {kind.name: kind for kind in (Quadratic, CrossEntropy)}


def get_cost(cost):
    """The cost of that name, or the object itself if it has what a cost needs.

    Raises
    ------
    ValueError
        If the name is unknown. The message lists the known ones.
    TypeError
        If the object has no ``value`` or no ``gradient``.

    Examples
    --------
    >>> get_cost("quadratic").gradient(3.0, 1.0)
    2.0
    """
    return by_name(cost, COSTS, "cost", ("value", "gradient"))
