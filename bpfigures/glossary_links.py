"""Links from the chapters to the glossary, made while the book is built, and with them the book's index.

In each chapter the first use of a term becomes a quiet link to its entry, and a place in the index. No
notebook is edited for that. What counts as a use stands in book/glossary.md, under each definition:

    % chapter 08_error_and_demon             the page that introduces the term
    % words error, errors                    what is linked; upper and lower case are one
    % where 8-                               chapters where these words mean the term (all, if missing)
    % not rounding error, for an error       phrases in which they do not

The first sentence of a definition is also the text that appears over a link. So it has no symbols.
"""

import re
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from docutils import nodes
from sphinx import addnodes
from sphinx.transforms import SphinxTransform

GLOSSARY = "glossary"
CHAPTER = re.compile(r"(\d\d)_")
MOST = 3  # links in one paragraph to terms of other chapters; without room a later use is linked
TERM = re.compile(r"^(?P<name>\S.*)\n(?P<body>(?:(?:  .*)?\n)+)", re.MULTILINE)


@dataclass(frozen=True)
class Term:
    """An entry of the glossary."""

    name: str
    meaning: str
    chapter: str
    words: tuple[str, ...]
    where: tuple[range, ...]
    never: tuple[str, ...]

    def means(self, number):
        """Whether the words mean this term in the chapter of that number."""
        return not self.where or any(number in chapters for chapters in self.where)


def read_glossary(text):
    """Return the terms of a glossary, in its order."""
    fence = re.search(r"^:::\{glossary\}\n(.*?)^:::$", text, re.MULTILINE | re.DOTALL)
    return [read_term(entry["name"], entry["body"]) for entry in TERM.finditer(fence[1])] if fence else []


def read_term(name, body):
    """Return one term from its lines in the glossary; a ValueError names a term with other notes."""
    notes = dict(re.findall(r"^  % (\w+) (.+)$", body, re.MULTILINE))
    unknown = set(notes) - {"chapter", "words", "where", "not"}
    if unknown or not {"chapter", "words"} <= set(notes):
        raise ValueError(
            f"glossary, {name}: expected the notes chapter, words, where, not; got {list(notes)}"
        )
    return Term(
        name=name,
        meaning=re.match(r".+?[.](?=\s|$)", " ".join(body.split()))[0],
        chapter=notes["chapter"],
        words=split(notes["words"]),
        where=tuple(map(chapters, notes.get("where", "").split())),
        never=split(notes.get("not", "")),
    )


def split(text):
    """Return the parts between commas."""
    return tuple(part.strip() for part in text.split(",") if part.strip())


def chapters(text):
    """Return `8` as range(8, 9), `8-10` as range(8, 11), and `8-` as all chapters from 8 on."""
    first, dash, last = text.partition("-")
    return range(int(first), int(last or (99 if dash else first)) + 1)


def matcher(terms):
    """Return a pattern for the words of these terms and the phrases in which they mean something else.

    Also the term of each word, by its small letters; None for such a phrase. The pattern prefers the longest.
    """
    found = {word.casefold(): term for term in terms for word in term.words}
    found |= {word.casefold(): None for term in terms for word in term.never}
    longest_first = sorted(found, key=len, reverse=True)
    either = "|".join(r"\s+".join(map(re.escape, word.split())) for word in longest_first)
    return re.compile(rf"(?<![\w-])(?:{either})(?![\w-])", re.IGNORECASE), found


class LinkTerms(SphinxTransform):
    """Links the first use of each term in a chapter, and enters it in the index."""

    default_priority = 840  # before Sphinx collects the index, at 850

    def apply(self, **kwargs):
        """Link the terms of this page, if it is a chapter."""
        source = Path(self.env.srcdir) / f"{GLOSSARY}.md"
        chapter = CHAPTER.match(self.env.docname)
        if not chapter or GLOSSARY not in self.env.found_docs:
            return
        self.env.note_dependency(str(source))
        terms = read_glossary(source.read_text(encoding="utf-8"))
        pattern, found = matcher([term for term in terms if term.means(int(chapter[1]))])

        linked = set()
        for paragraph in list(self.document.findall(nodes.paragraph)):
            room = MOST
            for text in plain_texts(paragraph, found):
                parts, end = [], 0
                for use in pattern.finditer(text):
                    term = found[" ".join(use[0].casefold().split())]
                    if term is None or term in linked:
                        continue
                    if term.chapter != self.env.docname:
                        if not room:
                            continue
                        room -= 1
                    linked.add(term)
                    parts += [nodes.Text(text[end : use.start()]), *link(term, use[0], self.env.docname)]
                    end = use.end()
                if parts:
                    text.parent.replace(text, [*parts, nodes.Text(text[end:])])


