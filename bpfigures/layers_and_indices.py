"""LayersAndIndices: which weight is w^l_jk, its place in the matrix, and its part in z = Σ w a + b."""

import numpy as np

from bpcore import Network
from bpfigures.live import STATIC, Choice, LiveFigure, Quantity

# A network has the upper left of these, as far as its sizes go: 2-2-2 is the worked example of the book.
# The same numbers stand in js/figures/layers_and_indices.js.
W = {
    2: [[1, -1, 2, -2], [2, 1, -1, 1], [-1, 2, 1, -2], [1, -2, -1, 2]],
    3: [[1, 2, -1, 1], [-2, 1, 2, -1], [2, -1, 1, -2], [-1, 1, -2, 2]],
    4: [[2, -1, 1, -2], [-1, 2, -2, 1], [1, 1, 2, -1], [-2, -1, 1, 2]],
}
B = {2: [0, -1, 1, 2], 3: [-1, 1, 0, 2], 4: [1, 0, -1, -2]}
X = [[1, 2, 0], [2, -1, 1], [-1, 1, 2], [0, 1, -2]]

#: What the questions of the drill ask for, in turn, and how many there are.
ASKED = ["weight", "weight", "bias", "weight", "neuron"]
QUESTIONS = 20

VIEWS = {"explore": "explore", "find": "drill: find it", "name": "drill: name it"}
PARTS = {"weight": "weight", "bias": "bias", "neuron": "neuron"}


def _size(default, l):
    return Quantity(
        default, least=1, most=4, step=1, whole=True, symbol=f"n_{l}", help=f"neurons in layer {l}"
    )


def _index(default, symbol, help, most=4):
    return Quantity(default, least=1, most=most, step=1, whole=True, symbol=symbol, help=help)


