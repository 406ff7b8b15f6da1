"""Activation functions: a = σ(z), each with its derivative σ′(z).

An activation is any object with ``__call__(z)`` and ``derivative(z)``. Both take z, the weighted
input, and never a. Both work entry by entry and return an array of the shape and dtype of z.
"""

import numpy as np

from bpcore.checks import by_name


class Sigmoid:
    """The logistic function: σ(z) = 1 / (1 + e^(−z)), between 0 and 1.

    Examples
    --------
    >>> Sigmoid()(np.array([-1e4, 0.0, 1e4]))
    array([0. , 0.5, 1. ])
    >>> Sigmoid().derivative(np.array([0.0]))
    array([0.25])
    """

    name = "sigmoid"

    def __call__(self, z):
        """σ(z), of the shape of z. Right for every finite z, without a warning."""
        with np.errstate(over="ignore"):  # e^(−z) = ∞ gives 1/∞ = 0, which is the right answer
            return 1 / (1 + np.exp(-z))

    def derivative(self, z):
        """σ′(z) = σ(z)(1 − σ(z)), of the shape of z.

        Written with e = e^(−|z|) as e / (1 + e)², the same number, because 1 − σ(z) has lost its
        digits by the time σ(z) rounds to 1.
        """
        e = np.exp(-np.abs(z))
        return e / (1 + e) ** 2


class Tanh:
    """The hyperbolic tangent: σ(z) = tanh z, between −1 and 1.

    Examples
    --------
    >>> Tanh().derivative(np.array([0.0]))
    array([1.])
    """

    name = "tanh"

    def __call__(self, z):
        """tanh z, of the shape of z."""
        return np.tanh(z)

    def derivative(self, z):
        """σ′(z) = 1 − tanh² z, of the shape of z, written as 4e / (1 + e)² with e = e^(−2|z|)."""
        e = np.exp(-2 * np.abs(z))
        return 4 * e / (1 + e) ** 2


class ReLU:
    """The rectified linear unit: σ(z) = max(z, 0).

    Examples
    --------
    >>> ReLU()(np.array([-2.0, 3.0]))
    array([0., 3.])
    """

    name = "relu"

    def __call__(self, z):
        """max(z, 0), of the shape of z."""
        return np.maximum(z, 0)

    def derivative(self, z):
        """1 where z > 0, else 0. At z = 0, where no derivative exists, the book takes 0."""
        return np.heaviside(z, 0)


class Identity:
    """No activation at all: σ(z) = z, for outputs that are any real number.

    Examples
    --------
    >>> Identity().derivative(np.array([-2.0, 3.0]))
    array([1., 1.])
    """

    name = "identity"

    def __call__(self, z):
        """z itself, as a new array."""
        return np.array(z)

    def derivative(self, z):
        """1 everywhere, of the shape of z."""
        return np.ones_like(z)


ACTIVATIONS = {kind.name: kind for kind in (Sigmoid, Tanh, ReLU, Identity)}


def get_activation(activation):
    """The activation of that name, or the object itself if it has what an activation needs.

    Raises
    ------
    ValueError
        If the name is unknown. The message lists the known ones.
    TypeError
        If the object cannot be called or has no ``derivative``.

    Examples
    --------
    >>> get_activation("tanh")(0.0)
    np.float64(0.0)
    """
    return by_name(activation, ACTIVATIONS, "activation", ("__call__", "derivative"))
