"""The four equations of backpropagation, one function each, and the algorithm that they make."""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from bpcore.activations import Sigmoid, Softmax
from bpcore.checks import examples, misfit
from bpcore.costs import CrossEntropy, LogLikelihood
from bpcore.network import Network, Trace
from bpcore.types import Activation, Array, ArrayLike, Cost, Layers, OutputActivation

#: (output activation, cost) for which the factors of BP1 cancel exactly, and what they come down to.
#: For softmax with Σ y_j = 1, as for one digit of ten, it is a − y too.
MATCHED: dict[tuple[type, type], Callable[[Array, Array], Array]] = {
    (Sigmoid, CrossEntropy): lambda a, y: a - y,
    (Softmax, LogLikelihood): lambda a, y: a * y.sum(axis=0) - y,
}


def output_error(cost: Cost, activation: OutputActivation, z: Array, a: Array, y: Array) -> Array:
    """The error of the output layer: δ^L = ∇_a C ⊙ σ′(z^L).  (BP1)

    For an activation that has a Jacobian, such as the softmax, every a_j depends on every z_k, and the
    chain rule sums over them: δ_k = Σ_j ∂C/∂a_j ∂a_j/∂z_k, for each example.

    For a sigmoid with the cross-entropy cost the product is a^L − y, and is computed so: the two
    factors, one huge and one tiny, would lose their digits first. For a softmax with the log-likelihood
    the sum is Σ_j (−y_j/a_j) a_j (1{j = k} − a_k) = a_k Σ_j y_j − y_k: again a^L − y where the targets
    of an example add up to 1.

    Parameters
    ----------
    cost, activation : objects
        The cost, and the activation of layer L.
    z, a, y : arrays of shape (n_L, m)
        Weighted inputs and activations of layer L, and targets.

    Returns
    -------
    array of shape (n_L, m)
        One column of δ^L for each example.

    Raises
    ------
    ValueError
        If z, a and y are not of one shape.

    Examples
    --------
    >>> from bpcore import Identity, Quadratic
    >>> z = np.array([[3.0]])
    >>> output_error(Quadratic(), Identity(), z, z, np.array([[1.0]]))
    array([[2.]])

    A softmax gives ½ and ½ here; the targets are 1 and 0:

    >>> z, a, y = np.array([[7.0], [7.0]]), np.array([[0.5], [0.5]]), np.array([[1.0], [0.0]])
    >>> output_error(LogLikelihood(), Softmax(), z, a, y)
    array([[-0.5],
           [ 0.5]])
    """
    if not z.shape == a.shape == y.shape:
        raise misfit("z, a and y of one shape (n_L, m)", z=z, a=a, y=y)
    shortcut = MATCHED.get((type(activation), type(cost)))
    if shortcut is not None:
        return shortcut(a, y)
    if hasattr(activation, "jacobian"):
        return np.einsum("ijk,ji->ki", activation.jacobian(z), cost.gradient(a, y))
    return cost.gradient(a, y) * activation.derivative(z)


def backpropagate_error(w_next: Array, delta_next: Array, activation: Activation, z: Array) -> Array:
    """The error one layer back: δ^l = ((w^{l+1})ᵀ δ^{l+1}) ⊙ σ′(z^l).  (BP2)

    Parameters
    ----------
    w_next : array of shape (n_{l+1}, n_l)
    delta_next : array of shape (n_{l+1}, m)
    activation : object
        The activation of layer l.
    z : array of shape (n_l, m)

    Returns
    -------
    array of shape (n_l, m)

    Raises
    ------
    ValueError
        If the shapes do not fit.

    Examples
    --------
    >>> from bpcore import Identity
    >>> w, delta = np.array([[1.0, 2.0], [3.0, 4.0]]), np.array([[1.0], [10.0]])
    >>> backpropagate_error(w, delta, Identity(), np.zeros((2, 1)))
    array([[31.],
           [42.]])
    """
    if not (w_next.shape == delta_next.shape[:1] + z.shape[:1] and delta_next.shape[1:] == z.shape[1:]):
        shapes = "w_next (n_{l+1}, n_l), delta_next (n_{l+1}, m) and z (n_l, m)"
        raise misfit(shapes, w_next=w_next, delta_next=delta_next, z=z)
    return (w_next.T @ delta_next) * activation.derivative(z)


