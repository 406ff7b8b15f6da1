"""Builds and tests the book with the newest versions of everything, in a copy, and says what broke.

`python run.py newest` runs this file. The working tree and .venv stay as they are. It needs the network.

    --beyond      go beyond the upper bounds of pyproject.toml too, so that what they hold back is seen
    --folder F    work in the folder F, and leave there what was made, with the whole output of each step
    what else     goes to pytest, to run some of the tests
"""

import argparse
import os
import re
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))
import run  # noqa: E402

#: What a build or a test leaves behind, which is no part of the book.
LEFT_OUT = (".git", ".venv", "_build", "node_modules", "__pycache__", ".*_cache", ".hypothesis", "*.egg-info")

#: What can be tested without a built book.
BOOKLESS = ("tests/core", "tests/figures", "bpcore", "bpfigures")


def without_upper_bounds(pyproject):
    """The text of pyproject.toml without upper bounds, and what had one, with its comment."""
    bounded = re.compile(r'"([\w.-]+>=[\w.]+)(,\s*<=?[\w.]+)"(,?)([ \t]*#[ \t]*)?(?(4)(.*))')
    lifted = [f"{one[1]}{one[2]}" + (f" ({one[5]})" if one[5] else "") for one in bounded.finditer(pyproject)]
    return bounded.sub(r'"\1"\3\4\5', pyproject), lifted


def versions(requirements):
    """The version of each package in the text of a requirements file."""
    pins = re.findall(r"(?m)^([\w.-]+)==(\S+)", requirements)
    return {re.sub(r"[-_.]+", "-", name).lower(): version for name, version in pins}


def moves(locked, newest):
    """What differs between two tables of versions, by the name of the package, in words."""
    words = {}
    for name in sorted(locked.keys() | newest.keys()):
        if locked.get(name) != newest.get(name):
            words[name] = f"{locked.get(name, 'not there')} → {newest.get(name, 'no longer needed')}"
    return words


def gist(log):
    """What a log says of a failure: pytest's summary, else the first fault, else the end."""
    lines = [line.rstrip() for line in log.splitlines() if line.strip()]
    failed = [line for line in lines if line.startswith(("FAILED ", "ERROR "))]
    if failed:
        return failed[:20] + [f"and {len(failed) - 20} more"] * (len(failed) > 20)
    fault = re.compile(r"Traceback|WARNING|\w*Error\b|\berror\b|×")
    first = next((i for i, line in enumerate(lines) if fault.search(line)), len(lines) - 15)
    return lines[max(first, 0) :][:15]


def named(packages, lines):
    """Those of the packages whose names stand in the lines."""
    text = " ".join(lines).replace("_", "-").lower()
    return [name for name in packages if re.search(rf"(?<![\w-]){re.escape(name)}(?![\w-])", text)]


class Steps:
    """Runs one step after another, and tells how each went.

    Parameters
    ----------
    folder : Path
        Where the output of each step is written.
    copy : Path
        The copy of the book, where every command runs.
    """

    def __init__(self, folder, copy):
        self.folder, self.copy, self.moved, self.broken = folder, copy, {}, []

    def step(self, name, *commands, **environment):
        """Run commands until one fails. Whether all went well."""
        print(f"{name} …", flush=True)
        log, start = self.folder / f"{name}.log", time.monotonic()
        # Into a file and not a pipe: a kernel that a build starts inherits it.
        with log.open("w", encoding="utf-8") as file:
            good = not any(
                subprocess.run(
                    [str(word) for word in command],
                    cwd=self.copy,
                    env={**clean_environment(), **environment},
                    stdin=subprocess.DEVNULL,
                    stdout=file,
                    stderr=file,
                ).returncode
                for command in commands
            )
        print(f"  {'went well' if good else 'FAILED'} after {time.monotonic() - start:.0f} s", flush=True)
        if not good:
            self.broken.append(name)
            lines = gist(log.read_text(encoding="utf-8", errors="replace"))
            print(*(f"  | {line[:220]}" for line in lines), sep="\n")
            if suspects := named(self.moved, lines):
                print("  Named there, and moved:", *(f"{n} {self.moved[n]}" for n in suspects), sep="\n    ")
        return good


