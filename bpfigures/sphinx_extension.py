"""The Sphinx extension of the book: a page carries what it shows, and asks nothing of another host.

* Equations are typeset while the book is built, by KaTeX in the V8 of mini-racer. A page holds the
  result, HTML for the eye and MathML for screen readers, and loads a style sheet and fonts, no script.
* A page loads the style and the scripts of the live figures in it; other pages load neither.
* A widget that needs a kernel is shown as a still, with a sentence that says so.
* The appendix "Solutions" is filled from the chapters: see solutions.py.
* The first use of a term in a chapter leads to the glossary, and is in the index: see glossary_links.py.
* A page that is a notebook has a menu of where to run it: see run_buttons.py.
* When all is written, built_site.py finishes the site.
"""

import re
import shutil
from functools import cache
from html import escape
from pathlib import Path

from docutils import nodes
from myst_nb.core.render import WIDGET_STATE_MIMETYPE, MimeData, NbElementRenderer
from nbclient.output_widget import OutputWidget
from py_mini_racer import MiniRacer
from sphinx.errors import ExtensionError
from sphinx.util import logging
from sphinx.util.math import get_node_equation_number

from bpfigures import bibliography_style, built_site, glossary_links, run_buttons, solutions
from bpfigures.live import STATIC, page_scripts

logger = logging.getLogger(__name__)

# --- Equations -----------------------------------------------------------------------------------

# `strict` refuses what LaTeX would refuse, so that an equation reads the same in JupyterLab.
# An error is returned, not thrown: mini-racer would add the whole of KaTeX to its message.
RENDER = r"""
function render(tex, displayMode) {
  try {
    return { html: katex.renderToString(tex, { displayMode, strict: "error" }) };
  } catch (error) {
    return { error: error.message.replace(/\u0332/g, "") };
  }
}
"""

# A tag at the end of a display: `\tag{BP1}`. The page sets it beside the equation, as it does with
# numbers, so that on a phone the equation can scroll and the tag stays in sight.
TAG = re.compile(r"\\tag\{([\w .*′'-]+)\}\s*$")

# What stays on the line of an equation: brackets and quotes before it, the signs or letters right after it.
OPENING = re.compile(r"[(\[{“‘\"'±−~]*$")
CLOSING = re.compile(r"[^\w\s(\[{]+|\w*")

# KaTeX sets an inline equation in parts, and a line may break between them.
LAST_PART = re.compile(r'(?s)(<span class="katex-base">(?:(?!<span class="katex-base">).)*)(</span></span>)$')

# `\begin{align}` and the like number their rows by themselves; the starred forms do not.
NUMBERED = re.compile(r"\\(begin|end)\{(equation|align|alignat|gather)\}")


@cache
def katex():
    """A V8 with KaTeX in it, started once, when a page first has an equation."""
    context = MiniRacer()
    context.eval((STATIC / "katex" / "katex.min.js").read_text(encoding="utf-8"))
    context.eval(RENDER)
    return context


def close_katex(app, exception):
    """End V8 with the build: left to the end of the process, it can hang there (Python 3.13)."""
    if katex.cache_info().currsize:
        katex().close()
        katex.cache_clear()


def typeset(tex, display, node):
    """The HTML of an equation, or the TeX itself after a warning that names the place."""
    answer = dict(katex().call("render", tex, display))
    if "html" in answer:
        return answer["html"]
    logger.warning("%s", answer["error"], location=node, type="katex")
    return f'<code class="katex-error">{escape(tex)}</code>'


def tag_of(tex):
    """BP1 for a display that ends in `\\tag{BP1}`; else an empty string."""
    tag = TAG.search(tex)
    return tag[1] if tag else ""


