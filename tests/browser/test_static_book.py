"""The live figure in a page without a kernel: by itself and in the built book, over HTTP and from file://.

Every page here may ask nothing of another host, and fails its test on a page error, an error or warning
in the console, or a file that is missing: new_page in conftest.py sees to that.
"""

import contextlib
import io
import itertools
import re

import numpy as np
import pytest
from playwright.sync_api import expect

from bpfigures import Saturation
from bpfigures.saturation import GRID, epochs_needed
from figure_page import (
    COSTS,
    DEFAULTS,
    EPOCHS,
    ETAS,
    NUMBERS,
    RULES,
    Figure,
    Swish,
    expected,
    random_settings,
)

SLIDERS = ["w", "b", "eta", "x", "y", "epoch"]


@pytest.fixture
def bare_figure(new_page, bare):
    """bare_figure(name, fragment, ...) is the figure of a bare page, live."""

    def open_figure(name="one.html", fragment="", **options):
        place = bare(name)
        page = new_page(place.base, **options)
        page.goto(place.url + fragment)
        return Figure(page).mount()

    return open_figure


# --- The page ------------------------------------------------------------------------------------


def test_the_reference_values_of_the_book(figure):
    figure.set(w=2, b=2, eta=0.15, x=1, y=0, epoch=300)
    figure.must_show(DEFAULTS | {"epoch": 300})
    assert [f"{a:.3f}"[1:] for a in figure.numbers()["a"]] == [".203", ".012"]
    assert figure.text("a") == ["0.203", "0.0120"]  # and so it reads


def test_the_controls_are_the_settings_of_python(figure):
    expect(figure.root.locator("[data-trait]")).to_have_count(len(RULES))
    for name, rule in RULES.items():
        control = figure.slider(name)
        if rule["kind"] == "boolean":
            expect(control).to_have_attribute("type", "checkbox")
            continue
        least, most, step = rule["least"], rule["most"], rule["step"]
        if rule["stops"]:
            least, most, step = 0, len(rule["stops"]) - 1, 1
        for attribute, value in (("type", "range"), ("min", least), ("max", most), ("step", step)):
            expect(control).to_have_attribute(attribute, str(value))
        label = figure.root.locator(f"label[for='{control.get_attribute('id')}']")
        expect(label).to_have_text(f"{rule['symbol']} {rule['help']}")
        expect(label).to_be_visible()


@pytest.mark.parametrize("scheme", ["http", "file"])
def test_the_equations_of_the_chapter_are_typeset(new_page, place_of, book_html, scheme):
    place = place_of(scheme, book_html, "16_saturation.html")
    page = new_page(place.base)
    page.goto(place.url)
    page.evaluate("document.fonts.ready")
    assert page.locator(".katex-html").count() >= 20
    assert page.locator(".katex-error").count() == 0
    assert page.locator("article script, mjx-container").count() == 0
    # The fonts of the equations came from this host and are in use.
    assert page.evaluate(
        "[...document.fonts].some((f) => f.family.startsWith('KaTeX') && f.status === 'loaded')"
    )
    prose = page.evaluate(
        """() => {
          const article = document.querySelector("article").cloneNode(true);
          for (const part of article.querySelectorAll(".katex, pre, code, figure")) part.remove();
          return article.textContent;
        }"""
    )
    assert "aturation" in prose
    assert not re.search(r"\$|\\\(|\\\[|\\frac|\\sigma|\\partial", prose)


def test_the_chapter_has_no_control_that_needs_a_kernel(new_page, chapter):
    page = new_page(chapter.base)
    page.goto(chapter.url)
    outside = page.evaluate(
        "[...document.querySelectorAll('article input, article select, article .jupyter-widgets')]"
        ".filter((e) => !e.closest('[data-bp-figure]')"
        " && !e.matches('.toggle-button, .sd-summary-title')).map((e) => e.outerHTML)"
    )
    assert outside == []
    for index in range(page.locator("[data-bp-figure]").count()):
        one = Figure(page, index).mount()
        still = one.root.locator(".bp-still").count()
        assert (one.root.locator("input, button").count() == 0) == bool(still)


# --- Moving it -----------------------------------------------------------------------------------


def places_of(name):
    """Every value that a slider can stand at, in order."""
    rule = RULES[name]
    if rule["stops"]:
        return rule["stops"]
    count = round((rule["most"] - rule["least"]) / rule["step"])
    return [round(rule["least"] + i * rule["step"], 9) for i in range(count + 1)]


