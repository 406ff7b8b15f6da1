"""Hadamard: which products exist, and what they are, by loops over plain fractions."""

from fractions import Fraction

import numpy as np
import pytest
import traitlets

from bpfigures import Hadamard


def by_hand(s, t, flat):
    """Every entry of every product that exists, from its definition, without NumPy's products."""
    rows, columns = len(s), len(s[0])
    numbers = {}

    def put(name, shape, entry):
        for j in range(shape[0]):
            for k in range(shape[1]):
                numbers[f"{name}_{j + 1}_{k + 1}"] = entry(j, k)

    if (rows, columns) == (len(t), len(t[0])):
        put("hadamard", (rows, columns), lambda j, k: s[j][k] * t[j][k])
    if columns == 1 and rows == len(t):
        put("diagonal", (rows, len(t[0])), lambda j, k: s[j][0] * t[j][k])
    if columns == len(t):
        put("matrix", (rows, len(t[0])), lambda j, k: sum(s[j][i] * t[i][k] for i in range(columns)))
    u, v = [e for row in s for e in row], [e for row in t for e in row]
    if 1 in (rows, columns) and 1 in (len(t), len(t[0])):
        put("outer", (len(u), len(v)), lambda j, k: u[j] * v[k])
        if len(u) == len(v):
            numbers["dot"] = sum(a * b for a, b in zip(u, v, strict=True))
    numbers["exist"] = len({name.split("_")[0] for name in numbers})
    if flat and 1 in (len(t), len(t[0])):
        t = [v]  # NumPy takes a 1-D array for a row
    # NumPy's rule for shapes, in its own words: "equal, or one of them is 1".
    if all(a == b or 1 in (a, b) for a, b in ((rows, len(t)), (columns, len(t[0])))):
        shape = (max(rows, len(t)), max(columns, len(t[0])))
        put("numpy", shape, lambda j, k: s[j % rows][k % columns] * t[j % len(t)][k % len(t[0])])
    return numbers


SHAPES = [(rows, columns) for rows in (1, 2, 3) for columns in (1, 2, 3)]


@pytest.mark.parametrize("flat", [False, True])
@pytest.mark.parametrize("of_t", SHAPES, ids=str)
@pytest.mark.parametrize("of_s", SHAPES, ids=str)
def test_the_numbers_at_every_pair_of_shapes(of_s, of_t, flat):
    rng = np.random.default_rng(7)
    s, t = (rng.integers(-36, 37, shape).tolist() for shape in (of_s, of_t))
    quarters = [[[Fraction(e, 4) for e in row] for row in m] for m in (s, t)]  # exact as floats, too
    figure = Hadamard(
        **{n: [[float(e) for e in row] for row in m] for n, m in zip("st", quarters, strict=True)}, flat=flat
    )
    assert figure.numbers() == {name: float(entry) for name, entry in by_hand(*quarters, flat).items()}


def test_pencil():
    numbers = Hadamard(s=[[1], [2], [3]], t=[[4], [5], [6]]).numbers()
    assert [numbers[f"hadamard_{j}_1"] for j in (1, 2, 3)] == [4, 10, 18]
    assert numbers["dot"] == 32
    assert numbers["outer_3_2"] == 15
    assert numbers["exist"] == 4  # all but s t
    numbers = Hadamard(s=[[1, 2], [3, 4]], t=[[5, 6], [7, 8]]).numbers()
    assert (numbers["hadamard_1_2"], numbers["matrix_1_2"]) == (12, 22)


def test_a_vector_as_a_1_d_array_becomes_a_row():
    assert "numpy_3_3" not in Hadamard().numbers()
    assert Hadamard(flat=True).numbers()["numpy_3_3"] == 18


def test_the_summary_says_what_exists():
    assert Hadamard().summary() == (
        "s is 3 × 1, t is 3 × 1. Products that exist: s ⊙ t, diag(s) t, s · t, s tᵀ; that do not: s t. "
        "NumPy’s s * t has the shape (3, 1)."
    )
    words = Hadamard(s=[[1, 2], [3, 4]], t=[[1, 2, 3], [1, 2, 3], [1, 2, 3]]).summary()
    assert "Products that exist: none" in words
    assert words.endswith("NumPy’s s * t is an error.")


@pytest.mark.parametrize(
    ("setting", "message"),
    [
        ({"s": [[1, 2, 3, 4]]}, "s: expected 1 to 3 rows of 1 to 3 numbers from -9 to 9; got"),
        ({"t": [[10]]}, "t: expected 1 to 3 rows of 1 to 3 numbers from -9 to 9; got"),
        ({"row": 4}, "row: expected a whole number from 1 to 3; got 4"),
        ({"product": "cross"}, "product: expected one of hadamard, .*; got 'cross'"),
    ],
)
def test_a_setting_that_cannot_be_is_refused_with_both_named(setting, message):
    with pytest.raises(traitlets.TraitError, match=message):
        Hadamard(**setting)
