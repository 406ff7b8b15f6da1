"""A short history, and the bibliography: every source is there, and the years agree."""

import re
from pathlib import Path

import nbformat
import pytest
from bs4 import BeautifulSoup
from pybtex.database import parse_file
from pybtex.richtext import Text

BOOK = Path(__file__).parents[2] / "book"
ENTRIES = parse_file(BOOK / "references.bib").entries
CITE = re.compile(r"\{cite:\w+\}`([^`]+)`")
PROSE = {name: (BOOK / name).read_text(encoding="utf-8") for name in ("history.md", "bibliography.md")}
# Years in the prose of a paragraph that are not of a source cited in that paragraph.
OTHER_YEARS = {"1986": "Backpropagation was invented in 1986."}


@pytest.fixture(scope="module")
def page(book_html):
    """page(name) gives a page of the book, parsed."""
    return lambda name: BeautifulSoup((book_html / f"{name}.html").read_text("utf-8"), "html.parser")


def cited(text):
    """The keys that a text cites."""
    return [key.strip() for keys in CITE.findall(text) for key in keys.split(",")]


def test_every_citation_is_of_an_entry_and_the_page_of_history_cites_nearly_all():
    keys = {key for text in PROSE.values() for key in cited(text)}
    assert keys <= set(ENTRIES)
    assert set(ENTRIES) - keys == {"rosenblatt1962"}


@pytest.mark.parametrize("key", ENTRIES)
def test_an_entry_says_who_what_when_where_and_what_it_is_good_for(key):
    entry = ENTRIES[key]
    fields = entry.fields
    assert entry.persons["author"]
    assert re.fullmatch(r"[a-z]+\d{4}[ab]?", key)
    assert key.rstrip("ab").endswith(fields["year"])
    assert re.search(re.match("[a-z]+", key)[0], entry.persons["author"][0].last_names[0], re.IGNORECASE)
    where = {"article": "journal", "book": "publisher", "phdthesis": "school", "mastersthesis": "school"}
    where |= {"inproceedings": "booktitle", "incollection": "booktitle", "techreport": "institution"}
    assert fields[where.get(entry.type, "url")]
    assert fields["annote"].endswith(".")
    assert fields.get("doi", "10.1/").startswith("10.")
    if "--" in fields.get("pages", ""):
        first, last = map(int, fields["pages"].split("--"))
        assert first < last


def test_the_years_in_the_prose_are_those_of_the_sources_cited_there():
    for text in PROSE.values():
        for paragraph in text.split("\n\n"):
            years = {ENTRIES[key].fields["year"] for key in cited(paragraph)}
            for year in re.findall(r"\b1[89]\d\d\b|\b20\d\d\b", CITE.sub("", paragraph)):
                assert year in years or OTHER_YEARS[year] in paragraph


@pytest.mark.parametrize(
    ("chapter", "words", "key"),
    [
        ("01_perceptron", "In 1943 Warren McCulloch and Walter Pitts", "mcculloch1943"),
        ("01_perceptron", "In 1958 Frank Rosenblatt", "rosenblatt1958"),
        ("02_xor", "In 1969 Marvin Minsky and", "minsky1969"),
    ],
)
def test_the_years_in_the_chapters_are_those_of_the_bibliography(chapter, words, key):
    notebook = nbformat.read(BOOK / f"{chapter}.ipynb", as_version=4)
    assert words in " ".join(" ".join(cell.source for cell in notebook.cells).split())
    assert f" {ENTRIES[key].fields['year']} " in words
    assert all(
        person.last_names[0] in words or key == "minsky1969" for person in ENTRIES[key].persons["author"]
    )


def test_the_bibliography_lists_every_entry_once(page):
    listed = [" ".join(entry.get_text().split()) for entry in page("bibliography").select(".citation")]
    assert len(listed) == len(ENTRIES)
    for entry in ENTRIES.values():
        end = Text.from_latex(entry.fields["annote"]).render_as("text")
        assert sum(text.endswith(f" {end}") and entry.fields["year"] in text for text in listed) == 1
    names = [text.split("] ", 1)[-1].split(",")[0].casefold() for text in listed]
    assert names == sorted(names)


def test_every_citation_in_the_history_leads_to_its_entry(page):
    places = {tag["id"] for tag in page("bibliography").select(".citation")}
    links = page("history").select("article a[href^='bibliography.html#']")
    assert len(links) == len(cited(PROSE["history.md"]))
    assert {link["href"].partition("#")[2] for link in links} <= places
