"""The live figure in a real JupyterLab: the page and Python move the same traits, both ways."""

import os
import re
import secrets
import socket
import subprocess
import sys
import time
import urllib.request

import nbformat
import pytest
from playwright.sync_api import expect

from figure_page import DEFAULTS, Figure, Swish

OWN = """
import numpy as np
class Swish:
    def __call__(self, z):
        return z / (1 + np.exp(-z))
    def derivative(self, z):
        s = 1 / (1 + np.exp(-z))
        return s + z * s * (1 - s)
own = Saturation(activation=Swish())
own
"""

CELLS = [
    "from bpfigures import Saturation\nfigure = Saturation()\nfigure",
    "print('Python sees', figure.w, figure.eta, figure.show_second)",
    "figure.w, figure.eta, figure.epoch, figure.show_second = -1.5, 0.5, 300, False",
    OWN.strip(),
    "print('Python computed', own.w, own.computed['runs'][0]['a'][300])",
    "own.b = 0.5\nown.epoch = 300",
    "figure.w = 5",
]


def answers(url):
    try:
        with urllib.request.urlopen(url, timeout=5) as answer:
            return answer.status == 200
    except OSError:
        return False


@pytest.fixture(scope="module")
def lab(tmp_path_factory):
    """The address of a JupyterLab that serves one notebook and knows nothing of this computer's settings."""
    folder = tmp_path_factory.mktemp("lab")
    notebook = nbformat.v4.new_notebook(
        cells=[nbformat.v4.new_code_cell(cell) for cell in CELLS],
        metadata={"kernelspec": {"name": "python3", "display_name": "Python 3", "language": "python"}},
    )
    (folder / "work").mkdir()
    nbformat.write(notebook, folder / "work" / "figure.ipynb")
    # The announcements would ask another host for news.
    (folder / "config" / "labconfig").mkdir(parents=True)
    (folder / "config" / "labconfig" / "page_config.json").write_text(
        '{"disabledExtensions": {"@jupyterlab/apputils-extension:announcements": true}}'
    )
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        port = one.getsockname()[1]
    token = secrets.token_hex(16)
    environment = {
        **os.environ,
        "JUPYTER_CONFIG_DIR": str(folder / "config"),
        "JUPYTER_DATA_DIR": str(folder / "data"),
        "JUPYTER_RUNTIME_DIR": str(folder / "runtime"),
        "JUPYTERLAB_SETTINGS_DIR": str(folder / "settings"),
        "JUPYTERLAB_WORKSPACES_DIR": str(folder / "workspaces"),
        "IPYTHONDIR": str(folder / "ipython"),
    }
    command = [sys.executable, "-m", "jupyterlab", "--no-browser", "--allow-root", "--ip=127.0.0.1"]
    command += [f"--port={port}", "--ServerApp.port_retries=0", f"--IdentityProvider.token={token}"]
    command += [f"--ServerApp.root_dir={folder / 'work'}", "--LabApp.extension_manager=readonly"]
    log = folder / "log.txt"
    with log.open("w") as out:
        server = subprocess.Popen(command, cwd=folder / "work", env=environment, stdout=out, stderr=out)
    base = f"http://127.0.0.1:{port}/"
    try:
        deadline = time.monotonic() + 90
        while not answers(f"{base}api?token={token}"):
            if server.poll() is not None or time.monotonic() > deadline:
                pytest.fail(f"JupyterLab did not start:\n{log.read_text()[-4000:]}", pytrace=False)
            time.sleep(0.1)  # between two questions, in a loop that a deadline bounds
        yield base, token, log
    finally:
        server.terminate()  # JupyterLab ends its kernels
        try:
            server.wait(20)
        except subprocess.TimeoutExpired:
            server.kill()
            server.wait()


def not_ours(problem):
    """Faults of JupyterLab itself, which a page of ours cannot mend."""
    return bool(NOT_OURS.search(problem))


NOT_OURS = re.compile(
    # Settings that nobody has saved yet, asked for at the start and answered by 404.
    r"404: \S+/lab/api/(settings|workspaces)\S*"
    # What the console says of the same answers.
    r"|console error: Failed to load resource: the server responded with a status of 404"
    # A request given up by JupyterLab, because a newer one took its place.
    r"|failed: \S+ net::ERR_ABORTED"
)


class Notebook:
    """A notebook open in JupyterLab."""

    def __init__(self, page):
        self.page = page
        self.cells = page.locator(".jp-Notebook .jp-CodeCell")

    def run(self, number):
        """Run a cell by the keyboard, and wait until the kernel is done with it."""
        cell = self.cells.nth(number)
        editor = cell.locator(".cm-content")
        editor.scroll_into_view_if_needed()
        before = cell.locator(".jp-InputPrompt").inner_text()
        prompt = cell.locator(".jp-InputPrompt")
        for last in (False, False, True):
            editor.click()
            self.page.keyboard.press("Control+Enter")
            try:
                expect(prompt).not_to_have_text(before, timeout=20_000)
                break
            except AssertionError:  # a key pressed while the notebook still loads is lost
                if last:
                    raise
        expect(prompt).to_have_text(re.compile(r"\[\d+\]:"), timeout=60_000)
        return cell

    def printed(self, number):
        return self.run(number).locator(".jp-OutputArea-output").first

    def figure(self, number):
        """The live figure under a cell."""
        figure = Figure(self.page)
        figure.root = self.cells.nth(number).locator(".jp-OutputArea-output .bp-live")
        expect(figure.slider("w")).to_be_visible(timeout=60_000)
        return figure


