"""PlantedBug: each slip lowers the cost, each is caught, and the numbers are those of plain floats."""

import itertools
import math

import pytest
import traitlets

from bpcore import gradient_check
from bpfigures import PlantedBug
from bpfigures.planted_bug import EPOCHS, SLIPS, history
from bpfigures.planted_bugs import NETWORKS, is_it, problem, suspect, train

STOPS = PlantedBug.rules()["eta"]["stops"]
X = [(0, 0), (0, 1), (1, 0), (1, 1)]
Y = [(0, 0), (1, 1), (1, 1), (0, 1)]
START = ([[1, -1], [2, 1]], [0, -1], [[1, 2], [-2, 1]], [-1, 1])


# --- The network and its five slips in plain floats, one example after another --------------------


def sigma(z):
    return 1 / (1 + math.exp(-z))


def slope(z):
    return sigma(z) * (1 - sigma(z))


def forward(parameters, x):
    w2, b2, w3, b3 = parameters
    z2 = [sum(w * v for w, v in zip(row, x, strict=True)) + b for row, b in zip(w2, b2, strict=True)]
    a2 = [sigma(z) for z in z2]
    z3 = [sum(w * v for w, v in zip(row, a2, strict=True)) + b for row, b in zip(w3, b3, strict=True)]
    return z2, a2, z3, [sigma(z) for z in z3]


def cost(parameters, data):
    total = 0.0
    for x, y in data:
        for a_j, y_j in zip(forward(parameters, x)[3], y, strict=True):
            total -= math.log(a_j) if y_j else math.log(1 - a_j)
    return total / len(data)


def gradient(slip, parameters, data, eta):
    """w², b², w³, b³: the means over the examples."""
    traces = [(x, y, *forward(parameters, x)) for x, y in data]
    m, pair = len(data), (0, 1)
    errors = []
    for _, y, _, _, _, a3 in traces:
        if slip == "dC_da":
            errors.append([-1 / a if t else 1 / (1 - a) for a, t in zip(a3, y, strict=True)])
        else:
            errors.append([a - t for a, t in zip(a3, y, strict=True)])
    d3 = [[sum(e[j] * t[3][k] for e, t in zip(errors, traces, strict=True)) / m for k in pair] for j in pair]
    w3 = parameters[2]
    if slip == "late_delta":
        w3 = [[w3[j][k] - eta * d3[j][k] for k in pair] for j in pair]
    hidden = []
    for e, (_, _, z2, a2, _, _) in zip(errors, traces, strict=True):
        back = [sum((w3[k][j] if slip == "no_transpose" else w3[j][k]) * e[j] for j in pair) for k in pair]
        factor = {"no_sigma": lambda k: 1, "sigma_of_a": lambda k, a=a2: slope(a[k])}
        s = factor.get(slip, lambda k, z=z2: slope(z[k]))
        hidden.append([back[k] * s(k) for k in pair])
    d2 = [[sum(h[j] * t[0][k] for h, t in zip(hidden, traces, strict=True)) / m for k in pair] for j in pair]
    b2, b3 = ([sum(e[j] for e in layer) / m for j in pair] for layer in (hidden, errors))
    return d2, b2, d3, b3


def step(parameters, g, eta):
    w2, b2, w3, b3 = (
        [[p - eta * s for p, s in zip(*rows, strict=True)] for rows in zip(values, slopes, strict=True)]
        if isinstance(values[0], list)
        else [p - eta * s for p, s in zip(values, slopes, strict=True)]
        for values, slopes in zip(parameters, g, strict=True)
    )
    return w2, b2, w3, b3


def after(slip, eta, epochs):
    parameters, data = START, list(zip(X, Y, strict=True))
    for _ in range(epochs):
        parameters = step(parameters, gradient(slip, parameters, data, eta), eta)
    return parameters


def exact(data, parameters):
    return gradient("right", parameters, data, 0)


@pytest.mark.parametrize("network", NETWORKS)
def test_costs_and_gradients_are_those_of_plain_floats(network):
    slip, data = NETWORKS[network].__name__, list(zip(X, Y, strict=True))
    figure = PlantedBug(network=network, epoch=40, eta=0.1, shows="analytic")
    parameters = after(slip, 0.1, 40)
    numbers = figure.numbers()
    assert numbers["C_first"] == pytest.approx(cost(START, data), rel=1e-12)
    assert numbers["C"] == pytest.approx(cost(parameters, data), rel=1e-10)
    wanted = gradient(slip, parameters, data, 0.1)
    right = exact(data, parameters)
    for l, (w, b) in ((2, (0, 1)), (3, (2, 3))):
        for j in (0, 1):
            assert numbers[f"b{l}_{j + 1}"] == pytest.approx(wanted[b][j], rel=1e-9)
            for k in (0, 1):
                assert numbers[f"w{l}_{j + 1}{k + 1}"] == pytest.approx(wanted[w][j][k], rel=1e-9)
        g, n = ([v for row in source[w] for v in row] for source in (wanted, right))
        error = max(abs(one - two) / max(abs(one), abs(two)) for one, two in zip(g, n, strict=True))
        assert numbers[f"error_w{l}"] == (pytest.approx(error, rel=0.06) if error > 1e-4 else 0)


