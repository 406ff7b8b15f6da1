"""How heavy the chapter is, and how fast its live figure answers. Run: python benchmarks/page.py

Nothing here passes or fails: the goals stand beside the numbers.
"""

import functools
import gzip
import http.server
import statistics
import subprocess
import sys
import threading
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(ROOT), str(ROOT / "tests" / "browser")]

import run

CHAPTER = "16_saturation.html"
LOADS = 5
MOVES = 200

# When the first figure is live, and the first frame that shows it is painted.
FIRST_FIGURE = """
window.painted = (then) => requestAnimationFrame(() => {
  const channel = new MessageChannel();
  channel.port1.onmessage = then; // the first task after the frame
  channel.port2.postMessage(null);
});
new MutationObserver((_, observer) => {
  if (!document.querySelector("[data-bp-mounted]")) return;
  observer.disconnect();
  painted(() => (window.first_figure = performance.now()));
}).observe(document, { subtree: true, attributeFilter: ["data-bp-mounted"] });

// Of every move: from the input event to the end of the figure's own code, and to the painted frame.
// The browser runs the microtasks that a listener leaves before it calls the next, so the second
// listener comes after all that the figure does at once.
window.moves = [];
let began;
addEventListener("input", () => (began = performance.now()), { capture: true });
addEventListener("input", () => {
  const move = { from: began, own: performance.now() - began };
  painted(() => {
    move.painted = performance.now() - move.from;
    window.moves.push(move);
  });
});
"""


class Handler(http.server.SimpleHTTPRequestHandler):
    """Serves files and prints nothing."""

    def log_message(self, *args):
        pass


def load(browser, address):
    """A page opened in a new, empty browser window at its first figure, with what it asked for."""
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    page = context.new_page()
    page.add_init_script(FIRST_FIGURE)
    answers = []
    page.on("response", lambda answer: answers.append(answer))
    page.goto(f"{address}{CHAPTER}#figure-saturation:", wait_until="load")
    page.wait_for_function("window.first_figure")
    page.wait_for_load_state("networkidle")
    return page, answers


def move_sliders(page):
    """Drag each slider to and fro with the mouse, as a reader does: MOVES moves in all."""
    sliders = page.locator("[data-bp-figure=Saturation]").first.locator("input[type=range]").all()
    each = MOVES // len(sliders) + 1
    for slider in sliders:
        slider.scroll_into_view_if_needed()
        box = slider.bounding_box()
        middle = box["y"] + box["height"] / 2
        page.mouse.move(box["x"] + box["width"] / 2, middle)
        page.mouse.down()
        done = page.evaluate("moves.length")
        for i in range(1000):
            share = 0.1 + 0.8 * abs((i * 0.073) % 2 - 1)
            page.mouse.move(box["x"] + share * box["width"], middle)
            # One move at a time, each to its frame.
            page.evaluate("new Promise((done) => painted(done)).then(() => {})")
            if page.evaluate("moves.length") >= done + each:
                break
        page.mouse.up()
    return page.evaluate("moves")[:MOVES]


def percentile(values, share):
    return sorted(values)[min(len(values) - 1, int(share * len(values)))]


def report(what, value, goal=""):
    print(f"{what:<58}{value:>12}   {goal}")


def main():
    from playwright.sync_api import sync_playwright

    from find_browser import MISSING, find_browser

    path = find_browser() or sys.exit(MISSING)
    folder = run.BUILD / "html"
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(Handler, directory=folder))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    address = f"http://127.0.0.1:{server.server_port}/"

    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=["--no-sandbox"])
        first = []
        for _ in range(LOADS):
            page, answers = load(browser, address)
            first.append(page.evaluate("window.first_figure"))
        bodies = [answer.body() for answer in answers]
        moves = move_sliders(page)
        version = browser.version
        browser.close()
    server.shutdown()

    raw, zipped = (sum(map(len, sizes)) for sizes in (bodies, map(gzip.compress, bodies)))
    own, painted = ([move[key] for move in moves] for key in ("own", "painted"))
    print(f"{CHAPTER} in Chromium {version}, from this computer")
    report("requests", len(bodies))
    report("transferred, raw", f"{raw / 1e3:.0f} kB")
    report("transferred, each file gzipped", f"{zipped / 1e3:.0f} kB", "goal: 1500 kB at most")
    report(f"to the first live figure, painted (median of {LOADS})", f"{statistics.median(first):.0f} ms")
    print(f"{len(moves)} moves of the sliders, from the input event")
    report("  to the end of the figure's own code, median", f"{statistics.median(own):.2f} ms")
    report(
        "  to the end of the figure's own code, 95th percentile",
        f"{percentile(own, 0.95):.2f} ms",
        "goal: 4 ms at most",
    )
    report("  to the painted frame, median", f"{statistics.median(painted):.1f} ms")
    report(
        "  to the painted frame, 95th percentile",
        f"{percentile(painted, 0.95):.1f} ms",
        "goal: 16 ms at most",
    )


if __name__ == "__main__":
    run.build()
    if Path(sys.prefix).resolve() != run.VENV.resolve():
        # The browser is driven from the book's own environment.
        sys.exit(subprocess.run([str(run.PYTHON), __file__]).returncode)
    main()
