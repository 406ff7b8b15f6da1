"""JupyterLite: what it takes from Pyodide, what it does without a network, and the notebooks in it."""

import ast
import functools
import hashlib
import http.server
import json
import os
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from bpfigures import lite
from bpfigures.built_site import build_wheel
from bpfigures.run_buttons import wheel_name

ROOT = Path(__file__).parents[2]
CONTENTS = {"one.wasm": b"\0asm", "two-1.0-py3-none-any.whl": b"a wheel"}


def make(folder, source, book=ROOT / "book"):
    """Run the command with the files of Pyodide to be had from ``source``."""
    command = [sys.executable, "-m", "bpfigures.lite", book, folder]
    environment = {**os.environ, "BOOK_PYODIDE": source, "PYTHONIOENCODING": "utf-8"}
    return subprocess.run(
        command, cwd=ROOT, env=environment, capture_output=True, text=True, encoding="utf-8", timeout=60
    )


# --- Python for the browser -----------------------------------------------------------------------


@pytest.fixture
def pyodide(monkeypatch, tmp_path):
    """A folder with two files, and pins for them in place of the real ones."""
    digests = {name: hashlib.sha256(content).hexdigest() for name, content in CONTENTS.items()}
    core, package = digests
    pins = {
        "version": "0.0",
        "core": {core: digests[core]},
        "packages": {"two": {"file_name": package, "sha256": digests[package]}},
    }
    monkeypatch.setattr(lite, "PINS", pins)
    folder = tmp_path / "pyodide"
    folder.mkdir()
    for name, content in CONTENTS.items():
        (folder / name).write_bytes(content)
    return folder


class Silent(http.server.SimpleHTTPRequestHandler):
    def log_message(self, *args):
        pass


@pytest.fixture
def address(pyodide):
    """Where that folder is served."""
    handler = functools.partial(Silent, directory=pyodide)
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()


def held(folder):
    return {path.name: path.read_bytes() for path in folder.iterdir()}


def test_files_are_fetched_once(pyodide, address, tmp_path):
    got = tmp_path / "got"
    lite.gather(got, address)
    assert held(got) == CONTENTS
    lite.gather(got, str(tmp_path / "nowhere"))  # asks for nothing: all is there
    (got / "one.wasm").write_bytes(b"\0as")  # cut off
    lite.gather(got, str(pyodide))
    assert held(got) == CONTENTS


def test_a_changed_file_is_refused(pyodide, address, tmp_path):
    (pyodide / "one.wasm").write_bytes(b"\0asm and more")
    with pytest.raises(ValueError, match=r"one\.wasm must have the SHA-256 \w{64}, and has \w{64}"):
        lite.gather(tmp_path / "got", address)
    assert held(tmp_path / "got") == {}


def test_a_file_that_the_host_lacks_is_out_of_reach(pyodide, address, tmp_path):
    (pyodide / "one.wasm").unlink()
    with pytest.raises(lite.OutOfReach, match=r"http://127\.0\.0\.1:\d+/one\.wasm: .*"):
        lite.gather(tmp_path / "got", address)


def test_without_a_network_the_book_is_built_without_jupyterlite_and_says_so(tmp_path):
    (tmp_path / "site").mkdir()  # of an earlier build
    done = make(tmp_path, "http://127.0.0.1:1/")
    assert done.returncode == 0, done.stderr
    [line] = done.stdout.splitlines()
    assert line.startswith(
        "JupyterLite is left out of the book, since this cannot be fetched: http://127.0.0.1:1/"
    )
    assert not (tmp_path / "site").exists()


def test_a_folder_without_pyodide_is_an_error(tmp_path):
    done = make(tmp_path, str(tmp_path))
    assert done.returncode == 1
    assert "expected a folder with Pyodide 0.27.7; " in done.stderr
    assert not (tmp_path / "site").exists()


