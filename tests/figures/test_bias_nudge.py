"""BiasNudge in Python: its numbers against forward passes written here, with 40 digits."""

import mpmath
import pytest
import traitlets

from bpfigures import BiasNudge
from bpfigures.bias_nudge import NEURONS

X, Y = (1, 2), (0, 1)
W = {2: ((1, -1), (2, 1)), 3: ((1, 2), (-2, 1))}
B = {2: (0, -1), 3: (-1, 1)}

COST = {
    "quadratic": lambda a, y: (y - a) ** 2 / 2,
    "cross_entropy": lambda a, y: -y * mpmath.log(a) - (1 - y) * mpmath.log(1 - a),
}


def cost_of(b, cost="quadratic", w=W, x=X, y=Y):
    """C by one forward pass, neuron by neuron."""
    a = [mpmath.mpf(value) for value in x]
    for l in (2, 3):
        z = [sum(w_jk * a_k for w_jk, a_k in zip(w[l][j], a, strict=True)) + b[l][j] for j in (0, 1)]
        a = [1 / (1 + mpmath.exp(-z_j)) for z_j in z]
    return sum(COST[cost](a_j, y_j) for a_j, y_j in zip(a, y, strict=True))


def with_bias(l, j, change):
    moved = {layer: list(values) for layer, values in B.items()}
    moved[l][j - 1] += change
    return moved


@pytest.mark.parametrize("cost", COST)
@pytest.mark.parametrize("neuron", NEURONS)
def test_delta_is_the_slope_of_the_cost_over_the_bias(neuron, cost):
    l, j = map(int, neuron.split(","))
    with mpmath.workdps(40):
        slope = mpmath.diff(lambda change: cost_of(with_bias(l, j, change), cost), 0)
    numbers = BiasNudge(neuron=neuron, cost=cost).numbers()
    assert numbers["delta"] == pytest.approx(float(slope), rel=1e-12)
    assert numbers["slope"] == numbers["delta"]


@pytest.mark.parametrize("nudge", [-4, -0.05, 0.3, 1])
@pytest.mark.parametrize("neuron", NEURONS)
def test_costs_before_and_after_the_nudge(neuron, nudge):
    l, j = map(int, neuron.split(","))
    with mpmath.workdps(40):
        before, after = float(cost_of(B)), float(cost_of(with_bias(l, j, mpmath.mpf(nudge))))
    numbers = BiasNudge(neuron=neuron, nudge=nudge).numbers()
    assert numbers["knob"] == B[l][j - 1]
    assert numbers["C"] == pytest.approx(before, rel=1e-12)
    assert numbers["C_after"] == pytest.approx(after, rel=1e-12)
    assert numbers["change"] == pytest.approx(after - before, rel=1e-10)
    assert numbers["ratio"] == pytest.approx((after - before) / nudge, rel=1e-10)
    assert numbers["predicted"] == pytest.approx(numbers["delta"] * nudge)


@pytest.mark.parametrize("neuron", NEURONS)
def test_a_threshold_is_a_bias_with_the_other_sign(neuron):
    bias = BiasNudge(neuron=neuron, nudge=-1.5).numbers()
    threshold = BiasNudge(neuron=neuron, nudge=1.5, threshold=True).numbers()
    for same in ("delta", "C", "C_after", "change", "predicted"):
        assert threshold[same] == bias[same]
    for turned in ("knob", "slope", "ratio"):
        assert threshold[turned] == -bias[turned]


def test_the_worked_example_to_the_printed_digits():
    deltas = {neuron: round(BiasNudge(neuron=neuron).numbers()["delta"], 4) for neuron in NEURONS}
    assert deltas == {"2,1": 0.0392, "2,2": 0.0111, "3,1": 0.1378, "3,2": -0.0307}
    assert round(BiasNudge().numbers()["C"], 4) == 0.3109


def test_other_weights_and_inputs_are_used():
    w3, x = ((1, 2), (-2, 3)), (0.5, -1)
    numbers = BiasNudge(neuron="2,1", w3=w3, x=[[0.5], [-1]], nudge=0.3).numbers()
    after = cost_of(with_bias(2, 1, 0.3), w={**W, 3: w3}, x=x)
    assert numbers["C_after"] == pytest.approx(float(after), rel=1e-12)


def test_no_nudge_has_no_ratio():
    numbers = BiasNudge(nudge=0).numbers()
    assert numbers["change"] == numbers["predicted"] == 0
    assert numbers["ratio"] is None


def test_the_network_is_left_as_it_is():
    figure = BiasNudge(nudge=3)
    figure.numbers()
    assert figure.b3 == [[-1], [1]]


def test_the_summary_says_what_moves_and_by_how_much():
    text = BiasNudge(neuron="2,1", nudge=-2, threshold=True).summary()
    assert "threshold of hidden 1 changes by -2" in text
    assert "slope -0.0392" in text
    assert "says 0.0784" in text
    assert "bias of output 1 changes by 1" in BiasNudge().summary()


@pytest.mark.parametrize(
    ("setting", "said"),
    [
        ({"neuron": "4,1"}, r"neuron: expected one of 2,1, 2,2, 3,1, 3,2; got '4,1'"),
        ({"nudge": 4.1}, r"nudge: expected a number from -4 to 4; got 4\.1"),
        ({"threshold": "yes"}, "threshold"),
        ({"b2": [0, -1]}, r"b2: expected 2 rows of 1 numbers from -9 to 9; got \[0, -1\]"),
    ],
)
def test_bad_settings_are_refused(setting, said):
    with pytest.raises(traitlets.TraitError, match=said):
        BiasNudge(**setting)


def test_unknown_settings_are_refused():
    with pytest.raises(TypeError, match=r"BiasNudge: expected settings among .*nudge.*; got bias"):
        BiasNudge(bias=1)
