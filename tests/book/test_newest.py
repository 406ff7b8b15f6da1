"""The parts of tests/newest.py that say what moved and what broke. The whole of it needs the network."""

import runpy
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
NEWEST = runpy.run_path(str(ROOT / "tests" / "newest.py"))


def test_upper_bounds_are_lifted_and_named():
    text = 'book = [\n    "one>=1.0.4,<2", # why\n    "two[x]>=3",\n    "three-four>=0.1, <=0.9",\n]\n'
    assert NEWEST["without_upper_bounds"](text) == (
        'book = [\n    "one>=1.0.4", # why\n    "two[x]>=3",\n    "three-four>=0.1",\n]\n',
        ["one>=1.0.4,<2 (why)", "three-four>=0.1, <=0.9"],
    )


def test_every_upper_bound_of_the_book_is_lifted():
    text, lifted = NEWEST["without_upper_bounds"]((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    assert lifted
    assert not [line for line in text.splitlines() if '",' in line and "<" in line.split('",')[0]]


def test_what_moved_is_said_by_package():
    locked = NEWEST["versions"]("# made by uv\nNumPy==2.0\nruamel_yaml==0.18\nold==1 ; sys_platform == 'x'\n")
    newest = NEWEST["versions"]("numpy==2.1\nruamel.yaml==0.18\nnew-one==3\n")
    assert NEWEST["moves"](locked, newest) == {
        "new-one": "not there → 3",
        "numpy": "2.0 → 2.1",
        "old": "1 → no longer needed",
    }


@pytest.mark.parametrize(
    ("log", "wanted"),
    [
        ("....F\nE   long story\nFAILED a.py::b - E: c\n1 failed", ["FAILED a.py::b - E: c"]),
        ("reading\n\na.md:3: WARNING: no such label\nb.md:4: WARNING: nor this", 2),
        ("fetched\nTraceback (most recent call last):\n  File x\nValueError: y\n", 3),
        ("\n".join(map(str, range(40))), [str(n) for n in range(25, 40)]),
        ("", []),
    ],
)
def test_the_gist_of_a_log(log, wanted):
    lines = NEWEST["gist"](log)
    assert lines == (wanted if isinstance(wanted, list) else log.splitlines()[-wanted:])


def test_packages_are_found_in_a_failure_by_whole_names():
    lines = ["ModuleNotFoundError: No module named 'jupyter_book.cli'", "in sphinxcontrib_bibtex"]
    moved = ["jupyter", "jupyter-book", "sphinx", "sphinxcontrib-bibtex"]
    assert NEWEST["named"](moved, lines) == ["jupyter-book", "sphinxcontrib-bibtex"]


def test_a_step_stops_at_the_first_command_that_fails_and_tells_it(tmp_path, capsys):
    steps = NEWEST["Steps"](tmp_path, tmp_path)
    steps.moved = {"some-package": "1 → 2"}
    bad = (sys.executable, "-c", "raise ImportError('some_package has no such thing')")
    mark = (sys.executable, "-c", "open('later', 'w')")
    assert steps.step("first", mark)
    (tmp_path / "later").unlink()
    assert not steps.step("second", bad, mark)
    assert not (tmp_path / "later").exists()
    assert steps.broken == ["second"]
    said = capsys.readouterr().out
    assert "ImportError: some_package has no such thing" in said
    assert "some-package 1 → 2" in said
