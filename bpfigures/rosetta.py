"""Rosetta: the forward pass and the four equations in this book's notation and in others."""

import numpy as np

from bpcore import Network, backprop
from bpfigures.live import STATIC, Choice, LiveFigure, Quantity

# The first example is the worked example of the book. The same numbers stand in js/figures/rosetta.js.
X, Y = [[1, 2, 0], [2, -1, 1]], [[0, 1, 1], [1, 0, 1]]
W = {2: [[1, -1], [2, 1]], 3: [[1, 2], [-2, 1]]}
B = {2: [0, -1], 3: [-1, 1]}

NOTATIONS = {
    "book": "this book",
    "nielsen": "Nielsen",
    "thresholds": "thresholds (Zhou)",
    "m_by_n": "W of shape M × N",
    "rows_to_from": "rows, W[to, from] (PyTorch)",
    "rows_from_to": "rows, W[from, to] (Keras, scikit-learn)",
}
SYMBOLS = {"w": "weights", "b": "biases", "z": "weighted inputs", "a": "activations", "delta": "errors"}

#: What changes its sign. Thresholds are minus biases, g and e minus errors, and Δw, Δv minus gradients.
MINUS = {"thresholds": {"b", "delta", "dw"}}


class Rosetta(LiveFigure):
    """One network in six notations: the equations, and what every array holds.

    The number "thresholds_delta3_21" is entry (2, 1) of what the notation "thresholds" has for δ³, as an
    array in its own layout. The names are x, y, w2, w3, b2, b3, z2, z3, a2, a3, C, delta2, delta3, and db2,
    db3, dw2, dw3 for the gradients; in "thresholds" those are the changes by one step with η = 1.

    Parameters
    ----------
    **settings
        notation, symbol ("w", "b", "z", "a" or "delta": what is marked), m (the number of examples).

    Raises
    ------
    TypeError, traitlets.TraitError
        For an unknown setting, or a value that is out of range.

    Examples
    --------
    >>> Rosetta(notation="book").array("delta3").round(4).tolist()
    [[0.1378], [-0.0307]]
    >>> Rosetta(notation="thresholds").array("delta3").round(4).tolist()
    [[-0.1378], [0.0307]]
    >>> Rosetta(notation="rows_from_to").array("delta3").round(4).tolist()
    [[0.1378, -0.0307]]
    """

    _esm = STATIC / "rosetta.js"

    caption = "Forward pass and (BP1) to (BP4) in this book's notation and in another, with the same network."

    notation = Choice("rows_to_from", options=NOTATIONS, help="notation")
    symbol = Choice("w", options=SYMBOLS, help="mark")
    m = Quantity(1, least=1, most=3, step=1, whole=True, symbol="m", help="examples")

    def arrays(self):
        """Every array of the chosen notation by name, from ``bpcore`` and then translated."""
        net = Network([2, 2, 2])
        for l in (2, 3):
            net.w[l][:], net.b[l][:, 0] = W[l], B[l]
        x, y = np.array(X, dtype=float)[:, : self.m], np.array(Y, dtype=float)[:, : self.m]
        g = backprop(net, x, y)
        ours = {"x": x, "y": y, "C": np.array([[net.cost.value(g.trace.a[3], y)]])}
        kinds = {"w": net.w, "b": net.b, "z": g.trace.z, "a": g.trace.a}
        kinds |= {"delta": g.delta, "db": g.dC_db, "dw": g.dC_dw}
        ours |= {f"{kind}{l}": layers[l] for kind, layers in kinds.items() for l in (2, 3)}
        return {name: self._translated(name.rstrip("23"), array) for name, array in ours.items()}

    def _translated(self, kind, array):
        weights = kind in ("w", "dw")
        from_to = self.notation in ("thresholds", "m_by_n", "rows_from_to")
        rows = self.notation.startswith("rows")
        array = array.T if (from_to if weights else rows) else array
        return -array if kind in MINUS.get(self.notation, ()) else array

    def array(self, name):
        """One of the arrays."""
        return self.arrays()[name]

    def numbers(self):
        """Every entry of every array, named by notation, array, row and column."""
        return {
            f"{self.notation}_{name}_{r + 1}{c + 1}": entry.item()
            for name, array in self.arrays().items()
            for (r, c), entry in np.ndenumerate(array)
        }

    def summary(self):
        """What the figure shows, in words."""
        arrays = self.arrays()
        w, delta = arrays["w3"], arrays["delta3"]
        return (
            f"The notation “{NOTATIONS[self.notation]}”: the weights of the output layer are "
            f"{w.tolist()}. The error of output 1 for example 1 is {delta[0, 0]:.4f}."
        )
