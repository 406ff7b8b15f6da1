"""The glossary, the links that lead to it from the chapters, and the index."""

import re
import subprocess
import sys
from pathlib import Path

import pytest
from bs4 import BeautifulSoup

from bpfigures.glossary_links import CHAPTER, MOST, chapters, read_glossary

BOOK = Path(__file__).parents[2] / "book"
TERMS = read_glossary((BOOK / "glossary.md").read_text(encoding="utf-8"))


# --- The source ----------------------------------------------------------------------------------


def test_the_terms_stand_in_alphabetical_order_and_once():
    names = [term.name.casefold() for term in TERMS]
    assert len(names) > 60
    assert names == sorted(set(names))


def test_no_word_leads_to_two_terms():
    words = [word.casefold() for term in TERMS for word in (*term.words, *term.never)]
    assert len(set(words)) == len(words)


@pytest.mark.parametrize("term", TERMS, ids=lambda term: term.name)
def test_what_appears_over_a_link_is_one_plain_sentence(term):
    assert re.fullmatch(r"[A-Z][^$`*\\{}\[\]]{15,170}\.", term.meaning)


def test_the_notes_under_a_definition():
    text = """
:::{glossary}
first term
  It is $x$. More
  words.

  % chapter 02_two
  % words first term, terms
  % where 2 4-5 9-
  % not in terms of
:::
"""
    (term,) = read_glossary(text)
    assert (term.name, term.chapter) == ("first term", "02_two")
    assert (term.meaning, term.words, term.never) == ("It is $x$.", ("first term", "terms"), ("in terms of",))
    assert [number for number in range(1, 12) if term.means(number)] == [2, 4, 5, 9, 10, 11]
    assert list(chapters("3")) == [3]
    with pytest.raises(
        ValueError, match=r"first term: expected .* got \['chapter', 'wrods', 'where', 'not'\]"
    ):
        read_glossary(text.replace("words first", "wrods first"))


# --- The links, in a small site with cases that the book need not have ---------------------------

CONF = """
extensions = ["myst_parser", "bpfigures.glossary_links"]
myst_enable_extensions = ["colon_fence", "dollarmath"]
html_theme = "basic"
exclude_patterns = ["build"]
"""

GLOSSARY = """
# Glossary

:::{glossary}
cost
  How wrong it is.

  % chapter 01_one
  % words cost, costs
  % not at all costs

gradient descent
  The way down.

  % chapter 02_two
  % words gradient descent

tape
  A list.

  % chapter 21_late
  % words tape
:::

```{toctree}
01_one
02_two
other
```
"""

ONE = """
# The cost

| cost |
|---|
| cost |

`cost` and [cost](02_two.md), *"the cost is high"*, **press cost**, low-cost, at all costs: **The cost.** Then
cost, gradient
descent, gradient descent.
"""


