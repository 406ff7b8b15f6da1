"""The numbers in the words of chapter 12: each is made anew from an independent computation."""

import json
import math
import re
from pathlib import Path

import numpy as np
import pytest
from sklearn.datasets import load_digits

CHAPTER = Path(__file__).parents[2] / "book" / "12_bp4.ipynb"


def sigma(z):
    return 1 / (1 + math.exp(-z))


def relu(z):
    return max(z, 0.0)


def forward(net, x, hidden=sigma):
    """z and a of both layers, in plain floats. net is w2, b2, w3, b3."""
    found, a = [], x
    for w, b, f in ((net[0], net[1], hidden), (net[2], net[3], sigma)):
        wa = [sum(w_jk * a_k for w_jk, a_k in zip(row, a, strict=True)) for row in w]
        z = [wa_j + b_j for wa_j, b_j in zip(wa, b, strict=True)]
        a = [f(z_j) for z_j in z]
        found.append((z, a))
    return found


def cost(net, x, y, hidden=sigma):
    a = forward(net, x, hidden)[1][1]
    return sum((y_j - a_j) ** 2 for y_j, a_j in zip(y, a, strict=True)) / 2


def slope(net, x, y, part, *at, hidden=sigma):
    """The derivative for one parameter, by a central difference: good to ten digits."""
    e = 1e-5
    costs = []
    for push in (e, -e):
        moved = json.loads(json.dumps(net))
        row = moved[part] if len(at) == 1 else moved[part][at[0]]
        row[at[-1]] += push
        costs.append(cost(moved, x, y, hidden))
    return (costs[0] - costs[1]) / (2 * e)


def four(value):
    return f"{value:.4f}"


# The network of the figure, with its two examples.
NET = [[[-1, 1, -1], [1, -1, 1], [1, -1, 1]], [-1, -1, 1], [[2, -1, 1], [1, 2, -1]], [0, 0]]
X, Y = ([2, 1, -1], [-1, 2, 1]), ([0, 1], [1, 0])
POSITIVE = [[abs(entry) for entry in x] for x in X]
LOW, HIGH = ([NET[0], [-1, b, 1], NET[2], NET[3]] for b in (-9, 9))
# The worked example.
SMALL = [[[1, -1], [2, 1]], [0, -1], [[1, 2], [-2, 1]], [-1, 1]]
SMALL_X, SMALL_Y = [1, 2], [0, 1]

DELTA = [[slope(NET, x, y, 1, j) for j in range(3)] for x, y in zip(X, Y, strict=True)]
CELLS = [slope(NET, x, y, 0, 0, 0) for x, y in zip(X, Y, strict=True)]
ROWS = [
    [[slope(NET, x, y, 0, j, k) for k in range(3)] for j in range(3)]
    for x, y in zip(POSITIVE, Y, strict=True)
]
SMALL_D3 = [slope(SMALL, SMALL_X, SMALL_Y, 3, j) for j in range(2)]
SMALL_D2 = [slope(SMALL, SMALL_X, SMALL_Y, 1, j) for j in range(2)]
SMALL_A2 = forward(SMALL, SMALL_X)[0][1]
SMALL_W3 = [[slope(SMALL, SMALL_X, SMALL_Y, 2, j, k) for k in range(2)] for j in range(2)]


def row(values):
    return ", ".join(map(four, values))


SENTENCES = [
    f"= 2 \\times {DELTA[0][2]:.5f} = {four(slope(NET, X[0], Y[0], 0, 2, 0))}$",
    f"$\\delta^2_2 = {slope(LOW, X[0], Y[0], 1, 1):.5f}$",
    f"Its activation is ${four(forward(LOW, X[0])[0][1][1])}$",
    f"but the activation is ${four(forward(HIGH, X[0])[0][1][1])}$",
    f"$\\partial C/\\partial w^3_{{12}}$ is ${four(slope(HIGH, X[0], Y[0], 2, 0, 1))}$",
    f"\\begin{{pmatrix}} {four(SMALL_D3[0])} \\\\ {four(SMALL_D3[1])} \\end{{pmatrix}} "
    f"\\begin{{pmatrix}} {four(SMALL_A2[0])} & {four(SMALL_A2[1])} \\end{{pmatrix}} "
    f"= \\begin{{pmatrix}} {four(SMALL_W3[0][0])} & {four(SMALL_W3[0][1])} \\\\ "
    f"{four(SMALL_W3[1][0])} & {four(SMALL_W3[1][1])} \\end{{pmatrix}}",
    f"example 1 gives $2 \\times {four(DELTA[0][0])} = {four(CELLS[0])}$ and example 2 gives "
    f"$-1 \\times {four(DELTA[1][0])} = {four(CELLS[1])}$. Their mean is ${four(sum(CELLS) / 2)}$",
    f"for 784 inputs, 30 neurons and 10 examples, {784 * 30:,} entries instead of {30 * 10}",
    f"the row of hidden neuron 1 is $({row(ROWS[0][0])})$ and that of hidden neuron 2 is "
    f"$({row(ROWS[0][1])})$",
    f"the first cell is ${four(sum(CELLS) / 2)}$; the product of the means is "
    f"${four((DELTA[0][0] + DELTA[1][0]) / 2 * (X[0][0] + X[1][0]) / 2)}$",
    f"$\\delta^2 = ({row(SMALL_D2)})$ and $x = (1, 2)$",
    f"$0.0392 \\times (1, 2) = (0.0392, {four(2 * 0.0392)})$",
    f"$0.0111 \\times (1, 2) = (0.0111, {four(2 * 0.0111)})$",
]


