"""The numbers in the words of chapter 10: each sentence is made anew from an independent computation."""

import json
import math
import re
from pathlib import Path

import numpy as np
import pytest

CHAPTER = Path(__file__).parents[2] / "book" / "10_bp2.ipynb"

X, Y = (1, 2), (0, 1)
W2, B2, W3, B3 = ((1, -1), (2, 1)), (0, -1), ((1, 2), (-2, 1)), (-1, 1)


def sigma(z):
    return 1 / (1 + math.exp(-z))


def slope(z):
    return sigma(z) * (1 - sigma(z))


def layer(w, a, b):
    return [
        sum(w_jk * a_k for w_jk, a_k in zip(row, a, strict=True)) + b_j for row, b_j in zip(w, b, strict=True)
    ]


def errors(w2, b2, w3, b3, cost="quadratic", transposed=True):
    """z², a², a³, δ³, what arrives, δ² and C, in plain floats."""
    z2 = layer(w2, X, b2)
    a2 = [sigma(z) for z in z2]
    z3 = layer(w3, a2, b3)
    a3 = [sigma(z) for z in z3]
    C = sum((y - a) ** 2 for y, a in zip(Y, a3, strict=True)) / 2
    d3 = [(a - y) * (slope(z) if cost == "quadratic" else 1) for a, y, z in zip(a3, Y, z3, strict=True)]
    w = w3 if not transposed else ((w3[0][0], w3[1][0]), (w3[0][1], w3[1][1]))
    arrives = [w[j][0] * d3[0] + w[j][1] * d3[1] for j in (0, 1)]
    d2 = [s * slope(z) for s, z in zip(arrives, z2, strict=True)]
    return z2, a2, a3, d3, arrives, d2, C


def after(steps, transposed):
    """The cost after so many steps with η = 1."""
    w2, b2, w3, b3 = [list(r) for r in W2], list(B2), [list(r) for r in W3], list(B3)
    for _ in range(steps):
        _, a2, _, d3, _, d2, _ = errors(w2, b2, w3, b3, transposed=transposed)
        for j in (0, 1):
            b2[j] -= d2[j]
            b3[j] -= d3[j]
            for k in (0, 1):
                w2[j][k] -= d2[j] * X[k]
                w3[j][k] -= d3[j] * a2[k]
    return errors(w2, b2, w3, b3)[-1]


Z2, A2, A3, D3, S, D2, C = errors(W2, B2, W3, B3)
_, _, _, _, S_LOST, D2_LOST, _ = errors(W2, B2, W3, B3, transposed=False)
_, _, _, D3_CE, S_CE, D2_CE, _ = errors(W2, B2, W3, B3, cost="cross-entropy")
DX = [W2[0][k] * D2[0] + W2[1][k] * D2[1] for k in (0, 1)]
FACTORS = [new / old for new, old in zip(D2_CE, D2, strict=True)]


def pair(values):
    return f"({values[0]:.4f}, {values[1]:.4f})"


SENTENCES = [
    f"$z^2 = ({Z2[0]}, {Z2[1]})$ and $a^2 = {pair(A2)}$. (BP1) gives $\\delta^3 = {pair(D3)}$",
    f"$\\delta^3_1 = {D3[0]:.4f}$ is positive",
    f"$\\delta^3_2 = {D3[1]:.4f}$",
    f"1 \\cdot {D3[0]:.4f} + (-2) \\cdot ({D3[1]:.4f}) = {S[0]:.4f} &&",
    f"{A2[0]:.4f} \\cdot {1 - A2[0]:.4f} = {slope(-1):.4f} && \\text{{the slope at }} z^2_1 = -1",
    f"{S[0]:.4f} \\cdot {slope(-1):.4f} = {D2[0]:.4f} &&",
    f"2 \\cdot {D3[0]:.4f} + 1 \\cdot ({D3[1]:.4f}) = {S[1]:.4f} &&",
    f"{A2[1]:.4f} \\cdot {1 - A2[1]:.4f} = {slope(3):.4f} && \\text{{the slope at }} z^2_2 = 3",
    f"{S[1]:.4f} \\cdot {slope(3):.4f} = {D2[1]:.4f} &&",
    f"\\begin{{pmatrix}} {S[0]:.4f} \\\\ {S[1]:.4f} \\end{{pmatrix}} \\odot",
    f"= \\begin{{pmatrix}} {D2[0]:.4f} \\\\ {D2[1]:.4f} \\end{{pmatrix}}",
    f"$w^3 \\delta^3 = {pair(S_LOST)}$ times the slopes, that is "
    f"${pair(D2_LOST)}$, where ${pair(D2)}$ is true",
    f"falls from ${C:.4f}$ to ${after(50, True):.4f}$ with the right gradient and to "
    f"${after(50, False):.4f}$",
    f"\\approx {0.25**10:.8f}$",
    f"$4^{{-10}} \\approx {4**-10:.8f}$",
    f"it is $2^{{10}} = {(8 / 4) ** 10:,.0f}$".replace(",", "{,}"),
    f"$a^3 = {pair(A3)}$",
    f"only $\\delta^3 = {pair(D3_CE)}$ is new",
    f"$1 \\cdot {D3_CE[0]:.4f} + 2 \\cdot {-D3_CE[1]:.4f} = {S_CE[0]:.4f}$",
    f"$2 \\cdot {D3_CE[0]:.4f} - {-D3_CE[1]:.4f} = {S_CE[1]:.4f}$",
    f"the slopes ${slope(-1):.4f}$ and ${slope(3):.4f}$ the errors are $\\delta^2 = {pair(D2_CE)}$",
    f"by the factors ${FACTORS[0]:.2f}$ and ${FACTORS[1]:.2f}$",
    f"which are ${A3[0] * (1 - A3[0]):.4f}$ and ${A3[1] * (1 - A3[1]):.4f}$",
    f"$(w^2)^{{\\mathsf T}} \\delta^2 = {pair(DX)}$",
    # The first figure: δ³ = (2, −1), w³ = ((1, 3, −2), (4, 1, 1)), z² = (0, 1, −4).
    f"receive ${3 * 2 - 1}$ and ${-2 * 2 - 1}$. Neuron 2 has the slope ${slope(1):.3f}$ and "
    f"the error ${5 * slope(1):.3f}$",
    f"at $z = -4$, where the slope is ${slope(-4):.4f}$, and its error is ${-5 * slope(-4):.4f}$",
    f"${1 * 2}$ and ${4 * -1}$ arrive, and the sum is ${2 - 4}$",
    f"gives $w^3_{{22}} = {3 * 2 // 1}$",
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
    assert D2[1] < D2[0] / 3  # "less than a third of the other"
    assert min(D2) > 0  # "Both errors are positive"
    assert D2_LOST[1] < 0  # "The second has the wrong sign"
    assert after(50, False) < after(50, True)  # "The wrong one ends lower"


def test_an_error_that_is_no_column_makes_a_matrix():
    w, delta, column = np.ones((2, 3)), np.ones(2), np.ones((3, 1))
    assert ((w.T @ delta) * column).shape == (3, 3)  # "NumPy makes an n × n matrix of it"
