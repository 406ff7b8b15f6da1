"""The appendix on mistakes: its numbers, made anew in plain floats, and its symptoms, made to happen."""

import contextlib
import io
import json
import math
import re
from pathlib import Path

import numpy as np
import pytest

from bpcore import Network, accuracy, digits, sgd

PAGE = Path(__file__).parents[2] / "book" / "mistakes.ipynb"
CELLS = json.loads(PAGE.read_text(encoding="utf-8"))["cells"]
WORDS = "\n\n".join("".join(cell["source"]) for cell in CELLS if cell["cell_type"] == "markdown")
ENTRIES = dict(re.findall(r"(?ms)^### (.*?)\n\n(.*?)(?=^#|\Z)", WORDS))

# The worked example, and the four examples of chapter 14, which it is trained on here.
W2, B2, W3, B3 = [[1, -1], [2, 1]], [0, -1], [[1, 2], [-2, 1]], [-1, 1]
X, Y = [1, 2], [0, 1]
FOUR = [([0, 0], [0, 0]), ([0, 1], [1, 1]), ([1, 0], [1, 1]), ([1, 1], [0, 1])]


def sigma(z):
    return 1 / (1 + math.exp(-z))


def slope(z):
    return sigma(z) * (1 - sigma(z))


def layer(w, b, a):
    return [sum(w[j][k] * a[k] for k in range(2)) + b[j] for j in range(2)]


def back(w, delta, z):
    """(BP2), one sum at a time."""
    return [sum(w[k][j] * delta[k] for k in range(2)) * slope(z[j]) for j in range(2)]


def passes(w2, b2, w3, b3, x, y):
    z2 = layer(w2, b2, x)
    a2 = [*map(sigma, z2)]
    z3 = layer(w3, b3, a2)
    a3 = [*map(sigma, z3)]
    d3 = [(a3[j] - y[j]) * slope(z3[j]) for j in range(2)]
    return z2, a2, z3, a3, d3, back(w3, d3, z2)


def cost(w2, b2, w3, b3, examples):
    losses = [
        sum((a - t) ** 2 for a, t in zip(passes(w2, b2, w3, b3, x, y)[3], y, strict=True)) / 2
        for x, y in examples
    ]
    return sum(losses) / len(losses)


def train(examples, eta, steps, sign_w=-1, sign_b=-1, late=False):
    """The cost after 0 … steps. The signs are those of the steps; late: δ² from weights changed already."""
    w2, b2, w3, b3 = (np.array(part, dtype=float) for part in (W2, B2, W3, B3))
    costs = [cost(w2, b2, w3, b3, examples)]
    for _ in range(steps):
        found = [(x, *passes(w2, b2, w3, b3, x, y)) for x, y in examples]
        gw3 = np.mean([np.outer(d3, a2) for _, _, a2, _, _, d3, _ in found], axis=0)
        gb3 = np.mean([d3 for *_, d3, _ in found], axis=0)
        w3 = w3 + sign_w * eta * gw3
        if late:
            found = [(*rest, back(w3, rest[5], rest[1])) for *rest, _ in found]
        gw2 = np.mean([np.outer(d2, x) for x, *_, d2 in found], axis=0)
        gb2 = np.mean([d2 for *_, d2 in found], axis=0)
        w2, b2, b3 = w2 + sign_w * eta * gw2, b2 + sign_b * eta * gb2, b3 + sign_b * eta * gb3
        costs.append(cost(w2, b2, w3, b3, examples))
    return costs


def outputs(step, eta, epochs=300):
    """One neuron from w = b = 2 with x = 1 and y = 0: its output after 0 … epochs steps."""
    w, b, found = 2.0, 2.0, []
    for _ in range(epochs + 1):
        a = sigma(w + b)
        found.append(a)
        w, b = w - eta * step(a), b - eta * step(a)
    return found


def thousands(number):
    return f"{number:,}".replace(",", "{,}")


def below_half(found):
    return next(n for n, a in enumerate(found) if a < 0.5)


