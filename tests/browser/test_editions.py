"""The PDF and the EPUB: made from the built book, whole, and right by their formats."""

import re
from io import BytesIO
from pathlib import PurePosixPath
from posixpath import join, normpath
from urllib.parse import unquote, urldefrag
from xml.etree import ElementTree
from zipfile import ZIP_STORED, ZipFile

import pytest
import yaml
from PIL import Image
from pypdf import PdfReader

import run
from bpfigures.editions.book import HERE
from bpfigures.editions.make import make
from bpfigures.editions.offer import EPUB, PDF, offer, withdraw

ADDRESS = "https://book.example/live/"
HTML = "{http://www.w3.org/1999/xhtml}"
OPF = "{http://www.idpf.org/2007/opf}"
MATHML = "{http://www.w3.org/1998/Math/MathML}"


@pytest.fixture(scope="module")
def editions(book_html, browser, tmp_path_factory):
    """The folder of both."""
    folder = tmp_path_factory.mktemp("editions")
    make(book_html, browser, folder, ADDRESS)
    return folder


@pytest.fixture(scope="module")
def chapters():
    """The names of all pages, in the order of the table of contents; and of its parts."""
    contents = yaml.safe_load((run.ROOT / "_toc.yml").read_text(encoding="utf-8"))
    files = [chapter["file"] for part in contents["parts"] for chapter in part["chapters"]]
    return [contents["root"], *files], [part["caption"] for part in contents["parts"]]


@pytest.fixture(scope="module")
def figures(book_html, chapters):
    """The page and the class of each live figure of the book, in order."""
    return [
        (name, kind)
        for name in chapters[0]
        for kind in re.findall(r'data-bp-figure="(\w+)"', (book_html / f"{name}.html").read_text("utf-8"))
    ]


def links_to_pages(links):
    """The page and the class, in small letters, of those links that lead to a figure in the pages."""
    pattern = re.compile(re.escape(ADDRESS) + r"(\w+)\.html#figure-([a-z]+)(?:-\d+)?(?::step=\d+)?$")
    return [found.groups() for link in links if (found := pattern.match(link))]


# --- EPUB ----------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def epub(editions):
    with ZipFile(editions / EPUB) as packed:
        yield packed


@pytest.fixture(scope="module")
def documents(epub):
    """Each XHTML file, parsed as XML, by its name."""
    names = [name for name in epub.namelist() if name.endswith(".xhtml")]
    return {name: ElementTree.fromstring(epub.read(name)) for name in names}


def test_an_epub_is_known_by_its_first_file(epub):
    first = epub.infolist()[0]
    assert (first.filename, first.compress_type) == ("mimetype", ZIP_STORED)
    assert epub.read(first) == b"application/epub+zip"
    assert epub.testzip() is None


def test_the_package_names_every_file_and_the_order_of_the_chapters(epub, documents, chapters):
    container = ElementTree.fromstring(epub.read("META-INF/container.xml"))
    [root] = (element.get("full-path") for element in container.iter() if element.get("full-path"))
    package = ElementTree.fromstring(epub.read(root))
    items = {item.get("id"): join("book", item.get("href")) for item in package.iter(f"{OPF}item")}
    rest = {"mimetype", "META-INF/container.xml", root}
    assert sorted(items.values()) == sorted(set(epub.namelist()) - rest)
    order = [PurePosixPath(items[place.get("idref")]).stem for place in package.iter(f"{OPF}itemref")]
    assert order == ["cover", "contents", *chapters[0]]
    properties = {items[item.get("id")]: item.get("properties", "") for item in package.iter(f"{OPF}item")}
    for name, document in documents.items():
        assert ("mathml" in properties[name]) == (document.find(f".//{MATHML}math") is not None), name
    navigation = documents["book/contents.xhtml"]
    assert [link.get("href") for link in navigation.iter(f"{HTML}a")] == [f"{n}.xhtml" for n in chapters[0]]
    assert [part.text for part in navigation.iter(f"{HTML}span")] == chapters[1]


def test_every_link_and_picture_of_the_epub_is_in_it(epub, documents):
    ids = {name: [e.get("id") for e in page.iter() if e.get("id")] for name, page in documents.items()}
    assert [name for name, found in ids.items() if len(found) != len(set(found))] == []
    broken = []
    for name, page in documents.items():
        for element in page.iter():
            for address in filter(None, (element.get("href"), element.get("src"))):
                path, anchor = urldefrag(address)
                target = normpath(join("book", unquote(path))) if path else name
                if re.match("[a-z]+:", address):
                    assert element.tag == f"{HTML}a", address
                elif target not in epub.namelist() or (anchor and unquote(anchor) not in ids[target]):
                    broken.append(f"{name}: {address}")
    assert broken == []


def test_the_epub_needs_no_script_and_every_picture_has_words(documents):
    for name, page in documents.items():
        tags = {element.tag for element in page.iter()}
        assert not tags & {f"{HTML}{tag}" for tag in ("script", "button", "input", "iframe", "details")}, name
        for image in page.iter(f"{HTML}img"):
            assert image.get("alt"), f"{name}: {image.get('src')}"
        for math in page.iter(f"{MATHML}math"):
            assert math.get("alttext"), name
        text = "".join(page.itertext())
        assert "katex" not in text, name


