"""The line in the footer of each page that offers the PDF and the EPUB, if the site holds them."""

import re
from pathlib import Path

PDF, EPUB = "backpropagation-live.pdf", "backpropagation-live.epub"

OFFER = re.compile(r'(?s)\n<p class="download editions">.*?</p>')
FOOTER = re.compile(r'(?s)<p class="download">.*?</p>')


def offer(site):
    """Name the PDF and the EPUB in the footer of each page of a site that holds them."""
    links = [
        f'<a href="{name}">{Path(name).suffix[1:].upper()}</a>, {(site / name).stat().st_size / 1e6:.0f} MB'
        for name in (PDF, EPUB)
    ]
    line = f'\n<p class="download editions">The book to print, or for an e-reader: {"; ".join(links)}.</p>'
    for page in site.glob("*.html"):
        text = OFFER.sub("", page.read_text(encoding="utf-8"))
        page.write_text(FOOTER.sub(lambda found: found[0] + line, text), encoding="utf-8")


def withdraw(site):
    """Take both out of a site that was built anew, since they are of the pages as they were."""
    for name in (PDF, EPUB):
        (site / name).unlink(missing_ok=True)
    for page in site.glob("*.html"):
        text = page.read_text(encoding="utf-8")
        if OFFER.search(text):
            page.write_text(OFFER.sub("", text), encoding="utf-8")