def visit_math(self, node):
    """Write an equation in a line of text."""
    self.body.append(self.starttag(node, "span", "", CLASS="math notranslate nohighlight"))
    html = typeset(node.astext(), False, node)
    if "glued" in node.parent.get("classes", ()):
        html = LAST_PART.sub(r'<span class="glued">\1</span>\2', html)
    self.body.append(html + "</span>")
    raise nodes.SkipNode


def visit_displaymath(self, node):
    """Write an equation on a line of its own, with its tag or number beside it."""
    tex = node.astext().strip()
    number = tag_of(tex) or (node["number"] and get_node_equation_number(self, node))
    tex = NUMBERED.sub(r"\\\1{\2*}", TAG.sub("", tex))
    parts = [part for part in re.split(r"\n\s*\n", tex) if part.strip()]
    if len(parts) > 1:  # blank lines stand between equations, as everywhere in Sphinx
        tex = r"\begin{aligned}" + r" \\ ".join(parts) + r"\end{aligned}"

    self.body.append(self.starttag(node, "div", CLASS="math notranslate nohighlight"))
    self.body.append(f'<div class="equation">{typeset(tex, True, node)}</div>')
    if number:
        self.body.append(f'<span class="eqno">({number})</span>')
    self.body.append("</div>\n")
    raise nodes.SkipNode


def number_equations(app, env):
    """Give each labeled equation its tag, or else its number on the page: {eq} then shows that."""
    for docname, numbers in env.toc_fignumbers.items():
        count = 0
        for node in env.get_doctree(docname).findall(nodes.math_block):
            if node["ids"]:
                tagged = r"\tag" in node.astext()
                count += not tagged
                number = tag_of(node.astext()) if tagged else count
                numbers["displaymath"][node["ids"][0]] = (number,)


def glue_punctuation(app, doctree, docname):
    """Keep the end of an equation on one line with the comma after it, and a bracket with what it opens.

    Browsers break a line at either end of an equation, whatever stands there; Chromium does so even at
    U+2060. In `span.glued` no line breaks (book.css), save between the parts of the equation.
    """
    for math in list(doctree.findall(nodes.math)):
        parent, place = math.parent, math.parent.index(math)
        before, after = (
            parent[at] if 0 <= at < len(parent) and isinstance(parent[at], nodes.Text) else ""
            for at in (place - 1, place + 1)
        )
        opening, closing = OPENING.search(before)[0], CLOSING.match(after)[0]
        if opening or closing:
            glued = nodes.inline(classes=["glued"])
            glued += [nodes.Text(opening), math.deepcopy(), nodes.Text(closing)]
            rest = [nodes.Text(before.removesuffix(opening)), glued, nodes.Text(after.removeprefix(closing))]
            parent[place - (before != "") : place + 1 + (after != "")] = rest


# --- What a screen reader says --------------------------------------------------------------------

# A long signature: Sphinx makes it a list of definitions without a term.
SIGNATURE = re.compile(r'(?s)<dl>\n(<dd><em class="sig-param">.*?)</dl>')


def mend_for_screen_readers(app, pagename, templatename, context, doctree):
    """Take from the page's HTML what would be read aloud wrongly, or fails a check of accessibility."""
    if "body" in context:
        # myst-nb gives every folded cell this name, in place of the words in sight.
        body = context["body"].replace('<summary aria-label="Toggle hidden content">', "<summary>")
        # The entries of the bibliography: Sphinx gives them a role that ARIA has given up.
        body = body.replace('role="doc-biblioentry"', 'role="listitem"')
        context["body"] = SIGNATURE.sub(signature_lines, body)


def signature_lines(match):
    """The parameters of a signature, each on a line of its own."""
    return match[1].replace("<dd>", '<span class="sig-line">').replace("</dd>", "</span>")


# --- What a page loads ---------------------------------------------------------------------------


