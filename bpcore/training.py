"""Stochastic gradient descent: w ← w − η ∂C/∂w and b ← b − η ∂C/∂b, one mini-batch at a time."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from bpcore.backprop import backprop
from bpcore.checks import examples, generator, positive, real_numbers, whole_number
from bpcore.network import Network
from bpcore.types import Array, ArrayLike, Layers, OutputActivation, Rng

#: How many of the first training examples the gradients are looked at on, after each epoch.
PROBE = 1000

#: Mini-batches are gathered together up to about this many examples: few enough to stay in the cache.
GATHERED = 100

#: A neuron counts as saturated where |σ′(z)| is below this.
SATURATED = 0.01


@dataclass(frozen=True, eq=False)
class History:
    """What was measured at the end of each epoch. Entry 0 of an array belongs to epoch 1.

    The last four are measured on the probe, the first 1000 training examples (or all, if fewer). A
    softmax has no σ′: each neuron's own slope ∂a_j/∂z_j, the diagonal of the Jacobian, stands in its
    place.

    Attributes
    ----------
    cost, accuracy : array of shape (epochs,), or None
        On the examples given as ``evaluate``; None without them.
    train_cost : array of shape (epochs,)
    gradient_norm : dict of int to array of shape (epochs,)
        For each layer l = 2 … L: √(Σ (∂C/∂w^l_jk)² + Σ (∂C/∂b^l_j)²), how fast the layer can learn.
    mean_derivative : dict of int to array of shape (epochs,)
        For each layer: the mean of σ′(z^l) over neurons and examples.
    saturated : dict of int to array of shape (epochs,)
        For each layer: the share of pairs of neuron and example with ``|σ′(z^l)| < 0.01``.
    """

    cost: Array | None
    accuracy: Array | None
    train_cost: Array
    gradient_norm: Layers
    mean_derivative: Layers
    saturated: Layers


def accuracy(a: ArrayLike, y: ArrayLike) -> float:
    """The share of examples that are classified right.

    With several outputs the answer is the largest one: right if it is in the row where y is largest.
    With one output the answer is yes above 0.5: right if y is on the same side.

    Parameters
    ----------
    a, y : arrays of shape (n_L, m)
        Outputs and targets.

    Returns
    -------
    float
        Between 0 and 1.

    Raises
    ------
    TypeError, ValueError
        If a and y are not two arrays of finite numbers, of one shape (n_L, m) with m >= 1.

    Examples
    --------
    >>> accuracy(np.array([[0.9, 0.4], [0.2, 0.3]]), np.array([[1, 0], [0, 1]]))
    0.5
    """
    a, y = real_numbers(a, "a"), real_numbers(y, "y")
    if not (np.isfinite(a).all() and np.isfinite(y).all()):
        raise ValueError("accuracy: expected finite a and y; got NaN or infinity")
    if a.ndim != 2 or a.shape != y.shape or a.size == 0:
        raise ValueError(
            f"accuracy: expected a and y of one shape (n_L, m), m >= 1; got {a.shape} and {y.shape}"
        )
    right = (a > 0.5) == (y > 0.5) if len(a) == 1 else a.argmax(axis=0) == y.argmax(axis=0)
    return float(right.mean())


def sgd(
    net: Network,
    x: ArrayLike,
    y: ArrayLike,
    *,
    epochs: int,
    batch_size: int,
    eta: float,
    rng: Rng = None,
    evaluate: tuple[ArrayLike, ArrayLike] | None = None,
    progress: bool = False,
    callback: Callable[[int, Network, History], Any] | None = None,
) -> History:
    """Train ``net`` in place by stochastic gradient descent.

    Each epoch shuffles the examples and takes them in mini-batches, the last of which may be smaller.
    For each mini-batch w^l ← w^l − η ∂C/∂w^l and b^l ← b^l − η ∂C/∂b^l, with the gradients of
    ``backprop``: averages over the mini-batch.

    Parameters
    ----------
    net : Network
        Its w[l] and b[l] are changed. If an argument is wrong, nothing is.
    x : array of shape (n_1, m)
    y : array of shape (n_L, m)
    epochs, batch_size : int
    eta : float
        The learning rate η > 0.
    rng : numpy.random.Generator, int or None
        Where the order of the examples comes from.
    evaluate : (x, y) or None
        Examples on which cost and accuracy are measured after each epoch.
    progress : bool
        Show a progress bar (needs tqdm).
    callback : function or None
        ``callback(epoch, net, history)`` is called after each epoch, counted from 1, with the history
        so far. If it returns True, training stops there.

    Returns
    -------
    History

    Raises
    ------
    TypeError, ValueError
        If an argument is not what it should be.
    FloatingPointError
        If the cost, a weight or a bias is no longer finite: η was too large. The net is of no use then.
    ImportError
        If progress is asked for and tqdm is not installed.

    Examples
    --------
    >>> from bpcore import Network
    >>> net = Network([1, 1], rng=0)
    >>> net.w[2][:], net.b[2][:] = 0.6, 0.9
    >>> history = sgd(net, [[1.0]], [[0.0]], epochs=50, batch_size=1, eta=0.15)
    >>> net.predict([1.0]).round(3)
    array([[0.387]])
    """
    x, y = examples(net, x, y)
    epochs, batch_size = whole_number(epochs, 1, "epochs"), whole_number(batch_size, 1, "batch_size")
    eta, rng = positive(eta, "eta"), generator(rng)
    if evaluate is not None:
        if not isinstance(evaluate, (tuple, list)) or len(evaluate) != 2:
            raise TypeError(f"evaluate: expected a pair (x, y) or None; got {type(evaluate).__name__}")
        evaluate = examples(net, *evaluate, "evaluate x", "evaluate y")
    if callback is not None and not callable(callback):
        raise TypeError(f"callback: expected a function or None; got {callback!r}")
    _check_trainable(net)
    bar = _bar(epochs) if progress else None

    # One example after another in memory: a mini-batch is then gathered in one sweep.
    rows_x, rows_y = np.ascontiguousarray(x.T), np.ascontiguousarray(y.T)
    m, measured = x.shape[1], []
    buffers = {l: np.empty_like(w) for l, w in net.w.items()}  # they live as long as the training
    try:
        for epoch in range(1, epochs + 1):
            order = rng.permutation(m)
            with np.errstate(over="ignore", invalid="ignore"):  # _measure says it in plain words
                for batch_x, batch_y in _mini_batches(rows_x, rows_y, order, batch_size):
                    gradients = backprop(net, batch_x, batch_y, check=False, out=buffers)
                    for l in range(2, net.L + 1):
                        net.w[l] -= eta * gradients.dC_dw[l]
                        net.b[l] -= eta * gradients.dC_db[l]
                measured.append(_measure(net, x, y, evaluate, epoch, eta))
            if bar is not None:
                shown = ("train_cost",) if evaluate is None else ("cost", "accuracy")
                bar.set_postfix({name: f"{measured[-1][name]:.4f}" for name in shown}, refresh=False)
                bar.update()
            if callback is not None:
                stop = callback(epoch, net, _history(net, measured))
                if isinstance(stop, (bool, np.bool_)) and stop:
                    break
    finally:
        if bar is not None:
            bar.close()
    return _history(net, measured)


def _mini_batches(
    rows_x: Array, rows_y: Array, order: NDArray[np.int64], batch_size: int
) -> Iterator[tuple[Array, Array]]:
    """x and y of one mini-batch after another. Small ones are gathered several at a time, in one call."""
    several = max(1, GATHERED // batch_size) * batch_size
    for first in range(0, len(order), several):
        chosen = order[first : first + several]
        x, y = rows_x.take(chosen, axis=0).T, rows_y.take(chosen, axis=0).T
        for start in range(0, len(chosen), batch_size):
            batch = slice(start, start + batch_size)
            yield x[:, batch], y[:, batch]


def _measure(
    net: Network, x: Array, y: Array, evaluate: tuple[Array, Array] | None, epoch: int, eta: float
) -> dict[str, Any]:
    """What History keeps of one epoch, by name; an error if the training has blown up."""
    gradients = backprop(net, x[:, :PROBE], y[:, :PROBE])
    layers, trace = range(2, net.L + 1), gradients.trace
    train_cost = net.cost.value(trace.a[net.L], y[:, :PROBE])
    finite = [np.isfinite(array).all() for l in layers for array in (net.w[l], net.b[l])]
    if not (all(finite) and np.isfinite(train_cost)):
        raise FloatingPointError(
            f"epoch {epoch}: expected finite weights, biases and cost; found NaN or infinity. The steps "
            f"were too long: try an eta smaller than {eta:g}"
        )
    slope = {l: _slope(net.sigma(l), trace.z[l]) for l in layers}
    entry = {
        "cost": None,
        "accuracy": None,
        "train_cost": train_cost,
        "gradient_norm": {
            l: np.hypot(np.linalg.norm(gradients.dC_dw[l]), np.linalg.norm(gradients.dC_db[l]))
            for l in layers
        },
        "mean_derivative": {l: np.mean(slope[l]) for l in layers},
        "saturated": {l: np.mean(np.abs(slope[l]) < SATURATED) for l in layers},
    }
    if evaluate is not None:
        a = net.predict(evaluate[0])
        entry["cost"], entry["accuracy"] = net.cost.value(a, evaluate[1]), accuracy(a, evaluate[1])
    return entry


def _slope(activation: OutputActivation, z: Array) -> Array:
    """σ′(z) of each neuron; for a softmax its own slope ∂a_j/∂z_j, the diagonal of the Jacobian."""
    if hasattr(activation, "jacobian"):
        return np.einsum("ijj->ji", activation.jacobian(z))
    return activation.derivative(z)


def _history(net: Network, measured: list[dict[str, Any]]) -> History:
    """The History of the epochs measured so far."""

    def curve(name: str) -> Any:
        return None if measured[0][name] is None else np.array([entry[name] for entry in measured])

    def curves(name: str) -> Layers:
        return {l: np.array([entry[name][l] for entry in measured]) for l in range(2, net.L + 1)}

    return History(
        *map(curve, ("cost", "accuracy", "train_cost")),
        *map(curves, ("gradient_norm", "mean_derivative", "saturated")),
    )


def _check_trainable(net: Network) -> None:
    """Raise if a w[l] or b[l] cannot be changed in place."""
    net.check_parameters()
    for l in range(2, net.L + 1):
        for symbol, array in (("w", net.w[l]), ("b", net.b[l])):
            if not isinstance(array, np.ndarray) or array.dtype != net.dtype:
                kind = getattr(array, "dtype", type(array).__name__)
                raise TypeError(f"{symbol}[{l}]: expected an array of {net.dtype}; got {kind}")


def _bar(epochs: int) -> Any:
    """A progress bar over the epochs."""
    try:
        from tqdm import tqdm  # not tqdm.auto: a widget in a static page would be dead
    except ImportError as error:
        raise ImportError("progress=True needs tqdm: pip install tqdm") from error
    return tqdm(total=epochs, unit="epoch")
