"""The numbers in the words of chapter 20: each sentence is made anew from an independent computation."""

import itertools
import json
import math
import re
from pathlib import Path

import pytest

CHAPTER = Path(__file__).parents[2] / "book" / "20_big_picture.ipynb"

X, Y = (1, 2), (0, 1)
W2, B2 = ((1, -1), (2, 1)), (0, -1)
SMALL = ((W2, B2), (((1, 2), (-2, 1)), (-1, 1)))
W3, B3 = ((1, 2), (2, -3), (3, -2)), (-2, -1, 1)
W4, B4 = ((-3, 2, 3), (-1, 2, 2)), (1, 0)
FIGURE = ((W2, B2), (W3, B3), (W4, B4))


def sigma(z):
    return 1 / (1 + math.exp(-z))


def forward(layers, of=sigma):
    """z and a of each layer, in plain floats. a[0] is the input, z[0] stands for nothing."""
    zs, acts = [None], [X]
    for w, b in layers:
        z = [sum(p * q for p, q in zip(row, acts[-1], strict=True)) + c for row, c in zip(w, b, strict=True)]
        zs.append(z)
        acts.append([of(v) for v in z])
    return zs, acts


def slopes(layers):
    return [None, *([a * (1 - a) for a in row] for row in forward(layers)[1][1:])]


def paths(layers, j, k):
    """The products of all paths from w²_jk, by the neurons on the way (counted from 1)."""
    acts, slope = forward(layers)[1], slopes(layers)
    found = {}
    for rest in itertools.product(*(range(len(b)) for _, b in layers[1:])):
        way = (j, *rest)
        p = acts[0][k] * slope[1][j]
        for i, (w, _) in enumerate(layers[1:], 2):
            p *= w[way[i - 1]][way[i - 2]] * slope[i][way[i - 1]]
        found[tuple(n + 1 for n in way)] = p * (acts[-1][way[-1]] - Y[way[-1]])
    return found


def central(layers, epsilon=1e-6):
    """∂C/∂w²_11 by a central difference."""

    def cost(w11):
        changed = (((w11, *layers[0][0][0][1:]), *layers[0][0][1:]), layers[0][1])
        return sum((y - a) ** 2 for y, a in zip(Y, forward((changed, *layers[1:]))[1][-1], strict=True)) / 2

    return (cost(1 + epsilon) - cost(1 - epsilon)) / (2 * epsilon)


def count_paths(sizes):
    """By walking: the number of paths from a neuron is the sum over those of the next layer."""
    tails, total = 1, 0
    for i in range(len(sizes) - 1, 0, -1):
        total += sizes[i] * sizes[i - 1] * tails
        tails *= sizes[i]
    return total


def multiplications(sizes):
    """Forward, (BP1), (BP2), (BP4), as chapter 15 counts them."""
    pairs = list(itertools.pairwise(sizes))
    forward_pass = sum(p * q for p, q in pairs)
    return 2 * forward_pass + sum(p * q + p for p, q in pairs[1:]) + sizes[-1]


def big(number):
    return f"{number:,}".replace(",", "{,}")


S, A = slopes(SMALL), forward(SMALL)[1]
ONE, TWO = paths(SMALL, 0, 0).values()
P = paths(FIGURE, 0, 0)
TOTAL = sum(P.values())
SF, AF, ZF = slopes(FIGURE), forward(FIGURE)[1], forward(FIGURE)[0]
D4 = [(a - y) * s for a, y, s in zip(AF[3], Y, SF[3], strict=True)]
D33 = (W4[0][2] * D4[0] + W4[1][2] * D4[1]) * SF[2][2]
CUT = ((W2, B2), (W3, B3), (((-3, 2, 0), W4[1]), B4))
AFTER = paths(CUT, 0, 0)
DEEP = [784, *[100] * 8, 10]
YEARS = 10 * round(count_paths(DEEP) / 1e9 / (365.25 * 86400) / 10)
REST = TOTAL - P[1, 3, 1]
ZR = forward(FIGURE, of=lambda z: max(z, 0))[0]
V = [f"${p:.4f}$" for p in P.values()]

