"""Equations and widgets in a small site of their own, with cases that the book need not have."""

import subprocess
import sys

import nbformat
import pytest
from bs4 import BeautifulSoup

from bpfigures.sphinx_extension import outputs_inside

CONF = """
extensions = ["myst_nb", "bpfigures.sphinx_extension"]
exclude_patterns = ["build"]
myst_enable_extensions = ["amsmath", "dollarmath"]
html_math_renderer = "katex"
html_theme = "basic"
numfig = True
nb_execution_mode = "force"
nb_render_plugin = "static_page"
nb_mime_priority_overrides = [["html", "text/html", 5]]
"""

EQUATIONS = r"""
# Equations

See {eq}`labelled`, {eq}`tagged` and {eq}`second`; inline, $a^l$.

Before a comma ($x = y$), and before a word: $n$-th, $z$ alone.

$$ x = 1 $$ (labelled)

$$ \delta = 2 \tag{BP2} $$ (tagged)

$$ y = 3 $$ (second)

$$ z = 4 \tag{Q} $$

\begin{align}
a &= b \\
c &= d \tag{R}
\end{align}

```{toctree}
words
widgets
```
"""

CELLS = [
    "import ipywidgets",
    "ipywidgets.FloatSlider(description='dead')",
    "@ipywidgets.interact(k=(1, 5))\ndef show(k=3):\n    print('k is', k)\n    return k * 14",
    "from IPython.display import Latex\nLatex(r'$$\\sum_i x_i$$')",
]


def build(folder):
    command = [sys.executable, "-m", "sphinx", "-W", "--keep-going", "-q", folder, folder / "build"]
    with (folder / "log.txt").open("w") as log:
        code = subprocess.run(command, stdout=log, stderr=log).returncode
    return code, (folder / "log.txt").read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def site(tmp_path_factory):
    """site(name) gives a page, parsed, and site.style(name) the text of its style sheet."""
    folder = tmp_path_factory.mktemp("site")
    (folder / "conf.py").write_text(CONF, encoding="utf-8")
    (folder / "index.md").write_text(EQUATIONS, encoding="utf-8")
    (folder / "words.md").write_text("# Words alone\n\nNo equation.\n", encoding="utf-8")
    cells = [nbformat.v4.new_markdown_cell("# Widgets"), *map(nbformat.v4.new_code_cell, CELLS)]
    kernel = {"kernelspec": {"name": "python3", "display_name": "Python 3", "language": "python"}}
    nbformat.write(nbformat.v4.new_notebook(cells=cells, metadata=kernel), folder / "widgets.ipynb")
    code, log = build(folder)
    assert code == 0, log

    def page(name):
        return BeautifulSoup((folder / "build" / name).read_text(encoding="utf-8"), "html.parser")

    def style(name):
        [sheet] = page(name).select("link[rel=stylesheet]")
        return (folder / "build" / sheet["href"].split("?")[0]).read_text(encoding="utf-8")

    page.style = style
    return page


def test_labelled_equations_are_referred_to_by_their_tag_or_else_their_number(site):
    page = site("index.html")
    assert [link.get_text() for link in page.select("p a.reference.internal")] == ["(1)", "(BP2)", "(2)"]
    assert [number.get_text() for number in page.select(".eqno")] == ["(1)", "(BP2)", "(2)", "(Q)"]
    for link in page.select("p a.reference.internal"):
        assert page.find(id=link["href"].removeprefix("#")).select_one(".katex-display")


def test_a_tag_inside_an_environment_stays_on_its_row(site):
    align = site("index.html").select("div.math")[-1]
    assert align.select_one(".katex-html").get_text().count("(R)") == 1
    assert [bool(row.select(".mml-eqn-num")) for row in align.select("math mtr")] == [False, True]
    assert not align.select(".eqno")


def test_equations_speak_mathml_and_load_no_script(site):
    page = site("index.html")
    inline = page.select_one("span.math")
    assert inline.select_one("math msup").get_text() == "al"
    assert inline.select_one(".katex-html")["aria-hidden"] == "true"
    assert "KaTeX_Main" in site.style("index.html")
    assert not page.select_one("script[src*='katex'], script[src*='mathjax']")
    assert "KaTeX_Main" not in site.style("words.html")


def test_the_end_of_an_equation_is_glued_to_the_comma_after_it(site):
    page = site("index.html")
    glued = [span for span in page.select("span.glued") if span.select_one("span.math")]
    assert [(span.contents[0], span.contents[-1]) for span in glued if len(span.contents) == 3] == [
        ("(", "),")
    ]
    assert [span.contents[-1] for span in glued] == [
        ".",
        "),",
        "-",
    ]  # in the text, not in what is aria-hidden
    parts = glued[1].select_one(".katex-html").contents
    assert [part["class"] for part in parts] == [["katex-base"], ["glued"]]  # x = may end a line
    assert page.select_one(".katex-html").get_text() == "al"
    assert "and before a word: n" in glued[2].parent.get_text()


def test_what_katex_does_not_know_is_a_warning_that_names_the_line(tmp_path):
    (tmp_path / "conf.py").write_text(CONF, encoding="utf-8")
    (tmp_path / "index.md").write_text("# Wrong\n\nHere: $\\nosuchthing$.\n", encoding="utf-8")
    code, log = build(tmp_path)
    assert code != 0
    assert "index.md:3: WARNING: KaTeX parse error: Undefined control sequence: \\nosuchthing" in log


def test_a_widget_that_needs_a_kernel_is_a_still(site):
    page = site("widgets.html")
    slider, interact, latex = page.select(".cell_output")
    assert slider.get_text().strip() == "A live widget stands here: run this notebook to use it."
    words = " ".join(interact.get_text().split())
    assert words == "k is 3 42 A still: run this notebook to make it live."
    assert latex.select_one(".katex-display math munder, .katex-display math msub")
    assert not page.select("script[type*='widget'], .cell_output input")


def test_a_widget_that_captures_nothing_may_call_a_number_outputs():
    captured = {"output_type": "stream", "text": "3"}
    widgets = {
        "box": {"model_name": "VBoxModel", "state": {"children": ["IPY_MODEL_net", "IPY_MODEL_seen"]}},
        "net": {"model_name": "AnyModel", "state": {"outputs": 10}},
        "seen": {"model_name": "OutputModel", "state": {"outputs": [captured]}},
    }
    assert list(outputs_inside(widgets, "box")) == [captured]
