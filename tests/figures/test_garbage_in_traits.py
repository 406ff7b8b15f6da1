"""Whatever is put into a setting of a figure: a TraitError in clear words, or what its rule allows."""

import json
from fractions import Fraction

import numpy as np
import pytest
import traitlets
from hypothesis import example, given, settings
from hypothesis import strategies as st
from hypothesis.extra import numpy as hnp

import bpfigures
from bpfigures.live import LiveFigure

FIGURES = [
    kind for kind in vars(bpfigures).values() if isinstance(kind, type) and issubclass(kind, LiveFigure)
]
SETTINGS = [(kind, name) for kind in FIGURES for name in kind.rules()]


scalars = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(-10, 10),
    st.floats(),
    st.floats(-3, 3),
    st.fractions(-3, 3),
    st.decimals(-3, 3, allow_nan=False),
    st.complex_numbers(max_magnitude=3),
    st.text(max_size=4),
    st.binary(max_size=4),
    st.sampled_from(
        [10**400, 10**5000, -0.0, 1e308, 5e-324, np.float32(1), np.float16(0.5), np.int8(1), np.True_]
    ),
    st.sampled_from([np.str_("1"), np.datetime64("2020-01-01"), len, dict, ..., "x" * 100_000]),
)
rows = st.lists(st.lists(scalars, max_size=4), max_size=4)
arrays = hnp.arrays(
    dtype=st.sampled_from(["f8", "f4", "f2", "i8", "u1", "?", "c16", "O", "U2", "M8[s]"]),
    shape=hnp.array_shapes(min_dims=0, max_dims=3, min_side=0, max_side=4),
)
garbage = st.one_of(
    scalars, rows, arrays, st.lists(scalars, max_size=4), st.dictionaries(st.text(max_size=2), scalars)
)


@pytest.fixture(scope="module")
def figures():
    return {kind: kind() for kind in FIGURES}


def is_allowed(rule, value):
    """Whether a value, as a page would have it, fits a rule of a setting."""
    if rule["kind"] == "boolean":
        return type(value) is bool
    if rule["kind"] == "choice":
        return isinstance(value, str) and value in rule["options"]
    if rule["kind"] == "strokes":
        return isinstance(value, str) and len(value) <= rule["longest"]
    if rule["kind"] == "numbers":
        fits = rule["rows"][0] <= len(value) <= rule["rows"][1]
        fits = fits and all(rule["columns"][0] <= len(row) <= rule["columns"][1] for row in value)
        return fits and all(is_allowed(rule | {"kind": "number"}, entry) for row in value for entry in row)
    whole = not rule.get("whole") or type(value) is int
    return type(value) in (int, float) and rule["least"] <= value <= rule["most"] and whole


@settings(deadline=None, max_examples=300)
@given(st.sampled_from(SETTINGS), garbage)
@example((bpfigures.BiasNudge, "x"), [[True], [2]])
@example((bpfigures.BiasNudge, "x"), [[1], [np.True_]])
@example((bpfigures.Saturation, "w"), 10**5000)
@example((bpfigures.Saturation, "w"), Fraction(1, 3))
@example((bpfigures.BiasNudge, "x"), [[1], [2, 3]])
@example((bpfigures.DigitReader, "drawing"), "A" * 100_000)
def test_a_setting_takes_what_its_rule_allows_and_nothing_else(figures, setting, value):
    kind, name = setting
    figure = figures[kind]
    before = figure.settings()
    try:
        setattr(figure, name, value)
    except traitlets.TraitError as error:
        words = str(error)
        assert name in words
        assert "expected" in words
        assert "got " in words
        assert len(words) < 1000
        assert figure.settings() == before
        return
    kept = getattr(figure, name)
    assert is_allowed(kind.rules()[name], json.loads(json.dumps(kept)))
    assert not isinstance(value, (bool, np.bool_)) or kind.rules()[name]["kind"] == "boolean"
    if kind.rules()[name]["kind"] == "numbers":
        assert not any(isinstance(entry, (bool, np.bool_)) for row in value for entry in row)
    figure.set_state(before)
    assert figure.settings() == before


def test_an_object_that_cannot_even_be_written_is_refused(figures):
    class Unspeakable:
        def __repr__(self):
            raise RuntimeError("no words")

    for kind, name in SETTINGS:
        before = figures[kind].settings()
        with pytest.raises(traitlets.TraitError, match=rf"{name}: expected .*; got something of .*Unspeak"):
            setattr(figures[kind], name, Unspeakable())
        assert figures[kind].settings() == before