def test_each_live_figure_is_a_picture_with_its_numbers_and_a_link(epub, documents, figures):
    links = []
    for page in documents.values():
        for still in page.iterfind(f".//{HTML}figure[@class='still']"):
            image = still.find(f"{HTML}img")
            assert re.search(r"\d", image.get("alt"))
            picture = Image.open(BytesIO(epub.read(f"book/{image.get('src')}")))
            assert picture.width == 2 * int(image.get("width"))  # sharp on a fine screen
            dark = sum(picture.convert("L").histogram()[:128])
            assert dark > 0.01 * picture.width * picture.height, image.get("src")  # there is something
            links += [link.get("href") for link in still.iter(f"{HTML}a")]
    assert links_to_pages(links) == [(name, kind.lower()) for name, kind in figures]


# --- PDF -----------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def pdf(editions):
    return PdfReader(editions / PDF)


def entries(outline, level=0):
    """The level and the title of each entry of an outline, and its place."""
    for entry in outline:
        if isinstance(entry, list):
            yield from entries(entry, level + 1)
        else:
            yield level, entry.title, entry


def test_the_outline_has_every_part_and_chapter(pdf, book_html, chapters):
    titles = [
        re.search(r"<h1.*?>(.*?)<", (book_html / f"{name}.html").read_text("utf-8"))[1]
        for name in chapters[0]
    ]
    outline = list(entries(pdf.outline))
    assert [title for level, title, _ in outline if level == 0] == ["Preface", *chapters[1]]
    assert [title for level, title, _ in outline if level == 1 and title in titles] == titles[1:]
    assert any(level == 2 and title == "Summary" for level, title, _ in outline)


def test_the_contents_name_the_page_on_which_a_chapter_begins(pdf):
    contents = pdf.pages[1].extract_text()
    starts = {t: pdf.get_destination_page_number(e) + 1 for level, t, e in entries(pdf.outline) if level < 2}
    lines = re.findall(r"(?m)^(16 · Saturation|Glossary|Solutions)\W*?(\d+)$", contents)
    assert len(lines) == 3
    for title, number in lines:
        assert int(number) == starts[title]
    assert 200 < len(pdf.pages) < 450


def test_the_pdf_brings_its_fonts_and_says_what_it_is(pdf):
    fonts = [font.get_object() for page in pdf.pages for font in page["/Resources"].get("/Font", {}).values()]
    assert len(fonts) > 1000
    for font in fonts:
        if font["/Subtype"] == "/Type0":
            [font] = font["/DescendantFonts"]
            assert "/FontFile2" in font.get_object()["/FontDescriptor"]
        else:
            assert font["/Subtype"] == "/Type3"  # which is drawn in the file
    assert pdf.metadata.title == "Backpropagation, Live"
    assert pdf.trailer["/Root"]["/Lang"].startswith("en")
    assert pdf.trailer["/Root"]["/MarkInfo"]["/Marked"]


def test_each_live_figure_is_in_the_pdf_and_every_link_in_it_leads_somewhere(pdf, figures):
    known, abroad = pdf.named_destinations, []
    for page in pdf.pages:
        for annotation in page.get("/Annots", []):
            annotation = annotation.get_object()
            action = annotation.get("/A", {})
            if "/URI" in action:
                assert re.match("https?:", action["/URI"]), action["/URI"]
                if not abroad or abroad[-1] != action["/URI"]:  # a link on two lines is there twice
                    abroad.append(action["/URI"])
            else:
                assert annotation["/Dest"] in known
    assert links_to_pages(abroad) == [(name, kind.lower()) for name, kind in figures]


def test_a_figure_in_the_pdf_has_its_numbers_as_text(pdf):
    start = next(place for _, title, place in entries(pdf.outline) if title == "16 · Saturation")
    first = pdf.get_destination_page_number(start)
    text = "".join(page.extract_text() for page in pdf.pages[first : first + 4])
    assert "0.0177" in text  # the slope of σ at z = 4
    assert "Copy link" not in text


def test_what_is_wider_than_paper_is_named(browser):
    page = browser.new_page(viewport={"width": 600, "height": 900})
    page.set_content('<body style="margin: 0"><article id="ch"><pre>short</pre><pre>' + "w" * 999 + "</pre>")
    page.add_script_tag(path=HERE / "fit.js")
    page.add_style_tag(content="pre { width: max-content }")
    assert page.evaluate("sticking_out()") == ["ch: " + "w" * 40]
    page.close()


# --- The offer -----------------------------------------------------------------------------------


def test_the_pages_offer_what_the_site_holds(tmp_path):
    before = '<footer>\n<p class="download"><a href="all.zip">Download</a></p>\n</footer>'
    (tmp_path / "index.html").write_text(before, encoding="utf-8")
    for name in (PDF, EPUB):
        (tmp_path / name).write_bytes(bytes(4_200_000))
    for _ in range(2):  # a second time changes nothing
        offer(tmp_path)
        text = (tmp_path / "index.html").read_text(encoding="utf-8")
        assert re.findall(r'href="([\w.-]+)"', text) == ["all.zip", PDF, EPUB]
        assert text.count("4 MB") == 2
    withdraw(tmp_path)
    assert (tmp_path / "index.html").read_text(encoding="utf-8") == before
    assert [path.name for path in tmp_path.iterdir()] == ["index.html"]
