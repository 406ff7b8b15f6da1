"""The numbers in the words of chapter 1: each sentence is made anew by the rule in exact fractions."""

import json
import re
from fractions import Fraction
from itertools import product
from pathlib import Path

import pytest

CHAPTER = Path(__file__).parents[2] / "book" / "01_perceptron.ipynb"
CORNERS = [(0, 0), (0, 1), (1, 0), (1, 1)]
AND, OR, XOR = (0, 0, 0, 1), (0, 1, 1, 1), (0, 1, 1, 0)


def z_of(w, x):
    return sum(p * q for p, q in zip(w, (*x, 1), strict=True))


def corrections(targets, start, eta=1, passes=50):
    """(pass, example, target, w before, w after) of each correction, the bias last in w."""
    w, eta, found = [Fraction(entry) for entry in start], Fraction(eta), []
    for number in range(1, passes + 1):
        for x, y in zip(CORNERS, targets, strict=True):
            error = y - (z_of(w, x) > 0)
            if error:
                new = [p + eta * error * q for p, q in zip(w, (*x, 1), strict=True)]
                found.append((number, x, y, w, new))
                w = new
    return found


def signed(value):
    return f"+{value}" if value > 0 else str(value)


def row(number, x, y, before, after):
    z, y_hat = z_of(before, x), int(z_of(before, x) > 0)
    return (
        f"| {number} | $({x[0]}, {x[1]})$ | {y} | ${z}$ | {y_hat} | ${signed(y - y_hat)}$ | "
        f"$({after[0]}, {after[1]})$ | ${after[2]}$ | ${z_of(after, x)}$ |"
    )


FIRST = corrections(AND, (0, 3, -2))
END = FIRST[-1][4]
ZERO = corrections(OR, (0, 0, 0))
BY_ETA = [len(corrections(AND, (0, 3, -2), Fraction(eta))) for eta in ("1/4", "1/2", 1, 2)]
BOUND = 3 * (2**2 + 2**2 + 3**2)

SENTENCES = [
    *(row(*correction) for correction in FIRST),
    f"For AND the quarrel has an end: after {len(FIRST)} corrections nothing is wrong",
    f"Pass {FIRST[-1][0] + 1} finds nothing wrong",
    f"The neuron ends with $w = ({END[0]}, {END[1]})$ and $b = {END[2]}$: for the four examples "
    f"$z = {', '.join(str(z_of(END, x)) for x in CORNERS)}$",
    f"The bound is $3 \\cdot 17 = {BOUND}$ corrections. From a start at zero the rule takes "
    f"{len(corrections(AND, (0, 0, 0)))}",
    f"The weighted inputs are $z = {', '.join(str(z_of((3, -2, 1), x)) for x in CORNERS)}$ for $(0,0)$, "
    "$(0,1)$, $(1,0)$, $(1,1)$, so "
    f"the answers are ${', '.join(str(int(z_of((3, -2, 1), x) > 0)) for x in CORNERS)}$",
    f"It took {len(ZERO)} corrections and ends with $w = ({ZERO[-1][4][0]}, {ZERO[-1][4][1]})$, "
    f"$b = {ZERO[-1][4][2]}$",
    "the rule takes {}, {}, {} and {} corrections with".format(*BY_ETA),
]


@pytest.fixture(scope="module")
def words():
    cells = json.loads(CHAPTER.read_text(encoding="utf-8"))["cells"]
    text = " ".join("".join(cell["source"]) for cell in cells if cell["cell_type"] == "markdown")
    return re.sub(r"\s+", " ", text)


@pytest.mark.parametrize("sentence", SENTENCES)
def test_the_chapter_says_the_number_that_is_true(words, sentence):
    assert sentence in words


def test_the_first_correction_makes_another_example_wrong():
    _, x, _, before, after = FIRST[0]
    assert x == (0, 1)
    assert z_of(before, (1, 1)) > 0 >= z_of(after, (1, 1))


def test_every_correction_moves_z_as_the_chapter_derives():
    for _, x, y, before, after in [*FIRST, *corrections(XOR, (0, 3, -2))]:
        error = y - (z_of(before, x) > 0)
        assert z_of(after, x) - z_of(before, x) == error * (x[0] ** 2 + x[1] ** 2 + 1)


def test_xor_repeats_the_same_four_corrections_one_at_each_example():
    found = corrections(XOR, (0, 3, -2))
    assert found[-4][3] == found[-1][4]
    assert {x for _, x, *_ in found[-4:]} == set(CORNERS)


def test_no_line_has_a_larger_margin_for_and():
    """The margin of (2, 2, −3) is 1/√17; finer and finer weights around it have none larger."""
    best = 0
    for w1, w2, b in product(range(1, 41), range(1, 41), range(-60, 0)):
        least = min((2 * y - 1) * z_of((w1, w2, b), x) for x, y in zip(CORNERS, AND, strict=True))
        if least > 0:
            best = max(best, Fraction(least**2, w1**2 + w2**2 + b**2))
    assert best == Fraction(1, 17)


def test_learning_rates_make_no_difference_from_zero():
    assert len({len(corrections(AND, (0, 0, 0), Fraction(eta))) for eta in ("1/4", "1/2", 1, 2)}) == 1


def test_three_points_on_a_line_have_their_mean_between():
    assert z_of((3, -5, 7), (Fraction(1, 2), Fraction(1, 2))) == Fraction(
        z_of((3, -5, 7), (0, 0)) + z_of((3, -5, 7), (1, 1)), 2
    )


def test_the_majority_learned_in_exercise_6():
    votes = list(product((0, 1), repeat=3))
    w = [0, 0, 0, 0]
    for _ in range(50):
        for x in votes:
            error = (sum(x) >= 2) - (z_of(w, x) > 0)
            w = [p + error * q for p, q in zip(w, (*x, 1), strict=True)]
    assert w == [1, 1, 1, -1]
