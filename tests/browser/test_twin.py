"""js/lib/bpcore.js against bpcore, in a real browser, to 1e-12 relative.

The entries of an array are compared relative to its largest entry: an entry that is small because its
terms cancel holds the rounding errors of the large ones, which depend on the order of summation.
"""

from pathlib import Path

import numpy as np
import pytest

import bpcore
from bpcore.activations import ACTIVATIONS, OUTPUT_ACTIVATIONS
from bpcore.costs import COSTS

LIBRARY = Path(__file__).resolve().parents[2] / "js" / "lib"
EPS = np.finfo(float).eps

PAGE = """<!doctype html><html lang="en"><title>Twin</title><link rel="icon" href="data:,">
<script type="module">
import * as twin from "./bpcore.js";
import { default_rng } from "./random.js";
Object.assign(window, { twin, default_rng });
window.scalars = (kind, name, method, rows) => rows.map((row) => twin[kind][name][method](...row));
window.network = ({ L, w, b, activation, output_activation, cost, x, y }) => {
  const net = {
    L, w, b, cost: twin.costs[cost],
    activation: twin.activations[activation],
    output_activation: twin.activations[output_activation] ?? twin[output_activation], // softmax stands apart
  };
  const { trace, ...gradients } = twin.backprop(net, x, y);
  return { ...trace, z: trace.z, a: trace.a, ...gradients, C: twin.cost_of(net.cost, trace.a[L], y) };
};
window.ready = true;
</script></html>"""


@pytest.fixture
def twin(new_page, serve):
    base = serve(LIBRARY)
    page = new_page(base)
    page.route(f"{base}twin.html", lambda route: route.fulfill(body=PAGE, content_type="text/html"))
    page.goto(f"{base}twin.html")
    page.wait_for_function("window.ready")
    return page


def close(given, wanted):
    """Whether two arrays agree to 1e-12 of the largest entry of the second."""
    given, wanted = np.array(given, dtype=float), np.asarray(wanted, dtype=float)
    assert given.shape == wanted.shape
    assert np.isfinite(wanted).all()
    assert np.abs(wanted).max() > 0, "all zero: nothing is compared"
    return np.abs(given - wanted).max() <= 1e-12 * np.abs(wanted).max()


# --- Functions of one number ---------------------------------------------------------------------

LADDER = [0.0, 5e-324, 1e-300, 1e-16, 1e-8, 0.1, 0.5, 1.0, 2.0, 5.0, 20.0, 36.0, 37.0, 40.0, 100.0]
LADDER += [300.0, 354.0, 373.0, 700.0, 709.0, 710.0, 745.0, 746.0, 1e4, 1e300]
Z = np.array(sorted({sign * z for z in LADDER for sign in (-1, 1)}))
A = np.array([0.0, 5e-324, 1e-308, 1e-300, 1e-16, 0.1, 0.5, 0.9, 1 - 1e-10, 1 - EPS, 1 - EPS / 2, 1.0])
Y = np.array([0.0, 1e-3, 0.5, 1.0])


def assert_each_close(given, wanted):
    """Each entry by itself, to 1e-12 of it. Below the normal floats, digits are lost: 1e-307 there."""
    np.testing.assert_allclose(np.array(given, dtype=float), wanted, rtol=1e-12, atol=1e-307)


def test_the_names_are_the_same(twin):
    assert twin.evaluate("Object.keys(twin.activations)") == list(ACTIVATIONS)
    assert twin.evaluate("Object.keys(twin.costs)") == list(COSTS)
    functions = twin.evaluate("Object.keys(twin).filter((name) => typeof twin[name] === 'function')")
    four = {"output_error", "backpropagate_error", "bias_gradient", "weight_gradient"}
    assert four | {"backprop", "forward"} <= set(functions)
    assert all(hasattr(bpcore, name) for name in four | {"backprop"})


@pytest.mark.parametrize("name", ACTIVATIONS)
def test_activations_on_a_ladder(twin, name):
    rows = [[z] for z in Z.tolist()]
    activation = ACTIVATIONS[name]()
    for method, wanted in (("of", activation(Z)), ("derivative", activation.derivative(Z))):
        assert_each_close(
            twin.evaluate(f"rows => scalars('activations', '{name}', '{method}', rows)", rows), wanted
        )


@pytest.mark.parametrize("name", COSTS)
def test_costs_on_a_ladder(twin, name):
    pairs = [(a, y) for a in A.tolist() for y in Y.tolist()]
    cost = COSTS[name]()
    one = [(np.array([[a]]), np.array([[y]])) for a, y in pairs]
    for method in ("value", "gradient"):
        wanted = [float(np.squeeze(getattr(cost, method)(a, y))) for a, y in one]
        assert np.isfinite(wanted).all()
        given = twin.evaluate(f"rows => scalars('costs', '{name}', '{method}', rows)", pairs)
        assert_each_close(given, wanted)


# bpcore refuses the other costs where a leaves [0, 1], so only a sigmoid goes with them.
OUTPUTS = [*((name, "quadratic") for name in ACTIVATIONS), *(("sigmoid", name) for name in COSTS)]
OUTPUTS = list(dict.fromkeys(OUTPUTS))


