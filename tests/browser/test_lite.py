"""A chapter in JupyterLite, in a browser: Python runs in the page, and the live figure with it.

It takes a built book with JupyterLite, which takes Pyodide, and that cannot be fetched everywhere:

    python run.py build --lite
    BOOK_HTML=book/_build/html python run.py test tests/browser/test_lite.py
"""

import functools
import os
import re
import threading
from pathlib import Path

import pytest
from playwright.sync_api import expect

from conftest import Handler, Server
from figure_page import DEFAULTS, Figure

HTML = Path(os.environ.get("BOOK_HTML", "no-such-folder")).resolve()
pytestmark = pytest.mark.skipif(
    not (HTML / "lite").is_dir(), reason="BOOK_HTML names no book that was built with --lite"
)

WAIT = 150_000  # ms: on a slow computer Python takes its time to start
NOT_OURS = re.compile(
    # No server of theirs: JupyterLab asks for what JupyterLite does not have.
    r"404: \S+/(api|favicon)\S*|status of 404"
    r"|console warning: "
    # JupyterLab 4.4, when cells run that are out of sight.
    r"|page error: Cannot read properties of undefined \(reading 'node'\)"
)


@pytest.fixture
def served():
    """The address of the book, and how many bytes of each file of JupyterLite were sent."""
    sent = {}

    class Counting(Handler):
        def copyfile(self, source, outputfile):
            path = Path(source.name)
            if path.is_relative_to(HTML / "lite"):
                sent[path] = path.stat().st_size
            super().copyfile(source, outputfile)

    server = Server(("127.0.0.1", 0), functools.partial(Counting, directory=HTML))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}/", sent
    server.shutdown()
    server.server_close()


def start(page, base, name):
    """Press Start on a page. Returns the number of MB that it promises, when the kernel is ready."""
    page.goto(f"{base}{name}.html", wait_until="networkidle")
    page.locator(".bp-run > summary").click()
    link = page.get_by_role("link", name=re.compile(r"Start, \d+ MB"))
    promised = int(re.search(r"(\d+) MB", link.inner_text())[1])
    link.click()
    idle(page)
    return promised


def idle(page):
    expect(page.locator('.jp-Notebook-ExecutionIndicator[data-status="idle"]')).to_be_visible(timeout=WAIT)


def run_all(page):
    """Run all cells, and wait for the last."""
    page.get_by_role("menuitem", name="Run", exact=True).click()
    page.get_by_text("Run All Cells", exact=True).click()
    expect(page.locator('.jp-Notebook-ExecutionIndicator[data-status="busy"]')).to_be_visible(timeout=WAIT)
    idle(page)


def failures(page):
    """The errors under the cells of the notebook, those out of sight too."""
    return page.evaluate(
        """async () => {
          const panel = document.querySelector(".jp-NotebookPanel-notebook");
          const found = new Set();
          const end = panel.querySelector(".jp-WindowedPanel-outer") ?? panel;
          for (let y = 0; y <= end.scrollHeight; y += 300) {
            end.scrollTop = y;
            await new Promise((next) => setTimeout(next, 50));
            const errors = panel.querySelectorAll('[data-mime-type$="jupyter.error"]');
            for (const error of errors) found.add(error.innerText);
          }
          end.scrollTop = 0;
          return [...found];
        }"""
    )


@pytest.mark.timeout(900)
def test_chapter_16_runs_and_its_figure_moves(new_page, served):
    base, sent = served
    page = new_page(base, excused=NOT_OURS.search)
    page.set_default_timeout(60_000)
    promised = start(page, base, "16_saturation")
    run_all(page)
    assert failures(page) == []
    assert 0.5 * promised * 1e6 < sum(sent.values()) <= promised * 1e6

    figure = Figure(page)
    figure.root = page.locator(".jp-Notebook .jp-OutputArea-output .bp-live").first
    notebook = page.locator(".jp-WindowedPanel-outer")
    for y in range(0, 20_000, 300):  # JupyterLab hides the cells that are far from the window
        if figure.slider("w").is_visible():
            break
        notebook.evaluate("(box, y) => { box.scrollTop = y; }", y)
        page.wait_for_timeout(100)
    figure.must_show(DEFAULTS)
    figure.slider("w").focus()
    page.keyboard.press("ArrowLeft")
    figure.must_show({**DEFAULTS, "w": 1.9})


@pytest.mark.timeout(900)
def test_the_small_digits_are_there(new_page, served):
    """Chapter 12 reads the digits of scikit-learn, which the kernel must fetch for it."""
    base, sent = served
    page = new_page(base, excused=NOT_OURS.search)
    page.set_default_timeout(60_000)
    promised = start(page, base, "12_bp4")
    run_all(page)
    assert failures(page) == []
    assert sum(sent.values()) <= promised * 1e6
    assert any(path.name.startswith("scikit_learn") for path in sent)
