"""VanishingGradient: the error of every layer of a deep network, and what each step back multiplies it by."""

import numpy as np

from bpcore import Network, backprop
from bpcore.training import SATURATED
from bpfigures.live import STATIC, Choice, LiveFigure, Quantity

GAINS = [0.2, 0.3, 0.5, 0.7, 1, 1.2, 1.5, 2, 2.5, 3]
EPOCHS = 40

#: The learning rates that a step tries, the longest first.
ETAS = [1, 1 / 2, 1 / 4, 1 / 8, 1 / 16]


def task():
    """The 16 points that the network learns, and their targets: 1 where x₁ x₂ > 0.

    Examples
    --------
    >>> x, y = task()
    >>> x.shape, y.shape
    ((2, 16), (1, 16))
    """
    grid = [-1.4, -0.4, 0.6, 1.6]
    x = np.array([[p, q] for p in grid for q in grid]).T
    return x, (x[:1] * x[1:] > 0) * 1.0


def norm(delta):
    """‖δ‖ of a layer: the length of each example's column, and of the lengths the root mean square.

    Examples
    --------
    >>> norm(np.array([[3.0, 0.0], [4.0, 5.0]]))
    5.0
    """
    return float(np.sqrt((delta**2).sum() / delta.shape[1]))


class VanishingGradient(LiveFigure):
    """A deep network [2, width, …, width, 1], before and while it learns 16 points of the plane.

    For each layer it shows ‖δ^l‖, what (w^{l+1})ᵀ and what σ′(z^l) multiply it by on the way back, and
    the share of saturated neurons. The output is a sigmoid with the cross-entropy, so that δ^L = a^L − y.

    Training is gradient descent on all 16 points. Each step tries η = 1, 1/2, … 1/16 and takes the first
    that lowers the cost by at least half of what the slope promises, η‖∇C‖²/2. Where none does, the
    training stops.

    Parameters
    ----------
    **settings
        depth (hidden layers), width (neurons in each), activation, init and gain (the initial weights
        are those of ``init``, times ``gain``), seed, epoch.

    Raises
    ------
    TypeError, traitlets.TraitError
        For an unknown setting, or a value out of range.

    Examples
    --------
    >>> numbers = VanishingGradient(depth=6, width=10, activation="sigmoid", init="scaled").numbers()
    >>> round(numbers["norm_8"], 3), round(numbers["norm_2"], 7)
    (0.613, 2.27e-05)
    """

    _esm = STATIC / "vanishing_gradient.js"

    caption = (
        "The error of every layer of a deep network, and the two factors of each step back. Choose the "
        "network and its initial weights, then let it train."
    )

    depth = Quantity(6, least=1, most=8, step=1, whole=True, symbol="L − 2", help="hidden layers")
    width = Quantity(10, least=1, most=20, step=1, whole=True, symbol="n", help="neurons in each")
    activation = Choice(
        "sigmoid", options={"sigmoid": "sigmoid", "tanh": "tanh", "relu": "ReLU"}, help="hidden neurons"
    )
    init = Choice(
        "scaled", options={"normal": "N(0, 1)", "scaled": "N(0, 1/n)", "he": "He"}, help="initial weights"
    )
    gain = Quantity(1, least=0.2, most=3, stops=GAINS, symbol="g", help="gain: multiplies them")
    seed = Quantity(0, least=0, most=9, step=1, whole=True, symbol="s", help="seed: which draw")
    epoch = Quantity(0, least=0, most=EPOCHS, step=1, whole=True, symbol="t", help="epoch")

    def network(self):
        """The network after ``epoch`` epochs, and how many of these it has trained before it stopped.

        Returns
        -------
        (bpcore.Network, int)

        Examples
        --------
        >>> net, epochs = VanishingGradient(depth=2, width=3, epoch=5).network()
        >>> net.sizes, epochs
        ((2, 3, 3, 1), 5)
        """
        sizes = [2, *[self.width] * self.depth, 1]
        output = {"output_activation": "sigmoid", "cost": "cross_entropy"}
        net = Network(sizes, activation=self.activation, init=self.init, rng=self.seed, **output)
        for l in net.w:
            net.w[l] *= self.gain
        for epoch in range(self.epoch):
            if step(net) is None:
                return net, epoch
        return net, self.epoch

    def numbers(self):
        """Norms, factors and saturated shares of every layer, and where the training is."""
        net, _ = self.network()
        x, y = task()
        g = backprop(net, x, y)
        a = g.trace.a[net.L]
        numbers = {"C": float(net.cost.value(a, y)), "right": int(((a > 0.5) == (y == 1)).sum())}
        for l in range(2, net.L + 1):
            numbers[f"norm_{l}"] = norm(g.delta[l])
            slopes = net.sigma(l).derivative(g.trace.z[l])
            numbers[f"saturated_{l}"] = float((np.abs(slopes) < SATURATED).mean())
            numbers |= {f"w_{l}": None, f"slope_{l}": None, f"step_{l}": None}
            if l < net.L:
                back, behind = norm(net.w[l + 1].T @ g.delta[l + 1]), norm(g.delta[l + 1])
                numbers[f"w_{l}"] = back / behind if behind else None
                numbers[f"slope_{l}"] = norm(g.delta[l]) / back if back else None
                numbers[f"step_{l}"] = norm(g.delta[l]) / behind if behind else None
        first, last = numbers["norm_2"], numbers[f"norm_{net.L}"]
        numbers["whole"] = first / last if last else None
        numbers["each"] = numbers["whole"] ** (1 / (net.L - 2)) if last else None
        numbers["eta"] = step(net)
        return numbers

    def summary(self):
        """What the figure shows, in words."""
        n, L = self.numbers(), self.depth + 2
        each = "nothing, since it is 0" if n["each"] is None else f"{n['each']:.3g} on average"
        return (
            f"A network with {self.depth} hidden layers of {self.width} ({self.activation}): from layer {L} "
            f"back to layer 2 the error goes from {n[f'norm_{L}']:.3g} to {n['norm_2']:.3g}. A step "
            f"multiplies it by {each}. At epoch {self.epoch} the cost is {n['C']:.3g}."
        )


def step(net):
    """One step of gradient descent on the task, in place, with the longest η that serves.

    Returns
    -------
    float or None
        The η taken. None if every η is too long; the net is then as it was.

    Examples
    --------
    >>> step(Network([2, 3, 1], output_activation="sigmoid", cost="cross_entropy", rng=0))
    1
    """
    x, y = task()
    layers = range(2, net.L + 1)
    g, w, b = backprop(net, x, y), net.w, net.b
    before = net.cost.value(g.trace.a[net.L], y)
    slope = sum((g.dC_dw[l] ** 2).sum() + (g.dC_db[l] ** 2).sum() for l in layers)
    for eta in ETAS:
        net.w = {l: w[l] - eta * g.dC_dw[l] for l in layers}
        net.b = {l: b[l] - eta * g.dC_db[l] for l in layers}
        if net.cost.value(net.predict(x), y) <= before - eta * slope / 2 + 1e-9:
            return eta
    net.w, net.b = w, b
    return None
