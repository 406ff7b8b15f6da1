"""DigitReader in Python: its numbers against plain loops, its pictures against geometry, and its errors."""

import json
import math

import numpy as np
import pytest
import traitlets

from bpcore import LeakyReLU, Network
from bpfigures import DigitReader
from bpfigures.digit_reader import LETTERS, SAMPLES, normalized, points

SETTINGS = [
    {},
    {"drawing": SAMPLES["7"], "target": "1", "neuron": 30, "eta": 0.02},
    {"drawing": "", "target": "0", "neuron": 17},
    {"drawing": "ff", "target": "4", "neuron": 2, "times_input": True},
]


def sigma(z):
    return 1 / (1 + math.exp(-z))


class Plain:
    """The same network in plain floats, from its weights alone."""

    def __init__(self, net):
        self.w2, self.b2, self.w3, self.b3 = (
            array.tolist() for array in (net.w[2], net.b[2], net.w[3], net.b[3])
        )

    def __call__(self, x, digit):
        z2 = [
            math.fsum(w * e for w, e in zip(row, x, strict=True)) + b[0]
            for row, b in zip(self.w2, self.b2, strict=True)
        ]
        a2 = [sigma(z) for z in z2]
        z3 = [
            math.fsum(w * e for w, e in zip(row, a2, strict=True)) + b[0]
            for row, b in zip(self.w3, self.b3, strict=True)
        ]
        y = [float(k == digit) for k in range(10)]
        # ln(1 − σ(z)) = ln σ(−z): the cross-entropy from z
        cost = -sum(
            t * math.log(sigma(z)) + (1 - t) * math.log(sigma(-z)) for z, t in zip(z3, y, strict=True)
        )
        return z2, a2, [sigma(z) for z in z3], cost


@pytest.mark.parametrize("setting", SETTINGS, ids=str)
def test_the_numbers_are_those_of_plain_loops(setting):
    figure = DigitReader(**setting)
    n, j, digit = figure.numbers(), figure.neuron, int(figure.target)
    plain = Plain(figure.net)
    x = normalized(figure.drawing).ravel().tolist()
    z2, a2, a3, cost = plain(x, digit)
    for k in range(10):
        assert n[f"a3_{k}"] == pytest.approx(a3[k], rel=1e-9)
    for i, value in enumerate(a2):
        assert n[f"a2_{i + 1}"] == pytest.approx(value, rel=1e-9)
    assert n["C"] == pytest.approx(cost, rel=1e-9)
    assert (n["z"], n["a"]) == pytest.approx((z2[j - 1], a2[j - 1]), rel=1e-9)
    assert n["answer"] == max(range(10), key=a3.__getitem__)
    assert n["second"] == sorted(range(10), key=a3.__getitem__)[-2]
    assert n["ink"] == sum(entry > 0.1 for entry in x)
    assert n["moved"] == 0


def test_slopes_are_central_differences():
    figure = DigitReader(target="5")
    plain, x = Plain(figure.net), normalized(figure.drawing).ravel()
    slopes, epsilon = figure.slopes(x.reshape(-1, 1))[:, 0], 1e-5
    for k in np.argsort(-np.abs(slopes))[[0, 1, 2, 50, 200]]:
        up, down = (plain([*x[:k], x[k] + change, *x[k + 1 :]], 5)[3] for change in (epsilon, -epsilon))
        assert slopes[k] == pytest.approx((up - down) / (2 * epsilon), rel=1e-6)
    assert figure.numbers()["steepest"] == np.abs(slopes).max()


def test_steps_lower_the_cost_keep_pixels_between_0_and_1_and_change_the_answer():
    seen = [DigitReader(target="5", steps=n) for n in (0, 1, 5, 20)]
    costs = [figure.numbers()["C"] for figure in seen]
    assert costs == sorted(costs, reverse=True)
    assert [figure.numbers()["answer"] for figure in seen] == [3, 3, 5, 5]
    x = seen[-1].x()
    assert x.min() == 0
    assert x.max() == 1
    first, second = seen[0].x(), seen[1].x()
    step = np.clip(first - 0.05 * seen[0].slopes(first), 0, 1)
    np.testing.assert_array_equal(second, step)
    assert seen[1].numbers()["moved"] == np.abs(second - first).max()


