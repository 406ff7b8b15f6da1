"""The book as a PDF and as an EPUB, made from the built site: `python run.py print`.

* pages.js takes the articles out of the pages, in a browser.
* stills.py draws each live figure, by the scripts of the site.
* pdf.py prints one document, in which a figure is vectors and its numbers are text.
* epub.py packs XHTML with MathML, in which a figure is a picture.

Neither runs a notebook: what stands in the site stands in them.
"""
