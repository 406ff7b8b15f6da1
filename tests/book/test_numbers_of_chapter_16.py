"""The numbers in the words of chapter 16: each sentence is made anew from an independent computation."""

import json
import math
import re
from pathlib import Path

import pytest

from bpfigures import Saturation

CHAPTER = Path(__file__).parents[2] / "book" / "16_saturation.ipynb"


def sigma(z):
    return 1 / (1 + math.exp(-z))


def outputs(w, b, eta=0.15, cost="quadratic", x=1.0, y=0.0, incline=0.0, epochs=300):
    """The output at epochs 0 … epochs, in plain floats, by the gradient worked out with pencil."""
    found = []
    for _ in range(epochs + 1):
        z = w * x + b
        s = sigma(z)
        a, slope = s + incline * z, s * (1 - s) + incline
        found.append(a)
        delta = (a - y) * (slope if cost == "quadratic" else 1)
        w, b = w - eta * delta * x, b - eta * delta
    return found


def below(found, bound):
    return next(n for n, a in enumerate(found) if abs(a) < bound)


MILD, BAD = sigma(1.5), sigma(4)
SLOPE_MILD, SLOPE_BAD = MILD * (1 - MILD), BAD * (1 - BAD)
TENTH = (1 + math.sqrt(0.9)) / 2

SENTENCES = [
    f"$w = 0.6$ and $b = 0.9$. The output is ${MILD:.3f}$ and should be $0$",
    f"$w = 2$ and $b = 2$. The output is ${BAD:.3f}$ and should be $0$",
    f"The mildly wrong neuron is below $0.5$ after {below(outputs(0.6, 0.9), 0.5)} epochs",
    f"The badly wrong one needs {below(outputs(2, 2), 0.5)}, and",
    f"the error grows from ${MILD:.3f}$ to ${BAD:.3f}$",
    f"The slope falls from ${SLOPE_MILD:.4f}$ to ${SLOPE_BAD:.4f}$",
    f"to {BAD / (BAD * (1 - BAD)):.1f}. The slope bar brings it back to ${BAD:.3f}$, which is $a - y$",
    f"below $0.5$ after {below(outputs(2, 2, cost='cross-entropy'), 0.5)} epochs, where the quadratic cost "
    f"takes {below(outputs(2, 2), 0.5)}",
    f"The published step is {1 / (1 - BAD):.1f} where {BAD:.3f} is meant",
    f"below $0.5$ after {below(outputs(2, 2, incline=0.05), 0.5)} epochs instead of "
    f"{below(outputs(2, 2), 0.5)}",
    f"the slope at $z = 4$ is ${SLOPE_BAD:.4f}$ under both costs",
    f"The one above $\\tfrac12$ is $a = {TENTH:.4f}$",
    f"here $z = {math.log(TENTH / (1 - TENTH)):.3f}$",
    f"it takes {below(outputs(2, 2, eta=1.5), 0.1)} epochs",
    f"\\cdot {BAD:.3f} \\cdot {SLOPE_BAD:.4f} = {BAD * SLOPE_BAD:.4f}$",
    f"$1 - \\eta (x^2 + 1) \\cdot \\tfrac14 = 1 - 3 \\cdot 5 \\cdot \\tfrac14 = {1 - 15 / 4}$",
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
    assert BAD / MILD == pytest.approx(1.2, abs=0.01)  # "by a fifth"
    assert 8 < SLOPE_MILD / SLOPE_BAD < 9  # "more than eightfold"
    assert MILD * SLOPE_MILD / (BAD * SLOPE_BAD) == pytest.approx(7, abs=0.1)  # "seven times smaller"
    assert (outputs(2, 2)[100] / BAD) ** 2 > 0.95  # the cost at epoch 100 "is nearly what it was"


def test_the_first_stop_of_eta_in_exercise_4_is_the_one_that_is_named():
    stops = Saturation.rules()["eta"]["stops"]
    enough = [eta for eta in stops if min(map(abs, outputs(2, 2, eta=eta)[:51])) < 0.1]
    assert enough[0] == 1.5


def test_the_two_costs_at_large_steps_in_exercise_4():
    quadratic = outputs(2, 2, eta=3, x=2, y=0.5)
    crossing = outputs(2, 2, eta=3, cost="cross-entropy", x=2, y=0.5)
    assert quadratic[-4:] == pytest.approx([0.5] * 4, abs=1e-9)
    assert min(abs(a - 0.5) for a in crossing[-100:]) > 0.4  # it lands far off, on either side
    assert (crossing[-1] - 0.5) * (crossing[-2] - 0.5) < 0
