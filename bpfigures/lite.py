"""JupyterLite for the site: each chapter as a notebook that runs in the reader's browser.

`python -m bpfigures.lite BOOK FOLDER` makes FOLDER/site from the notebooks in BOOK. `python run.py build
--lite` calls it, and puts it into the built book as `lite/`.

* All that a reader downloads comes from the site itself: JupyterLab, Pyodide, which is Python for the
  browser, every package, and the book's own wheel.
* pyodide.json pins Pyodide: its version, its address, and the SHA-256 of each file that is taken from it.
  What was fetched once stays in FOLDER/pyodide. BOOK_PYODIDE names a folder to take the files from instead.
* It pins the packages that build JupyterLite too. They stay in FOLDER/tools, apart from the environment of
  the book, in which JupyterLab would try to load the kernel that is made for JupyterLite.
* Where any of this cannot be fetched, FOLDER/site is left out, and one line says so. A file that differs
  from its pin is an error.
* FOLDER/site/sizes.json says how many bytes each notebook makes a reader download.
"""

import argparse
import ast
import json
import os
import re
import shutil
import subprocess
import sys
import urllib.request
from hashlib import sha256
from importlib.metadata import version
from pathlib import Path

from bpfigures.built_site import build_wheel

PINS = json.loads(Path(__file__).with_name("pyodide.json").read_text(encoding="utf-8"))

#: Packages of the book's environment that Pyodide does not have, with what each of them needs. All are
#: wheels without compiled code, in the versions of requirements.txt.
PURE = {
    "anywidget": ["ipywidgets", "psygnal", "typing-extensions"],
    "comm": ["traitlets"],
    "ipywidgets": ["comm", "ipython", "traitlets"],
    "psygnal": [],
    "tqdm": [],
    "typing-extensions": [],
}

#: The wheel of the book, and what bpcore and bpfigures import.
BOOK = "backpropagation-live"
NEEDS = ["anywidget", "ipywidgets", "matplotlib", "numpy", "threadpoolctl", "tqdm"]

#: What the kernel loads before the first cell runs.
KERNEL = ["comm", "ipython", "jedi", "micropip", "sqlite3", "ssl"]

#: The parts of JupyterLab that draw widgets and notes, and the one that starts the kernel.
EXTENSIONS = ["@jupyter-widgets/jupyterlab-manager", "anywidget", "jupyterlab-myst"]
KERNEL_EXTENSION = "@jupyterlite/pyodide-kernel-extension"
LABEXTENSIONS = Path("share", "jupyter", "labextensions")

# These read the digits that come with scikit-learn. The kernel loads what a cell imports, but does not see
# what bpcore imports only when it is called.
DIGITS = re.compile(r"\b(digits|handwritten)\(")
IMPORT_DIGITS = "import sklearn  # for its handwritten digits"

# Older forms of fonts, and lists of licenses.
NEVER_LOADED = {".eot", ".json", ".svg", ".ttf", ".txt", ".woff"}

SECONDS = 10  # to wait for an answer


class OutOfReach(Exception):
    """Something that must be fetched is not to be had here."""


# --- Python for the browser -----------------------------------------------------------------------


def pinned_files():
    """The name of each file that is taken from Pyodide, with its SHA-256."""
    packages = {package["file_name"]: package["sha256"] for package in PINS["packages"].values()}
    return PINS["core"] | packages


