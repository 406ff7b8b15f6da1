"""Every command of the book, on any machine with Python 3.11 or newer. Run one as `python run.py book`.

book     build the book, serve it on this computer and open it in a browser
         (--no-browser: do not open one; --port N: serve on that port)
build    build the book into book/_build/html, and no more
         (--lite: with JupyterLite, so that the notebooks run in the reader's browser)
print    build the book, and a PDF and an EPUB of it in that folder, which the pages then offer
         (--address URL: where the book is published, for links from the figures to their pages; what else
         follows goes to build)
lab      open the notebooks in JupyterLab (what follows goes to JupyterLab)
test     run all tests, two at a time (what follows goes to pytest instead)
newest   build and test the book with the newest versions of everything, in a copy, and say what broke
         (--beyond: beyond the upper bounds too; --folder F: keep what is made; the rest goes to pytest)
lock     write requirements.txt anew from pyproject.toml (what follows goes to uv, such as --upgrade)
js       build the JavaScript of the live figures; needs Node, and only who changes js/ needs it

Each command first makes the environment that it needs, in .venv, and keeps it up to date. This file
uses the standard library alone, and is a script rather than a tool such as nox because many systems
refuse `pip install` outside an environment.
"""

import sys

# Before the other imports: an older Python has to come this far to say what is wrong.
if sys.version_info < (3, 11):  # noqa: UP036
    sys.exit("This book needs Python 3.11 or newer; this is Python " + sys.version.split()[0] + ".")

import argparse
import hashlib
import http.server
import importlib.util
import os
import shutil
import subprocess
import tempfile
import time
import venv
import webbrowser
from functools import partial
from pathlib import Path

ROOT = Path(__file__).resolve().parent
VENV = ROOT / ".venv"
BUILD = ROOT / "book" / "_build"


def python_in(folder):
    """The Python of a virtual environment."""
    return folder / ("Scripts/python.exe" if os.name == "nt" else "bin/python")


PYTHON = python_in(VENV)


def run(*command, **options):
    """Run a command in the top folder and return its exit code."""
    return subprocess.run([str(word) for word in command], **{"cwd": ROOT, **options}).returncode


def must(*command, **options):
    """Run a command; stop here if it fails."""
    code = run(*command, **options)
    if code:
        sys.exit(code)


def fingerprint(*paths):
    """One hash for the names and contents of files, and of all files in folders."""
    digest = hashlib.sha256()
    for path in paths:
        for file in sorted(path.rglob("*")) if path.is_dir() else [path]:
            if file.is_file() and "__pycache__" not in file.parts:
                digest.update(str(file.relative_to(ROOT)).encode() + b"\0" + file.read_bytes() + b"\0")
    return digest.hexdigest()


def says(stamp, text):
    """Whether the file holds this text."""
    return stamp.is_file() and stamp.read_text() == text


# --- The environment -----------------------------------------------------------------------------


def make_venv(folder):
    """Make a virtual environment, or say which package of the system is missing."""
    if importlib.util.find_spec("ensurepip") is None:
        sys.exit(
            "This Python cannot make virtual environments, because its module ensurepip is missing.\n"
            "On Debian and Ubuntu install the package python3-venv, then run this command again:\n"
            "    sudo apt install python3-venv"
        )
    venv.create(folder, with_pip=True, clear=True)


def environment():
    """Make .venv, or bring it up to date, unless it was finished for these very files."""
    stamp = VENV / "installed.sha256"
    wanted = fingerprint(ROOT / "requirements.txt", ROOT / "pyproject.toml")
    if PYTHON.exists() and says(stamp, wanted):
        return

    stamp.unlink(missing_ok=True)  # an installation that is interrupted must not count
    print("Installing the environment of the book into .venv. This takes a few minutes, once.", flush=True)
    start = time.monotonic()
    if not PYTHON.exists() or run(PYTHON, "-c", "import pip", stderr=subprocess.DEVNULL):
        make_venv(VENV)
    pip = (PYTHON, "-m", "pip", "install", "--quiet", "--disable-pip-version-check")
    must(*pip, "-r", "requirements.txt")
    # What builds the package is in requirements.txt too, so nothing unpinned is fetched for it.
    must(*pip, "--no-deps", "--no-build-isolation", "-e", ".")
    stamp.write_text(wanted)
    print(f"Installed in {time.monotonic() - start:.0f} s.", flush=True)


# --- The commands --------------------------------------------------------------------------------


def book_command(python, output, root=ROOT):
    """The command that builds the book into output/_build/html; any warning makes it fail."""
    return [
        *(python, "-c", "from jupyter_book.cli.main import main; main()", "build", root / "book"),
        *("--path-output", output, "--config", root / "_config.yml", "--toc", root / "_toc.yml"),
        *("-W", "-n", "--keep-going", "-q"),
    ]