SENTENCES = [
    f"From $w^2_{{11}}$ there are $3 \\cdot 2 = {len(P)}$ paths. Their products are {', '.join(V[:5])} and "
    f"{V[5]}, and the sum is ${TOTAL:.4f}$",
    f"${6 * 6}$ multiplications for single paths, then ${2 + 6 * 5}$, ${2 + 3 * 3 + 3 * 3}$ and "
    f"${2 + 3 * 3 + 4 + 1}$",
    f"The sum turns negative, ${sum(AFTER.values()):.4f}$",
    f"one weight has $10^8$ paths. (BP1) and (BP2) take ${10 + 8 * 110}$ multiplications. With (BP4) it is "
    f"${big(10 + 8 * 110 + 9 * 100)}$",
    f"$\\sigma'(z^2_1) = {S[1][0]:.4f}$. The slopes of the outputs are ${S[2][0]:.4f}$ and ${S[2][1]:.4f}$",
    f"$\\nabla_a C = a^3 - y = ({A[2][0]:.4f}, {A[2][1] - 1:.4f})$",
    f"1 \\cdot {S[1][0]:.4f} \\cdot 1 \\cdot {S[2][0]:.4f} \\cdot {A[2][0]:.4f} = {ONE:.4f}",
    f"1 \\cdot {S[1][0]:.4f} \\cdot (-2) \\cdot {S[2][1]:.4f} \\cdot ({A[2][1] - 1:.4f}) = {TWO:.4f}",
    f"{ONE:.4f} + {TWO:.4f} = {ONE + TWO:.4f}",
    f"= 1 \\cdot {central(SMALL):.4f} = {central(SMALL):.4f}$",
    f"$\\delta^4 = ({D4[0]:.4f}, {D4[1]:.4f})$",
    f"\\bigl( 3 \\cdot {D4[0]:.4f} + 2 \\cdot ({D4[1]:.4f}) \\bigr) \\cdot {SF[2][2]:.4f} = {D33:.4f}",
    f"$1 \\cdot {SF[1][0]:.4f} \\cdot 3 \\cdot {D33:.4f} = {SF[1][0] * 3 * D33:.4f}$ holds the last two "
    f"paths of the list, ${P[1, 3, 1]:.4f} - {-P[1, 3, 2]:.4f}$",
    f"no disaster: ${big(count_paths([784, 30, 10]))}$ paths, where chapter 15 counted "
    f"${big(multiplications([784, 30, 10]))}$ multiplications",
    f"about $7.85 \\cdot 10^{{19}}$ paths. At a billion paths per second that takes about "
    f"${big(YEARS)}$ years",
    f"backpropagation needs ${big(multiplications(DEEP))}$ multiplications",
    f"has {4 + 6 + 6} weights, so the whole gradient takes {4 + 6 + 6} such passes, and {2 + 3 + 2} more",
    f"the first path gives ${P[1, 1, 1]:.4f}$, and the derivative is ${TOTAL:.4f}$",
    f"$30 \\cdot 10 = {30 * 10}$. Layer 2 has $784 \\cdot 30 = {big(784 * 30)}$ weights with $300$ paths "
    f"each, that is ${big(784 * 30 * 300)}$. Layer 3 has $900$ weights with $10$ paths each, ${big(9000)}$",
    f"Together ${big(count_paths([784, 30, 30, 10]))}$",
    f"The other five give ${TOTAL:.5f} - {P[1, 3, 1]:.5f} = {REST:.4f}$. After the cut the gradient is "
    f"${sum(AFTER.values()):.4f}$",
    f"$z^4_1$ falls from ${ZF[3][0]:.4f}$ to ${forward(CUT)[0][3][0]:.4f}$",
    f"With ReLU, $z^2 = ({ZR[1][0]}, {ZR[1][1]})$ and $a^2 = (0, 3)$. Then $z^3 = ({ZR[2][0]}, {ZR[2][1]}, "
    f"{ZR[2][2]})$ and $a^3 = (4, 0, 0)$, and last $z^4 = ({ZR[3][0]}, {ZR[3][1]})$",
    f"= 2 \\cdot 2 \\cdot (-1) \\cdot (2 - 1) = {2 * 2 * -1 * (2 - 1)}$",
]


@pytest.fixture(scope="module")
def words():
    cells = json.loads(CHAPTER.read_text(encoding="utf-8"))["cells"]
    text = " ".join("".join(cell["source"]) for cell in cells if cell["cell_type"] == "markdown")
    return re.sub(r"\s+", " ", text)


@pytest.mark.parametrize("sentence", SENTENCES)
def test_the_chapter_says_the_number_that_is_true(words, sentence):
    assert sentence in words


def test_the_sums_are_the_slopes_of_the_cost():
    assert ONE + TWO == pytest.approx(central(SMALL), rel=1e-7)
    assert pytest.approx(central(FIGURE), rel=1e-7) == TOTAL
    assert sum(AFTER.values()) == pytest.approx(central(CUT), rel=1e-7)


def test_the_numbers_that_the_chapter_gives_in_words():
    assert 2.8 < P[1, 3, 1] / TOTAL < 3  # "nearly three times the whole"
    assert max(P, key=lambda way: abs(P[way])) == (1, 3, 1)  # "the largest path"
    saturated = paths(((W2, B2), (W3, (-2, -9, 1)), (W4, B4)), 0, 0)
    assert all(5e-7 < abs(saturated[1, 2, m]) < 2e-6 for m in (1, 2))  # "about a millionth"
    assert f"{count_paths(DEEP):.2e}" == "7.85e+19"
    assert all(AFTER[1, p, 2] == P[1, p, 2] for p in (1, 2, 3))  # "stay as they are"
    assert all(AFTER[1, p, 1] != P[1, p, 1] for p in (1, 2, 3))