@pytest.fixture(scope="module")
def site(tmp_path_factory):
    """site(name) gives a page, parsed."""
    folder = tmp_path_factory.mktemp("site")
    pages = {"01_one": ONE, "02_two": "# Two\n\nNothing.\n", "other": "# Other\n\nThe cost.\n"}
    for name, text in {**pages, "index": GLOSSARY, "glossary": GLOSSARY}.items():
        if name != "index":
            (folder / f"{name}.md").write_text(text, encoding="utf-8")
    (folder / "conf.py").write_text(CONF + 'root_doc = "glossary"\n', encoding="utf-8")
    command = [sys.executable, "-m", "sphinx", "-W", "-q", folder, folder / "build"]
    done = subprocess.run(command, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    return lambda name: BeautifulSoup((folder / "build" / f"{name}.html").read_text("utf-8"), "html.parser")


def test_the_first_use_in_plain_words_is_linked(site):
    page = site("01_one")
    links = page.select("a.glossary-link")
    assert [" ".join(link.get_text().split()) for link in links] == ["cost", "gradient descent"]
    cost, descent = links
    assert (
        cost.parent.get_text() == "The cost."
    )  # after code, a link, a quoted mistake, low-cost and at all costs
    assert (cost["href"], cost["title"]) == ("glossary.html#term-cost", "How wrong it is.")
    assert "Then\ncost, gradient\ndescent, gradient descent." in descent.parent.get_text()
    assert not site("other").select("a.glossary-link")  # not a chapter


def test_a_definition_names_its_chapter_and_links_it_if_there_is_one(site):
    notes = site("glossary").select(".glossary-chapter")
    assert [note.get_text() for note in notes] == ["Chapter The cost", "Chapter Two", "Chapter 21"]
    assert [bool(note.select("a")) for note in notes] == [True, True, False]
    assert "% words" not in str(site("glossary"))


# --- The book ------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def pages(book_html):
    """The chapters, the glossary and the index, parsed, under their names."""
    names = [path.stem for path in book_html.glob("*.html") if CHAPTER.match(path.stem)]
    return {
        name: BeautifulSoup((book_html / f"{name}.html").read_text("utf-8"), "html.parser")
        for name in [*sorted(names), "glossary", "genindex"]
    }


@pytest.fixture(scope="module")
def term_of(pages):
    """The term that an address in the glossary belongs to."""
    heads = pages["glossary"].select("dl.glossary dt")
    return {f"glossary.html#{head['id']}": term for head, term in zip(heads, TERMS, strict=True)}


@pytest.fixture(scope="module")
def uses(pages, term_of):
    """The links to each term: the name of the chapter, and the link."""
    found = {term.name: [] for term in TERMS}
    for name, page in pages.items():
        for link in page.select("a.glossary-link"):
            found[term_of[link["href"]].name].append((name, link))
    return found


@pytest.mark.parametrize("term", TERMS, ids=lambda term: term.name)
def test_a_term_is_linked_in_the_chapter_that_introduces_it_and_where_its_words_mean_it(term, pages, uses):
    chapters = [name for name, _ in uses[term.name]]
    assert chapters == sorted(set(chapters))
    if term.chapter in pages:
        assert term.chapter in chapters
    for name, link in uses[term.name]:
        assert " ".join(link.get_text().split()).casefold() in {word.casefold() for word in term.words}
        assert link["title"] == term.meaning
        assert term.means(int(CHAPTER.match(name)[1]))


def test_a_chapter_links_a_term_once_and_in_plain_text_alone(pages, term_of):
    for name, page in pages.items():
        links = page.select("a.glossary-link")
        targets = [link["href"] for link in links]
        assert len(set(targets)) == len(targets), name
        assert bool(links) == bool(CHAPTER.match(name)), name
        for link in links:
            assert not link.find_parents(["h1", "h2", "h3", "code", "pre", "table", "figure", "details", "a"])
            beside = [
                term_of[other["href"]].chapter for other in link.find_parent("p").select("a.glossary-link")
            ]
            assert sum(chapter != name for chapter in beside) <= MOST


def test_the_glossary_leads_to_the_chapters(pages, book_html):
    glossary = pages["glossary"]
    assert [dt.get_text().rstrip("#¶ ") for dt in glossary.select("dl.glossary dt")] == [
        t.name for t in TERMS
    ]
    notes = glossary.select("dl.glossary .glossary-chapter")
    assert len(notes) == len(TERMS)
    for term, note in zip(TERMS, notes, strict=True):
        link = note.find("a")
        if (book_html / f"{term.chapter}.html").exists():
            assert link["href"] == f"{term.chapter}.html"
        else:
            assert not link
            assert note.get_text() == f"Chapter {int(term.chapter[:2])}"


def test_the_index_lists_each_term_with_its_chapters(pages, uses, term_of):
    entries = {}
    for item in pages["genindex"].select(".index-entries > li"):
        name, *places = item.select(":scope > a, :scope > .index-places a")
        entries[name.get_text()] = name["href"], places
    for address, term in term_of.items():
        first, places = entries[term.name]
        assert first == address
        used = [name for name, _ in uses[term.name]]
        assert [place["href"].partition(".html#")[0] for place in places] == used
        assert [place.get_text() for place in places] == [str(int(name[:2])) for name in used]
        assert [n for n, p in zip(used, places, strict=True) if p.strong] == [
            n for n in used if n == term.chapter
        ]
    assert entries["backprop() (in module bpcore)"] == ("api.html#bpcore.backprop", [])
