"""The chapters as files: what is committed, before anything runs."""

import re
from pathlib import Path

import nbformat
import pytest
import yaml

ROOT = Path(__file__).parents[2]
BOOK = ROOT / "book"
PAGES = [
    path.relative_to(BOOK)
    for path in sorted(BOOK.rglob("*"))
    if path.suffix in (".ipynb", ".md") and not {"_build", ".ipynb_checkpoints"} & set(path.parts)
]
NOTEBOOKS = [page for page in PAGES if page.suffix == ".ipynb"]


def test_every_page_is_in_the_table_of_contents_and_every_entry_is_a_page():
    toc = yaml.safe_load((ROOT / "_toc.yml").read_text(encoding="utf-8"))
    entries = [toc["root"]]
    for part in toc.get("parts", []):
        entries += [chapter["file"] for chapter in part["chapters"]]
    entries += [chapter["file"] for chapter in toc.get("chapters", [])]
    assert sorted(entries) == sorted(page.with_suffix("").as_posix() for page in PAGES)


@pytest.mark.parametrize("name", NOTEBOOKS, ids=str)
def test_notebook_is_valid_and_has_no_outputs(name):
    notebook = nbformat.read(BOOK / name, as_version=nbformat.NO_CONVERT)
    nbformat.validate(notebook)
    assert (notebook.nbformat, notebook.nbformat_minor) == (4, 5)  # 4.5 gives each cell an id
    ids = [cell.id for cell in notebook.cells]
    assert len(set(ids)) == len(ids)
    assert "widgets" not in notebook.metadata, "run: nbstripout --keep-id"
    for cell in notebook.cells:
        if cell.cell_type == "code":
            assert not cell.outputs, f"cell {cell.id} has outputs; run: nbstripout --keep-id"
            assert cell.execution_count is None, f"cell {cell.id} has a count; run: nbstripout --keep-id"


@pytest.mark.parametrize("name", NOTEBOOKS, ids=str)
def test_notebook_begins_with_its_number_and_title(name):
    first = nbformat.read(BOOK / name, as_version=4).cells[0]
    title = first.source.splitlines()[0]
    number = re.match(r"\d*", name.name)[0].lstrip("0")
    assert first.cell_type == "markdown"
    assert re.match(rf"# {number}\b" if number else r"# \S", title)
    assert "$" not in title, "a title also stands in the browser's tab, where no equation can"


@pytest.mark.parametrize(("page", "count"), [("index.ipynb", 5), ("four_equations.md", 4)])
def test_the_code_in_a_page_of_prose_is_from_bpcore(page, count):
    words = (BOOK / page).read_text(encoding="utf-8")
    if page.endswith(".ipynb"):
        words = "\n".join(cell.source for cell in nbformat.reads(words, as_version=4).cells)
    blocks = re.findall(r"^ *```python\n(.*?)^ *```", words, flags=re.DOTALL | re.MULTILINE)
    assert len(blocks) == count
    source = "\n".join(path.read_text(encoding="utf-8") for path in (ROOT / "bpcore").glob("*.py"))
    lines = {line.strip() for line in source.splitlines()}
    for line in "".join(blocks).splitlines():
        assert line.strip() in lines