def test_sliders_by_keyboard(figure):
    for name in SLIDERS:
        places = places_of(name)
        last = len(places) - 1
        at = places.index(DEFAULTS[name])
        figure.slider(name).focus()
        for key, to in (
            ("ArrowRight", min(at + 1, last)),
            ("End", last),
            ("ArrowLeft", last - 1),
            ("ArrowDown", last - 2),
            ("Home", 0),
            ("ArrowUp", 1),
            ("ArrowRight", 2),
        ):
            figure.page.keyboard.press(key)
            figure.must_show(DEFAULTS | {name: places[to]})
        figure.page.keyboard.press("PageUp")
        setting = figure.setting()
        assert setting[name] > places[2]
        figure.must_show(DEFAULTS | {name: setting[name]})
        figure.set(**{name: DEFAULTS[name]})
    figure.must_show(DEFAULTS)


def drag(page, box, start, *stops, y=0.5):
    """Drag over a box, between places given as shares of its width."""
    at = [(box["x"] + share * box["width"], box["y"] + y * box["height"]) for share in (start, *stops)]
    page.mouse.move(*at[0])
    page.mouse.down()
    for place in at[1:]:
        page.mouse.move(*place, steps=4)
    page.mouse.up()


def test_sliders_by_pointer(figure):
    for name, to in {"w": 0.2, "b": 0.9, "eta": 0.75, "x": 0.1, "y": 0.6, "epoch": 0.5}.items():
        slider = figure.slider(name)
        slider.scroll_into_view_if_needed()
        least, most = (float(slider.get_attribute(end)) for end in ("min", "max"))
        start = (float(slider.input_value()) - least) / (most - least)
        drag(figure.page, slider.bounding_box(), 0.02 + 0.96 * start, to)
        reached = (float(slider.input_value()) - least) / (most - least)
        assert reached == pytest.approx(to, abs=0.06)
        setting = figure.setting()
        assert setting[name] != DEFAULTS[name]
        figure.must_show(DEFAULTS | {name: setting[name]})
        figure.set(**{name: DEFAULTS[name]})


def test_random_settings_by_the_controls(figure):
    for setting in random_settings(seed=16, count=24):
        figure.set(**setting)
        figure.must_show(setting)


def link(setting, figure_id="figure-saturation"):
    words = {True: "true", False: "false"}
    return f"#{figure_id}:" + "&".join(
        f"{k}={words[v] if isinstance(v, bool) else v}" for k, v in setting.items()
    )


def test_random_settings_by_the_link(figure):
    url = figure.page.url
    for i, setting in enumerate(random_settings(seed=17, count=24)):
        setting = setting | {"show_first": i % 5 != 1, "show_second": i % 7 != 2}
        figure.page.goto(url + link(setting))
        expect(figure.slider("epoch")).to_have_value(str(setting["epoch"]))
        figure.must_show(setting)
        expect(figure.root.locator(".bp-refused")).to_have_text("")


def test_the_link_opens_the_page_at_its_setting_and_in_sight(new_page, corner):
    for setting in random_settings(seed=18, count=3):
        page = new_page(corner.base)
        page.goto(corner.url + link(setting))
        figure = Figure(page)
        expect(figure.root).to_have_attribute("data-bp-mounted", "")
        figure.must_show(setting)
        expect(figure.root).to_be_in_viewport()


# Where η (1 + x²) ≤ 8 no step overshoots, so no cell hangs on a rounding.
MAP_SETTINGS = [
    {"eta": 0.15, "x": 1, "y": 0},
    {"eta": 0.5, "x": -2, "y": 1},
    {"eta": 2, "x": 0.7, "y": 0.35},
    {"eta": 5, "x": 0, "y": 0.8},
]


def test_the_maps(figure):
    for setting in MAP_SETTINGS:
        figure.set(**setting)
        wanted = Saturation(**setting).maps()
        assert figure.maps() == wanted
        # What is read out at the start is a cell of the map.
        row, column = (int(np.flatnonzero(value == GRID)[0]) for value in (2, 2))
        for i, told in enumerate(figure.root.locator(".bp-map-number").all_inner_texts()):
            n = wanted[i][row][column]
            assert told == f"from here: {'over 300' if n is None else n} epochs"


