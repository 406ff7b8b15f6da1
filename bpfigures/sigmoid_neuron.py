"""SigmoidNeuron: how far the output of one neuron follows a small change of its weight or bias."""

from bpcore import ReLU, Sigmoid, Step, Tanh
from bpfigures.live import STATIC, Choice, LiveFigure, Quantity

ACTIVATIONS = {"sigmoid": Sigmoid(), "tanh": Tanh(), "relu": ReLU(), "step": Step()}
NAMES = {"sigmoid": "sigmoid", "tanh": "tanh", "relu": "ReLU", "step": "step"}


class SigmoidNeuron(LiveFigure):
    """A neuron with one input whose weight and bias change: the change of its output, predicted and true.

    The weighted input is z = w x + b, the output a = σ(z). The slope predicts Δa ≈ σ′(z)(x Δw + Δb). Below,
    the sigmoid of c z, which is the neuron with weight c w and bias c b, stands beside the step.

    Parameters
    ----------
    **settings
        activation ("sigmoid", "tanh", "relu" or "step"), x, w, b, nudge_w (Δw), nudge_b (Δb), and c.

    Raises
    ------
    TypeError, traitlets.TraitError
        For an unknown setting, or a value that is out of range.

    Examples
    --------
    >>> numbers = SigmoidNeuron(x=2, w=1, b=-1, nudge_w=0.05).numbers()
    >>> round(numbers["predicted"], 4), round(numbers["true"], 4)
    (0.0197, 0.0192)
    """

    _esm = STATIC / "sigmoid_neuron.js"

    caption = (
        "One neuron. Its weight and bias change a little, and so does its output: by nearly slope times "
        "change where the activation is smooth. A step jumps or stays."
    )

    activation = Choice("sigmoid", options=NAMES, help="activation")
    x = Quantity(2, least=-2, most=2, step=0.1, symbol="x", help="input")
    w = Quantity(1, least=-3, most=3, step=0.1, symbol="w", help="weight")
    b = Quantity(-1, least=-6, most=6, step=0.05, symbol="b", help="bias")
    nudge_w = Quantity(0.5, least=-1, most=1, step=0.01, symbol="Δw", help="change of the weight")
    nudge_b = Quantity(0, least=-1, most=1, step=0.01, symbol="Δb", help="change of the bias")
    c = Quantity(
        3, least=0.5, most=100, stops=[0.5, 1, 1.5, 2, 3, 5, 8, 12, 20, 50, 100], symbol="c", help="sharpness"
    )

    def numbers(self):
        """The output and its slope, the changes for Δw and Δb and for half of them, and the sharp sigmoid."""
        sigma = ACTIVATIONS[self.activation]
        # In floats 3 · 0.1 − 0.3 is not quite 0, and a step would tell.
        z = round(self.w * self.x + self.b, 12)
        a, slope = float(sigma(z)), float(sigma.derivative(z))
        found = {"z": z, "a": a, "slope": slope}
        for name, share in (("", 1), ("half_", 0.5)):
            change_z = round(share * (self.x * self.nudge_w + self.nudge_b), 12)
            predicted = slope * change_z
            true = float(sigma(round(z + change_z, 12))) - a
            found |= {f"{name}change_z": change_z, f"{name}predicted": predicted}
            found |= {f"{name}true": true, f"{name}gap": true - predicted}
        sharp, step = float(Sigmoid()(self.c * z)), float(Step()(z))
        found |= {"cw": self.c * self.w, "cb": self.c * self.b, "sharp": sharp, "step": step}
        return found | {"distance": abs(sharp - step)}

    def summary(self):
        """What the figure shows, in words."""
        n = self.numbers()
        return (
            f"The {NAMES[self.activation]} neuron has z = {n['z']:g}, output {n['a']:.4f} and slope "
            f"{n['slope']:.4f}. When z changes by {n['change_z']:g}, the output changes by {n['true']:.4f}; "
            f"the slope predicts {n['predicted']:.4f}."
        )
