"""Valley: its numbers against the closed form of the valley, fractions, and bpcore."""

import itertools
import math
from fractions import Fraction

import numpy as np
import pytest
import traitlets

from bpcore import Network, backprop, sgd
from bpfigures import Valley
from bpfigures.valley import ORDERS, PATTERN, SCATTER, curvatures, gradient, mini_batch

SETTINGS = [
    {},
    {"w": 2.3, "b": -1.1, "spread": 0.5, "shift": -2},
    {"w": 0, "b": 4, "spread": 4, "shift": 1.5, "scatter": False},
]


def test_the_points_are_such_that_the_best_line_is_x_plus_1():
    c = [Fraction(str(value)) for value in PATTERN]
    e = [Fraction(str(value)) for value in SCATTER]
    assert sum(c) == 0
    assert sum(value**2 for value in c) == 6
    assert sum(e) == 0
    assert sum(one * other for one, other in zip(c, e, strict=True)) == 0


def neuron(w, b):
    net = Network([1, 1], activation="identity")
    net.w[2][:], net.b[2][:] = w, b
    return net


@pytest.mark.parametrize("setting", SETTINGS)
@pytest.mark.parametrize("batch", ["1", "2", "3", "6"])
def test_gradient_and_cost_are_those_of_bpcore(setting, batch):
    figure = Valley(**setting, batch=batch, eta=0.05, n=4)
    shown = figure.numbers()
    x, y = (row[None, :] for row in figure.examples())
    net = neuron(shown["w"], shown["b"])
    chosen = figure.chosen(4)
    assert len(chosen) == int(batch)
    for names, g in (
        (("dC_dw", "dC_db"), backprop(net, x, y)),
        (("batch_dw", "batch_db"), backprop(net, x[:, chosen], y[:, chosen])),
    ):
        found = [shown[name] for name in names]
        assert found == pytest.approx([g.dC_dw[2].item(), g.dC_db[2].item()], rel=1e-10, abs=1e-12)
    assert shown["C"] == pytest.approx(net.cost.value(net.predict(x), y), rel=1e-12)
    new = neuron(shown["new_w"], shown["new_b"])
    assert shown["new_C"] == pytest.approx(new.cost.value(new.predict(x), y), rel=1e-12)
    assert shown["least_C"] == pytest.approx(np.mean(np.square(SCATTER)) / 2 if figure.scatter else 0)


@pytest.mark.parametrize("setting", SETTINGS)
def test_by_all_examples_the_distance_is_multiplied_by_one_matrix(setting):
    figure = Valley(**setting, eta=0.1)
    s, shift = figure.spread, figure.shift
    step = np.eye(2) - 0.1 * np.array([[s * s + shift * shift, shift], [shift, 1]])
    for one, other in itertools.pairwise(figure.path()[:12]):
        assert step @ (np.array(one) - 1) == pytest.approx(np.array(other) - 1, rel=1e-9, abs=1e-12)


def test_the_path_by_all_examples_is_that_of_sgd():
    figure = Valley(eta=0.15)
    x, y = figure.examples()
    net = neuron(-1.5, 3)
    sgd(net, x[None, :], y[None, :], epochs=20, batch_size=6, eta=0.15, rng=0)
    assert figure.path()[20] == pytest.approx([net.w[2].item(), net.b[2].item()], rel=1e-12)


@pytest.mark.parametrize("size", [1, 2, 3])
def test_each_epoch_takes_every_example_once(size):
    assert {"".join(sorted(order)) for order in ORDERS} == {"123456"}
    per_epoch = 6 // size
    epochs = [
        [i for k in range(per_epoch) for i in mini_batch(epoch * per_epoch + k, size)] for epoch in range(11)
    ]
    assert all(sorted(epoch) == list(range(6)) for epoch in epochs)
    assert epochs[0] == epochs[10] == [int(name) - 1 for name in ORDERS[0]]


def test_the_gradient_by_central_differences():
    x, y = Valley(spread=2, shift=1).examples()
    e, chosen = 1e-5, [1, 4]

    def C(w, b):
        return np.mean((w * x[chosen] + b - y[chosen]) ** 2) / 2

    dw, db = (C(0.3 + e, 2) - C(0.3 - e, 2)) / (2 * e), (C(0.3, 2 + e) - C(0.3, 2 - e)) / (2 * e)
    assert gradient(0.3, 2, x, y, chosen) == pytest.approx([dw, db], abs=1e-7)


@pytest.mark.parametrize(("spread", "shift"), [(1, 0), (0.5, 0), (4, -2), (1, 1.5)])
def test_the_curvatures_are_eigenvalues(spread, shift):
    x, _ = Valley(spread=spread, shift=shift).examples()
    least, most = np.linalg.eigvalsh([[np.mean(x * x), np.mean(x)], [np.mean(x), 1]])
    assert curvatures(spread, shift) == pytest.approx([most, least], rel=1e-12)
    shown = Valley(spread=spread, shift=shift).numbers()
    assert (shown["condition"], shown["limit"]) == pytest.approx((most / least, 2 / most))


def test_a_descent_that_runs_away_stops():
    figure = Valley(eta=0.3, n=60)  # w − 1 is −2.5 · (−1.7)^n
    assert figure.numbers()["done"] == math.ceil(math.log(99 / 2.5, 1.7))
    assert all(math.isfinite(value) for value in figure.numbers().values())


def test_the_summary_has_the_numbers():
    assert Valley(n=0).summary() == (
        "After 0 steps with η = 0.2: w = -1.5, b = 3 and the cost 30.38; the least possible is 0.2533. "
        "All examples allow η below 0.2222."
    )


@pytest.mark.parametrize(("name", "value"), [("w", 5), ("eta", 3), ("batch", "4"), ("spread", 0)])
def test_a_bad_setting_is_refused_and_named(name, value):
    with pytest.raises(traitlets.TraitError, match=f"{name}: expected .*; got {value!r}"):
        Valley(**{name: value})
