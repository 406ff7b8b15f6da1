"""ErrorBack: the error goes back one layer, from δ³ over the weights to δ²."""

import numpy as np

from bpcore import Identity, ReLU, Sigmoid, Tanh, backpropagate_error
from bpfigures.live import STATIC, Choice, LiveFigure, Numbers, Quantity

ACTIVATIONS = {"sigmoid": Sigmoid, "tanh": Tanh, "relu": ReLU}
HIDDEN, OUTPUT = (1, 2, 3), (1, 2)


def _z(j, default):
    return Quantity(default, least=-8, most=8, step=0.5, symbol=f"z²{'₁₂₃'[j - 1]}", help="weighted input")


class ErrorBack(LiveFigure):
    """(BP2) in steps, from a layer of 2 neurons back to one of 3: δ² = ((w³)ᵀ δ³) ⊙ σ′(z²).

    Step 0 has δ³ alone. Step 1 puts w³_kj δ³_k on each weight. Step 2 adds them up at each hidden neuron.
    Step 3 multiplies by the slope. Numbers of later steps are not shown.

    Parameters
    ----------
    **settings
        step; neuron (the hidden neuron j that is looked at: "1", "2" or "3"); activation; w3, delta3; and
        z2_1, z2_2, z2_3, the weighted inputs of the hidden neurons.

    Raises
    ------
    TypeError, traitlets.TraitError
        For an unknown setting, or a value that is out of range or of the wrong shape.

    Examples
    --------
    >>> numbers = ErrorBack(neuron="2").numbers()
    >>> numbers["product_1"], numbers["product_2"], numbers["sum"]
    (6.0, -1.0, 5.0)
    >>> round(numbers["delta"], 4)
    0.9831
    """

    _esm = STATIC / "error_back.js"

    caption = (
        "The error of layer 3 goes back over the weights to layer 2. Each hidden neuron adds up what "
        "arrives, and multiplies it by its slope."
    )

    step = Quantity(3, least=0, most=3, step=1, whole=True, symbol="step", help="of (BP2)")
    neuron = Choice("1", options={str(j): str(j) for j in HIDDEN}, help="hidden neuron j")
    activation = Choice(
        "sigmoid", options={"sigmoid": "sigmoid", "tanh": "tanh", "relu": "ReLU"}, help="activation σ"
    )
    w3 = Numbers([[1, 3, -2], [4, 1, 1]], least=-9, most=9, step=1, symbol="w³", help="weights")
    delta3 = Numbers([[2], [-1]], least=-9, most=9, step=1, symbol="δ³", help="error")
    z2_1 = _z(1, 0)
    z2_2 = _z(2, 1)
    z2_3 = _z(3, -4)

    def numbers(self):
        """Products, sums, slopes and errors as far as the step goes, by ``bpcore``."""
        w, delta = np.array(self.w3, dtype=float), np.array(self.delta3, dtype=float)
        z = np.array([[self.z2_1], [self.z2_2], [self.z2_3]], dtype=float)
        sigma = ACTIVATIONS[self.activation]()
        j = int(self.neuron) - 1

        def shown(from_step, value):
            return float(value) if self.step >= from_step else None

        back = backpropagate_error(w, delta, Identity(), z)  # with slope 1 the sum alone remains
        slope, error = sigma.derivative(z), backpropagate_error(w, delta, sigma, z)
        numbers = {f"product_{k}": shown(1, w[k - 1, j] * delta[k - 1, 0]) for k in OUTPUT}
        numbers |= {
            "sum": shown(2, back[j, 0]),
            "slope": shown(3, slope[j, 0]),
            "delta": shown(3, error[j, 0]),
        }
        numbers |= {f"delta3_{k}": delta[k - 1, 0] for k in OUTPUT}
        for i in HIDDEN:
            numbers |= {f"w_{k}{i}": w[k - 1, i - 1] for k in OUTPUT}
            numbers[f"sum_{i}"] = shown(2, back[i - 1, 0])
            numbers[f"slope_{i}"] = shown(3, slope[i - 1, 0])
            numbers[f"delta_{i}"] = shown(3, error[i - 1, 0])
        return numbers

    def summary(self):
        """What the figure shows, in words."""
        n = self.numbers()
        j = self.neuron
        if self.step == 0:
            return f"The error of layer 3 is known: {self.delta3[0][0]:g} and {self.delta3[1][0]:g}."
        one, two = n["product_1"], n["product_2"]
        text = f"Hidden neuron {j} gets {one:.4g} from output 1 and {two:.4g} from output 2"
        if self.step > 1:
            text += f", together {n['sum']:.4g}"
        if self.step > 2:
            text += f". Times the slope {n['slope']:.4g} its error is {n['delta']:.4g}"
        return text + "."
