"""WeightGradient: the gradient of a layer's weights as a table of products, a_k × δ_j."""

import numpy as np

from bpcore import Network, backprop, weight_gradient
from bpfigures.live import STATIC, Choice, LiveFigure, Numbers

NEURONS = {
    f"{l},{j}": f"{'hidden' if l == 2 else 'output'} {j}"
    for l, n in ((2, 3), (3, 2))
    for j in range(1, n + 1)
}
EXAMPLES = {"1": slice(0, 1), "2": slice(1, 2), "both": slice(0, 2)}


class WeightGradient(LiveFigure):
    """The outer product δ^l (a^{l−1})ᵀ of a 3-3-2 sigmoid network, beside the network.

    A weight is chosen by the neuron that it leads to and the neuron that it comes from. There are two
    examples; the gradient of both is the mean of their outer products. The cost is the quadratic one.

    Parameters
    ----------
    **settings
        neuron ("2,1" is neuron 1 of layer 2), k (the neuron of the layer before, "1" to "3"), batch
        ("1", "2" or "both"); x and y, one column for each example; w2, b2, w3 and b3.

    Raises
    ------
    TypeError, traitlets.TraitError
        For an unknown setting, or a value that is out of range or of the wrong shape.

    Examples
    --------
    >>> numbers = WeightGradient(neuron="2,3", k="1").numbers()
    >>> round(numbers["delta_31"], 4), numbers["a_11"], round(numbers["chosen"], 4)
    (0.0519, 2.0, 0.1037)
    """

    _esm = STATIC / "weight_gradient.js"

    caption = (
        "The derivative for a weight is the activation at its start times the error at its end. "
        "An activation near 0 empties a column; an error near 0 empties a row."
    )

    neuron = Choice("2,3", options=NEURONS, help="to neuron j")
    k = Choice("1", options={"1": "1", "2": "2", "3": "3"}, help="from neuron k of the layer before")
    batch = Choice("1", options={"1": "1", "2": "2", "both": "both, the mean"}, help="example")
    x = Numbers([[2, -1], [1, 2], [-1, 1]], least=-2, most=2, symbol="x", help="inputs")
    b2 = Numbers([[-1], [-1], [1]], least=-9, most=9, step=0.5, symbol="b²", help="biases of layer 2")
    b3 = Numbers([[0], [0]], least=-9, most=9, step=0.5, symbol="b³", help="biases of layer 3")
    w2 = Numbers([[-1, 1, -1], [1, -1, 1], [1, -1, 1]], least=-5, most=5, symbol="w²", help="weights")
    w3 = Numbers([[2, -1, 1], [1, 2, -1]], least=-5, most=5, symbol="w³", help="weights")
    y = Numbers([[0, 1], [1, 0]], least=0, most=1, symbol="y", help="targets")

    def network(self):
        """The network at the present setting, as a ``bpcore.Network`` of its own.

        Examples
        --------
        >>> WeightGradient().network().sizes
        (3, 3, 2)
        """
        net = Network([3, 3, 2], activation="sigmoid", cost="quadratic")
        for l, w, b in ((2, self.w2, self.b2), (3, self.w3, self.b3)):
            net.w[l][:], net.b[l][:] = w, b
        return net

    def examples(self):
        """x and y of the examples that are shown, one column for each."""
        shown = EXAMPLES[self.batch]
        return np.array(self.x, float)[:, shown], np.array(self.y, float)[:, shown]

    def numbers(self):
        """δ^l, a^{l−1} and ∂C/∂w^l of the chosen layer l, and the chosen entry, by ``bpcore``."""
        l, j = map(int, self.neuron.split(","))
        g = backprop(self.network(), *self.examples())
        delta, a = g.delta[l], g.trace.a[l - 1]
        dC_dw = weight_gradient(a, delta)
        named = {"delta": delta, "a": a, "dC_dw": dC_dw}
        table = {
            f"{name}_{row + 1}{column + 1}": float(matrix[row, column])
            for name, matrix in named.items()
            for row, column in np.ndindex(matrix.shape)
        }
        return table | {"chosen": float(dC_dw[j - 1, int(self.k) - 1])}

    def summary(self):
        """What the figure shows, in words."""
        l, n = self.neuron[0], self.numbers()
        which = "both examples" if self.batch == "both" else f"example {self.batch}"
        return (
            f"The gradient for the weights into layer {l}, for {which}. The weight to {NEURONS[self.neuron]} "
            f"from neuron {self.k} of the layer before has the derivative {n['chosen']:.4f}."
        )
