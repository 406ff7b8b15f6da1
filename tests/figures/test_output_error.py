"""OutputError in Python: its numbers against fractions and mpmath, what it says, and its validation."""

from fractions import Fraction

import mpmath
import pytest
import traitlets

from bpfigures import OutputError

OUTPUTS = (1, 2, 3)


def slope_of(C, z, k):
    """∂C/∂z_k by mpmath's own numerical differentiation, with 50 digits."""
    return mpmath.diff(lambda at: C([at if j == k else z_j for j, z_j in enumerate(z)]), z[k])


@pytest.mark.parametrize(("z", "y"), [(2, 0), (4, 0), (-3.1, 1), (0.7, 0.25), (6, 0), (-6, 0.05), (0, 0.5)])
def test_the_error_of_a_sigmoid_is_the_slope_of_the_cost_over_z(z, y):
    numbers = OutputError(z=z, y=y).numbers()
    with mpmath.workdps(50):
        z, y = mpmath.mpf(z), mpmath.mpf(y)

        def a(z):
            return 1 / (1 + mpmath.exp(-z))

        costs = {
            "quadratic": lambda a: (y - a) ** 2 / 2,
            "cross_entropy": lambda a: -y * mpmath.log(a) - (1 - y) * mpmath.log(1 - a),
        }
        assert numbers["a"] == pytest.approx(float(a(z)), rel=1e-12)
        assert numbers["slope"] == pytest.approx(float(mpmath.diff(a, z)), rel=1e-12)
        assert numbers["a_minus_y"] == pytest.approx(float(a(z) - y), rel=1e-12, abs=1e-15)
        for name, C in costs.items():
            width, delta = mpmath.diff(C, a(z)), mpmath.diff(lambda at, C=C: C(a(at)), z)
            assert numbers[f"gradient_{name}"] == pytest.approx(float(width), rel=1e-12, abs=1e-12)
            assert numbers[f"delta_{name}"] == pytest.approx(float(delta), rel=1e-12, abs=1e-12)


@pytest.mark.parametrize("cost", ["quadratic", "log_likelihood"])
@pytest.mark.parametrize(
    ("z", "target"), [((0, 0.6931, 1.0986), "1"), ((0, 0, 3), "2"), ((-3, 3, 2.95), "3"), ((1, 1, 1), "1")]
)
def test_the_error_of_a_softmax_is_the_slope_of_the_cost_over_each_z(cost, z, target):
    numbers = OutputError(view="softmax", cost=cost, target=target, z1=z[0], z2=z[1], z3=z[2]).numbers()
    with mpmath.workdps(50):
        t = int(target) - 1

        def a(z):
            e = [mpmath.exp(z_j) for z_j in z]
            return [e_j / sum(e) for e_j in e]

        def C(z):
            if cost == "log_likelihood":
                return -mpmath.log(a(z)[t])
            return sum((a_j - (j == t)) ** 2 for j, a_j in enumerate(a(z))) / 2

        for k in OUTPUTS:
            delta = float(slope_of(C, z, k - 1))
            assert numbers[f"delta_{k}"] == pytest.approx(delta, rel=1e-10, abs=1e-14)
            assert numbers[f"measured_{k}"] == pytest.approx(delta, rel=1e-3, abs=1e-5)
            for j in OUTPUTS:
                J = slope_of(lambda z, j=j: a(z)[j - 1], z, k - 1)
                assert numbers[f"J_{j}{k}"] == pytest.approx(float(J), rel=1e-12)


def test_the_worked_example_in_fractions():
    a = [Fraction(1, 6), Fraction(1, 3), Fraction(1, 2)]
    gradient = [a[0] - 1, a[1], a[2]]
    J = [[a[j] * ((j == k) - a[k]) for k in range(3)] for j in range(3)]
    numbers = OutputError(view="softmax", cost="quadratic").numbers()
    for k in range(3):
        delta = sum(J[j][k] * gradient[j] for j in range(3))
        assert numbers[f"a_{k + 1}"] == pytest.approx(float(a[k]), abs=2e-5)  # ln 2 and ln 3 to four decimals
        assert numbers[f"delta_{k + 1}"] == pytest.approx(float(delta), abs=2e-5)
        assert numbers[f"wrong_{k + 1}"] == pytest.approx(float(gradient[k] * J[k][k]), abs=2e-5)
        assert numbers[f"a_minus_y_{k + 1}"] == pytest.approx(float(gradient[k]), abs=2e-5)
        assert numbers[f"gradient_{k + 1}"] == pytest.approx(float(gradient[k]), abs=2e-5)


def test_the_numbers_are_those_of_the_view_shown():
    sigmoid, softmax = OutputError().numbers(), OutputError(view="softmax").numbers()
    assert not sigmoid.keys() & softmax.keys()


def test_the_summary_says_the_errors():
    assert "0.0173 under the quadratic cost and 0.9820" in OutputError(z=4).summary()
    assert "δ is (-0.8333, 0.3333, 0.5000)" in OutputError(view="softmax").summary()


@pytest.mark.parametrize(
    ("settings", "words"),
    [
        ({"z": 7}, "z: expected a number from -6 to 6; got 7"),
        ({"z3": -3.5}, "z3: expected a number from -3 to 3; got -3.5"),
        ({"target": "4"}, "target: expected one of 1, 2, 3; got '4'"),
        ({"cost": "cross_entropy"}, "cost: expected one of log_likelihood, quadratic; got 'cross_entropy'"),
    ],
)
def test_a_bad_setting_is_refused(settings, words):
    with pytest.raises(traitlets.TraitError, match=words):
        OutputError(**settings)