def test_a_map_is_drawn_as_its_cells_say(bare_figure):
    figure = bare_figure(excused=lambda problem: "willReadFrequently" in problem)  # it is we who read
    maps = figure.maps()
    for i, canvas in enumerate(figure.root.locator(".bp-map canvas").all()):
        width, height, alpha = canvas.evaluate(
            "c => { const d = c.getContext('2d').getImageData(0, 0, c.width, c.height);"
            " return [c.width, c.height, [...d.data].filter((_, i) => i % 4 === 3)]; }"
        )
        assert (width, height) == (41, 41)
        drawn = np.array(alpha).reshape(41, 41)[::-1]  # b grows upward
        epochs = np.array([[np.nan if n is None else n for n in row] for row in maps[i]])
        never = np.isnan(epochs)
        assert (drawn[never] == 255).all()
        assert drawn[~never].max() < 255
        order = np.argsort(epochs[~never])
        assert (np.diff(drawn[~never][order].astype(int)) >= 0).all()  # more epochs, more color


def test_a_click_on_the_map_sets_the_start(figure):
    for i, (w, b) in enumerate([(-3.0, 1.0), (1.4, -2.6)]):
        picture = figure.root.locator(".bp-map svg").nth(i)
        picture.scroll_into_view_if_needed()
        canvas = figure.root.locator(".bp-map canvas").nth(i).bounding_box()
        right, up = ((value + 4.1) / 8.2 for value in (w, b))
        figure.page.mouse.click(
            canvas["x"] + right * canvas["width"], canvas["y"] + (1 - up) * canvas["height"]
        )
        figure.must_show(DEFAULTS | {"w": w, "b": b})


def test_presets_and_reset(figure):
    figure.button("mildly").click()
    figure.must_show(DEFAULTS | {"w": 0.6, "b": 0.9})
    figure.set(eta=1, epoch=40, x=-1)
    figure.button("badly").click()
    figure.must_show(DEFAULTS | {"eta": 1, "epoch": 40, "x": -1})
    figure.set(show_first=False)
    figure.button("reset").click()
    figure.must_show(DEFAULTS)


def test_one_epoch_on_and_back(figure):
    figure.button("back").click()
    figure.must_show(DEFAULTS)  # nothing before epoch 0
    for n in (1, 2, 3):
        figure.button("on").click()
        figure.must_show(DEFAULTS | {"epoch": n})
    figure.button("back").click()
    figure.must_show(DEFAULTS | {"epoch": 2})
    figure.set(epoch=300)
    figure.button("on").click()
    figure.must_show(DEFAULTS | {"epoch": 300})


def test_dragging_on_a_plot_moves_the_epoch(figure):
    for i, (start, stop) in enumerate([(0.3, 0.7), (0.8, 0.4)]):
        plot = figure.root.locator("svg.bp-drag").nth(i)
        plot.scroll_into_view_if_needed()
        drag(figure.page, plot.bounding_box(), start, stop)
        setting = figure.setting()
        inside = (stop * 340 - 40) / 290  # the axes go from 40 to 330 of 340
        assert setting["epoch"] == pytest.approx(EPOCHS * inside, abs=2)
        figure.must_show(DEFAULTS | {"epoch": setting["epoch"]})
    plot = figure.root.locator("svg.bp-drag").nth(0)
    plot.scroll_into_view_if_needed()
    drag(figure.page, plot.bounding_box(), 0.5, 1.4)  # beyond the end
    figure.must_show(DEFAULTS | {"epoch": 300})


def test_check_boxes_hide_a_series(figure):
    figure.set(epoch=120)
    for first, second in ((False, True), (False, False), (True, False), (True, True)):
        figure.set(show_first=first, show_second=second)
        figure.must_show(DEFAULTS | {"epoch": 120, "show_first": first, "show_second": second})
        for i, shown in enumerate((first, second)):
            curves = figure.root.locator(f"svg.bp-drag .bp-curve.bp-{('first', 'second')[i]}")
            expect(curves).to_have_count(2)
            for curve in curves.all():
                expect(curve).to_be_visible(visible=shown)
            expect(figure.root.locator(".bp-map").nth(i)).to_be_visible(visible=shown)
        summary = figure.root.locator(".bp-summary").inner_text()
        assert ("quadratic" in summary, "cross-entropy" in summary) == (first, second)


# --- Time ----------------------------------------------------------------------------------------


@pytest.fixture
def clocked(new_page, corner):
    """A figure whose page has a clock that the test turns."""

    def open_figure(**options):
        page = new_page(corner.base, **options)
        page.clock.install()
        page.goto(corner.url)
        figure = Figure(page).mount()
        figure.button("play").scroll_into_view_if_needed()
        page.clock.pause_at(page.evaluate("Date.now()") + 1000)
        return figure

    return open_figure


