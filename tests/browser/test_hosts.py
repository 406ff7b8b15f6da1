"""Every live figure in hosts that know nothing of this book: a page of one's own, and one like MyST's.

They load what a notebook loads, ``static/NAME.js`` and ``figures.css``, and keep to the anywidget front-end
contract (https://anywidget.dev/en/afm).
"""

import json
import re
import shutil
from pathlib import Path

import pytest
from playwright.sync_api import expect

import figure_page
from bpfigures import BiasNudge, DigitReader, Saturation
from bpfigures.live import STATIC, page_scripts
from live_page import FIGURES, Live, Pages, random_settings

HOSTS = Path(__file__).parent / "hosts"

PAGE = """<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>Host</title><link rel="icon" href="data:,">
STYLE</head><body style="margin: 8px; max-width: 780px">PLACES
<script type="application/json">FIGURES</script>
<script type="module">
  import { show } from "./HOST.js";
  const figures = JSON.parse(document.querySelector("script").textContent);
  const places = document.querySelectorAll("div");
  const names = Object.keys(window);
  window.shown = await Promise.all(figures.map(([module, state], i) => show(module, state, places[i])));
  window.left = Object.keys(window).filter((name) => name !== "shown" && !names.includes(name));
</script></body></html>"""


def host_page(host, *figures):
    """A page that shows figures by hosts/``host``.js, one below the other."""
    shown = [[f"./{module_of(type(figure))}", figure.page_state()] for figure in figures]
    texts = {
        "STYLE": '<link rel="stylesheet" href="figures.css">' if host == "bare" else "",
        "PLACES": "<div></div>" * len(figures),
        "FIGURES": json.dumps(shown).replace("<", "\\u003c"),
        "HOST": host,
    }
    return re.sub("|".join(texts), lambda match: texts[match[0]], PAGE)


def module_of(kind):
    """The name of the module that a notebook loads: that of the script which a page of the book loads."""
    return page_scripts([kind.__name__])[-1].name


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    folder = tmp_path_factory.mktemp("hosts")
    for path in [*STATIC.glob("*.js"), STATIC / "figures.css", *HOSTS.glob("*.js")]:
        shutil.copy(path, folder)
    for host in ("bare", "myst"):
        for kind in FIGURES:
            page = host_page(host, kind())
            (folder / f"{host}-{kind.__name__}.html").write_text(page, encoding="utf-8")
        two = host_page(host, BiasNudge(), BiasNudge(nudge=-2, neuron="2,1"))
        (folder / f"{host}-two.html").write_text(two, encoding="utf-8")
        own = host_page(host, Saturation(activation=figure_page.Swish(), w=-1, epoch=40))
        (folder / f"{host}-own.html").write_text(own, encoding="utf-8")
    return folder


@pytest.fixture(scope="module")
def window(browser, serve, folder):
    """One window for all figures."""
    base = serve(folder)
    pages = Pages(browser)
    yield pages, pages.open(base), base
    pages.close()


@pytest.fixture(params=["bare", "myst"])
def open_host(request, window):
    """open_host(name) opens that page of a host. A fault of the page fails the test."""
    pages, page, base = window
    pages.problems.clear()

    def open_(name):
        page.goto(f"{base}{request.param}-{name}.html")
        page.wait_for_function("window.shown")
        return page

    yield open_
    page.goto("about:blank")
    assert pages.problems == []


class Hosted(Live):
    """A figure where no page of the book is around it. Playwright's CSS looks into shadow roots."""

    def __init__(self, page, kind, index=0):
        super().__init__(page, kind)
        self.root, self.index = page.locator(".bp-live").nth(index), index

    def follow(self, settings):
        """Change the state from outside, as a host does: here no link leads to a figure."""
        self.page.evaluate(
            "([i, settings]) => Object.entries(settings).forEach(([k, v]) => shown[i].model.set(k, v))",
            [self.index, settings],
        )

    def must_show(self, settings):
        if self.kind is not Saturation:
            return super().must_show(settings)
        table = figure_page.Figure(self.page)  # two columns of numbers
        table.root = self.root
        return table.must_show(figure_page.DEFAULTS | settings)

    def state(self):
        """What the model holds of the figure's settings."""
        names = list(self.kind.rules())
        return self.page.evaluate(
            "([i, names]) => Object.fromEntries(names.map((n) => [n, shown[i].model.get(n)]))",
            [self.index, names],
        )

    def colors(self):
        return self.root.evaluate(
            "(e) => [getComputedStyle(e).backgroundColor, getComputedStyle(e).color].join()"
        )


def settings_of(kind):
    if kind is Saturation:
        return figure_page.random_settings(seed=8, count=1)
    return random_settings(kind, seed=8, count=1)


