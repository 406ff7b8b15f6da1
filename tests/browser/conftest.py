"""A browser, pages whose every fault fails the test, and the places where a live figure is looked at."""

import functools
import http.server
import threading
from pathlib import Path

import pytest
from playwright.sync_api import sync_playwright

from bpfigures import Saturation

pytest.register_assert_rewrite("figure_page", "live_page")
from figure_page import Figure, Swish  # noqa: E402
from live_page import FIGURES, Pages, bare_page, copy_assets  # noqa: E402

CHAPTER = "16_saturation.html"


class Handler(http.server.SimpleHTTPRequestHandler):
    """Serves files, with a Content-Security-Policy if there is one, and prints nothing."""

    policy = None
    extensions_map = {  # noqa: RUF012  # what Windows says of .js depends on what is installed there
        **http.server.SimpleHTTPRequestHandler.extensions_map,
        ".js": "text/javascript",
    }

    def end_headers(self):
        if self.policy:
            self.send_header("Content-Security-Policy", self.policy)
        super().end_headers()

    def log_message(self, *args):
        pass


class Server(http.server.ThreadingHTTPServer):
    daemon_threads = True

    def handle_error(self, request, client_address):
        """A browser that closes a connection early is no fault."""


@pytest.fixture(scope="package")
def serve():
    """serve(folder) gives the address of a server for it on this computer."""
    servers = []

    @functools.cache
    def start(folder, policy=None):
        handler = type("Handler", (Handler,), {"policy": policy})
        server = Server(("127.0.0.1", 0), functools.partial(handler, directory=folder))
        threading.Thread(target=server.serve_forever, daemon=True).start()
        servers.append(server)
        return f"http://127.0.0.1:{server.server_port}/"

    yield start
    for server in servers:
        server.shutdown()
        server.server_close()


# Ended with this package: while it runs, no other event loop can run in this thread.
@pytest.fixture(scope="package")
def browser(browser_path):
    # As root Chromium has no sandbox; the other switches keep it from calling home.
    quiet = (
        "--no-sandbox",
        "--disable-background-networking",
        "--disable-component-update",
        "--no-first-run",
    )
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=browser_path, args=quiet)
        yield browser
        browser.close()


@pytest.fixture
def new_page(browser):
    """new_page(base) opens an empty page that may ask for what is under ``base`` and nothing else.

    The test fails if any of its pages has an error, writes an error or a warning to the console, asks
    another host for anything, or is refused a file. ``excused(problem)`` can name those that are not ours.
    """
    pages = Pages(browser)
    yield pages.open
    pages.close()
    assert pages.problems == []


# --- Where figures are ---------------------------------------------------------------------------


@pytest.fixture(scope="package")
def figure_pages(tmp_path_factory):
    """A folder with a bare page for each class of live figures, named by it."""
    folder = tmp_path_factory.mktemp("figures")
    copy_assets(folder)
    for kind in FIGURES:
        (folder / f"{kind.__name__}.html").write_text(bare_page(kind()), encoding="utf-8")
    return folder


@pytest.fixture(scope="package")
def bare_html(tmp_path_factory):
    """A folder of pages that hold live figures and nothing of Jupyter Book."""
    folder = tmp_path_factory.mktemp("bare")
    copy_assets(folder)
    pages = {
        "one.html": bare_page(Saturation()),
        "below.html": bare_page(Saturation(), space="5000px"),
        "two.html": bare_page(Saturation(), Saturation(w=0.6, b=0.9)),
        "tanh.html": bare_page(Saturation(activation="tanh")),
        "relu.html": bare_page(Saturation(activation="relu", w=1, b=-0.5)),
        "diverges.html": bare_page(Saturation(activation="identity", x=2, eta=10)),
        "still.html": bare_page(Saturation(activation=Swish(), w=-1, epoch=40)),
        "still_diverges.html": bare_page(Saturation(activation=Swish(), x=2, eta=10, epoch=300)),
    }
    for name, text in pages.items():
        (folder / name).write_text(text, encoding="utf-8")
    return folder


class Place:
    """Where a page is: its address, and the address under which all that it asks for must be."""

    def __init__(self, base, path):
        self.base, self.url = base, base + path


@pytest.fixture(scope="package")
def place_of(serve):
    """place_of("http" or "file", folder, path) as a Place."""

    def place(scheme, folder, path):
        folder = Path(folder).resolve()
        assert (folder / path).is_file(), f"{folder / path} is missing"
        base = serve(folder) if scheme == "http" else folder.as_uri() + "/"
        return Place(base, path)

    return place


def place_named(request, place_of):
    kind, scheme = request.param.split("-")
    if kind == "bare":
        return place_of(scheme, request.getfixturevalue("bare_html"), "one.html")
    return place_of(scheme, request.getfixturevalue("book_html"), CHAPTER)


@pytest.fixture(scope="package", params=["bare-http", "bare-file", "chapter-http", "chapter-file"])
def place(request, place_of):
    """A page with Saturation() as its first figure: by itself and in the built chapter."""
    return place_named(request, place_of)


@pytest.fixture(scope="package", params=["bare-http", "chapter-file"])
def corner(request, place_of):
    """Two of the places, for tests that open windows of their own, which takes time."""
    return place_named(request, place_of)


@pytest.fixture(scope="package")
def window(browser, place):
    """One window for all tests of a place that need no more of it than to load the page anew."""
    pages = Pages(browser)
    yield pages, pages.open(place.base)
    pages.close()


@pytest.fixture
def figure(window, place):
    """The first figure of the page, live."""
    pages, page = window
    page.goto("about:blank")
    page.goto(place.url)
    yield Figure(page).mount()
    problems = pages.problems.copy()
    pages.problems.clear()
    assert problems == []


@pytest.fixture
def chapter(book_html, place_of):
    return place_of("http", book_html, CHAPTER)


@pytest.fixture
def bare(bare_html, place_of):
    """bare(name) is a bare page over HTTP."""
    return lambda name: place_of("http", bare_html, name)
