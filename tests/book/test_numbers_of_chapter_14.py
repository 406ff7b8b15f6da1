"""The numbers in the words of chapter 14: each sentence is made anew from an independent computation."""

import json
import math
import re
import struct
from pathlib import Path

import pytest

CHAPTER = Path(__file__).parents[2] / "book" / "14_is_it_right.ipynb"
EPS = 2.0**-52


def sigma(z):
    return 1 / (1 + math.exp(-z))


def slope(z):
    return sigma(z) * (1 - sigma(z))


# --- The small network, in plain floats -----------------------------------------------------------

W3, B3 = [[1, 2], [-2, 1]], [-1, 1]


def forward(x, w=2.0):
    """z², a², z³, a³ of the worked example, with w for its weight w²₂₁."""
    z2 = [x[0] - x[1], w * x[0] + x[1] - 1]
    a2 = [sigma(z) for z in z2]
    z3 = [W3[j][0] * a2[0] + W3[j][1] * a2[1] + B3[j] for j in (0, 1)]
    return z2, a2, z3, [sigma(z) for z in z3]


def quadratic(w):
    a3 = forward((1, 2), w)[3]
    return (a3[0] ** 2 + (1 - a3[1]) ** 2) / 2


Z2, A2, Z3, A3 = forward((1, 2))
DELTA_3 = [(a - y) * slope(z) for a, y, z in zip(A3, (0, 1), Z3, strict=True)]
G = (W3[0][1] * DELTA_3[0] + W3[1][1] * DELTA_3[1]) * slope(Z2[1])
FORWARD = (quadratic(2.1) - quadratic(2)) / 0.1
CENTRAL = (quadratic(2.1) - quadratic(1.9)) / 0.2

#: The task of the six networks: x, and XOR and OR of it.
DATA = [((0, 0), (0, 0)), ((0, 1), (1, 1)), ((1, 0), (1, 1)), ((1, 1), (0, 1))]

# --- The neuron of the first figure ---------------------------------------------------------------


def single(value):
    return struct.unpack("f", struct.pack("f", value))[0]


def neuron(w, rounded=float):
    w = rounded(w)
    a = rounded(w / rounded(math.sqrt(rounded(1 + rounded(w * w)))))
    return rounded(rounded(1 - a) ** 2) / 2


TRUE = (0.5 / math.sqrt(1.25) - 1) / 1.25**1.5


def error(n):
    return abs(TRUE - n) / max(abs(TRUE), abs(n))


def forward_error(e):
    return error((neuron(0.5 + e) - neuron(0.5)) / e)


def central_error(e, rounded=float):
    return error((neuron(0.5 + e, rounded) - neuron(0.5 - e, rounded)) / (2 * e))


STEPS = [float(f"{m}e-{k}") for k in range(1, 17) for m in (1, 1.5, 2.5, 4, 6)]
BEST = min(STEPS, key=central_error)
BEST_32 = min(STEPS, key=lambda e: central_error(e, single))


def power(value, digits=0):
    mantissa, exponent = f"{value:.{digits}e}".split("e")
    return f"{mantissa} \\cdot 10^{{{int(exponent)}}}"


# --- The slips, by one example: x = (1, 1) and y = (0, 1) -----------------------------------------

P2, Q2, P3, Q3 = forward((1, 1))
ERROR = [Q3[0] - 0, Q3[1] - 1]
BACK = [W3[0][k] * ERROR[0] + W3[1][k] * ERROR[1] for k in (0, 1)]
LOST = [W3[k][0] * ERROR[0] + W3[k][1] * ERROR[1] for k in (0, 1)]


def late(eta):
    """The factor of each row when w³ − η δ³ (a²)ᵀ stands in place of w³."""
    w = [[W3[j][k] - eta * ERROR[j] * Q2[k] for k in (0, 1)] for j in (0, 1)]
    return [(w[0][k] * ERROR[0] + w[1][k] * ERROR[1]) / BACK[k] for k in (0, 1)]


SENTENCES = [
    f"the forward difference has the relative error ${forward_error(1e-2):.2f}$, with $10^{{-8}}$ it has "
    f"${power(forward_error(1e-8))}$, and with $10^{{-14}}$ it has ${forward_error(1e-14):.2f}$ again",
    f"to ${power(central_error(BEST))}$, at $\\varepsilon = {power(BEST)}$",
    f"$\\text{{eps}} = 2^{{-52}} \\approx {power(EPS, 1)}$",
    f"| forward | $\\sqrt{{\\text{{eps}}}} \\approx {power(EPS**0.5, 1)}$ |",
    f"| central | $\\sqrt[3]{{\\text{{eps}}}} \\approx {power(EPS ** (1 / 3), 1)}$ |",
    f"$\\text{{eps}}^{{2/3}} \\approx {power(EPS ** (2 / 3), 1)}$ |",
    f"$\\partial C/\\partial w^2_{{21}} = \\delta^2_2\\, x_1 = {G:.4f} \\cdot 1$; with more digits it is "
    f"${G:.6f}$",
    f"is off by ${100 * (G - FORWARD) / G:.1f}\\,\\%$ and the central difference by "
    f"${100 * (CENTRAL - G) / G:.2f}\\,\\%$",
    f"$\\text{{eps}} = 2^{{-23}} \\approx {power(2**-23, 1)}$",
    f"an error of ${power(central_error(BEST_32, single))}$, at $\\varepsilon = {BEST_32}$",
    f"a number between ${slope(1):.4f}$ and $0.25$",
    f"For $\\varepsilon = 0.1$ it is ${(1.1**3 - 0.9**3) / 0.2:.2f}$; the forward difference is "
    f"${(1.1**3 - 1) / 0.1:.2f}$",
    f"too large by the factors ${1 / slope(P3[0]):.2f}$ and ${1 / slope(P3[1]):.2f}$, which are",
    f"has the factors ${1 / slope(P2[0]):.2f}$ and ${1 / slope(P2[1]):.2f}$",
    f"has ${slope(Q2[0]) / slope(P2[0]):.3f}$ and ${slope(Q2[1]) / slope(P2[1]):.2f}$. Divide by "
    f"${1 / slope(P2[0]):.2f}$ and ${1 / slope(P2[1]):.2f}$: ${slope(Q2[0]):.3f}$ and "
    f"${slope(Q2[1]):.3f}$ remain",
    f"those are $\\sigma'({Q2[0]})$ and $\\sigma'({Q2[1]:.4f})$",
    f"has ${LOST[0] / BACK[0]:.3f}$ and $-{-LOST[1] / BACK[1]:.2f}$",
    f"has ${late(0.2)[0]:.3f}$ and ${late(0.2)[1]:.3f}$, close to $1$. With $\\eta = 0.1$ it has "
    f"${late(0.1)[0]:.3f}$ and ${late(0.1)[1]:.3f}$: half as far",
]


