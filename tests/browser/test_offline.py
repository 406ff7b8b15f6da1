"""The download of the whole book: it opens from a folder, every figure lives, and the search finds."""

from zipfile import ZipFile

import pytest
from playwright.sync_api import expect

from bpfigures.built_site import PACKED
from bpfigures.editions.offer import EPUB, PDF


@pytest.fixture(scope="module")
def unpacked(book_html, tmp_path_factory):
    folder = tmp_path_factory.mktemp("downloaded")
    with ZipFile(book_html / PACKED) as packed:
        assert packed.testzip() is None
        packed.extractall(folder)
    [top] = folder.iterdir()  # one folder, so that unpacking makes no mess
    return top


def test_nothing_is_missing(book_html, unpacked):
    # JupyterLite and the editions may stand in a folder that BOOK_HTML names, and are not for the copy.
    left_out = {PACKED, PDF, EPUB}
    built, copied = (
        {path.relative_to(folder) for path in folder.rglob("*") if path.is_file()}
        for folder in (book_html, unpacked)
    )
    built = {path for path in built if path.parts[0] not in (*left_out, "lite")}
    assert built == copied
    assert (book_html / PACKED).stat().st_size < 10_000_000


def test_the_preface_opens_and_its_figure_lives(new_page, unpacked):
    base = unpacked.as_uri() + "/"
    page = new_page(base)
    page.goto(base + "index.html")
    assert "Download the whole book" not in page.content()
    figure = page.locator("[data-bp-figure]").first
    figure.scroll_into_view_if_needed()
    expect(figure).to_have_attribute("data-bp-mounted", "")


def test_the_search_finds(new_page, unpacked):
    base = unpacked.as_uri() + "/"
    page = new_page(base)
    page.goto(base + "search.html?q=saturation")
    page.locator("#search-results li a", has_text="Saturation").first.click()
    page.wait_for_url("**/16_saturation.html**")


def test_each_page_offers_the_download(new_page, place_of, book_html):
    place = place_of("http", book_html, "16_saturation.html")
    page = new_page(place.base)
    page.goto(place.url)
    link = page.get_by_role("link", name="Download the whole book")
    with page.expect_download() as download:
        link.click()
    assert download.value.suggested_filename == PACKED
