"""The menu Run of a built page, by keyboard: nothing is loaded before a press, and the notebook comes."""

import json

from playwright.sync_api import expect


def test_the_menu_opens_and_closes_by_keyboard_and_loads_nothing(new_page, chapter):
    page = new_page(chapter.base, viewport={"width": 360, "height": 640})
    page.goto(chapter.url, wait_until="networkidle")
    asked = []
    page.on("request", lambda request: asked.append(request.url))  # the icon of the tab may come late
    button = page.locator(".bp-run > summary")
    link = page.get_by_role("link", name="Download the notebook")
    button.focus()
    page.keyboard.press("Enter")
    expect(link).to_be_in_viewport()
    assert page.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.closest('.bp-run-menu') !== null")
    page.keyboard.press("Escape")
    expect(link).to_be_hidden()
    expect(button).to_be_focused()
    button.click()
    expect(link).to_be_visible()
    page.mouse.click(4, 500)  # beside the menu
    expect(link).to_be_hidden()
    assert [url for url in asked if not url.endswith("logo.svg")] == []


def test_the_notebook_comes_as_it_is_written(new_page, chapter):
    page = new_page(chapter.base)
    page.goto(chapter.url)
    page.locator(".bp-run > summary").click()
    with page.expect_download() as download:
        page.get_by_role("link", name="Download the notebook").click()
    assert download.value.suggested_filename == "16_saturation.ipynb"
    cells = json.loads(download.value.path().read_text(encoding="utf-8"))["cells"]
    assert cells[0]["source"][0].startswith("# 16 · Saturation")
    assert not any(cell.get("outputs") for cell in cells)


def test_a_page_that_is_no_notebook_has_no_menu(new_page, place_of, book_html):
    place = place_of("http", book_html, "glossary.html")
    page = new_page(place.base)
    page.goto(place.url)
    expect(page.locator(".bp-run")).to_have_count(0)
