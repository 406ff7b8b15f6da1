"""The numbers in the words of chapter 5: each sentence is made anew from an independent computation."""

import json
import math
import re
import sys
from pathlib import Path

import pytest

CHAPTER = Path(__file__).parents[2] / "book" / "05_cost.ipynb"
E = 1e-6


def sigma(z):
    return 1 / (1 + math.exp(-z))


def difference(f, at):
    return (f(at + E) - f(at - E)) / (2 * E)


def quadratic(a, y):
    return sum((t - o) ** 2 for o, t in zip(a, y, strict=True)) / 2


def entropy(a, y):
    return -sum(t * math.log(o) + (1 - t) * math.log(1 - o) for o, t in zip(a, y, strict=True))


def mean(values):
    return sum(values) / len(values)


def num(value):
    return f"{value:.10g}"


# The three examples of the figure.
OUTPUTS, TARGETS = ((0.8, 0.3, 0.1), (0.4, 0.5, 0.2), (0.9, 0.2, 0.1)), ((1, 0, 0), (0, 1, 0), (0, 0, 1))
LOSSES = [quadratic(a, y) for a, y in zip(OUTPUTS, TARGETS, strict=True)]
LOWER_1, LOWER_2 = (quadratic(a, TARGETS[2]) for a in ((0.8, 0.2, 0.1), (0.9, 0.1, 0.1)))

# The neuron with one weight, and its two examples.
XS, YS = (1, 2), (0, 1)


def both(w):
    return [(y - sigma(w * x)) ** 2 / 2 for x, y in zip(XS, YS, strict=True)]


D1, D2 = (difference(lambda w, i=i: both(w)[i], 1) for i in (0, 1))
BY_MEAN = difference(lambda w: mean(both(w)), 1)
PENALIZED = difference(lambda w: mean(both(w)) + 0.1 * w * w / 2, 1)

# The small network.
HIDDEN = sigma(-1), sigma(3)
A = sigma(HIDDEN[0] + 2 * HIDDEN[1] - 1), sigma(-2 * HIDDEN[0] + HIDDEN[1] + 1)
Y = (0, 1)

# The cost on a hidden activation.
H, OUT = sigma(1), sigma(sigma(1))
WHOLE = difference(lambda w: sigma(sigma(w)) ** 2 / 2 + sigma(w) / 10, 1)
THROUGH = difference(lambda w: sigma(sigma(w)) ** 2 / 2, 1)

PLACES = (0.9, 0.5, 0.1, 0.02)
RIGHT, ONE_WRONG = ((0.51, 0.49), (0.51, 0.49)), ((0.99, 0.01), (0.49, 0.51))
MINUS = "−"


def row(name, values, form):
    return f"| {name} | " + " | ".join(form(v) for v in values) + " |"


