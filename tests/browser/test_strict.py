"""The site under a strict Content-Security-Policy: no script in a page, no eval, nothing from elsewhere."""

import pytest
from playwright.sync_api import expect

from test_pages import PAGES

# Styles in a page are allowed: equations are placed by them.
POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; font-src 'self'; "
    "img-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'"
)


@pytest.fixture
def open_page(new_page, serve, book_html):
    base = serve(book_html, POLICY)
    page = new_page(base)  # Chromium writes each refusal to the console, which fails the test

    def open_(name):
        page.goto(f"{base}{name}.html")
        return page

    return open_


@pytest.mark.parametrize("name", [*PAGES, "search"])
def test_a_page_works_under_a_strict_policy(open_page, name):
    page = open_page(name)
    for figure in page.locator("[data-bp-figure]").all():
        figure.scroll_into_view_if_needed()
        expect(figure).to_have_attribute("data-bp-mounted", "")
    assert page.evaluate("document.querySelectorAll('script:not([src]):not([type])').length") == 0


def test_the_theme_still_answers(open_page):
    """Light and dark, full screen, print, search, and folded cells: what the moved scripts serve."""
    page = open_page("16_saturation")
    mode = page.locator("html").get_attribute("data-mode")
    page.locator(".theme-switch-button:visible").first.click()
    expect(page.locator("html")).not_to_have_attribute("data-mode", mode)

    page.evaluate("window.print = () => (window.printed = true)")
    page.locator("button[data-click='window.print']").evaluate("(button) => button.click()")
    assert page.evaluate("window.printed")

    page.locator("button[data-click=toggleFullScreen]").click()
    page.wait_for_function("document.fullscreenElement")

    page = open_page("search")
    page.goto(page.url + "?q=saturation")
    expect(page.locator("#search-results li a").first).to_be_visible()


def test_the_policy_refuses_what_it_should(new_page, serve, tmp_path):
    """A script in the page and eval: both are refused, and each refusal is noted."""
    (tmp_path / "bad.js").write_text("try { window.evaluated = eval('1'); } catch {}")
    (tmp_path / "bad.html").write_text(
        '<!doctype html><link rel="icon" href="data:,">'
        '<script>window.ran = 1</script><script src="bad.js"></script>'
    )
    base = serve(tmp_path, POLICY)
    refused = []
    page = new_page(
        base, excused=lambda problem: "Content Security Policy" in problem and not refused.append(problem)
    )
    page.goto(f"{base}bad.html")
    assert page.evaluate("[window.ran, window.evaluated]") == [None, None]
    assert refused
