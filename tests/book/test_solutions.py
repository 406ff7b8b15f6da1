"""The appendix "Solutions": every exercise is there, in order, with its solution."""

import re
import subprocess
import sys
from pathlib import Path

import nbformat
import pytest
import yaml
from bs4 import BeautifulSoup

from bpfigures import solutions

ROOT = Path(__file__).parents[2]
TOC = yaml.safe_load((ROOT / "_toc.yml").read_text(encoding="utf-8"))
NAMES = [chapter["file"] for part in TOC["parts"] for chapter in part["chapters"]]
CHAPTERS = [name for name in NAMES if re.match(r"\d\d_", name)]


def cells_of(name):
    return nbformat.read(ROOT / "book" / f"{name}.ipynb", as_version=4).cells


def lines_of_the_exercises(name):
    """The lines under ## Exercises, cell by cell: ("markdown" or "code", its tags, its lines)."""
    inside = False
    for cell in cells_of(name):
        lines = cell.source.splitlines()
        if cell.cell_type == "markdown":
            kept = []
            for line in lines:
                inside = line == "## Exercises" if line.startswith("## ") else inside
                kept += [line] * inside
            lines = kept[1:] if kept[:1] == ["## Exercises"] else kept
        if inside or (cell.cell_type == "markdown" and lines):
            yield cell.cell_type, cell.metadata.get("tags", []), lines


@pytest.mark.parametrize("name", CHAPTERS)
def test_every_exercise_of_a_chapter_is_there_with_all_its_lines(name):
    found = solutions.exercises(cells_of(name), name)
    given = list(lines_of_the_exercises(name))
    numbers = [
        int(n) for _, _, lines in given for line in lines for n in re.findall(r"^\*\*(\d+)\.\*\* ", line)
    ]
    assert numbers == [exercise.number for exercise in found] == list(range(1, len(found) + 1))
    assert len(found) >= 4
    assert all(len(exercise.solution) > 40 and len(exercise.question) > 40 for exercise in found)

    kept = "\n".join(f"**{e.number}.** {e.question}\n{e.solution}" for e in found).splitlines()
    form = {"", ":::", ":::{dropdown} Solution", "```python", "```"}
    assert [line for line in kept if line not in form] == [
        line for _, _, lines in given for line in lines if line not in form
    ]


@pytest.mark.parametrize("name", CHAPTERS)
def test_the_folded_code_of_a_chapter_belongs_to_its_solutions_and_no_other_does(name):
    found = solutions.exercises(cells_of(name), name)
    code = {True: [], False: []}
    for kind, tags, lines in lines_of_the_exercises(name):
        if kind == "code":
            code["hide-cell" in tags].append("\n".join(lines))
    for folded, blocks in code.items():
        text = "\n".join(e.solution if folded else e.question for e in found)
        assert re.findall(r"(?ms)^```python\n(.*?)\n```$", text) == blocks


def test_the_page_of_the_book_has_all_of_them_in_order(book_html):
    page = BeautifulSoup((book_html / "solutions.html").read_text(encoding="utf-8"), "html.parser")
    titles = [cells_of(name)[0].source.splitlines()[0].removeprefix("# ") for name in CHAPTERS]
    assert [head.get_text().removesuffix("#").strip() for head in page.select("article h2")] == titles
    assert [link.get_text().strip() for link in page.select(".bd-toc-nav > ul > li > ul > li > a")] in (
        titles,
        [],
    )
    for name, section in zip(CHAPTERS, page.select("article section section"), strict=True):
        found = solutions.exercises(cells_of(name))
        first = [word.get_text() for word in section.select("p > strong:first-child")]
        numbers = [word for word in first if re.fullmatch(r"\d+\.", word)]
        assert numbers == [f"{exercise.number}." for exercise in found]
        boxes = section.select(".solution")
        assert len(boxes) == len(found)
        blocks = [[block.get_text() for block in box.select("pre")] for box in boxes]
        wanted = [re.findall(r"(?ms)^```python\n(.*?)^```$", exercise.solution) for exercise in found]
        assert blocks == wanted
        assert section.select_one("a.reference")["href"] == f"{name}.html#exercises"
    assert not page.select("article details")  # unfolded
    assert "JupyterLab" not in page.article.get_text()  # the words for a reader of the file


# --- A small site, with cases that the book need not have -----------------------------------------