@pytest.fixture(scope="module")
def words():
    cells = json.loads(CHAPTER.read_text(encoding="utf-8"))["cells"]
    text = " ".join("".join(cell["source"]) for cell in cells if cell["cell_type"] == "markdown")
    return re.sub(r"\s+", " ", text)


@pytest.mark.parametrize("sentence", SENTENCES)
def test_the_chapter_says_the_number_that_is_true(words, sentence):
    assert sentence in words


def test_the_saturated_neuron_is_where_the_question_says():
    assert forward(LOW, X[0])[0][0][1] == -9
    assert forward(HIGH, X[0])[0][0][1] == 9


def test_a_batch_mixes_signs_where_one_example_does_not():
    for rows in ROWS:
        assert all(min(values) > 0 or max(values) < 0 for values in rows)
    mean = [(one + two) / 2 for one, two in zip(ROWS[0][1], ROWS[1][1], strict=True)]
    assert min(mean) < 0 < max(mean)  # hidden neuron 2


def test_the_relu_network_has_one_living_neuron():
    (z, a), _ = forward(NET, X[0], relu)
    assert (z, a) == ([-1, -1, 1], [0, 0, 1])
    into = [[slope(NET, X[0], Y[0], 0, j, k, hidden=relu) for k in range(3)] for j in range(3)]
    out = [[slope(NET, X[0], Y[0], 2, j, k, hidden=relu) for k in range(3)] for j in range(2)]
    assert into[0] == into[1] == [0, 0, 0]
    assert all(abs(value) > 0.1 for value in into[2])
    assert all(row[:2] == [0, 0] and abs(row[2]) > 0.1 for row in out)


def test_a_transposed_gradient_of_the_worked_example_is_wrong_at_four():
    w2 = [[slope(SMALL, SMALL_X, SMALL_Y, 0, j, k) for k in range(2)] for j in range(2)]
    for table in (w2, SMALL_W3):
        assert abs(table[0][1] - table[1][0]) > 0.01


def test_three_pixels_are_dark_in_every_digit(words):
    pixels = load_digits().data[:1197]  # the split of bpcore.datasets.digits: its training images
    assert (pixels == 0).all(axis=0).sum() == 3
    assert "these three pixels" in words
    assert 0.45 < (pixels == 0).mean() < 0.5  # "nearly half"


def path_of(x, eta=0.5):
    """The weights of one linear neuron that learns x1 − x2, one example at a time, in plain floats."""
    w1 = w2 = b = 0.0
    path = [(w1, w2)]
    for x1, x2 in x.T.tolist():
        delta = w1 * x1 + w2 * x2 + b - (x1 - x2)
        w1, w2, b = w1 - eta * delta * x1, w2 - eta * delta * x2, b - eta * delta
        path.append((w1, w2))
    return np.array(path)


def test_the_zigzag():
    x = np.random.default_rng(0).uniform(0, 1, (2, 100))
    length, opposite, left = [], [], []
    for path in (path_of(x), path_of(x - 0.5)):
        steps = np.diff(path, axis=0)
        length.append(np.hypot(*steps.T).sum())
        opposite.append(int((steps.prod(axis=1) < 0).sum()))
        left.append(math.dist(path[-1], (1, -1)))
    assert opposite[0] == 0 < opposite[1]  # "no step ever goes one up and one down"
    assert length[0] / length[1] == pytest.approx(2, abs=0.1)  # "twice as long"
    assert max(left) < 0.04  # "both come equally near"
    assert abs(left[0] - left[1]) < 0.01
    far = np.random.default_rng(0).uniform(2, 3, (2, 100))
    assert math.dist(path_of(far)[-1], (1, -1)) > 1e6  # "the learning rate must shrink"


def test_the_rank_of_one_table_and_of_the_mean_of_two():
    tables = [np.outer(delta, x) for delta, x in zip(DELTA, X, strict=True)]
    assert [np.linalg.matrix_rank(table, tol=1e-8) for table in tables] == [1, 1]
    assert np.linalg.matrix_rank(sum(tables), tol=1e-8) == 2
