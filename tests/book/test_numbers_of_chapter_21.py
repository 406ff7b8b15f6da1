"""The numbers in the words of chapter 21, made anew in plain floats, and its PyTorch and JAX code, run.

The libraries are not in the book's environment. Where they are installed, the blocks of code on the page must
give the gradients of ``bpcore``.
"""

import json
import math
import re
from pathlib import Path

import numpy as np
import pytest

from bpcore import Network, backprop

CHAPTER = Path(__file__).parents[2] / "book" / "21_autodiff.ipynb"
CELLS = json.loads(CHAPTER.read_text(encoding="utf-8"))["cells"]
WORDS = "\n".join("".join(cell["source"]) for cell in CELLS if cell["cell_type"] == "markdown")
BLOCKS = re.findall(r"^```python\n(.*?)^```", WORDS, flags=re.DOTALL | re.MULTILINE)
TEXT = re.sub(r"\s+", " ", WORDS)

X, Y = (1, 2), (0, 1)
W2, B2, W3, B3 = [[1, -1], [2, 1]], [0, -1], [[1, 2], [-2, 1]], [-1, 1]
J = (0, 1)
E = 1e-6


def sigma(z):
    return 1 / (1 + math.exp(-z))


def run(w2, b2, w3, b3, program):
    """z³, a² and C of the network or of one of its two changes."""
    a2 = [sigma(sum(w2[j][k] * X[k] for k in J) + b2[j]) for j in J]
    return end(a2, w2, w3, b3, program), a2


def end(a2, w2, w3, b3, program, straight=None):
    """z³ and C, from a². ``straight`` is the a² that skips the weights."""
    w = w2 if program == "shared" else w3
    last = (straight or a2) if program == "skip" else b3
    z3 = [sum(w[j][k] * a2[k] for k in J) + last[j] for j in J]
    return z3, sum((sigma(z3[j]) - Y[j]) ** 2 for j in J) / 2


def slope(f):
    return (f(E) - f(-E)) / (2 * E)


def moved(vector, j, by):
    return [v + by * (i == j) for i, v in enumerate(vector)]


def pair(values):
    return "(" + ", ".join(f"{v:.4f}" for v in values) + ")"


A2 = run(W2, B2, W3, B3, "network")[1]
SKIP_Z3 = end(A2, W2, W3, B3, "skip")[0]


def cost_at(z3):
    return sum((sigma(z3[j]) - Y[j]) ** 2 for j in J) / 2


Z3 = end(A2, W2, W3, B3, "network")[0]
DELTA3 = [slope(lambda h, j=j: cost_at(moved(Z3, j, h))) for j in J]
BACK = [slope(lambda h, k=k: end(moved(A2, k, h), W2, W3, B3, "network")[1]) for k in J]
NOT_TURNED = [sum(W3[j][k] * DELTA3[k] for k in J) for j in J]
STRAIGHT = [slope(lambda h, k=k: end(A2, W2, W3, B3, "skip", moved(A2, k, h))[1]) for k in J]
THROUGH = [slope(lambda h, k=k: end(moved(A2, k, h), W2, W3, B3, "skip", A2)[1]) for k in J]
BOTH = [slope(lambda h, k=k: end(moved(A2, k, h), W2, W3, B3, "skip")[1]) for k in J]
W3_12 = slope(lambda h: end(A2, W2, [[1, 2 + h], [-2, 1]], B3, "network")[1])
PARAMETERS = 784 * 30 + 30 + 30 * 10 + 10
OPERATIONS = 3 * 30 * 10 + 5 * 10 * 10 + 1

SENTENCES = [
    rf"$\bar z^3 = \delta^3 = {pair(DELTA3)}$",
    rf"$\bar a^2 = {pair(STRAIGHT)} + {pair(THROUGH)} = {pair(BOTH)}$",
    rf"$(w^3)^{{\mathsf T}} \bar z^3$, ${pair(THROUGH)}$",
    rf"= \begin{{pmatrix}} {NOT_TURNED[0]:.4f} \\ {NOT_TURNED[1]:.4f} \end{{pmatrix}}",
    rf"\begin{{pmatrix}} {BACK[0]:.4f} \\ {BACK[1]:.4f} \end{{pmatrix}} .",
    rf"\begin{{pmatrix}} {DELTA3[0]:.4f} \\ {DELTA3[1]:.4f} \end{{pmatrix}}",
    f"For $\\bar w^3_{{12}}$ that is ${W3_12 / 2:.4f}$ in place of ${W3_12:.4f}$",
    f"network with one cost and {PARAMETERS:,} parameters | {PARAMETERS:,} | 1 |",
    f"${784 * 10:,}$ numbers, $y$ with ${10 * 10}$, and ${PARAMETERS:,}$ weights".replace(",8", "{,}8"),
    f"together ${OPERATIONS:,}$".replace(",", "{,}"),
    f"with ${30 * 10}$ each, $p^3$, $z^3$, $a^3$, $e$, $q$ with ${10 * 10}$ each",
    f"takes {100 * 100:,} multiplications",
    f"would take {100**3:,} for each",
    r"$\bar u = (0.75, -2)$ and $\bar v = (-0.1875, -8)$",
    "There are 15 values: the nine operations of the figure and six leaves",
    "$2/n_L$ times our $C$",
]


@pytest.mark.parametrize("sentence", SENTENCES)
def test_the_chapter_says_the_number_that_is_true(sentence):
    assert sentence in TEXT


def test_the_program_has_about_a_hundred_lines():
    cells = ["".join(cell["source"]) for cell in CELLS if cell["id"].startswith("autodiff-")]
    assert 80 <= sum(len(cell.splitlines()) for cell in cells) <= 110
    assert "in about a hundred lines" in TEXT


