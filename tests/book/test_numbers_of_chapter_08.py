"""The numbers in the words of chapter 8: each sentence is made anew from an independent computation."""

import json
import math
import re
from pathlib import Path

import pytest

CHAPTER = Path(__file__).parents[2] / "book" / "08_error_and_demon.ipynb"
X, Y = (1, 2), (0, 1)
W2, B2, W3, B3 = ((1, -1), (2, 1)), (0, -1), ((1, 2), (-2, 1)), (-1, 1)
E = 1e-5


def sigma(z):
    return 1 / (1 + math.exp(-z))


def slope(z):
    return sigma(z) * (1 - sigma(z))


def run(push=None, shift=0.0):
    """Every z and a, and the cost, in plain floats. push is {(l, j): Δz}; shift: on b of output 1."""
    push, a, found = push or {}, X, []
    for l, w, b in ((2, W2, B2), (3, W3, (B3[0] + shift, B3[1]))):
        z = [
            sum(p * q for p, q in zip(w[n], a, strict=True)) + b[n] + push.get((l, n + 1), 0) for n in (0, 1)
        ]
        a = [sigma(one) for one in z]
        found += [z, a]
    return *found, sum((one - y) ** 2 for one, y in zip(a, Y, strict=True)) / 2


def change(l, j, by, shift=0.0):
    return run({(l, j): by}, shift)[-1] - run(shift=shift)[-1]


def error(l, j, shift=0.0):
    """δ by central differences."""
    return (change(l, j, E, shift) - change(l, j, -E, shift)) / (2 * E)


Z2, A2, Z3, A3, C = run()
D21, D22, D31, D32 = (error(l, j) for l in (2, 3) for j in (1, 2))
S = round((7 - Z3[0]) * 20) / 20  # the button's shift: z comes to 7, in steps of 0.05
A_WRONG = sigma(Z3[0] + S)
D_WRONG = error(3, 1, S)
GRADIENT_CE = f"{1 / (1 - A_WRONG):,.0f}".replace(",", "{,}")  # ∂C/∂a there, by the cross-entropy
LENGTH = math.hypot(D31, D32)
HALF_CURVE = (change(2, 1, 1e-3) + change(2, 1, -1e-3)) / 2 / 1e-6


def gap(by):
    return change(2, 1, by) - D21 * by


def best(l, j, shift=0.0):
    return min(change(l, j, i / 20, shift) for i in range(-160, 161))


