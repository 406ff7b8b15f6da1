"""The numbers in the words of chapter 9: each sentence is made anew from an independent computation."""

import json
import math
import re
from fractions import Fraction
from pathlib import Path

import pytest

CHAPTER = Path(__file__).parents[2] / "book" / "09_bp1.ipynb"


def sigma(z):
    return 1 / (1 + math.exp(-z))


def slope(z):
    return sigma(z) * (1 - sigma(z))


def four(*numbers):
    return ", ".join(f"{number:.4f}" for number in numbers)


def column(*numbers):
    return r"\begin{pmatrix} " + r" \\ ".join(f"{number:.4f}" for number in numbers) + r" \end{pmatrix}"


# The small network, forward with pencil: x = (1, 2), y = (0, 1).
a2 = [sigma(1 * 1 - 1 * 2), sigma(2 * 1 + 1 * 2 - 1)]
z3 = [a2[0] + 2 * a2[1] - 1, -2 * a2[0] + a2[1] + 1]
a3 = [sigma(z) for z in z3]
g3 = [a3[0], a3[1] - 1]
s3 = [slope(z) for z in z3]
d3 = [g * s for g, s in zip(g3, s3, strict=True)]

# The softmax at e^z = 1, 2, 3 with target 1, in fractions.
THIRDS = [Fraction(1, 6), Fraction(1, 3), Fraction(1, 2)]
J = [[THIRDS[j] * ((j == k) - THIRDS[k]) for k in range(3)] for j in range(3)]
GRADIENT = [THIRDS[0] - 1, THIRDS[1], THIRDS[2]]
RIGHT = [sum(J[j][k] * GRADIENT[j] for j in range(3)) for k in range(3)]
WRONG = [GRADIENT[k] * J[k][k] for k in range(3)]

# The softmax at z = (0, 0, 3) with target 1.
total = 2 + math.exp(3)
p = [1 / total, 1 / total, math.exp(3) / total]
g = [p[0] - 1, p[1], p[2]]
mean = sum(p_j * g_j for p_j, g_j in zip(p, g, strict=True))
parts = [g[0] * -p[0] * p[1], g[1] * p[1] * (1 - p[1]), g[2] * -p[2] * p[1]]

SENTENCES = [
    f"In case A it has $z = 2$ and the output ${sigma(2):.3f}$",
    f"it has $z = 4$ and the output ${sigma(4):.3f}$",
    f"the outputs are $({p[0]:.3f}, {p[1]:.3f}, {p[2]:.3f})$",
    f"the error is ${sigma(2) * slope(2):.4f}$ in case A and ${sigma(4) * slope(4):.4f}$ in case B",
    f"highest near $z = {math.log(2):.1f}$",
    f"the errors are ${sigma(2):.3f}$ and ${sigma(4):.3f}$",
    f"At the last setting $\\delta_2$ is ${p[1] * (g[1] - mean):.4f}$",
    f"${g[1] * p[1] * (1 - p[1]):.5f}$, which has the wrong sign",
    f"ends in $z^3 = ({four(*z3)})$ and $a^3 = ({four(*a3)})$",
    rf"\begin{{pmatrix}} {a3[0]:.4f} - 0 \\ {a3[1]:.4f} - 1 \end{{pmatrix}} \odot {column(*s3)}",
    rf"{column(*g3)} \odot {column(*s3)} = {column(*d3)}",
    f"$\\delta^3 = a^3 - y = ({four(*g3)})$ under this cost",
    r"\frac{1}{36} \begin{pmatrix} " + r" \\ ".join(" & ".join(str(36 * e) for e in row) for row in J),
    r"\frac{1}{216} \begin{pmatrix} " + r" \\ ".join(str(216 * e) for e in RIGHT),
    r"\frac{1}{216} \begin{pmatrix} " + r" \\ ".join(str(216 * e) for e in WRONG),
    column(*map(float, RIGHT)),
    column(*map(float, WRONG)),
    f"$-25 + 16 + 27 = {216 * sum(WRONG)}$",
    f"At $z = (0, 0, 3)$ the mean is ${mean:.3f}$",
    f"\\delta_2 = {p[1]:.4f} \\cdot ({g[1]:.4f} - {mean:.3f}) = {p[1] * (g[1] - mean):.4f}$",
    f"through output 1 by ${parts[0]:.4f}$ per unit and through output 2 by ${parts[1]:.4f}$, and lowers it "
    "through output 3 by "
    f"${-parts[2]:.4f}$",
    f"$\\sigma'(z) = {s3[0]:.4f}$, while $\\sigma'(a)$ would be ${slope(a3[0]):.4f}$",
    # The long way at z = 40: e^−40 times what bpcore holds 1 − a at, the quarter of a float's spacing at 1.
    f"gets ${math.exp(-40) / 2**-54:.4f}$ where the truth is $1$",
    f"= -\\tfrac{{4}}{{27}} = {-4 / 27:.4f}$",
    f"= \\ln \\tfrac12 = {math.log(0.5):.4f}$",
    f"${d3[0]:.4f} - {-d3[1]:.4f} \\ne 0$",
]


@pytest.fixture(scope="module")
def words():
    cells = json.loads(CHAPTER.read_text(encoding="utf-8"))["cells"]
    text = " ".join("".join(cell["source"]) for cell in cells if cell["cell_type"] == "markdown")
    return re.sub(r"\s+", " ", text)


@pytest.mark.parametrize("sentence", SENTENCES)
def test_the_chapter_says_the_number_that_is_true(words, sentence):
    assert sentence in words


def test_the_fractions_of_the_log_likelihood(words):
    gradient = [-1 / THIRDS[0], 0, 0]
    delta = [sum(J[j][k] * gradient[j] for j in range(3)) for k in range(3)]
    assert gradient[0] == -6
    assert delta == [Fraction(-5, 6), Fraction(1, 3), Fraction(1, 2)] == GRADIENT
    assert [gradient[k] * J[k][k] for k in range(3)] == [Fraction(-5, 6), 0, 0]


def test_the_fractions_of_exercise_4():
    z, S = (1, 3), Fraction(4)
    K = [[z[1] / S**2, -z[0] / S**2], [-z[1] / S**2, z[0] / S**2]]
    gradient = [z[0] / S - 1, z[1] / S]
    right = [sum(K[j][k] * gradient[j] for j in range(2)) for k in range(2)]
    transposed = [sum(K[k][j] * gradient[j] for j in range(2)) for k in range(2)]
    assert gradient == [Fraction(-3, 4), Fraction(3, 4)]
    assert right == [Fraction(-9, 32), Fraction(3, 32)]
    assert transposed == [Fraction(-3, 16), Fraction(3, 16)]


def test_the_fractions_of_exercise_5():
    y = [1, 1, 0]
    delta = [sum(-y[j] / THIRDS[j] * J[j][k] for j in range(3)) for k in range(3)]
    assert delta == [Fraction(-2, 3), Fraction(-1, 3), 1]
    differences = [a - y_k for a, y_k in zip(THIRDS, y, strict=True)]
    assert differences == [Fraction(-5, 6), Fraction(-2, 3), Fraction(1, 2)]
    assert sum(differences) == -1