def test_play_pause_and_play_to_the_end(clocked):
    figure = clocked()
    clock, play = figure.page.clock, figure.button("play")
    assert "Play" in play.inner_text()
    play.click()
    assert "Pause" in play.inner_text()
    clock.run_for(1000)
    epoch = figure.setting()["epoch"]
    assert 40 <= epoch <= 60  # 50 epochs each second
    play.click()
    assert "Play" in play.inner_text()
    figure.must_show(DEFAULTS | {"epoch": epoch})
    clock.run_for(5000)
    figure.must_show(DEFAULTS | {"epoch": epoch})

    play.click()
    clock.run_for(10_000)
    figure.must_show(DEFAULTS | {"epoch": 300})
    assert "Play" in play.inner_text()
    play.click()  # at the end it begins anew
    clock.run_for(500)
    assert 20 <= figure.setting()["epoch"] <= 30
    figure.button("on").click()  # a step stops the play
    epoch = figure.setting()["epoch"]
    clock.run_for(5000)
    figure.must_show(DEFAULTS | {"epoch": epoch})


def test_reduced_motion(clocked):
    figure = clocked(reduced_motion="reduce")
    clock = figure.page.clock
    figure.button("play").click()
    seen = [0]
    for _ in range(40):
        clock.run_for(100)
        seen.append(figure.setting()["epoch"])
    changes = sum(one != other for one, other in itertools.pairwise(seen))
    assert 4 <= changes <= 7  # in four seconds: steps of 600 ms, and no motion
    moving = figure.root.evaluate(
        "root => [root, ...root.querySelectorAll('*')].filter((e) => {"
        " const s = getComputedStyle(e);"
        " return s.animationName !== 'none' || /[1-9]/.test(s.transitionDuration);"
        " }).map((e) => e.className)"
    )
    assert moving == []


# --- Back to Python ------------------------------------------------------------------------------


def run_python(code):
    """What the code prints."""
    printed = io.StringIO()
    with contextlib.redirect_stdout(printed):
        exec(compile(code, "<Python>", "exec"), {})
    return printed.getvalue()


def read_printed(text):
    """The numbers printed by the code of the Python button, as a table like Figure.numbers()."""
    table = {name: [] for name in NUMBERS}
    for name, pattern in {
        **{name: rf"\b{name} (-?\d\S*)" for name in ("z", "a", "C", "slope", "dC_dw", "step")},
        "epochs_0.5": r"< 0\.5 is (\S+)",
        "epochs_0.1": r"< 0\.1 is (\S+)",
    }.items():
        table[name] = [None if word == "None" else float(word) for word in re.findall(pattern, text)]
    return table


def test_the_python_shown_gives_the_numbers_shown(figure):
    figure.button("python").click()
    code = figure.root.locator(".bp-code")
    expect(code).to_be_visible()
    expect(figure.button("python")).to_have_attribute("aria-expanded", "true")
    settings = [DEFAULTS, DEFAULTS | {"epoch": 300}, *random_settings(seed=19, count=6)]
    for setting in settings:
        figure.set(**setting)
        printed = read_printed(run_python(code.inner_text()))
        shown = figure.numbers()
        for name in NUMBERS:
            assert len(printed[name]) == len(shown[name]) == 2
            for one, other in zip(shown[name], printed[name], strict=True):
                assert one == other or one == pytest.approx(other, rel=1e-9, abs=1e-14), (name, setting)

    figure.set(**DEFAULTS | {"show_first": False})
    printed = read_printed(run_python(code.inner_text()))
    assert printed["a"] == [pytest.approx(figure.numbers()["a"][1], rel=1e-12)]
    assert "quadratic" not in code.inner_text()
    figure.button("python").click()
    expect(code).to_be_hidden()


@pytest.mark.parametrize("name", ["tanh", "relu"])
def test_the_python_shown_of_another_activation(bare_figure, name):
    figure = bare_figure(f"{name}.html")
    figure.set(epoch=25)
    figure.button("python").click()
    printed = read_printed(run_python(figure.root.locator(".bp-code").inner_text()))
    figure.must_have_numbers(figure.setting(), activation=name, costs=["quadratic"])
    assert printed["a"] == [pytest.approx(figure.numbers()["a"][0], rel=1e-12)]


