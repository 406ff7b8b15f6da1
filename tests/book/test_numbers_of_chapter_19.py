"""The numbers in the words of chapter 19, by plain arithmetic, and from MNIST where it is."""

import json
import os
import re
from pathlib import Path

import numpy as np
import pytest

from bpcore import Network, mnist, sgd
from bpfigures import DigitReader, handwritten, trained_digits

ROOT = Path(__file__).resolve().parents[2]
CHAPTER = ROOT / "book" / "19_handwritten_digits.ipynb"


@pytest.fixture(scope="module")
def words():
    cells = json.loads(CHAPTER.read_text(encoding="utf-8"))["cells"]
    text = " ".join("".join(cell["source"]) for cell in cells if cell["cell_type"] == "markdown")
    return re.sub(r"\s+", " ", text)


@pytest.fixture(scope="module")
def data():
    named = os.environ.get("BPCORE_MNIST")
    folder = Path(named) if named else ROOT.parent / "shared" / "mnist"
    if not folder.is_dir():
        pytest.skip(f"no MNIST files: BPCORE_MNIST is not set and {folder} is not there")
    return mnist(folder, dtype=np.float32)


def outputs(x):
    """What the stored network makes of columns x, in three lines of NumPy."""
    net = trained_digits()
    a = 1 / (1 + np.exp(-(net.w[2] @ x + net.b[2])))
    return 1 / (1 + np.exp(-(net.w[3] @ a + net.b[3])))


def right(x, labels):
    return float((outputs(x).argmax(axis=0) == labels).mean())


def steps_until(target, eta=0.05):
    """The steps from the sample 3 to the target by the derivatives written out, and the largest change."""
    net = trained_digits()
    start = x = DigitReader().x()
    for step in range(21):
        a = 1 / (1 + np.exp(-(net.w[2] @ x + net.b[2])))
        out = 1 / (1 + np.exp(-(net.w[3] @ a + net.b[3])))
        if out.argmax() == target:
            return step, float(np.abs(x - start).max())
        error = out.copy()
        error[target] -= 1
        x = np.clip(x - eta * net.w[2].T @ (net.w[3].T @ error * a * (1 - a)), 0, 1)
    return None, None


# --- Without data --------------------------------------------------------------------------------


def test_the_sizes(words):
    assert 28 * 28 == 784
    assert 784 * 30 + 30 * 10 == 23_820
    assert "23,820 gradients for weights" in words
    assert "40 gradients for biases" in words
    assert 785 * 15 + 16 * 10 == 11_935
    assert 785 * 30 + 31 * 10 == 23_860
    assert "11,935 instead of 23,860" in words
    assert "$15 \\cdot 784 + 15 = 11{,}775$" in words
    assert 50_000 // 10 == 5_000
    assert "one pass over the data is 5,000 mini-batches" in words


def test_the_target_of_a_3_has_ten_entries_and_the_slip_eleven(words):
    true = re.search(r"y = \(([01, ]+)\)\^", words)[1].split(",")
    assert [int(entry) for entry in true] == np.eye(10)[3].tolist()
    slip = re.search(r"The target of a 3 is \(([01,]+)\)", words)[1].split(",")
    assert len(slip) == 11
    assert "That has eleven entries" in words


def test_the_empty_canvas(words):
    a = outputs(np.zeros((784, 1)))[:, 0]
    assert f"is read as a {a.argmax()}, with output {a.max():.2f}" in words


def test_the_way_from_3_to_each_digit(words):
    steps, moved = steps_until(5)
    assert f"turns to 5 after {steps} steps, and no pixel has changed by more than {moved:.2f}" in words
    reached = [k for k in range(10) if k != 3 and steps_until(k)[0] is not None]
    assert reached == [0, 2, 5, 8, 9]
    assert "the steps reach 0, 2, 5, 8 and 9, and not 1, 4, 6 and 7" in words


def test_the_way_from_nothing_to_a_3(words):
    empty = DigitReader(drawing="", target="3", steps=20)
    a = outputs(empty.x())[:, 0]
    assert a.argmax() == 3
    assert (
        f"It reads a 3 with output {a[3]:.3f}, in a picture whose darkest pixel is {empty.x().max():.2f}"
        in words
    )


def test_the_two_large_errors():
    a = outputs(DigitReader().x())[:, 0]
    error = a - np.eye(10)[5]
    assert error[5] == pytest.approx(-1, abs=0.02)
    assert error[3] == pytest.approx(1, abs=0.02)
    assert np.abs(np.delete(error, [3, 5])).max() < 0.02
    assert np.abs(a - np.eye(10)[3]).max() < 0.02  # "For a clear 3 and the target 3 that is nearly zero"


