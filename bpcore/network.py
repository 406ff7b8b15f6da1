"""A network of layers, and the forward pass: z^l = w^l a^{l−1} + b^l, a^l = σ(z^l)."""

from __future__ import annotations

import os
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from bpcore import storage
from bpcore.activations import get_activation, get_output_activation
from bpcore.checks import columns, float_type, generator, real_numbers, whole_number
from bpcore.costs import get_cost
from bpcore.types import Activation, Array, ArrayLike, Cost, Init, Layers, OutputActivation, Rng


def normal(rng: np.random.Generator, n_out: int, n_in: int) -> tuple[Array, Array]:
    """Weights of shape (n_out, n_in) and biases of shape (n_out, 1), each drawn from N(0, 1)."""
    return rng.standard_normal((n_out, n_in)), rng.standard_normal((n_out, 1))


def scaled(rng: np.random.Generator, n_out: int, n_in: int) -> tuple[Array, Array]:
    """Weights from N(0, 1/n_in), so that z does not grow with the number of inputs; biases from N(0, 1)."""
    w, b = normal(rng, n_out, n_in)
    return w / np.sqrt(n_in), b


def he(rng: np.random.Generator, n_out: int, n_in: int) -> tuple[Array, Array]:
    """Weights from N(0, 2/n_in), for ReLU, which lets half of its inputs through; biases 0."""
    return rng.standard_normal((n_out, n_in)) * np.sqrt(2 / n_in), np.zeros((n_out, 1))


#: First weights and biases of a layer, by name.
INITS: dict[str, Init] = {"normal": normal, "scaled": scaled, "he": he}


@dataclass(frozen=True)
class Trace:
    """Everything a forward pass computed, looked up by layer.

    Attributes
    ----------
    z : dict of int to array of shape (n_l, m)
        Weighted inputs, for l = 2 … L.
    a : dict of int to array of shape (n_l, m)
        Activations, for l = 1 … L. ``a[1]`` is the input x.
    """

    z: Layers
    a: Layers


