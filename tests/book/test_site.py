"""The built book, as files: what a browser would find in it."""

import re
from urllib.parse import unquote, urlsplit

import pytest
from bs4 import BeautifulSoup

from bpfigures.live import page_scripts

# What makes a browser ask for a file, and where the file's address stands.
REQUESTS = {
    "script": "src",
    "link": "href",
    "img": "src",
    "iframe": "src",
    "source": "src",
    "video": "src",
    "audio": "src",
    "embed": "src",
    "object": "data",
}


@pytest.fixture(scope="module")
def pages(book_html):
    """Every page, parsed, under its path."""
    found = {
        path: BeautifulSoup(path.read_text(encoding="utf-8"), "html.parser")
        for path in sorted(book_html.rglob("*.html"))
        if not {"_static", "lite"} & set(path.parts)  # JupyterLite is not ours to mend
    }
    assert book_html / "index.html" in found
    return found


def addresses(page):
    """(tag, address) of all that the page loads or links to."""
    for tag in page.find_all(["a", *REQUESTS]):
        address = tag.get(REQUESTS.get(tag.name, "href"))
        if address is not None:
            yield tag, address
        for part in (tag.get("srcset") or "").split(","):
            if part.strip():
                yield tag, part.split()[0]


def test_every_internal_link_and_anchor_resolves(pages):
    ids = {path: {tag["id"] for tag in page.find_all(id=True)} for path, page in pages.items()}
    broken = []
    for path, page in pages.items():
        for _, address in addresses(page):
            url = urlsplit(address)
            if url.scheme or url.netloc:
                continue
            target = (path.parent / unquote(url.path)).resolve() if url.path else path
            # `#` alone is the top of the page.
            anchor = unquote(url.fragment)
            if not target.is_file() or (target in pages and anchor and anchor not in ids[target]):
                broken.append(f"{path.name}: {address}")
    assert not broken


def test_no_page_asks_for_anything_from_another_host(pages, book_html):
    abroad = []
    for path, page in pages.items():
        for tag, address in addresses(page):
            # A leading / would leave the folder when the page is opened from file://.
            if tag.name != "a" and re.match(r"[a-z]+:|/", address) and not address.startswith("data:"):
                abroad.append(f"{path.name}: {address}")
        styles = [style.get_text() for style in page.find_all("style")]
        styles += [tag["style"] for tag in page.find_all(style=True)]
        abroad += [f"{path.name}: {address}" for style in styles for address in loaded_by_css(style)]
    for path in book_html.rglob("*.css"):
        for address in loaded_by_css(path.read_text(encoding="utf-8")):
            abroad.append(f"{path.name}: {address}")
    assert not abroad


def loaded_by_css(text):
    text = re.sub(r"/\*.*?\*/", "", text, flags=re.DOTALL)
    named = re.findall(r"url\(\s*['\"]?([^'\")]+)", text) + re.findall(r"@import\s+['\"]([^'\"]+)", text)
    return [address for address in named if re.match(r"(https?:)?//", address)]


def test_no_page_has_what_needs_a_kernel(pages):
    machinery = r"require\.?js|embed-amd|html-manager|jupyter\.widget-(state|view)|thebe"
    for path in pages:
        assert not re.search(machinery, path.read_text(encoding="utf-8"), re.IGNORECASE), path


def test_every_equation_is_typeset(pages):
    raw = []
    count = 0
    for path, page in pages.items():
        for math in page.select(".math"):
            count += 1
            if not math.select_one(".katex math") or math.select_one(".katex-error"):
                raw.append(f"{path.name}: {math.get_text()}")
        body = page.body.__copy__()
        for tag in body.select(".katex, script, style, pre, code, figure"):
            tag.decompose()
        raw += [
            f"{path.name}: {tex}" for tex in re.findall(r"\$\$.*|\\[(\[].*|\\[a-zA-Z]{2,}.*", body.get_text())
        ]
    assert not raw
    assert count > 0


CHILDREN = {
    "mfrac": 2,
    "mroot": 2,
    "msub": 2,
    "msup": 2,
    "munder": 2,
    "mover": 2,
    "msubsup": 3,
    "munderover": 3,
}


def test_a_screen_reader_can_read_every_equation(pages):
    """KaTeX writes MathML that Firefox refuses where, say, \\max is an index: an index has one part."""
    refused = [
        f"{path.name}: {element.find_parent('math').annotation.get_text()}"
        for path, page in pages.items()
        for element in page.find_all(list(CHILDREN))
        if len(element.find_all(True, recursive=False)) != CHILDREN[element.name]
    ]
    assert not refused


def test_a_page_loads_what_it_shows_and_no_more(pages, book_html):
    for path, page in pages.items():
        loaded = [urlsplit(address).path for tag, address in addresses(page) if tag.name != "a"]
        figures = {figure["data-bp-figure"] for figure in page.select("[data-bp-figure]")}
        equations = bool(page.select("article .katex"))
        [sheet] = [book_html / name for name in loaded if name.endswith(".css")]
        style = sheet.read_text(encoding="utf-8")
        assert ("KaTeX_Main" in style, ".bp-plot" in style) == (equations, bool(figures)), path
        scripts = [name.split("_static/figures/")[1] for name in loaded if "_static/figures/" in name]
        assert scripts == ([script.name for script in page_scripts(figures)] if figures else []), path
    scripts = {file.name for file in (book_html / "_static").rglob("*.js")}
    assert "katex.min.js" not in scripts  # it ran when the book was built


def test_every_picture_is_named_or_hidden_from_screen_readers(pages):
    """The theme's logo is the one picture with an empty text: the name of the book stands beside it."""
    mute = [
        f"{path.name}: {str(picture)[:120]}"
        for path, page in pages.items()
        for picture in page.select("img, svg, canvas, [role=img]")
        if not picture.find_parent(attrs={"aria-hidden": "true"}) and picture.get("aria-hidden") != "true"
        if not (picture.get("alt") or picture.get("aria-label"))
        and "logo__image" not in picture.get("class", ())
    ]
    assert not mute


def test_every_image_says_what_it_shows(pages):
    mute = [
        f"{path.name}: {image['src']}"
        for path, page in pages.items()
        for image in page.select("article img")
        # Without an alt text Sphinx writes the name of the file.
        if not image.get("alt") or image["alt"].endswith((".png", ".svg", ".jpg"))
    ]
    assert not mute