def test_copy_link(new_page, corner):
    page = new_page(corner.base)
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.goto(corner.url)
    figure = Figure(page).mount()
    setting = random_settings(seed=20, count=1)[0] | {"show_second": False}
    figure.set(**setting)
    figure.button("copy").click()
    expect(figure.root.locator(".bp-tools [role=status]")).to_have_text("Copied")
    copied = page.evaluate("navigator.clipboard.readText()")
    assert copied.startswith(corner.url + "#figure-saturation:")

    other = new_page(corner.base)
    other.goto(copied)
    opened = Figure(other)
    expect(opened.root).to_have_attribute("data-bp-mounted", "")
    opened.must_show(setting)


def test_copy_link_without_permission_shows_the_link(new_page, bare):
    place = bare("one.html")
    page = new_page(place.base)
    page.add_init_script("navigator.clipboard.writeText = () => Promise.reject(new Error('no'))")
    page.goto(place.url)
    figure = Figure(page).mount()
    figure.set(w=-1.5)
    figure.button("copy").click()
    field = figure.root.locator("input.bp-link")
    expect(field).to_be_visible()
    assert field.input_value().startswith(place.url + "#figure-saturation:w=-1.5&b=2&")
    assert page.evaluate("getSelection().toString()") == field.input_value()


# --- Links that ask for what cannot be -----------------------------------------------------------

GARBAGE = [
    ("w=1e6", ["w"]),
    ("w=-4.0001&b=abc", ["w", "b"]),
    ("eta=NaN", ["eta"]),
    ("eta=Infinity&x=-Infinity&y=", ["eta", "x", "y"]),
    ("epoch=1.5", ["epoch"]),
    ("epoch=301", ["epoch"]),
    ("show_first=1&show_second=False", ["show_first", "show_second"]),
    ("__proto__=1&constructor=2&toString=3", ["__proto__", "constructor", "toString"]),
    ("__proto__[least]=-99", ["__proto__[least]"]),
    ("schema={}&computed=1&still=x", ["schema", "computed", "still"]),
    ("<img src=x onerror=alert(1)>=1", ["<img src"]),
    ("w=<script>alert(1)</script>", ["w"]),
    ("w=%", ["w"]),
    ("%E0%A4%A=3", ["\ufffd%A"]),
    ("W=2", ["W"]),
    ("=5", [""]),
    ("w=1,5", ["w"]),
    ("w==2", ["w"]),
]


def test_garbage_in_a_link_changes_nothing_and_is_named(figure):
    url = figure.page.url
    setting = DEFAULTS | {"w": -1.5, "epoch": 33}
    figure.set(**setting)
    note = figure.root.locator(".bp-refused")
    children = figure.root.locator("*").count()
    for words, refused in GARBAGE:
        figure.page.goto(f"{url}#figure-saturation:{words}")
        expect(note).to_have_text(re.compile(re.escape(": " + ", ".join(refused)) + r"\. "))
        figure.must_show(setting)
        assert figure.root.locator("*").count() == children  # no element came out of a link
    figure.page.goto(f"{url}#figure-saturation:b=0.5")
    expect(note).to_have_text("")
    figure.must_show(setting | {"b": 0.5})
    figure.page.goto(f"{url}#figure-saturation:w=9&b=1")  # what can be taken is taken
    expect(note).to_have_text(re.compile(": w\\. "))
    figure.must_show(setting | {"b": 1})


@pytest.mark.parametrize(
    "fragment", ["#", "#figure-saturation", "#figure-saturation-9:w=1", "#figure-other:w=1", "#:w=1", "#%"]
)
def test_other_fragments_are_left_alone(bare_figure, fragment):
    figure = bare_figure(fragment=fragment)
    figure.must_show(DEFAULTS)
    expect(figure.root.locator(".bp-refused")).to_have_text("")


def test_two_figures_in_a_page_are_two(bare_figure):
    first = bare_figure("two.html")
    second = Figure(first.page, 1).mount()
    second.set(eta=1)
    first.must_show(DEFAULTS)
    second.must_show(DEFAULTS | {"w": 0.6, "b": 0.9, "eta": 1})
    first.page.goto(first.page.url + "#figure-saturation-2:w=-2")
    expect(second.slider("w")).to_have_value("-2")
    first.must_show(DEFAULTS)
    ids = first.page.evaluate("[...document.querySelectorAll('[id]')].map((e) => e.id)")
    assert len(ids) == len(set(ids))
    second.button("reset").click()
    second.must_show(DEFAULTS | {"w": 0.6, "b": 0.9})


# --- For everyone --------------------------------------------------------------------------------

