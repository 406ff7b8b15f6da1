"""The four equations of backpropagation, one function each, and the algorithm that they make."""

from dataclasses import dataclass

import numpy as np

from bpcore.activations import Sigmoid
from bpcore.checks import columns
from bpcore.costs import CrossEntropy
from bpcore.network import Trace

#: (output activation, cost) for which BP1 comes down to a − y: the factors σ′ cancel exactly.
MATCHED = ((Sigmoid, CrossEntropy),)


def output_error(cost, activation, z, a, y):
    """The error of the output layer: δ^L = ∇_a C ⊙ σ′(z^L).  (BP1)

    For a sigmoid with the cross-entropy cost the product is a^L − y, and is computed so: the two
    factors, one huge and one tiny, would lose their digits first.

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

    Examples
    --------
    >>> from bpcore import Identity, Quadratic
    >>> z = np.array([[3.0]])
    >>> output_error(Quadratic(), Identity(), z, z, np.array([[1.0]]))
    array([[2.]])
    """
    if (type(activation), type(cost)) in MATCHED:
        return a - y
    return cost.gradient(a, y) * activation.derivative(z)


def backpropagate_error(w_next, delta_next, activation, z):
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

    Examples
    --------
    >>> from bpcore import Identity
    >>> w, delta = np.array([[1.0, 2.0], [3.0, 4.0]]), np.array([[1.0], [10.0]])
    >>> backpropagate_error(w, delta, Identity(), np.zeros((2, 1)))
    array([[31.],
           [42.]])
    """
    return (w_next.T @ delta_next) * activation.derivative(z)


def bias_gradient(delta):
    """The gradient for the biases: ∂C/∂b^l = δ^l, averaged over the m examples.  (BP3)

    Parameters
    ----------
    delta : array of shape (n_l, m)

    Returns
    -------
    array of shape (n_l, 1)

    Examples
    --------
    >>> bias_gradient(np.array([[1.0, 3.0]]))
    array([[2.]])
    """
    return delta.mean(axis=1, keepdims=True)


def weight_gradient(a_previous, delta):
    """The gradient for the weights: ∂C/∂w^l = δ^l (a^{l−1})ᵀ, averaged over the m examples.  (BP4)

    Parameters
    ----------
    a_previous : array of shape (n_{l-1}, m)
    delta : array of shape (n_l, m)

    Returns
    -------
    array of shape (n_l, n_{l-1})

    Examples
    --------
    >>> weight_gradient(np.array([[1.0], [2.0]]), np.array([[3.0], [5.0]]))
    array([[ 3.,  6.],
           [ 5., 10.]])
    """
    return delta @ a_previous.T / delta.shape[1]


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

    delta: dict[int, np.ndarray]
    dC_dw: dict[int, np.ndarray]
    dC_db: dict[int, np.ndarray]
    trace: Trace


def backprop(net, x, y):
    """The gradient of the cost for every weight and bias, by one pass forward and one back.

    Parameters
    ----------
    net : Network
    x : array of shape (n_1, m), or (n_1,) for one example
    y : array of shape (n_L, m), or (n_L,) for one example
        The targets.

    Returns
    -------
    Gradients

    Raises
    ------
    TypeError, ValueError
        If x or y is not an array of finite real numbers of that shape.

    Examples
    --------
    >>> from bpcore import Network
    >>> net = Network([1, 1], activation="identity", rng=0)
    >>> net.w[2][:], net.b[2][:] = 2.0, 0.0
    >>> float(backprop(net, [3.0], [1.0]).dC_dw[2][0, 0])  # (2·3 − 1)·3
    15.0
    """
    trace = net.forward(x)
    z, a, L = trace.z, trace.a, net.L
    m = a[1].shape[1]
    y = columns(y, net.sizes[-1], net.dtype, "y")
    if y.shape[1] != m:
        raise ValueError(f"y: expected {m} columns, one for each column of x; got {y.shape[1]}")

    delta = {L: output_error(net.cost, net.sigma(L), z[L], a[L], y)}
    for l in range(L - 1, 1, -1):
        delta[l] = backpropagate_error(net.w[l + 1], delta[l + 1], net.sigma(l), z[l])
    dC_db = {l: bias_gradient(delta[l]) for l in range(2, L + 1)}
    dC_dw = {l: weight_gradient(a[l - 1], delta[l]) for l in range(2, L + 1)}
    return Gradients(delta, dC_dw, dC_db, trace)
