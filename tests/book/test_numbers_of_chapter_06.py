"""The numbers in the words of chapter 6: each sentence is made anew from an independent computation."""

import json
import math
import re
from fractions import Fraction
from pathlib import Path

import numpy as np
import pytest

CHAPTER = Path(__file__).parents[2] / "book" / "06_gradient_descent.ipynb"


def C(w):
    return 0.1 * w**6 - 0.75 * w**4 + 1.2 * w**2 + 0.2 * w + 1.3


def slope(w):
    return 0.6 * w**5 - 3 * w**3 + 2.4 * w + 0.2


def curvature(w):
    return 3 * w**4 - 9 * w**2 + 2.4


def descend(w, eta, steps):
    found = [w]
    for _ in range(steps):
        found.append(found[-1] - eta * slope(found[-1]))
    return found


def root(low, high):
    """Where the slope is zero, by bisection."""
    for _ in range(200):
        middle = (low + high) / 2
        low, high = (middle, high) if (slope(middle) > 0) == (slope(low) > 0) else (low, middle)
    return low


LEFT, HILL, MIDDLE, TOP, RIGHT = (
    root(*ends) for ends in [(-2.5, -1.5), (-1.5, -0.5), (-0.5, 0.5), (0.5, 1.5), (1.5, 2.5)]
)
ZIGZAG = sorted(descend(1.5, 0.15, 60)[-2:])
JUMP = -0.13 * slope(2.4)

# The valley at its first place: the gradient is the matrix of second derivatives times the distance.
DW, DB = 9 * -2.5, 1 * 2
LEAST = sum(e * e for e in (0.3, 0.3, 0.2, 0.8, 1.3, 0.7)) / 12
BEFORE = (9 * 2.5**2 + 2**2) / 2 + LEAST
AFTER = (9 * 2**2 + 1.6**2) / 2 + LEAST
OFF = math.degrees(math.acos((2.5 * -DW + 2 * DB) / math.hypot(2.5, 2) / math.hypot(DW, DB)))

X = [-1.4, -1.0, -0.2, 0.2, 1.0, 1.4]
E = [-0.3, 0.3, -0.2, 0.8, -1.3, 0.7]
NOISE = math.sqrt(sum(e * e * (x * x + 1) for x, e in zip(X, E, strict=True)) / 6)
SUM, PRODUCT = 6.25 + 1, 6.25 - 1.5**2
MOST = (SUM + math.sqrt(SUM**2 - 4 * PRODUCT)) / 2

SENTENCES = [
    f"a hilltop at $w = {TOP:.3f}$",
    f"After 12 steps $w = {descend(1.5, 0.1, 12)[-1]:.3f}$",
    f"After 60 steps $w = {descend(1.5, 0.005, 60)[-1]:.3f}$",
    f"between ${ZIGZAG[0]:.2f}$ and ${ZIGZAG[1]:.2f}$ and never settles",
    f"ends near $w = {MIDDLE:.2f}$, where the cost is ${C(MIDDLE):.3f}$ instead of ${C(RIGHT):.3f}$",
    f"lies at $w = {LEFT:.3f}$ with $C = {C(LEFT):.3f}$",
    f"make one step of ${JUMP:.3f}$",
    f"at the distance ${0.8**10:.3f}$; and $1.05$ is at ${1.1**10:.3f}$",
    f"has $P = {2 * 2 + 2 + 2 * 2 + 2}$ parameters",
    f"has ${30 * 784 + 30 + 10 * 30 + 10:,}$".replace(",", "{,}"),
    f"${curvature(LEFT):.2f}$ on the left, ${curvature(MIDDLE):.2f}$ in the middle and "
    f"${curvature(RIGHT):.2f}$ on the right",
    f"is ${2 / curvature(LEFT):.3f}$, ${2 / curvature(MIDDLE):.3f}$ and ${2 / curvature(RIGHT):.3f}$",
    f"$\\eta = 0.1$: factor ${1 - 0.1 * 2}$",
    f"$\\eta = 0.9$: factor ${1 - 0.9 * 2:.1f}$",
    f"$\\eta = 1.05$: factor ${1 - 1.05 * 2:.1f}$",
    f"the gradient is $({DW},\\ {DB})$",
    f"$({-0.2 * DW},\\ {-0.2 * DB})$, and leads to $({-1.5 - 0.2 * DW:.0f},\\ {3 - 0.2 * DB})$",
    f"from ${BEFORE:.3f}$ to ${AFTER:.3f}$",
    f"= {-0.2 * (DW**2 + DB**2):.2f}$; the true change is ${AFTER - BEFORE:.3f}$",
    f"which here is ${OFF:.1f}°$ off",
    f"$2/9 = {2 / 9:.3f}$, and the factor across is ${1 - 0.3 * 9:.1f}$",
    f"from ${NOISE:.4f}$ to ${NOISE * math.sqrt(4 / 5 / 2):.4f}$ and ${NOISE * math.sqrt(3 / 5 / 3):.4f}$",
    f"sum ${SUM}$ and the product $6.25 - 1.5^2 = {PRODUCT:.0f}$",
    f"which is ${MOST:.3f}$ and ${SUM - MOST:.3f}$",
    f"$2/{MOST:.3f} = {2 / MOST:.3f}$, and $\\kappa = {MOST / (SUM - MOST):.3f}$",
    f"$\\eta = 1.5/2 = {1.5 / 2}$",
    f"to $w = {LEFT:.3f}$, and $-0.9$ does not. The border is the hilltop at $w = {HILL:.3f}$",
    f"For $x = 2$ and $\\eta = 0.1$ that is ${0.1 * 2}$",
]