@pytest.fixture(scope="module")
def notebook(lab, browser):
    """The notebook, with its first figure shown. The tests go through it from top to bottom."""
    from conftest import Pages

    base, token, log = lab
    pages = Pages(browser)
    page = pages.open(base, excused=not_ours, viewport={"width": 1400, "height": 1000})
    try:
        page.goto(f"{base}lab/tree/figure.ipynb?token={token}", timeout=90_000)
        notebook = Notebook(page)
        expect(notebook.cells).to_have_count(len(CELLS), timeout=90_000)
        notebook.run(0)
    except Exception as error:
        pytest.fail(f"{error}\n\nThe log of JupyterLab:\n{log.read_text()[-4000:]}")
    yield notebook
    pages.close()
    assert pages.problems == []


def test_the_figure_is_shown_alive(notebook):
    figure = notebook.figure(0)
    figure.must_show(DEFAULTS)
    assert (
        figure.root.locator("xpath=ancestor-or-self::*[@data-bp-state]").count() == 0
    )  # not the page's view


def test_a_slider_moved_in_the_page_is_seen_by_python(notebook):
    figure = notebook.figure(0)
    figure.set(w=-3.1)
    box = figure.slider("eta").bounding_box()
    notebook.page.mouse.click(box["x"] + box["width"] - 2, box["y"] + box["height"] / 2)
    figure.slider("show_second").uncheck()
    figure.must_show(DEFAULTS | {"w": -3.1, "eta": 10, "show_second": False})
    expect(notebook.printed(1)).to_have_text(re.compile(r"Python sees -3\.1 10 False"))
    figure.button("reset").click()
    figure.must_show(DEFAULTS)
    expect(notebook.printed(1)).to_have_text(re.compile(r"Python sees 2 0\.15 True"))


def test_the_keys_of_the_figure_are_not_taken_by_the_notebook(notebook):
    figure = notebook.figure(0)
    press = notebook.page.keyboard.press
    figure.slider("w").focus()
    for key in ("Home", "ArrowRight", "ArrowRight", "ArrowUp", "ArrowLeft", "ArrowDown", "ArrowRight"):
        press(key)
    figure.slider("eta").focus()
    press("End")
    figure.slider("show_second").focus()
    press("Space")
    figure.must_show(DEFAULTS | {"w": -3.8, "eta": 10, "show_second": False})
    figure.button("badly").focus()
    press("Enter")
    figure.button("on").focus()
    press("Space")
    figure.must_show(DEFAULTS | {"eta": 10, "show_second": False, "epoch": 1})
    expect(notebook.printed(1)).to_have_text(re.compile(r"Python sees 2 10 False"))


def test_what_python_sets_moves_the_figure(notebook):
    figure = notebook.figure(0)
    notebook.run(2)
    expect(figure.slider("w")).to_have_value("-1.5")
    figure.must_show(DEFAULTS | {"w": -1.5, "eta": 0.5, "epoch": 300, "show_second": False})


def test_an_own_activation_is_computed_in_python_at_every_move(notebook):
    notebook.run(3)
    figure = notebook.figure(3)
    figure.must_show(DEFAULTS, Swish(), ["quadratic"])
    setting = dict(DEFAULTS)
    for name, value in (("w", -0.7), ("x", -1.5), ("epoch", 120)):
        before = figure.text("z")
        figure.set(**{name: value})
        setting[name] = value
        expect(figure.root.locator("td[data-number=z]")).not_to_have_text(before[0])  # Python has answered
        figure.must_show(setting, Swish(), ["quadratic"])
    expect(notebook.printed(4)).to_contain_text("Python computed -0.7")

    notebook.run(5)
    expect(figure.slider("b")).to_have_value("0.5")
    expect(figure.slider("epoch")).to_have_value("300")
    a = re.compile(r"Python computed -0\.7 (\S+)")
    told = notebook.printed(4)
    expect(told).to_have_text(a)
    assert figure.numbers()["a"] == [float(a.search(told.inner_text())[1])]
    figure.must_show(setting | {"b": 0.5, "epoch": 300}, Swish(), ["quadratic"])


def test_python_refuses_what_is_out_of_range_and_the_figure_stays(notebook):
    figure = notebook.figure(0)
    before = figure.setting()
    expect(notebook.printed(6)).to_contain_text("w: expected a number from -4 to 4; got 5")
    figure.must_show(before)


def test_copy_gives_the_line_of_python_that_makes_this_figure(notebook):
    figure = notebook.figure(3)
    notebook.page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    figure.button("copy").click()
    expect(figure.root.locator(".bp-tools [role=status]")).to_have_text("Copied")
    copied = notebook.page.evaluate("navigator.clipboard.readText()")
    assert copied.startswith("Saturation(")
    for part in ("w=-0.7", "b=0.5", "x=-1.5", "epoch=300", "show_first=True", "Swish"):
        assert part in copied


def test_two_figures_share_no_id(notebook):
    notebook.run(3)
    notebook.figure(3).must_show(DEFAULTS, Swish(), ["quadratic"])
    ids = notebook.page.eval_on_selector_all("[id^=bp-]", "all => all.map((one) => one.id)")
    first, second = (
        notebook.figure(n).root.evaluate("root => root.querySelectorAll('[id^=bp-]').length") for n in (0, 3)
    )
    assert min(first, second) > 6
    assert len(ids) == len(set(ids)) == first + second
