"""What eyes that see fewer colors, other colors or no motion, and ears alone, get of the book."""

import numpy as np
import pytest
from playwright.sync_api import expect

from live_page import FIGURES, Live

# --- Colors --------------------------------------------------------------------------------------

# What each kind of color blindness makes of linear red, green and blue, where one kind of cone is missing.
# Machado, Oliveira and Fernandes 2009, IEEE Transactions on Visualization and Computer Graphics 15(6).
EYES = {
    "all colors": np.eye(3),
    "protanopia": [
        [0.152286, 1.052583, -0.204868],
        [0.114503, 0.786281, 0.099216],
        [-0.003882, -0.048116, 1.051998],
    ],
    "deuteranopia": [
        [0.367322, 0.860646, -0.227968],
        [0.280085, 0.672501, 0.047413],
        [-0.011820, 0.042940, 0.968881],
    ],
    "tritanopia": [
        [1.255528, -0.076749, -0.178779],
        [-0.078411, 0.930809, 0.147602],
        [0.004733, 0.691367, 0.303900],
    ],
}

# The distance in CIELAB (1976) that two colors keep at least. One sees a difference of 2.3 where two large
# fields touch; thin lines and small marks that stand apart take several times that.
APART = 20

XYZ = np.array([[0.4124, 0.3576, 0.1805], [0.2126, 0.7152, 0.0722], [0.0193, 0.1192, 0.9505]])


def linear(color):
    """ "#0060a8" as linear red, green and blue from 0 to 1."""
    part = np.array([int(color[i : i + 2], 16) for i in (1, 3, 5)]) / 255
    return np.where(part <= 0.04045, part / 12.92, ((part + 0.055) / 1.055) ** 2.4)


def lab(color):
    """Linear red, green and blue as L*, a* and b*."""
    t = XYZ @ np.clip(color, 0, 1) / XYZ.sum(axis=1)
    x, y, z = np.where(t > (6 / 29) ** 3, np.cbrt(t), t / (3 * (6 / 29) ** 2) + 4 / 29)
    return np.array([116 * y - 16, 500 * (x - y), 200 * (y - z)])


def distance(one, other, eye):
    return np.linalg.norm(lab(EYES[eye] @ linear(one)) - lab(EYES[eye] @ linear(other)))


def test_the_distance_is_that_of_the_definition():
    assert distance("#000000", "#ffffff", "all colors") == pytest.approx(100, abs=0.01)
    assert lab(linear("#ff0000")) == pytest.approx([53.24, 80.09, 67.20], abs=0.05)
    assert distance("#ff0000", "#008000", "all colors") > 5 * distance("#c00000", "#606000", "deuteranopia")


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("eye", EYES)
def test_the_colors_of_the_figures_stay_apart(new_page, serve, figure_pages, eye, theme):
    """Blue, orange and plum: what tells two costs, two signs, and a slope apart."""
    page = new_page(serve(figure_pages))
    page.goto(f"{serve(figure_pages)}BiasNudge.html")
    page.evaluate("theme => (document.documentElement.dataset.theme = theme)", theme)
    colors = page.locator("figure").evaluate(
        """f => ["--bp-first", "--bp-second", "--bp-slope"]
            .map((name) => getComputedStyle(f).getPropertyValue(name).trim())"""
    )
    first, second, slope = colors
    for one, other in ((first, second), (first, slope), (second, slope)):
        assert distance(one, other, eye) >= APART, (one, other)


# Curves of two colors in one picture that have the same dashes, and of which none is twice as thick.
# A tangent is straight and goes through a mark: of two tangents the same is asked.
SAME_BUT_FOR_COLOR = """(root) => [...root.querySelectorAll("svg")].flatMap((svg) =>
    [".bp-curve", ".bp-tangent"].flatMap((kind) => {
    const lines = [...svg.querySelectorAll(kind)]
        .filter((line) => line.checkVisibility() && line.getBBox().width > 0)
        .map((line) => [line.getAttribute("class"), getComputedStyle(line)]);
    return lines.flatMap(([name, one], i) => lines.slice(i + 1)
        .filter(([, other]) => one.stroke !== other.stroke)
        .filter(([, other]) => one.strokeDasharray === other.strokeDasharray)
        .filter(([, other]) => Math.max(...[one, other].map((s) => parseFloat(s.strokeWidth)))
            < 2 * Math.min(...[one, other].map((s) => parseFloat(s.strokeWidth))))
        .map(([other]) => `${svg.getAttribute("aria-label")}: ${name} and ${other}`));
}))"""