ORDER = ["mildly", "badly", "show_first", "show_second", "w", "b", "eta", "x", "y"]
ORDER += ["play", "back", "on", "epoch", "reset", "python", "copy"]
FOCUSED = """() => {
  const e = document.activeElement, s = getComputedStyle(e), box = e.getBoundingClientRect();
  return {
    name: e.dataset.trait ?? e.dataset.action ?? e.className,
    ring: s.outlineStyle !== "none" ? parseFloat(s.outlineWidth) : 0,
    width: box.width,
    said: e.ariaLabel || e.textContent.trim() || e.labels[0].textContent.trim(),
  };
}"""


def test_the_keyboard_reaches_every_control_in_order_with_visible_focus(figure):
    page = figure.page
    figure.button("mildly").focus()
    page.keyboard.press("Shift+Tab")
    reached = []
    for _ in ORDER:
        page.keyboard.press("Tab")
        now = page.evaluate(FOCUSED)
        assert now["ring"] >= 2, now
        assert now["width"] > 10, now
        assert now["said"], f"{now['name']} has no name for a screen reader"
        reached.append(now["name"])
    assert reached == ORDER
    page.keyboard.press("Tab")
    # Out of the figure; or, in a page that has nothing else, around to its start.
    after = page.evaluate(
        "document.activeElement.closest('[data-bp-figure]') && document.activeElement.dataset"
    )
    assert after is None or after.get("action") == ORDER[0]


def test_buttons_and_check_boxes_by_keyboard(figure):
    page = figure.page
    figure.button("mildly").focus()
    page.keyboard.press("Enter")
    figure.slider("show_second").focus()
    page.keyboard.press("Space")
    figure.button("on").focus()
    page.keyboard.press("Space")
    figure.must_show(DEFAULTS | {"w": 0.6, "b": 0.9, "show_second": False, "epoch": 1})


def test_what_changed_is_said(figure):
    spoken, summary = figure.root.locator("[aria-live=polite]"), figure.root.locator(".bp-summary")
    assert summary.inner_text()
    assert spoken.inner_text() == ""  # nobody has moved anything
    figure.set(w=1, epoch=150)
    a = expected(figure.setting())["a"]
    for one in a:
        expect(summary).to_contain_text(f"{one:#.3g} at epoch 150")
    expect(spoken).to_have_text(summary.inner_text())
    for name in SLIDERS:
        value = figure.setting()[name]
        assert figure.slider(name).get_attribute("aria-valuetext") == f"{value:g}"
    for picture in figure.root.locator("svg[role=img]").all():
        assert picture.get_attribute("aria-label")


def test_negative_values_have_a_true_minus(bare_figure):
    figure = bare_figure()
    figure.set(w=-1.5)
    assert figure.slider("w").get_attribute("aria-valuetext") == "−1.5"
    shown = figure.root.locator(f"output[for='{figure.slider('w').get_attribute('id')}']").inner_text()
    assert shown == "−1.5"
    assert figure.text("z")[0] == "0.500"


@pytest.mark.parametrize("width", [360, 320])
def test_a_phone_is_wide_enough(new_page, corner, width):
    page = new_page(corner.base, viewport={"width": width, "height": 740}, has_touch=True, is_mobile=True)
    page.goto(corner.url)
    figure = Figure(page).mount()
    figure.button("python").click()
    assert page.evaluate("innerWidth") == width
    assert page.evaluate("document.scrollingElement.scrollWidth") <= width
    beyond = figure.root.evaluate(
        """(root, width) => [...root.querySelectorAll("input, button, table, svg, canvas, pre, p, label")]
          .filter((e) => { const box = e.getBoundingClientRect();
            return box.width > 1 && (box.left < 0 || box.right > width + 0.5); })
          .map((e) => e.outerHTML.slice(0, 100))""",
        width,
    )
    assert beyond == []


def test_touch(new_page, corner):
    page = new_page(corner.base, viewport={"width": 360, "height": 740}, has_touch=True, is_mobile=True)
    page.goto(corner.url)
    figure = Figure(page).mount()
    for name in ("mildly", "on"):
        figure.button(name).tap()
    figure.must_show(DEFAULTS | {"w": 0.6, "b": 0.9, "epoch": 1})
    slider = figure.slider("b")
    slider.scroll_into_view_if_needed()
    box = slider.bounding_box()
    assert box["height"] >= 40  # room for a thumb
    page.touchscreen.tap(box["x"] + 0.25 * box["width"], box["y"] + box["height"] / 2)
    expect(slider).not_to_have_value("0.9")
    setting = figure.setting()
    assert setting["b"] == pytest.approx(-2, abs=0.4)
    figure.must_show(setting)
    plot = figure.root.locator("svg.bp-drag").first
    plot.scroll_into_view_if_needed()
    box = plot.bounding_box()
    page.touchscreen.tap(box["x"] + 0.6 * box["width"], box["y"] + box["height"] / 2)
    figure.must_show(setting | {"epoch": figure.setting()["epoch"]})
    assert figure.setting()["epoch"] == pytest.approx(EPOCHS * (0.6 * 340 - 40) / 290, abs=2)