SENTENCES = [
    f"the losses are ${num(LOSSES[0])}$, ${num(LOSSES[1])}$ and ${num(LOSSES[2])}$, and their mean is "
    f"$C = {num(mean(LOSSES))}$",
    f"brings $C_3$ from ${num(LOSSES[2])}$ to ${num(LOWER_1)}$",
    f"brings it only to ${num(LOWER_2)}$. The first gains ${num(LOSSES[2] - LOWER_1)}$ and the second "
    f"${num(LOSSES[2] - LOWER_2)}$, less than a fifth",
    f"its slope is ${OUTPUTS[2][0]}$ at the first output and ${OUTPUTS[2][1]}$ at the second",
    f"have the cost ${num(LOSSES[2])}$, that of one. The sum is ${num(3 * LOSSES[2])}$",
    *(
        rf"C_{i + 1} &= \tfrac12 \left[ "
        + " + ".join(f"({a} - {y})^2" for a, y in zip(OUTPUTS[i], TARGETS[i], strict=True))
        + rf" \right] = {num(LOSSES[i])}"
        for i in range(3)
    ),
    rf"C &= \tfrac13 \, ({num(LOSSES[0])} + {num(LOSSES[1])} + {num(LOSSES[2])}) = {num(mean(LOSSES))}",
    f"from ${difference(lambda w: sum(both(w)), 1):.4f}$ to "
    f"${difference(lambda w: 100 * sum(both(w)), 1):.4f}$. The slope of the mean stays at ${BY_MEAN:.4f}$",
    f"The slopes of the two losses are ${D1:.4f}$ and ${D2:.4f}$",
    f"Their mean is ${mean((D1, D2)):.4f}$, and that is the slope of the mean",
    f"The slope of the *largest* loss is ${difference(lambda w: max(both(w)), 1):.4f}$",
    f"The slope of the *product* is ${difference(lambda w: math.prod(both(w)), 1):.4f}$",
    rf"= {both(1)[1]:.4f} \cdot {D1:.4f} + {both(1)[0]:.4f} \cdot ({D2:.4f})$",
    f"The gradient through the outputs is ${BY_MEAN:.4f}$. The true slope with the penalty is "
    f"${PENALIZED:.4f}$. The missing ${PENALIZED - BY_MEAN:.1f}$",
    row("quadratic loss", PLACES, lambda a: f"{quadratic([a], [1]):.3f}"),
    row("its slope", PLACES, lambda a: num(a - 1).replace("-", MINUS)),
    row("cross-entropy loss", PLACES, lambda a: f"{entropy([a], [1]):.3f}"),
    row("its slope", PLACES, lambda a: f"{-1 / a:.3g}".replace("-", MINUS).replace("1.11", "1.1")),
    f"goes from ${difference(lambda a: quadratic([a], [0]), 0.5):.1f}$ to "
    f"${difference(lambda a: quadratic([a], [0]), 0.98):.2f}$",
    f"are now ${difference(lambda a: entropy([a], [0]), 0.5):.0f}$ and "
    f"${difference(lambda a: entropy([a], [0]), 0.98):.0f}$",
    rf"For $1 - a$ it is ${sys.float_info.epsilon / 4 * 1e17:.1f} \cdot 10^{{-17}}$",
    f"it gives $a = ({A[0]:.4f}, {A[1]:.4f})$, and the target is $(0, 1)$",
    rf"\tfrac12 \left[ {A[0]:.4f}^2 + ({A[1] - 1:.4f})^2 \right] = {quadratic(A, Y):.4f}",
    rf"\begin{{pmatrix}} {A[0]:.4f} \\ {A[1] - 1:.4f} \end{{pmatrix}}",
    f"the cost is ${entropy(A, Y):.4f}$ and the gradient "
    f"$({difference(lambda a: entropy([a], [0]), A[0]):.4f}, "
    f"{difference(lambda a: entropy([a], [1]), A[1]):.4f})$",
    f"The right loss is ${num(LOSSES[2])}$; the broadcast one is "
    f"${num(sum((y - a) ** 2 for a in OUTPUTS[2] for y in TARGETS[2]) / 2)}$",
    rf"it is $\ln 2 = {entropy([0.5], [0.5]):.4f}$",
    f"are both right, and $C = {num(mean([quadratic(a, (1, 0)) for a in RIGHT]))}$",
    f"one is wrong, and $C = {num(mean([quadratic(a, (1, 0)) for a in ONE_WRONG]))}$",
    rf"= {num(quadratic((0.6, 0.2, 0.1), (0, 1, 0)))}$ and $C_2",
    rf"(0.04 + 0.01 + 0.16) = {num(quadratic((0.2, 0.9, 0.4), (0, 1, 0)))}$. The cost is their mean, $0.305$",
    f"two examples and the cost ${num(mean(LOSSES[:2]))}$. The second has one example and the cost "
    f"${num(LOSSES[2])}$",
    rf"$\tfrac12 (0.1475 + 0.83) = {mean((mean(LOSSES[:2]), LOSSES[2])) + 1e-9:.4f}$",
    f"$h = {H:.4f}$ and $a = {OUT:.4f}$",
    rf"\cdot x = {THROUGH:.4f}$. Straight",
    rf"h (1 - h) \cdot x = {WHOLE - THROUGH:.4f}$. Together $\partial C/\partial w = {WHOLE:.4f}$",
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
    assert (LOSSES[2] - LOWER_2) / (LOSSES[2] - LOWER_1) < 1 / 5  # "less than a fifth"
    assert quadratic([0.02], [1]) / quadratic([0.1], [1]) < 1.2  # "by less than a fifth"
    assert 5 / 3 < entropy([0.02], [1]) / entropy([0.1], [1]) < 1.75  # "by more than two thirds"
    assert sigma(40) == 1.0  # "exactly 1"
    assert 1 - sys.float_info.epsilon / 4 == 1.0 > 1 - sys.float_info.epsilon / 3.9
    assert sys.float_info.min == pytest.approx(2.2e-308, rel=0.02)
    assert (WHOLE - THROUGH) / WHOLE == pytest.approx(0.4, abs=0.01)  # "four tenths of them"
    assert 0.1**3 == pytest.approx(0.001)
    assert mean((0.505, 0.105)) == pytest.approx(0.305)


def test_the_vectors_for_a_three(words):
    right, wrong = re.findall(r"\((0(?:, ?[01]){9,})\)", words)
    assert re.findall(r"\d", wrong) == [*"00010000000"]
    assert re.findall(r"\d", right) == [str(int(digit == 3)) for digit in range(10)]


def test_the_one_output_for_three_targets():
    """Exercise 4: on a fine grid, 1/3 is best on average, 1/2 for the largest loss."""
    grid = [i / 3000 for i in range(1, 3000)]

    def best(loss):
        return min(grid, key=loss)

    assert best(lambda a: sum(quadratic([a], [y]) for y in (0, 0, 1))) == pytest.approx(1 / 3)
    assert best(lambda a: sum(entropy([a], [y]) for y in (0, 0, 1))) == pytest.approx(1 / 3)
    assert best(lambda a: max(quadratic([a], [y]) for y in (0, 0, 1))) == pytest.approx(1 / 2)
