"""The numbers in the words of chapter 7: each sentence is made anew from plain floats."""

import json
import math
import re
from pathlib import Path

import pytest

CHAPTER = Path(__file__).parents[2] / "book" / "07_hadamard_product.ipynb"


def sigma(z):
    return 1 / (1 + math.exp(-z))


def slope(z):
    return sigma(z) * (1 - sigma(z))


# The worked example, term by term.
Y = (0, 1)
Z2 = (1 * 1 - 1 * 2 + 0, 2 * 1 + 1 * 2 - 1)
A2 = tuple(map(sigma, Z2))
Z3 = (1 * A2[0] + 2 * A2[1] - 1, -2 * A2[0] + 1 * A2[1] + 1)
A3 = tuple(map(sigma, Z3))


def cost(a):
    return sum((y_j - a_j) ** 2 for y_j, a_j in zip(Y, a, strict=True)) / 2


def cost_of_z3(z3):
    return cost(tuple(map(sigma, z3)))


def cost_of_z2(z2):
    a = tuple(map(sigma, z2))
    return cost_of_z3((1 * a[0] + 2 * a[1] - 1, -2 * a[0] + 1 * a[1] + 1))


def differences(f, z, e=1e-5):
    """The slopes of f along the two entries of z, by central differences: no BP1, no BP2."""
    return (
        (f((z[0] + e, z[1])) - f((z[0] - e, z[1]))) / (2 * e),
        (f((z[0], z[1] + e)) - f((z[0], z[1] - e))) / (2 * e),
    )


DELTA3, DELTA2 = differences(cost_of_z3, Z3), differences(cost_of_z2, Z2)
GRADIENT = tuple(a - y for a, y in zip(A3, Y, strict=True))
BACK = (1 * DELTA3[0] - 2 * DELTA3[1], 2 * DELTA3[0] + 1 * DELTA3[1])
ALL_PAIRS = sum((a - y) ** 2 for a in A3 for y in Y) / 2
AVERAGED = tuple(sum((A3[j] - y) * slope(Z3[j]) for y in Y) / 2 for j in (0, 1))


def pair(numbers):
    return f"({numbers[0]:.4f}, {numbers[1]:.4f})"


def times(w, v):
    return tuple(sum(w_jk * v_k for w_jk, v_k in zip(row, v, strict=True)) for row in w)


def entries(s, t):
    return tuple(s_j * t_j for s_j, t_j in zip(s, t, strict=True))


def column(v):
    return "\\begin{pmatrix} " + " \\\\ ".join(map(str, v)) + " \\end{pmatrix}"


WT, S, T = ((1, -2), (2, 1)), (1, 2), (3, 4)
SMALL, LARGE = ((1, 2), (3, 4)), ((5, 6), (7, 8))
ROW = [sum(SMALL[0][i] * LARGE[i][k] for i in (0, 1)) for k in (0, 1)]

SENTENCES = [
    f"$s \\odot t = {entries((1, 2, 3), (4, 5, 6))}$ is a column again",
    f"is the number {1 * 4 + 2 * 5 + 3 * 6}.",
    f"is $2 \\cdot 6 = {2 * 6}$",
    f"$1 \\cdot 6 + 2 \\cdot 8 = {1 * 6 + 2 * 8}$",
    f"has {30**2} entries, and {30**2 - 30} of them are zeros",
    f"$\\nabla_a C = a^3 - y = {pair(GRADIENT)}$ and $\\sigma'(z^3) = {pair(tuple(map(slope, Z3)))}$",
    f"$\\delta^3 = {pair(DELTA3)}$",
    f"$(w^3)^{{\\mathsf T}} \\delta^3 = {pair(BACK)}$",
    f"its own slope, ${slope(Z2[0]):.4f}$ and ${slope(Z2[1]):.4f}$, and $\\delta^2 = {pair(DELTA2)}$",
    f"{column(entries(S, T))} = {column(times(WT, entries(S, T)))}",
    f"{column(times(WT, S))} \\odot {column(T)} = {column(entries(times(WT, S), T))}",
    f"The cost is ${ALL_PAIRS:.4f}$ where it is ${cost(A3):.4f}$",
    f"averages them: ${pair(AVERAGED)}$",
    f"of $\\delta^3$ is ${sum(DELTA3):.3f}$",
    f"is `{list(entries(SMALL[0], LARGE[0]))}` by `*` and `{ROW}` by `@`",
    f"= {entries((2, -1, 0), (3, 4, 5))}$. Their sum is $s^{{\\mathsf T}} t = {2 * 3 - 1 * 4}$",
    f"that is ${tuple(-t for t in (3, 4, 5))}$",
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
    assert DELTA2[1] / BACK[1] < 1 / 20  # "less than a twentieth of what came back"
    assert 0.5 < BACK[0] / BACK[1] < 1  # "of similar size"
    assert AVERAGED[1] * DELTA3[1] < 0  # "the second entry has the wrong sign"


def test_the_outputs_of_exercise_5_are_the_smallest_cost():
    def trapped(a):
        return sum((a_j - y_k) ** 2 for a_j in a for y_k in Y) / 2

    around = [(0.5 + d, 0.5 + e) for d in (-0.1, 0, 0.1) for e in (-0.1, 0, 0.1)]
    assert min(around, key=trapped) == (0.5, 0.5)