@pytest.fixture(scope="module")
def words():
    cells = json.loads(CHAPTER.read_text(encoding="utf-8"))["cells"]
    text = " ".join("".join(cell["source"]) for cell in cells if cell["cell_type"] == "markdown")
    return re.sub(r"\s+", " ", text).lower()


@pytest.mark.parametrize("sentence", SENTENCES)
def test_the_chapter_says_the_number_that_is_true(words, sentence):
    assert sentence.lower() in words


def test_the_numbers_that_the_chapter_gives_in_words():
    best_forward = min(map(forward_error, STEPS))
    assert 750 < best_forward / central_error(BEST) < 850  # "about 800 times further down"
    assert central_error(1e-6, single) == pytest.approx(0.05, abs=0.005)  # "five percent"
    assert 2 + 1e-16 == 2  # "the sum is rounded to w"
    assert late(0.02)[0] - 1 == pytest.approx((late(0.2)[0] - 1) / 10)  # "the error is about a tenth too"


def test_the_kink_of_exercise_4():
    def relu(w):
        return (1 - max(w, 0)) ** 2 / 2

    def central(w, e):
        return (relu(w + e) - relu(w - e)) / (2 * e)

    assert central(0.01, 0.01) == pytest.approx(-0.99, abs=1e-12)
    assert abs(central(0.01, 0.015) + 0.99) > 0.1
    assert central(0, 0.1) == pytest.approx(-0.5 + 0.1 / 4)


def costs(slip, eta=0.2):
    """The cost at epochs 0 … 300 with that slip, in plain floats, one example after another."""
    w2, b2, w3, b3 = [[1, -1], [2, 1]], [0, -1], [[1, 2], [-2, 1]], [-1, 1]
    found = []
    for _ in range(301):
        C, traces = 0, []
        for x, y in DATA:
            z2 = [w2[j][0] * x[0] + w2[j][1] * x[1] + b2[j] for j in (0, 1)]
            a2 = [sigma(z) for z in z2]
            a3 = [sigma(w3[j][0] * a2[0] + w3[j][1] * a2[1] + b3[j]) for j in (0, 1)]
            C -= sum(math.log(a if t else 1 - a) for a, t in zip(a3, y, strict=True)) / 4
            d3 = [a - t for a, t in zip(a3, y, strict=True)]
            if slip == "B":
                d3 = [-1 / a if t else 1 / (1 - a) for a, t in zip(a3, y, strict=True)]
            traces.append((x, z2, a2, d3))
        found.append(C)
        mean = [[sum(d[j] * a[k] for _, _, a, d in traces) / 4 for k in (0, 1)] for j in (0, 1)]
        new_w3 = [[w3[j][k] - eta * mean[j][k] for k in (0, 1)] for j in (0, 1)]
        used = new_w3 if slip == "C" else w3
        new_w2, new_b2 = [list(row) for row in w2], list(b2)
        for x, z2, a2, d3 in traces:
            for k in (0, 1):
                back = sum((used[k][j] if slip == "A" else used[j][k]) * d3[j] for j in (0, 1))
                d = back * (1 if slip == "F" else slope(a2[k] if slip == "D" else z2[k])) / 4
                new_b2[k] -= eta * d
                for i in (0, 1):
                    new_w2[k][i] -= eta * d * x[i]
        b3 = [b3[j] - eta * sum(d[j] for _, _, _, d in traces) / 4 for j in (0, 1)]
        w2, b2, w3 = new_w2, new_b2, new_w3
    return found


def test_the_curves_in_the_alternative_text():
    cells = {cell["id"]: cell for cell in json.loads(CHAPTER.read_text(encoding="utf-8"))["cells"]}
    alt = cells["six-curves"]["metadata"]["mystnb"]["image"]["alt"]
    runs = {name: costs(name) for name in "ABCDEF"}
    last = {name: f"{run[-1]:.2f}" for name, run in runs.items()}
    assert last["C"] == last["E"]
    assert runs["C"][-1] < runs["E"][-1]  # exercise 3: "even ends a little lower"
    assert runs["F"][20] < runs["E"][20]  # "the first epochs look better for it"
    assert f"All start at {runs['A'][0]:.2f}" in alt
    assert f"B falls fastest and ends lowest, at {last['B']}. C and E lie on each other" in alt
    assert f"end at {last['E']}, then F at {last['F']}, D at {last['D']} and A at {last['A']}" in alt
