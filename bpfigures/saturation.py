"""Saturation: one neuron learns under two costs at the same η, and stalls where σ is flat."""

import numpy as np
import traitlets

from bpcore import CrossEntropy, LogLikelihood, Network, backprop, output_error
from bpcore.activations import ACTIVATIONS, get_activation
from bpcore.costs import COSTS, get_cost
from bpfigures.live import STATIC, LiveFigure, Quantity, Switch, finite

EPOCHS = 300
NEAR = 0.1
GRID = np.linspace(-4, 4, 41).round(1)
STOPS = [0.005, 0.01, 0.02, 0.03, 0.05, 0.07, 0.1, 0.15, 0.2, 0.3, 0.5, 0.7, 1, 1.5, 2, 3, 5, 7, 10]


class Saturation(LiveFigure):
    """One neuron, a = σ(w x + b), trained by gradient descent on one example (x, y).

    The figure shows 300 epochs of w ← w − η ∂C/∂w and b ← b − η ∂C/∂b under each cost: the cost, the
    output, the neuron's place on σ, one step taken apart as ∂C/∂w = ∂C/∂a · σ′(z) · x, and maps of the
    epochs that every start (w, b) needs until |a − y| < 0.1.

    Parameters
    ----------
    activation : str or object
        A name ("sigmoid", "tanh", "relu", "identity"), or your own object with ``__call__(z)`` and
        ``derivative(z)``.
    cost : str, object, or a sequence of one or two of these
        A name ("quadratic", "cross_entropy"), or your own object with ``value(a, y)`` and
        ``gradient(a, y)``. Without it: both named costs for a sigmoid, else the quadratic alone, since
        the cross-entropy asks for outputs between 0 and 1.
    **settings
        x, y, w, b, eta, epoch, show_first, show_second: where the sliders and check boxes stand.

    With your own activation or cost, Python computes the figure through bpcore at every move.

    Raises
    ------
    TypeError, ValueError, traitlets.TraitError
        For an unknown setting or name, an object that cannot serve, or a value out of range.

    Examples
    --------
    >>> figure = Saturation(w=2, b=2, eta=0.15)
    >>> [round(run["a"][300], 3) for run in figure.runs()]
    [0.203, 0.012]
    """

    _esm = STATIC / "saturation.js"

    caption = (
        "One neuron learns to give y for the input x. Move its start, η, or the epoch cursor, and compare "
        "the two costs."
    )

    w = Quantity(2.0, least=-4, most=4, step=0.1, symbol="w", help="starting weight")
    b = Quantity(2.0, least=-4, most=4, step=0.1, symbol="b", help="starting bias")
    eta = Quantity(0.15, least=0.001, most=10, stops=STOPS, symbol="η", help="learning rate")
    x = Quantity(1.0, least=-2, most=2, step=0.1, symbol="x", help="input")
    y = Quantity(0.0, least=0, most=1, step=0.05, symbol="y", help="target")
    epoch = Quantity(0, least=0, most=EPOCHS, step=1, whole=True, symbol="n", help="epoch shown")
    show_first = Switch(True, help="Whether the first cost is shown.")
    show_second = Switch(True, help="Whether the second cost is shown.")

    activation = traitlets.Unicode(read_only=True, help="The activation's name.").tag(sync=True)
    costs = traitlets.List(traitlets.Unicode(), read_only=True, help="The costs' names.").tag(sync=True)

    def __init__(self, *, activation="sigmoid", cost=None, **settings):
        if cost is None:
            cost = ("quadratic", "cross_entropy") if activation == "sigmoid" else ("quadratic",)
        given = cost if isinstance(cost, (tuple, list)) else (cost,)
        if not 1 <= len(given) <= 2:
            raise ValueError(f"cost: expected one or two costs; got {len(given)}")
        self._activation = get_activation(activation)
        self._costs = [get_cost(c) for c in given]
        named = set(ACTIVATIONS) - {"sigmoid"}
        if _label(self._activation, ACTIVATIONS) in named and any(
            isinstance(c, (CrossEntropy, LogLikelihood)) for c in self._costs
        ):
            names = ", ".join(_label(c, COSTS) for c in self._costs)
            raise ValueError(
                f"cost: expected one for any output, since this activation leaves (0, 1); got {names}"
            )
        super().__init__(**settings)
        self.set_trait("activation", _label(self._activation, ACTIVATIONS))
        self.set_trait("costs", [_label(c, COSTS) for c in self._costs])
        if self.still() is not None:
            self._compute()
            self.observe(self._compute, names=["w", "b", "eta", "x", "y"])

    def runs(self):
        """The descent under each cost, as one dict of arrays over the epochs 0 … 300.

        Returns
        -------
        list of dict
            w, b, z, a, C, dC_da, slope (σ′(z)) and dC_dw, each of length 301.
        """
        return [
            descend(self._activation, cost, self.x, self.y, self.w, self.b, self.eta) for cost in self._costs
        ]

    def maps(self):
        """For each cost, the epochs until |a − y| < 0.1 from every start of the map.

        Returns
        -------
        list of list of list of int or None
            ``maps()[i][row][column]`` belongs to b = −4 + 0.2 row and w = −4 + 0.2 column. None means
            not within 300.
        """
        return [epochs_needed(self._activation, cost, self.x, self.y, self.eta) for cost in self._costs]

    def summary(self):
        """What the figure shows, in words."""
        start = f"x = {self.x:g}, y = {self.y:g}, η = {self.eta:g}, start w = {self.w:g}, b = {self.b:g}."
        ends = [
            f"With the {name.replace('_', '-')} cost the output at epoch {self.epoch} is "
            f"{run['a'][self.epoch]:.3f} and at epoch {EPOCHS} {run['a'][EPOCHS]:.3f}."
            for name, run in zip(self.costs, self.runs(), strict=True)
        ]
        return " ".join([f"One neuron ({self.activation}) learns: {start}", *ends])

    def still(self):
        """Why the figure stands still in a page: it computes in Python."""
        named = ACTIVATIONS | COSTS
        own = [thing for thing in (self._activation, *self._costs) if not _is_named(thing, named)]
        if not own:
            return None
        names = " and ".join(type(thing).__name__ for thing in own)
        return (
            f"This is a still picture: the figure computes {names} in Python, and a page has no Python. "
            "Run the notebook to move it."
        )

    def page_state(self):
        """The traits that draw the figure, with the names of activation and costs."""
        return super().page_state() | {"activation": self.activation, "costs": self.costs}

    def _compute(self, change=None):
        runs, curve = self.runs(), np.linspace(-20, 20, 401)
        self.computed = {
            "runs": [{key: finite(values) for key, values in run.items()} for run in runs],
            "curve": {"z": finite(curve), "a": finite(self._activation(curve))},
            "maps": self.maps(),
        }


