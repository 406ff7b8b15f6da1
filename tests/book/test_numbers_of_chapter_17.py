"""The numbers in the words of chapter 17: each sentence is made anew from an independent computation."""

import functools
import itertools
import json
import math
import re
from pathlib import Path

import numpy as np
import pytest

from bpcore import Network, digits, sgd

CHAPTER = Path(__file__).parents[2] / "book" / "17_vanishing_gradients.ipynb"
GRID = np.array([-1.4, -0.4, 0.6, 1.6])
X = np.array([np.repeat(GRID, 4), np.tile(GRID, 4)])
Y = np.where(X[0] * X[1] > 0, 1.0, 0.0)
SIGMAS = {
    "sigmoid": lambda z: 1 / (1 + np.exp(np.minimum(-z, 700))),
    "tanh": np.tanh,
    "relu": lambda z: np.where(z > 0, z, 0.0),
}
SLOPES = {
    "sigmoid": lambda z: 1 / (2 + np.exp(z) + np.exp(-z)),
    "tanh": lambda z: 1 / np.cosh(z) ** 2,
    "relu": lambda z: np.where(z > 0, 1.0, 0.0),
}


class Net:
    """Six hidden layers and one output on the 16 points, written out with diagonal matrices."""

    def __init__(self, activation="sigmoid", init="scaled", gain=1.0, width=10, seed=0):
        rng, sizes = np.random.default_rng(seed), [2, *[width] * 6, 1]
        self.activation, self.w, self.b = activation, [], []
        for n_in, n_out in itertools.pairwise(sizes):
            spread = {"normal": 1, "scaled": n_in**-0.5, "he": (2 / n_in) ** 0.5}[init]
            self.w.append(gain * spread * rng.standard_normal((n_out, n_in)))
            self.b.append(np.zeros((n_out, 1)) if init == "he" else rng.standard_normal((n_out, 1)))

    def look(self):
        """Norms and factors, the last layer first; saturated hidden neurons; cost, outputs, gradients."""
        a, z = [X], []
        for w, b in zip(self.w, self.b, strict=True):
            z.append(w @ a[-1] + b)
            a.append(SIGMAS["sigmoid" if len(z) == 7 else self.activation](z[-1]))
        self.outputs = a[-1][0]
        right = np.where(Y == 1, self.outputs, 1 - self.outputs)
        self.cost = -np.mean(np.log(np.maximum(right, 1e-300)))
        delta, self.by_w, self.by_slope, self.saturated = self.outputs[None] - Y, [], [], []
        self.norms, self.gradients = [size(delta)], []
        for l in range(6, -1, -1):
            self.gradients.insert(0, (delta @ a[l].T / 16, delta.mean(axis=1, keepdims=True)))
            if l == 0:
                return self
            slopes = SLOPES[self.activation](z[l - 1])
            u = self.w[l].T @ delta
            delta = np.column_stack([np.diag(slopes[:, i]) @ u[:, i] for i in range(16)])
            self.by_w.append(size(u) / self.norms[-1] if self.norms[-1] else 0)
            self.by_slope.append(size(delta) / size(u) if size(u) else 0)
            self.norms.append(size(delta))
            self.saturated.append((slopes < 0.01).mean())

    @property
    def each(self):
        return (self.norms[-1] / self.norms[0]) ** (1 / 6)

    def train(self, epochs):
        for _ in range(epochs):
            self.look()
            cost, gradients, w, b = self.cost, self.gradients, self.w, self.b
            square = sum((part**2).sum() for pair in gradients for part in pair)
            for eta in (1, 0.5, 0.25, 0.125, 0.0625):
                self.w = [old - eta * g for old, (g, _) in zip(w, gradients, strict=True)]
                self.b = [old - eta * g for old, (_, g) in zip(b, gradients, strict=True)]
                if self.look().cost <= cost - eta * square / 2 + 1e-9:
                    break
            else:
                self.w, self.b = w, b
        return self.look()


