"""Every live figure under random events, hostile links and thousands of moves: no fault, no junk, no leak.

FUZZ=10000 gives each figure ten thousand random events; the suite gives all of them together about as many.
"""

import os

import numpy as np
import pytest
from playwright.sync_api import expect

import bpfigures
from live_page import FIGURES, Live

EVENTS = int(os.environ.get("FUZZ", "400"))

# What a person, a broken program or an enemy could do to a figure, drawn from a seed. The answer is the first
# text on screen that no figure should show, or "".
FUZZ = r"""async ({ root, seed, count }) => {
    let state = seed;
    const random = () => { // Park and Miller's generator
        state = (state * 16807) % 2147483647;
        return state / 2147483647;
    };
    const one_of = (list) => list[Math.floor(random() * list.length)];
    const junk = ["", " ", "-", "abc", "NaN", "Infinity", "1e6", "-1e6", "1e400", "0x10", "9".repeat(400)];
    const keys = ["ArrowLeft", "ArrowRight", "ArrowUp", "ArrowDown", "Home", "End", "Enter", " ", "5"];
    const send = (target, type) => target.dispatchEvent(new Event(type, { bubbles: true }));
    const actions = {
        input() {
            const input = one_of([...root.querySelectorAll("input:not([readonly])")]);
            if (!input) return;
            if (input.type === "checkbox" || input.type === "radio") return input.click();
            const [least, most] = [Number(input.min), Number(input.max)];
            input.value = random() < 0.7 ? String(least + random() * (most - least)) : one_of(junk);
            send(input, "input");
            send(input, "change");
        },
        button() {
            one_of([...root.querySelectorAll("button")])?.click();
        },
        pointer() {
            const pictures = [...root.querySelectorAll("svg, svg *, canvas")];
            const target = one_of(pictures.filter((picture) => picture.checkVisibility()));
            if (!target) return;
            const box = (target.closest("svg, canvas") ?? target).getBoundingClientRect();
            const common = { bubbles: true, cancelable: true, pointerId: 1, isPrimary: true };
            for (const type of ["pointerdown", "pointermove", one_of(["pointerup", "pointercancel"])]) {
                const [clientX, clientY] = [box.left + random() * box.width, box.top + random() * box.height];
                const buttons = Number(type !== "pointerup");
                target.dispatchEvent(new PointerEvent(type, { ...common, clientX, clientY, buttons }));
            }
            target.dispatchEvent(new MouseEvent("click", { bubbles: true, cancelable: true }));
        },
        key() {
            const target = one_of([...root.querySelectorAll("input, button, [tabindex]")]);
            const key = one_of(keys);
            target?.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true }));
        },
    };
    for (let n = 0; n < count; n++) {
        one_of([actions.input, actions.input, actions.button, actions.pointer, actions.key])();
        if (n % 25 === 0) await new Promise(requestAnimationFrame); // what plays goes on
        const seen = /NaN|undefined|Infinity|\[object|function/.exec(root.innerText);
        if (seen) return `event ${n}: ${root.innerText.slice(Math.max(0, seen.index - 60), seen.index + 30)}`;
    }
    return "";
}"""

HOSTILE = [
    "w=NaN&b=Infinity&eta=1e400",
    "w=1e6&b=-1e6&eta=1e3&epoch=1e9&step=-1",
    "w=&b=%20&eta=abc&epoch=1.5",
    "__proto__=1&constructor=2&toString=3&hasOwnProperty=4",
    "schema=1&initial=2&still=3&computed=true",
    "w=<img src=x onerror=alert(1)>&b=javascript:alert(1)",
    "%E0%A4%A&%&%%&=&&==&w=%00",
    "w=" + "9" * 50_000,
    "w2=" + "1,2;" * 5_000 + "&w=1&w=2&w=3",
    "w2=1,2;3&x=;;;,,,&y=[[1,2],[3,4]]",
]


@pytest.fixture(params=FIGURES, ids=lambda kind: kind.__name__)
def live(request, new_page, serve, figure_pages):
    base = serve(figure_pages)
    # Chromium warns of text that a field of numbers cannot take.
    page = new_page(base, excused=lambda problem: "cannot be parsed, or is out of range" in problem)
    page.goto(f"{base}{request.param.__name__}.html")
    return Live(page, request.param).mount()


def seen(live):
    """Text that no figure should show."""
    text = live.root.inner_text()
    return [word for word in ("NaN", "undefined", "Infinity", "[object") if word in text]


def test_random_events(live):
    root = live.root.element_handle()
    assert live.page.evaluate(FUZZ, {"root": root, "seed": 20_261_121, "count": EVENTS}) == ""
    live.button("reset").click()
    if live.kind is not bpfigures.Saturation:  # its two columns are read by test_static_book.py
        live.must_show({})


def test_hostile_links(live):
    """A link is data: what the figure cannot take it names and leaves, whatever it is."""
    before = live.numbers()
    refused = live.root.locator(".bp-refused")
    for fragment in HOSTILE:
        live.page.evaluate("hash => { location.hash = hash; }", f"{live.root.get_attribute('id')}:{fragment}")
        expect(refused).not_to_have_text("")
        assert seen(live) == []
        live.button("reset").click()
        assert live.numbers() == before
    assert live.page.evaluate("({}).w === undefined && ({}).toString() === '[object Object]'")


def test_a_thousand_moves_leave_nothing_behind(live):
    """No node, no listener, and less than a byte or two of heap for each number that was on screen."""
    session = live.page.context.new_cdp_session(live.page)
    session.send("Performance.enable")

    def measured():
        for _ in range(3):  # what the page and its scripts hold of each other goes step by step
            session.send("HeapProfiler.collectGarbage")
        metrics = {m["name"]: m["value"] for m in session.send("Performance.getMetrics")["metrics"]}
        return np.array([metrics[name] for name in ("Nodes", "JSEventListeners", "JSHeapUsedSize")])

    sliders = live.root.locator("input[type=range]").filter(visible=True)
    move = """(sliders) => {
        for (let n = 0; n < 500; n++) {
            const slider = sliders[n % sliders.length];
            const [least, most] = [Number(slider.min), Number(slider.max)];
            slider.value = least + ((n * 0.618) % 1) * (most - least);
            slider.dispatchEvent(new Event("input", { bubbles: true }));
        }
    }"""
    sliders.evaluate_all(move)
    first = measured()
    sliders.evaluate_all(move)
    sliders.evaluate_all(move)
    nodes, listeners, heap = measured() - first
    assert (
        nodes <= 300
    )  # some wait for the collector; a leak would leave one or more for each of the thousand
    assert listeners <= 10
    assert heap < 2_000_000
