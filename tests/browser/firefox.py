"""A Firefox that is driven through WebDriver BiDi, the protocol that every stock Firefox speaks.

Playwright drives a Firefox of its own, which cannot be had everywhere. Its channel "moz-firefox" drives a
stock one, but only one newer than Debian's: Firefox 153 ESR does not know emulation.setMediaFeaturesOverride.
What the tests need is little: open a page, run a function in it, press a key, move the mouse.
"""

import json
import re
import subprocess
import threading

from websocket import create_connection

KEYS = {"End": "\ue010", "Home": "\ue011", "ArrowRight": "\ue014", "Tab": "\ue004"}
SECONDS = 60


class Firefox:
    """One window of a Firefox with a profile of its own.

    Parameters
    ----------
    path : str
        Of the program.
    profile : Path
        An empty folder.
    """

    def __init__(self, path, profile):
        command = [
            path,
            "--headless",
            "--no-remote",
            "--profile",
            str(profile),
            "--remote-debugging-port",
            "0",
        ]
        self.process = subprocess.Popen(
            command, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True
        )
        said = []
        for line in self.process.stderr:
            said.append(line)
            if match := re.search(r"WebDriver BiDi listening on (ws://\S+)", line):
                break
        else:
            raise RuntimeError(f"Firefox did not start: {''.join(said)}")
        # What it says later must be read, or it stops when the pipe is full.
        self.listener = threading.Thread(target=self.process.stderr.read, daemon=True)
        self.listener.start()
        self.socket = create_connection(f"{match[1]}/session", timeout=SECONDS, suppress_origin=True)
        self.sent, self.problems = 0, []
        self.call("session.new", capabilities={})
        self.call("session.subscribe", events=["log.entryAdded"])
        self.window = self.call("browsingContext.getTree")["contexts"][0]["context"]

    def call(self, method, **parameters):
        """Send a command and return its result."""
        self.sent += 1
        self.socket.send(json.dumps({"id": self.sent, "method": method, "params": parameters}))
        while True:
            answer = json.loads(self.socket.recv())
            if answer.get("id") == self.sent:
                if answer["type"] == "error":
                    raise RuntimeError(f"{method}: {answer['error']}: {answer['message']}")
                return answer["result"]
            self.note(answer)

    def note(self, event):
        """Keep what a page writes to the console as an error or a warning, and its errors."""
        if event.get("method") == "log.entryAdded" and event["params"]["level"] in ("error", "warn"):
            self.problems.append(event["params"]["text"])

    def open(self, address, width=1280, height=900):
        """Open a page and wait until it is loaded."""
        size = {"width": width, "height": height}
        self.call("browsingContext.setViewport", context=self.window, viewport=size)
        self.call("browsingContext.navigate", context=self.window, url=address, wait="complete")

    def run(self, function, *arguments):
        """What a JavaScript function, given as text, returns for these arguments. A promise is waited for."""
        values = ", ".join(map(json.dumps, arguments))
        in_json = "(value) => JSON.stringify(value ?? null)"
        answer = self.call(
            "script.evaluate",
            expression=f"Promise.resolve(({function})({values})).then({in_json})",
            target={"context": self.window},
            awaitPromise=True,
        )
        if answer["type"] == "exception":
            raise RuntimeError(answer["exceptionDetails"]["text"])
        return json.loads(answer["result"]["value"])

    def press(self, key):
        """Press a key, by its name, where the focus is."""
        strokes = [{"type": kind, "value": KEYS[key]} for kind in ("keyDown", "keyUp")]
        keyboard = {"type": "key", "id": "keyboard", "actions": strokes}
        self.call("input.performActions", context=self.window, actions=[keyboard])

    def drag(self, *places):
        """Press the mouse at the first of these places (x, y) of the window, and let go at the last."""
        moves = [
            {"type": "pointerMove", "x": round(x), "y": round(y), "duration": 20, "origin": "viewport"}
            for x, y in places
        ]
        press, let_go = ({"type": kind, "button": 0} for kind in ("pointerDown", "pointerUp"))
        mouse = {"type": "pointer", "id": "mouse", "actions": [moves[0], press, *moves[1:], let_go]}
        self.call("input.performActions", context=self.window, actions=[mouse])

    def close(self):
        """End Firefox."""
        self.socket.close()
        self.process.terminate()
        self.process.wait(SECONDS)
        self.listener.join(SECONDS)
        self.process.stderr.close()