COLORS = """root => {
  const of = (part, what) => getComputedStyle(root.querySelector(part))[what];
  return [of(".bp-live, .bp-mount", "backgroundColor"), of(".bp-live, .bp-mount", "color"),
          of(".bp-curve.bp-first", "stroke"), of(".bp-curve.bp-second", "stroke")];
}"""
MAP_COLORS = """root => [...root.querySelectorAll(".bp-map canvas")].map((c) => {
  const { data } = c.getContext("2d").getImageData(0, 0, 41, 41);
  for (let i = 0; i < data.length; i += 4) if (data[i + 3] === 255) return data.slice(i, i + 3).join();
})"""


def luminance(color):
    """The relative luminance of WCAG of 'rgb(…)'."""
    linear = []
    for part in re.findall(r"[\d.]+", color)[:3]:
        share = float(part) / 255
        linear.append(share / 12.92 if share <= 0.04045 else ((share + 0.055) / 1.055) ** 2.4)
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one, other):
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


def switch_theme(figure, theme):
    """By the switch of the page where it has one."""
    page = figure.page
    switch = page.locator("button.theme-switch-button").locator("visible=true").first
    if page.locator("button.theme-switch-button").count() == 0:
        page.evaluate("theme => (document.documentElement.dataset.theme = theme)", theme)
    for _ in range(3):
        if page.evaluate("document.documentElement.dataset.theme") == theme:
            return
        page.evaluate("scrollTo(0, 0)")
        switch.click()
    assert page.evaluate("document.documentElement.dataset.theme") == theme


def test_light_and_dark(figure):
    figure.maps()
    seen = {}
    for theme in ("light", "dark"):
        switch_theme(figure, theme)
        figure.root.scroll_into_view_if_needed()
        paper, ink, first, second = seen[theme] = figure.root.evaluate(COLORS)
        assert contrast(paper, ink) >= 7
        assert min(contrast(paper, first), contrast(paper, second)) >= 3
        figure.must_show(DEFAULTS)
    assert luminance(seen["light"][0]) > 0.5 > luminance(seen["dark"][0])
    assert all(one != other for one, other in zip(seen["light"], seen["dark"], strict=True))


def test_the_maps_are_seen_in_light_and_dark(bare_figure):
    figure = bare_figure(excused=lambda problem: "willReadFrequently" in problem)  # it is we who read
    figure.set(eta=0.02)  # so that both maps have cells of full color
    figure.maps()
    for theme in ("light", "dark"):
        switch_theme(figure, theme)
        paper = figure.root.evaluate(COLORS)[0]
        for color in figure.root.evaluate(MAP_COLORS):
            assert contrast(color, paper) >= 3


# --- When, and whether, a figure is live ---------------------------------------------------------


def test_a_figure_far_below_is_mounted_when_it_comes_near(new_page, bare):
    place = bare("below.html")
    page = new_page(place.base)
    page.goto(place.url)
    figure = Figure(page)
    page.evaluate("new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))")
    assert figure.root.get_attribute("data-bp-mounted") is None
    assert figure.slider("w").count() == 0
    page.mouse.wheel(0, 4500)  # near, and not yet in the window
    expect(figure.root).to_have_attribute("data-bp-mounted", "")
    figure.must_show(DEFAULTS)


def test_a_link_mounts_a_figure_far_below(new_page, bare):
    place = bare("below.html")
    page = new_page(place.base)
    page.goto(place.url + "#figure-saturation:w=1")
    figure = Figure(page)
    expect(figure.root).to_be_in_viewport()
    figure.must_show(DEFAULTS | {"w": 1})


def test_on_paper_every_figure_is_drawn(new_page, bare):
    place = bare("below.html")
    page = new_page(place.base)
    page.goto(place.url)
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    expect(Figure(page).root).to_have_attribute("data-bp-mounted", "")


