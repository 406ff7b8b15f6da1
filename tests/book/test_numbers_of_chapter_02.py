"""The numbers in the words of chapter 2, from steps, gates and descents written out here."""

import json
import re
from itertools import product
from pathlib import Path

import numpy as np
import pytest

CHAPTER = Path(__file__).parents[2] / "book" / "02_xor.ipynb"
CORNERS = [(0, 0), (0, 1), (1, 0), (1, 1)]
XOR = (0, 1, 1, 0)


def descent(seed, epochs, hidden=2, eta=5):
    """The cost after each epoch, the outputs, the largest weight: gradients by pencil."""
    rng = np.random.default_rng(seed)
    v, g = rng.standard_normal((hidden, 2)), rng.standard_normal((hidden, 1))
    w, t = rng.standard_normal((1, hidden)), rng.standard_normal((1, 1))
    x, y = np.array(CORNERS, dtype=float).T, np.array([XOR], dtype=float)

    def outputs():
        h = 1 / (1 + np.exp(-(v @ x + g)))
        return h, 1 / (1 + np.exp(-(w @ h + t)))

    costs = []
    h, a = outputs()
    for _ in range(epochs):
        error = (a - y) * a * (1 - a)
        back = np.outer(w, error) * h * (1 - h)
        w, t = w - eta * error @ h.T / 4, t - eta * error.mean()
        v, g = v - eta * back @ x.T / 4, g - eta * back.mean(axis=1, keepdims=True)
        h, a = outputs()
        costs.append(((a - y) ** 2).sum() / 8)
    return costs, a[0], max(np.abs(v).max(), np.abs(w).max())


@pytest.fixture(scope="module")
def runs():
    return {seed: descent(seed, 2000) for seed in range(20)}


@pytest.fixture(scope="module")
def words():
    cells = json.loads(CHAPTER.read_text(encoding="utf-8"))["cells"]
    text = " ".join("".join(cell["source"]) for cell in cells if cell["cell_type"] == "markdown")
    return re.sub(r"\s+", " ", text)


def step(z):
    return 1 if z > 0 else 0


def network(v, g, w, t):
    """Hidden z and a, output z and a, for each corner."""
    for p, q in CORNERS:
        z = [row[0] * p + row[1] * q + bias for row, bias in zip(v, g, strict=True)]
        a = [step(entry) for entry in z]
        out = w[0] * a[0] + w[1] * a[1] + t
        yield z, a, out, step(out)


def test_the_table_of_the_solution(words):
    def terms(*values):
        return " ".join(
            str(value) if i == 0 else f"{'-' if value < 0 else '+'} {abs(value)}"
            for i, value in enumerate(values)
        )

    v, g, w, t = [(2, 2), (-2, -2)], (-1, 3), (2, 2), -3
    for (p, q), y, (z, a, out, answer) in zip(CORNERS, XOR, network(v, g, w, t), strict=True):
        row = f"| {p} | {q} | ${{{terms(2 * p, 2 * q, -1)} = {z[0]}}}$ | {a[0]} | "
        row += f"${{{terms(-2 * p, -2 * q, 3)} = {z[1]}}}$ | {a[1]} | "
        row += f"${{{terms(2 * a[0], 2 * a[1], -3)} = {out}}}$ | {answer} | {y} |"
        assert row in words
        assert answer == y


def test_one_perceptron_can_do_14_of_the_16_functions(words):
    found = {
        tuple(step(w1 * p + w2 * q + b / 2) for p, q in CORNERS)
        for w1, w2, b in product(range(-2, 3), range(-2, 3), range(-7, 8))
    }
    assert len(found) == 14
    assert set(product((0, 1), repeat=4)) - found == {XOR, (1, 0, 0, 1)}
    assert "So the answer to the first question is 14." in words


def test_five_nands_add_two_digits():
    for p, q in CORNERS:
        nand = {(0, 0): 1, (0, 1): 1, (1, 0): 1, (1, 1): 0}
        both = nand[p, q]
        digit, carry = nand[nand[p, both], nand[q, both]], nand[both, both]
        assert 2 * carry + digit == p + q


def test_no_single_weight_leads_from_the_figures_start_to_xor():
    places = np.arange(-20, 20.01, 0.25)
    for knob, value in product(range(9), places):
        w = [2, 0, 0, 2, -1, -1, 2, 2, -1]
        w[knob] = value
        answers = [answer for *_, answer in network([w[0:2], w[2:4]], w[4:6], w[6:8], w[8])]
        assert answers != list(XOR)


def test_small_nudges_cannot_matter():
    """|z| is at least 1 at the start: changes of 0.1 in size, of normal chance, stay far below."""
    z = [
        abs(value) for z, _, out, _ in network([(2, 0), (0, 2)], (-1, -1), (2, 2), -1) for value in (*z, out)
    ]
    assert min(z) == 1


def test_where_the_hidden_bias_of_exercise_6_may_lie():
    def mistakes(b):
        answers = network([(2, 2), (-2, -2)], (b, 3), (2, 2), -3)
        return sum(answer != y for (*_, answer), y in zip(answers, XOR, strict=True))

    assert [mistakes(b) for b in (-2, -1.99, 0, 0.01)] == [2, 0, 0, 1]


def test_the_three_runs(words, runs):
    first = next(epoch for epoch, cost in enumerate(runs[3][0], start=1) if cost < 0.01)
    for sentence in (
        f"the cost is below $0.01$ from epoch {first}.",
        f"At epoch 800 its cost is ${runs[8][0][799]:.4f}$, where that of seed 0 is ${runs[0][0][799]:.4f}$",
    ):
        assert sentence in words
    assert np.round(runs[0][1], 2).tolist() == [0.03, 0.5, 0.97, 0.5]
    assert runs[8][0][-1] < 0.001


def test_four_of_twenty_are_stuck_and_seed_0_stays(words, runs):
    stuck = [seed for seed, (costs, *_) in runs.items() if costs[-1] > 0.01]
    assert len(stuck) == 4
    assert 0 in stuck
    assert "Four of 20." in words
    costs, _, largest = descent(0, 20_000)
    assert 1 / 16 < costs[-1] < costs[1999] == pytest.approx(1 / 16, rel=0.01)
    assert largest > runs[0][2]


def test_with_four_hidden_neurons_none_of_twenty_is_stuck(words):
    assert "none of the 20 seeds is stuck" in words
    assert all(descent(seed, 2000, hidden=4)[0][-1] < 0.01 for seed in range(20))
