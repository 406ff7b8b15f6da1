"""Speed: what a gradient costs, by backpropagation and by finite differences."""

import time

import numpy as np
import traitlets
from threadpoolctl import threadpool_limits

from bpcore import Network, backprop, gradient_check
from bpfigures.live import STATIC, LiveFigure, Quantity

INPUTS = [1, 2, 4, 10, 28, 64, 100, 196, 400, 784]
WIDTHS = [1, 2, 3, 5, 8, 15, 30, 50, 100, 200, 300, 500]
OUTPUTS = [1, 2, 3, 5, 10, 20, 50, 100]

#: What is measured: from 17 parameters to the network of the digits.
MEASURED = [[2, 4, 1], [4, 8, 3], [10, 15, 5], [28, 30, 10], [100, 30, 10], [196, 50, 10], [784, 30, 10]]


class Speed(LiveFigure):
    """The multiplications that a gradient for one example takes, over the sizes of the network.

    Parameters
    ----------
    measured : list of dict
        What ``measure()`` returns, for the plot of measured times. Without it the plot is left out.
    **settings
        inputs, width and outputs (neurons of the input, of each hidden and of the output layer), hidden
        (how many hidden layers).

    Raises
    ------
    TypeError, traitlets.TraitError
        For an unknown setting, or a value out of range.

    Examples
    --------
    >>> numbers = Speed(inputs=784, hidden=1, width=30, outputs=10).numbers()
    >>> numbers["parameters"], numbers["forward"], numbers["backprop"]
    (23860, 23820, 47980)
    """

    _esm = STATIC / "speed.js"

    caption = (
        "Multiplications for the gradient of one example, by backpropagation and by central differences, as "
        "the network grows."
    )

    inputs = Quantity(784, least=1, most=784, stops=INPUTS, whole=True, symbol="n₁", help="inputs")
    hidden = Quantity(1, least=1, most=8, step=1, whole=True, symbol="L − 2", help="hidden layers")
    width = Quantity(30, least=1, most=500, stops=WIDTHS, whole=True, symbol="nₗ", help="neurons in each")
    outputs = Quantity(10, least=1, most=100, stops=OUTPUTS, whole=True, symbol="n_L", help="outputs")

    measured = traitlets.List(read_only=True, help="What measure() returned.").tag(sync=True)

    def __init__(self, *, measured=(), **settings):
        super().__init__(**settings)
        self.set_trait("measured", list(measured))

    def sizes(self):
        """The neurons of each layer."""
        return [self.inputs, *[self.width] * self.hidden, self.outputs]

    def numbers(self):
        """Parameters, passes and multiplications for one example, from the arrays of a ``bpcore.Network``."""
        net = Network(self.sizes(), rng=0)
        trace = net.forward(np.zeros(self.inputs))
        layers = range(2, net.L + 1)
        parameters = sum(net.w[l].size + net.b[l].size for l in layers)
        forward = sum(net.w[l].size for l in layers)
        bp1 = trace.z[net.L].size
        bp2 = sum(net.w[l + 1].size + trace.z[l].size for l in layers[:-1])
        bp4 = forward
        return {
            "parameters": parameters,
            "forward": forward,
            "bp1": bp1,
            "bp2": bp2,
            "bp4": bp4,
            "backprop": forward + bp1 + bp2 + bp4,
            "back_over_forward": (bp1 + bp2 + bp4) / forward,
            "passes": 2 * parameters,
            "differences": 2 * parameters * forward,
            "gain": 2 * parameters * forward / (forward + bp1 + bp2 + bp4),
        }

    def summary(self):
        """What the figure shows, in words."""
        n = self.numbers()
        return (
            f"The network {self.sizes()} has {n['parameters']:,} parameters. Backpropagation takes "
            f"{n['backprop']:,} multiplications, central differences {n['differences']:,}: "
            f"{n['gain']:,.0f} times as many."
        )

    def page_state(self):
        """The traits that draw the figure, with the measured times."""
        return super().page_state() | {"measured": self.measured}


def measure(networks=None):
    """Measure forward pass, backpropagation and central differences on this computer, in seconds.

    Parameters
    ----------
    networks : list of list of int, optional
        The layer sizes of each network; by default from 17 parameters to 23,860.

    Returns
    -------
    list of dict
        sizes, parameters, forward, backprop and differences, for one example each.

    Examples
    --------
    >>> [row["parameters"] for row in measure([[2, 4, 1]])]
    [17]
    """
    with threadpool_limits(1):  # beside other work, two threads of the matrix products wait for each other
        return [_measured(sizes) for sizes in (MEASURED if networks is None else networks)]


def _measured(sizes):
    rng = np.random.default_rng(0)
    net = Network(sizes, init="scaled", rng=rng)
    x, y = rng.random((sizes[0], 1)), rng.random((sizes[-1], 1))
    return {
        "sizes": sizes,
        "parameters": sum(net.w[l].size + net.b[l].size for l in range(2, net.L + 1)),
        "forward": _seconds(lambda: net.forward(x)),
        "backprop": _seconds(lambda: backprop(net, x, y)),
        "differences": _seconds(lambda: gradient_check(net, x, y), times=3),
    }


def _seconds(call, times=200):
    """The time of a call: the shortest of several, which other work on the computer disturbs least."""
    found = []
    for _ in range(times):
        start = time.perf_counter()
        call()
        found.append(time.perf_counter() - start)
    return min(found)
