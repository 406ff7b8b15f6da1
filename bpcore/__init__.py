"""bpcore: the mathematics of backpropagation, in the symbols of the book *Backpropagation, Live*.

Two conventions hold everywhere:

* **Indices in code are the indices on paper.** ``w[l]``, ``b[l]``, ``z[l]``, ``a[l]`` and
  ``delta[l]`` are looked up by the number of the layer. Layer 1 is the input and layer L the output.
* **Columns are examples.** ``x`` has shape (n_1, m) for m examples, ``w[l]`` has shape
  (n_l, n_{l-1}) and ``b[l]`` has shape (n_l, 1), so that code reads as ``z = w a + b``.
"""

from bpcore.activations import Identity, LeakyReLU, ReLU, Sigmoid, Softmax, Step, Tanh
from bpcore.backprop import (
    Gradients,
    backprop,
    backpropagate_error,
    bias_gradient,
    output_error,
    weight_gradient,
)
from bpcore.costs import CrossEntropy, LogLikelihood, Quadratic
from bpcore.datasets import Data, Gate, Gates, Split, digits, gates, mnist
from bpcore.gradient_check import GradientReport, gradient_check
from bpcore.network import Network, Trace
from bpcore.perceptron import Correction, Perceptron, PerceptronHistory
from bpcore.training import History, accuracy, sgd

__all__ = [
    "Correction",
    "CrossEntropy",
    "Data",
    "Gate",
    "Gates",
    "GradientReport",
    "Gradients",
    "History",
    "Identity",
    "LeakyReLU",
    "LogLikelihood",
    "Network",
    "Perceptron",
    "PerceptronHistory",
    "Quadratic",
    "ReLU",
    "Sigmoid",
    "Softmax",
    "Split",
    "Step",
    "Tanh",
    "Trace",
    "accuracy",
    "backprop",
    "backpropagate_error",
    "bias_gradient",
    "digits",
    "gates",
    "gradient_check",
    "mnist",
    "output_error",
    "sgd",
    "weight_gradient",
]