def test_the_division_of_exercise_1():
    u, v, q_bar = (1, 2), (4, -0.5), (3, 1)
    assert [q / b for q, b in zip(q_bar, v, strict=True)] == [0.75, -2]
    assert [-q * a / b**2 for q, a, b in zip(q_bar, u, v, strict=True)] == [-0.1875, -8]


@pytest.fixture(scope="module")
def program():
    """The names that the notebook's own program defines."""
    names = {}
    for cell in CELLS:
        if cell["cell_type"] == "code" and cell["id"].startswith("autodiff-"):
            exec("".join(cell["source"]), names)
    return names


@pytest.fixture
def net():
    net = Network([2, 2, 2], activation="sigmoid", cost="quadratic")
    for l, w, b in ((2, W2, B2), (3, W3, B3)):
        net.w[l][:], net.b[l][:] = w, np.array(b)[:, None]
    return net


@pytest.mark.parametrize("sizes", [[2, 2, 2], [5, 7, 6, 4, 3], [1, 1]])
@pytest.mark.parametrize("m", [1, 6])
def test_the_program_gives_the_gradients_of_bpcore(program, sizes, m):
    net = Network(sizes, rng=len(sizes))
    rng = np.random.default_rng(m)
    x, y = rng.normal(size=(sizes[0], m)), rng.random((sizes[-1], m))
    w, b = program["leaves"](net)
    program["backward"](program["cost"](x, y, w, b))
    g = backprop(net, x, y)
    for l in w:
        np.testing.assert_allclose(w[l].adjoint, g.dC_dw[l], rtol=0, atol=1e-12)
        np.testing.assert_allclose(b[l].adjoint, g.dC_db[l], rtol=0, atol=1e-12)


def test_on_the_tape_each_adjoint_of_z_has_the_factor_one_by_m(program, net):
    x, y = np.array([[1.0, 0.5], [2, -1]]), np.array([[0.0, 1], [1, 0]])
    w, b = program["leaves"](net)
    C = program["cost"](x, y, w, b)
    program["backward"](C)
    adjoints = [v.adjoint for v in program["tape"](C)]
    delta = backprop(net, x, y).delta[3]
    assert any(np.shape(v) == (2, 2) and np.allclose(v, delta / 2, rtol=1e-12) for v in adjoints)


def test_a_bias_without_the_sum_becomes_a_matrix_without_a_word():
    b, b_bar = np.zeros((2, 1)), np.ones((2, 3))
    b = b - 0.1 * b_bar
    assert b.shape == (2, 3)


def run_blocks(library):
    names = {}
    blocks = [block for block in BLOCKS if f"import {library}" in block or f"{library}." in block]
    for block in blocks:
        exec(block, names)
    return names, len(blocks)


def test_every_block_on_the_page_is_run_here():
    libraries = [re.findall(r"\b(torch|jax)\b", block)[0] for block in BLOCKS]
    assert libraries == ["torch", "torch", "jax"]


def test_the_gradients_of_pytorch_are_those_of_bpcore(net, capsys):
    torch = pytest.importorskip("torch")
    names, count = run_blocks("torch")
    assert count == 2
    g = backprop(net, X, Y)
    for l in (2, 3):
        np.testing.assert_allclose(names[f"w{l}"].grad.numpy(), g.dC_dw[l], rtol=0, atol=1e-12)
        np.testing.assert_allclose(names[f"b{l}"].grad.numpy(), g.dC_db[l], rtol=0, atol=1e-12)
    costs = []
    for _ in range(4):
        costs.append(net.cost.value(net.predict(X), np.array([Y]).T))
        g = backprop(net, X, Y)
        for l in (2, 3):
            net.w[l] -= 2 * g.dC_dw[l]
            net.b[l] -= 2 * g.dC_db[l]
    np.testing.assert_allclose(names["costs"], costs, rtol=0, atol=1e-12)
    assert "print(costs)  # " + ", ".join(f"{c:.4f}" for c in costs) in WORDS
    assert tuple(torch.nn.Linear(3, 5).weight.shape) == (5, 3)
    assert torch.get_default_dtype() == torch.float32
    assert capsys.readouterr().out.startswith("tensor([[ 0.0371,  0.1312]")


def test_what_the_chapter_says_of_pytorch():
    torch = pytest.importorskip("torch")
    z = torch.ones(3, requires_grad=True)
    a = torch.sigmoid(z)
    assert a.grad_fn is not None
    C = a.sum()
    C.backward()
    once = z.grad.clone()
    torch.sigmoid(z).sum().backward()
    assert torch.equal(z.grad, 2 * once)  # accumulates
    with pytest.raises(RuntimeError, match="second time"):  # the graph was let go
        C.backward()
    a = torch.sigmoid(z)
    a += 1
    with pytest.raises(RuntimeError, match="modified by an inplace operation"):
        a.sum().backward()
    assert not torch.sigmoid(z).detach().requires_grad
    with torch.no_grad():
        assert torch.sigmoid(z).grad_fn is None
    a, y = torch.rand(8, 5), torch.rand(8, 5)  # 8 examples, 5 outputs
    ours = ((a - y) ** 2).sum() / (2 * 8)
    assert torch.allclose(torch.nn.MSELoss()(a, y), 2 / 5 * ours)


def test_the_gradients_of_jax_are_those_of_bpcore(net):
    pytest.importorskip("jax")
    names, count = run_blocks("jax")
    assert count == 1
    g = backprop(net, X, Y)
    expected = [g.dC_dw[2], g.dC_db[2], g.dC_dw[3], g.dC_db[3]]
    for kind in ("gradients", "again"):
        for found, wanted in zip(names[kind], expected, strict=True):
            np.testing.assert_allclose(np.asarray(found), wanted, rtol=0, atol=1e-12)