def test_the_pins_are_whole():
    """Each package comes with all that it needs, and each file once."""
    lock = lite.PINS["packages"]
    needed = {need.replace("_", "-") for package in lock.values() for need in package["depends"]}
    ours = {need for needs in [*lite.PURE.values(), lite.NEEDS, lite.KERNEL] for need in needs}
    assert needed <= set(lock)
    assert ours <= {*lock, *lite.PURE}
    assert len(lite.pinned_files()) == len(lock) + len(lite.PINS["core"])


def test_the_browser_can_load_whatever_a_notebook_imports():
    known = {name for package in lite.PINS["packages"].values() for name in package["imports"]}
    known |= (
        {name.replace("-", "_") for name in lite.PURE} | {"bpcore", "bpfigures"} | sys.stdlib_module_names
    )
    for path in (ROOT / "book").glob("*.ipynb"):
        code = lite.code_of(json.loads(path.read_text(encoding="utf-8")))
        assert set(lite.imported(code)) <= known, path.name


# --- The notebooks --------------------------------------------------------------------------------


def test_the_notebooks_are_those_of_the_book(tmp_path):
    codes = lite.copy_notebooks(ROOT / "book", tmp_path / "contents")
    assert set(codes) == {path.stem for path in (ROOT / "book").glob("*.ipynb")}
    added = []
    for name, code in codes.items():
        ast.parse(code)
        ours, theirs = (
            json.loads((folder / f"{name}.ipynb").read_text(encoding="utf-8"))["cells"]
            for folder in (ROOT / "book", tmp_path / "contents")
        )
        if len(theirs) > len(ours):
            added.append(name)
            assert theirs.pop(1)["source"].startswith("import sklearn")
        assert theirs == ours
    # Chapter 19 falls back to the small digits where there is no MNIST, as in the browser.
    assert {"12_bp4", "19_handwritten_digits"} <= set(added)
    assert "16_saturation" not in added


def test_the_size_counts_what_the_notebook_loads(tmp_path, monkeypatch):
    """Files of 1, 2, 4, … bytes: the sum says which were counted."""
    packages = {
        "kernel": {"file_name": "kernel.whl", "imports": ["kernel"], "depends": []},
        "used": {"file_name": "used.whl", "imports": ["used"], "depends": ["needed_too"]},
        "needed-too": {"file_name": "needed.whl", "imports": ["needed"], "depends": []},
        "unused": {"file_name": "unused.whl", "imports": ["unused"], "depends": []},
    }
    monkeypatch.setattr(lite, "KERNEL", ["kernel"])
    monkeypatch.setattr(lite, "PINS", {"core": {"core.wasm": ""}})
    files = ["core.wasm", "kernel.whl", "used.whl", "needed.whl", "unused.whl"]
    for place, name in [
        *(("static/pyodide", name) for name in files),
        ("build", "lab.js"),
        ("build", "old.ttf"),
    ]:
        (tmp_path / place).mkdir(parents=True, exist_ok=True)
        (tmp_path / place / name).write_bytes(b"x" * 2 ** len(list(tmp_path.rglob("*.*"))))
    assert lite.downloaded(tmp_path, packages, "import used.inner\nimport math") == 1 + 2 + 4 + 8 + 32
    assert lite.downloaded(tmp_path, packages, "from unused import x") == 1 + 2 + 16 + 32


# --- The wheel ------------------------------------------------------------------------------------


def test_the_wheel_in_the_site_can_be_installed_and_imported(tmp_path):
    wheel = build_wheel(tmp_path)
    assert wheel.name == wheel_name()
    pip = [sys.executable, "-m", "pip", "install", "--quiet", "--no-deps", "--no-index"]
    subprocess.run([*pip, "--target", tmp_path / "there", wheel], check=True)
    code = "import bpcore, bpfigures; print(bpcore.__file__); print(bpfigures.Saturation().w)"
    environment = {**os.environ, "PYTHONPATH": str(tmp_path / "there")}
    command = [sys.executable, "-c", code]
    said = subprocess.run(
        command, cwd=tmp_path, env=environment, capture_output=True, text=True, check=True
    ).stdout
    place, w = said.split()
    assert Path(place).is_relative_to(tmp_path / "there")
    assert float(w) == 2.0
