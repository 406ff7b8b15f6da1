"""PerceptronPlane: its record of corrections against the rule in exact fractions."""

from fractions import Fraction

import pytest
import traitlets

from bpfigures import PerceptronPlane

CORNERS = [(0, 0), (0, 1), (1, 0), (1, 1)]
TARGETS = {"AND": (0, 0, 0, 1), "OR": (0, 1, 1, 1), "NAND": (1, 1, 1, 0), "XOR": (0, 1, 1, 0)}


def dot(w, x):
    """w·x + b with b as the last entry of w, the weight of an input that is always 1."""
    return sum(p * q for p, q in zip(w, (*x, 1), strict=True))


def descend(examples, w, eta, passes=200):
    """(example, w before, w after) of every correction, in fractions, and whether a pass found none wrong."""
    w, eta, found, ends = [Fraction(entry) for entry in w], Fraction(eta), [], []
    for _ in range(passes):
        before = len(found)
        for x, y in examples:
            error = y - (1 if dot(w, x) > 0 else 0)
            if error:
                new = [p + eta * error * Fraction(q) for p, q in zip(w, (*x, 1), strict=True)]
                found.append((x, w, new))
                w = new
        ends.append((w, len(found)))
        if len(found) == before:
            return found, True, ends
    return found, False, ends


def expected(examples, start, eta, corrections):
    found, settled, ends = descend(examples, start, eta)
    made = found[:corrections]
    w = made[-1][2] if made else [Fraction(entry) for entry in start]
    numbers = {"w1": w[0], "w2": w[1], "b": w[2], "z": dot(w, made[-1][0]) if made else None}
    before = made[-1][1] if made else [None] * 3
    for name, value in zip(("w1", "w2", "b"), before, strict=True):
        numbers[f"{name}_before"] = value
    numbers["z_before"] = dot(before, made[-1][0]) if made else None
    for name in ("w1", "w2", "b", "z"):
        numbers[f"{name}_change"] = numbers[name] - numbers[f"{name}_before"] if made else None
    for i, (x, _) in enumerate(examples, start=1):
        numbers |= {f"z_{i}": dot(w, x), f"y_hat_{i}": int(dot(w, x) > 0)}
    numbers["mistakes"] = sum(int(dot(w, x) > 0) != y for x, y in examples)
    numbers["needed"] = len(found) if settled else None
    again = [(late, early) for k, late in enumerate(ends) for early in ends[:k] if early[0] == late[0]]
    numbers["round"] = None if settled or not again else again[0][0][1] - again[0][1][1]
    return numbers


@pytest.mark.parametrize(
    ("gate", "start", "eta", "corrections"),
    [
        ("AND", (0, 3, -2), 1, 0),
        ("AND", (0, 3, -2), 1, 3),
        ("AND", (0, 0, 0), 2, 60),
        ("OR", (-1, 0.5, -0.25), 0.25, 7),
        ("NAND", (1, -1, 2), 0.5, 11),
        ("XOR", (0, 0, 0), 1, 7),
        ("XOR", (4, -3.75, 0.25), 0.25, 60),
    ],
)
def test_numbers_are_those_of_the_rule_in_fractions(gate, start, eta, corrections):
    w1, w2, b = start
    figure = PerceptronPlane(gate=gate, w1=w1, w2=w2, b=b, eta=eta, corrections=corrections)
    examples = list(zip(CORNERS, TARGETS[gate], strict=True))
    assert figure.numbers() == expected(examples, start, eta, corrections)


def test_points_of_the_readers_own_are_taken_to_the_nearest_eighth():
    figure = PerceptronPlane(
        gate="own", points=[[0.3, 0.7, 0.25], [-0.55, 1, 0], [0.2, -1, 1]], corrections=2
    )
    examples = [((0.25, 0.75), 1), ((-0.5, 1), 0), ((0.25, -1), 1)]
    assert figure.numbers() == expected(examples, (0, 3, -2), 1, 2)


def test_two_examples_at_one_place_with_two_targets_go_round_for_ever():
    figure = PerceptronPlane(gate="own", points=[[1, 1, 0], [1, 1, 1]])
    assert (figure.numbers()["needed"], figure.numbers()["round"]) == (None, 2)


def test_the_threshold_is_the_bias_with_the_other_sign():
    with_bias = PerceptronPlane(corrections=2).numbers()
    with_threshold = PerceptronPlane(corrections=2, threshold=True).numbers()
    assert "b" not in with_threshold
    for end in ("", "_before", "_change"):
        assert with_threshold[f"theta{end}"] == -with_bias[f"b{end}"] != 0


def test_the_end_is_said():
    said = PerceptronPlane(corrections=5).summary()
    assert "After 5 corrections w = (2, 2), and 0 answers are wrong" in said
    assert "settles after 5 corrections" in said
    assert "no line puts every example right" in PerceptronPlane(gate="XOR").summary()
    slow = {"points": [[0.75, 2, 1], [0.75, 1.75, 0], [0.25, 1.75, 0], [1, 0.5, 1]], "eta": 0.25}
    assert "After 200 passes" in PerceptronPlane(gate="own", w1=4, w2=-4, b=4, **slow).summary()


@pytest.mark.parametrize(
    ("name", "value"), [("w1", 5), ("corrections", 1.5), ("points", [[0, 0]]), ("gate", "NOR")]
)
def test_a_bad_setting_is_refused_and_named(name, value):
    with pytest.raises(traitlets.TraitError, match=f"{name}: expected .*; got "):
        PerceptronPlane(**{name: value})
