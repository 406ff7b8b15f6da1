"""The types that signatures name, and what an object of your own must have to serve as one of them."""

from collections.abc import Callable
from typing import Any, Protocol, TypeAlias

import numpy as np
from numpy.typing import ArrayLike, NDArray

__all__ = ["Activation", "Array", "ArrayLike", "Cost", "Init", "Layers", "OutputActivation", "Rng"]

#: An array of floats.
Array: TypeAlias = NDArray[np.floating[Any]]

#: Arrays looked up by the number of their layer.
Layers: TypeAlias = dict[int, Array]

#: A generator, a seed, or None for fresh entropy.
Rng: TypeAlias = np.random.Generator | int | None

#: ``init(rng, n_out, n_in)``: the first w of shape (n_out, n_in) and b of shape (n_out, 1) of a layer.
Init: TypeAlias = Callable[[np.random.Generator, int, int], tuple[Array, Array]]


class Activation(Protocol):
    """An activation that works entry by entry, for any layer."""

    def __call__(self, z: Array, /) -> Array:
        """σ(z), of the shape of z."""

    def derivative(self, z: Array, /) -> Array:
        """σ′(z), of the shape of z."""


class Joint(Protocol):
    """An activation whose outputs each depend on every z of the layer, for the output layer alone."""

    def __call__(self, z: Array, /) -> Array:
        """The outputs a, of the shape (n, m) of z."""

    def jacobian(self, z: Array, /) -> Array:
        """∂a_j/∂z_k of example i at [i, j, k], of shape (m, n, n)."""


OutputActivation: TypeAlias = Activation | Joint


class Cost(Protocol):
    """A cost. It may also have ``check_targets(y)``, which raises if it is not defined for y."""

    def value(self, a: Array, y: Array, /) -> float:
        """C, a number: the mean over the columns."""

    def gradient(self, a: Array, y: Array, /) -> Array:
        """∇_a C for each example, of the shape of a."""
