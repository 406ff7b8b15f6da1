"""Cost functions: C(a, y), each with its gradient ∇_a C.

A cost is any object with ``value(a, y)`` and ``gradient(a, y)``. Here a is the output of the network
and y the target, both of shape (n_L, m): one column for each of m examples.
"""

from typing import Any

import numpy as np

from bpcore.checks import by_name, misfit
from bpcore.types import Array, Cost


class Quadratic:
    """The quadratic cost: C = ½‖y − a‖² for one example, averaged over the examples.

    Examples
    --------
    >>> a, y = np.array([[1.0], [3.0]]), np.array([[0.0], [1.0]])
    >>> Quadratic().value(a, y)
    2.5
    """

    name = "quadratic"

    def value(self, a: Array, y: Array) -> float:
        """C, a number: the mean over the columns of ½ Σ_j (y_j − a_j)²."""
        same_shape(a, y, axes=2)
        return float(((y - a) ** 2).sum() / (2 * a.shape[1]))

    def gradient(self, a: Array, y: Array) -> Array:
        """∇_a C for each example, of shape (n_L, m): ∂C/∂a_j = a_j − y_j."""
        same_shape(a, y)
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

    def value(self, a: Array, y: Array) -> float:
        """C, a number: the mean over the columns of the cost of each."""
        same_shape(a, y, axes=2)
        unit_interval(a, self.name, "outputs a")
        ln_a = np.log(np.maximum(a, least_above_0(a)))
        with np.errstate(divide="ignore"):  # ln 0 = −∞ is raised to the least value at once
            ln_1_a = np.maximum(np.log1p(-a), np.log(least_below_1(a)))
        return float(-(y * ln_a + (1 - y) * ln_1_a).sum() / a.shape[1])

    def gradient(self, a: Array, y: Array) -> Array:
        """∇_a C for each example, of shape (n_L, m): ∂C/∂a_j = (1 − y_j)/(1 − a_j) − y_j/a_j.

        It is the same as (a_j − y_j) / (a_j (1 − a_j)).
        """
        same_shape(a, y)
        unit_interval(a, self.name, "outputs a")
        return (1 - y) / np.maximum(1 - a, least_below_1(a)) - y / np.maximum(a, least_above_0(a))

    def check_targets(self, y: Array) -> None:
        """Raise ValueError unless 0 ≤ y ≤ 1: elsewhere the cost has no least value."""
        unit_interval(y, self.name, "targets y")


class LogLikelihood:
    """The log-likelihood cost: C = −Σ_j y_j ln a_j, averaged. The partner of the softmax.

    For a target y that is 1 in one row and 0 elsewhere, C is −ln of the output in that row. The cost
    is defined for 0 < a ≤ 1. At a = 0, which a softmax reaches by rounding, a is held at the smallest
    normal float, so that cost and gradient stay finite. An a outside [0, 1] is a ValueError.

    Examples
    --------
    >>> a, y = np.array([[0.25], [0.75]]), np.array([[1.0], [0.0]])
    >>> round(LogLikelihood().value(a, y), 4)  # −ln ¼
    1.3863
    """

    name = "log_likelihood"

    def value(self, a: Array, y: Array) -> float:
        """C, a number: the mean over the columns of −Σ_j y_j ln a_j."""
        same_shape(a, y, axes=2)
        unit_interval(a, self.name, "outputs a")
        return float(-(y * np.log(np.maximum(a, least_above_0(a)))).sum() / a.shape[1])

    def gradient(self, a: Array, y: Array) -> Array:
        """∇_a C for each example, of shape (n_L, m): ∂C/∂a_j = −y_j/a_j."""
        same_shape(a, y)
        unit_interval(a, self.name, "outputs a")
        return -y / np.maximum(a, least_above_0(a))

    def check_targets(self, y: Array) -> None:
        """Raise ValueError unless 0 ≤ y ≤ 1: below 0 the cost has no least value."""
        unit_interval(y, self.name, "targets y")


def same_shape(a: Array, y: Array, axes: int | None = None) -> None:
    """Raise ValueError unless a and y have one shape: NumPy would broadcast (n,) against (n, 1)."""
    if not (a.shape == y.shape and a.size > 0 and axes in (None, a.ndim)):
        raise misfit("a and y of one shape (n_L, m), m >= 1", a=a, y=y)


def unit_interval(array: Array, cost: str, what: str) -> None:
    """Raise ValueError unless every entry is between 0 and 1."""
    outside = array[(array < 0) | (array > 1)]
    if outside.size:
        raise ValueError(f"{cost}: expected {what} between 0 and 1; got {outside[0]}")


def least_above_0(a: Array) -> Any:
    """The smallest normal float of the type of a."""
    return np.finfo(a.dtype).tiny


def least_below_1(a: Array) -> Any:
    """A quarter of the spacing of floats at 1: the least 1 − a for an a that has rounded to 1."""
    return np.finfo(a.dtype).eps / 4


#: Costs by name.
COSTS: dict[str, type[Any]] = {kind.name: kind for kind in (Quadratic, CrossEntropy, LogLikelihood)}


def get_cost(cost: str | Cost) -> Cost:
    """The cost of that name, or the object itself if it has what a cost needs.

    Raises
    ------
    ValueError
        If the name is unknown. The message lists the known ones.
    TypeError
        If the object has no ``value`` or no ``gradient``.

    Examples
    --------
    >>> get_cost("quadratic").gradient(np.array([[3.0]]), np.array([[1.0]]))
    array([[2.]])
    """
    return by_name(cost, COSTS, "cost", ("value", "gradient"))
