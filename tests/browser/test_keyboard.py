"""Every live figure by keyboard alone: Tab leads through all controls, and one sees where one is."""

import pytest

from live_page import FIGURES, Live

# The controls in the order of the page. Of radio buttons with one name Tab reaches the one that is chosen.
CONTROLS = """(root) => [...root.querySelectorAll("input, button, summary, [tabindex]")]
    .filter((control) => control.checkVisibility({ visibilityProperty: true }))
    .filter((control) => control.tabIndex >= 0 && !control.disabled)
    .filter((control) => control.type !== "radio" || control.checked)"""

# What makes an element look focused: an outline, or another shadow, border, ground or stroke.
LOOK = """(control) => {
    const style = getComputedStyle(control);
    return [style.outlineStyle === "none" ? 0 : style.outlineWidth, style.outlineColor, style.boxShadow,
            style.borderColor, style.backgroundColor, style.stroke].join(" ");
}"""


@pytest.fixture(params=FIGURES, ids=lambda kind: kind.__name__)
def live(request, new_page, serve, figure_pages):
    base = serve(figure_pages)
    page = new_page(base, reduced_motion="reduce")
    page.goto(f"{base}{request.param.__name__}.html")
    page.evaluate("""for (const [where, id] of [["afterbegin", "before"], ["beforeend", "after"]])
        document.body.insertAdjacentHTML(where, `<a href="#" id="${id}">${id}</a>`);""")
    return Live(page, request.param).mount()


def test_tab_reaches_every_control_in_order_and_leaves(live):
    page, root = live.page, live.root
    controls = root.evaluate_handle(CONTROLS)
    count = controls.evaluate("controls => controls.length")
    assert count > 3
    resting = controls.evaluate(f"controls => controls.map({LOOK})")

    page.locator("#before").focus()
    for place in range(count):
        page.keyboard.press("Tab")
        here = controls.evaluate("controls => controls.indexOf(document.activeElement)")
        assert here == place, page.evaluate("document.activeElement.outerHTML.slice(0, 150)")
        now = page.evaluate(f"({LOOK})(document.activeElement)")
        assert now != resting[place], (
            f"no focus to be seen: {controls.evaluate(f'c => c[{place}].outerHTML')}"
        )
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.id") == "after"
