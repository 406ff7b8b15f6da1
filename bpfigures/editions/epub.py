"""The EPUB: a page of XHTML for each page of the book, and a picture for each live figure (EPUB 3.3)."""

from datetime import UTC, datetime
from html import escape
from urllib.parse import unquote
from uuid import NAMESPACE_URL, uuid5
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile

from bpfigures.editions.book import HERE, fonts

CONTAINER = """<?xml version="1.0" encoding="utf-8"?>
<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">
<rootfiles><rootfile full-path="book/package.opf" media-type="application/oebps-package+xml"/></rootfiles>
</container>
"""

XHTML = """<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE html>
<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops" lang="en" xml:lang="en">
<head><title>{title}</title><link rel="stylesheet" href="book.css"/></head>
<body>
{body}
</body>
</html>
"""

TYPES = {"png": "image/png", "svg": "image/svg+xml", "css": "text/css", "xhtml": "application/xhtml+xml"}


def write(book, stills, folder, path):
    """Pack the book.

    Parameters
    ----------
    book : Book
    stills : dict of str to Still
    folder : Path
        For what is drawn on the way.
    path : Path
        Of the EPUB.
    """
    files = {
        "book.css": (HERE / "epub.css").read_bytes(),
        "images/cover.png": cover(book, folder),
    }
    properties = {"images/cover.png": "cover-image", "contents.xhtml": "nav"}
    pictures = {}
    for name, still in stills.items():
        file = f"images/{name.replace('/', '-')}.png"
        files[file] = still.png
        pictures[name] = {"file": file, "words": still.words, "width": still.width, "height": still.height}

    files["cover.xhtml"] = page("Cover", '<p><img src="images/cover.png" alt="The cover of the book"/></p>')
    files["contents.xhtml"] = page("Contents", contents(book))
    for place in book.pages:
        made = book.desk.evaluate(
            "page => xhtml(...page)",
            [place.name, pictures, book.titles, book.address],
        )
        files[f"{place.name}.xhtml"] = page(place.title, made["text"])
        files |= {name: (book.site / unquote(source)).read_bytes() for name, source in made["images"].items()}
        properties[f"{place.name}.xhtml"] = " ".join(
            name for name, there in (("mathml", made["math"]), ("svg", made["svg"])) if there
        )

    with ZipFile(path, "w", ZIP_DEFLATED) as packed:
        packed.writestr("mimetype", "application/epub+zip", ZIP_STORED)  # first, as it is: so EPUBs are known
        packed.writestr("META-INF/container.xml", CONTAINER)
        packed.writestr("book/package.opf", package(book, files, properties))
        for name, content in files.items():
            packed.writestr(f"book/{name}", content)


def page(title, body):
    """A page of the book."""
    return XHTML.format(title=escape(title), body=body)


def cover(book, folder):
    """The picture that a shelf shows, as a PNG."""
    sheet = folder / "cover.html"
    sheet.write_text((HERE / "cover.html").read_text(encoding="utf-8"), encoding="utf-8")
    desk = book.browser.new_page(viewport={"width": 600, "height": 900}, device_scale_factor=2)
    desk.goto(sheet.as_uri())
    desk.add_style_tag(content=fonts())
    desk.evaluate(
        """([title, about, by, logo]) => {
             for (const [name, text] of [["h1", title], [".about", about], [".by", by]])
               document.querySelector(name).textContent = text;
             const image = document.querySelector("img");
             image.src = logo;
             return Promise.all([image.decode(), document.fonts.ready]).then(() => null);
           }""",
        [
            book.about["title"],
            book.about["abstract"],
            book.authors,
            (book.site / "_static" / "logo.svg").as_uri(),
        ],
    )
    png = desk.screenshot()
    desk.close()
    return png


def contents(book):
    """The table of contents, which is also how a reader finds its way."""
    items = []
    for part, pages in book.parts():
        links = "".join(f'<li><a href="{place.name}.xhtml">{escape(place.title)}</a></li>' for place in pages)
        items.append(f"<li><span>{escape(part)}</span><ol>{links}</ol></li>" if part else links)
    return f'<nav epub:type="toc" id="toc"><h1>Contents</h1><ol>{"".join(items)}</ol></nav>'


def package(book, files, properties):
    """What is in the book, in which order, and what a library asks of it."""
    about = book.about
    identity = uuid5(NAMESPACE_URL, f"{about['title']} {about['version']}")
    now = datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
    subjects = "".join(f"<dc:subject>{escape(word)}</dc:subject>\n" for word in about["keywords"])
    access = {
        "accessMode": ["textual", "visual"],
        "accessModeSufficient": ["textual"],
        "accessibilityFeature": [
            "alternativeText",
            "MathML",
            "structuralNavigation",
            "tableOfContents",
            "index",
        ],
        "accessibilityHazard": ["none"],
        "accessibilitySummary": [
            "Equations are MathML. Every picture has a text that says what it shows; live figures are stills."
        ],
    }
    access = "".join(
        f'<meta property="schema:{name}">{word}</meta>\n' for name, words in access.items() for word in words
    )
    manifest = "".join(
        f'<item id="{identifier(name)}" href="{name}" media-type="{TYPES[name.rsplit(".", 1)[1]]}"'
        + (f' properties="{properties[name]}"' if properties.get(name) else "")
        + "/>\n"
        for name in files
    )
    spine = "".join(
        f'<itemref idref="{identifier(name)}"/>\n'
        for name in ("cover.xhtml", "contents.xhtml", *(f"{place.name}.xhtml" for place in book.pages))
    )
    return f"""<?xml version="1.0" encoding="utf-8"?>
<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="identity" xml:lang="en">
<metadata xmlns:dc="http://purl.org/dc/elements/1.1/">
<dc:identifier id="identity">urn:uuid:{identity}</dc:identifier>
<dc:title>{escape(about["title"])}</dc:title>
<dc:language>en</dc:language>
<dc:creator>{escape(book.authors)}</dc:creator>
<dc:description>{escape(about["abstract"])}</dc:description>
<dc:rights>Words and pictures: CC BY 4.0. Code: MIT.</dc:rights>
{subjects}<meta property="dcterms:modified">{now}</meta>
{access}</metadata>
<manifest>
{manifest}</manifest>
<spine>
{spine}</spine>
</package>
"""


def identifier(name):
    """The name of a file as an id in the package."""
    return "f-" + name.replace("/", "-")
