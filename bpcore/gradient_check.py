"""Is a gradient right? Compare it with central differences: ∂C/∂w ≈ (C(w + ε) − C(w − ε)) / 2ε."""

import copy
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Literal

import numpy as np

from bpcore.backprop import backprop
from bpcore.checks import examples, positive
from bpcore.network import Network
from bpcore.types import Array, ArrayLike, Layers

#: ε near the cube root of the machine epsilon: rounding and curvature then cost about the same.
EPSILON = 6e-6

#: A right gradient comes far below this; one that is wrong by 0.05 % is five times above it.
TOLERANCE = 1e-4

#: Which array of parameters: the symbol and the layer.
Key = tuple[Literal["w", "b"], int]


@dataclass(frozen=True, eq=False)
class GradientReport:
    """What a gradient check found. ``str(report)`` says it in words.

    Attributes
    ----------
    ok : bool
        True if no entry is wrong.
    checked, wrong, faint : int
        How many weights and biases were checked, at how many the two values disagree, and how many
        slopes are not zero but so small that an error of ``tolerance`` would drown in rounding.
    layer : int
    symbol : "w" or "b"
    index : tuple of int
        The worst entry: ``net.w[layer][index]`` or ``net.b[layer][index]``.
    analytic, numeric : float
        ∂C/∂w or ∂C/∂b at the worst entry, from backpropagation and from the central difference.
    relative_error : float
        ``|analytic − numeric| / max(|analytic|, |numeric|)`` there.
    noise : float
        Differences up to this may be rounding, and count for nothing.
    dC_dw, dC_db : dict of int to array
        All numeric gradients, of the shapes of w[l] and b[l].
    """

    ok: bool
    checked: int
    wrong: int
    faint: int
    layer: int
    symbol: Literal["w", "b"]
    index: tuple[int, ...]
    analytic: float
    numeric: float
    relative_error: float
    noise: float
    dC_dw: Layers
    dC_db: Layers

    @property
    def worst(self) -> str:
        """The worst entry as it is written in code, for instance ``w[3][1, 0]``."""
        return _name(self.symbol, self.layer, self.index)

    def __str__(self) -> str:
        if self.ok:
            verdict = f"The gradient is right at all {self.checked} weights and biases. Its largest error"
        else:
            verdict = f"The gradient is wrong at {self.wrong} of {self.checked} weights and biases. The worst"
        rounding = abs(self.analytic - self.numeric) <= self.noise
        text = (
            f"{verdict} is at {self.worst}: analytic {self.analytic:.6g}, numeric {self.numeric:.6g}, "
            f"relative error {self.relative_error:.1e}{' (rounding)' if rounding else ''}."
        )
        if self.faint:
            text += f" Not sure at {self.faint} of them: differences up to {self.noise:.0e} may be rounding."
        return text

    def raise_if_wrong(self) -> None:
        """Raise AssertionError, with the text of the report, unless ``ok``."""
        if not self.ok:
            raise AssertionError(str(self))


def gradient_check(
    net: Network,
    x: ArrayLike,
    y: ArrayLike,
    *,
    backprop: Callable[[Network, Array, Array], Any] = backprop,
    epsilon: float = EPSILON,
    tolerance: float = TOLERANCE,
) -> GradientReport:
    """Compare a gradient with central differences at every weight and every bias.

    An entry is wrong if ``|analytic − numeric| > tolerance · max(|analytic|, |numeric|) + noise``. The
    noise is what rounding can do to the quotient, ``3 · 2⁻⁵² · max(1, |C| + Σ |a_j ∂C/∂a_j|) / epsilon``,
    the sum being averaged over the examples. As a rule that is 1e-10, and an error of 0.05 % is found
    in any slope above 3e-7. It is far more where the cross-entropy meets an output that is nearly 1
    and should be 0: there a float a holds few digits of 1 − a. The report counts what it cannot see.

    All is computed on float64 copies: ``net`` is not changed. Within epsilon of a kink, such as a
    ReLU at z = 0, the two values may differ though the gradient is right: try another x.

    Parameters
    ----------
    net : Network
    x : array of shape (n_1, m), or (n_1,) for one example
    y : array of shape (n_L, m), or (n_L,) for one example
    backprop : function
        What is checked: ``backprop(net, x, y)`` returns an object with ``dC_dw[l]`` and ``dC_db[l]``,
        as ``bpcore.backprop`` does. Your own, for instance.
    epsilon, tolerance : float

    Returns
    -------
    GradientReport

    Raises
    ------
    TypeError, ValueError
        If an argument is not what it should be, or if a gradient is missing, has the wrong shape, or
        holds NaN or infinity.

    Examples
    --------
    >>> from bpcore import Network
    >>> net = Network([2, 3, 1], rng=0)
    >>> x, y = [[0.0, 1.0], [1.0, 1.0]], [[1.0, 0.0]]
    >>> report = gradient_check(net, x, y)
    >>> report.ok, report.checked
    (True, 13)

    A backward pass that forgets the average over the examples is found out:

    >>> def mine(net, x, y):
    ...     gradients = backprop(net, x, y)
    ...     gradients.dC_db[3][:] *= x.shape[1]
    ...     return gradients
    >>> print(gradient_check(net, x, y, backprop=mine))
    The gradient is wrong at 1 of 13 weights and biases. The worst is at b[3][0, 0]:
    analytic -0.0217832, numeric -0.0108916, relative error 5.0e-01.
    """
    epsilon, tolerance = positive(epsilon, "epsilon"), positive(tolerance, "tolerance")
    if not callable(backprop):
        raise TypeError(f"backprop: expected a function of net, x and y; got {backprop!r}")
    examples(net, x, y)
    net = _copy(net)
    x, y = examples(net, x, y)  # once more, as float64
    analytic = _analytic(net, backprop(_copy(net), x.copy(), y.copy()))

    noise = _rounding(net, x, y) / epsilon
    numeric = {key: _central_differences(net, x, y, array, epsilon) for key, array in _parameters(net)}
    worst: tuple[Any, ...] = (-1.0,)
    wrong, faint = 0, 0
    for key, n in numeric.items():
        difference = np.abs(analytic[key] - n)
        size = np.maximum(np.abs(analytic[key]), np.abs(n))
        excess = difference / (tolerance * size + noise)  # above 1: wrong
        wrong += int((excess > 1).sum())
        faint += int(((size > 0) & (tolerance * size < noise)).sum())
        index = tuple(map(int, np.unravel_index(int(excess.argmax()), excess.shape)))
        if excess[index] > worst[0]:
            worst = (excess[index], key, index, difference[index], size[index])
    _, (symbol, layer), index, difference, size = worst
    return GradientReport(
        ok=wrong == 0,
        checked=sum(n.size for n in numeric.values()),
        wrong=wrong,
        faint=faint,
        layer=layer,
        symbol=symbol,
        index=index,
        analytic=float(analytic[symbol, layer][index]),
        numeric=float(numeric[symbol, layer][index]),
        relative_error=float(difference / size) if size else 0.0,
        noise=noise,
        dC_dw={l: n for (s, l), n in numeric.items() if s == "w"},
        dC_db={l: n for (s, l), n in numeric.items() if s == "b"},
    )


