"""Every live figure under random events, hostile links and many moves: no fault, no junk, no leak.

FUZZ=10000 gives each figure ten thousand random events and as many moves; the suite gives a few of each.
"""

import os
from pathlib import Path

import pytest

import bpfigures
from live_page import FIGURES, Live, Pages

EVENTS = int(os.environ.get("FUZZ", "120"))
SEED = 20_261_121

# Chromium warns of text that a field of numbers cannot take, and slows down a script that follows links.
EXCUSED = ("cannot be parsed, or is out of range", "Throttling navigation")


@pytest.fixture(scope="module", params=FIGURES, ids=lambda kind: kind.__name__)
def one_page(request, browser, serve, figure_pages):
    """A page with one figure, for all tests of that figure."""
    base, pages = serve(figure_pages), Pages(browser)
    page = pages.open(base, excused=lambda problem: any(words in problem for words in EXCUSED))
    page.goto(f"{base}{request.param.__name__}.html")
    page.add_script_tag(path=Path(__file__).with_name("fuzz.js"))
    yield pages, Live(page, request.param).mount()
    pages.close()


@pytest.fixture
def live(one_page):
    """The figure as it was first, which it must be again when a test has ended."""
    pages, live = one_page
    yield live
    live.button("reset").click()
    if live.kind is not bpfigures.Saturation:  # its two columns are read by test_static_book.py
        live.must_show({})
    problems = pages.problems.copy()
    pages.problems.clear()
    assert problems == []


def call(live, name, argument=None):
    return live.page.evaluate(f"(argument) => fuzz.{name}(argument)", argument)


@pytest.mark.timeout(600 + EVENTS)
def test_random_events(live):
    assert call(live, "events", {"count": EVENTS, "first_seed": SEED}) == ""


def test_hostile_links(live):
    """A link is data: what the figure cannot take it names, in a few words of text, and leaves."""
    said = call(live, "links")
    assert [link["fault"] for link in said] == [""] * len(said)
    assert all(link["same"] for link in said)
    assert all(0 < len(link["note"]) < 400 for link in said)
    assert any("<img src=x onerror" in link["note"] for link in said)
    assert live.page.evaluate("({}).w === undefined && ({}).toString() === '[object Object]'")


def test_junk_in_every_setting_of_a_link(live):
    """What is taken has the type of its setting, and is what the text says."""
    rules = live.kind.rules()
    for name, text, type_, value in call(live, "taken"):
        kind = rules[name]["kind"]
        assert (kind, type_) in (("number", "number"), ("numbers", "object"), ("strokes", "string"))
        if kind == "strokes":
            assert value == text
        else:
            entries = text.replace("0x10", "16").replace(";", ",").split(",")
            assert [float(entry) for entry in value.split(",")] == [float(entry) for entry in entries]


def test_words_from_python_are_text(live):
    assert call(live, "hostile_words") == ""


def test_moves_and_mounts_leave_nothing_behind(live):
    """No node, no listener, and less than a byte or two of heap for each number that was on screen."""
    session = live.page.context.new_cdp_session(live.page)
    session.send("Performance.enable")

    def measured(most_nodes=0):
        """Nodes, listeners and heap. The collector gets twenty rounds: what it can free goes step by step."""
        for _ in range(20):
            session.send("HeapProfiler.collectGarbage")
            metrics = {m["name"]: m["value"] for m in session.send("Performance.getMetrics")["metrics"]}
            if metrics["Nodes"] <= most_nodes:
                break
        return [metrics[name] for name in ("Nodes", "JSEventListeners", "JSHeapUsedSize")]

    def work(moves):
        assert call(live, "moves", moves) > 0
        assert call(live, "mounts", 4) == ""

    work(60)
    first = measured()
    work(EVENTS)
    last = measured(most_nodes=first[0] + 100)
    nodes, listeners, heap = (after - before for after, before in zip(last, first, strict=True))
    assert nodes <= 100  # a leak leaves one or more for each move
    assert listeners <= 10
    assert heap < 2_000_000
