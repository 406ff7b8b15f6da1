"""How heavy each page is and how soon it can be read, beside the same page built the ordinary way.

Also how fast a live figure answers. Run: python benchmarks/pages.py

Nothing here passes or fails: the goals stand beside the numbers. README.md says what is measured.
"""

import argparse
import gzip
import http.server
import re
import shutil
import statistics
import subprocess
import sys
import tempfile
import threading
from functools import cache, partial
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(ROOT), str(ROOT / "tests" / "browser")]

import ordinary

import run

CHAPTER = "16_saturation"
MOVES = 200
PATIENCE = 600  # seconds for one page; the ordinary chapter 2 takes five minutes on the slow network

# A phone far from its mast: 1.6 Mbit/s down, 750 kbit/s up, 150 ms there and back.
SLOW = {"offline": False, "latency": 150, "downloadThroughput": 1.6e6 / 8, "uploadThroughput": 750e3 / 8}

# In each page, before its own scripts. A reader opens the page, and once they can read it they go to its
# first figure.
STOPWATCH = """
window.painted = (then) => requestAnimationFrame(() => {
  const channel = new MessageChannel();
  channel.port1.onmessage = then; // the first task after the frame
  channel.port2.postMessage(null);
});

// Something is painted, all that fits the window has arrived, none of its equations waits to be typeset,
// and none of the fonts of its text is on its way.
function readable() {
  const article = document.querySelector("article");
  if (!article || !performance.getEntriesByName("first-contentful-paint").length) return false;
  if (document.readyState === "loading" && article.getBoundingClientRect().bottom < innerHeight) return false;
  for (const math of article.querySelectorAll(".math")) {
    if (math.getBoundingClientRect().top > innerHeight) break;
    if (!math.querySelector(".katex-html, mjx-container")) return false;
  }
  return ![...document.fonts].some((font) => font.status === "loading" && !font.family.includes("Awesome"));
}

// A figure's summary is the last thing that it draws.
const drawn = () => [...document.querySelectorAll(".bp-summary")].some((words) => words.textContent);

window.first = {};
requestAnimationFrame(function look() {
  if (!first.text && readable()) {
    first.text = performance.now();
    document.querySelector("[data-bp-figure]")?.scrollIntoView();
  }
  if (!first.figure && drawn()) first.figure = performance.now();
  if (!first.text || !first.figure) requestAnimationFrame(look);
});
"""

