"""A network of layers, and the forward pass: z^l = w^l a^{l−1} + b^l, a^l = σ(z^l)."""

from dataclasses import dataclass

import numpy as np

from bpcore.activations import get_activation
from bpcore.checks import columns, float_type, generator, whole_number
from bpcore.costs import get_cost


def normal(rng, n_out, n_in):
    """Weights of shape (n_out, n_in) and biases of shape (n_out, 1), each drawn from N(0, 1)."""
    return rng.standard_normal((n_out, n_in)), rng.standard_normal((n_out, 1))


INITS = {"normal": normal}


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

    z: dict[int, np.ndarray]
    a: dict[int, np.ndarray]


class Network:
    """A fully connected network with L layers; layer 1 is the input.

    Parameters
    ----------
    sizes : sequence of int
        Neurons in each layer, input first: [784, 30, 10] has L = 3.
    activation, output_activation : str or object
        σ of the hidden layers, and of layer L (the same unless given). A name from
        ``bpcore.activations.ACTIVATIONS``, or any object with ``__call__(z)`` and ``derivative(z)``.
    cost : str or object
        A name from ``bpcore.costs.COSTS``, or any object with ``value(a, y)`` and ``gradient(a, y)``.
    init : str or callable
        "normal", or a function ``init(rng, n_out, n_in)`` that returns one layer's w and b.
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
        sizes,
        *,
        activation="sigmoid",
        output_activation=None,
        cost="quadratic",
        init="normal",
        rng=None,
        dtype=np.float64,
    ):
        try:
            sizes = tuple(sizes)
        except TypeError:
            raise TypeError(f"sizes: expected a sequence of whole numbers; got {sizes!r}") from None
        if len(sizes) < 2:
            raise ValueError(f"sizes: expected at least two layers, input and output; got {sizes!r}")
        self.sizes = tuple(whole_number(n, 1, "sizes") for n in sizes)
        self.L = len(self.sizes)
        self.dtype = float_type(dtype)
        self.activation = get_activation(activation)
        self.output_activation = (
            self.activation if output_activation is None else get_activation(output_activation)
        )
        self.cost = get_cost(cost)
        if isinstance(init, str) and init not in INITS:
            raise ValueError(f"init: expected one of {', '.join(INITS)} or a function; got {init!r}")
        if not isinstance(init, str) and not callable(init):
            raise TypeError(f"init: expected one of {', '.join(INITS)} or a function; got {init!r}")
        draw, rng = INITS.get(init, init) if isinstance(init, str) else init, generator(rng)
        self.w, self.b = {}, {}
        for l in range(2, self.L + 1):
            w, b = draw(rng, self.sizes[l - 1], self.sizes[l - 2])
            self.w[l] = np.array(w, dtype=self.dtype)  # copies: training must not change the caller's
            self.b[l] = np.array(b, dtype=self.dtype)
        self.check_parameters()

    def check_parameters(self):
        """Raise ValueError if any w[l] or b[l] does not have the shape that ``sizes`` asks for."""
        for l in range(2, self.L + 1):
            for symbol, array, n in (("w", self.w[l], self.sizes[l - 2]), ("b", self.b[l], 1)):
                expected = (self.sizes[l - 1], n)
                if np.shape(array) != expected:
                    raise ValueError(f"{symbol}[{l}]: expected shape {expected}; got {np.shape(array)}")

    def sigma(self, l):
        """The activation of layer l: ``output_activation`` for l = L, else ``activation``."""
        return self.output_activation if l == self.L else self.activation

    def forward(self, x):
        """Compute every z and a, from layer 1 to layer L.

        Parameters
        ----------
        x : array of shape (n_1, m), or (n_1,) for one example

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
        self.check_parameters()
        z, a = {}, {1: columns(x, self.sizes[0], self.dtype, "x")}
        for l in range(2, self.L + 1):
            z[l] = self.w[l] @ a[l - 1] + self.b[l]
            a[l] = self.sigma(l)(z[l])
        return Trace(z, a)

    def predict(self, x):
        """The output a^L alone, of shape (n_L, m). Arguments and errors are those of ``forward``.

        Examples
        --------
        >>> Network([2, 3, 1], rng=0).predict([[0, 0, 1, 1], [0, 1, 0, 1]]).shape
        (1, 4)
        """
        return self.forward(x).a[self.L]