def test_what_the_hidden_neuron_is_told_is_its_error():
    figure = DigitReader(target="5", neuron=7)
    plain, epsilon = Plain(figure.net), 1e-5
    x = normalized(figure.drawing).ravel().tolist()

    def cost(change):
        plain.b2[6][0] += change
        found = plain(x, 5)[3]
        plain.b2[6][0] -= change
        return found

    slope = (cost(epsilon) - cost(-epsilon)) / (2 * epsilon)
    assert figure.numbers()["delta"] == pytest.approx(slope, rel=1e-6)


# --- From strokes to a picture -------------------------------------------------------------------


@pytest.mark.parametrize("digit", SAMPLES)
def test_each_sample_is_read_as_what_it_is(digit):
    n = DigitReader(drawing=SAMPLES[digit]).numbers()
    assert n["answer"] == int(digit)
    assert n[f"a3_{digit}"] > 0.9


@pytest.mark.parametrize("drawing", [*SAMPLES.values(), "AA__", "__.AAAB"])
def test_the_ink_fits_20_pixels_with_its_center_of_mass_in_the_middle(drawing):
    x = normalized(drawing)
    rows, columns = np.indices(x.shape)
    # Pixel 14, counted from 0, is where MNIST has the center. What the edge cuts off is not counted.
    if x[[0, -1]].max() == x[:, [0, -1]].max() == 0:
        assert (rows * x).sum() / x.sum() == pytest.approx(14, abs=0.06)
        assert (columns * x).sum() / x.sum() == pytest.approx(14, abs=0.06)
    inked = np.argwhere(x > 0.5)
    assert 18 <= (np.ptp(inked, axis=0) + 1).max() <= 21


def test_a_straight_stroke_is_a_rounded_bar():
    # From (10, 32) to (50, 32): 46.5 long with the pen's ends, so one pixel is 2.325 units, and the pen's
    # radius 3.25 / 2.325 = 1.398 pixels. The middle is in the middle of pixel 14.
    x = normalized(LETTERS[10] + LETTERS[32] + LETTERS[50] + LETTERS[32])
    radius = 3.25 * 20 / 46.5
    np.testing.assert_allclose(
        x[11:18, 14], [0, 0, 1 - (1.5 - radius), 1, 1 - (1.5 - radius), 0, 0][:7], atol=1e-9
    )
    np.testing.assert_allclose(x[14, [14, 20, 27]], [1, 1, 0], atol=1e-9)
    np.testing.assert_allclose(x[1:], x[:0:-1], atol=1e-9)  # the same above and below row 14


def test_a_drawing_that_is_moved_or_scaled_gives_the_same_picture():
    def drawing(scale, by):
        strokes = ([(2, 3), (9, 4), (5, 12)], [(4, 8), (8, 8)])
        return ".".join(
            "".join(LETTERS[scale * c + by] + LETTERS[scale * r + by] for c, r in s) for s in strokes
        )

    np.testing.assert_allclose(normalized(drawing(2, 0)), normalized(drawing(2, 30)), atol=1e-12)
    np.testing.assert_allclose(normalized(drawing(2, 0)), normalized(drawing(4, 0)), atol=1e-12)
    assert normalized(drawing(5, 0)).sum() < normalized(drawing(4, 0)).sum()  # the pen is thin beside it


def test_a_digit_drawn_small_is_read():
    def small(digit):
        place = {letter: LETTERS[round(LETTERS.index(letter) / 4)] for letter in LETTERS}
        return "".join(place.get(letter, letter) for letter in SAMPLES[digit])

    for digit in SAMPLES:
        assert DigitReader(drawing=small(digit)).numbers()["answer"] == int(digit)


@pytest.mark.parametrize("drawing", ["AA", "A_", "ff.ff"])
def test_a_dot_is_a_small_disc_in_the_middle(drawing):
    x = normalized(drawing)
    np.testing.assert_allclose(x[14, 11:18], [0, 0, 0.9, 1, 0.9, 0, 0], atol=1e-9)
    assert np.count_nonzero(x) == 9


def test_points_are_read_in_the_order_of_the_letters():
    assert [stroke.tolist() for stroke in points("Aa09.-_")] == [[[0, 26], [52, 61]], [[62, 63]]]
    assert points("") == []


def test_no_drawing_is_no_ink():
    assert not normalized("").any()
    assert DigitReader(drawing="").numbers()["ink"] == 0


# --- A reader's own network and pictures ---------------------------------------------------------