# Of every move: from the input event to the end of the figure's own code, and to the painted frame.
# The browser runs the microtasks that a listener leaves before it calls the next, so the second
# listener comes after all that the figure does at once.
MOVE_WATCH = """
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


# --- A server, the same for both books -----------------------------------------------------------

COMPRESSED = (".woff", ".woff2", ".png", ".zip")


@cache
def content(path):
    """A file as it is and as it is sent: gzipped, unless it is compressed already."""
    raw = path.read_bytes()
    return raw, raw if path.suffix in COMPRESSED else gzip.compress(raw, 6)


class Handler(http.server.SimpleHTTPRequestHandler):
    """Serves files gzipped, keeps its connections, and notes what it sends."""

    protocol_version = "HTTP/1.1"
    sent: list = []  # noqa: RUF012  # (bytes of the file, bytes sent) for each request since it was emptied

    def do_GET(self):
        # The host of npm's packages names a version in each address: @1.0.6, @3, @~0.11.*
        path = re.sub(r"^(/hosts/(?:@[\w-]+/)?[\w-]+)@[^/]+/", r"\1/package/", self.path.split("?")[0])
        path = Path(self.translate_path(path))
        if not path.is_file():
            self.send_error(404)
            return
        raw, sent = content(path)
        self.sent.append((len(raw), len(sent)))
        self.send_response(200)
        self.send_header("Content-Type", self.guess_type(path))
        self.send_header("Content-Length", str(len(sent)))
        if sent is not raw:
            self.send_header("Content-Encoding", "gzip")
        self.end_headers()
        self.wfile.write(sent)

    def log_message(self, *args):
        pass


class Server(http.server.ThreadingHTTPServer):
    daemon_threads = True

    def handle_error(self, request, client_address):
        """A browser that closes a connection early is no fault."""


def serve(folder):
    """Serve a folder. Returns its address."""
    server = Server(("127.0.0.1", 0), partial(Handler, directory=folder))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    return f"http://127.0.0.1:{server.server_port}/"


# --- The pages -----------------------------------------------------------------------------------


def open_page(browser, address, *scripts, slow=False):
    """A page in a new, empty window."""
    page = browser.new_context(viewport={"width": 1280, "height": 900}).new_page()
    page.set_default_timeout(PATIENCE * 1000)
    page.add_init_script("\n".join(scripts))
    if slow:
        page.context.new_cdp_session(page).send("Network.emulateNetworkConditions", SLOW)
    page.goto(address, wait_until="commit")
    return page


TO_THE_END = """async () => {
  while (scrollY + innerHeight < document.documentElement.scrollHeight - 2) {
    scrollBy({ top: 2000, behavior: "instant" });
    await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
  }
}"""


def weigh_page(browser, address):
    """Requests, kB of the files, and kB sent, for a reader who reads to the end."""
    Handler.sent.clear()
    page = open_page(browser, address)
    page.wait_for_load_state("networkidle")
    page.evaluate(TO_THE_END)
    page.wait_for_load_state("networkidle")
    page.context.close()
    return [len(Handler.sent), *(sum(sizes) / 1e3 for sizes in zip(*Handler.sent, strict=True))]


def time_page(browser, address, figures, rounds, slow):
    """For each address the median milliseconds to readable text, and to its first live figure, if any.

    The addresses take turns. From this computer a first turn is thrown away: it warms browser and files.
    """
    seen = [[] for _ in address]
    for turn in range(rounds + (not slow)):
        for times, one in zip(seen, address, strict=True):
            page = open_page(browser, one, STOPWATCH, slow=slow)
            page.wait_for_function("first.text" + (" && first.figure" if figures else ""))
            if turn or slow:
                times.append(page.evaluate("[first.text, first.figure ?? null]"))
            page.context.close()
    return [[median(column) for column in zip(*times, strict=True)] for times in seen]


def median(values):
    return None if None in values else statistics.median(values)


# --- The tables ----------------------------------------------------------------------------------


def report_pages(browser, books, names, rounds, slow_rounds):
    """Print three tables. ``books`` holds the address and the folder of each book, ours first."""
    addresses = {name: [f"{address}{name}.html" for address, _ in books] for name in names}
    has_figures = {
        name: "data-bp-figure" in (books[0][1] / f"{name}.html").read_text(encoding="utf-8") for name in names
    }
    table(
        "What a page asks for, to its end",
        ["requests", "kB", "kB, gzipped"],
        ((name, [weigh_page(browser, address) for address in addresses[name]]) for name in names),
    )
    for title, slow, count in (
        ("Milliseconds, at 1.6 Mbit/s and 150 ms", True, slow_rounds),
        ("Milliseconds, from this computer", False, rounds),
    ):
        if count:
            table(
                f"{title} (median of {count})",
                ["to readable text", "to the first figure"],
                (
                    (name, time_page(browser, addresses[name], has_figures[name], count, slow))
                    for name in names
                ),
            )


def table(title, columns, rows):
    """Print for each page its numbers: ours, and those of the ordinary book if there is one, and the ratio.

    A row is the name of a page, and for each book the values of the columns. It is printed when it comes.
    """
    shares = [[] for _ in columns]
    print(f"\n{title}")
    for count, (name, values) in enumerate(rows):
        both = len(values) > 1
        if count == 0:
            print(" " * 26 + "".join(f"{column:>{30 if both else 20}}" for column in columns))
            print(" " * 26 + f"{'ours':>12}{'ordinary':>10}{'share':>8}" * len(columns) if both else "")
        print(f"{name:<26}", end="")
        for column, pair in zip(shares, zip(*values, strict=True), strict=True):
            ours, *other = ("" if value is None else f"{value:,.0f}" for value in pair)
            print(f"{ours:>12}{other[0]:>10}" if both else f"{ours:>20}", end="")
            if both and ours:
                column.append(pair[0] / pair[1])
            if both:
                print(f"{column[-1]:>8.2f}" if ours else " " * 8, end="")
        print(flush=True)
    if any(shares):
        for what, pick in (("median", statistics.median), ("least", min), ("most", max)):
            print(f"{what + ' share':<26}" + "".join(f"{pick(column):>30.2f}" for column in shares if column))
        print("goal: a third (0.33)")


# --- The figure under the mouse ------------------------------------------------------------------


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


def report_moves(browser, address):
    """Print how long a figure takes to answer."""
    page = open_page(browser, f"{address}{CHAPTER}.html", STOPWATCH, MOVE_WATCH)
    page.wait_for_function("first.figure")
    page.wait_for_load_state("networkidle")
    moves = move_sliders(page)
    page.context.close()
    print(f"\n{len(moves)} moves of the sliders of {CHAPTER}, from the input event")
    for what, key, goal in (
        ("to the end of the figure's own code", "own", "4 ms"),
        ("to the painted frame", "painted", "16 ms"),
    ):
        values = [move[key] for move in moves]
        print(f"  {what + ', median':<56}{statistics.median(values):>8.2f} ms")
        print(f"  {what + ', 95th percentile':<56}{percentile(values, 0.95):>8.2f} ms   goal: {goal} at most")


# --- All of it -----------------------------------------------------------------------------------


def main():
    from playwright.sync_api import sync_playwright

    from find_browser import MISSING, find_browser
    from test_pages import PAGES

    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--rounds", type=int, default=3, help="timed loads of each page (0: none)")
    parser.add_argument("--slow-rounds", type=int, default=3, help="the same on a slow network")
    parser.add_argument(
        "--pages", nargs="+", default=PAGES, metavar="NAME", help="some pages, such as 16_saturation"
    )
    parser.add_argument("--ours", type=Path, help="the folder of the built book (else it is built)")
    parser.add_argument("--ordinary", type=Path, help="the folder that ordinary.py made before")
    given = parser.parse_args()

    path = find_browser() or sys.exit(MISSING)
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        if not given.ours:
            run.build()
        books = [given.ours or run.BUILD / "html"]
        if given.ordinary:
            books.append(given.ordinary)
        elif npm := shutil.which("npm"):
            print("Building the book the ordinary way, which takes some minutes.", file=sys.stderr)
            books.append(ordinary.make(Path(folder), npm))
        else:
            print("npm is missing, so the ordinary book cannot be made: these are our pages alone.")
        books = [(serve(book), book) for book in books]
        browser = playwright.chromium.launch(executable_path=path, args=["--no-sandbox"])
        print(f"Chromium {browser.version}. Both books come gzipped from this computer, by the same server.")
        report_pages(browser, books, given.pages, given.rounds, given.slow_rounds)
        report_moves(browser, books[0][0])
        browser.close()


if __name__ == "__main__":
    if Path(sys.prefix).resolve() != run.VENV.resolve():
        # The browser is driven from the book's own environment.
        run.environment()
        sys.exit(subprocess.run([str(run.PYTHON), __file__, *sys.argv[1:]]).returncode)
    main()
