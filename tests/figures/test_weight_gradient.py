"""WeightGradient in Python: its numbers against derivatives of a forward pass written here."""

import mpmath
import pytest
import traitlets

from bpfigures import WeightGradient
from bpfigures.weight_gradient import NEURONS

FIRST = {
    "x": [[2, -1], [1, 2], [-1, 1]],
    "y": [[0, 1], [1, 0]],
    "w2": [[-1, 1, -1], [1, -1, 1], [1, -1, 1]],
    "b2": [[-1], [-1], [1]],
    "w3": [[2, -1, 1], [1, 2, -1]],
    "b3": [[0], [0]],
}
SETTINGS = [
    {},
    {"x": [[0, 0.3], [-1.5, 2], [0.7, -2]]},
    {"b2": [[-9], [4.5], [9]], "b3": [[-2], [6]]},
    {"w2": [[0, 2, -3], [5, 0.5, 1], [-1, 1, 0]], "w3": [[0, 0, 4], [-5, 2, 1]], "y": [[0.2, 1], [0, 0.5]]},
]
INPUTS = {"1": [0], "2": [1], "both": [0, 1]}


def layer(w, b, a):
    """z of one layer, neuron by neuron."""
    return [
        sum(w_jk * a_k for w_jk, a_k in zip(row, a, strict=True)) + b_j[0]
        for row, b_j in zip(w, b, strict=True)
    ]


def sigma(z):
    return [1 / (1 + mpmath.exp(-z_j)) for z_j in z]


def cost_of(s, i, moved=(), push=0):
    """The cost of example i with one weight or one z pushed. ``moved`` is ("w", l, j, k) or ("z", l, j)."""
    a = [mpmath.mpf(row[i]) for row in s["x"]]
    for l in (2, 3):
        w = [[mpmath.mpf(w_jk) for w_jk in row] for row in s[f"w{l}"]]
        if moved[:2] == ("w", l):
            w[moved[2] - 1][moved[3] - 1] += push
        z = layer(w, s[f"b{l}"], a)
        if moved[:2] == ("z", l):
            z[moved[2] - 1] += push
        a = sigma(z)
    return sum((row[i] - a_j) ** 2 for row, a_j in zip(s["y"], a, strict=True)) / 2


def slope(s, examples, moved):
    """The derivative of the mean cost of the examples."""
    with mpmath.workdps(40):
        each = [mpmath.diff(lambda push, i=i: cost_of(s, i, moved, push), 0) for i in examples]
        return float(sum(each) / len(each))


@pytest.mark.parametrize("changed", SETTINGS)
@pytest.mark.parametrize("batch", INPUTS)
@pytest.mark.parametrize("l", [2, 3])
def test_every_cell_is_the_slope_of_the_cost_over_its_weight(l, batch, changed):
    s, examples = FIRST | changed, INPUTS[batch]
    numbers = WeightGradient(neuron=f"{l},2", k="3", batch=batch, **changed).numbers()
    rows = 3 if l == 2 else 2
    for j in range(1, rows + 1):
        for k in (1, 2, 3):
            expected = slope(s, examples, ("w", l, j, k))
            assert numbers[f"dC_dw_{j}{k}"] == pytest.approx(expected, rel=1e-9, abs=1e-15)
        for column, i in enumerate(examples, start=1):
            expected = slope(s, [i], ("z", l, j))
            assert numbers[f"delta_{j}{column}"] == pytest.approx(expected, rel=1e-9, abs=1e-15)
    assert numbers["chosen"] == numbers["dC_dw_23"]
    assert len(numbers) == 3 * rows + (rows + 3) * len(examples) + 1


@pytest.mark.parametrize("batch", INPUTS)
def test_the_row_on_top_is_the_input_or_the_layer_before(batch):
    first = WeightGradient(neuron="2,1", batch=batch).numbers()
    second = WeightGradient(neuron="3,1", batch=batch).numbers()
    for column, i in enumerate(INPUTS[batch], start=1):
        x = [row[i] for row in FIRST["x"]]
        hidden = sigma(layer(FIRST["w2"], FIRST["b2"], x))
        for k in (1, 2, 3):
            assert first[f"a_{k}{column}"] == x[k - 1]
            assert second[f"a_{k}{column}"] == pytest.approx(float(hidden[k - 1]), rel=1e-12)


@pytest.mark.parametrize("l", [2, 3])
def test_one_example_gives_an_outer_product_and_two_the_mean_of_theirs(l):
    one, two, both = (WeightGradient(neuron=f"{l},1", batch=batch).numbers() for batch in INPUTS)
    for j in range(1, 4 if l == 2 else 3):
        for k in (1, 2, 3):
            cell = f"dC_dw_{j}{k}"
            assert one[cell] == pytest.approx(one[f"delta_{j}1"] * one[f"a_{k}1"])
            assert both[cell] == pytest.approx((one[cell] + two[cell]) / 2)


def test_an_input_of_0_empties_its_column_and_no_other():
    numbers = WeightGradient(neuron="2,1", x=[[2, -1], [0, 2], [-1, 1]]).numbers()
    assert [numbers[f"dC_dw_{j}2"] for j in (1, 2, 3)] == [0, 0, 0]
    assert min(abs(numbers[f"dC_dw_{j}{k}"]) for j in (1, 2, 3) for k in (1, 3)) > 0.01


@pytest.mark.parametrize(("bias", "column"), [(9, "stays"), (-9, "goes")])
def test_saturation_empties_a_row_and_at_0_also_a_column_of_the_next_layer(bias, column):
    b2 = [[-1], [bias], [1]]
    before = WeightGradient(neuron="2,2", b2=b2).numbers()
    assert max(abs(before[f"dC_dw_2{k}"]) for k in (1, 2, 3)) < 1e-3
    assert abs(before["dC_dw_11"]) > 0.01
    after = WeightGradient(neuron="3,1", b2=b2).numbers()
    faint = max(abs(after[f"dC_dw_{j}2"]) for j in (1, 2)) < 1e-3
    assert faint == (column == "goes")


def test_the_summary_names_the_weight_and_its_slope():
    expected = slope(FIRST, [0], ("w", 2, 3, 1))
    text = WeightGradient().summary()
    assert "hidden 3 from neuron 1" in text
    assert f"{expected:.4f}" in text
    assert "both examples" in WeightGradient(batch="both").summary()


@pytest.mark.parametrize(
    ("setting", "said"),
    [
        ({"neuron": "3,3"}, f"neuron: expected one of {', '.join(NEURONS)}; got '3,3'"),
        ({"k": 1}, "k: expected one of 1, 2, 3; got 1"),
        ({"batch": "3"}, "batch: expected one of 1, 2, both; got '3'"),
        (
            {"x": [[1], [2], [3]]},
            r"x: expected 3 rows of 2 numbers from -2 to 2; got \[\[1\], \[2\], \[3\]\]",
        ),
    ],
)
def test_bad_settings_are_refused(setting, said):
    with pytest.raises(traitlets.TraitError, match=said):
        WeightGradient(**setting)