def test_the_smaller_digits_are_read_badly(words, monkeypatch, tmp_path):
    monkeypatch.setenv("BPCORE_MNIST", str(tmp_path / "nowhere"))
    small = handwritten()
    for part in (small.train, small.validation, small.test):
        assert right(part.x, part.labels) == pytest.approx(0.65, abs=0.02)
    assert "all three numbers are near 65 %" in words


# --- With MNIST ----------------------------------------------------------------------------------


def test_how_well_the_stored_network_reads(words, data):
    few = slice(0, 10_000)
    trained = right(data.train.x[:, few], data.train.labels[few])
    tested = right(data.test.x, data.test.labels)
    assert f"about {trained:.1%} against {tested:.1%}".replace("%", " %") in words
    assert round(100 * tested) == 96  # "about 96 of 100 digits right that it has never seen"


def test_the_test_digits_moved_to_the_right(words, data):
    moved = np.zeros((28, 28, 10_000))
    moved[:, 4:] = data.test.x.reshape(28, 28, -1)[:, :-4]  # without what leaves the sheet
    rolled = np.roll(data.test.x.reshape(28, 28, -1), 4, axis=1)
    lost = 1 - moved.sum() / data.test.x.sum()
    assert lost < 0.005  # "Hardly any ink is lost"
    share = right(rolled.reshape(784, -1), data.test.labels)
    whole = right(data.test.x, data.test.labels)
    assert f"from {whole:.1%} to {share:.1%}".replace("%", " %") in words
    assert right(moved.reshape(784, -1), data.test.labels) == pytest.approx(share, abs=0.02)


def test_the_misread_digits(words, data):
    a, labels = outputs(data.test.x), data.test.labels
    answers = a.argmax(axis=0)
    wrong = answers != labels
    sure = a.max(axis=0)[wrong]
    assert f"of the {wrong.sum()} misread digits of MNIST's test set, {(sure > 0.9).sum()} have" in words
    assert sure.max() > 0.99
    pairs = {
        (t, s): int(((labels == t) & (answers == s)).sum()) for t in range(10) for s in range(10) if t != s
    }
    first, second = sorted(pairs, key=pairs.get)[:-3:-1]
    assert (first, second) == ((4, 9), (9, 4))
    assert f"a 4 read as a 9, {pairs[first]} times of 10,000, and next a 9 read as a 4" in words


def test_the_pixels_that_are_never_inked(words, data):
    never = (data.train.x == 0).all(axis=1).reshape(28, 28)
    assert f"there are {never.sum()} such pixels, most of them in the corners" in words
    rows, columns = np.nonzero(never)
    corner = (np.minimum(rows, 27 - rows) < 7) & (np.minimum(columns, 27 - columns) < 7)
    assert corner.mean() > 0.5


@pytest.fixture(scope="module")
def one_epoch(data):
    """The four runs of the chapter, one epoch long."""

    def train(hidden, eta, cost="quadratic"):
        net = Network([784, hidden, 10], cost=cost, rng=1, dtype=np.float32)
        z = net.forward(data.train.x[:, :1000]).z[2]
        before = float((1 / (2 + np.exp(-z) + np.exp(z)) < 0.01).mean())
        more = {"evaluate": (data.validation.x, data.validation.y), "rng": 1}
        run = sgd(net, data.train.x, data.train.y, epochs=1, batch_size=10, eta=eta, **more)
        return run, before

    return {
        name: train(*how)
        for name, how in {
            "30": (30, 3.0),
            "15": (15, 3.0),
            "entropy": (30, 0.5, "cross_entropy"),
            "100": (30, 100.0),
        }.items()
    }


def test_what_is_said_of_the_runs(one_epoch):
    accuracy = {name: run.accuracy[-1] for name, (run, _) in one_epoch.items()}
    assert accuracy["30"] == pytest.approx(0.9, abs=0.03)  # "about nine of ten after the first epoch"
    assert accuracy["15"] < accuracy["30"] < accuracy["entropy"]
    assert accuracy["100"] == pytest.approx(0.1, abs=0.03)
    run, before = one_epoch["30"]
    assert before > 0.5  # "Most hidden neurons are saturated from the first epoch on. They were before it"
    assert run.saturated[2][-1] > 0.5
    assert one_epoch["100"][0].saturated[3][-1] > 0.99
    assert one_epoch["100"][0].train_cost[-1] == pytest.approx(0.5, abs=0.01)


def test_about_a_hundred_pixels_are_inked(data):
    assert (data.train.x[:, :5000] > 0.5).sum(axis=0).mean() == pytest.approx(100, abs=10)
