"""PlantedBug: six networks that learn, five of them with a wrong gradient. Which slip has which?"""

import copy
from functools import lru_cache

import numpy as np

from bpcore import Sigmoid, gradient_check
from bpcore.gradient_check import TOLERANCE
from bpfigures.live import STATIC, Choice, LiveFigure, Quantity, Switch
from bpfigures.planted_bugs import NETWORKS, problem, right, suspect, train

EPOCHS = 300
SLIPS = {
    "open": "not answered yet",
    "right": "none: the gradient is right",
    "sigma_of_a": "σ′(a²) where σ′(z²) is meant",
    "no_sigma": "σ′ missing in (BP2)",
    "late_delta": "δ² computed after w³ was updated",
    "no_transpose": "the transpose of w³ lost",
    "dC_da": "∂C/∂a³ where δ³ is meant, 1/(1 − a) for y = 0",
}


class PlantedBug(LiveFigure):
    """Six networks with one problem and one start. Five have a slip in their backward pass, each another.

    The training curve of a network stands beside a check of its gradient, entry by entry, against central
    differences. The slips are code in ``bpfigures.planted_bugs``.

    Parameters
    ----------
    **settings
        network, epoch (when the gradient is checked), examples (on which of them: "0,1" is x = (0, 1)), shows
        (what stands in the cells), eta, reference (whether a right network's curve is drawn too), and the
        reader's answers answer_A … answer_F: names of functions in ``planted_bugs``, or "open".

    Raises
    ------
    TypeError, traitlets.TraitError
        For an unknown setting, or a value that is out of range.

    Examples
    --------
    >>> figure = PlantedBug(network="A", epoch=300)
    >>> numbers = figure.numbers()
    >>> round(numbers["C_first"], 3), round(numbers["C"], 3), numbers["wrong"]
    (1.283, 0.961, 6)
    """

    _esm = STATIC / "planted_bug.js"

    caption = "Every one of the six lowers its cost. The check says which of them has a right gradient."

    network = Choice("A", options={name: name for name in NETWORKS}, help="network")
    epoch = Quantity(0, least=0, most=EPOCHS, step=1, symbol="n", help="epoch of the check", whole=True)
    eta = Quantity(0.2, least=0.05, most=0.4, stops=[0.05, 0.1, 0.2, 0.4], symbol="η", help="learning rate")
    reference = Switch(False, help="Whether the curve of a right network is drawn beside it.")
    examples = Choice(
        "all",
        options={"all": "all four", "0,0": "(0, 0)", "0,1": "(0, 1)", "1,0": "(1, 0)", "1,1": "(1, 1)"},
        help="check with x =",
    )
    shows = Choice(
        "error",
        options={
            "error": "relative error",
            "ratio": "analytic ÷ numeric",
            "analytic": "analytic",
            "numeric": "numeric",
        },
        help="cells show",
    )
    answer_A = Choice("open", options=SLIPS, help="network A: which slip is it?")
    answer_B = Choice("open", options=SLIPS, help="network B: which slip is it?")
    answer_C = Choice("open", options=SLIPS, help="network C: which slip is it?")
    answer_D = Choice("open", options=SLIPS, help="network D: which slip is it?")
    answer_E = Choice("open", options=SLIPS, help="network E: which slip is it?")
    answer_F = Choice("open", options=SLIPS, help="network F: which slip is it?")

    def numbers(self):
        """The costs and the report of the check, by ``bpcore``."""
        costs, nets = history(self.network, self.eta)
        _, x, y = problem()
        if self.examples != "all":
            i = [f"{x_1:g},{x_2:g}" for x_1, x_2 in x.T].index(self.examples)
            x, y = x[:, [i]], y[:, [i]]
        net, backprop = nets[self.epoch], suspect(self.network, self.eta)
        analytic, report = backprop(net, x, y), gradient_check(net, x, y, backprop=backprop)
        found = {"C_first": costs[0], "C": costs[self.epoch], "C_last": costs[-1], "wrong": report.wrong}
        right_costs = history("right", self.eta)[0] if self.reference else None
        for name, epoch in (("right_first", 0), ("right", self.epoch), ("right_last", EPOCHS)):
            found[name] = right_costs[epoch] if self.reference else None
        for l in (2, 3):
            for j in range(2):
                single = self.examples != "all"
                slope = Sigmoid().derivative(analytic.trace.z[l][j, 0])
                found[f"inverse_{l}{j + 1}"] = float(1 / slope) if single else None
            for symbol in "wb":
                g, n = (getattr(thing, f"dC_d{symbol}")[l] for thing in (analytic, report))
                errors = []
                for j, k in np.ndindex(g.shape):
                    errors.append(relative_error(g[j, k], n[j, k], report.noise))
                    index = f"{j + 1}{k + 1}" if symbol == "w" else j + 1
                    found[f"{symbol}{l}_{index}"] = cell(self.shows, g[j, k], n[j, k], errors[-1])
                found[f"error_{symbol}{l}"] = max(errors)
        return found

    def summary(self):
        """What the figure shows, in words."""
        n = self.numbers()
        if n["wrong"] == 0:
            verdict = "The check finds no wrong entry among the 12."
        else:
            parts = [
                f"{s}{'⁰¹²³'[l]} {n[f'error_{s}{l}']:g}" for l in (3, 2) for s in "wb" if n[f"error_{s}{l}"]
            ]
            errors = ", ".join(parts)
            verdict = f"The check finds {n['wrong']} of 12 entries wrong; largest relative errors: {errors}."
        costs = f"from {n['C_first']:.3f} to {n['C_last']:.3f}"
        return f"Network {self.network} lowers its cost {costs}. {verdict}"


@lru_cache(maxsize=64)
def history(network, eta):
    """Costs and networks at epochs 0 … 300. ``network`` is a letter, or "right"."""
    net, x, y = problem()
    backprop = suspect(network, eta) if network in NETWORKS else lambda *data: right(*data, eta)
    costs, nets = train(backprop, net, x, y, eta=eta, epochs=0), [copy.deepcopy(net)]
    for _ in range(EPOCHS):
        costs.append(train(backprop, net, x, y, eta=eta, epochs=1)[-1])
        nets.append(copy.deepcopy(net))
    return costs, nets


def relative_error(g, n, noise):
    """``|g − n| / max(|g|, |n|)`` to two digits, and 0 where ``gradient_check`` finds the two to agree."""
    size = max(abs(g), abs(n))
    return 0.0 if abs(g - n) <= TOLERANCE * size + noise else float(f"{abs(g - n) / size:.1e}")


def cell(shows, g, n, error):
    """What a cell shows. Of what comes from differences the digits that rounding has spared."""
    if shows == "error":
        return error
    if shows == "analytic":
        return float(g)
    if shows == "numeric":
        return float(f"{n:.2e}") if abs(n) > 1e-8 else 0.0
    if abs(n) <= 1e-8:
        return None
    return float(f"{g / n:.2e}") if error else 1.0
