"""Each live figure of the book as a still, drawn by the scripts of the site, most at their first setting."""

import re
from io import BytesIO
from typing import NamedTuple

from PIL import Image

from bpfigures.editions.book import HERE, fonts
from bpfigures.live import page_scripts

#: CSS pixels: of a picture, in two columns with words as large as they can be; and of a figure on paper.
NARROW, WIDE = 600, 800


class Still(NamedTuple):
    """A live figure that does not move: its HTML, its picture as a PNG, its size in CSS pixels, its words."""

    html: str
    png: bytes
    width: int
    height: int
    words: str


def draw(book, folder):
    """Draw every live figure. Returns each Still by its name; a page error is an error here too.

    Parameters
    ----------
    book : Book
    folder : Path
        For a page that holds all figures, and nothing else.
    """
    figures = book.desk.evaluate("figures()")
    names = {name for figure in figures for name in re.findall(r'data-bp-figure="(\w+)"', figure["html"])}
    assets = book.site / "_static" / "figures"
    scripts = "".join(
        f'<script src="{(assets / path.name).as_uri()}" defer></script>' for path in page_scripts(names)
    )
    studio = folder / "studio.html"
    studio.write_text(
        '<!doctype html><html lang="en" data-theme="light"><meta charset="utf-8"><title>Figures</title>'
        f'<link rel="stylesheet" href="{(assets / "figures.css").as_uri()}">{scripts}'
        f"<style>{fonts()}\n{(HERE / 'still.css').read_text(encoding='utf-8')}</style>"
        f'<body style="margin: 0; width: {WIDE}px">' + "".join(figure["html"] for figure in figures),
        encoding="utf-8",
    )
    page = book.browser.new_page(viewport={"width": 1000, "height": 1600}, device_scale_factor=2)
    page.set_default_timeout(0)  # a busy computer takes its time
    errors = []
    page.on("pageerror", lambda error: errors.append(error))
    page.goto(studio.as_uri())
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    page.add_script_tag(path=HERE / "studio.js")
    page.evaluate("move()")
    page.wait_for_function("settled()")
    page.evaluate("freeze()")
    frozen = page.evaluate("stills()")
    found = {}
    for name, still in frozen.items():
        box = page.evaluate("still => alone(...still)", [name, [NARROW, WIDE]])
        found[name] = Still(**still, png=small(page.screenshot(clip=box, full_page=True)), **size_of(box))
    page.close()
    if errors:
        raise RuntimeError(f"The figures cannot be drawn: {errors[0]}")
    return found


def size_of(box):
    """The width and the height, in whole pixels."""
    return {"width": round(box["width"]), "height": round(box["height"])}


def small(png):
    """The same picture in 256 colors, which takes a third of the bytes and looks the same."""
    packed = BytesIO()
    Image.open(BytesIO(png)).convert("RGB").quantize(256).save(packed, "PNG", optimize=True)
    return packed.getvalue()