SENTENCES = [
    f"$z^2 = ({Z2[0]}, {Z2[1]})$ and $a^2 = ({A2[0]:.4f}, {A2[1]:.4f})$, then "
    f"$z^3 = ({Z3[0]:.4f}, {Z3[1]:.4f})$ and $a^3 = ({A3[0]:.4f}, {A3[1]:.4f})$",
    f"$C = \\tfrac12 \\|y - a^3\\|^2 = {C:.4f}$",
    f"Output neuron 1 gives ${A3[0]:.4f}$ and should give ${Y[0]}$",
    f"until it gives ${A_WRONG:.4f}$. It is nearly as wrong as it can be",
    f"opposite to that of $\\delta = {D31:.4f}$, and the step lowers the cost by ${-change(3, 1, -0.1):.4f}$",
    f"the shift is $s = {S}$, the output is ${A_WRONG:.4f}$ and $\\delta$ is ${D_WRONG:.4f}$. "
    f"The same step now lowers the cost by ${-change(3, 1, -0.1, S):.4f}$",
    f"$\\Delta z = -8$ lowers the cost of the saturated neuron by ${-change(3, 1, -8, S):.4f}$",
    f"by ${gap(-1) / gap(-0.5):.1f}$, then by ${gap(-0.5) / gap(-0.25):.1f}$, then by "
    f"${gap(-0.25) / gap(-0.125):.1f}$. The last column settles near ${HALF_CURVE:.4f}$",
    f"$\\delta = {D22:.4f}$ is the smallest of the four in size, and yet the best push in reach, $-8$, "
    f"lowers the cost by ${-best(2, 2):.4f}$",
    f"$\\delta^3_1 = {A3[0]:.4f} \\cdot {slope(Z3[0]):.4f} = {D31:.4f}$ and "
    f"$\\delta^3_2 = {A3[1] - 1:.4f} \\cdot {slope(Z3[1]):.4f} = {D32:.4f}$",
    f"$\\sigma'(-1) = {slope(-1):.4f}$",
    f"\\underbrace{{{D31:.4f} \\cdot 1 \\cdot {slope(-1):.4f}}}_"
    f"{{\\text{{through output 1: }} {D31 * slope(-1):.4f}}} "
    f"+ \\underbrace{{({D32:.4f}) \\cdot (-2) \\cdot {slope(-1):.4f}}}_"
    f"{{\\text{{through output 2: }} {-2 * D32 * slope(-1):.4f}}} = {D21:.4f} .",
    f"there $e = {A_WRONG:.4f}$, so a step of $-0.01$ in $a$ lowers the cost by "
    f"${(A_WRONG**2 - (A_WRONG - 0.01) ** 2) / 2:.4f}$",
    f"what $\\delta = {D_WRONG:.4f}$ says",
    f"$\\delta^3_1$ is ${D31:.4f}$, and the output is off by ${A3[0]:.4f}$",
    f"Output 1 at $a = {A_WRONG:.4f}$ has $\\delta = {D_WRONG:.4f}$",
    f"the path through output 1 gives ${D31 * slope(-1):.4f}$, and the error is ${D21:.4f}$",
    f"with $\\Delta z = -2$ the line says ${-2 * D21:.4f}$, and the truth is ${change(2, 1, -2):.4f}$",
    f"$\\delta = \\tfrac{{4}}{{27}} = {4 / 27:.4f}$",
    f"Output 1 of our network, at ${A3[0]:.4f}$, is already past the top",
    f"$\\delta^3 = ({D31:.4f}, {D32:.4f})$ and $\\sigma'(3) = {slope(3):.4f}$",
    f"${D31:.4f} \\cdot 2 \\cdot {slope(3):.4f} = {D31 * 2 * slope(3):.4f}$",
    f"${D32:.4f} \\cdot 1 \\cdot {slope(3):.4f} = {D32 * slope(3):.4f}$. Together $\\delta^2_2 = {D22:.4f}$",
    f"= ({-0.01 * D31 / LENGTH:.4f}, {-0.01 * D32 / LENGTH:.4f})$",
    f"$0.01 \\cdot ({D21:.4f} + {D31:.4f}) = {0.01 * (D21 + D31):.4f}$",
    f"settles near ${HALF_CURVE:.4f}$. Use it",
    f"${HALF_CURVE:.4f} \\cdot 0.01^2 = {gap(0.01) * 1e6:.2f} \\cdot 10^{{-6}}$. The line is "
    f"${D21:.4f} \\cdot 0.01 = {D21 * 0.01:.6f}$. The relative error is their quotient, "
    f"${gap(0.01) / (D21 * 0.01) * 100:.1f}\\,\\%$",
    f"are both about ${slope(Z3[0] + round((-7 - Z3[0]) * 20) / 20):.4f}$",
    f"$\\partial C/\\partial a = {A_WRONG:.4f}$ is nearly as large as it can be, and "
    f"$\\sigma'(z) = {slope(Z3[0] + S):.4f}$",
    f"is now ${GRADIENT_CE}$, and $\\delta = {GRADIENT_CE} \\cdot {slope(Z3[0] + S):.4f} = {A_WRONG:.4f}$",
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
    assert change(3, 1, -0.1) / change(3, 1, -0.1, S) == pytest.approx(150, abs=2)  # "150 times weaker"
    assert min(map(abs, (D21, D22, D31, D32))) == abs(D22)  # "the smallest of the four in size"
    assert best(2, 2) == change(2, 2, -8) < best(2, 1)  # "more than at hidden neuron 1"
    assert best(3, 1, S) == change(3, 1, -8, S)
    content = round((-7 - Z3[0]) * 20) / 20
    assert sigma(Z3[0] + content) == pytest.approx(0.0009, abs=5e-5)  # ∂C/∂a there, as y = 0
    assert best(3, 1, content) > -1e-6  # "gains anything to speak of"
    both = run({(2, 1): 0.01, (3, 1): 0.01})[-1] - C
    assert both == pytest.approx(0.01 * (D21 + D31), abs=5e-6)


def test_the_paths_with_whole_numbers():
    assert 4 * 3 + 6 * 4 == 9 * 2**2 == 36
    assert ((3 * (2 + E) ** 3) - (3 * (2 - E) ** 3)) / (2 * E) == pytest.approx(36)
