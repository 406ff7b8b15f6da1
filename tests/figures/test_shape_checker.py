"""ShapeChecker: its shapes and verdicts, against arrays whose sum over k is written out with einsum."""

from itertools import product

import numpy as np
import pytest
from traitlets import TraitError

from bpfigures import ShapeChecker

NAMES = ("wT_delta", "w_delta", "delta_w", "delta_wT")
CONVENTIONS = list(product(("columns", "rows"), ("to_from", "from_to")))


def judged(batch, order, n, n_next, m):
    """Each product tried on numbers: its result's shape, and what is to be said of it."""
    rng = np.random.default_rng(7)
    w = rng.integers(1, 1000, (n_next, n))  # [to, from]
    delta = rng.integers(1, 1000, (n_next, m))  # columns are examples
    wanted = np.einsum("kj,ki->ji", w, delta)
    if order == "from_to":
        w = w.T
    if batch == "rows":
        delta, wanted = delta.T, wanted.T
    factors = {"w": w, "wT": w.T, "delta": delta}
    found = {}
    for name in NAMES:
        left, right = (factors[part] for part in name.split("_"))
        try:
            result = left @ right
        except ValueError:
            found[name] = (None, "does not exist")
            continue
        if result.shape != wanted.shape:
            verdict = "exists, wrong shape"
        else:
            verdict = "right" if (result == wanted).all() else "fits by shape, wrong sum"
        found[name] = ("{} × {}".format(*result.shape), verdict)
    return {"w": w, "delta": delta, "z": wanted}, found


@pytest.mark.parametrize(("batch", "order"), CONVENTIONS)
def test_every_verdict_is_what_numbers_say(batch, order):
    for n, n_next, m in product(range(1, 6), repeat=3):
        arrays, found = judged(batch, order, n, n_next, m)
        shown = ShapeChecker(batch=batch, order=order, n=n, n_next=n_next, m=m).numbers()
        for name, array in arrays.items():
            assert shown[f"{name}_shape"] == "{} × {}".format(*array.shape)
        for name, (shape, verdict) in found.items():
            assert (shown[f"{name}_shape"], shown[f"{name}_verdict"]) == (shape, verdict), (
                n,
                n_next,
                m,
                name,
            )
            assert ("=" in shown[f"{name}_inner"]) == (shape is not None)


@pytest.mark.parametrize(("batch", "order"), CONVENTIONS)
def test_the_right_product_alone_sums_over_k(batch, order):
    shown = ShapeChecker(batch=batch, order=order).numbers()
    sums = {name: shown[f"{name}_sum"] for name in NAMES}
    assert len(set(sums.values())) == 4
    right = [name for name in NAMES if shown[f"{name}_verdict"] == "right"]
    assert [sums[name] for name in right] == ["w over “to”, δ over neurons"]


def test_what_a_product_sums_over_by_pencil():
    shown = ShapeChecker(batch="columns", order="to_from").numbers()
    assert shown["w_delta_sum"] == "w over “from”, δ over neurons"
    assert shown["delta_w_sum"] == "w over “to”, δ over examples"
    assert shown["delta_wT_sum"] == "w over “from”, δ over examples"


def test_the_summary_names_the_right_product():
    assert ShapeChecker().summary().endswith("The right product is wᵀ δ, of the shape 3 × 4 of z.")
    assert "is δ w, " in ShapeChecker(batch="rows").summary()


@pytest.mark.parametrize(
    ("setting", "words"),
    [
        ({"n": 6}, "n: expected a whole number from 1 to 5; got 6"),
        ({"m": 1.5}, "m: expected a whole number from 1 to 5; got 1.5"),
        ({"batch": "both"}, "batch: expected one of columns, rows; got 'both'"),
        ({"order": "jk"}, "order: expected one of to_from, from_to; got 'jk'"),
    ],
)
def test_bad_settings_are_refused_with_both_named(setting, words):
    with pytest.raises(TraitError, match=words):
        ShapeChecker(**setting)
