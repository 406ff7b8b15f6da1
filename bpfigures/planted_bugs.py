"""Backward passes with one slip each, and the right one: for chapter 14, where the reader finds the slip.

Each takes a 2-2-2 network, x, y and the learning rate, which one of the slips makes matter, and returns
``bpcore.Gradients``. Every one of them lowers the cost; all but ``right`` are wrong.
"""

from functools import partial

import numpy as np

from bpcore import (
    Gradients,
    Network,
    backpropagate_error,
    bias_gradient,
    output_error,
    weight_gradient,
)


def right(net, x, y, eta):
    """No slip."""
    trace = net.forward(x)
    z, a = trace.z, trace.a
    delta = {3: output_error(net.cost, net.activation, z[3], a[3], y)}
    delta[2] = backpropagate_error(net.w[3], delta[3], net.activation, z[2])
    return gradients(delta, trace)


def sigma_of_a(net, x, y, eta):
    """σ′(a²) where σ′(z²) is meant."""
    trace = net.forward(x)
    z, a = trace.z, trace.a
    delta = {3: output_error(net.cost, net.activation, z[3], a[3], y)}
    delta[2] = backpropagate_error(net.w[3], delta[3], net.activation, a[2])
    return gradients(delta, trace)


def no_sigma(net, x, y, eta):
    """σ′ is missing in (BP2)."""
    trace = net.forward(x)
    z, a = trace.z, trace.a
    delta = {3: output_error(net.cost, net.activation, z[3], a[3], y)}
    delta[2] = net.w[3].T @ delta[3]
    return gradients(delta, trace)


def late_delta(net, x, y, eta):
    """δ² is taken from weights w³ that this step has already changed."""
    trace = net.forward(x)
    z, a = trace.z, trace.a
    delta = {3: output_error(net.cost, net.activation, z[3], a[3], y)}
    w_3 = net.w[3] - eta * weight_gradient(a[2], delta[3])
    delta[2] = backpropagate_error(w_3, delta[3], net.activation, z[2])
    return gradients(delta, trace)


def no_transpose(net, x, y, eta):
    """The transpose of w³ is lost. The layers are equally large, so the shapes fit."""
    trace = net.forward(x)
    z, a = trace.z, trace.a
    delta = {3: output_error(net.cost, net.activation, z[3], a[3], y)}
    delta[2] = (net.w[3] @ delta[3]) * net.activation.derivative(z[2])
    return gradients(delta, trace)


def dC_da(net, x, y, eta):
    """∂C/∂a³ where δ³ is meant: 1/(1 − a) where y = 0."""
    trace = net.forward(x)
    z, a = trace.z, trace.a
    delta = {3: net.cost.gradient(a[3], y)}
    delta[2] = backpropagate_error(net.w[3], delta[3], net.activation, z[2])
    return gradients(delta, trace)


def gradients(delta, trace):
    """(BP3) and (BP4), which are right in all of them."""
    dC_dw = {l: weight_gradient(trace.a[l - 1], delta[l]) for l in (2, 3)}
    dC_db = {l: bias_gradient(delta[l]) for l in (2, 3)}
    return Gradients(delta, dC_dw, dC_db, trace)


def problem():
    """A network, and four examples: the first output is to learn XOR, the second OR.

    Returns
    -------
    net : Network
        2-2-2, sigmoid, with the cross-entropy cost and the weights of the worked example.
    x, y : arrays of shape (2, 4)

    Examples
    --------
    >>> net, x, y = problem()
    >>> print(y)
    [[0. 1. 1. 0.]
     [0. 1. 1. 1.]]
    """
    net = Network([2, 2, 2], activation="sigmoid", cost="cross_entropy")
    net.w[2][:], net.b[2][:] = [[1, -1], [2, 1]], [[0], [-1]]
    net.w[3][:], net.b[3][:] = [[1, 2], [-2, 1]], [[-1], [1]]
    x = np.array([[0, 0, 1, 1], [0, 1, 0, 1]], dtype=float)
    y = np.array([[0, 1, 1, 0], [0, 1, 1, 1]], dtype=float)
    return net, x, y


def train(backprop, net, x, y, *, eta, epochs):
    """Gradient descent with that backward pass, all examples in each step. Changes ``net``.

    Parameters
    ----------
    backprop : function of net, x and y
    net : Network
    x, y : arrays of shape (2, m)
    eta : float
    epochs : int

    Returns
    -------
    list of float
        The cost after 0, 1, … ``epochs`` steps.

    Examples
    --------
    >>> net, x, y = problem()
    >>> [round(C, 4) for C in train(suspect("A", eta=0.2), net, x, y, eta=0.2, epochs=2)]
    [1.2826, 1.2683, 1.2557]
    """
    costs = [net.cost.value(net.predict(x), y)]
    for _ in range(epochs):
        g = backprop(net, x, y)
        for l in (2, 3):
            net.w[l] -= eta * g.dC_dw[l]
            net.b[l] -= eta * g.dC_db[l]
        costs.append(net.cost.value(net.predict(x), y))
    return costs


#: Which backward pass each network has. Do not look: find out.
NETWORKS = {
    "A": no_transpose,
    "B": dC_da,
    "C": late_delta,
    "D": sigma_of_a,
    "E": right,
    "F": no_sigma,
}


def suspect(network, eta=0.2):
    """The backward pass of network A, B, C, D, E or F, as a function of net, x and y.

    Raises
    ------
    ValueError
        For another name. The message lists the six.

    Examples
    --------
    >>> from bpcore import gradient_check
    >>> gradient_check(*problem(), backprop=suspect("A")).ok
    False
    """
    if network not in NETWORKS:
        raise ValueError(f"network: expected one of {', '.join(NETWORKS)}; got {network!r}")
    return partial(NETWORKS[network], eta=eta)


def is_it(network, slip):
    """Whether the network's slip has this name, such as "no_sigma"; "right" for the one without.

    Raises
    ------
    ValueError
        For a network or a name that there is not. The message lists those there are.

    Examples
    --------
    >>> is_it("A", "right")
    False
    """
    names = [function.__name__ for function in NETWORKS.values()]
    if slip not in names:
        raise ValueError(f"slip: expected one of {', '.join(sorted(names))}; got {slip!r}")
    return suspect(network).func.__name__ == slip
