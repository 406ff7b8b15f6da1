"""The numbers in the words of chapter 4: each sentence is made anew from an independent computation."""

import itertools
import json
import math
import re
from pathlib import Path

import pytest

CHAPTER = Path(__file__).parents[2] / "book" / "04_layers_and_indices.ipynb"
W2, B2, W3, B3 = ((1, -1), (2, 1)), (0, -1), ((1, 2), (-2, 1)), (-1, 1)
BATCH = ((1, 2), (2, -1), (0, 1))  # one example each


def sigma(z):
    return 1 / (1 + math.exp(-z))


def layer(w, b, a):
    return tuple(sum(p * q for p, q in zip(row, a, strict=True)) + c for row, c in zip(w, b, strict=True))


def run(x):
    """z², a², z³, a³ in plain floats."""
    z2 = layer(W2, B2, x)
    a2 = tuple(map(sigma, z2))
    z3 = layer(W3, B3, a2)
    return z2, a2, z3, tuple(map(sigma, z3))


def thousands(number):
    return f"{number:,}".replace(",", "{,}")


def parameters(*n):
    return [a * b + a for b, a in itertools.pairwise(n)]


(P, Q), (A, B), (R, S), (F, G) = run(BATCH[0])
SECOND = run(BATCH[1])
BIG, SMALL = parameters(784, 30, 10), parameters(784, 15, 10)
SWAPPED = layer(tuple(zip(*W2, strict=True)), B2, BATCH[0])
V = tuple(tuple(sum(W3[j][i] * W2[i][k] for i in (0, 1)) for k in (0, 1)) for j in (0, 1))
C = layer(W3, B3, B2)


def matrix(columns):
    rows = zip(*columns, strict=True)
    return "\\begin{pmatrix} " + " \\\\ ".join(" & ".join(map(str, row)) for row in rows) + " \\end{pmatrix}"


SENTENCES = [
    f"z^2_1 &= 1 \\cdot 1 + (-1) \\cdot 2 + 0 = {P}, & a^2_1 &= \\sigma({P}) = {A:.4f}",
    f"z^2_2 &= 2 \\cdot 1 + 1 \\cdot 2 - 1 = {Q}, & a^2_2 &= \\sigma({Q}) = {B:.4f}",
    f"z^3_1 &= 1 \\cdot {A:.4f} + 2 \\cdot {B:.4f} - 1 = {R:.4f}, & a^3_1 &= \\sigma({R:.4f}) = {F:.4f}",
    f"z^3_2 &= -2 \\cdot {A:.4f} + 1 \\cdot {B:.4f} + 1 = {S:.4f}, & a^3_2 &= \\sigma({S:.4f}) = {G:.4f}",
    f"&= {matrix([layer(W2, (0, 0), x) for x in BATCH])} + b^2",
    f"&= {matrix([run(x)[0] for x in BATCH])} .",
    f"$(4 + 2) + (4 + 2) = {sum(parameters(2, 2, 2))}$",
    f"= {thousands(BIG[0])} + {BIG[1]} = {thousands(sum(BIG))} .",
    f"it is ${thousands(SMALL[0])} + {SMALL[1]} = {thousands(sum(SMALL))}$",
    f"Of the {sum(BIG):,} parameters above, $w^2$ alone holds {784 * 30:,}, that is "
    f"{784 * 30 / sum(BIG) * 100:.1f} %",
    f"$28 \\cdot 28 = {28 * 28}$ pixels",
    f"= ({SWAPPED[0]}, {SWAPPED[1]})$ in place of $({P}, {Q})$",
    "The product `w @ flat` is $({}, {})$".format(*layer(W2, (0, 0), BATCH[0])),
    f"$(12 + 3) + (15 + 5) + (10 + 2) = {sum(parameters(4, 3, 5, 2))}$",
    "= ({}, {})$ and $a^2 = ({:.4f}, {:.4f})$. Then".format(*SECOND[0], *SECOND[1]),
    "- 1 = {:.4f}$ and $z^3_2 = -2 \\cdot {:.4f} + {:.4f} + 1 = {:.4f}$. So $a^3 = ({:.4f}, {:.4f})$".format(
        SECOND[2][0], *SECOND[1], SECOND[2][1], *SECOND[3]
    ),
    f"= 15 \\cdot 785 + 10 \\cdot 16 = {thousands(15 * 785 + 10 * 16)}$",
    f"&= {matrix(zip(*V, strict=True))} x + {matrix([C])}",
    f"$[784, 30, 10]$ has {sum(BIG):,}",
]


@pytest.fixture(scope="module")
def words():
    cells = json.loads(CHAPTER.read_text(encoding="utf-8"))["cells"]
    text = " ".join("".join(cell["source"]) for cell in cells if cell["cell_type"] == "markdown")
    return re.sub(r"\s+", " ", text)


@pytest.mark.parametrize("sentence", SENTENCES)
def test_the_chapter_says_the_number_that_is_true(words, sentence):
    assert sentence in words


def test_the_number_that_the_chapter_gives_in_words():
    assert 15 * 784 + 15 * 10 > 10_000  # "even a small one … more than ten thousand weights"
