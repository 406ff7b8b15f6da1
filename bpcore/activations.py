"""Activation functions: a = σ(z), each with its derivative σ′(z).

An activation is any object with ``__call__(z)`` and ``derivative(z)``. Both take z, the weighted
input, and never a. Both work entry by entry and return an array of the shape and dtype of z.
The softmax does not work entry by entry: it has a ``jacobian(z)`` instead, and serves as output only.
"""

from typing import Any

import numpy as np

from bpcore.checks import by_name, fraction, misfit
from bpcore.types import Activation, Array, OutputActivation


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

    @np.errstate(over="ignore")  # e^(−z) = ∞ gives 1/∞ = 0, which is the right answer
    def __call__(self, z: Array) -> Array:
        """σ(z), of the shape of z. Right for every finite z, without a warning."""
        return 1 / (1 + np.exp(-z))

    def derivative(self, z: Array) -> Array:
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

    def __call__(self, z: Array) -> Array:
        """tanh z, of the shape of z."""
        return np.tanh(z)

    def derivative(self, z: Array) -> Array:
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

    def __call__(self, z: Array) -> Array:
        """max(z, 0), of the shape of z."""
        return np.maximum(z, 0)

    def derivative(self, z: Array) -> Array:
        """1 where z > 0, else 0. At z = 0, where no derivative exists, the book takes 0."""
        return np.heaviside(z, 0)


class LeakyReLU:
    """The leaky rectified linear unit: σ(z) = z where z > 0, else slope · z.

    Parameters
    ----------
    slope : float
        σ′(z) for z ≤ 0, at least 0 and below 1. With 0.01 a neuron at z < 0 still learns, slowly.

    Raises
    ------
    TypeError, ValueError
        If the slope is not such a number.

    Examples
    --------
    >>> LeakyReLU(0.25)(np.array([-2.0, 3.0]))
    array([-0.5,  3. ])
    >>> LeakyReLU(0.25).derivative(np.array([-2.0, 3.0]))
    array([0.25, 1.  ])
    """

    name = "leaky_relu"

    def __init__(self, slope: float = 0.01) -> None:
        self.slope = fraction(slope, "slope")

    def __call__(self, z: Array) -> Array:
        """max(z, slope · z), which is σ(z) for a slope below 1, of the shape of z."""
        return np.maximum(z, self.slope * z)

    def derivative(self, z: Array) -> Array:
        """1 where z > 0, else the slope, of the shape of z. At z = 0 the book takes the slope."""
        return np.where(z > 0, 1, self.slope).astype(z.dtype)


class Identity:
    """No activation at all: σ(z) = z, for outputs that are any real number.

    Examples
    --------
    >>> Identity().derivative(np.array([-2.0, 3.0]))
    array([1., 1.])
    """

    name = "identity"

    def __call__(self, z: Array) -> Array:
        """z itself, as a new array."""
        return np.array(z)

    def derivative(self, z: Array) -> Array:
        """1 everywhere, of the shape of z."""
        return np.ones_like(z)


class Step:
    """The step of a perceptron: σ(z) = 1 where z > 0, else 0.

    Its slope is 0 wherever it has one, so every gradient is 0: gradient descent cannot train a
    network of steps. That is why the sigmoid takes its place. The perceptron has a rule of its own.

    Examples
    --------
    >>> Step()(np.array([-2.0, 0.0, 3.0]))
    array([0., 0., 1.])
    >>> Step().derivative(np.array([-2.0, 0.0, 3.0]))
    array([0., 0., 0.])
    """

    name = "step"

    def __call__(self, z: Array) -> Array:
        """1 where z > 0, else 0, of the shape of z."""
        return np.heaviside(z, 0)

    def derivative(self, z: Array) -> Array:
        """0 everywhere, of the shape of z. At z = 0, where no derivative exists, the book takes 0."""
        return np.zeros_like(z)


class Softmax:
    """The softmax: a_j = e^(z_j) / Σ_k e^(z_k), in each column. The outputs add up to 1.

    Each a_j depends on every z_k, so it has no derivative entry by entry but a matrix of them, and
    serves as output activation only.

    Examples
    --------
    >>> Softmax()(np.array([[1e4, 0.0], [-1e4, 0.0]]))
    array([[1. , 0.5],
           [0. , 0.5]])
    """

    name = "softmax"

    def __call__(self, z: Array) -> Array:
        """The outputs a, of the shape (n, m) of z.

        The largest z of a column is taken off first, which changes no a and keeps e^z finite.
        """
        if not (z.ndim == 2 and z.size > 0):
            raise misfit("z of shape (n, m), n >= 1 and m >= 1", z=z)
        e = np.exp(z - z.max(axis=0))
        return e / e.sum(axis=0)

    def jacobian(self, z: Array) -> Array:
        """The derivatives of example i: [i, j, k] = ∂a_j/∂z_k = a_j (1{j = k} − a_k).

        Parameters
        ----------
        z : array of shape (n, m)

        Returns
        -------
        array of shape (m, n, n)

        Examples
        --------
        >>> Softmax().jacobian(np.array([[0.0], [0.0]]))
        array([[[ 0.25, -0.25],
                [-0.25,  0.25]]])
        """
        a, j = self(z).T, np.arange(len(z))
        da_dz = -a[:, :, np.newaxis] * a[:, np.newaxis, :]
        # On the diagonal a_j (1 − a_j), as a_j times the other outputs: near 1, 1 − a_j has few digits.
        da_dz[:, j, j] = 0
        da_dz[:, j, j] = -da_dz.sum(axis=2)
        return da_dz


#: Activations for any layer, by name.
ACTIVATIONS: dict[str, type[Any]] = {
    kind.name: kind for kind in (Sigmoid, Tanh, ReLU, LeakyReLU, Identity, Step)
}

#: Activations for the output layer, by name.
OUTPUT_ACTIVATIONS: dict[str, type[Any]] = {**ACTIVATIONS, Softmax.name: Softmax}


def get_activation(activation: str | Activation) -> Activation:
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
    if isinstance(activation, Softmax) or (isinstance(activation, str) and activation == "softmax"):
        raise ValueError(
            "activation: expected one that works entry by entry, as hidden layers need; got 'softmax', "
            "which serves as output_activation only"
        )
    return by_name(activation, ACTIVATIONS, "activation", ("__call__", "derivative"))


def get_output_activation(activation: str | OutputActivation) -> OutputActivation:
    """The output activation of that name, or the object itself if it has what one needs.

    Raises
    ------
    ValueError
        If the name is unknown. The message lists the known ones.
    TypeError
        If the object cannot be called or has neither ``derivative`` nor ``jacobian``.

    Examples
    --------
    >>> get_output_activation("softmax")(np.array([[3.0], [3.0]]))
    array([[0.5],
           [0.5]])
    """
    slope = "jacobian" if hasattr(activation, "jacobian") else "derivative"
    return by_name(activation, OUTPUT_ACTIVATIONS, "output_activation", ("__call__", slope))