@pytest.mark.parametrize("example", range(4))
def test_the_factor_of_one_example_is_the_trace_of_the_slip(example):
    x, y = X[example], Y[example]
    z2, a2, z3, _ = forward(START, x)
    for network, slip in NETWORKS.items():
        numbers = PlantedBug(network=network, examples=f"{x[0]},{x[1]}", shows="ratio").numbers()
        wrong = gradient(slip.__name__, START, [(x, y)], 0.2)
        right = exact([(x, y)], START)
        for j in (0, 1):
            assert numbers[f"b2_{j + 1}"] == pytest.approx(wrong[1][j] / right[1][j], rel=6e-3)
            assert numbers[f"b3_{j + 1}"] == pytest.approx(wrong[3][j] / right[3][j], rel=6e-3)
            assert numbers[f"inverse_2{j + 1}"] == pytest.approx(1 / slope(z2[j]))
            assert numbers[f"inverse_3{j + 1}"] == pytest.approx(1 / slope(z3[j]))
            if network == "F":  # what the chapter says of it
                assert numbers[f"b2_{j + 1}"] == pytest.approx(1 / slope(z2[j]), rel=6e-3)
            if network == "D":
                assert numbers[f"b2_{j + 1}"] == pytest.approx(slope(a2[j]) / slope(z2[j]), rel=6e-3)
            if network == "B":
                assert numbers[f"b3_{j + 1}"] == pytest.approx(1 / slope(z3[j]), rel=6e-3)


@pytest.mark.parametrize("eta", STOPS)
@pytest.mark.parametrize("network", NETWORKS)
def test_every_network_lowers_its_cost_in_every_epoch(network, eta):
    net, x, y = problem()
    costs = train(suspect(network, eta), net, x, y, eta=eta, epochs=EPOCHS)
    assert all(later < earlier for earlier, later in itertools.pairwise(costs))
    assert costs[-1] < 0.91 * costs[0]
    assert costs == history(network, eta)[0]


@pytest.mark.parametrize("eta", STOPS)
@pytest.mark.parametrize("network", NETWORKS)
def test_the_check_catches_every_slip_wherever_it_looks_and_passes_the_right_one(network, eta):
    _, nets = history(network, eta)
    _, x, y = problem()
    for epoch in (0, 1, 50, 150, EPOCHS):
        for columns in (slice(None), [0], [1], [2], [3]):
            report = gradient_check(nets[epoch], x[:, columns], y[:, columns], backprop=suspect(network, eta))
            assert report.ok == is_it(network, "right")
            if network != "B":  # in all others the last layer is right
                assert report.layer == 2 or report.ok


def test_the_late_delta_is_off_in_proportion_to_eta():
    errors = [PlantedBug(network="C", eta=eta, examples="1,1", shows="ratio").numbers() for eta in (0.1, 0.2)]
    assert (1 - errors[1]["b2_2"]) / (1 - errors[0]["b2_2"]) == pytest.approx(2, abs=0.03)


def test_each_slip_is_planted_once_and_can_be_answered():
    names = [slip.__name__ for slip in NETWORKS.values()]
    assert sorted(names) == sorted(SLIPS.keys() - {"open"})
    for network in NETWORKS:
        assert sum(is_it(network, name) for name in names) == 1


def test_the_summary_says_where_the_errors_are():
    assert "finds no wrong entry" in PlantedBug(network="E").summary()
    assert "12 of 12 entries wrong; largest relative errors: w³ " in PlantedBug(network="B").summary()
    assert "6 of 12 entries wrong; largest relative errors: w² " in PlantedBug(network="A").summary()


def test_the_right_networks_costs_are_shown_when_they_are_asked_for():
    assert PlantedBug().numbers()["right_last"] is None
    assert PlantedBug(reference=True).numbers()["right_last"] == PlantedBug(network="E").numbers()["C_last"]


def test_wrong_settings():
    with pytest.raises(traitlets.TraitError, match="network: expected one of A, B, C, D, E, F; got 'G'"):
        PlantedBug(network="G")
    with pytest.raises(traitlets.TraitError, match=r"epoch: expected a whole number from 0 to 300; got 2.5"):
        PlantedBug(epoch=2.5)
    with pytest.raises(ValueError, match="network: expected one of A, B, C, D, E, F; got 'G'"):
        suspect("G")
    with pytest.raises(ValueError, match=r"slip: expected one of dC_da, .*; got 'wrong'"):
        is_it("A", "wrong")
