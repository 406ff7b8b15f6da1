"""What a hand does on the canvas of DigitReader, and a reader's own network and pictures in a page."""

import re
from urllib.parse import parse_qs, unquote

import numpy as np
import pytest

from bpcore import Network
from bpfigures import DigitReader
from bpfigures.digit_reader import SAMPLES, points
from live_page import Live, Pages, bare_page, copy_assets, differences


@pytest.fixture
def live(request, browser, serve, tmp_path):
    copy_assets(tmp_path)
    (tmp_path / "page.html").write_text(bare_page(request.param), encoding="utf-8")
    pages = Pages(browser)
    base = serve(tmp_path)
    window = pages.open(base, has_touch=True)
    window.context.grant_permissions(["clipboard-read", "clipboard-write"], origin=base)
    window.goto(f"{base}page.html")
    yield Live(window, DigitReader).mount()
    assert pages.problems == []
    pages.close()


def setting(live):
    """What the copied link says."""
    live.button("copy").click()
    live.root.get_by_text("Copied").wait_for()
    link = live.page.evaluate("navigator.clipboard.readText()")
    given = parse_qs(re.search(r"#figure-digitreader:(.*)", unquote(link))[1], keep_blank_values=True)
    return given["drawing"][0], int(given["shown"][0]), int(given["steps"][0])


def at(live, column, row):
    """The place in the window of a point of the grid of 64 × 64."""
    pad = live.root.locator(".bp-pad")
    pad.scroll_into_view_if_needed()
    box = pad.bounding_box()
    return box["x"] + (column + 0.5) / 64 * box["width"], box["y"] + (row + 0.5) / 64 * box["height"]


def stroke(live, *places):
    mouse = live.page.mouse
    mouse.move(*at(live, *places[0]))
    mouse.down()
    for place in places[1:]:
        mouse.move(*at(live, *place), steps=6)
    mouse.up()


@pytest.mark.parametrize("live", [DigitReader(target="5")], indirect=True)
def test_a_digit_drawn_with_the_mouse_is_read(live):
    live.button("clear").click()
    live.must_show({"drawing": "", "target": "5"})
    stroke(live, (18, 12), (45, 12), (30, 54))  # a 7
    drawing = setting(live)[0]
    strokes = points(drawing)
    assert len(strokes) == 1
    assert np.abs(strokes[0][[0, -1]] - [(18, 12), (30, 54)]).max() <= 2
    live.must_show({"drawing": drawing, "target": "5"})
    assert live.numbers()["answer"] == ["7"]

    stroke(live, (22, 33), (46, 33))  # and its bar
    longer = setting(live)[0]
    assert len(points(longer)) == 2
    assert longer.startswith(drawing + ".")
    live.must_show({"drawing": longer, "target": "5"})
    live.button("undo").click()
    live.must_show({"drawing": drawing, "target": "5"})


@pytest.mark.parametrize("live", [DigitReader(steps=3)], indirect=True)
def test_a_stroke_over_a_sample_begins_a_drawing_without_steps(live):
    stroke(live, (10, 10), (10, 50))
    drawing, _, steps = setting(live)
    assert steps == 0
    assert len(points(drawing)) == 1  # in the place of the sample
    live.must_show({"drawing": drawing})
    stroke(live, (20, 10), (20, 50))
    longer = setting(live)[0]
    assert longer.startswith(drawing + ".")
    live.must_show({"drawing": longer})


@pytest.mark.parametrize("live", [DigitReader()], indirect=True)
def test_a_digit_drawn_by_keyboard_is_read(live):
    live.button("clear").click()
    pad = live.root.locator(".bp-pad")
    pad.press("Space")  # at column 20, row 12
    for key in ["ArrowRight"] * 8 + ["ArrowDown"] * 14 + ["Space", "ArrowLeft"]:
        pad.press(key)
    drawing = setting(live)[0]
    assert points(drawing)[0][[0, -1]].tolist() == [[20, 12], [44, 54]]
    assert len(points(drawing)) == 1
    live.must_show({"drawing": drawing})
    assert live.numbers()["answer"] == ["7"]
    pad.press("Space")
    assert len(points(setting(live)[0])) == 2
    pad.press("Backspace")
    live.must_show({"drawing": drawing})
    assert live.page.url.endswith("page.html")