class LayersAndIndices(LiveFigure):
    """A network whose weights, biases and neurons are named, found in their matrices, and worked with.

    A layer, neuron or example beyond the sizes stands for the last one there is, and a weight or bias of
    layer 1, which has none, for one of layer 2.

    Parameters
    ----------
    **settings
        view ("explore", or one of the drills "find" and "name"); part ("weight", "bias" or "neuron"), with
        its indices l, j and k; L (layers) and n1 … n4 (neurons in each); m (examples) and i (the one that is
        worked); and of the drill the question, the question that was last answered, and how many were right.

    Raises
    ------
    TypeError, traitlets.TraitError
        For an unknown setting, or a value out of range.

    Examples
    --------
    >>> figure = LayersAndIndices(part="weight", l=3, j=2, k=1)
    >>> numbers = figure.numbers()
    >>> numbers["value"], round(numbers["z"], 4)
    (-2.0, 1.4147)
    >>> figure.sentence()
    'the weight to neuron 2 of layer 3 from neuron 1 of layer 2'
    """

    _esm = STATIC / "layers_and_indices.js"

    caption = (
        "A network with its weights and biases by name. Choose one, and see its place in the matrix and in "
        "the sum."
    )

    view = Choice("explore", options=VIEWS, help="what to do")
    part = Choice("weight", options=PARTS, help="choose")
    l = _index(3, "l", "layer")
    j = _index(2, "j", "neuron of layer l")
    k = _index(1, "k", "neuron of layer l − 1")
    L = Quantity(3, least=2, most=4, step=1, whole=True, symbol="L", help="layers")
    n1, n2, n3, n4 = (_size(2, l) for l in (1, 2, 3, 4))
    m = _index(1, "m", "examples in the batch", most=3)
    i = _index(1, "i", "example that is worked", most=3)
    question = Quantity(
        1, least=1, most=QUESTIONS, step=1, whole=True, symbol="q", help="question of the drill"
    )
    answered = Quantity(
        0, least=0, most=QUESTIONS, step=1, whole=True, symbol="q", help="question last answered"
    )
    right = Quantity(
        0, least=0, most=QUESTIONS, step=1, whole=True, symbol="r", help="questions right at the first try"
    )

    def sizes(self):
        """Neurons in each of the L layers."""
        return [self.n1, self.n2, self.n3, self.n4][: self.L]

    def chosen(self):
        """The part that is chosen and its l, j and k, within the sizes. k is None where it has none."""
        n = self.sizes()
        l = max(1 if self.part == "neuron" else 2, min(self.l, self.L))
        j = min(self.j, n[l - 1])
        return self.part, l, j, min(self.k, n[l - 2]) if self.part == "weight" else None

    def asked(self):
        """What the present question of the drill asks for, in the same form."""
        n, q = self.sizes(), self.question
        part = ASKED[(q - 1) % len(ASKED)]
        chance = (68 * q * q + 15 * q + 54) % 997
        l = 2 + chance % (self.L - 1)
        j = 1 + chance // 3 % n[l - 1]
        return part, l, j, 1 + chance // 11 % n[l - 2] if part == "weight" else None

    def sentence(self):
        """The chosen part spelled out."""
        part, l, j, k = self.chosen()
        if part == "weight":
            return f"the weight to neuron {j} of layer {l} from neuron {k} of layer {l - 1}"
        return f"the bias of neuron {j} of layer {l}" if part == "bias" else f"neuron {j} of layer {l}"

    def network(self):
        """The network at the present sizes, as a ``bpcore.Network`` of its own."""
        n = self.sizes()
        net = Network(n)
        for l in range(2, self.L + 1):
            net.w[l][:] = np.array(W[l])[: n[l - 1], : n[l - 2]]
            net.b[l][:, 0] = B[l][: n[l - 1]]
        return net

    def batch(self):
        """The inputs, one column for each of the m examples."""
        return np.array(X, dtype=float)[: self.n1, : self.m]

    def score(self):
        """Of the drill: how many questions are done, and how many of those were right at the first try."""
        done = self.question - (self.answered != self.question)
        return done, min(self.right, done)

    def numbers(self):
        """The chosen layer's forward pass and the terms of the chosen neuron, by ``bpcore``; or the score."""
        net = self.network()
        numbers = {"parameters": sum(net.w[l].size + net.b[l].size for l in net.w)}
        if self.view != "explore":
            done, right = self.score()
            return numbers | {"done": done, "right": right}
        trace = net.forward(self.batch())
        part, l, j, k = self.chosen()
        column = min(self.i, self.m) - 1
        for name, layers in (("z", trace.z), ("a", trace.a)):
            for (r, c), entry in np.ndenumerate(layers[l]) if l in layers else ():
                numbers[f"{name}_{r + 1}{c + 1}"] = entry.item()
        if l > 1:
            terms = net.w[l][j - 1] * trace.a[l - 1][:, column]
            numbers |= {f"term_{at}": term.item() for at, term in enumerate(terms, start=1)}
            numbers |= {"b": net.b[l][j - 1, 0].item(), "z": trace.z[l][j - 1, column].item()}
        numbers["a"] = trace.a[l][j - 1, column].item()
        if part != "neuron":
            value = net.b[l][j - 1, 0] if part == "bias" else net.w[l][j - 1, k - 1]
            numbers["value"] = value.item()
        return numbers

    def summary(self):
        """What the figure shows, in words."""
        if self.view != "explore":
            done, right = self.score()
            kind = self.asked()[0]
            state = "not answered yet"
            if self.answered == self.question:
                state = "right" if self.chosen() == self.asked() else "not right yet"
            return (
                f"Question {self.question} of {QUESTIONS}, about a {kind}: {state}. "
                f"Right at the first try: {right} of {done}."
            )
        n = self.numbers()
        network = f"A network of {'-'.join(map(str, self.sizes()))} neurons with {n['parameters']} parameters"
        _, l, j, _ = self.chosen()
        z = f"z = {n['z']:.4f} and " if l > 1 else ""
        return f"{network}. Chosen: {self.sentence()}. Neuron {j} of layer {l} has {z}a = {n['a']:.4f}."