Z2, A2, Z3, A3, D3, D2 = passes(W2, B2, W3, B3, X, Y)
THRESHOLDS = train(FOUR, 0.2, 300, sign_b=+1)
QUADRATIC = outputs(lambda a: a * a * (1 - a), 0.15)
ENTROPY = outputs(lambda a: a, 0.15)
PUBLISHED = outputs(lambda a: 1 / (1 - a), 0.005)
FAR = sigma(4)
FLIPPED = [sum(W2[k][j] * X[k] for k in range(2)) + B2[j] for j in range(2)]
COLUMN = [sum(W3[k][j] * D3[k] for k in range(2)) for j in range(2)]
FORWARD = 15 * 784 + 10 * 15

SENTENCES = [
    f"$\\delta^3 = ({D3[0]:.4f}, {D3[1]:.4f})$ and $\\delta^2 = ({D2[0]:.4f}, {D2[1]:.4f})$",
    f"$z^2 = ({FLIPPED[0]}, {FLIPPED[1]})$ in place of $({Z2[0]}, {Z2[1]})$",
    f"A picture has $28 \\cdot 28 = {28 * 28}$ pixels",
    f"it is ${THRESHOLDS[0]:.4f}$ at the start, ${THRESHOLDS[50]:.4f}$ after 50 steps, and "
    f"${THRESHOLDS[300]:.4f}$ after 300",
    f"the cost settles at ${np.var([0, 1, 1, 0]) / 2}$, with all four outputs at ${np.mean([0, 1, 1, 0])}$",
    f"At $z = 4$ that step is ${1 / (1 - FAR):.1f}$ where ${FAR:.3f}$ is meant",
    f"With $\\eta = 0.005$ the output is at ${PUBLISHED[300]:.3f}$ after 300 epochs",
    f"By the right gradient it would be at ${outputs(lambda a: a, 0.005)[300]:.3f}$",
    f"$\\eta = 0.15$ serves both costs, and the output is at ${ENTROPY[300]:.3f}$ after 300 epochs",
    f"needs {below_half(QUADRATIC)} epochs to come below $0.5$, where {below_half(ENTROPY)} are enough",
    f"the slope lies between ${slope(1):.4f}$ and ${slope(0)}$ for every neuron",
    f"by the factors ${1 / slope(Z2[0]):.1f}$ and ${1 / slope(Z2[1]):.1f}$",
    f"$(w^3)^{{\\mathsf T}} \\delta^3 = ({COLUMN[0]:.4f}, {COLUMN[1]:.4f})$",
    f"the divisor $n$ costs the error a factor of about ${math.sqrt(30):.1f}$ in each layer",
    f"with $\\eta = 2$ the cost falls to ${train([(X, Y)], 2, 1, late=True)[1]:.4f}$ instead of "
    f"${train([(X, Y)], 2, 1)[1]:.4f}$",
    f"still answers ${QUADRATIC[100]:.3f}$ after 100 epochs, and ${QUADRATIC[300]:.3f}$ after 300",
    f"the slope is ${slope(0)}$, its largest value. At $z = 1$ it is ${slope(1):.4f}$",
    f"takes ${thousands(FORWARD)}$ multiplications, back ${thousands(10 + (150 + 15) + FORWARD)}$",
    f"An output of $0.9991$ with the target 0 and the quadratic cost has $\\delta = "
    f"{0.9991 * 0.9991 * 0.0009:.4f}$",
    "Beyond 10 the slope is below $0.00005$",
]


@pytest.mark.parametrize("sentence", SENTENCES)
def test_the_page_says_the_number_that_is_true(sentence):
    assert sentence in re.sub(r"\s+", " ", WORDS)


def test_the_numbers_that_are_bounds():
    slopes = [slope(a) for a in np.linspace(0, 1, 1001)]
    assert (max(slopes), min(slopes)) == (slope(0), slope(1))
    assert slope(10) < 0.00005
    assert sigma(40) == 1.0
    assert 2 - 1 / 10 == 1.9  # ten layers of one width, nine of them hidden: back over forward is nearly 2


def test_every_entry_has_the_one_form():
    assert len(ENTRIES) > 30
    for title, entry in ENTRIES.items():
        assert re.findall(r"(?m)^- \*(.*?):\*", entry) == ["Written", "You see", "True", "Check", "Read"], (
            title
        )
        assert re.search(r"- \*Read:\*[^|]*\]\(\w+\.(ipynb|md)", entry), title


