"""Every live figure under a finger, on 360 × 640: large enough to hit, and the page still scrolls."""

import pytest

import bpfigures
from live_page import FIGURES, Live

TARGET = 44  # pixels: what a finger hits

# Controls in sight that are lower than TARGET. The label of a box or a radio button counts as part of it.
SMALL = """(root, target) => [...root.querySelectorAll("input, button, summary")]
    .filter((control) => control.checkVisibility({ visibilityProperty: true }))
    .map((control) => (/checkbox|radio/.test(control.type) ? control.closest("label") : control))
    .filter((control) => control.getBoundingClientRect().height < target - 0.5)
    .map((control) => control.outerHTML.slice(0, 120))"""

# Pictures in which a finger that moves up or down does not scroll the page.
TRAPS = """(root) => [...root.querySelectorAll("svg, canvas")]
    .filter((picture) => picture.checkVisibility())
    .filter((picture) => !/auto|pan-y|manipulation/.test(getComputedStyle(picture).touchAction))
    .map((picture) => picture.getAttribute("class"))"""


@pytest.fixture(params=FIGURES, ids=lambda kind: kind.__name__)
def live(request, new_page, serve, figure_pages):
    base = serve(figure_pages)
    page = new_page(base, viewport={"width": 360, "height": 640}, has_touch=True, is_mobile=True)
    page.goto(f"{base}{request.param.__name__}.html")
    assert page.evaluate("matchMedia('(pointer: coarse)').matches")
    return Live(page, request.param).mount()


def test_controls_are_large_enough_for_a_finger(live):
    live.root.evaluate("root => root.querySelectorAll('details').forEach((folded) => (folded.open = true))")
    assert live.root.evaluate(f"(root) => ({SMALL})(root, {TARGET})") == []


def test_no_picture_traps_the_scroll(live):
    """The one exception is the pad of DigitReader, on which one draws."""
    traps = live.root.evaluate(TRAPS)
    assert len(traps) == (live.kind is bpfigures.DigitReader)