def _copy(net: Network) -> Network:
    """The network with float64 parameters of its own."""
    twin = copy.copy(net)
    twin.dtype = np.dtype(np.float64)
    twin.w = {l: np.array(w, np.float64) for l, w in net.w.items()}
    twin.b = {l: np.array(b, np.float64) for l, b in net.b.items()}
    return twin


def _parameters(net: Network) -> list[tuple[Key, Array]]:
    """Each array of parameters with its key: ("w", l) or ("b", l)."""
    pairs: list[tuple[Key, Array]] = []
    for l in range(2, net.L + 1):
        pairs += [(("w", l), net.w[l]), (("b", l), net.b[l])]
    return pairs


def _cost(net: Network, x: Array, y: Array) -> float:
    """C for the whole batch, by a forward pass."""
    cost = float(net.cost.value(net.predict(x), y))
    if not np.isfinite(cost):
        raise ValueError(f"cost: expected a finite number; got {cost}")
    return cost


def _rounding(net: Network, x: Array, y: Array) -> float:
    """How far rounding may carry C from its true value: its own, and that of the outputs a."""
    limits = np.finfo(np.float64)
    a = net.predict(x)
    error_in_a = limits.eps * np.abs(a) + limits.tiny
    error_in_c = (np.abs(net.cost.gradient(a, y)) * error_in_a).sum() / x.shape[1]
    if not np.isfinite(error_in_c):
        raise ValueError(f"cost: expected a finite gradient(a, y); got {net.cost.gradient(a, y)}")
    return float(3 * max(limits.eps, limits.eps * abs(_cost(net, x, y)) + error_in_c))


def _central_differences(net: Network, x: Array, y: Array, array: Array, epsilon: float) -> Array:
    """The slope of C along each entry of ``array``, which holds the same values again afterwards."""
    slope = np.empty_like(array)
    for index in np.ndindex(array.shape):
        value = float(array[index])
        above, below = value + epsilon, value - epsilon
        if not 0 < above - below < np.inf:
            raise ValueError(f"epsilon: expected a step that changes the parameter {value}; got {epsilon}")
        array[index] = above
        c_above = _cost(net, x, y)
        array[index] = below
        c_below = _cost(net, x, y)
        array[index] = value
        slope[index] = (c_above - c_below) / (above - below)  # 2ε, but for the rounding of w ± ε
    return slope


def _analytic(net: Network, gradients: Any) -> dict[Key, Array]:
    """The gradients by key, after a check that all are there, of the right shape, and finite."""
    found: dict[Key, Array] = {}
    for (symbol, l), array in _parameters(net):
        name = f"dC_d{symbol}"
        by_layer = getattr(gradients, name, None)
        if by_layer is None:
            kind = type(gradients).__name__
            raise TypeError(f"backprop: expected an object with dC_dw and dC_db; got {kind} without {name}")
        try:
            given = np.asarray(by_layer[l], dtype=np.float64)
        except (KeyError, IndexError):
            has = sorted(by_layer) if isinstance(by_layer, dict) else type(by_layer).__name__
            raise ValueError(f"backprop: expected {name}[l] for l = 2 … {net.L}; got {has}") from None
        except (TypeError, ValueError) as error:
            raise TypeError(f"backprop: expected {name}[{l}] to hold real numbers; got {error}") from None
        if given.shape != array.shape:
            raise ValueError(f"backprop: expected {name}[{l}] of shape {array.shape}; got {given.shape}")
        if not np.isfinite(given).all():
            at = tuple(map(int, np.argwhere(~np.isfinite(given))[0]))
            raise ValueError(f"backprop: expected finite numbers; got {given[at]} at {_name(name, l, at)}")
        found[symbol, l] = given
    return found


def _name(symbol: str, l: int, index: tuple[int, ...]) -> str:
    """An entry as it is written in code: ``w[3][1, 0]``."""
    return f"{symbol}[{l}][{', '.join(map(str, index))}]"