def plain_texts(paragraph, words):
    """Return the texts of a paragraph in which a link may stand.

    Not in tables, figures and what is folded away. In bold or italics only where that is one of the words
    and no more: else it is the name of a button, the lead of a paragraph, or a mistake that is quoted.
    """
    outside = (nodes.entry, nodes.figure, nodes.footnote, nodes.citation)
    node = paragraph.parent
    while node is not None:
        if isinstance(node, outside) or "dropdown" in (node.get("type"), node.get("design_component")):
            return []
        node = node.parent
    join_lines(paragraph)
    texts = []
    for child in paragraph:
        if isinstance(child, nodes.strong | nodes.emphasis) and bare(child.astext()) in words:
            child = child[0]
        if isinstance(child, nodes.Text):
            texts.append(child)
    return texts


def bare(text):
    """Return `saddle` for `Saddle.` and `The saddle`."""
    return text.casefold().rstrip(".").removeprefix("the ")


def join_lines(paragraph):
    """Make one text of neighboring ones: MyST ends a text with every line of the source."""
    children = []
    for child in paragraph:
        if isinstance(child, nodes.Text) and children and isinstance(children[-1], nodes.Text):
            children[-1] = nodes.Text(children[-1] + child)
        else:
            children.append(child)
    paragraph[:] = children


def link(term, words, docname):
    """Return the nodes of a link to the glossary, which is also a place in the index."""
    main = "main" if docname == term.chapter else ""
    place = nodes.make_id(f"use-{term.name}")
    reference = nodes.reference("", words, internal=True, ids=[place], classes=["glossary-link"])
    reference["reftitle"] = term.meaning
    reference["glossary"] = term.name
    return addnodes.index(entries=[("single", term.name, place, main, None)]), reference


def resolve(app, doctree, docname):
    """Give the links their addresses, and name the chapter under each definition of the glossary."""
    entries = app.env.domains["std"].objects
    for reference in doctree.findall(lambda node: isinstance(node, nodes.reference) and "glossary" in node):
        page, place = entries["term", reference["glossary"]]
        reference["refuri"] = f"{app.builder.get_relative_uri(docname, page)}#{place}"
    if docname == GLOSSARY:
        for notes in list(doctree.findall(nodes.comment)):
            chapter = re.match(r"chapter (\S+)", notes.astext())
            if chapter:
                notes.parent.replace(notes, chapter_note(app, chapter[1]))


def chapter_note(app, chapter):
    """Return the line that leads to a chapter; without a link as long as there is no such chapter."""
    number = CHAPTER.match(chapter)
    if chapter in app.env.titles:
        title = app.env.titles[chapter].astext()
        text = f"Chapter {title}" if number else title
        address = app.builder.get_relative_uri(GLOSSARY, chapter)
        words = nodes.reference("", text, internal=True, refuri=address)
    else:
        words = nodes.Text(f"Chapter {int(number[1])}" if number else chapter)
    return nodes.paragraph("", "", words, classes=["glossary-chapter"])


# --- The index page (book/_templates/genindex.html) -----------------------------------------------


@dataclass(frozen=True)
class Place:
    """A place in the index: a chapter, under its number, or another page, under its title."""

    label: str
    title: str
    address: str
    main: bool


def index_places(app, links):
    """Return where the name of an entry leads, for a term to the glossary, and its other places."""
    links = sorted(links, key=lambda link: (page_of(link[1]) != GLOSSARY, link[1]))
    first = links[0][1] if links else None
    places = []
    for main, address in links[1:]:
        page = page_of(address)
        number = CHAPTER.match(page)
        title = app.env.titles[page].astext()
        label = str(int(number[1])) if number else title
        places.append(Place(label, f"Chapter {title}" if number else title, address, bool(main)))
    return first, places


def page_of(address):
    """Return the name of the page in an address."""
    return Path(address.partition("#")[0]).stem


def add_index_places(app, pagename, templatename, context, doctree):
    """Give the template of the index its function."""
    if pagename == "genindex":
        context["index_places"] = partial(index_places, app)


def setup(app):
    """Called by bpfigures.sphinx_extension."""
    app.add_transform(LinkTerms)
    app.connect("doctree-resolved", resolve)
    app.connect("html-page-context", add_index_places)
