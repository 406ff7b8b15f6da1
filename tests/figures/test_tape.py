"""Tape: every adjoint against differences in 40 digits, and what appears at which step."""

import mpmath
import pytest
import traitlets

from bpfigures import Tape

START = {
    "x": [[1], [2]],
    "w2": [[1, -1], [2, 1]],
    "b2": [[0], [-1]],
    "w3": [[1, 2], [-2, 1]],
    "b3": [[-1], [1]],
    "y": [[0], [1]],
}
OTHER = {
    "x": [[0.4], [-1.3]],
    "w2": [[0.3, -1.7], [2.2, 0.4]],
    "b2": [[0.5], [-0.9]],
    "w3": [[-1.1, 0.6], [2.5, -0.2]],
    "b3": [[0.1], [-0.4]],
    "y": [[0.3], [0.8]],
}
ORDER = ["p2", "z2", "a2", "p3", "z3", "a3", "e", "q", "C"]
J = (0, 1)


def run(leaves, program, nudged=None, by=0):
    """All values by name, in mpmath. ``nudged`` is (name, row, column), an entry that is moved."""
    v = {name: [[mpmath.mpf(str(entry)) for entry in row] for row in rows] for name, rows in leaves.items()}

    def made(name, entries):
        v[name] = [[entry] for entry in entries]
        if nudged and nudged[0] == name:
            v[name][nudged[1]][0] += by

    def product(w, a):
        return [v[w][j][0] * v[a][0][0] + v[w][j][1] * v[a][1][0] for j in J]

    def plus(p, b):
        return [v[p][j][0] + v[b][j][0] for j in J]

    if nudged and nudged[0] in leaves:
        v[nudged[0]][nudged[1]][nudged[2]] += by
    made("p2", product("w2", "x"))
    made("z2", plus("p2", "b2"))
    made("a2", [1 / (1 + mpmath.exp(-row[0])) for row in v["z2"]])
    made("p3", product("w2" if program == "shared" else "w3", "a2"))
    made("z3", plus("p3", "a2" if program == "skip" else "b3"))
    made("a3", [1 / (1 + mpmath.exp(-row[0])) for row in v["z3"]])
    made("e", [v["a3"][j][0] - v["y"][j][0] for j in J])
    made("q", [row[0] ** 2 for row in v["e"]])
    return v | {"C": (v["q"][0][0] + v["q"][1][0]) / 2}


@pytest.mark.parametrize("program", ["network", "skip", "shared"])
@pytest.mark.parametrize("leaves", [START, OTHER])
def test_every_value_and_every_adjoint_is_that_of_central_differences(leaves, program):
    n = Tape(step=19, program=program, **leaves).numbers()
    absent = {"skip": "b3", "shared": "w3"}.get(program)
    with mpmath.workdps(40):
        h = mpmath.mpf(10) ** -15
        values = run(leaves, program)
        assert n["C"] == pytest.approx(float(values["C"]), rel=1e-12)
        for name in [*ORDER[:-1], *leaves]:
            for j, row in enumerate(values[name]):
                for k, value in enumerate(row):
                    if name in ORDER:
                        assert n[f"{name}_{j + 1}1"] == pytest.approx(float(value), rel=1e-12, abs=1e-14)
                    sides = [run(leaves, program, (name, j, k), by)["C"] for by in (h, -h)]
                    slope = float((sides[0] - sides[1]) / (2 * h))
                    shown = n[f"bar_{name}_{j + 1}{k + 1}"]
                    if name == absent:
                        assert slope == 0
                        assert shown is None
                    else:
                        assert shown == pytest.approx(slope, rel=1e-11, abs=1e-14)
    assert n["bar_C"] == 1


def test_a_number_appears_at_the_step_that_computes_it():
    first = {}
    for step in range(20):
        for name, value in Tape(step=step).numbers().items():
            if value is not None:
                first.setdefault(name, step)
    assert [first[f"{name}_11" if name != "C" else "C"] for name in ORDER] == list(range(1, 10))
    backward = [("bar_C", 10), ("bar_q_11", 11), ("bar_e_11", 12), ("bar_a3_11", 13), ("bar_y_11", 13)]
    backward += [
        ("bar_z3_11", 14),
        ("bar_p3_11", 15),
        ("bar_b3_11", 15),
        ("bar_w3_22", 16),
        ("bar_a2_11", 16),
    ]
    backward += [("bar_z2_11", 17), ("bar_p2_11", 18), ("bar_b2_11", 18), ("bar_w2_12", 19), ("bar_x_21", 19)]
    assert {name: first[name] for name, _ in backward} == dict(backward)
    assert len(first) == len(Tape().numbers()) == 2 + 2 * 8 * 2 + 4 * 2 + 2 * 4


def test_an_adjoint_with_two_uses_is_first_a_part_and_then_the_sum():
    part, whole = (Tape(program="skip", step=step).numbers()["bar_a2_11"] for step in (15, 16))
    back = Tape(program="skip", step=16).numbers()
    assert part == back["bar_z3_11"]
    assert whole == pytest.approx(part + 1 * back["bar_z3_11"] - 2 * back["bar_z3_21"], rel=1e-14)
    assert Tape(program="shared", step=16).numbers()["bar_w2_11"] != pytest.approx(
        Tape(program="shared", step=19).numbers()["bar_w2_11"]
    )


def test_the_summary_says_the_step():
    assert "Nothing is computed" in Tape().summary()
    assert Tape(step=9).summary() == "Step 9 of 19: the value of C is (0.3109)."
    assert "adjoint of z3 is (0.1378, -0.0307)" in Tape(step=14).summary()


@pytest.mark.parametrize(
    ("setting", "words"),
    [({"step": 20}, "from 0 to 19; got 20"), ({"program": "loop"}, "network, skip, shared; got 'loop'")],
)
def test_a_bad_setting_is_refused(setting, words):
    with pytest.raises(traitlets.TraitError, match=words):
        Tape(**setting)


def test_the_cost_is_no_setting():
    with pytest.raises(TypeError, match=r"expected settings among .*program.*got cost"):
        Tape(cost="cross_entropy")