def bias_gradient(delta: Array) -> Array:
    """The gradient for the biases: ∂C/∂b^l = δ^l, averaged over the m examples.  (BP3)

    Parameters
    ----------
    delta : array of shape (n_l, m)

    Returns
    -------
    array of shape (n_l, 1)

    Raises
    ------
    ValueError
        If delta is not of such a shape.

    Examples
    --------
    >>> bias_gradient(np.array([[1.0, 3.0]]))
    array([[2.]])
    """
    if not (delta.ndim == 2 and delta.size > 0):
        raise misfit("delta of shape (n_l, m), m >= 1", delta=delta)
    return delta.sum(axis=1, keepdims=True) / delta.shape[1]


def weight_gradient(a_previous: Array, delta: Array, out: Array | None = None) -> Array:
    """The gradient for the weights: ∂C/∂w^l = δ^l (a^{l−1})ᵀ, averaged over the m examples.  (BP4)

    Parameters
    ----------
    a_previous : array of shape (n_{l-1}, m)
    delta : array of shape (n_l, m)
    out : array of shape (n_l, n_{l-1}) or None
        Where to write the result, to spare a new array.

    Returns
    -------
    array of shape (n_l, n_{l-1})

    Raises
    ------
    ValueError
        If the two do not have as many columns, one for each example.

    Examples
    --------
    >>> weight_gradient(np.array([[1.0], [2.0]]), np.array([[3.0], [5.0]]))
    array([[ 3.,  6.],
           [ 5., 10.]])
    """
    if not (a_previous.ndim == delta.ndim == 2 and a_previous.shape[1] == delta.shape[1] > 0):
        raise misfit("a_previous (n_{l-1}, m) and delta (n_l, m)", a_previous=a_previous, delta=delta)
    # np.dot and not @, which is slow for one example. The mean is taken in δ, the smaller array.
    return np.dot(delta / delta.shape[1], a_previous.T, out=out)


@dataclass(frozen=True)
class Gradients:
    """What backpropagation found, looked up by layer, l = 2 … L.

    Attributes
    ----------
    delta : dict of int to array of shape (n_l, m)
        The error δ^l of each example.
    dC_dw : dict of int to array of shape (n_l, n_{l-1})
    dC_db : dict of int to array of shape (n_l, 1)
        Gradients of the cost averaged over the m examples.
    trace : Trace
        The forward pass that they belong to.
    """

    delta: Layers
    dC_dw: Layers
    dC_db: Layers
    trace: Trace


def backprop(
    net: Network, x: ArrayLike, y: ArrayLike, *, check: bool = True, out: Layers | None = None
) -> Gradients:
    """The gradient of the cost for every weight and bias, by one pass forward and one back.

    Parameters
    ----------
    net : Network
    x : array of shape (n_1, m), or (n_1,) for one example
    y : array of shape (n_L, m), or (n_L,) for one example
        The targets.
    check : bool
        False skips the checks of the arguments, for a caller who has made them: x and y are then
        arrays of shape (n_1, m) and (n_L, m), of the network's dtype.
    out : dict of int to array of shape (n_l, n_{l-1}), or None
        Where to write dC_dw, to spare new arrays at every call.

    Returns
    -------
    Gradients

    Raises
    ------
    TypeError, ValueError
        If x or y is not an array of finite real numbers of that shape, or y is no target for the cost.

    Examples
    --------
    >>> net = Network([1, 1], activation="identity", rng=0)
    >>> net.w[2][:], net.b[2][:] = 2.0, 0.0
    >>> float(backprop(net, [3.0], [1.0]).dC_dw[2][0, 0])  # (2·3 − 1)·3
    15.0
    """
    x, y = examples(net, x, y) if check else (np.asarray(x), np.asarray(y))
    trace = net.forward(x, check=check)
    z, a, L, out = trace.z, trace.a, net.L, out or {}

    delta = {L: output_error(net.cost, net.output_activation, z[L], a[L], y)}
    for l in range(L - 1, 1, -1):
        delta[l] = backpropagate_error(net.w[l + 1], delta[l + 1], net.activation, z[l])
    dC_db = {l: bias_gradient(delta[l]) for l in range(2, L + 1)}
    dC_dw = {l: weight_gradient(a[l - 1], delta[l], out.get(l)) for l in range(2, L + 1)}
    return Gradients(delta, dC_dw, dC_db, trace)