def test_a_link_on_the_page_leads_to_an_entry_and_says_so_once_in_a_row():
    slugs = {re.sub(r"[^\w -]", "", title.lower()).replace(" ", "-") for title in ENTRIES}
    for row in re.findall(r"(?m)^\|.*", WORDS):
        links = re.findall(r"\]\(#(.*?)\)", row)
        assert set(links) <= slugs
        assert len(set(links)) == len(links)


# --- What you see --------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def printed():
    """What each cell prints, by its id: all cells run in order."""
    names, found = {}, {}
    for cell in CELLS:
        if cell["cell_type"] == "code":
            with contextlib.redirect_stdout(io.StringIO()) as out:
                exec("".join(cell["source"]), names)
            found[cell["id"]] = out.getvalue()
    return found


def numbers(line):
    return [float(number) for number in re.findall(r"-?\d+\.?\d*(?:e[-+]\d+)?", line)]


def test_the_cells_show_the_wrong_line_and_the_right_one(printed):
    right, wrong = {}, {}
    for name, text in printed.items():
        for line in text.splitlines():
            (right if line.startswith("right") else wrong)[name] = numbers(line)
    assert right["slope-code"] == pytest.approx([slope(z) for z in Z2], abs=5e-5)
    assert wrong["slope-code"] == pytest.approx([slope(a) for a in A2], abs=5e-5)
    assert right["transpose-code"] == right["late-code"] == pytest.approx(D2, abs=5e-5)
    lost = [sum(W3[j][k] * D3[k] for k in range(2)) * slope(Z2[j]) for j in range(2)]
    assert wrong["transpose-code"] == pytest.approx(lost, abs=5e-5)
    changed = [[W3[k][j] - 2 * D3[k] * A2[j] for j in range(2)] for k in range(2)]
    assert wrong["late-code"] == pytest.approx(back(changed, D3, Z2), abs=5e-5)
    assert right["star-code"] == Z2
    stretched = sum((a - t) ** 2 for a in A3 for t in Y) / 2
    assert right["flat-code"] == [2, 1, round(cost(W2, B2, W3, B3, [(X, Y)]), 4)]
    assert wrong["flat-code"] == [2, 2, round(stretched, 4)]
    assert printed["integer-code"].split() == ["float64", "0.4", "int64", "0"]
    assert printed["nan-code"].splitlines()[0].count("nan") == 3
    assert "nan" not in printed["nan-code"].splitlines()[1]
    assert printed["dead-code"].startswith("layer 2 [[0.0, 0.0],")
    assert right["shuffle-code"][0] > 0.8
    assert 0.05 < wrong["shuffle-code"][0] < 0.2
    chosen, fresh = map(numbers, printed["test-code"].splitlines())
    assert chosen > [0.58]
    assert fresh < [0.55]


def test_a_batch_that_holds_every_example_twice(printed):
    once, right, wrong = map(numbers, printed["mean-code"].splitlines())
    assert once == right == pytest.approx([d * a for d in D3 for a in A2], abs=5e-5)
    assert wrong == pytest.approx([2 * d * a for d in D3 for a in A2], abs=1e-4)


def test_equal_weights_stay_equal(printed):
    zeros, halves, chance = map(numbers, printed["equal-code"].splitlines())
    assert zeros == [0.0, 0, 0, 0, 0, 0.125]
    assert len(set(halves[1:5])) == 1
    assert halves[5] > 1 / 12 > 3 * chance[-1]  # one hidden neuron gets three of the four right at best


def test_one_sided_differences_and_tiny_steps(printed):
    (_, one, both), (_, one_small, both_small), tiny = map(numbers, printed["crude-code"].splitlines())
    assert both < 1e-10 < 1e-9 < one < 1e-5
    assert 1e-10 < one_small < 1e-6
    assert 1e-10 < both_small < 1e-6
    assert tiny[1:] == [1, 1]  # the quotient is 0


