"""What is done to the built site when all its pages are written. Called by the Sphinx extension.

* No script stands in a page: each is a file. A host can then send the header `Content-Security-Policy:
  script-src 'self'`, under which a browser runs nothing that was smuggled into a page.
* The pages are made light: see light_site.py.
* What no page loads is left out: the theme brings maps for debugging and 1,500 kB of icons, of which
  the pages use none (book/_templates/static).
* The wheel of the book, bpcore and bpfigures, is put into `wheels/`: a notebook elsewhere can install it.
* The whole site is packed into one file, to be read where there is no network. The line that offers it,
  book/_templates/download.html, is left out of the copy, and so is book/_templates/run.html.
* JupyterLite, if `python run.py build --lite` made it, becomes `lite/`. It does not run from a folder, so
  it is not in the packed copy.
* A PDF and an EPUB of the pages as they were before are taken away (bpfigures/editions).
"""

import re
import shutil
from hashlib import sha256
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

from hatchling.builders.wheel import WheelBuilder

from bpfigures.editions.offer import withdraw
from bpfigures.light_site import lighten
from bpfigures.run_buttons import lite_site

INLINE = re.compile(r"(?s)<script(?![^>]*\b(?:src|type)=)[^>]*>(.*?)</script>")
ON_CLICK = re.compile(r'\bonclick="(toggleFullScreen|window\.print)\(\)"')

# What the theme writes into its buttons as onclick="…". And from a folder no page may read another: there
# the search shows titles, without the lines in which it found a word. The menu Run closes at Escape, and
# at a press beside it. The theme lets the keyboard reach code and tables that are wider than the page; this
# does so for equations, once they are laid out.
OURS = """
if (location.protocol === "file:") DOCUMENTATION_OPTIONS.SHOW_SEARCH_SUMMARY = false;
addEventListener("click", ({ target }) => {
  for (const menu of document.querySelectorAll(".bp-run[open]")) menu.open = menu.contains(target);
  const action = target.closest("[data-click]")?.dataset.click;
  if (action === "window.print") print();
  if (action === "toggleFullScreen") toggleFullScreen();
});
addEventListener("keydown", ({ key }) => {
  const menu = key === "Escape" && document.querySelector(".bp-run[open]");
  if (!menu) return;
  menu.open = false;
  menu.querySelector("summary").focus();
});
addEventListener("DOMContentLoaded", () => {
  const watch = new ResizeObserver((entries) => {
    for (const box of new Set(entries.map(({ target }) => target.closest(".equation")))) {
      const wide = box.scrollWidth > box.clientWidth;
      const given = { tabindex: "0", role: "group", "aria-label": "Equation, scrolls sideways" };
      for (const [name, value] of Object.entries(given))
        wide ? box.setAttribute(name, value) : box.removeAttribute(name);
    }
  });
  for (const box of document.querySelectorAll(".equation, .equation > *")) watch.observe(box);
});
"""

# For a menu of versions, which the book does not have. Without it all pages have the same script.
PAGE_NAME = re.compile(r"(?m)^DOCUMENTATION_OPTIONS\.pagename = .*\n")

UNUSED = ("**/*.map", "_static/scripts/fontawesome.js*")

PACKED = "backpropagation-live.zip"
OFFER = re.compile(r'(?s)<p class="download">.*?</p>|<details class="bp-run">.*?</details>')


def move_scripts_out(folder):
    """Put the scripts that stand in the pages of a folder into files.

    The first, which chooses light or dark before anything is painted, stays where it is, and so do those in
    the body of a page. The others in its head only set values: they become one file, where the first of
    them stood.
    """
    for page in sorted(folder.glob("*.html")):
        text = page.read_text(encoding="utf-8")
        if scripts := list(INLINE.finditer(text)):  # else an earlier build has done it
            page.write_text(without(scripts, text, folder), encoding="utf-8")


def without(scripts, text, folder):
    """The text of a page with its inline scripts in files."""
    first, *others = scripts
    head = [script for script in others if script.start() < text.index("<body")]
    files = {script.start(): as_file(folder, script[1].strip()) for script in scripts if script not in head}
    files |= {script.start(): "" for script in head}
    joined = as_file(folder, PAGE_NAME.sub("", "\n".join(script[1].strip() for script in head)) + OURS)
    files[head[0].start() if head else first.start()] += joined
    text = INLINE.sub(lambda script: files[script.start()], text)
    return ON_CLICK.sub(r'data-click="\1"', text)


def as_file(folder, script):
    """Write a script into a file named by its content. Returns the tag that loads it."""
    name = f"_static/inline/{sha256(script.encode()).hexdigest()[:12]}.js"
    (folder / name).parent.mkdir(parents=True, exist_ok=True)
    (folder / name).write_text(script + "\n", encoding="utf-8")
    return f'<script src="{name}"></script>'


def leave_out(folder):
    """Delete from the built site what no page of it loads."""
    for pattern in UNUSED:
        for path in folder.glob(pattern):
            path.unlink()


def build_wheel(folder):
    """Build the wheel of the book into a folder, and return its path."""
    root = Path(__file__).parents[1]
    if not (root / "pyproject.toml").is_file():
        raise FileNotFoundError(
            f"expected the book's pyproject.toml in {root}: build from a copy of the book"
        )
    [wheel] = WheelBuilder(str(root)).build(directory=str(folder), versions=["standard"])
    return Path(wheel)


def pack(folder):
    """Pack the site into one file in its own folder."""
    with ZipFile(folder / PACKED, "w", ZIP_DEFLATED) as packed:
        for path in sorted(folder.rglob("*")):
            name = Path(PACKED).stem / path.relative_to(folder)
            if path.suffix == ".html":
                packed.writestr(str(name), OFFER.sub("", path.read_text(encoding="utf-8")), ZIP_DEFLATED)
            elif path.is_file() and path.name != PACKED:
                packed.write(path, name)


def finish(app, exception):
    """Sphinx calls this when the build has ended."""
    if exception is None and app.builder.format == "html":
        folder = Path(app.outdir)
        withdraw(folder)
        move_scripts_out(folder)
        lighten(folder)
        leave_out(folder)
        shutil.rmtree(folder / "lite", ignore_errors=True)
        shutil.rmtree(folder / "wheels", ignore_errors=True)
        build_wheel(folder / "wheels")
        pack(folder)
        if site := lite_site(app):
            shutil.copytree(site, folder / "lite")
