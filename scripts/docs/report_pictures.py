"""Opens a report in Chromium, steered by chromedriver, and takes pictures of parts of it."""

import base64
import json
import pathlib
import socket
import subprocess
import sys
import time
import urllib.request

STARTING_SECONDS = 20
DRAWING_SECONDS = 2

# From the top of one element to the top of another, None being the top of the page.
LIGHT = {"width": 1300, "scale": 1, "scheme": "light", "part": (None, "effects-section")}
DARK = {"width": 1300, "scale": 1, "scheme": "dark", "part": ("heat-section", "failures-section")}
PHONE = {"width": 360, "scale": 2, "scheme": "light", "part": (None, "tables")}

# All of a page is drawn at once in a window that is as high.
WINDOW_HEIGHT = 9000


class Browser:
    def __init__(self):
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            port = free.getsockname()[1]
        self.process = subprocess.Popen(["chromedriver", f"--port={port}"], stdout=subprocess.DEVNULL)
        self.address = f"http://127.0.0.1:{port}"
        self.await_start()
        options = {"args": ["--headless=new", "--no-sandbox", "--hide-scrollbars"]}
        capabilities = {"alwaysMatch": {"browserName": "chrome", "goog:chromeOptions": options}}
        self.address += "/session/" + self.post("/session", {"capabilities": capabilities})["sessionId"]

    def await_start(self):
        end = time.monotonic() + STARTING_SECONDS
        while True:
            try:
                urllib.request.urlopen(self.address + "/status").close()
                return
            except OSError:
                if time.monotonic() > end:
                    raise
                time.sleep(0.1)

    def post(self, path, body):
        request = urllib.request.Request(self.address + path, json.dumps(body).encode(), {"Content-Type": "application/json"})
        with urllib.request.urlopen(request) as response:
            return json.load(response)["value"]

    def devtools(self, command, **parameters):
        return self.post("/goog/cdp/execute", {"cmd": command, "params": parameters})

    def top(self, element):
        script = "return document.getElementById(arguments[0]).getBoundingClientRect().top + scrollY"
        return self.post("/execute/sync", {"script": script, "args": [element]})

    def take_picture(self, page, out, width, scale, scheme, part):
        self.devtools("Emulation.setEmulatedMedia", features=[{"name": "prefers-color-scheme", "value": scheme}])
        self.devtools(
            "Emulation.setDeviceMetricsOverride",
            width=width, height=WINDOW_HEIGHT, deviceScaleFactor=scale, mobile=width < 600)
        self.post("/url", {"url": page.resolve().as_uri()})
        time.sleep(DRAWING_SECONDS)
        start, end = [0 if element is None else self.top(element) for element in part]
        clip = {"x": 0, "y": start, "width": width, "height": end - start, "scale": 1}
        picture = self.devtools("Page.captureScreenshot", clip=clip)
        out.write_bytes(base64.b64decode(picture["data"]))

    def close(self):
        urllib.request.urlopen(urllib.request.Request(self.address, method="DELETE")).close()
        self.process.terminate()
        self.process.wait()


def main(page, folder):
    browser = Browser()
    try:
        for name, how in {"light": LIGHT, "dark": DARK, "phone": PHONE}.items():
            browser.take_picture(pathlib.Path(page), pathlib.Path(folder, f"report-{name}.png"), **how)
    finally:
        browser.close()


if __name__ == "__main__":
    main(*sys.argv[1:])
