"""CostBars: losses, cost and gradient, by plain floats and by differences of an independent cost."""

import math

import pytest
import traitlets

from bpfigures import CostBars

LOSS = {
    "quadratic": lambda a, y: (y - a) ** 2 / 2,
    "cross_entropy": lambda a, y: -y * math.log(a) - (1 - y) * math.log(1 - a),
}
A = [[0.31, 0.02, 0.5], [0.77, 0.99, 0.25], [0.6, 0.4, 0.01]]
Y = [[0.5, 1, 0], [0, 0.2, 1], [1, 0.9, 0]]


@pytest.mark.parametrize("m", [1, 2, 3])
@pytest.mark.parametrize("cost", LOSS)
def test_the_numbers_from_the_definitions(cost, m):
    n = CostBars(a=A, y=Y, m=m, cost=cost, example="2", output="3").numbers()
    loss = LOSS[cost]
    losses = [sum(loss(A[j][i], Y[j][i]) for j in range(3)) for i in range(m)]
    assert [n[f"C_{i + 1}"] for i in range(m)] == pytest.approx(losses)
    assert f"C_{m + 1}" not in n
    assert n["C"] == pytest.approx(sum(losses) / m)
    assert (n["sum"], n["largest"]) == pytest.approx((sum(losses), max(losses)))
    e = 1e-7
    for j in range(3):
        for i in range(m):
            difference = (loss(A[j][i] + e, Y[j][i]) - loss(A[j][i] - e, Y[j][i])) / (2 * e)
            assert n[f"gradient_{j + 1}{i + 1}"] == pytest.approx(difference, rel=1e-5, abs=1e-7)
            assert n[f"a_{j + 1}{i + 1}"] == A[j][i]
    i = min(2, m) - 1
    assert n["part"] == pytest.approx(loss(A[2][i], Y[2][i]))
    assert n["slope"] == n[f"gradient_3{i + 1}"]


def test_pencil():
    n = CostBars().numbers()
    assert [n["C_1"], n["C_2"], n["C_3"], n["C"]] == pytest.approx([0.07, 0.225, 0.83, 0.375])
    assert [n[f"gradient_{j}3"] for j in (1, 2, 3)] == pytest.approx([0.9, 0.2, -0.9])


def test_an_answer_is_the_first_of_the_largest():
    assert CostBars().numbers()["wrong"] == 1
    assert CostBars(a=[[0.5] * 3] * 3).numbers()["wrong"] == 2  # a tie is answered by output 1
    assert CostBars(m=2).numbers()["wrong"] == 0


def test_the_summary_says_what_is_looked_at():
    assert CostBars(example="3", m=1).summary() == (
        "The quadratic cost of 1 example is 0.0700. The loss of example 1 is 0.0700; the cost's slope at its "
        "output 1 is -0.2000."
    )


@pytest.mark.parametrize(
    ("setting", "message"),
    [
        ({"a": [[0, 0.5, 0.5]] * 3}, "a: expected 3 rows of 3 numbers from 0.01 to 0.99; got"),
        ({"y": [[1], [0], [0]]}, "y: expected 3 rows of 3 numbers from 0 to 1; got"),
        ({"m": 4}, "m: expected a whole number from 1 to 3; got 4"),
        ({"cost": "log_likelihood"}, "cost: expected one of quadratic, cross_entropy; got 'log_likelihood'"),
    ],
)
def test_a_setting_that_cannot_be_is_refused_with_both_named(setting, message):
    with pytest.raises(traitlets.TraitError, match=message):
        CostBars(**setting)
