"""The numbers in the words of chapter 13: each is made anew, in plain floats, from the sums written out."""

import json
import math
import re
from pathlib import Path

import pytest

CHAPTER = Path(__file__).parents[2] / "book" / "13_algorithm.ipynb"
START = {"w2": [[1, -1], [2, 1]], "b2": [0, -1], "w3": [[1, 2], [-2, 1]], "b3": [-1, 1]}
EXAMPLES = [((1, 2), (0, 1)), ((2, -1), (1, 0)), ((0, 1), (1, 1))]
J = (0, 1)


def forward(p, x):
    def layer(w, b, a):
        z = [sum(w[j][k] * a[k] for k in J) + b[j] for j in J]
        return z, [1 / (1 + math.exp(-v)) for v in z]

    z2, a2 = layer(p["w2"], p["b2"], x)
    return z2, a2, *layer(p["w3"], p["b3"], a2)


def cost(p, x, y):
    return sum((y[j] - a) ** 2 for j, a in enumerate(forward(p, x)[3])) / 2


def iteration(p, x, y, eta=2.0, w3_on_the_way_back=None):
    """What one iteration computes, by name; ``w3_on_the_way_back`` takes the place of w³ in BP2."""
    z2, a2, z3, a3 = forward(p, x)
    e = math.exp
    n = {"z2": z2, "a2": a2, "z3": z3, "a3": a3, "C": cost(p, x, y)}
    n["grad"] = [a3[j] - y[j] for j in J]
    n["s3"], n["s2"] = ([e(-z) / (1 + e(-z)) ** 2 for z in zs] for zs in (z3, z2))
    n["d3"] = [n["grad"][j] * n["s3"][j] for j in J]
    w3 = w3_on_the_way_back or p["w3"]
    n["back"] = [w3[0][j] * n["d3"][0] + w3[1][j] * n["d3"][1] for j in J]
    n["d2"] = [n["back"][j] * n["s2"][j] for j in J]
    n["dw3"] = [[n["d3"][j] * a2[k] for k in J] for j in J]
    n["dw2"] = [[n["d2"][j] * x[k] for k in J] for j in J]
    n["new"] = {
        "w2": [[p["w2"][j][k] - eta * n["dw2"][j][k] for k in J] for j in J],
        "b2": [p["b2"][j] - eta * n["d2"][j] for j in J],
        "w3": [[p["w3"][j][k] - eta * n["dw3"][j][k] for k in J] for j in J],
        "b3": [p["b3"][j] - eta * n["d3"][j] for j in J],
    }
    return n


def four(value):
    return f"{value:.0f}" if value == round(value) else f"{value:.4f}"


def pair(values, gap=" "):
    return f"({four(values[0])},{gap}{four(values[1])})"


def column(values):
    return rf"\begin{{pmatrix}} {four(values[0])} \\ {four(values[1])} \end{{pmatrix}}"


def rows(matrix):
    inside = r" \\ ".join(" & ".join(map(four, row)) for row in matrix)
    return rf"\begin{{pmatrix}} {inside} \end{{pmatrix}}"


N = iteration(START, *EXAMPLES[0])
NEW = N["new"]
AFTER = forward(NEW, (1, 2))
WRONG = iteration(START, *EXAMPLES[0], w3_on_the_way_back=NEW["w3"])
ALL = [iteration(START, x, y) for x, y in EXAMPLES]
B3 = [sum(n["d3"][j] for n in ALL) / 3 for j in J]
SLOPES = [*N["d2"], *N["d3"], *(v for row in N["dw2"] + N["dw3"] for v in row)]
SQUARES = sum(v * v for v in SLOPES)
ONE, TWO = (N["d3"][j] * START["w3"][j][0] * N["s2"][0] * 1 for j in J)
G = r"\ "
d3, d2, a2, a3 = N["d3"], N["d2"], N["a2"], N["a3"]
s2, s3, back, grad = N["s2"], N["s3"], N["back"], N["grad"]


def costs_of(steps):
    p, found = START, []
    for _ in range(steps):
        found.append(cost(p, *EXAMPLES[0]))
        p = iteration(p, *EXAMPLES[0])["new"]
    return found


COSTS = costs_of(5)