def test_the_errors_that_the_page_quotes():
    w, b = np.array(W2, float), np.zeros((2, 1))
    with pytest.raises(ValueError, match=r"matmul: .* mismatch in its core dimension"):
        np.ones((784, 15)) @ np.ones((784, 1))  # to and from exchanged
    with pytest.raises(ValueError, match="mismatch in its core dimension"):
        np.ones((15, 748)) @ np.ones((784, 1))
    with pytest.raises(ValueError, match="operands could not be broadcast"):
        np.ones((10, 1)) - np.ones((11, 1))
    with pytest.raises(IndexError, match="index 2 is out of bounds"):
        w[2, 1]
    integers = np.array([[1, -1], [2, 1]])
    with pytest.raises(TypeError, match="Cannot cast ufunc") as info:
        integers -= 0.1 * w
    assert info.type.__name__ == "UFuncTypeError"
    assert (b - np.zeros(2)).shape == (2, 2)
    assert np.ndim(np.ones(3) @ np.ones(3).T) == 0
    assert (np.array(W3) - 2 * np.array(COLUMN).reshape(2, 1)).shape == (2, 2)  # no error
    before = w
    w -= 1
    assert (w - before == 0).all()


def test_old_code_fails_as_the_page_says():
    with pytest.raises(SyntaxError, match="Missing parentheses"):
        compile("print cost", "old", "exec")
    with pytest.raises(ModuleNotFoundError):
        __import__("cPickle")
    with pytest.raises(TypeError, match="object of type 'zip' has no len"):
        len(zip([1], [2], strict=True))
    with pytest.raises(AttributeError, match="module 'numpy' has no attribute 'float'"):
        np.float  # noqa: B018, NPY001
    with pytest.raises(TypeError, match="expected a sequence of integers"):
        np.zeros(4 / 2)


def test_what_the_cost_does():
    turned = train(FOUR, 0.002, 50, sign_w=+1, sign_b=+1)
    assert turned == sorted(turned)  # rises from the first step, at a small η too
    lowest = THRESHOLDS.index(min(THRESHOLDS))
    assert 10 < lowest < 290  # falls, then rises
    x = np.array([[0, 0, 1, 1], [0, 1, 0, 1], [1, 1, 1, 1]])
    best = np.linalg.lstsq(x.T.astype(float), np.array([0.0, 1, 1, 0]), rcond=None)[0]
    assert best @ x == pytest.approx([0.5] * 4)  # the best that linear layers can do for XOR


def test_an_adjoint_that_is_overwritten_is_half_of_the_right_one():
    entry = ENTRIES["An adjoint is overwritten instead of added to"]
    assert "every gradient is half of the right one" in " ".join(entry.split())
    for a, y, z in zip(A3, Y, Z3, strict=True):
        e = a - y
        parts = [e / 2, e / 2]  # C is the sum of e · e / 2: one part for each of the two e
        added, overwritten = sum(parts) * slope(z), parts[-1] * slope(z)
        assert overwritten == added / 2
        assert added in D3


def test_the_entries_of_the_error_of_a_softmax():
    a, y = np.array([1 / 6, 1 / 3, 1 / 2]), np.array([1.0, 0, 0])
    gradient = -y / a
    entry_by_entry = gradient * a * (1 - a)
    jacobian = np.diag(a) - np.outer(a, a)
    assert abs(entry_by_entry.sum()) > 0.5
    assert jacobian.T @ gradient == pytest.approx(a - y)


def accuracy_after(scale, eta):
    """Accuracy on new digits, outputs, and slopes of the hidden layer, after 10 epochs."""
    train_data, test_data = digits().train, digits().test
    net = Network([64, 30, 10], rng=0)
    sgd(net, train_data.x * scale, train_data.y, epochs=10, batch_size=10, eta=eta, rng=0)
    trace = net.forward(train_data.x * scale)
    slopes = net.activation.derivative(trace.z[2])
    return accuracy(net.predict(test_data.x * scale), test_data.y), trace.a[3], slopes


def test_large_inputs_and_a_large_learning_rate_keep_the_accuracy_near_a_tenth():
    reached, _, slopes = accuracy_after(scale=255, eta=3.0)
    assert 0.05 < reached < 0.15
    assert (slopes < 0.01).mean() > 0.99
    reached, outputs_reached, _ = accuracy_after(scale=1, eta=30.0)
    assert 0.05 < reached < 0.15
    assert outputs_reached.max() < 0.001
