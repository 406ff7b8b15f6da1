"""Makes the PDF and the EPUB."""

from pathlib import Path
from tempfile import TemporaryDirectory

from bpfigures.editions import epub, pdf, stills
from bpfigures.editions.book import Book
from bpfigures.editions.offer import EPUB, PDF


def make(site, browser, output, address=""):
    """Write the PDF and the EPUB of a built site into the folder ``output``.

    Parameters
    ----------
    site : Path
        The folder of the built site.
    browser : playwright Browser
        A Chromium.
    output : Path
        Where to write. Nothing is written unless all goes well.
    address : str
        Where the site is published. Without it a figure names its page, and has no link.

    Raises
    ------
    RuntimeError
        If a figure cannot be drawn, or if something is wider than the paper.
    """
    with TemporaryDirectory() as folder:
        work = Path(folder)
        book = Book(site, browser, address)
        drawn = stills.draw(book, work)
        epub.write(book, drawn, work, work / EPUB)
        pdf.write(book, drawn, work, work / PDF)
        book.close()
        for name in (PDF, EPUB):
            (Path(output) / name).write_bytes((work / name).read_bytes())