@pytest.fixture(scope="module")
def words():
    cells = json.loads(CHAPTER.read_text(encoding="utf-8"))["cells"]
    text = " ".join("".join(cell["source"]) for cell in cells if cell["cell_type"] == "markdown")
    return re.sub(r"\s+", " ", text)


@pytest.mark.parametrize("sentence", SENTENCES)
def test_the_chapter_says_the_number_that_is_true(words, sentence):
    assert sentence in words


def wandering(size):
    """The distance from the bottom over the last 40 of 60 steps, with spread 1 and η = 0.3."""
    orders = [
        "341652",
        "513264",
        "413562",
        "364251",
        "435216",
        "431265",
        "235614",
        "165234",
        "154236",
        "631524",
    ]
    per_epoch = 6 // size
    u, v, squares = -2.5, 2.0, []
    for step in range(60):
        epoch, place = divmod(step, per_epoch)
        batch = [int(name) - 1 for name in orders[epoch % 10]][place * size : (place + 1) * size]
        errors = [(u * X[i] + v - E[i], X[i]) for i in batch]
        u -= 0.3 * math.fsum(error * x for error, x in errors) / size
        v -= 0.3 * math.fsum(error for error, _ in errors) / size
        squares.append(u * u + v * v)
    return math.sqrt(math.fsum(squares[20:]) / 40)


def test_how_far_mini_batches_wander(words):
    sentence = (
        f"is ${wandering(1):.2f}$ with mini-batches of 1 and ${wandering(3):.2f}$ with mini-batches of 3"
    )
    assert sentence in words


def test_where_the_two_starts_of_the_prediction_end():
    assert descend(1, 0.1, 300)[-1] == pytest.approx(MIDDLE)
    assert descend(1.1, 0.1, 300)[-1] == pytest.approx(RIGHT)


def test_from_which_starts_the_lowest_valley_is_found():
    ends = {w: descend(w / 20, 0.05, 1000)[-1] for w in range(-50, 51)}
    found = [w / 20 for w, end in ends.items() if end == pytest.approx(LEFT, abs=1e-3)]
    assert found == [w / 20 for w in range(-50, -18)]


def test_in_the_right_valley_eta_015_cannot_settle_and_in_the_middle_it_does():
    assert abs(descend(1.98, 0.15, 200)[-1] - RIGHT) > 0.03
    assert descend(0.5, 0.15, 200)[-1] == pytest.approx(MIDDLE)


def test_no_eta_does_better_than_02_where_the_curvatures_are_9_and_1():
    worst = {eta: max(abs(1 - eta * 9), abs(1 - eta)) for eta in np.arange(1, 2200) / 10_000}
    assert min(worst, key=worst.get) == pytest.approx(0.2)


def test_draws_without_repetition_lower_the_noise_of_24_from_600_by_less_than_2_percent():
    def noise(m):
        return math.sqrt(Fraction(600 - m, 599) / m)

    assert 0.98 < noise(24) / noise(6) / 0.5 < 1
