"""Where is a Chrome, Chromium or Edge for the browser tests, and where a Firefox?

The fixtures call find_browser() and find_firefox(), which look. `python run.py test` runs this file first,
which installs what is not there, where it can.
"""

import os
import shutil
import subprocess
import sys
from pathlib import Path

MISSING = (
    "The browser tests need Google Chrome, Chromium or Microsoft Edge, and none was found. Install one "
    "of them, or Playwright's own: .venv/bin/python -m playwright install --with-deps chromium "
    r"(on Windows .venv\Scripts\python)."
)

NAMES = ("google-chrome", "google-chrome-stable", "chromium", "chromium-browser", "chrome", "microsoft-edge")

FIREFOXES = ("firefox", "firefox-esr")

PLACES = (
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
    r"%PROGRAMFILES%\Google\Chrome\Application\chrome.exe",
    r"%PROGRAMFILES(X86)%\Google\Chrome\Application\chrome.exe",
    r"%LOCALAPPDATA%\Google\Chrome\Application\chrome.exe",
    r"%PROGRAMFILES(X86)%\Microsoft\Edge\Application\msedge.exe",
    r"%PROGRAMFILES%\Microsoft\Edge\Application\msedge.exe",
)


def find_browser():
    """The path of a browser: one that is installed, else Playwright's own, else None."""
    for name in NAMES:
        if path := shutil.which(name):
            return path
    for place in PLACES:
        if (path := Path(os.path.expandvars(place))).is_file():
            return str(path)
    from playwright.sync_api import sync_playwright  # slow to start, so it comes last

    with sync_playwright() as playwright:
        path = playwright.chromium.executable_path
    return path if Path(path).is_file() else None


def ensure_browser():
    """Find a browser, or install one; None if that cannot be done."""
    if path := find_browser():
        return path

    print("No Chrome or Chromium here: trying to download Playwright's.", flush=True)
    # Where the network drops the connection the download hangs for ever: give up after a while.
    attempt([sys.executable, "-m", "playwright", "install", "chromium"], seconds=240)
    if path := find_browser():
        return path

    install_from_debian("chromium")
    return find_browser()


def find_firefox():
    """The path of a Firefox, or None."""
    return next(filter(None, map(shutil.which, FIREFOXES)), None)


def ensure_firefox():
    """Find a Firefox, or install Debian's; None if that cannot be done."""
    # Playwright's own would not do: it does not speak WebDriver BiDi, which firefox.py does.
    if not find_firefox():
        install_from_debian("firefox-esr")
    return find_firefox()


def install_from_debian(package):
    """Install a package, where there is apt-get and the right to use it."""
    if shutil.which("apt-get") and hasattr(os, "geteuid") and os.geteuid() == 0:
        print(f"Trying Debian's package {package}.", flush=True)
        attempt(["apt-get", "update", "-qq"], seconds=240)
        attempt(["apt-get", "install", "-y", "-qq", "--no-install-recommends", package], seconds=600)


def attempt(command, seconds):
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    try:
        subprocess.run(command, timeout=seconds, stdin=subprocess.DEVNULL, env=environment, check=True)
    except (OSError, subprocess.SubprocessError) as error:
        print(f"That failed: {error}", flush=True)


if __name__ == "__main__":
    print(f"Browser: {ensure_browser() or MISSING}", flush=True)
    print(f"Firefox: {ensure_firefox() or 'none, so the tests in it are left out'}", flush=True)
