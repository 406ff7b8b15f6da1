"""The numbers in the words of chapter 11: each is made anew from an independent computation."""

import json
import math
import re
from itertools import pairwise
from pathlib import Path

import pytest

CHAPTER = Path(__file__).parents[2] / "book" / "11_bp3.ipynb"

W2, B2 = ((1, -1), (2, 1)), (0, -1)
W3, B3 = ((1, 2), (-2, 1)), (-1, 1)
FIRST, SECOND = ((1, 2), (0, 1)), ((0, 1), (1, 0))  # x and y


def sigma(z):
    return 1 / (1 + math.exp(-z))


def layer(w, b, a):
    def z(row, b_j):
        return sum(w_jk * a_k for w_jk, a_k in zip(row, a, strict=True)) + b_j

    return [sigma(z(row, b_j)) for row, b_j in zip(w, b, strict=True)]


def cost(example=FIRST, b2=B2, b3=B3, w3=W3):
    x, y = example
    a = layer(w3, b3, layer(W2, b2, x))
    return sum((y_j - a_j) ** 2 for y_j, a_j in zip(y, a, strict=True)) / 2


def nudged(l, j, nudge, **others):
    b = {"b2": list(B2), "b3": list(B3)} | others
    b[f"b{l}"] = list(b[f"b{l}"])
    b[f"b{l}"][j - 1] += nudge
    return cost(**b)


def delta(l, j, example=FIRST):
    """∂C/∂b by a central difference: good to ten digits."""
    e = 1e-5
    return (nudged(l, j, e, example=example) - nudged(l, j, -e, example=example)) / (2 * e)


def ratio(nudge):
    return (nudged(3, 1, nudge) - cost()) / nudge


def four(value):
    return f"{value:.4f}"


D = {(l, j): delta(l, j) for l in (2, 3) for j in (1, 2)}
D_SECOND = {(l, j): delta(l, j, SECOND) for l, j in D}
MEAN = {at: (D[at] + D_SECOND[at]) / 2 for at in D}


def shared_slope(e=1e-5):
    return (cost(b2=(e, e)) - cost(b2=(-e, -e))) / (2 * e)


def valley():
    costs = {n / 4: nudged(2, 1, n / 4, w3=((1, 2), (6, 1)), b3=(-1, -3)) for n in range(-16, 17)}
    best = min(costs, key=costs.get)
    return best, costs[best]


SENTENCES = [
    f"\\begin{{pmatrix}} {four(D[2, 1])} \\\\ {four(D[2, 2])} \\end{{pmatrix}}",
    f"\\begin{{pmatrix}} {four(D[3, 1])} \\\\ {four(D[3, 2])} \\end{{pmatrix}}, \\qquad C = {four(cost())}",
    f"Output neuron 1 has the error $\\delta^3_1 = {four(D[3, 1])}$",
    f"the ratio is ${ratio(1):.3f}$ at $\\Delta = 1$, then ${ratio(0.5):.3f}$ at $0.5$, ${ratio(0.1):.3f}$ "
    f"at $0.1$ and ${ratio(0.05):.3f}$ at $0.05$. The slope is ${D[3, 1]:.3f}$",
    f"by about $0.1 \\cdot {four(D[3, 1])} = {four(0.1 * D[3, 1])}$; the exact change is "
    f"${four(nudged(3, 1, 0.1) - cost())}$",
    f"at $\\Delta = -4$ it says ${-4 * D[3, 2]:.3f}$, and the true change is "
    f"${nudged(3, 2, -4) - cost():.3f}$",
    f"directions: ${four(D[2, 1])}$ and ${four(D_SECOND[2, 1])}$. The mean is ${four(MEAN[2, 1])}$",
    f"cancel: ${four(D[3, 1])}$ and ${four(D_SECOND[3, 1])}$ leave ${four(MEAN[3, 1])}$",
    f"in each: here ${four(shared_slope())}$",
    f"from $-1$ to ${four(-1 - D[3, 1])}$ and the threshold from $1$ to ${four(1 + D[3, 1])}$",
    f"is ${four(valley()[1])}$, at the nudge ${valley()[0]}$",
]


@pytest.fixture(scope="module")
def words():
    cells = json.loads(CHAPTER.read_text(encoding="utf-8"))["cells"]
    text = " ".join("".join(cell["source"]) for cell in cells if cell["cell_type"] == "markdown")
    return re.sub(r"\s+", " ", text)


@pytest.mark.parametrize("sentence", SENTENCES)
def test_the_chapter_says_the_number_that_is_true(words, sentence):
    assert sentence in words


def test_with_inputs_of_0_every_bias_has_a_gradient():
    slopes = [delta(l, j, ((0, 0), (0, 1))) for l, j in D]
    assert min(map(abs, slopes)) > 0.01


def test_the_curves_of_exercise_5():
    steps = [n / 4 for n in range(-16, 17)]
    for j, way in ((1, 1), (2, -1)):  # biases of the output layer: C rises for target 0, falls for target 1
        costs = [nudged(3, j, step) for step in steps]
        assert all(way * (after - before) > 0 for before, after in pairwise(costs))
    costs = [nudged(2, 1, step) for step in steps]  # "C rises over the whole axis"
    assert costs == sorted(costs)
    assert -4 < valley()[0] < 4


def test_the_code_of_exercise_2_does_not_give_the_answer_away():
    cells = json.loads(CHAPTER.read_text(encoding="utf-8"))["cells"]
    code = "".join("".join(cell["source"]) for cell in cells if cell["cell_type"] == "code")
    assert f"{shared_slope():.3f}" not in code
