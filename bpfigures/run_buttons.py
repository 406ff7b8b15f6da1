"""The menu "Run" of a page that is a notebook: book/_templates/run.html. Called by the Sphinx extension.

* In the reader's browser, if `python run.py build --lite` made JupyterLite. The page says first how much
  that downloads; until the reader starts it, nothing is loaded.
* In Colab or Binder, if _config.yml names the public repository on GitHub.
* On the reader's computer, in any case: the notebook, and the wheel of the book.
"""

import json
import re
import tomllib
from pathlib import Path

from sphinx.errors import ExtensionError

GITHUB = re.compile(r"https://github\.com/([\w.-]+)/([\w.-]+?)(\.git)?/?")


def lite_site(app):
    """The folder beside the built book where bpfigures.lite makes its site, if there is one."""
    folder = Path(app.outdir).parent / "lite" / "site"
    return folder if folder.is_dir() else None


def lite_sizes(app):
    """How many bytes each notebook makes a reader download; empty without JupyterLite."""
    site = lite_site(app)
    return json.loads((site / "sizes.json").read_text(encoding="utf-8")) if site else {}


def wheel_name():
    """The file name of the book's wheel."""
    text = (Path(__file__).parents[1] / "pyproject.toml").read_text(encoding="utf-8")
    project = tomllib.loads(text)["project"]
    return f"{project['name'].replace('-', '_')}-{project['version']}-py3-none-any.whl"


def hosts(options, name):
    """Where Colab and Binder open the notebook ``name``, and what Colab must install; {} for none."""
    address = options.get("repository_url") or ""
    if not address:
        return {}
    match = GITHUB.fullmatch(address)
    if not match:
        raise ExtensionError(
            "_config.yml: expected the address of a repository, https://github.com/OWNER/NAME; "
            f"got {address!r}"
        )
    place, branch = f"{match[1]}/{match[2]}", options.get("repository_branch") or "main"
    return {
        "colab": f"https://colab.research.google.com/github/{place}/blob/{branch}/book/{name}.ipynb",
        "binder": f"https://mybinder.org/v2/gh/{place}/{branch}?urlpath=lab/tree/book/{name}.ipynb",
        "install": "%pip install -q "
        f'"backpropagation-live[data,figures] @ git+https://github.com/{place}@{branch}"',
    }


def megabytes(count):
    """A number of bytes in words, rounded up: it must never promise too little."""
    return f"{-(-count // 1_000_000)} MB" if count >= 1_000_000 else f"{-(-count // 1000)} kB"


def add_menu(app, pagename, templatename, context, doctree):
    """Give the template what it needs to know of this page."""
    source = Path(app.srcdir) / f"{pagename}.ipynb"
    if not source.is_file():
        return
    size = lite_sizes(app).get(pagename)
    context["run"] = {
        "name": pagename,
        "lite": megabytes(size) if size else None,
        "notebook": megabytes(source.stat().st_size),
        "wheel": wheel_name(),
        **hosts(app.config.html_theme_options, pagename),
    }


def setup(app):
    """Called by the Sphinx extension."""
    app.connect("html-page-context", add_menu)
