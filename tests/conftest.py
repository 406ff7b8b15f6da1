"""What the tests of the book and of the browser share: the built book, and a browser."""

import os
import subprocess
import sys
import time
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
    shared = tmp_path_factory.getbasetemp()
    if "PYTEST_XDIST_WORKER" in os.environ:  # all processes that run tests share one build
        shared = shared.parent
    output, log, ended = shared / "book", shared / "book.log", shared / "book.ended"
    try:
        output.mkdir()
    except FileExistsError:
        while not ended.exists():  # another process builds it; the timeout of a test ends this
            time.sleep(1)
    else:
        command = [str(word) for word in run.book_command(sys.executable, output)]
        # Into a file and not a pipe: the kernels that the build starts inherit it.
        with log.open("w") as file:
            code = subprocess.run(command, cwd=run.ROOT, stdout=file, stderr=file).returncode
        part = ended.with_suffix(".part")
        part.write_text(str(code))
        part.replace(ended)
    if ended.read_text() != "0":
        pytest.fail("The book does not build:\n" + log.read_text(), pytrace=False)
    return output / "_build" / "html"


@pytest.fixture(scope="session")
def browser_path():
    """The path of a Chrome, Chromium or Edge."""
    return find_browser() or pytest.fail(MISSING, pytrace=False)


# CI draws the same examples every time: a failure there is then of the change that it tests.
settings.register_profile("ci", derandomize=True)
if os.environ.get("CI"):
    settings.load_profile("ci")