def add_assets(app, pagename, templatename, context, doctree):
    """Copy and link what this page needs, and nothing else."""
    body = context.get("body", "")
    static = Path(app.outdir) / "_static"
    if 'class="katex' in body:
        shutil.copytree(STATIC / "katex" / "site", static / "katex", dirs_exist_ok=True)
        app.add_css_file("katex/katex.min.css")
    figures = re.findall(r'data-bp-figure="(\w+)"', body)
    if figures:
        link_file(app, STATIC / "figures.css", static, app.add_css_file)
        for script in page_scripts(figures):
            # After one another, when the page is read.
            link_file(app, script, static, app.add_js_file, loading_method="defer")


def link_file(app, source, static, add, **arguments):
    """Copy a file of the figures into the built book, and link it on this page."""
    if not source.is_file():
        raise ExtensionError(f"{source} is missing: make it by `python run.py js`")
    (static / "figures").mkdir(parents=True, exist_ok=True)
    shutil.copyfile(source, static / "figures" / source.name)
    add(f"figures/{source.name}", **arguments)


# --- Widgets -------------------------------------------------------------------------------------


class StaticRenderer(NbElementRenderer):
    """Shows notebooks where there is no kernel. Named in pyproject.toml, chosen in _config.yml."""

    def render_nb_finalise(self, metadata):
        """Leave out the state of the widgets and the scripts that would bring it to life.

        The parent adds both, from two other hosts, and with them sliders that move over a number
        that does not.
        """

    def render_widget_view(self, data):
        """Show what the widget showed when the notebook ran, as a still, and say so."""
        widgets = self.renderer.nb_client.nb_metadata["widgets"][WIDGET_STATE_MIMETYPE]["state"]
        stills = [
            still
            for output in outputs_inside(widgets, data.content["model_id"])
            for still in self.render_still(output, data)
        ]
        note = nodes.paragraph(classes=["live-widget-note"])
        note += nodes.Text(
            "A still: run this notebook to make it live."
            if stills
            else "A live widget stands here: run this notebook to use it."
        )
        return [nodes.container("", *stills, note, classes=["live-widget"])]

    def render_still(self, output, data):
        """Show one output that a widget had captured, in the best form that a page can show."""
        if output["output_type"] == "stream":
            return self.render_mime_type(MimeData("text/plain", output["text"], data.cell_metadata))
        bundle = output.get("data", {})
        for mime_type in ("text/html", "image/svg+xml", "image/png", "text/latex", "text/plain"):
            if mime_type in bundle:
                return self.render_mime_type(
                    MimeData(mime_type, bundle[mime_type], data.cell_metadata, line=data.line)
                )
        return []


def outputs_inside(widgets, model_id):
    """The captured outputs of a widget and of the widgets in it, in order."""
    state = widgets[model_id]["state"]
    if widgets[model_id]["model_name"] == "OutputModel":  # others may use the name for something else
        yield from state["outputs"]
    for child in state.get("children", ()):
        yield from outputs_inside(widgets, child.removeprefix("IPY_MODEL_"))


def send_nothing(output_widget):
    """Stand in for what tells the kernel which outputs a widget captured: no page needs that.

    Telling it makes nbclient (0.11) miss, one time in twenty, that the cell has ended. The build then
    waits for the whole timeout of a cell.
    """


def setup(app):
    """Called by Sphinx."""
    OutputWidget.sync_state = send_nothing
    app.add_html_math_renderer("katex", (visit_math, None), (visit_displaymath, None))
    app.connect("source-read", solutions.fill)
    app.connect("env-check-consistency", number_equations)
    app.connect("doctree-resolved", glue_punctuation)
    app.connect("html-page-context", mend_for_screen_readers)
    app.connect("html-page-context", add_assets)
    app.connect("build-finished", close_katex)
    # After the theme, which writes its colors of code when the build has finished.
    app.connect("build-finished", built_site.finish, priority=900)
    glossary_links.setup(app)
    run_buttons.setup(app)
    bibliography_style.setup(app)
    return {"version": "1", "parallel_read_safe": True, "parallel_write_safe": True}
