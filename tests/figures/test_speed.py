"""Speed: its counts against multiplications that are counted one by one."""

import itertools
import re

import numpy as np
import pytest
import traitlets

from bpfigures import Speed
from bpfigures.speed import measure


class Counted:
    """A number that counts each multiplication it takes part in."""

    total = 0

    def __init__(self, value):
        self.value = value

    def __mul__(self, other):
        Counted.total += 1
        return Counted(self.value * other.value)

    def __add__(self, other):
        return Counted(self.value + other.value)


def numbers_of(*shape):
    rng = np.random.default_rng(len(shape))
    return np.vectorize(Counted, otypes=[object])(rng.random(shape))


def counting(work):
    Counted.total = 0
    work()
    return Counted.total


@pytest.mark.parametrize(
    "setting",
    [
        {"inputs": 2, "hidden": 1, "width": 2, "outputs": 2},
        {"inputs": 4, "hidden": 3, "width": 5, "outputs": 3},
        {"inputs": 28, "hidden": 8, "width": 8, "outputs": 10},
        {"inputs": 1, "hidden": 1, "width": 1, "outputs": 1},
    ],
)
def test_every_multiplication_is_counted(setting):
    n = [setting["inputs"], *[setting["width"]] * setting["hidden"], setting["outputs"]]
    w = [numbers_of(out, into) for into, out in itertools.pairwise(n)]
    column = {size: numbers_of(size, 1) for size in n}
    shown = Speed(**setting).numbers()

    forward = sum(counting(lambda v=v: v.dot(column[v.shape[1]])) for v in w)
    bp1 = counting(lambda: column[n[-1]] * column[n[-1]])
    bp2 = sum(
        counting(lambda v=v: v.T.dot(column[v.shape[0]]) * column[v.shape[1]]) for v in w[1:]
    )  # of every layer but the input
    bp4 = sum(counting(lambda v=v: column[v.shape[0]].dot(column[v.shape[1]].T)) for v in w)
    assert (shown["forward"], shown["bp1"], shown["bp2"], shown["bp4"]) == (forward, bp1, bp2, bp4)
    assert shown["backprop"] == forward + bp1 + bp2 + bp4

    parameters = sum(v.size + len(v) for v in w)
    assert shown["parameters"] == parameters
    assert shown["passes"] == 2 * parameters
    assert shown["differences"] == 2 * parameters * forward
    assert shown["gain"] == shown["differences"] / shown["backprop"]
    assert shown["back_over_forward"] == (bp1 + bp2 + bp4) / forward


def test_the_parameters_of_the_network_of_the_sources():
    for d, q, l in [(784, 30, 10), (784, 15, 10), (2, 2, 1)]:
        shown = Speed(inputs=d, hidden=1, width=q, outputs=l).numbers()
        assert shown["parameters"] == (d + l + 1) * q + l


def test_the_summary_has_the_counts():
    said = Speed().summary()
    assert re.findall(r"[\d,]{5,}", said)[-3:] == ["47,980", "1,136,690,400", "23,691"]


def test_measured_times_are_those_of_the_networks_asked_for():
    rows = measure([[2, 4, 1], [3, 2]])
    assert [row["parameters"] for row in rows] == [17, 8]
    for row in rows:
        assert 0 < row["forward"] < row["differences"]
    figure = Speed(measured=rows)
    assert figure.page_state()["measured"] == rows


@pytest.mark.parametrize(("name", "value"), [("inputs", 0), ("hidden", 9), ("width", 2.5), ("outputs", "3")])
def test_a_size_out_of_range_is_refused_and_the_range_named(name, value):
    with pytest.raises(traitlets.TraitError, match=rf"{name}: expected a whole number from 1 to \d+; got"):
        Speed(**{name: value})
