"""LayersAndIndices: names, places and numbers, by plain loops over whole numbers."""

import math

import pytest
import traitlets

from bpfigures import LayersAndIndices
from bpfigures.layers_and_indices import QUESTIONS, B, W, X


def by_hand(sizes, m):
    """z and a of every neuron and example, keyed (l, j, i), from the tables and the definition alone."""
    z, a = {}, {(1, j, i): X[j - 1][i - 1] for j in range(1, sizes[0] + 1) for i in range(1, m + 1)}
    for l in range(2, len(sizes) + 1):
        for j in range(1, sizes[l - 1] + 1):
            for i in range(1, m + 1):
                into = [W[l][j - 1][k - 1] * a[l - 1, k, i] for k in range(1, sizes[l - 2] + 1)]
                z[l, j, i] = sum(into) + B[l][j - 1]
                a[l, j, i] = 1 / (1 + math.exp(-z[l, j, i]))
    return z, a


@pytest.mark.parametrize(
    ("sizes", "m", "l", "j", "k", "i"),
    [
        ((2, 2, 2), 1, 3, 2, 1, 1),
        ((3, 4, 2), 3, 2, 4, 3, 2),
        ((1, 4, 3, 4), 2, 4, 3, 2, 2),
        ((4, 1), 3, 2, 1, 4, 3),
    ],
)
def test_the_numbers_by_hand(sizes, m, l, j, k, i):
    n = {f"n{at}": size for at, size in enumerate(sizes, start=1)}
    numbers = LayersAndIndices(L=len(sizes), m=m, i=i, l=l, j=j, k=k, **n).numbers()
    z, a = by_hand(sizes, m)
    wanted = {"parameters": sum(s * t + s for s, t in zip(sizes[1:], sizes, strict=False))}
    wanted |= {"value": W[l][j - 1][k - 1], "b": B[l][j - 1], "z": z[l, j, i], "a": a[l, j, i]}
    for r in range(1, sizes[l - 1] + 1):
        for c in range(1, m + 1):
            wanted |= {f"z_{r}{c}": z[l, r, c], f"a_{r}{c}": a[l, r, c]}
    for at in range(1, sizes[l - 2] + 1):
        wanted[f"term_{at}"] = W[l][j - 1][at - 1] * a[l - 1, at, i]
    assert numbers == pytest.approx(wanted, rel=1e-12)


def test_the_worked_example():
    numbers = LayersAndIndices(part="neuron", l=3, j=1).numbers()
    got = [round(numbers[name], 4) for name in ("z_11", "z_21", "a_11", "a_21")]
    assert got == [1.1741, 1.4147, 0.7639, 0.8045]
    assert [LayersAndIndices(l=2).numbers()[name] for name in ("z_11", "z_21")] == [-1, 3]


def test_every_part_is_spelled_out():
    assert LayersAndIndices().sentence() == "the weight to neuron 2 of layer 3 from neuron 1 of layer 2"
    assert LayersAndIndices(part="bias", l=2, j=1).sentence() == "the bias of neuron 1 of layer 2"
    assert LayersAndIndices(part="neuron", l=1).sentence() == "neuron 2 of layer 1"


def test_what_lies_beyond_the_sizes_stands_for_the_last_there_is():
    assert LayersAndIndices(l=4, j=4, k=4).chosen() == ("weight", 3, 2, 2)
    assert LayersAndIndices(l=1, j=2, part="bias").chosen() == ("bias", 2, 2, None)
    assert LayersAndIndices(l=1, part="neuron").chosen() == ("neuron", 1, 2, None)
    assert LayersAndIndices(i=3).numbers() == LayersAndIndices().numbers()


@pytest.mark.parametrize("sizes", [(2, 2, 2, 2), (1, 4, 3, 2), (4, 4, 4, 4), (3, 1, 1, 1)])
@pytest.mark.parametrize("layers", [2, 3, 4])
def test_every_question_has_an_answer_in_the_network(layers, sizes):
    n = {f"n{at}": size for at, size in enumerate(sizes, start=1)}
    for question in range(1, QUESTIONS + 1):
        figure = LayersAndIndices(L=layers, question=question, view="find", **n)
        part, l, j, k = figure.asked()
        assert 2 <= l <= layers
        assert 1 <= j <= sizes[l - 1]
        assert k is None or 1 <= k <= sizes[l - 2]
        figure.part, figure.l, figure.j, figure.k = part, l, j, k or 1
        figure.answered = question
        assert "right." in figure.summary()


def test_the_questions_ask_for_more_than_a_few_places():
    figure = LayersAndIndices(n1=3, n2=4)
    asked = set()
    for question in range(1, QUESTIONS + 1):
        figure.question = question
        asked.add(figure.asked())
    assert len(asked) >= 12


def test_the_score_counts_the_questions_that_are_done():
    assert LayersAndIndices(view="find", question=4, right=2).score() == (3, 2)
    assert LayersAndIndices(view="find", question=4, answered=4, right=4).score() == (4, 4)
    assert LayersAndIndices(view="find", right=7).score() == (0, 0)
    assert (
        "not answered yet. Right at the first try: 2 of 3"
        in LayersAndIndices(view="name", question=4, right=2).summary()
    )


@pytest.mark.parametrize(
    ("settings", "named"),
    [
        ({"l": 5}, "l: expected a whole number from 1 to 4; got 5"),
        ({"n2": 0}, "n2: expected a whole number from 1 to 4; got 0"),
        ({"L": 1}, "L: expected a whole number from 2 to 4; got 1"),
        ({"part": "w"}, "part: expected one of weight, bias, neuron; got 'w'"),
    ],
)
def test_bad_settings_are_named(settings, named):
    with pytest.raises(traitlets.TraitError, match=named):
        LayersAndIndices(**settings)