# --- What is said --------------------------------------------------------------------------------

# Controls that change a number in sight, but not a word of the summary. Each is moved once, from the start.
UNSAID = """async (root) => {
    const drawn = () => new Promise((done) => setTimeout(done));
    for (const folded of root.querySelectorAll("details")) folded.open = true;
    const shown = () => JSON.stringify([...root.querySelectorAll("[data-number]")]
        .filter((cell) => cell.checkVisibility()).map((cell) => [cell.dataset.number, cell.dataset.value]));
    const said = () => root.querySelector(".bp-summary").textContent;
    const found = [];
    const count = root.querySelectorAll("input[data-trait]").length;
    for (let i = 0; i < count; i++) {
        root.querySelector("[data-action=reset]").click();
        await drawn();
        const control = root.querySelectorAll("input[data-trait]")[i];
        if (!control?.checkVisibility()) continue;
        const [numbers, words] = [shown(), said()];
        if (/radio|checkbox/.test(control.type)) control.click();
        else {
            if (control.type === "number") control.value = Number(control.value) + 0.3;
            else control.value === control.max ? control.stepDown() : control.stepUp();
            control.dispatchEvent(new Event("input"));
        }
        await drawn();
        const { trait, entry } = control.dataset;
        if (shown() !== numbers && said() === words) found.push(`${trait} ${entry ?? control.value}`);
    }
    return found;
}"""

# Sliders that do not say their symbol and where they stand; and what else would talk while they move.
UNNAMED = """(root) => [...root.querySelectorAll("input[type=range]")]
    .filter((slider) => slider.checkVisibility())
    .filter((slider) => !(slider.labels[0]?.querySelector("var")?.textContent.trim()
        && root.querySelector(`output[for="${slider.id}"]`)?.textContent === slider.ariaValueText))
    .map((slider) => slider.outerHTML)"""
TALKING = "root => [...root.querySelectorAll('output:not([aria-live=off])')].map((one) => one.outerHTML)"


@pytest.mark.parametrize("kind", FIGURES, ids=lambda kind: kind.__name__)
def test_a_figure_needs_neither_color_nor_sight(new_page, serve, figure_pages, kind):
    base = serve(figure_pages)
    page = new_page(base, reduced_motion="reduce")
    page.goto(f"{base}{kind.__name__}.html")
    root = Live(page, kind).mount().root
    assert root.evaluate(UNNAMED) == []
    assert root.evaluate(TALKING) == []
    assert root.evaluate(SAME_BUT_FOR_COLOR) == []
    if kind.__name__ != "Saturation":  # test_static_book.py reads what it says
        assert root.evaluate(UNSAID) == []


def test_only_what_a_reader_moved_is_said_once_it_rests(new_page, serve, figure_pages):
    base = serve(figure_pages)
    page = new_page(base)
    page.clock.install()
    page.goto(f"{base}OneNeuron.html")
    root = page.locator("figure")
    expect(root).to_have_attribute("data-bp-mounted", "")
    spoken, slider = root.locator("[aria-live=polite]"), root.locator("input[data-trait=w]")
    page.clock.run_for(2000)
    assert spoken.text_content() == ""  # the page was only opened
    page.evaluate(
        """spoken => { window.heard = []; new MutationObserver(() => heard.push(spoken.textContent))
            .observe(spoken, { childList: true, characterData: true, subtree: true }); }""",
        spoken.element_handle(),
    )
    for value in range(-3, 4):  # a drag of six steps
        slider.fill(str(value))
        page.clock.run_for(100)
    page.clock.run_for(1000)
    assert page.evaluate("heard") == [root.locator(".bp-summary").text_content()]
    page.clock.run_for(6000)
    assert spoken.text_content() == ""  # else who reads on meets it twice