@pytest.mark.parametrize("kind", FIGURES, ids=lambda kind: kind.__name__)
def test_a_figure_lives_in_another_host(open_host, kind):
    page = open_host(kind.__name__)
    assert page.evaluate("left") == []  # nothing is left in the window
    live = Hosted(page, kind)
    live.must_show({})
    for settings in settings_of(kind):
        live.follow(settings)
        live.must_show(settings)

    live.button("reset").click()
    assert live.state() == kind().settings()
    live.must_show({})
    sliders = [
        name
        for name, rule in kind.rules().items()
        if rule["kind"] == "number" and live.controls(name).count()
    ]
    for name in sliders[:1]:
        rule = kind.rules()[name]
        live.controls(name).first.press("End")
        end = {name: rule["stops"][-1] if rule["stops"] else rule["most"]}
        assert live.state() == kind().settings() | end
        live.must_show(end)

    light = live.colors()
    page.evaluate("document.documentElement.className = 'dark'")
    assert live.colors() != light

    # What the host has put there stays; all that the figure has put there goes, and its ears with it.
    page.evaluate("shown[0].clean_up()")
    assert page.evaluate("[...shown[0].el.children].filter((e) => e.localName !== 'link').length") == 0
    assert "bp-" not in page.evaluate("shown[0].el.className")
    live.follow(kind().settings())


def test_two_figures_are_two(open_host):
    page = open_host("two")
    first, second = (Hosted(page, BiasNudge, index) for index in (0, 1))
    given = {"nudge": -2, "neuron": "2,1"}
    first.must_show({})
    second.must_show(given)
    first.controls("nudge").press("Home")
    first.must_show({"nudge": -4})
    second.must_show(given)
    second.button("reset").click()
    second.must_show(given)
    ids = page.locator(".bp-live [id]").evaluate_all("all => all.map((e) => e.id)")
    assert len(ids) == len(set(ids)) == 4
    page.evaluate("shown[0].clean_up()")
    second = Hosted(page, BiasNudge, 0)
    second.index = 1
    second.controls("nudge").press("End")
    second.must_show(given | {"nudge": 4})


def test_a_figure_that_needs_python_is_a_still(open_host):
    page = open_host("own")
    root = page.locator(".bp-live")
    expect(root.locator(".bp-still")).to_have_text(Saturation(activation=figure_page.Swish()).still())
    assert root.locator("input, button, .bp-drag, .bp-click").count() == 0


def test_keyboard_and_pointer_in_a_host(open_host):
    """Tab goes from control to control; a press on a neuron and a drag on a slider are gestures."""
    page = open_host("BiasNudge")
    live = Hosted(page, BiasNudge)
    live.controls("nudge").focus()
    seen = []
    for _ in range(4):
        page.keyboard.press("Tab")
        seen.append(page.evaluate("shown[0].el.getRootNode().activeElement.dataset"))
    wanted = [{"trait": "threshold"}, *({"action": action} for action in ("reset", "python", "copy"))]
    assert seen == wanted
    outline = live.button("copy").evaluate("(e) => getComputedStyle(e).outlineStyle")
    assert outline == "solid"

    live.root.locator("[data-neuron='2,2']").click()
    live.must_show({"neuron": "2,2"})
    box = live.controls("nudge").bounding_box()
    middle = box["y"] + box["height"] / 2
    page.mouse.move(box["x"] + box["width"] / 2, middle)
    page.mouse.down()
    page.mouse.move(box["x"] + 0.8 * box["width"], middle, steps=4)
    page.mouse.up()
    nudge = live.state()["nudge"]
    assert 2 < nudge < 3
    live.must_show({"neuron": "2,2", "nudge": nudge})
    live.button("python").click()
    assert f"+= {nudge}" in live.code()


def test_canvases_have_the_colors_of_the_style(open_host):
    """In a shadow root the style comes after the figure; and light or dark is told by the page outside."""
    page = open_host("DigitReader")
    live = Hosted(page, DigitReader)
    weights = live.root.locator("canvas").nth(5)
    colors = """(canvas) => {
      const copy = document.createElement("canvas").getContext("2d", { willReadFrequently: true });
      Object.assign(copy.canvas, { width: canvas.width, height: canvas.height });
      copy.drawImage(canvas, 0, 0);
      const { data } = copy.getImageData(0, 0, canvas.width, canvas.height);
      const seen = new Set();
      for (let i = 0; i < data.length; i += 4) if (data[i + 3] === 255) seen.add(`${data.slice(i, i + 3)}`);
      return [...seen];
    }"""
    for theme, blue in (("", "0,96,168"), ("dark", "108,182,255")):
        page.evaluate("(theme) => (document.documentElement.className = theme)", theme)
        page.wait_for_function(
            f"([canvas, blue]) => ({colors})(canvas).includes(blue)", arg=[weights.element_handle(), blue]
        )


SHAPE = """async (name) => {
  const module = await import(`./${name}`);
  return [typeof module.default, typeof module.default.render, "render" in module];
}"""


def test_each_module_exports_what_the_contract_asks_for(open_host):
    """By default an object with render. A render beside it would be the old way: notebooks warn of it."""
    page = open_host("two")
    for kind in FIGURES:
        assert page.evaluate(SHAPE, module_of(kind)) == ["object", "function", False], kind
