"""Every page of the built book in a browser: it opens without a fault, and its figures are alive."""

from pathlib import Path

import pytest
import yaml
from playwright.sync_api import expect

import bpfigures
from live_page import differences

TOC = yaml.safe_load((Path(__file__).parents[2] / "_toc.yml").read_text(encoding="utf-8"))
PAGES = [TOC["root"], *(chapter["file"] for part in TOC["parts"] for chapter in part["chapters"])]


@pytest.mark.parametrize("name", PAGES)
def test_a_page_opens_and_its_figures_show_the_numbers_of_python(new_page, place_of, book_html, name):
    place = place_of("file", book_html, f"{name}.html")
    page = new_page(place.base)
    page.goto(place.url)
    figures = page.locator("[data-bp-figure]")
    for figure in figures.all():
        figure.scroll_into_view_if_needed()
        expect(figure).to_have_attribute("data-bp-mounted", "")
        if not figure.evaluate("(f) => JSON.parse(f.dataset.bpState).computed"):
            must_show_its_own_state(figure)
    if name[:2].isdigit():
        assert figures.count() > 0


def must_show_its_own_state(figure):
    """The numbers on screen are those of a figure made in Python from the settings in the page."""
    state = figure.evaluate("(f) => JSON.parse(f.dataset.bpState)")
    kind = getattr(bpfigures, figure.get_attribute("data-bp-figure"))
    if kind is bpfigures.Saturation:
        return  # test_static_book.py reads it, in two columns
    cells = figure.locator("[data-number]").evaluate_all(
        """cells => cells.filter((cell) => cell.checkVisibility())
                         .map((cell) => [cell.dataset.number, [cell.dataset.value]])"""
    )
    settings = {name: state[name] for name in kind.rules()}
    # A figure that was given data, such as a network of one's own, has them in the page.
    there = kind.from_page(state) if hasattr(kind, "from_page") else kind(**settings)
    assert differences(dict(cells), there.numbers()) == []


# What scrolls sideways in its own box, and does not say so. It must be one of these, the keyboard must reach
# it, and a shadow must show where something is out of sight: a ground that does not scroll along.
MUTE = r"""() => [...document.querySelectorAll("main *")]
    .filter((box) => box.scrollWidth > box.clientWidth + 1 && box.clientWidth > 0)
    .filter((box) => /auto|scroll/.test(getComputedStyle(box).overflowX))
    .filter((box) => box.tabIndex < 0 || !getComputedStyle(box).backgroundAttachment.includes("local")
        || !box.matches(".equation, .highlight pre, .pst-scrollable-table-container")
        && !box.matches(".bp-expression, .bp-scroll"))
    .map((box) => box.outerHTML.slice(0, 150))"""

# What WCAG 1.4.12 lets readers set, and letters of twice the size.
ROOMY = """body :not(.katex, .katex *, svg *) { line-height: 1.5 !important;
    letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
    p { margin-bottom: 2em !important; }"""
LARGE = "html { font-size: 200% !important; }"


@pytest.mark.parametrize("name", PAGES)
def test_nothing_makes_a_page_scroll_sideways(new_page, place_of, book_html, name):
    """Down to 320 pixels, a window of 1280 at a zoom of 400 %. What is wider scrolls in its own box."""
    place = place_of("http", book_html, f"{name}.html")
    page = new_page(place.base, viewport={"width": 360, "height": 640}, reduced_motion="reduce")
    page.goto(place.url)
    page.evaluate("for (const folded of document.querySelectorAll('details')) folded.open = true")
    for figure in page.locator("[data-bp-figure]").all():
        figure.scroll_into_view_if_needed()
        expect(figure).to_have_attribute("data-bp-mounted", "")
    sideways = "document.documentElement.scrollWidth - innerWidth"
    page.wait_for_function(f"({MUTE})().length === 0 || performance.now() > 15000")
    assert page.evaluate(MUTE) == []
    for width in (1280, 320):
        page.set_viewport_size({"width": width, "height": 640})
        assert page.evaluate(sideways) <= 0, width
    for width, style in ((640, LARGE), (360, ROOMY)):
        page.set_viewport_size({"width": width, "height": 640})
        sheet = page.add_style_tag(content=style)
        assert page.evaluate(sideways) <= 0, (width, style)
        sheet.evaluate("sheet => sheet.remove()")


# What stands right after an equation, or a bracket before it, and is on another line than its end.
TORN = r"""() => [...document.querySelectorAll(".glued:has(.math)")].flatMap((glued) => {
    const parts = [...glued.querySelectorAll(".katex-base")].map((part) => part.getBoundingClientRect());
    const torn = [...glued.childNodes].filter((node) => {
        if (node.nodeType !== Node.TEXT_NODE) return false;
        const range = document.createRange();
        range.selectNode(node);
        const here = range.getBoundingClientRect();
        const part = node.nextSibling ? parts[0] : parts.at(-1);
        return here.top >= part.bottom || here.bottom <= part.top;
    });
    return torn.map((node) => `${glued.querySelector("annotation").textContent} | ${node.data}`);
})"""


@pytest.mark.parametrize("name", PAGES)
def test_no_line_begins_with_the_comma_after_an_equation(new_page, place_of, book_html, name):
    place = place_of("http", book_html, f"{name}.html")
    page = new_page(place.base)
    page.goto(place.url)
    page.evaluate("document.fonts.ready")
    page.evaluate("for (const folded of document.querySelectorAll('details')) folded.open = true")
    for width in range(320, 420, 10):
        page.set_viewport_size({"width": width, "height": 800})
        assert page.evaluate(TORN) == [], f"at {width} pixels"