@pytest.mark.parametrize("live", [DigitReader()], indirect=True)
def test_each_sample_can_be_taken(live):
    for digit, drawing in SAMPLES.items():
        live.button(f"sample-{digit}").click()
        live.must_show({"drawing": drawing})
        assert live.numbers()["answer"] == [digit]


@pytest.mark.parametrize("live", [DigitReader(drawing="")], indirect=True)
def test_a_canvas_that_is_full_says_so_and_takes_no_more(live):
    live.follow({"drawing": "A0" * 799})
    stroke(live, (10, 10), (20, 50), (60, 5))
    live.root.get_by_text("The drawing is full. Press Clear to begin again.").wait_for()
    assert len(setting(live)[0]) <= 1600


@pytest.mark.parametrize("live", [DigitReader()], indirect=True)
def test_a_press_on_a_hidden_neuron_chooses_it_and_colors_follow_the_theme(live):
    live.root.locator(".bp-thumb").nth(11).click()
    live.must_show({"neuron": 12})
    picture = "(canvas) => canvas.toDataURL()"
    seen = live.root.locator("canvas")
    light = [seen.nth(i).evaluate(picture) for i in (0, 1, 2, 5)]
    live.page.evaluate("document.documentElement.dataset.theme = 'dark'")
    live.page.evaluate("new Promise(requestAnimationFrame)")
    dark = [seen.nth(i).evaluate(picture) for i in (0, 1, 2, 5)]
    assert all(one != other for one, other in zip(light, dark, strict=True))


@pytest.mark.parametrize("live", [DigitReader(drawing="")], indirect=True)
def test_a_finger_draws_on_the_canvas_and_the_page_stays(live):
    live.page.set_viewport_size({"width": 360, "height": 500})
    places = [at(live, 32, row) for row in (50, 45, 30, 20, 8)]  # upward: elsewhere the page would scroll
    top = live.page.evaluate("scrollY")
    tell = live.page.context.new_cdp_session(live.page).send
    for kind, (x, y) in zip(["touchStart", *["touchMove"] * 4], places, strict=True):
        tell("Input.dispatchTouchEvent", {"type": kind, "touchPoints": [{"x": x, "y": y}]})
    tell("Input.dispatchTouchEvent", {"type": "touchEnd", "touchPoints": []})
    assert live.page.evaluate("scrollY") == top
    actions = live.root.locator(".bp-live *").evaluate_all(
        "all => all.filter((one) => getComputedStyle(one).touchAction === 'none').map((one) => one.className)"
    )
    assert actions == ["bp-pad"]
    drawing = setting(live)[0]
    assert points(drawing)[0][[0, -1]].tolist() == [[32, 50], [32, 8]]
    live.must_show({"drawing": drawing})
    assert live.numbers()["answer"] == ["1"]


NET = Network([784, 5, 10], activation="tanh", output_activation="softmax", cost="log_likelihood", rng=3)
NET.w[2] /= 28
OWN = DigitReader(
    network=NET,
    pictures=np.random.default_rng(0).integers(0, 256, (784, 3)) / 255,
    labels=[8, 1, 2],
    shown=1,
    neuron=5,
    steps=4,
)


@pytest.mark.parametrize("live", [OWN], indirect=True)
def test_an_own_network_and_own_pictures(live):
    assert differences(live.numbers(), OWN.numbers()) == []
    assert "Picture 1 of 3, an 8, after 4 steps" in live.root.locator(".bp-summary").inner_text()
    figure = DigitReader.from_page(OWN.page_state())
    live.controls("shown").fill("3")
    figure.shown = 3
    assert differences(live.numbers(), figure.numbers()) == []
    stroke(live, (10, 10), (10, 50))  # who draws, draws a digit of one's own
    drawing, figure.shown, figure.steps = setting(live)
    figure.drawing = drawing
    assert (figure.shown, figure.steps, len(points(drawing))) == (0, 0, 1)
    assert differences(live.numbers(), figure.numbers()) == []
    assert "net = network" in live.code()