@pytest.fixture
def own():
    return Network([784, 7, 10], output_activation="softmax", cost="log_likelihood", init="scaled", rng=4)


@pytest.fixture
def pictures():
    return np.random.default_rng(0).integers(0, 256, (784, 3)) / 255


def test_an_own_network_is_taken_as_float32(own):
    figure = DigitReader(network=own, neuron=7)
    np.testing.assert_array_equal(figure.net.w[2], own.w[2].astype(np.float32))
    assert sum(figure.numbers()[f"a3_{k}"] for k in range(10)) == pytest.approx(1)
    assert len([name for name in figure.numbers() if name.startswith("a2_")]) == 7
    assert figure.schema["neuron"]["most"] == 7
    with pytest.raises(traitlets.TraitError, match="neuron: expected a whole number from 1 to 7; got 8"):
        figure.neuron = 8
    assert DigitReader().schema["neuron"]["most"] == 30  # the class is as it was


def test_own_pictures_are_browsed(pictures):
    figure = DigitReader(pictures=pictures, labels=[4, 0, 9], shown=2)
    np.testing.assert_allclose(figure.x()[:, 0], pictures[:, 1], atol=1e-15)
    assert "Picture 2 (true: 0)" in figure.summary()
    with pytest.raises(traitlets.TraitError, match="shown: expected a whole number from 0 to 3; got 4"):
        figure.shown = 4
    assert DigitReader(pictures=pictures, labels=[4, 0, 9]).numbers() == DigitReader().numbers()


def test_the_page_has_all_that_the_figure_needs(own, pictures):
    figure = DigitReader(network=own, pictures=pictures, labels=[4, 0, 9], shown=3, neuron=2, steps=2)
    again = DigitReader.from_page(json.loads(json.dumps(figure.page_state())))
    assert again.numbers() == figure.numbers()
    assert len(json.dumps(DigitReader().page_state())) < 60_000
    assert (
        DigitReader.from_page(DigitReader(steps=9).page_state()).numbers() == DigitReader(steps=9).numbers()
    )


@pytest.mark.parametrize("sizes", [[784, 30, 9], [783, 30, 10], [784, 10], [784, 5, 5, 10], [784, 101, 10]])
def test_a_network_of_other_sizes_is_refused(sizes):
    with pytest.raises(ValueError, match=r"network: expected sizes \[784, n, 10\], n at most 100; got"):
        DigitReader(network=Network(sizes))


def test_a_network_that_the_page_cannot_compute_is_refused():
    with pytest.raises(TypeError, match=r"network: expected a bpcore\.Network; got str"):
        DigitReader(network="trained")
    with pytest.raises(ValueError, match="network: expected activation among"):
        DigitReader(network=Network([784, 3, 10], activation=LeakyReLU(0.2)))
    broken = Network([784, 3, 10])
    broken.b[3][2] = np.nan
    with pytest.raises(ValueError, match=r"network: expected finite w\[3\] and b\[3\]"):
        DigitReader(network=broken)


@pytest.mark.parametrize(
    ("pictures", "labels", "words"),
    [
        (np.zeros((783, 2)), [1, 2], r"pictures: expected shape \(784, m\)"),
        (np.zeros((784, 2)), [1], r"got shape \(784, 2\) and 1 labels"),
        (np.zeros((784, 2)), None, r"got shape \(784, 2\) and 0 labels"),
        (np.zeros((784, 61)), [0] * 61, "m at most 60"),
        (np.full((784, 1), 255), [1], "pictures: expected numbers from 0 to 1; got 255 to 255"),
        (np.full((784, 1), np.nan), [1], "pictures: expected numbers from 0 to 1"),
        (np.zeros((784, 1)), [10], r"labels: expected digits from 0 to 9; got \[10\]"),
    ],
)
def test_pictures_and_labels_that_do_not_fit_are_refused(pictures, labels, words):
    with pytest.raises(ValueError, match=words):
        DigitReader(pictures=pictures, labels=labels)


def test_unknown_settings_are_named():
    with pytest.raises(TypeError, match="DigitReader: expected settings among drawing, shown, target"):
        DigitReader(digit=3)


def test_the_summary_says_what_is_seen():
    assert DigitReader().summary() == (
        f"The drawing has {int((normalized(SAMPLES['3']) > 0.1).sum())} inked pixels. The network reads 3 "
        f"(output 1.00); second best is 2 (0.01)."
    )
