"""The built site as a book: its pages in their order, what is known about it, and its fonts."""

from pathlib import Path
from typing import NamedTuple

import yaml
from matplotlib import get_data_path

HERE = Path(__file__).parent
ROOT = HERE.parents[1]


class Page(NamedTuple):
    """A page of the book: the name of its file, the part of the book that it is in, and its title."""

    name: str
    part: str
    title: str


class Book:
    """The built site, taken into a browser.

    Parameters
    ----------
    site : Path
        The folder of the built site.
    browser : playwright Browser
        A Chromium.
    address : str
        Where the site is published, or "" if nobody knows.
    """

    def __init__(self, site, browser, address=""):
        self.site, self.browser = Path(site).resolve(), browser
        self.address = address and address.rstrip("/") + "/"
        self.about = yaml.safe_load((ROOT / "CITATION.cff").read_text(encoding="utf-8"))
        self.desk = browser.new_page()
        self.desk.add_script_tag(path=HERE / "pages.js")
        pages = self.desk.evaluate("html => contents(html)", self.text("index"))
        self.pages = [Page(**page) for page in pages]
        for page in self.pages:
            self.desk.evaluate("([name, html]) => read(name, html)", [page.name, self.text(page.name)])

    @property
    def titles(self):
        """The title of each page, by its name."""
        return {page.name: page.title for page in self.pages}

    @property
    def authors(self):
        """The authors, as one text."""
        return ", ".join(author["name"] for author in self.about["authors"])

    def close(self):
        """Let go of the browser."""
        self.desk.close()

    def text(self, name):
        """The HTML of a page."""
        return (self.site / f"{name}.html").read_text(encoding="utf-8")

    def parts(self):
        """The pages by parts, in order: pairs of the name of a part, or "", and a list of pages."""
        found = []
        for page in self.pages:
            if not found or found[-1][0] != page.part:
                found.append((page.part, []))
            found[-1][1].append(page)
        return found


def fonts():
    """The style that names the fonts: those that come with matplotlib, the same on every computer."""
    folder = Path(get_data_path()) / "fonts" / "ttf"
    families = {
        "Edition Serif": ("STIXGeneral", "STIXGeneralItalic", "STIXGeneralBol", "STIXGeneralBolIta"),
        "Edition Sans": ("DejaVuSans", "DejaVuSans-Oblique", "DejaVuSans-Bold", "DejaVuSans-BoldOblique"),
    }
    families["Edition Mono"] = tuple(file.replace("Sans", "SansMono") for file in families["Edition Sans"])
    italic, bold = "font-style: italic", "font-weight: bold"
    kinds = ("font-style: normal", italic, bold, f"{bold}; {italic}")
    return "\n".join(
        f'@font-face {{ font-family: "{family}"; {kind}; src: url("{(folder / file).as_uri()}.ttf"); }}'
        for family, files in families.items()
        for kind, file in zip(kinds, files, strict=True)
    )
