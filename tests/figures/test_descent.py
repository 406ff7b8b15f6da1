"""Descent: its numbers against exact fractions, and its summary."""

import math
from fractions import Fraction

import pytest
import traitlets

from bpfigures import Descent


def valleys(w):
    return w**6 / 10 - Fraction(3, 4) * w**4 + Fraction(6, 5) * w**2 + w / 5 + Fraction(13, 10)


def valleys_slope(w):
    return Fraction(3, 5) * w**5 - 3 * w**3 + Fraction(12, 5) * w + Fraction(1, 5)


@pytest.mark.parametrize(
    ("w", "eta", "n"), [("1.5", "0.05", 0), ("0.9", "0.05", 3), ("2.4", "0.13", 2), ("-2.5", "0.3", 1)]
)
def test_the_update_rule_on_three_valleys_in_exact_fractions(w, eta, n):
    shown = Descent(w=float(w), eta=float(eta), n=n).numbers()
    w, eta = Fraction(w), Fraction(eta)
    for _ in range(n):
        w -= eta * valleys_slope(w)
    slope = valleys_slope(w)
    new = w - eta * slope
    curvature = 3 * w**4 - 9 * w**2 + Fraction(12, 5)
    wanted = {"done": n, "w": w, "C": valleys(w), "slope": slope, "step": -eta * slope}
    wanted |= {"new_w": new, "new_C": valleys(new), "change": valleys(new) - valleys(w)}
    wanted |= {"predicted": -eta * slope**2, "curvature": curvature, "factor": 1 - eta * curvature}
    assert shown.keys() == wanted.keys()
    for name, value in wanted.items():
        assert math.isclose(shown[name], value, rel_tol=1e-9, abs_tol=1e-12), name


@pytest.mark.parametrize("eta", [0.1, 0.5, 0.9, 1, 1.05])
def test_on_the_parabola_each_step_multiplies_by_1_minus_eta_lambda(eta):
    path = Descent(cost="parabola", w=0.5, eta=eta).path()
    for n, w in enumerate(path[:20]):
        assert w == pytest.approx(0.5 * (1 - 2 * eta) ** n, rel=1e-12, abs=1e-15)


@pytest.mark.parametrize("cost", ["valleys", "parabola"])
@pytest.mark.parametrize("w", [-2.3, -0.9, 0.0, 0.4, 1.7])
def test_the_slope_is_that_of_the_cost(cost, w):
    figure, e = Descent(cost=cost), 1e-5
    assert figure.slope(w) == pytest.approx((figure.value(w + e) - figure.value(w - e)) / (2 * e), abs=1e-7)


def test_a_descent_that_runs_away_stops():
    figure = Descent(cost="parabola", w=0.5, eta=1.2, n=60)
    assert len(figure.path()) == 10  # 0.5 · 1.4^9 is the first above 10
    assert figure.numbers()["done"] == 9
    assert all(math.isfinite(value) for value in figure.numbers().values())


def test_the_start_decides():
    ends = [Descent(w=w, eta=0.05).path()[-1] for w in (-1.5, 0.5, 1.5)]
    assert ends == pytest.approx([-2.0135, -0.0841, 1.9857], abs=1e-3)


def test_the_summary_has_the_numbers():
    assert Descent(n=0).summary() == (
        "From w = 1.5 with η = 0.1: after 0 steps w is 1.5, the cost 1.642 and its slope -1.769. "
        "The next step is 0.1769."
    )


@pytest.mark.parametrize(("name", "value"), [("w", 3), ("eta", 0), ("n", 61), ("cost", "saddle")])
def test_a_bad_setting_is_refused_and_named(name, value):
    with pytest.raises(traitlets.TraitError, match=f"{name}: expected .*; got {value!r}"):
        Descent(**{name: value})
