"""What a hand does in the pictures of PerceptronPlane and HiddenPlane."""

import pytest

from bpfigures import HiddenPlane, PerceptronPlane
from live_page import Live, Pages, bare_page, copy_assets

AND = [[0, 0, 0], [0, 1, 0], [1, 0, 0], [1, 1, 1]]


@pytest.fixture
def live(request, browser, serve, tmp_path):
    figure = request.param
    copy_assets(tmp_path)
    (tmp_path / "page.html").write_text(bare_page(figure), encoding="utf-8")
    pages = Pages(browser)
    base = serve(tmp_path)
    window = pages.open(base)
    window.goto(f"{base}page.html")
    yield Live(window, type(figure)).mount()
    assert pages.problems == []
    pages.close()


def pixels(live, picture, fraction_x, fraction_y):
    """A place of the window, at these fractions of a picture's axes, from left to right and from below."""
    svg = live.root.locator("svg.bp-plot").nth(picture)
    svg.scroll_into_view_if_needed()
    box = svg.bounding_box()
    view = [float(number) for number in svg.get_attribute("viewBox").split()]
    x = 40 + fraction_x * (view[2] - 50)
    y = view[3] - 34 - fraction_y * (view[3] - 44)
    return box["x"] + x / view[2] * box["width"], box["y"] + y / view[3] * box["height"]


def drag(live, picture, start, end):
    mouse = live.page.mouse
    mouse.move(*pixels(live, picture, *start))
    mouse.down()
    mouse.move(*pixels(live, picture, *end), steps=4)
    mouse.up()


@pytest.mark.parametrize("live", [PerceptronPlane()], indirect=True)
def test_a_click_adds_a_point_changes_it_and_takes_it_away(live):
    place = pixels(live, 0, 2.5 / 3, 0.5 / 3)  # (1.5, −0.5) in the plane from −1 to 2
    for points in ([*AND, [1.5, -0.5, 1]], [*AND, [1.5, -0.5, 0]], AND):
        live.page.mouse.click(*place)
        live.must_show({"gate": "own", "points": points})


@pytest.mark.parametrize("live", [PerceptronPlane(gate="own", points=[[0, 0, 0]])], indirect=True)
def test_one_point_is_the_least_and_eight_are_the_most(live):
    live.page.get_by_role("button", name="Remove the last").click()
    live.must_show({"gate": "own", "points": [[0, 0, 0]]})
    for _ in range(9):
        live.page.get_by_role("button", name="Add a point").click()
    live.must_show({"gate": "own", "points": [[0, 0, 0]] + 7 * [[0.5, 0.5, 1]]})


@pytest.mark.parametrize("live", [PerceptronPlane(threshold=True, corrections=3)], indirect=True)
def test_the_slider_of_the_threshold_sets_the_bias_and_begins_anew(live):
    live.root.locator("input[data-free=theta]").fill("1.25")
    live.must_show({"threshold": True, "b": -1.25})
    live.button("on").click()
    live.must_show({"threshold": True, "b": -1.25, "corrections": 1})
    live.controls("w1").fill("-0.5")
    live.must_show({"threshold": True, "b": -1.25, "w1": -0.5})


@pytest.mark.parametrize("live", [HiddenPlane()], indirect=True)
def test_a_solution_is_shown_on_request(live):
    assert live.numbers()["right"] == ["3"]
    live.button("solution").click()
    assert live.numbers()["right"] == ["4"]


@pytest.mark.parametrize("live", [HiddenPlane()], indirect=True)
def test_lines_are_dragged(live):
    drag(live, 0, (0.5, 0.1), (0.7, 0.1))  # neuron 1: from x₁ = 0.5 to 0.9
    live.must_show({"b2": [[-1.8], [-1]]})
    drag(live, 1, (0.25, 0.5), (0.5, 1))  # the output: to a²₁ + a²₂ = 2
    live.must_show({"b2": [[-1.8], [-1]], "b3": [[-4]]})
    drag(live, 0, (0.2, 0.2), (0.9, 0.9))  # no line is near
    live.must_show({"b2": [[-1.8], [-1]], "b3": [[-4]]})


@pytest.mark.parametrize("live", [HiddenPlane()], indirect=True)
def test_what_is_pressed_in_the_network_is_what_the_slider_and_the_stairs_move(live):
    live.root.locator("[data-neuron='2,2']").click()
    live.root.locator("input[data-free=knob]").fill("-1.5")
    live.must_show({"knob": "b2_2", "b2": [[-1], [-1.5]]})
    live.root.locator("[data-weight='3,1,1'] .bp-weight-target").dispatch_event("click")
    live.page.mouse.click(*pixels(live, 2, 0.25, 0.5))
    live.must_show({"knob": "w3_11", "b2": [[-1], [-1.5]], "w3": [[-2, 2]]})