def build(args=()):
    """Bring book/_build/html up to date."""
    parser = argparse.ArgumentParser(prog="run.py build")
    parser.add_argument("--lite", action="store_true", help="with JupyterLite")
    options = parser.parse_args(args)
    environment()
    lite = BUILD / "lite"
    shutil.rmtree(lite / "site", ignore_errors=True)
    if options.lite:
        print("Building JupyterLite.", flush=True)
        must(PYTHON, "-m", "bpfigures.lite", ROOT / "book", lite)

    # Sphinx sees which pages changed, but not that the code they run did. Then all is built anew;
    # and after a build that failed too, since Sphinx would not repeat the warnings of old pages.
    names = ("bpcore", "bpfigures", "book/_static", "book/_templates", "_config.yml", "_toc.yml")
    stamp = BUILD / "built.sha256"
    sizes = [path for path in [lite / "site" / "sizes.json"] if path.is_file()]  # pages say them
    wanted = fingerprint(*(ROOT / name for name in (*names, "requirements.txt")), *sizes)
    if not says(stamp, wanted):
        for path in BUILD.glob("*"):
            if path.is_dir() and path != lite:
                shutil.rmtree(path)
    stamp.unlink(missing_ok=True)
    print("Building the book.", flush=True)
    must(*book_command(PYTHON, ROOT / "book"))
    stamp.write_text(wanted)
    print(f"Built {BUILD / 'html' / 'index.html'}", flush=True)


def print_book(args):
    """Build the book, and from its pages a PDF and an EPUB."""
    parser = argparse.ArgumentParser(prog="run.py print")
    parser.add_argument("--address", default="", help="where the book is published")
    options, rest = parser.parse_known_args(args)
    build(rest)
    print("Making the PDF and the EPUB.", flush=True)
    places = {**os.environ, "PYTHONPATH": str(ROOT / "tests" / "browser")}  # for find_browser.py
    command = (PYTHON, "-m", "bpfigures.editions", BUILD / "html", "--address", options.address)
    must(*command, env=places)


class Handler(http.server.SimpleHTTPRequestHandler):
    """Serves files, and prints errors only."""

    def log_message(self, *args):
        """Print nothing for each file that is served."""


def book(args):
    """Build the book and serve it to this computer alone."""
    parser = argparse.ArgumentParser(prog="run.py book")
    parser.add_argument("--no-browser", action="store_true", help="do not open a browser")
    parser.add_argument("--port", type=int, help="the port to serve on (8000, or a free one)")
    options = parser.parse_args(args)
    if options.port is not None and not 0 <= options.port <= 65535:
        parser.error(f"argument --port: expected a port from 0 to 65535; got {options.port}")
    build()

    handler = partial(Handler, directory=BUILD / "html")
    server = None
    for port in [options.port] if options.port is not None else [8000, 0]:
        try:
            server = http.server.ThreadingHTTPServer(("127.0.0.1", port), handler)
            break
        except OSError as error:
            reason = error
    if server is None:
        sys.exit(f"Cannot serve on port {options.port}: {reason}")

    address = f"http://127.0.0.1:{server.server_port}/"
    print(f"The book is at {address} (Ctrl-C stops it).", flush=True)
    # Without a screen, Linux would open a browser for terminals, in this terminal.
    screen = not sys.platform.startswith("linux") or any(map(os.environ.get, ("DISPLAY", "WAYLAND_DISPLAY")))
    if screen and not options.no_browser:
        webbrowser.open(address)
    try:
        server.serve_forever()
    except KeyboardInterrupt:
        print("\nStopped.")


def lab(args):
    """Open the notebooks in JupyterLab."""
    environment()
    must(PYTHON, "-m", "jupyterlab", "book", *args)


def test(args):
    """Run the tests, in a browser too."""
    environment()
    # Without a browser the browser tests fail, and say what to install.
    run(PYTHON, "tests/browser/find_browser.py")
    # All of them run in two processes; each keeps more than one core busy, with a browser of its own.
    must(PYTHON, "-m", "pytest", *(args or ("-n", "2", "--dist", "loadfile")))


def newest(args):
    """Build and test the book with the newest versions of everything, in a copy."""
    must(sys.executable, "tests/newest.py", *args)


def lock(args):
    """Compile requirements.txt from pyproject.toml, with uv in an environment that is thrown away."""
    with tempfile.TemporaryDirectory() as folder:
        make_venv(folder)
        python = python_in(Path(folder))
        must(python, "-m", "pip", "install", "--quiet", "--disable-pip-version-check", "uv")
        must(
            *(python, "-m", "uv", "pip", "compile", "--universal", "--python-version", "3.11"),
            *("--fork-strategy", "fewest", "--all-extras", "pyproject.toml", "--no-annotate"),
            *("--custom-compile-command", "python run.py lock", "-o", "requirements.txt", "--quiet", *args),
        )


def js(args):
    """Bundle the live figures into bpfigures/static."""
    npm = shutil.which("npm")
    if npm is None:
        sys.exit("npm is missing: install Node.js, then run this command again.")
    must(npm, "ci", cwd=ROOT / "js")
    must(npm, "run", "build", *args, cwd=ROOT / "js")


COMMANDS = {
    "book": book,
    "build": build,
    "print": print_book,
    "lab": lab,
    "test": test,
    "newest": newest,
    "lock": lock,
    "js": js,
}

if __name__ == "__main__":
    if len(sys.argv) < 2 or sys.argv[1] not in COMMANDS:
        print(__doc__.strip())
        sys.exit(0 if sys.argv[1:] in (["-h"], ["--help"]) else 2)
    try:
        COMMANDS[sys.argv[1]](sys.argv[2:])
    except KeyboardInterrupt:
        sys.exit(130)
