"""The direction of dependence: book → bpfigures → bpcore → numpy."""

import ast
import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
#: What bpcore may import, and only inside a function, so that it is not needed until it is used.
LAZY = {"pooch", "sklearn", "tqdm"}
HEAVY = {"matplotlib", "traitlets", "sklearn", "scipy", "tqdm", "pooch", "bpfigures", "anywidget", "IPython"}


def imported(tree):
    """The top-level name of every package that the syntax tree imports, with the node."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from ((alias.name.split(".")[0], node) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"line {node.lineno}: expected absolute imports only"
            yield node.module.split(".")[0], node


def sources(package):
    files = sorted((ROOT / package).rglob("*.py"))
    assert files, f"no {package} to look at"
    return [pytest.param(path, id=path.relative_to(ROOT).as_posix()) for path in files]


def test_a_fresh_interpreter_loads_numpy_and_nothing_heavier():
    program = f"import sys, bpcore; print(*sorted({HEAVY} & set(sys.modules))); print('numpy' in sys.modules)"
    result = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True, cwd=ROOT
    )
    assert result.stdout.splitlines() == ["", "True"]


@pytest.mark.parametrize("path", sources("bpcore"))
def test_bpcore_imports_numpy_and_itself_and_the_rest_only_when_needed(path):
    tree = ast.parse(path.read_text(encoding="utf-8"))
    inner = {
        node
        for f in ast.walk(tree)
        if isinstance(f, ast.FunctionDef | ast.AsyncFunctionDef)
        for node in ast.walk(f)
    }
    for name, node in imported(tree):
        allowed = {"numpy", "bpcore"} | sys.stdlib_module_names | (LAZY if node in inner else set())
        assert name in allowed, f"{path.name}, line {node.lineno}: imports {name}"


@pytest.mark.parametrize("path", sources("bpfigures"))
def test_bpfigures_imports_nothing_of_the_book_or_the_tests(path):
    for name, node in imported(ast.parse(path.read_text(encoding="utf-8"))):
        assert name not in {"book", "tests", "benchmarks"}, f"{path.name}, line {node.lineno}: imports {name}"


def test_every_public_name_is_there():
    import bpcore

    assert [name for name in bpcore.__all__ if not hasattr(bpcore, name)] == []
    assert bpcore.__all__ == sorted(bpcore.__all__)


def test_every_public_name_has_a_docstring_and_a_place_in_the_reference():
    import bpcore

    page = (ROOT / "book" / "api.md").read_text(encoding="utf-8")
    documented = set(re.findall(r"^\.\. auto(?:class|function):: (\w+)", page, flags=re.MULTILINE))
    assert documented == set(bpcore.__all__)
    assert [name for name in bpcore.__all__ if not getattr(bpcore, name).__doc__] == []
