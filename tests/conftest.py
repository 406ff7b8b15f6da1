"""What the tests of the book and of the browser share: the built book, and a browser."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import settings

import run
from find_browser import MISSING, find_browser


@pytest.fixture(scope="session")
def book_html(tmp_path_factory):
    """The folder of the built book: built once, anew, with warnings as errors.

    While you develop, BOOK_HTML=book/_build/html takes the last `python run.py build` instead.
    """
    if folder := os.environ.get("BOOK_HTML"):
        return Path(folder).resolve()
    output = tmp_path_factory.mktemp("book")
    command = [str(word) for word in run.book_command(sys.executable, output)]
    # Into a file and not a pipe: the kernels that the build starts inherit it.
    with (output / "log.txt").open("w") as log:
        code = subprocess.run(command, cwd=run.ROOT, stdout=log, stderr=log).returncode
    if code:
        pytest.fail("The book does not build:\n" + (output / "log.txt").read_text(), pytrace=False)
    return output / "_build" / "html"


@pytest.fixture(scope="session")
def browser_path():
    """The path of a Chrome, Chromium or Edge."""
    return find_browser() or pytest.fail(MISSING, pytrace=False)


# CI draws the same examples every time: a failure there is then of the change that it tests.
settings.register_profile("ci", derandomize=True)
if os.environ.get("CI"):
    settings.load_profile("ci")
