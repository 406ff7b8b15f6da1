"""The appendix "Solutions": filled from the chapters whenever the book is built, so that it cannot drift.

In a chapter, under ``## Exercises``, an exercise begins with its number, ``**1.**``. What stands before its
``:::{dropdown} Solution`` is the question, and what stands after it is the solution's code.
"""

import json
import re
from pathlib import Path
from typing import NamedTuple

from sphinx.errors import ExtensionError

#: The page keeps what stands above this line. What stands below it is for a reader of the file itself.
MARK = "<!-- From here on, the build puts the exercises and solutions of the chapters. -->"

SECTION = re.compile(r"(?ms)^## Exercises\n(.*?)(?=^## |\Z)")
NUMBER = re.compile(r"(?m)^\*\*(\d+)\.\*\* ")
DROPDOWN = re.compile(r"(?ms)^:::\{dropdown\} Solution\n(.*?)^:::\n")


class Exercise(NamedTuple):
    """An exercise of a chapter. All three parts are Markdown; code cells are blocks in it."""

    number: int
    question: str
    solution: str


def exercises(cells, name="chapter"):
    """The exercises in the cells of a notebook; none if it has no such section.

    Parameters
    ----------
    cells : list of dict
        As in the notebook's file.
    name : str
        What an error calls the notebook.

    Returns
    -------
    list of Exercise

    Raises
    ------
    ValueError
        If an exercise has another form than that of this module's docstring.

    Examples
    --------
    >>> text = "## Exercises\\n\\n**1.** What is 1 + 1?\\n\\n:::{dropdown} Solution\\n2.\\n:::"
    >>> code = {"cell_type": "code", "source": "1 + 1"}
    >>> exercises([{"cell_type": "markdown", "source": text}, code])
    [Exercise(number=1, question='What is 1 + 1?', solution='2.\\n\\n```python\\n1 + 1\\n```')]
    """
    section = SECTION.search("\n\n".join(map(as_markdown, cells)) + "\n")
    if not section:
        return []
    before, *rest = NUMBER.split(section[1])
    if before.strip():
        raise ValueError(f"{name}: expected an exercise first, such as **1.**; got {before.strip()!r}")
    found = []
    for place, (number, text) in enumerate(zip(rest[::2], rest[1::2], strict=True), start=1):
        question, *solution = DROPDOWN.split(text)
        solution = "\n\n".join(part.strip() for part in solution).strip()
        if int(number) != place:
            raise ValueError(f"{name}: expected exercise {place}; got {number}")
        if len(DROPDOWN.findall(text)) != 1 or not DROPDOWN.search(text)[1].strip():
            raise ValueError(f"{name}, exercise {number}: expected one dropdown named Solution, with text")
        found.append(Exercise(place, question.strip(), solution))
    return found


def as_markdown(cell):
    """The source of a cell. That of a code cell becomes a block."""
    source = "".join(cell["source"])
    return source if cell["cell_type"] == "markdown" else f"```python\n{source}\n```"


def chapter(path):
    """The exercises of a chapter, with their solutions, in Markdown; empty if it has none.

    Parameters
    ----------
    path : Path
        Of the notebook.

    Returns
    -------
    str
    """
    cells = json.loads(path.read_text(encoding="utf-8"))["cells"]
    found = exercises(cells, path.name)
    if not found:
        return ""
    title = "".join(cells[0]["source"]).splitlines()[0].removeprefix("# ")
    parts = [f"## {title}", f"[These exercises in their chapter]({path.name}#exercises)"]
    for exercise in found:
        parts.append(f"**{exercise.number}.** {exercise.question}")
        parts.append(f"::::::{{div}} solution\n**Solution**\n\n{exercise.solution}\n::::::")
    # A link within the chapter leads from here to the chapter.
    return "\n\n".join(parts).replace("](#", f"]({path.name}#")


def fill(app, docname, source):
    """Put the solutions of all chapters in place of what stands below the mark of a page.

    They come in the order of the table of contents.
    """
    if MARK not in source[0]:
        return
    pages = [Path(app.env.doc2path(name)) for name in in_order(app.env.external_site_map)]
    notebooks = [page for page in pages if page.suffix == ".ipynb"]
    for path in notebooks:
        app.env.note_dependency(str(path))  # a change there makes this page anew
    try:
        found = [chapter(path) for path in notebooks]
    except ValueError as error:
        raise ExtensionError(f"{docname}: {error}") from error
    source[0] = "\n\n".join([source[0].partition(MARK)[0], *filter(None, found)]) + "\n"


def in_order(site, name=None):
    """The names of the pages in a table of contents, from the first to the last."""
    name = name or site.root.docname
    yield name
    for child in site[name].child_files() if name in site else ():
        yield from in_order(site, str(child))
