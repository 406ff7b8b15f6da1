"""What axe-core finds on every page: nothing serious, in light and in dark."""

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect

from test_pages import PAGES

# KaTeX makes of an equation a hundred boxes, which are hidden from screen readers. They would take axe most
# of its time, so a letter stands in their place.
SHORTEN = "for (const equation of document.querySelectorAll('.katex')) equation.replaceChildren('C')"


def violations(page, rules=None):
    """The serious and critical violations, each with the rule, the element and what axe says of it."""
    options = {"resultTypes": ["violations"], "preload": False}  # it would load style sheets anew
    if rules:
        options["runOnly"] = rules
    return [
        f"{violation['id']}: {node['html']}\n    {node['failureSummary']}"
        for violation in Axe().run(page, options=options).response["violations"]
        if violation["impact"] in ("serious", "critical")
        for node in violation["nodes"]
    ]


@pytest.mark.parametrize("name", [*PAGES, "search"])
def test_a_page_has_no_serious_violation(new_page, place_of, book_html, name):
    place = place_of("http", book_html, f"{name}.html")
    for scheme, rules in (("light", None), ("dark", ["color-contrast"])):
        page = new_page(place.base, color_scheme=scheme, reduced_motion="reduce")
        page.goto(place.url)
        page.evaluate("for (const folded of document.querySelectorAll('details')) folded.open = true")
        page.evaluate(SHORTEN)
        for figure in page.locator("[data-bp-figure]").all():
            figure.scroll_into_view_if_needed()
            expect(figure).to_have_attribute("data-bp-mounted", "")
        page.evaluate("for (const fade of document.getAnimations()) fade.finish()")  # of what was folded
        assert violations(page, rules) == [], scheme


def test_the_check_itself_finds_what_is_wrong(new_page):
    page = new_page("about:")
    page.set_content('<html lang="en"><title>Wrong</title><main><h1>Pale</h1><input type="range">')
    assert [found.split(":")[0] for found in violations(page)] == ["label"]