def test_a_figure_of_an_own_activation_is_a_still_picture_and_says_so(bare_figure):
    figure = bare_figure("still.html")
    assert figure.root.locator("input, button, select, [tabindex], .bp-drag, .bp-click").count() == 0
    still = Saturation(activation=Swish())
    expect(figure.root.locator(".bp-still")).to_have_text(still.still())
    setting = DEFAULTS | {"w": -1, "epoch": 40}
    figure.must_have_numbers(setting, Swish(), ["quadratic"])
    cells = epochs_needed(Swish(), still._costs[0], setting["x"], setting["y"], setting["eta"])
    assert figure.maps() == [cells]
    for said in ("Swish", "x = 1", "start w = −1", "b = 2", "η = 0.15", "epoch 40"):
        expect(figure.root).to_contain_text(said)
    # Nothing that a reader does moves it.
    figure.root.locator("svg.bp-plot").first.click()
    figure.root.locator(".bp-map svg").first.click()
    figure.must_have_numbers(setting, Swish(), ["quadratic"])


@pytest.mark.parametrize("name", ["diverges.html", "still_diverges.html"])
def test_a_descent_that_diverges_is_shown_as_far_as_there_are_numbers(bare_figure, name):
    figure = bare_figure(name)
    own = name.startswith("still")
    setting = DEFAULTS | {"x": 2, "eta": 10}
    if own:
        epoch = 300
        figure.root.locator("svg.bp-plot").first.wait_for()
    else:
        # Every step multiplies a by 1 − η (1 + x²) = −49: at epoch 20 it is 6·49²⁰.
        epoch = 20
        figure.set(epoch=epoch)
        figure.must_have_numbers(setting | {"epoch": epoch}, "identity", ["quadratic"])
        figure.set(epoch=300)
    text = figure.root.inner_text()
    assert "NaN" not in text
    assert "null" not in text
    assert "Infinity" not in text
    for path in figure.root.locator("svg path, svg line, svg g").evaluate_all(
        "parts => parts.map((p) => [...p.attributes].map((a) => a.value).join(' '))"
    ):
        assert "NaN" not in path
        assert "Infinity" not in path


@pytest.mark.parametrize("scheme", ["http", "file"])
@pytest.mark.parametrize("kind", ["bare", "chapter"])
def test_without_javascript_there_are_words(new_page, place_of, request, kind, scheme):
    folder, path = ("bare_html", "one.html") if kind == "bare" else ("book_html", "16_saturation.html")
    place = place_of(scheme, request.getfixturevalue(folder), path)
    # A page without JavaScript refuses its scripts, and that is no fault.
    page = new_page(
        place.base, excused=lambda problem: problem.endswith(".js csp"), java_script_enabled=False
    )
    page.goto(place.url)
    figure = page.locator("[data-bp-figure]").first
    expect(figure).to_be_visible()
    # Without JavaScript the test cannot read the DOM by script, so that it reads what is to be seen.
    words = figure.inner_text()
    wanted = expected(DEFAULTS | {"epoch": 300})["a"]
    for cost, a in zip(COSTS, wanted, strict=True):
        assert re.search(
            rf"{cost.replace('_', '-')} cost[^.]*epoch 0 is 0\.982 and at epoch 300 {a:.3f}", words
        )
    assert "JavaScript" in words
    assert "w = 2, b = 2" in words


def test_every_eta_of_the_slider_is_the_eta_of_python(bare_figure):
    figure = bare_figure()
    for i, eta in enumerate(ETAS):
        figure.slider("eta").fill(str(i))
        assert figure.slider("eta").get_attribute("aria-valuetext") == f"{eta:g}"
        a = expected(DEFAULTS | {"eta": eta, "epoch": 1})["a"]
        figure.set(epoch=1)
        assert figure.numbers()["a"] == pytest.approx(a, rel=1e-12)


def test_an_eta_between_two_stops_is_kept_until_the_slider_moves(bare_figure):
    figure = bare_figure(fragment="#figure-saturation:eta=0.123&epoch=50")
    assert figure.slider("eta").get_attribute("aria-valuetext") == "0.123"
    figure.must_have_numbers(DEFAULTS | {"eta": 0.123, "epoch": 50})
    figure.slider("eta").focus()
    figure.page.keyboard.press("ArrowRight")
    figure.must_show(DEFAULTS | {"eta": 0.15, "epoch": 50})


def test_the_four_equations_at_a_glance_print_on_one_sheet(new_page, place_of, book_html):
    place = place_of("http", book_html, "four_equations.html")
    page = new_page(place.base)
    page.goto(place.url)
    for paper in ("A4", "Letter"):
        printed = page.pdf(format=paper, margin=dict.fromkeys(("top", "bottom", "left", "right"), "12mm"))
        assert len(re.findall(rb"/Type /Page\b", printed)) == 1