CONF = """
extensions = ["myst_nb", "sphinx_design", "sphinx_external_toc", "bpfigures.sphinx_extension"]
exclude_patterns = ["build", "jupyter_execute"]
myst_enable_extensions = ["dollarmath", "colon_fence"]
myst_heading_anchors = 3
html_math_renderer = "katex"
html_theme = "basic"
nb_execution_mode = "off"
nb_render_plugin = "static_page"
"""

SITE = """
root: index
subtrees:
  - entries:
      - file: 02_later
      - file: 01_first
      - file: words
      - file: solutions
"""

EXERCISE = """
## Exercises

**1.** See [the idea](#the-idea) and [the other](01_first.ipynb). What is $1 + 1$?

:::{dropdown} Solution
It is

$$ 1 + 1 = 2 . \\tag{S} $$

- As a list, too.
:::
"""


def write(path, *cells):
    kinds = {"md": nbformat.v4.new_markdown_cell, "py": nbformat.v4.new_code_cell}
    language = {"language_info": {"name": "python"}}
    cells = [kinds[kind](text) for kind, text in cells]
    nbformat.write(nbformat.v4.new_notebook(cells=cells, metadata=language), path)


def build(folder):
    command = [sys.executable, "-m", "sphinx", "-W", "--keep-going", "-q", folder, folder / "build"]
    done = subprocess.run(command, capture_output=True, text=True)
    page = folder / "build" / "solutions.html"
    return done, BeautifulSoup(page.read_text(encoding="utf-8"), "html.parser") if page.exists() else None


@pytest.fixture
def site(tmp_path):
    (tmp_path / "conf.py").write_text(CONF, encoding="utf-8")
    (tmp_path / "_toc.yml").write_text(SITE, encoding="utf-8")
    (tmp_path / "index.md").write_text("# Index\n", encoding="utf-8")
    (tmp_path / "words.md").write_text("# Words\n", encoding="utf-8")
    text = f"# Solutions\n\nTry first.\n\n{solutions.MARK}\n\nOnly in the file.\n"
    (tmp_path / "solutions.md").write_text(text, encoding="utf-8")
    title = ("md", "# 2 · Later\n\n## The idea\n\nOne.")
    write(tmp_path / "02_later.ipynb", title, ("md", EXERCISE), ("py", "1 + 1"), ("md", "## Summary\n\nEnd."))
    write(tmp_path / "01_first.ipynb", ("md", "# 1 · First\n\nNo exercises."))
    return tmp_path


def test_a_page_is_filled_from_whatever_the_table_of_contents_holds(site):
    done, page = build(site)
    assert done.returncode == 0, done.stderr
    assert [head.get_text().removesuffix("¶") for head in page.select("h2")] == ["2 · Later"]
    links = [link["href"] for link in page.select("div.body p a.reference")]
    assert links == ["02_later.html#exercises", "02_later.html#the-idea", "01_first.html"]
    box = page.select_one(".solution")
    assert box.select_one(".katex-display math")
    assert box.select_one("li").get_text() == "As a list, too."
    assert box.select_one("pre").get_text().strip() == "1 + 1"
    text = page.get_text()
    assert "Try first." in text
    assert "Only in the file" not in text
    assert "End." not in text

    # A change in a chapter makes the page anew.
    changed = (site / "02_later.ipynb").read_text(encoding="utf-8").replace("As a list, too.", "Changed.")
    (site / "02_later.ipynb").write_text(changed, encoding="utf-8")
    done, page = build(site)
    assert done.returncode == 0, done.stderr
    assert page.select_one(".solution li").get_text() == "Changed."


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ("**1.** See", "See", "expected an exercise first"),
        ("**1.** See", "**3.** See", "expected exercise 1; got 3"),
        (
            ":::{dropdown} Solution",
            ":::{dropdown} Answer",
            "exercise 1: expected one dropdown named Solution",
        ),
        (
            EXERCISE.split("Solution\n")[1],
            ":::\n",
            "exercise 1: expected one dropdown named Solution, with text",
        ),
    ],
)
def test_an_exercise_of_another_form_is_an_error_that_names_the_place(old, new, message):
    assert old in EXERCISE
    cells = [{"cell_type": "markdown", "source": EXERCISE.replace(old, new)}]
    with pytest.raises(ValueError, match=f"05_cost.*{re.escape(message)}"):
        solutions.exercises(cells, "05_cost.ipynb")


def test_the_build_stops_at_an_exercise_of_another_form(site):
    write(site / "01_first.ipynb", ("md", "# 1 · First\n\n## Exercises\n\n**1.** Why?"))
    done, _ = build(site)
    assert done.returncode != 0
    assert "01_first.ipynb, exercise 1: expected one dropdown" in done.stderr
