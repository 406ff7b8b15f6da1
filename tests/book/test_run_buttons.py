"""The menu Run: what it offers, and where its links lead."""

from pathlib import Path

import pytest
from bs4 import BeautifulSoup
from jinja2 import Environment, FileSystemLoader
from sphinx.errors import ExtensionError

from bpfigures.run_buttons import hosts, megabytes

TEMPLATES = Path(__file__).parents[2] / "book" / "_templates"


def menu(**run):
    """The menu as the theme would render it for a page in the top folder."""
    template = Environment(loader=FileSystemLoader(TEMPLATES)).get_template("run.html")
    known = {"name": "16_saturation", "notebook": "31 kB", "wheel": "book.whl", "lite": None, **run}
    return BeautifulSoup(template.render(run=known, pathto=lambda name, _: name), "html.parser")


def links(page):
    return {" ".join(link.get_text().split()): link["href"] for link in page.find_all("a")}


COMPUTER = {"Download the notebook": "_sources/16_saturation.ipynb", "the book’s package": "wheels/book.whl"}


def test_the_notebook_can_be_downloaded_in_any_case():
    assert links(menu()) == COMPUTER
    assert "In this browser" not in menu().get_text()


def test_the_size_stands_there_before_the_start():
    page = menu(lite="57 MB")
    assert links(page) == COMPUTER | {"Start, 57 MB": "lite/lab/index.html?path=16_saturation.ipynb"}
    assert "up to 57 MB, all of it from this site" in page.get_text()


def test_the_hosts_are_those_of_the_repository():
    options = {"repository_url": "https://github.com/some-one/the.book/", "repository_branch": "trunk"}
    assert links(menu(**hosts(options, "16_saturation"))) == COMPUTER | {
        "Open in Colab": "https://colab.research.google.com/github/some-one/the.book/blob/trunk/book/16_saturation.ipynb",
        "open in Binder": "https://mybinder.org/v2/gh/some-one/the.book/trunk?urlpath=lab/tree/book/16_saturation.ipynb",
    }
    first = menu(**hosts(options, "16_saturation")).find("pre").get_text()
    assert first.startswith('%pip install -q "backpropagation-live[data,figures] @ git+https://github.com/')
    assert first.endswith('/some-one/the.book@trunk"')


def test_without_a_repository_there_are_no_hosts():
    assert hosts({}, "16_saturation") == hosts({"repository_url": ""}, "16_saturation") == {}


@pytest.mark.parametrize("address", ["github.com/a/b", "https://github.com/a", "https://example.org/a/b"])
def test_another_address_is_an_error(address):
    with pytest.raises(ExtensionError, match=r"expected .* https://github\.com/OWNER/NAME; got"):
        hosts({"repository_url": address}, "16_saturation")


@pytest.mark.parametrize(
    ("count", "words"), [(1, "1 kB"), (30_001, "31 kB"), (1_000_000, "1 MB"), (56_972_479, "57 MB")]
)
def test_a_size_never_promises_too_little(count, words):
    assert megabytes(count) == words