@pytest.mark.parametrize(("name", "cost"), OUTPUTS)
def test_output_error_on_a_ladder(twin, name, cost):
    activation, cost_object = ACTIVATIONS[name](), COSTS[cost]()
    z = Z[np.abs(Z) < 1e5][np.newaxis]  # beyond, a product of two large numbers is infinite
    for y in Y:
        a = activation(z)
        target = np.full(z.shape, y)
        given = twin.evaluate(
            "([activation, cost, z, a, y]) =>"
            " twin.output_error(twin.costs[cost], twin.activations[activation], z, a, y)",
            [name, cost, z.tolist(), a.tolist(), target.tolist()],
        )
        assert_each_close(given, bpcore.output_error(cost_object, activation, z, a, target))


# --- Whole networks ------------------------------------------------------------------------------


# A softmax that is nearly 0 and 1 takes differences of equal numbers, so its z are kept moderate.
@pytest.mark.parametrize(
    ("output", "cost"), [*OUTPUTS, ("softmax", "quadratic"), ("softmax", "log_likelihood")]
)
@pytest.mark.parametrize("hidden", ACTIVATIONS)
def test_random_networks(twin, hidden, output, cost):
    names = list(OUTPUT_ACTIVATIONS)
    rng = np.random.default_rng([names.index(hidden), names.index(output), len(cost)])
    for _ in range(12):
        sizes = rng.integers(1, 9, size=rng.integers(2, 6)).tolist()
        m = int(rng.integers(1, 8))
        init, scale = ("scaled", 0.5) if output == "softmax" else ("normal", 2)
        net = bpcore.Network(
            sizes, activation=hidden, output_activation=output, cost=cost, init=init, rng=rng
        )
        x = rng.normal(scale=scale, size=(sizes[0], m))
        y = rng.uniform(size=(sizes[-1], m))
        wanted = bpcore.backprop(net, x, y)
        given = twin.evaluate(
            "given => network(given)",
            {
                "L": net.L,
                "w": {str(l): w.tolist() for l, w in net.w.items()},
                "b": {str(l): b.tolist() for l, b in net.b.items()},
                "activation": hidden,
                "output_activation": output,
                "cost": cost,
                "x": x.tolist(),
                "y": y.tolist(),
            },
        )
        C = net.cost.value(wanted.trace.a[net.L], y)
        assert close([given["C"]], [C]) if C else given["C"] == 0
        tables = {"z": wanted.trace.z, "a": wanted.trace.a, "delta": wanted.delta}
        tables |= {"dC_dw": wanted.dC_dw, "dC_db": wanted.dC_db}
        for name, table in tables.items():
            assert set(given[name]) == {str(l) for l in table}
            for l, array in table.items():
                if not array.any():  # a ReLU or a step may switch off all of a layer, and so may
                    alone = output == "softmax" and sizes[-1] == 1  # a softmax of one, which is always 1
                    assert alone or {"relu", "step"} & {hidden, output}
                    assert not np.any(given[name][str(l)])
                else:
                    assert close(given[name][str(l)], array), f"{name}[{l}] of {sizes}, m = {m}"


# --- The same draws from the same seed -----------------------------------------------------------

SEEDS = [0, 1, 2, 7, 42, 2**31, 2**32 - 1]


@pytest.mark.parametrize("seed", SEEDS)
def test_normal_draws_are_those_of_numpy(twin, seed):
    wanted = np.random.default_rng(seed).standard_normal(100_000)
    assert np.abs(wanted).max() > 3.66, "no draw from the tail: that branch is not compared"
    given = twin.evaluate(
        """seed => {
            const rng = default_rng(seed);
            return Array.from({ length: 100_000 }, () => rng.standard_normal());
        }""",
        seed,
    )
    np.testing.assert_allclose(given, wanted, rtol=0, atol=1e-13)


def test_uniform_draws_are_those_of_numpy_bit_for_bit(twin):
    given = twin.evaluate(
        "() => { const rng = default_rng(5); return Array.from({ length: 1000 }, () => rng.random()); }"
    )
    assert given == np.random.default_rng(5).random(1000).tolist()


@pytest.mark.parametrize("init", ["normal", "scaled", "he"])
def test_a_seed_gives_the_same_network(twin, init):
    sizes = [3, 17, 5, 2]
    names = {"activation": "tanh", "output_activation": "softmax", "cost": "log_likelihood", "init": init}
    given = twin.evaluate(
        "([sizes, names]) => twin.Network(sizes, { ...names, rng: default_rng(11) })", [sizes, names]
    )
    wanted = bpcore.Network(sizes, **names, rng=11)
    assert given["L"] == wanted.L
    for l in wanted.w:
        np.testing.assert_allclose(given["w"][str(l)], wanted.w[l], rtol=0, atol=1e-13)
        np.testing.assert_allclose(given["b"][str(l)], wanted.b[l], rtol=0, atol=1e-13)


def test_one_step_of_descent(twin):
    """On a network whose gradient is a pencil's: w = 2, b = 1, x = 3, y = 5, identity, so a = 7."""
    given = twin.evaluate(
        """() => {
            const net = twin.Network([1, 1], { activation: "identity", init: "he", rng: default_rng(0) });
            Object.assign(net, { w: { 2: [[2]] }, b: { 2: [[1]] } });
            return twin.descend(net, twin.backprop(net, [[3]], [[5]]), 0.5);
        }"""
    )
    assert given["w"] == {"2": [[2 - 0.5 * 2 * 3]]}
    assert given["b"] == {"2": [[1 - 0.5 * 2]]}


def test_the_comparison_itself_tells_a_wrong_entry():
    wanted = np.array([[1.0, 1e-3], [0.5, 2.0]])
    assert close(wanted * (1 + 1e-13), wanted)
    assert not close(wanted + np.array([[0, 3e-12], [0, 0]]), wanted)