def gather(folder, source):
    """Bring the pinned files into a folder, from another folder or from an address that ends in a slash."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, digest in pinned_files().items():
        path = folder / name
        if path.is_file() and sha256(path.read_bytes()).hexdigest() == digest:
            continue
        content = read(source, name)
        came = sha256(content).hexdigest()
        if came != digest:
            raise ValueError(f"{source}: {name} must have the SHA-256 {digest}, and has {came}")
        part = path.with_name(name + ".part")  # a file of its own name is whole, or not there
        part.write_bytes(content)
        part.replace(path)


def read(source, name):
    """The content of a file in a folder or under an address."""
    if not source.startswith(("https://", "http://")):
        path = Path(source) / name
        if not path.is_file():
            raise FileNotFoundError(f"expected a folder with Pyodide {PINS['version']}; {path} is missing")
        return path.read_bytes()
    try:
        with urllib.request.urlopen(source + name, timeout=SECONDS) as answer:
            return answer.read()
    except OSError as error:
        raise OutOfReach(f"{source}{name}: {getattr(error, 'reason', error)}") from error


def pure_wheels(folder):
    """Bring the wheels of PURE into a folder, and return the path of each."""
    found = {}
    for name in PURE:
        pattern = f"{name.replace('-', '_')}-{version(name)}-*.whl"
        if not list(folder.glob(pattern)):
            command = ["download", "--only-binary=:all:", "--platform=any", "--implementation=py"]
            command += ["--abi=none", f"--python-version={PINS['info']['python'].rpartition('.')[0]}"]
            pip(*command, "--dest", folder, f"{name}=={version(name)}")
        [found[name]] = folder.glob(pattern)
    return found


def pip(command, *arguments):
    """Run a command of pip that fetches packages, without those that they need."""
    quiet = ("--quiet", "--disable-pip-version-check", "--no-deps")
    done = subprocess.run([sys.executable, "-m", "pip", command, *quiet, *arguments])
    if done.returncode:
        raise OutOfReach(arguments[-1])


def fetch_tools(folder):
    """Bring what builds JupyterLite into a folder, unless it is there in the pinned versions."""
    pins = [pin.split("==") for pin in PINS["tools"]]
    if all((folder / f"{name.replace('-', '_')}-{version}.dist-info").is_dir() for name, version in pins):
        return
    part = folder.with_name(folder.name + ".part")
    for path in (folder, part):
        shutil.rmtree(path, ignore_errors=True)
    pip("install", "--target", part, *PINS["tools"])
    part.rename(folder)


def packages(wheels):
    """What the kernel can load: the packages pinned from Pyodide, and these wheels."""
    found = dict(PINS["packages"])
    for name, path in wheels.items():
        found[name] = {
            "name": name,
            "version": path.name.split("-")[1],
            "file_name": path.name,
            "install_dir": "site",
            "sha256": sha256(path.read_bytes()).hexdigest(),
            "package_type": "package",
            "imports": ["bpcore", "bpfigures"] if name == BOOK else [name.replace("-", "_")],
            "depends": NEEDS if name == BOOK else PURE[name],
            "unvendored_tests": False,
        }
    return found


def with_all_needs(names, lock):
    """These packages, and all that they need."""
    found, left = set(), list(names)
    while left:
        name = left.pop().replace("_", "-").lower()
        if name not in found:
            found.add(name)
            left += lock[name]["depends"]
    return found


# --- The notebooks --------------------------------------------------------------------------------


def copy_notebooks(book, folder):
    """Copy the pages of the book as they are opened in the browser. Returns the code of each notebook."""
    folder.mkdir(parents=True)
    codes = {}
    for path in sorted(book.glob("*.md")):
        shutil.copy(path, folder)
    for path in sorted(book.glob("*.ipynb")):
        notebook = json.loads(path.read_text(encoding="utf-8"))
        notebook["metadata"]["kernelspec"] = {
            "display_name": "Python",
            "language": "python",
            "name": "python",
        }
        code = code_of(notebook)
        if DIGITS.search(code):
            first = {"cell_type": "code", "execution_count": None, "id": "digits", "metadata": {}}
            notebook["cells"].insert(1, first | {"outputs": [], "source": IMPORT_DIGITS})
        (folder / path.name).write_text(json.dumps(notebook, indent=1), encoding="utf-8")
        codes[path.stem] = code_of(notebook)
    return codes


def code_of(notebook):
    """The code of all cells, one after another."""
    cells = ["".join(cell["source"]) for cell in notebook["cells"] if cell["cell_type"] == "code"]
    return "\n".join(cells)


def imported(code):
    """The packages of the book's environment that code imports, by the name under which it does."""
    for node in ast.walk(ast.parse(code)):
        if isinstance(node, ast.Import):
            yield from (alias.name.partition(".")[0] for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield node.module.partition(".")[0]


# --- The site -------------------------------------------------------------------------------------


def lay_out(book, folder):
    """Make the site in a folder that is not there yet, from what is fetched into folders beside it."""
    pyodide, tools = folder.with_name("pyodide"), folder.with_name("tools")
    gather(pyodide, os.environ.get("BOOK_PYODIDE") or PINS["address"])
    wheels = pure_wheels(pyodide)
    fetch_tools(tools)

    work = folder.parent / "work"
    shutil.rmtree(work, ignore_errors=True)
    static = work / "static" / "pyodide"
    static.mkdir(parents=True)
    wheels[BOOK] = build_wheel(work)
    lock = packages(wheels)
    for name in [*pinned_files(), *(path.name for path in wheels.values())]:
        shutil.copy(work / name if (work / name).is_file() else pyodide / name, static)
    text = json.dumps({"info": PINS["info"], "packages": lock})
    (static / "pyodide-lock.json").write_text(text, encoding="utf-8")

    codes = copy_notebooks(book, work / "contents")
    run_jupyterlite(tools, work, folder)
    sizes = {name: downloaded(folder, lock, code) for name, code in codes.items()}
    (folder / "sizes.json").write_text(json.dumps(sizes, indent=1) + "\n", encoding="utf-8")
    shutil.rmtree(work)


def run_jupyterlite(tools, work, output):
    """Build JupyterLite with our files."""
    extensions = [Path(sys.prefix) / LABEXTENSIONS / name for name in EXTENSIONS]
    extensions += [tools / LABEXTENSIONS / KERNEL_EXTENSION]
    for path in extensions:
        if not (path / "package.json").is_file():
            raise FileNotFoundError(f"JupyterLab's extension {path.name} is missing: {path}")
    config = {
        "apps": ["lab"],
        "contents": ["contents"],
        "federated_extensions": [str(path) for path in extensions],
        "ignore_sys_prefix": ["federated_extensions"],
        "no_sourcemaps": True,
        "no_unused_shared_packages": True,
    }
    (work / "jupyter_lite_config.json").write_text(json.dumps({"LiteBuildConfig": config}))
    settings = {
        "@jupyterlab/apputils-extension:themes": {"adaptive-theme": True}
    }  # light or dark as the system
    (work / "overrides.json").write_text(json.dumps(settings))
    # Its messages, some hundred lines, are of use when it fails.
    command = [sys.executable, "-m", "jupyterlite_core", "build", "--output-dir", output]
    places = {**os.environ, "PYTHONPATH": str(tools)}
    done = subprocess.run(command, cwd=work, env=places, capture_output=True, text=True, encoding="utf-8")
    if done.returncode:
        raise RuntimeError(f"JupyterLite could not be built:\n{done.stdout}{done.stderr}")


def downloaded(folder, lock, code):
    """How many bytes a reader downloads at most who opens a notebook with this code for the first time.

    Of Python that is exact. Of JupyterLab all scripts, styles and fonts are counted, though a part is loaded
    only when it is used; and files as they are, though most hosts send text compressed.
    """
    by_import = {name: package for package, entry in lock.items() for name in entry["imports"]}
    wanted = {by_import[name] for name in imported(code) if name in by_import}
    files = list(PINS["core"])
    files += [lock[name]["file_name"] for name in with_all_needs({*KERNEL, *wanted}, lock)]
    here = [folder / "static" / "pyodide" / name for name in files]
    here += [path for part in ("build", "extensions", "lab") for path in (folder / part).rglob("*")]
    return sum(path.stat().st_size for path in here if path.suffix not in NEVER_LOADED and path.is_file())


def main():
    """Make the site, or say why there is none."""
    parser = argparse.ArgumentParser(prog="bpfigures.lite")
    parser.add_argument("book", type=Path, help="the folder of the notebooks")
    parser.add_argument("folder", type=Path, help="gets the site, and keeps what was fetched")
    options = parser.parse_args()
    site = options.folder.resolve() / "site"
    shutil.rmtree(site, ignore_errors=True)
    part = site.with_name("part")
    shutil.rmtree(part, ignore_errors=True)
    try:
        lay_out(options.book.resolve(), part)
    except OutOfReach as error:
        print(f"JupyterLite is left out of the book, since this cannot be fetched: {error}", flush=True)
        return
    except (OSError, ValueError, RuntimeError) as error:
        sys.exit(f"JupyterLite: {error}")
    part.rename(site)


if __name__ == "__main__":
    main()