def clean_environment():
    """The environment without what would let another Python's packages in."""
    names = ("PYTHONPATH", "PYTHONHOME", "VIRTUAL_ENV", "BOOK_HTML")
    return {key: value for key, value in os.environ.items() if key not in names} | {
        "COLUMNS": "240",  # for pytest's summary: a line for each failure, with its first words
        "PYTHONIOENCODING": "utf-8",
    }


def newest(folder, beyond, tests):
    """Do all of it in a folder, and return the names of the steps that failed."""
    copy, env = folder / "book", folder / "env"
    shutil.copytree(ROOT, copy, ignore=shutil.ignore_patterns(*LEFT_OUT), symlinks=True)
    steps = Steps(folder, copy)
    if beyond:
        text, lifted = without_upper_bounds((copy / "pyproject.toml").read_text(encoding="utf-8"))
        (copy / "pyproject.toml").write_text(text, encoding="utf-8")
        print("Beyond the bounds of:", *(lifted or ["nothing: there are none"]), sep="\n    ", flush=True)

    run.make_venv(folder / "uv")
    run.make_venv(env)
    tool, python = run.python_in(folder / "uv"), run.python_in(env)
    uv = (tool, "-m", "uv", "pip")
    compile_ = (*uv, "compile", "--python", python, "--no-header", "--no-annotate", "--quiet")
    found = steps.step(
        "resolve",
        (tool, "-m", "pip", "install", "--quiet", "--disable-pip-version-check", "uv"),
        (*compile_, "--no-deps", "requirements.txt", "-o", folder / "locked.txt"),
        (*compile_, "--all-extras", "pyproject.toml", "-o", folder / "newest.txt"),
    )
    if not found:
        return steps.broken
    table = [versions((folder / f"{name}.txt").read_text()) for name in ("locked", "newest")]
    steps.moved = moves(*table)
    print(f"  {len(steps.moved)} of {len(table[1])} packages differ from requirements.txt:", flush=True)
    print(*(f"    {name} {words}" for name, words in steps.moved.items()), sep="\n", flush=True)

    installed = steps.step(
        "install",
        (*uv, "install", "--python", python, "-r", folder / "newest.txt"),
        (*uv, "install", "--python", python, "--no-deps", "--no-build-isolation", "-e", "."),
    )
    if not installed:
        return steps.broken

    built = steps.step("build", run.book_command(python, folder, copy))
    if not built and not tests:
        print("Without a built book, only those tests run that need none.", flush=True)
    steps.step(
        "tests",
        (python, "tests/browser/find_browser.py"),
        (python, "-m", "pytest", "-q", "--tb=short", *(tests or (() if built else BOOKLESS))),
        **({"BOOK_HTML": str(folder / "_build" / "html")} if built else {}),
    )
    outcome = (folder / "tests.log").read_text(encoding="utf-8", errors="replace").splitlines()
    print(f"  {outcome[-1] if outcome else ''}", flush=True)
    return steps.broken


def main():
    """Read the options, do it, and say in one line how it ended."""
    parser = argparse.ArgumentParser(prog="run.py newest", description=__doc__.splitlines()[0])
    parser.add_argument("--beyond", action="store_true", help="go beyond the upper bounds of pyproject.toml")
    parser.add_argument("--folder", type=Path, help="an empty folder, to keep what is made")
    options, tests = parser.parse_known_args()

    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as passing:
        folder = Path(options.folder or passing).resolve()
        folder.mkdir(parents=True, exist_ok=True)
        if any(folder.iterdir()):
            parser.error(f"--folder: expected an empty folder; {folder} is not empty")
        broken = newest(folder, options.beyond, tests)
    print(f"Broken: {', '.join(broken)}." if broken else "All is well with the newest versions.")
    return 1 if broken else 0


if __name__ == "__main__":
    sys.exit(main())