class Network:
    """A fully connected network with L layers; layer 1 is the input.

    Parameters
    ----------
    sizes : sequence of int
        Neurons in each layer, input first: [784, 30, 10] has L = 3.
    activation : str or object
        σ of the hidden layers: "sigmoid", "tanh", "relu", "leaky_relu", "identity" or "step", or any
        object with ``__call__(z)`` and ``derivative(z)``.
    output_activation : str, object or None
        The same for layer L, and "softmax" or any object with ``__call__(z)`` and ``jacobian(z)``.
        None stands for that of the hidden layers.
    cost : str or object
        "quadratic", "cross_entropy" or "log_likelihood", or any object with ``value(a, y)`` and
        ``gradient(a, y)``.
    init : str or callable
        "normal": all from N(0, 1). "scaled": weights from N(0, 1/n_in), biases from N(0, 1). "he":
        weights from N(0, 2/n_in), biases 0. Or a function ``init(rng, n_out, n_in)`` that returns one
        layer's w and b.
    rng : numpy.random.Generator, int or None
        Where the initial weights come from.
    dtype : float64 or float32

    Attributes
    ----------
    sizes : tuple of int
    L : int
        The number of layers.
    w : dict of int to array of shape (n_l, n_{l-1}), for l = 2 … L
        ``w[l][j - 1, k - 1]`` is w^l_jk: to neuron j of layer l from neuron k of layer l − 1.
    b : dict of int to array of shape (n_l, 1), for l = 2 … L

    Raises
    ------
    TypeError, ValueError
        For fewer than two sizes, a size below 1, an unknown name, or an object that cannot serve.

    Examples
    --------
    >>> net = Network([2, 3, 1], rng=0)
    >>> net.L, net.w[2].shape, net.b[2].shape
    (3, (3, 2), (3, 1))
    """

    def __init__(
        self,
        sizes: Any,
        *,
        activation: str | Activation = "sigmoid",
        output_activation: str | OutputActivation | None = None,
        cost: str | Cost = "quadratic",
        init: str | Init = "normal",
        rng: Rng = None,
        dtype: Any = np.float64,
    ) -> None:
        if not isinstance(sizes, (Sequence, np.ndarray)) or (
            isinstance(sizes, np.ndarray) and sizes.ndim != 1
        ):
            raise TypeError(f"sizes: expected a sequence of whole numbers; got {sizes!r}")
        sizes = tuple(sizes)
        if len(sizes) < 2:
            raise ValueError(f"sizes: expected at least two layers, input and output; got {sizes!r}")
        self.sizes: tuple[int, ...] = tuple(whole_number(n, 1, "sizes") for n in sizes)
        self.L = len(self.sizes)
        self.dtype = float_type(dtype)
        self.activation = get_activation(activation)
        self.output_activation: OutputActivation = (
            self.activation if output_activation is None else get_output_activation(output_activation)
        )
        self.cost = get_cost(cost)
        draw, rng = _get_init(init), generator(rng)
        self.w: Layers = {}
        self.b: Layers = {}
        for l in range(2, self.L + 1):
            drawn = draw(rng, self.sizes[l - 1], self.sizes[l - 2])
            if not isinstance(drawn, (tuple, list)) or len(drawn) != 2:
                raise TypeError(f"init: expected a pair of arrays, w and b, for layer {l}; got {drawn!r}")
            for symbol, parameter, given in (("w", self.w, drawn[0]), ("b", self.b, drawn[1])):
                array = real_numbers(given, f"{symbol}[{l}]")
                if not np.isfinite(array).all():
                    raise ValueError(f"{symbol}[{l}]: expected finite numbers; got NaN or infinity")
                parameter[l] = array.astype(self.dtype)  # a copy: training must not change the caller's
        self.check_parameters()

    def check_parameters(self) -> None:
        """Raise unless every w[l] and b[l] holds real numbers in the shape that ``sizes`` asks for."""
        for l in range(2, self.L + 1):
            for symbol, parameter, n in (("w", self.w, self.sizes[l - 2]), ("b", self.b, 1)):
                expected = (self.sizes[l - 1], n)
                if l not in parameter:
                    raise ValueError(f"{symbol}: expected layers 2 … {self.L}; got {sorted(parameter)}")
                array = real_numbers(parameter[l], f"{symbol}[{l}]")
                if array.shape != expected:
                    raise ValueError(f"{symbol}[{l}]: expected shape {expected}; got {array.shape}")

    def sigma(self, l: int) -> OutputActivation:
        """The activation of layer l: ``output_activation`` for l = L, else ``activation``."""
        return self.output_activation if l == self.L else self.activation

    def forward(self, x: ArrayLike, *, check: bool = True) -> Trace:
        """Compute every z and a, from layer 1 to layer L.

        Parameters
        ----------
        x : array of shape (n_1, m), or (n_1,) for one example
        check : bool
            False skips the checks, for a caller who has made them: x is then an array of shape (n_1, m),
            of the network's dtype.

        Returns
        -------
        Trace
            ``z[l]`` and ``a[l]`` of shape (n_l, m).

        Raises
        ------
        TypeError, ValueError
            If x is not an array of finite real numbers of that shape.

        Examples
        --------
        >>> net = Network([2, 1], rng=0)
        >>> net.w[2], net.b[2] = np.array([[3.0, -1.0]]), np.array([[2.0]])
        >>> net.forward([1.0, 5.0]).z[2]  # 3·1 − 1·5 + 2
        array([[0.]])
        """
        if check:
            self.check_parameters()
            x = columns(x, self.sizes[0], self.dtype, "x")
        z: Layers = {}
        a: Layers = {1: np.asarray(x)}
        for l in range(2, self.L + 1):
            z[l] = self.w[l] @ a[l - 1] + self.b[l]
            a[l] = self.sigma(l)(z[l])
        return Trace(z, a)

    def predict(self, x: ArrayLike) -> Array:
        """The output a^L alone, of shape (n_L, m). Arguments and errors are those of ``forward``.

        Examples
        --------
        >>> Network([2, 3, 1], rng=0).predict([[0, 0, 1, 1], [0, 1, 0, 1]]).shape
        (1, 4)
        """
        return self.forward(x).a[self.L]

    def save(self, path: str | os.PathLike[str]) -> None:
        """Write the network to one file, in NumPy's .npz format without pickle.

        The file appears whole or not at all: an older one of that name stays until the new one is
        written. For an activation or a cost of your own its class is named, and ``load`` asks for the
        object.

        Raises
        ------
        TypeError, ValueError
            If a parameter is not what ``check_parameters`` asks for.
        OSError
            If the file cannot be written.

        Examples
        --------
        >>> import tempfile
        >>> net = Network([2, 3, 1], rng=0)
        >>> with tempfile.TemporaryDirectory() as folder:
        ...     net.save(folder + "/xor.npz")
        ...     again = Network.load(folder + "/xor.npz")
        >>> bool((again.w[2] == net.w[2]).all())
        True
        """
        self.check_parameters()
        storage.write(self, path)

    @classmethod
    def load(
        cls,
        path: str | os.PathLike[str],
        *,
        activation: Activation | None = None,
        output_activation: OutputActivation | None = None,
        cost: Cost | None = None,
    ) -> Network:
        """The network that ``save`` wrote to that file.

        Parameters
        ----------
        path : path
        activation, output_activation, cost : object or None
            Objects of your own, of the classes that the network was saved with.

        Raises
        ------
        FileNotFoundError
            If there is no such file.
        TypeError
            If the network was saved with an object of your own and it is not given, or one of another
            class is.
        ValueError
            If the file is broken, holds something else, or holds pickles. The message names the file,
            what was expected and what was found.
        """
        own = {"activation": activation, "output_activation": output_activation, "cost": cost}
        header, layers = storage.read(path, own)
        return cls(**header, init=lambda rng, n_out, n_in: next(layers))


def _get_init(init: str | Init) -> Init:
    """The function of that name, or the function itself."""
    if isinstance(init, str) and init in INITS:
        return INITS[init]
    expected = f"init: expected one of {', '.join(INITS)} or a function; got {init!r}"
    if isinstance(init, str):
        raise ValueError(expected)
    if not callable(init):
        raise TypeError(expected)
    return init
