"""The figures and pages in Firefox, from a folder: the same numbers by link and by keyboard, and no fault."""

from urllib.parse import urlencode

import pytest

import bpfigures
from firefox import Firefox, find_firefox
from live_page import FIGURES, differences, random_settings, written
from test_pages import PAGES

# Saturation shows two columns, which test_static_book.py reads.
READABLE = [kind for kind in FIGURES if kind is not bpfigures.Saturation]

# Scrolls to each figure and waits until it is live.
MOUNT = """async () => {
    for (const figure of document.querySelectorAll("[data-bp-figure]")) {
        figure.scrollIntoView();
        const live = () => "bpMounted" in figure.dataset;
        for (let n = 0; n < 200 && !live(); n++) await new Promise((go) => setTimeout(go, 25));
        if (!live()) throw new Error(`not live: ${figure.dataset.bpFigure}`);
    }
}"""
NUMBERS = """() => [...document.querySelectorAll("[data-bp-figure] [data-number]")]
    .filter((cell) => cell.checkVisibility()).map((cell) => [cell.dataset.number, cell.dataset.value])"""
FOLLOW = """async (settings) => {
    const followed = new Promise((go) => addEventListener("hashchange", go, { once: true }));
    location.hash = `${document.querySelector("[data-bp-figure]").id}:${settings}`;
    await followed;
    await new Promise(requestAnimationFrame);
}"""
FOCUS = "() => document.querySelector('[data-bp-figure] input[type=range]').focus()"
AFTER_A_FRAME = "() => new Promise((go) => requestAnimationFrame(() => requestAnimationFrame(go)))"


@pytest.fixture(scope="module")
def firefox(tmp_path_factory):
    path = find_firefox() or pytest.skip("no Firefox here")
    firefox = Firefox(path, tmp_path_factory.mktemp("profile"))
    yield firefox
    firefox.close()


@pytest.fixture(autouse=True)
def no_fault(firefox):
    firefox.problems.clear()
    yield
    firefox.run("() => null")  # its answer comes after all that was written to the console
    assert firefox.problems == []


def must_show(firefox, kind, settings):
    """Fail unless every number is that of the figure's ``numbers()``, which bpcore computes."""
    table = {}
    for name, value in firefox.run(NUMBERS):
        table.setdefault(name, []).append(value)
    assert differences(table, kind(**settings).numbers()) == [], settings


@pytest.mark.parametrize("kind", READABLE, ids=lambda kind: kind.__name__)
def test_the_numbers_of_a_figure(firefox, figure_pages, kind):
    firefox.open((figure_pages / f"{kind.__name__}.html").as_uri())
    firefox.run(MOUNT)
    must_show(firefox, kind, {})
    for settings in random_settings(kind, seed=3, count=8):
        firefox.run(FOLLOW, urlencode({name: written(value) for name, value in settings.items()}))
        must_show(firefox, kind, settings)

    sliders = [name for name, rule in kind.rules().items() if rule["kind"] == "number"]
    shown = firefox.run("() => document.querySelector('[data-bp-figure] input[type=range]')?.dataset.trait")
    if shown in sliders:
        firefox.run(FOCUS)
        firefox.press("End")
        firefox.run(AFTER_A_FRAME)
        rule = kind.rules()[shown]
        must_show(firefox, kind, settings | {shown: rule["stops"][-1] if rule["stops"] else rule["most"]})


@pytest.mark.parametrize("name", PAGES)
def test_a_page_opens_from_a_folder(firefox, book_html, name):
    firefox.open((book_html / f"{name}.html").as_uri())
    firefox.run(MOUNT)
    assert firefox.run("() => document.querySelectorAll('[data-bp-figure]').length") or not name[:2].isdigit()
    firefox.open((book_html / f"{name}.html").as_uri(), width=360, height=640)
    firefox.run(MOUNT)
    assert firefox.run("() => document.documentElement.scrollWidth - innerWidth") <= 0