def size(delta):
    return float(np.sqrt((delta**2).sum() / 16))


@functools.cache
def net(epochs=0, **setting):
    return Net(**setting).train(epochs)


def window(w):
    root = math.sqrt(1 - 4 / w)
    return 2 / w * math.log((1 + root) / (1 - root))


V, TRIPLE, CHAIN = net(), net(gain=3.0), net(init="normal", width=1)
BANG, HE = net(activation="tanh", init="normal", gain=3.0), net(activation="relu", init="he")
LEARNS = [net(activation="tanh", gain=1.5, epochs=n) for n in (0, 9, 40)]
WIDEST = max(np.arange(4.001, 30, 0.001), key=window)
S = (1 + math.sqrt(0.5)) / 2
Z = math.log(S / (1 - S))
GAIN_2 = net(init="normal", gain=2.0, width=20)

SENTENCES = [
    f"At the output the error is $\\lVert \\delta^8 \\rVert = {V.norms[0]:.3f}$",
    f"The error falls from ${V.norms[0]:.3f}$ to ${V.norms[-1]:.7f}$",
    f"Each step back multiplies it by ${V.each:.3f}$ on average",
    f"The chain of single neurons does worse: ${CHAIN.norms[0]:.3f}$ shrinks to "
    f"${CHAIN.norms[-1] * 1e9:.2f} \\cdot 10^{{-9}}$",
    f"the error of layer $2$ grows to ${TRIPLE.norms[-1]:.5f}$",
    f"and ${100 * np.mean(BANG.saturated):.0f}\\,\\%$ of the hidden neurons are",
    f"The error grows from ${BANG.norms[0]:.3f}$ to ${BANG.norms[-1]:.1f}$",
    f"cancel: ${HE.norms[0]:.3f}$ at the output, ${HE.norms[-1]:.3f}$ in layer $2$",
    f"has a cost of ${net(epochs=40).cost:.3f}$, that is $\\ln 2$",
    f"multiplies the error by ${LEARNS[0].each:.3f}$ at the start",
    f"has the *larger* error, ${LEARNS[1].norms[-1]:.3f}$ against ${LEARNS[1].norms[0]:.3f}$",
    f"${window(8):.3f}$ at $w = 8$, and ${window(20):.3f}$ at $w = 20$. Never is it wider than "
    f"${window(WIDEST):.3f}$",
    f"$25^4 = {25**4:,}$".replace(",", "{,}"),
    f"$4^6 = {4**6}$",
    f"$30 \\cdot \\tfrac14 + 1 = {30 / 4 + 1}$",
    f"differ by ${np.ptp(V.outputs):.7f}$ at most",
    f"A step back of ${V.each:.3f}$ is harmless once",
    f"The larger one is ${S:.4f}$",
    f"$z = \\ln \\frac{{s}}{{1 - s}} = \\pm {Z:.3f}$",
    f"the bias is ${Z - 4:.3f}$ or ${-Z - 4:.3f}$",
    f"The widest window is at $w = {WIDEST:.1f}$, where it is ${window(WIDEST):.3f}$ wide",
    f"$\\sqrt{{n\\, v}} = \\sqrt{{30/900}} = 1/\\sqrt{{30}} = {30**-0.5:.3f}$",
    f"At a gain of $2$ the mean factor is ${GAIN_2.each:.2f}$",
    f"${100 * np.mean(GAIN_2.saturated):.0f}\\,\\%$ of the hidden neurons are saturated",
    f"at $3$ the factor is ${net(init='normal', gain=3.0, width=20).each:.2f}$",
]


@pytest.fixture(scope="module")
def words():
    cells = json.loads(CHAPTER.read_text(encoding="utf-8"))["cells"]
    text = " ".join("".join(cell["source"]) for cell in cells if cell["cell_type"] == "markdown")
    return re.sub(r"\s+", " ", text)


