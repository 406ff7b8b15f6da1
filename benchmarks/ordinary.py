"""The same book, built the ordinary way: what pages.py sets beside ours.

The words, the notebooks and the figures are the same, and so are the links, the solutions and the
bibliography, which this repository makes. All else is as Jupyter Book does it by itself: equations by MathJax
in the browser, figures as widgets by require.js and the widget manager, the theme's own scripts and icons.
What its pages ask of other hosts comes from the npm packages of the same versions, and lies beside the pages.
"""

import re
import shutil
import subprocess
import sys
import tarfile
from pathlib import Path

import yaml

ROOT = Path(__file__).resolve().parents[1]

# Sphinx 7 names MathJax 3 and myst-nb 1.4 names the two in the middle; anywidget is as in requirements.txt.
PACKAGES = ("mathjax@3.2.2", "requirejs@2.3.4", "@jupyter-widgets/html-manager@1.0.6", "anywidget@0.11.0")
MINIFIER = "esbuild@0.28.2"  # the package of require.js lacks the short form that its host serves

# What makes the book's pages other than ordinary ones.
OURS = (
    "extensions",
    "html_math_renderer",
    "html_show_sourcelink",
    "templates_path",
    "nb_render_plugin",
    "nb_mime_priority_overrides",
    "html_context",
    "html_theme_options",
)

# Adds to the words what the book adds, and nothing to the pages.
WORDS = """
from bpfigures import bibliography_style, glossary_links, solutions


def setup(app):
    app.connect("source-read", solutions.fill)
    glossary_links.setup(app)
    bibliography_style.setup(app)
"""

HOSTS = re.compile(r"https://(?:cdn\.jsdelivr\.net/npm|cdnjs\.cloudflare\.com/ajax/libs|unpkg\.com)/")
INTEGRITY = re.compile(r' integrity="[^"]*"')


def build(folder):
    """Build the ordinary book in a folder. Returns the folder of its pages."""
    book = folder / "book"
    shutil.copytree(ROOT / "book", book, ignore=shutil.ignore_patterns("_build", "_templates", "*.css"))
    (folder / "words_of_the_book.py").write_text(WORDS, encoding="utf-8")

    config = yaml.safe_load((ROOT / "_config.yml").read_text(encoding="utf-8"))
    del config["launch_buttons"]
    sphinx = config["sphinx"]
    sphinx["config"] = {key: value for key, value in sphinx["config"].items() if key not in OURS}
    sphinx["extra_extensions"] = ["sphinx.ext.autodoc", "sphinx.ext.napoleon", "sphinxcontrib.bibtex"]
    sphinx["local_extensions"] = {"words_of_the_book": str(folder)}
    (folder / "_config.yml").write_text(yaml.safe_dump(config, allow_unicode=True), encoding="utf-8")

    command = [
        *(sys.executable, "-c", "from jupyter_book.cli.main import main; main()", "build", book),
        *("--path-output", folder, "--config", folder / "_config.yml", "--toc", ROOT / "_toc.yml", "-q"),
    ]
    log = folder / "log.txt"
    with log.open("w") as lines:
        code = subprocess.run(
            [str(word) for word in command], cwd=ROOT, stdout=lines, stderr=lines
        ).returncode
    html = folder / "_build" / "html"
    if code or not (html / "index.html").is_file():
        sys.exit(f"The ordinary book does not build:\n{log.read_text()[-4000:]}")
    return html


def fetch_packages(npm, folder):
    """Fetch the packages into a folder, each into one of its own name."""
    subprocess.run([npm, "pack", "--silent", *PACKAGES], cwd=folder, check=True, stdout=subprocess.DEVNULL)
    for package in PACKAGES:
        name, _, version = package.rpartition("@")
        with tarfile.open(folder / f"{name.lstrip('@').replace('/', '-')}-{version}.tgz") as packed:
            packed.extractall(folder / name, filter="data")
    # As the host of require.js has it.
    short = folder / "require.js" / "2.3.4" / "require.min.js"
    minify = (
        "esbuild",
        "requirejs/package/require.js",
        "--minify",
        f"--outfile={short}",
        "--log-level=error",
    )
    command = [npm, "exec", "--yes", f"--package={MINIFIER}", "--", *minify]
    subprocess.run(command, cwd=folder, check=True)


def make(folder, npm):
    """Build the ordinary book with all that it loads in a folder. Returns the folder of its pages."""
    html = build(folder)
    (html / "hosts").mkdir()
    fetch_packages(npm, html / "hosts")
    for page in html.glob("*.html"):
        text = page.read_text(encoding="utf-8")
        page.write_text(INTEGRITY.sub("", HOSTS.sub("/hosts/", text)), encoding="utf-8")
    return html


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit("Expected one argument: the folder to build the ordinary book in.")
    print(make(Path(sys.argv[1]), shutil.which("npm") or sys.exit("npm is missing.")))
