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
from bpfigures.demon import Demon
from bpfigures.exercise import check
from bpfigures.saturation import Saturation
from bpfigures.source import source
from bpfigures.speed import Speed

__all__ = ["Algorithm", "BiasNudge", "Demon", "Saturation", "Speed", "check", "source"]