SENTENCES = [
    f"The cost was ${COSTS[0]:.4f}$ and is now ${COSTS[1]:.4f}$",
    f"watch the cost fall to ${COSTS[2]:.4f}$, ${COSTS[3]:.4f}$ and ${COSTS[4]:.4f}$",
    rf"1 \cdot 1 + (-1) \cdot 2 + 0 = {four(N['z2'][0])} ",
    rf"2 \cdot 1 + 1 \cdot 2 - 1 = {four(N['z2'][1])} ",
    rf"\bigl(\sigma(-1),\ \sigma(3)\bigr) = {pair(a2, G)}",
    rf"1 \cdot {four(a2[0])} + 2 \cdot {four(a2[1])} - 1 = {four(N['z3'][0])} ",
    rf"-2 \cdot {four(a2[0])} + 1 \cdot {four(a2[1])} + 1 = {four(N['z3'][1])} ",
    rf"\bigl(\sigma({four(N['z3'][0])}),\ \sigma({four(N['z3'][1])})\bigr) = {pair(a3, G)}",
    rf"\tfrac12\left[(0 - {four(a3[0])})^2 + (1 - {four(a3[1])})^2\right] = {four(N['C'])}$",
    rf"a^3 - y = {pair(grad, G)}",
    rf"\sigma'(z^3) &= {pair(s3, G)}",
    rf"({four(grad[0])} \cdot {four(s3[0])},\ {four(grad[1])} \cdot {four(s3[1])}) = {pair(d3, G)}",
    rf"1 \cdot {four(d3[0])} + (-2) \cdot ({four(d3[1])}) = {four(back[0])} ",
    rf"2 \cdot {four(d3[0])} + 1 \cdot ({four(d3[1])}) = {four(back[1])} ",
    rf"\sigma'(z^2) &= {pair(s2, G)}",
    rf"({four(back[0])} \cdot {four(s2[0])},\ {four(back[1])} \cdot {four(s2[1])}) = {pair(d2, G)}",
    rf"$\partial C/\partial b^3 = \delta^3 = {pair(d3)}$",
    rf"$\partial C/\partial b^2 = \delta^2 = {pair(d2)}$",
    rf"\underbrace{{{column(d3)}}}_{{2 \times 1}}",
    rf"\begin{{pmatrix}} {four(a2[0])} & {four(a2[1])} \end{{pmatrix}}",
    rf"= \underbrace{{{rows(N['dw3'])}}}_{{2 \times 2}}",
    rf"\underbrace{{{column(d2)}}}_{{2 \times 1}}",
    rf"= \underbrace{{{rows(N['dw2'])}}}_{{2 \times 2}}",
    rf"{rows(START['w3'])} - 2 {rows(N['dw3'])} = {rows(NEW['w3'])}",
    rf"{column(START['b3'])} - 2 {column(d3)} = {column(NEW['b3'])}",
    rf"{rows(START['w2'])} - 2 {rows(N['dw2'])} = {rows(NEW['w2'])}",
    rf"{column(START['b2'])} - 2 {column(d2)} = {column(NEW['b2'])}",
    f"$z^2 = {pair(AFTER[0])}$, $a^2 = {pair(AFTER[1])}$, $z^3 = {pair(AFTER[2])}$, $a^3 = {pair(AFTER[3])}$",
    rf"\delta^3 = {rows([[n['d3'][j] for n in ALL] for j in J])}",
    rf"\frac{{\partial C}}{{\partial b^3}} = {column(B3)}",
    rf"$-2 \cdot {SQUARES:.4f} = {-2 * SQUARES:.4f}$",
    f"${COSTS[1]:.4f} - {COSTS[0]:.4f} = {COSTS[1] - COSTS[0]:.4f}$",
    rf"With $\eta = 10$ the line says ${-10 * SQUARES:.4f}$",
    f"$\\delta^2$ comes out as ${pair(WRONG['d2'])}$ instead of ${pair(d2)}$",
    f"to ${cost(WRONG['new'], *EXAMPLES[0]):.4f}$ instead of ${COSTS[1]:.4f}$",
    rf"$(w^3)^{{\mathsf T}} \delta^3 = {pair(back)}$",
    rf"{four(grad[0])} \cdot {four(s3[0])} \cdot 1 \cdot {four(s2[0])} \cdot 1 ",
    rf"({four(grad[1])}) \cdot {four(s3[1])} \cdot (-2) \cdot {four(s2[0])} \cdot 1",
    f"{ONE:.4f} + {TWO:.4f} = {ONE + TWO:.4f} .",
    rf"$1 \cdot {four(d2[0])} + 2 \cdot {four(d2[1])} = {d2[0] + 2 * d2[1]:.4f}$",
    rf"$-1 \cdot {four(d2[0])} + 1 \cdot {four(d2[1])} = {d2[1] - d2[0]:.4f}$",
    rf"795 \cdot 30 + 10 = {784 * 30 + 30 + 30 * 10 + 10}".replace("23860", r"23{,}860"),
    rf"$30^4 = {30**4:,}$ paths".replace(",", "{,}"),
    rf"4 \cdot 900 = {4 * 30 * 30:,}$ products".replace(",", "{,}"),
]


@pytest.fixture(scope="module")
def words():
    cells = json.loads(CHAPTER.read_text(encoding="utf-8"))["cells"]
    text = " ".join("".join(cell["source"]) for cell in cells if cell["cell_type"] == "markdown")
    return re.sub(r"\s+", " ", text)


@pytest.mark.parametrize("sentence", SENTENCES)
def test_the_chapter_says_the_number_that_is_true(words, sentence):
    assert sentence in words


def test_backpropagated_gradients_are_those_of_central_differences():
    # The sums above are the chapter's own; this holds them to the cost alone.
    h = 1e-6
    for name, found in {"w2": N["dw2"], "w3": N["dw3"], "b2": d2, "b3": d3}.items():
        for j in J:
            for k in J if name.startswith("w") else (None,):
                sides = []
                for step in (h, -h):
                    p = json.loads(json.dumps(START))
                    if k is None:
                        p[name][j] += step
                    else:
                        p[name][j][k] += step
                    sides.append(cost(p, *EXAMPLES[0]))
                slope = (sides[0] - sides[1]) / (2 * h)
                assert slope == pytest.approx(found[j] if k is None else found[j][k], abs=1e-9)


def test_what_the_chapter_says_in_words():
    assert len(SLOPES) == 12
    assert 0 not in SLOPES  # all 12 change
    assert AFTER[3][0] < a3[0]  # toward 0
    assert AFTER[3][1] > a3[1]  # toward 1
    assert ALL[0]["d3"][0] > 0 > max(ALL[1]["d3"][0], ALL[2]["d3"][0])  # "the examples disagree"
    assert cost(WRONG["new"], *EXAMPLES[0]) < COSTS[0]  # "and the cost still falls"
    assert 10 * SQUARES > COSTS[0]  # "more than all the cost there is"
