"""Makes the PDF and the EPUB of a built site, in it: `python run.py print` calls this."""

import argparse
from pathlib import Path

from playwright.sync_api import sync_playwright

from bpfigures.editions.make import make
from bpfigures.editions.offer import EPUB, PDF, offer
from find_browser import MISSING, ensure_browser  # in tests/browser, which run.py puts on the path


def main():
    """Read the command line, make both, and offer them in the pages."""
    parser = argparse.ArgumentParser(prog="python -m bpfigures.editions")
    parser.add_argument("site", type=Path, help="the folder of the built site")
    parser.add_argument("--address", default="", help="where the site is published")
    options = parser.parse_args()
    path = ensure_browser() or parser.exit(1, MISSING + "\n")
    with sync_playwright() as playwright:
        # As root Chromium has no sandbox. It opens nothing but files of the book.
        browser = playwright.chromium.launch(executable_path=path, args=["--no-sandbox"])
        make(options.site, browser, options.site, options.address)
        browser.close()
    offer(options.site)
    for name in (PDF, EPUB):
        print(f"Wrote {options.site / name}, {(options.site / name).stat().st_size / 1e6:.1f} MB", flush=True)


if __name__ == "__main__":
    main()
