"""The numbers in the words of the preface, from a descent in plain floats."""

import math
from pathlib import Path

import pytest

PREFACE = Path(__file__).parents[2] / "book" / "index.ipynb"


@pytest.mark.parametrize("w", [1, 5])
def test_the_answer_after_60_steps(w):
    start = w
    for _ in range(60):
        a = 1 / (1 + math.exp(-w))
        w -= a * a * (1 - a)
    answer = f"{1 / (1 + math.exp(-w)):.3f}"
    words = PREFACE.read_text(encoding="utf-8")
    assert f"From $w = {start}$" in words
    assert f"${answer}$" in words
