"""OutputError: the error of the output layer, taken apart into the factors of (BP1)."""

import numpy as np

from bpcore import CrossEntropy, LogLikelihood, Quadratic, Sigmoid, Softmax, output_error
from bpfigures.live import STATIC, Choice, LiveFigure, Quantity

EPSILON = 0.01  # the nudge of the measured slopes: they are right to four digits, and not yet noisy
COSTS = {"log_likelihood": LogLikelihood(), "quadratic": Quadratic()}


def _weighted_input(default, j):
    return Quantity(default, least=-3, most=3, step=0.05, symbol=f"z{'₁₂₃'[j - 1]}", help=f"of output {j}")


class OutputError(LiveFigure):
    """δ^L for one sigmoid neuron under two costs, or for a softmax of three outputs.

    With ``view="sigmoid"`` δ is the area of a rectangle, ∂C/∂a wide and σ′(z) high, for the quadratic and
    the cross-entropy cost. With ``view="softmax"`` it is the product of the transposed Jacobian with ∇_a C,
    beside what ⊙ would give with the diagonal of the Jacobian alone, and beside measured slopes.

    Parameters
    ----------
    **settings
        view; z and y of the sigmoid neuron; z1, z2, z3, target ("1", "2" or "3") and cost
        ("log_likelihood" or "quadratic") of the softmax.

    Raises
    ------
    TypeError, traitlets.TraitError
        For an unknown setting, or a value that is out of range.

    Examples
    --------
    >>> numbers = OutputError(z=4, y=0).numbers()
    >>> round(numbers["delta_quadratic"], 4), round(numbers["delta_cross_entropy"], 4)
    (0.0173, 0.982)

    A softmax with the quadratic cost needs the whole Jacobian; its diagonal alone gives another number:

    >>> numbers = OutputError(view="softmax", cost="quadratic").numbers()
    >>> round(numbers["delta_1"], 3), round(numbers["wrong_1"], 3)
    (-0.176, -0.116)
    """

    _esm = STATIC / "output_error.js"

    caption = (
        "The error of the output layer: a product of two factors for a sigmoid neuron, and a product "
        "with the whole Jacobian for a softmax."
    )

    view = Choice(
        "sigmoid",
        options={"sigmoid": "one sigmoid neuron", "softmax": "softmax over three outputs"},
        help="output layer",
    )
    z = Quantity(2, least=-6, most=6, step=0.1, symbol="z", help="weighted input")
    y = Quantity(0, least=0, most=1, step=0.05, symbol="y", help="target")
    z1 = _weighted_input(0, 1)
    z2 = _weighted_input(0.6931, 2)  # ln 2 and ln 3: the outputs are 1/6, 1/3 and 1/2
    z3 = _weighted_input(1.0986, 3)
    target = Choice("1", options={"1": "1", "2": "2", "3": "3"}, help="target: output")
    cost = Choice(
        "log_likelihood", options={"log_likelihood": "log-likelihood", "quadratic": "quadratic"}, help="cost"
    )

    def numbers(self):
        """The factors and the error of the view that is shown, by ``bpcore``."""
        return self._sigmoid() if self.view == "sigmoid" else self._softmax()

    def _sigmoid(self):
        sigma, z, y = Sigmoid(), np.array([[self.z]], dtype=float), np.array([[self.y]], dtype=float)
        a = sigma(z)
        numbers = {"a": a, "slope": sigma.derivative(z), "a_minus_y": a - y}
        for cost in (Quadratic(), CrossEntropy()):
            numbers[f"gradient_{cost.name}"] = cost.gradient(a, y)
            numbers[f"delta_{cost.name}"] = output_error(cost, sigma, z, a, y)
        return {name: value.item() for name, value in numbers.items()}

    def _softmax(self):
        softmax, cost = Softmax(), COSTS[self.cost]
        z = np.array([[self.z1], [self.z2], [self.z3]], dtype=float)
        y = np.eye(3)[:, [int(self.target) - 1]]
        a, J = softmax(z), softmax.jacobian(z)[0]
        gradient = cost.gradient(a, y)

        def slope(nudge):
            return (cost.value(softmax(z + nudge), y) - cost.value(softmax(z - nudge), y)) / (2 * EPSILON)

        columns = {
            "a": a,
            "a_minus_y": a - y,
            "gradient": gradient,
            "delta": output_error(cost, softmax, z, a, y),
            "wrong": gradient * np.diag(J).reshape(3, 1),
            "measured": np.array([[slope(EPSILON * unit.reshape(3, 1))] for unit in np.eye(3)]),
        }
        numbers = {
            f"{name}_{k}": values[k - 1, 0].item() for name, values in columns.items() for k in (1, 2, 3)
        }
        return numbers | {f"J_{j}{k}": J[j - 1, k - 1].item() for j in (1, 2, 3) for k in (1, 2, 3)}

    def summary(self):
        """What the figure shows, in words."""
        n = self.numbers()
        if self.view == "sigmoid":
            return (
                f"At z = {self.z:g} the output is {n['a']:.4f} and the target {self.y:g}. The error δ is "
                f"{n['delta_quadratic']:.4f} under the quadratic cost and {n['delta_cross_entropy']:.4f} "
                "under the cross-entropy."
            )

        def written(name):
            return ", ".join(f"{n[f'{name}_{k}']:.4f}" for k in (1, 2, 3))

        return (
            f"The softmax gives {written('a')} and the target is output {self.target}. The error δ "
            f"is ({written('delta')}); ⊙ with the diagonal of the Jacobian alone would give "
            f"({written('wrong')})."
        )