@pytest.mark.parametrize("sentence", SENTENCES)
def test_the_chapter_says_the_number_that_is_true(words, sentence):
    assert sentence in words


def test_the_numbers_that_the_chapter_gives_in_words():
    assert V.norms[0] / V.norms[-1] == pytest.approx(27_000, rel=0.01)
    assert V.norms[0] / V.norms[-1] > 10_000  # "less than a ten-thousandth"
    assert math.erfc(4 / math.sqrt(2)) == pytest.approx(6e-5, rel=0.1)  # "six times in 100,000"
    assert np.mean(TRIPLE.by_w) / np.mean(V.by_w) == pytest.approx(3, abs=0.3)
    assert np.mean(TRIPLE.by_slope) < np.mean(V.by_slope)
    assert np.mean(BANG.by_slope) == pytest.approx(np.mean(V.by_slope), abs=0.06)  # "about as much"
    assert np.allclose(net(epochs=40).w[0], V.w[0], atol=1e-4)  # "has not moved to speak of"
    assert np.allclose(net(epochs=40).outputs, 0.5, atol=0.05)  # "an error of about ½"
    assert ((LEARNS[2].outputs > 0.5) == (Y == 1)).all()
    assert LEARNS[2].norms[-1] < 0.01
    assert np.linalg.norm(LEARNS[2].w[3]) > np.linalg.norm(LEARNS[0].w[3])  # "the weights grow"
    stopped = net(activation="tanh", init="normal", gain=3.0, epochs=5)
    assert all((w == old).all() for w, old in zip(stopped.w, BANG.w, strict=True))
    assert WIDEST == pytest.approx(6.89, abs=0.01)
    assert window(6.9) < 0.5  # "less than half of the inputs"
    assert 2 * math.sqrt(20) == pytest.approx(9, abs=0.1)
    assert np.mean(GAIN_2.by_slope) == pytest.approx(1 / 9, abs=0.02)
    trained = net(init="normal", gain=2.0, width=20, epochs=40)
    assert ((trained.outputs > 0.5) == (Y == 1)).all()


def test_what_the_chapter_says_of_every_seed():
    seeds = range(10)
    assert all(net(activation="tanh", init="normal", width=20, seed=s).each > 1 for s in seeds)
    assert all(net(activation="relu", init="he", width=1, seed=s).norms[-1] == 0 for s in seeds)


@pytest.mark.parametrize(("init", "by_w"), [("normal", math.sqrt(20)), ("scaled", 1), ("he", math.sqrt(2))])
def test_the_factor_of_the_weights_is_about_what_the_argument_gives(init, by_w):
    nets = [net(activation="relu", init=init, width=20, seed=s) for s in range(10)]
    assert np.mean([one.by_w for one in nets]) == pytest.approx(by_w, rel=0.06)
    assert np.mean([one.by_slope for one in nets]) == pytest.approx(1 / math.sqrt(2), abs=0.04)


def test_three_hidden_layers_learn_the_digits_and_five_do_not():
    data, reached = digits(), {}
    for hidden in (3, 5):
        net = Network([64, *[30] * hidden, 10], cost="cross_entropy", init="scaled", rng=0)
        validation = (data.validation.x, data.validation.y)
        history = sgd(
            net, data.train.x, data.train.y, epochs=30, batch_size=10, eta=0.5, rng=0, evaluate=validation
        )
        reached[hidden] = history.accuracy
        norms = history.gradient_norm
        if hidden == 5:  # "more than a factor of 50 for all 30 epochs"
            assert (norms[7] / norms[2]).min() > 50
        else:
            assert norms[5][0] / norms[2][0] == pytest.approx(35, abs=3)
    assert reached[3][:5].max() < 0.12
    assert reached[3][-1] == pytest.approx(0.94, abs=0.025)
    assert reached[5].max() < 0.12
