"""The house around the book: versions, style, the package, the commands."""

import ast
import os
import re
import subprocess
import sys
import tomllib
import zipfile
from pathlib import Path

from packaging.requirements import Requirement

import run

ROOT = Path(__file__).parents[2]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
PINS = [
    Requirement(line)
    for line in (ROOT / "requirements.txt").read_text(encoding="utf-8").splitlines()
    if not line.startswith("#")
]


def output_of(*command):
    """What a command prints, which has to end well."""
    done = subprocess.run([str(word) for word in command], cwd=ROOT, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def test_every_version_is_pinned_in_requirements_txt_alone():
    assert all([s.operator for s in pin.specifier] == ["=="] for pin in PINS)
    pinned = {pin.name: next(iter(pin.specifier)).version for pin in PINS}
    groups = PROJECT["project"]["optional-dependencies"].values()
    for text in PROJECT["project"]["dependencies"] + [text for group in groups for text in group]:
        wanted = Requirement(text)
        assert "==" not in text
        assert wanted.specifier.contains(pinned[wanted.name]), f"{text}: run `python run.py lock`"


def test_ruff_finds_nothing():
    output_of(sys.executable, "-m", "ruff", "check", ".")
    output_of(sys.executable, "-m", "ruff", "format", "--check", ".")


def test_the_wheel_holds_every_file_of_the_live_figures(tmp_path):
    # hatchling leaves files that git ignores out of the wheel without a word.
    pip = (sys.executable, "-m", "pip", "wheel", "--quiet", "--no-deps", "--no-build-isolation")
    output_of(*pip, "--wheel-dir", tmp_path, ROOT)
    (wheel,) = tmp_path.glob("*.whl")
    held = set(zipfile.ZipFile(wheel).namelist())
    static = ROOT / "bpfigures" / "static"
    wanted = {path.relative_to(ROOT).as_posix() for path in static.rglob("*") if path.is_file()}
    assert wanted <= held
    assert "bpfigures/digit_reader.npz" in held
    names = [path.name for path in (ROOT / "js" / "figures").glob("*.js")]
    bundles = {f"bpfigures/static/{folder}{name}" for name in names for folder in ("", "page/")}
    katex = {
        f"bpfigures/static/katex/{name}" for name in ("katex.min.js", "site/katex.min.css", "site/LICENSE")
    }
    assert bundles | katex | {"bpfigures/static/page/figures.js", "bpfigures/static/figures.css"} <= wanted


def test_an_old_python_gets_as_far_as_the_sentence_that_refuses_it():
    tree = ast.parse((ROOT / "run.py").read_text(encoding="utf-8"), feature_version=(3, 6))
    kinds = [type(node).__name__ for node in tree.body]
    assert kinds[:3] == ["Expr", "Import", "If"]  # the docstring, import sys, the refusal


def test_the_commands_that_are_written_down_exist():
    for name in ("README.md", "CONTRIBUTING.md", "book/index.ipynb", ".ci/run"):
        commands = re.findall(r"python3? run\.py (\w+)", (ROOT / name).read_text(encoding="utf-8"))
        assert commands, name
        assert set(commands) <= set(run.COMMANDS), name


def test_ci_runs_the_test_command_of_the_readme():
    script = ROOT / ".ci" / "run"
    assert script.read_text(encoding="utf-8").splitlines()[-1] == "python3 run.py test"
    assert os.name == "nt" or os.access(script, os.X_OK)
