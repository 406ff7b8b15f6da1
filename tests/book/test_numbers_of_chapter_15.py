"""The numbers in the words of chapter 15: each sentence is made anew from counts that are made here."""

import json
import re
from fractions import Fraction
from pathlib import Path

import pytest

CHAPTER = Path(__file__).parents[2] / "book" / "15_how_fast.ipynb"


def counts(*n):
    """Weights, parameters, and multiplications of backpropagation, by a loop over single weights."""
    W = P = back = 0
    for l in range(1, len(n)):
        for _ in range(n[l]):
            P += 1
            back += 1  # the slope
            for _ in range(n[l - 1]):
                W += 1
                P += 1
                back += 1 if l == 1 else 2  # its own gradient, and the error that goes on through it
    return W, P, W + back


def grouped(count):
    return f"{count:,}".replace(",", "{,}")


W, P, ALL = counts(784, 30, 10)
SMALL = counts(2, 2, 2)
NINES = counts(*[100] * 10)
EX_W, EX_P, EX_ALL = counts(784, 15, 10)

SENTENCES = [
    f"It has {P:,} weights and biases",
    f"the last row of the table says {round(Fraction(2 * P * W, ALL)):,}",
    f"$W = 4 + 4 = {SMALL[0]}$ weights and $P = 8 + 4 = {SMALL[1]}$ parameters",
    f"Together ${SMALL[2]}$",
    f"$2 \\cdot {SMALL[1]} = {2 * SMALL[1]}$ forward passes of ${SMALL[0]}$",
    f"which is ${2 * SMALL[1] * SMALL[0]}$",
    f"${2 * SMALL[1] * SMALL[0]} / {SMALL[2]} = {Fraction(2 * SMALL[1] * SMALL[0], SMALL[2])}$",
    f"${grouped(2 * P * W)} / {grouped(ALL)} \\approx {grouped(round(Fraction(2 * P * W, ALL)))}$",
    f"\\tfrac23 P \\approx {grouped(round(Fraction(2 * P, 3)))}$",
    f"the figure says ${(ALL - W) / W:.2f}$",
    f"= {grouped(15 * 784)} + {10 * 15} = {grouped(EX_W)}$",
    f"= {grouped(EX_ALL)}$",
    f"$795 \\cdot 30 + 10 = {grouped(P)}$",
    f"$2 - \\frac19 \\approx {2 - 1 / 9:.3f}$ and the figure says {(NINES[2] - NINES[0]) / NINES[0]:.3g}",
]


@pytest.fixture(scope="module")
def words():
    cells = json.loads(CHAPTER.read_text(encoding="utf-8"))["cells"]
    text = " ".join("".join(cell["source"]) for cell in cells if cell["cell_type"] == "markdown")
    return re.sub(r"\s+", " ", text)


@pytest.mark.parametrize("sentence", SENTENCES)
def test_the_chapter_says_the_number_that_is_true(words, sentence):
    assert sentence in words


def test_what_back_over_forward_comes_close_to():
    for h in (1, 4, 8):
        W, _, everything = counts(*[100] * (h + 2))
        assert (everything - W) / W == pytest.approx(2 - 1 / (h + 1), abs=0.011)