# --- Equations -----------------------------------------------------------------------------------


def test_a_screen_reader_meets_every_equation_once(new_page, place_of, book_html):
    """In Chromium's own tree for screen readers: as mathematics, far below the window too, with its name."""
    place = place_of("http", book_html, "four_equations.html")
    page = new_page(place.base, viewport={"width": 1280, "height": 300})
    page.goto(place.url)
    tree = page.context.new_cdp_session(page).send("Accessibility.getFullAXTree")["nodes"]
    nodes = [node for node in tree if not node["ignored"]]
    roles = [node["role"]["value"] for node in nodes]
    count = page.locator(".katex").count()
    assert count > 20
    assert roles.count("MathMLMath") == count
    words = [node["name"]["value"] for node in nodes if node["role"]["value"] == "StaticText"]
    assert {"(BP1)", "(BP2)", "(BP3)", "(BP4)"} <= set(words)
    assert not [word for word in words if "\\partial" in word]  # the TeX, which is kept for copying
    assert page.locator(".katex-html:not([aria-hidden=true])").count() == 0  # the boxes for the eye


# --- Motion and high contrast --------------------------------------------------------------------


def test_nothing_slides_for_readers_whom_motion_makes_ill(new_page, place_of, book_html):
    """The player goes on, by will: it jumps from step to step, about two in a second."""
    place = place_of("http", book_html, "16_saturation.html")
    page = new_page(place.base, reduced_motion="reduce")
    page.goto(place.url)
    figure = page.locator("[data-bp-figure]").first
    figure.scroll_into_view_if_needed()
    expect(figure).to_have_attribute("data-bp-mounted", "")
    moving = """() => [...document.querySelectorAll("*")].filter((element) => {
        const style = getComputedStyle(element);
        const long = (times) => times.split(",").some((time) => parseFloat(time) > 0);
        return style.scrollBehavior === "smooth" || style.animationName !== "none"
            || long(style.transitionDuration);
    }).map((element) => element.outerHTML.slice(0, 100))"""
    assert page.evaluate(moving) == []
    frames = """async (figure) => {
        let changes = 0;
        const watch = new MutationObserver(() => changes++);
        watch.observe(figure.querySelector("output[for^='bp-epoch']"), { childList: true });
        figure.querySelector("[data-action=play]").click();
        for (let frame = 0; frame < 20; frame++) await new Promise(requestAnimationFrame);
        figure.querySelector("[data-action=play]").click();
        return changes;
    }"""
    calm = figure.evaluate(frames)
    page.emulate_media(reduced_motion="no-preference")
    assert figure.evaluate(frames) > 5 * max(calm, 1)


def test_high_contrast_keeps_what_is_marked(new_page, serve, figure_pages):
    """In the reader's own colors: the chosen row still has a ground, its bar is drawn, words are legible."""
    base = serve(figure_pages)
    page = new_page(base, forced_colors="active", color_scheme="dark")
    page.goto(f"{base}DigitReader.html")  # whose page says "light", while the reader's system is dark
    root = page.locator("figure")
    expect(root).to_have_attribute("data-bp-mounted", "")
    ground = "e => getComputedStyle(e).backgroundColor"
    rows = (".bp-lit", ":not(.bp-lit)")
    lit, other = (root.locator(f".bp-outputs tr{row} th").first.evaluate(ground) for row in rows)
    assert lit != other
    assert root.locator(".bp-lit .bp-output-bar").evaluate(ground) not in (lit, other)
    text = root.locator("svg text").first.evaluate("e => getComputedStyle(e).fill")
    assert text == page.evaluate(
        "() => { document.body.style.color = 'CanvasText'; return getComputedStyle(document.body).color; }"
    )