def _is_named(thing, named):
    """Whether it is what the name alone gives: LeakyReLU() is, LeakyReLU(0.2) is not."""
    return type(thing) in named.values() and vars(thing) == vars(type(thing)())


def _label(thing, named):
    return thing.name if _is_named(thing, named) else type(thing).__name__


def descend(activation, cost, x, y, w, b, eta):
    """Gradient descent of one neuron by ``bpcore.backprop``: every quantity at epochs 0 … 300.

    A descent that diverges goes to infinity and on to NaN, without a warning.
    """
    net = Network([1, 1], activation=activation, cost=cost)
    net.w[2][:], net.b[2][:] = w, b
    target = np.array([[float(y)]])
    run = {key: [] for key in ("w", "b", "z", "a", "C", "dC_da", "slope", "dC_dw")}
    with np.errstate(over="ignore", invalid="ignore"):
        for _ in range(EPOCHS + 1):
            gradients = backprop(net, [x], [y])
            z, a = gradients.trace.z[2], gradients.trace.a[2]
            now = (net.w[2], net.b[2], z, a, net.cost.value(a, target), net.cost.gradient(a, target))
            now += (net.activation.derivative(z), gradients.dC_dw[2])
            for key, value in zip(run, now, strict=True):
                run[key].append(float(np.squeeze(value)))
            net.w[2] -= eta * gradients.dC_dw[2]
            net.b[2] -= eta * gradients.dC_db[2]
    return run


def epochs_needed(activation, cost, x, y, eta):
    """The epochs until |a − y| < 0.1 from each start, all starts at once: each is one column."""
    w, b = (grid.reshape(1, -1) for grid in np.meshgrid(GRID, GRID))
    target = np.full(w.shape, float(y))
    needed = np.full(w.shape, -1)
    with np.errstate(over="ignore", invalid="ignore"):
        for epoch in range(EPOCHS + 1):
            z = w * x + b
            a = activation(z)
            needed[(needed < 0) & (np.abs(a - y) < NEAR)] = epoch
            delta = output_error(cost, activation, z, a, target)
            w, b = w - eta * delta * x, b - eta * delta
    rows = needed.reshape(len(GRID), len(GRID)).tolist()
    return [[None if n < 0 else n for n in row] for row in rows]
