"""The numbers in the words of chapter 3: each sentence is made anew from an independent computation."""

import json
import re
from math import exp, log, sqrt, tanh
from pathlib import Path

import pytest

CHAPTER = Path(__file__).parents[2] / "book" / "03_sigmoid_neuron.ipynb"


def sigma(z):
    return 1 / (1 + exp(-z))


def slope(z, epsilon=1e-5):
    """By a central difference, and not by the formula that the chapter derives."""
    return (sigma(z + epsilon) - sigma(z - epsilon)) / (2 * epsilon)


def bend(z, epsilon=1e-4):
    return (sigma(z + epsilon) - 2 * sigma(z) + sigma(z - epsilon)) / epsilon**2


def gap(change_z, z=1.0):
    return sigma(z + change_z) - sigma(z) - slope(z) * change_z


LARGEST_BEND = max(abs(bend(z / 1000)) for z in range(3000))
EX = "1 \\cdot 0.1 + 2 \\cdot 0.05 - 0.1"

SENTENCES = [
    f"and is off by ${-gap(1):.4f}$",
    f"how far off is the line: still ${-gap(1):.4f}$",
    f"The sigmoid at $z = 1$ has the slope ${slope(1):.4f}$",
    f"The slope predicts ${slope(1):.4f}$, the true change is ${sigma(2) - sigma(1):.4f}$, and the gap is "
    f"${gap(1):.4f}$. For half the change the gap is ${gap(0.5):.4f}$",
    "| $\\sigma(z)$ | " + " | ".join(f"${sigma(z):.4f}$" for z in (-3, -1, 0, 1, 3, 5)) + " |",
    f"Remember $\\sigma(-1) = {sigma(-1):.4f}$ and $\\sigma(3) = {sigma(3):.4f}$",
    f"At $z = 5$ the slope is ${slope(5):.4f}$",
    f"nowhere larger than ${LARGEST_BEND + 5e-5:.4f}$ in size",
    f"the gap is never larger than ${LARGEST_BEND / 2 + 5e-5:.4f}\\, (\\Delta z)^2$",
    f"about ${exp(-40) * 1e18:.2f} \\cdot 10^{{-18}}$",
    f"the slope is ${slope(0):.2f}$, its largest value, and at $z = 1$ it is still ${slope(1):.4f}$",
    f"$\\sigma'(1) = {slope(1):.4f}$",
    f"$\\sigma'({sigma(1):.4f}) = {slope(sigma(1)):.4f}$",
    f"The output is ${sigma(1):.2f}$, so",
    f"$c = 2 \\ln 99 = {2 * log(99):.3f}$",
    f"$\\tfrac{{1}}{{6 \\sqrt 3}} = {LARGEST_BEND:.4f}$",
    f"${LARGEST_BEND / 2:.4f}$, bounds the gap",
    f"is ${-gap(1):.4f}$ in size for $\\Delta z = 1$",
    f"so $a = {sigma(-1):.4f}$ and $\\sigma'(z) = {sigma(-1):.4f} \\cdot {sigma(1):.4f} = {slope(-1):.4f}$",
    f"$\\sigma'(z)\\,x_1 = {slope(-1):.4f}$, $\\sigma'(z)\\,x_2 = {2 * slope(-1):.4f}$",
    f"is ${EX} = {1 * 0.1 + 2 * 0.05 - 0.1:.1f}$, so the slope predicts ${0.1 * slope(-1):.4f}$",
    f"$\\sigma(-0.9) - \\sigma(-1) = {sigma(-0.9) - sigma(-1):.4f}$",
]


@pytest.fixture(scope="module")
def words():
    cells = json.loads(CHAPTER.read_text(encoding="utf-8"))["cells"]
    text = " ".join("".join(cell["source"]) for cell in cells if cell["cell_type"] == "markdown")
    return re.sub(r"\s+", " ", text)


@pytest.mark.parametrize("sentence", SENTENCES)
def test_the_chapter_says_the_number_that_is_true(words, sentence):
    assert sentence.lower() in words.lower()


def test_a_quarter_of_the_gap_for_half_the_change():
    assert gap(0.5) / gap(1) == pytest.approx(0.25, abs=0.005)
    assert pytest.approx(1 / (6 * sqrt(3)), abs=1e-6) == LARGEST_BEND


def test_the_sigmoids_of_exercise_1():
    def worst(c):
        return max(abs(sigma(c * (p + q - 1.5)) - (p and q)) for p in (0, 1) for q in (0, 1))

    assert worst(2 * log(99)) == pytest.approx(0.01)
    assert worst(9.1) > 0.01 > worst(9.3)


def test_tanh_beside_the_sigmoid():
    for z in (-2.0, 0.3, 1.0):
        assert tanh(z) == pytest.approx(2 * sigma(2 * z) - 1)
        assert (tanh(z + 1e-5) - tanh(z - 1e-5)) / 2e-5 == pytest.approx(1 - tanh(z) ** 2)


def test_the_relu_of_exercise_5():
    def change(w, z):
        return max(z + 2 * w, 0) - max(z, 0)  # the slope 0 predicts 0

    assert change(0.25, -0.5) == 0 < change(0.26, -0.5)
    assert (change(1, -0.5), change(0.5, -0.5)) == (1.5, 0.5)
    assert (change(1, 0), change(0.5, 0), change(-1, 0)) == (2, 1, 0)
