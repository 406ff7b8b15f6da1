"""The figures and pages in Firefox: the same numbers by link, keyboard and mouse, and no fault."""

from urllib.parse import urlencode

import pytest

import bpfigures
from find_browser import find_firefox
from firefox import Firefox
from live_page import FIGURES, differences, random_settings, written
from test_pages import PAGES
from test_strict import POLICY

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

# Where the page is slow to come, Firefox says this of an equation of which it has read a part.
# tests/book/test_site.py counts the parts of every equation in the whole page.
HALF_READ = "Invalid markup: Incorrect number of children"


@pytest.fixture(scope="module")
def firefox(tmp_path_factory):
    path = find_firefox() or pytest.skip("no Firefox here: install one, such as Debian's package firefox-esr")
    firefox = Firefox(path, tmp_path_factory.mktemp("profile"))
    yield firefox
    firefox.close()


@pytest.fixture(autouse=True)
def no_fault(firefox):
    firefox.problems.clear()
    yield
    firefox.run("() => null")  # its answer comes after all that was written to the console
    assert [problem for problem in firefox.problems if not problem.startswith(HALF_READ)] == []


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


# The middle of the first slider of a setting, and a share of the way along it.
ALONG = """(trait, share) => {
    const box = document.querySelector(`[data-trait=${trait}]`).getBoundingClientRect();
    return [box.left + share * box.width, (box.top + box.bottom) / 2];
}"""
VALUE = "(trait) => Number(document.querySelector(`[data-trait=${trait}]`).value)"


def test_the_mouse_and_reset(firefox, figure_pages):
    kind = bpfigures.BiasNudge
    firefox.open((figure_pages / "BiasNudge.html").as_uri())
    firefox.run(MOUNT)
    firefox.run("() => document.querySelector('[data-trait=nudge]').scrollIntoView({ block: 'center' })")
    firefox.drag(*(firefox.run(ALONG, "nudge", share) for share in (0.625, 0.7, 0.9)))
    firefox.run(AFTER_A_FRAME)
    nudge = firefox.run(VALUE, "nudge")
    assert 3 < nudge < 3.6
    must_show(firefox, kind, {"nudge": nudge})
    firefox.run("() => document.querySelector('[data-action=reset]').click()")
    firefox.run(AFTER_A_FRAME)
    must_show(firefox, kind, {})


def test_garbage_in_a_link_changes_nothing_and_is_named(firefox, figure_pages):
    firefox.open((figure_pages / "BiasNudge.html").as_uri())
    firefox.run(MOUNT)
    firefox.run(FOLLOW, "nudge=1e9&w2=NaN&neuron=<script>&__proto__=1&threshold=(()=>1)()&cost=constructor")
    must_show(firefox, bpfigures.BiasNudge, {})
    said = firefox.run("() => document.querySelector('.bp-refused').textContent")
    assert "nudge, w2, neuron, __proto__, threshold and 1 more." in said


# Firefox loads the next page ahead, for <link rel="next">, and counts that under default-src.
AHEAD = POLICY.replace("default-src 'none'", "default-src 'self'")
FOUND = """async () => {
    const found = () => document.querySelector("#search-results li a");
    for (let n = 0; n < 400 && !found(); n++) await new Promise((go) => setTimeout(go, 25));
    return found()?.textContent;
}"""


PAPER = "() => getComputedStyle(document.querySelector('.bp-live')).backgroundColor"


def test_light_and_dark_under_a_strict_policy(firefox, serve, book_html):
    firefox.open(f"{serve(book_html, AHEAD)}16_saturation.html")
    firefox.run(MOUNT)
    seen = {}
    for _ in range(3):  # light, dark, and as the system has it
        seen[firefox.run("() => document.documentElement.dataset.theme")] = firefox.run(PAPER)
        firefox.run("() => document.querySelector('.theme-switch-button').click()")
        firefox.run(AFTER_A_FRAME)
    assert seen == {"light": "rgb(255, 255, 255)", "dark": "rgb(20, 24, 30)"}


def test_the_search_under_a_strict_policy(firefox, serve, book_html):
    firefox.open(f"{serve(book_html, AHEAD)}search.html?q=saturation")
    assert firefox.run(FOUND)


def test_what_the_policy_refuses_is_a_fault(firefox, serve, tmp_path):
    (tmp_path / "bad.html").write_text('<link rel="icon" href="data:,"><script>window.ran = 1</script>')
    firefox.open(f"{serve(tmp_path, AHEAD)}bad.html")
    assert firefox.run("() => window.ran") is None
    assert any("Content-Security-Policy" in problem for problem in firefox.problems)
    firefox.problems.clear()
