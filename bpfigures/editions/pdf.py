"""The PDF: one document of all pages, printed by Chromium."""

from html import escape
from io import BytesIO

from pygments.formatters import HtmlFormatter
from pypdf import PdfReader

from bpfigures.editions.book import HERE, fonts
from bpfigures.live import STATIC

#: The text on a page in CSS pixels: A4 less the margins in pdf.css.
WIDTH, HEIGHT = (round(mm / 25.4 * 96) for mm in (210 - 44, 297 - 46))


def write(book, stills, folder, path):
    """Print the book.

    Parameters
    ----------
    book : Book
    stills : dict of str to Still
    folder : Path
        For the document that is printed.
    path : Path
        Of the PDF.

    Raises
    ------
    RuntimeError
        If something is wider than the paper.
    """
    document = folder / "book.html"
    document.write_text(html(book, stills), encoding="utf-8")
    page = book.browser.new_page(viewport={"width": WIDTH, "height": HEIGHT})
    page.set_default_timeout(0)  # it is long
    page.goto(document.as_uri())
    page.add_script_tag(path=HERE / "fit.js")
    page.evaluate("height => fit(height)", HEIGHT)
    if wide := page.evaluate("sticking_out()"):
        raise RuntimeError("Wider than the paper:\n" + "\n".join(wide))
    # Chromium cannot say on which page a thing is: print once to see, and once with the numbers.
    paper = {"prefer_css_page_size": True, "print_background": True}
    places = numbers(page.pdf(**paper))
    page.evaluate("places => fill(places)", places)
    printed = page.pdf(**paper, outline=True, tagged=True)
    page.close()
    if (moved := numbers(printed)) != places:
        raise RuntimeError(f"The numbers of pages moved: {sorted(set(moved.items()) ^ set(places.items()))}")
    path.write_bytes(printed)


def numbers(printed):
    """The number of the page on which each thing stands that a link leads to."""
    pdf = PdfReader(BytesIO(printed))
    at = {page.indirect_reference.idnum: number for number, page in enumerate(pdf.pages, start=1)}
    places = pdf.named_destinations.items()
    return {name.removeprefix("/"): at[place.page.idnum] for name, place in places}


def html(book, stills):
    """The document: a title, the contents, and all pages of the book."""
    frozen = {name: still.html for name, still in stills.items()}
    site = book.site.as_uri() + "/"
    chapters = []
    for part, pages in book.parts():
        for page in pages:
            body = book.desk.evaluate(
                "page => printed(...page)",
                [page.name, part, frozen, book.titles, book.address, site],
            )
            head = f'<h1 class="part">{escape(part)}</h1>' if part and page == pages[0] else ""
            chapters.append(f'<article id="{page.name}" class="page-{page.name}">{head}{body}</article>')
    style = "\n".join((HERE / name).read_text(encoding="utf-8") for name in ("still.css", "pdf.css"))
    code = HtmlFormatter(style="a11y-high-contrast-light").get_style_defs(".highlight")  # as in the pages
    sheets = "".join(
        f'<link rel="stylesheet" href="{(STATIC / name).as_uri()}">'
        for name in ("katex/site/katex.min.css", "figures.css")
    )
    return (
        f'<!doctype html><html lang="en" data-theme="light"><meta charset="utf-8">'
        f"<title>{escape(book.about['title'])}</title>{sheets}"
        f"<style>{fonts()}\n{code}\n{style}\n{heads(book)}</style><body>{title(book)}{contents(book)}{''.join(chapters)}"
    )


def heads(book):
    """The style that gives the pages of a chapter its name at their head."""
    rules = []
    for page in book.pages:
        text = page.title.replace("\\", "\\\\").replace('"', '\\"')
        rules.append(
            f'@page {page_style(page)} {{ @top-right {{ content: "{text}"; }} }}\n'
            f".page-{page.name} {{ page: {page_style(page)}; }}"
        )
    return "\n".join(rules)


def page_style(page):
    """The name of a page in CSS, which cannot begin with a digit."""
    return f"p-{page.name.replace('_', '-')}"


def title(book):
    """The first sheet."""
    where = f'<p><a href="{book.address}">{escape(book.address)}</a></p>' if book.address else ""
    return f"""<div class="title-page">
<p class="book-title">{escape(book.about["title"])}</p>
<p class="book-about">{escape(book.about["abstract"])}</p>
<p class="book-by">{escape(book.authors)}</p>
<div class="book-edition">
<p>This is the book on paper. Its live figures are stills, and the line under each says where it moves.</p>
{where}<p>Words and pictures: CC BY 4.0. Code: MIT.</p>
</div></div>"""


def contents(book):
    """The table of contents. The numbers of the pages come later."""
    lines = []
    for part, pages in book.parts():
        if part:
            lines.append(f'<p class="contents-part">{escape(part)}</p>')
        for page in pages:
            lines.append(
                f'<p class="contents-line"><a href="#{page.name}"><span>{escape(page.title)}</span>'
                f'<span class="dots"></span><span class="page-of" data-of="{page.name}"></span></a></p>'
            )
    return f'<div class="contents"><p class="contents-title">Contents</p>{"".join(lines)}</div>'
