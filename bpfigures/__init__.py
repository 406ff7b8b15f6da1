"""bpfigures: the live figures and the plots of the book *Backpropagation, Live*.

A live figure is a Jupyter widget in a notebook and works without a kernel in a page. Its state is its
traits, which Python can read and set::

    from bpfigures import Saturation

    figure = Saturation(w=2, b=2)
    figure          # show it
    figure.eta      # read where the reader left the slider
    figure.eta = 1  # move it
"""

from bpfigures.algorithm import Algorithm
from bpfigures.bias_nudge import BiasNudge
from bpfigures.cost_bars import CostBars
from bpfigures.cures import Cures
from bpfigures.demon import Demon
from bpfigures.descent import Descent
from bpfigures.digit_reader import DigitReader
from bpfigures.error_back import ErrorBack
from bpfigures.exercise import check
from bpfigures.hadamard import Hadamard
from bpfigures.handwritten import handwritten
from bpfigures.hidden_plane import HiddenPlane
from bpfigures.initial_weights import InitialWeights
from bpfigures.layers_and_indices import LayersAndIndices
from bpfigures.numerical_gradient import NumericalGradient
from bpfigures.one_neuron import OneNeuron
from bpfigures.output_error import OutputError
from bpfigures.paths import Paths
from bpfigures.perceptron_plane import PerceptronPlane
from bpfigures.planted_bug import PlantedBug
from bpfigures.rosetta import Rosetta
from bpfigures.saturation import Saturation
from bpfigures.shape_checker import ShapeChecker
from bpfigures.sigmoid_neuron import SigmoidNeuron
from bpfigures.source import source
from bpfigures.speed import Speed
from bpfigures.tape import Tape
from bpfigures.trained import trained_digits
from bpfigures.valley import Valley
from bpfigures.vanishing_gradient import VanishingGradient
from bpfigures.weight_gradient import WeightGradient

__all__ = [
    "Algorithm",
    "BiasNudge",
    "CostBars",
    "Cures",
    "Demon",
    "Descent",
    "DigitReader",
    "ErrorBack",
    "Hadamard",
    "HiddenPlane",
    "InitialWeights",
    "LayersAndIndices",
    "NumericalGradient",
    "OneNeuron",
    "OutputError",
    "Paths",
    "PerceptronPlane",
    "PlantedBug",
    "Rosetta",
    "Saturation",
    "ShapeChecker",
    "SigmoidNeuron",
    "Speed",
    "Tape",
    "Valley",
    "VanishingGradient",
    "WeightGradient",
    "check",
    "handwritten",
    "source",
    "trained_digits",
]
