"""A newsroom to look at with a real browser: the built program in a folder of its own, a feed that can be written to, and people."""
import contextlib
import http.server
import os
import pathlib
import shutil
import signal
import socket
import subprocess
import tempfile
import threading
import time
import urllib.request
from xml.sax.saxutils import escape

from playwright.sync_api import sync_playwright

ROOT = pathlib.Path(__file__).resolve().parents[2]
PASSWORD = "vier losse goede woorden"
CHROMIUM = os.environ.get("CHROMIUM") or shutil.which("chromium") or shutil.which("chromium-browser")


def program():
    """The built program: EENMOND_PROGRAM, else the release or the debug build, whichever is newer: an old one would test old code."""
    named = os.environ.get("EENMOND_PROGRAM")
    places = [named] if named else [ROOT / ".build/release/eenmond", ROOT / ".build/debug/eenmond"]
    built = [path for path in places if os.access(path, os.X_OK)]
    if built:
        return str(max(built, key=os.path.getmtime))
    raise SystemExit("Tests/Browser: eenmond is not built. Run 'swift build' first.")


class Feed:
    """A feed over HTTP whose items the test writes."""

    def __init__(self):
        self.items = []
        feed = self

        class Handler(http.server.BaseHTTPRequestHandler):
            def do_GET(self):
                body = feed.document().encode()
                self.send_response(200)
                self.send_header("Content-Type", "application/rss+xml; charset=utf-8")
                self.send_header("Content-Length", str(len(body)))
                self.end_headers()
                self.wfile.write(body)

            def log_message(self, *_):
                pass

        self.server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        threading.Thread(target=self.server.serve_forever, daemon=True).start()
        self.url = f"http://127.0.0.1:{self.server.server_port}/feed.xml"

    def publish(self, title, text):
        self.items.insert(0, (title, text, time.gmtime()))

    def document(self):
        items = "".join(
            f"<item><guid>{self.url}#{len(self.items) - place}</guid><title>{escape(title)}</title>"
            f"<link>https://omroep.example/{len(self.items) - place}</link><description>{escape(text)}</description>"
            f"<pubDate>{time.strftime('%a, %d %b %Y %H:%M:%S +0000', moment)}</pubDate></item>"
            for place, (title, text, moment) in enumerate(self.items))
        return f'<?xml version="1.0" encoding="UTF-8"?><rss version="2.0"><channel><title>Omroep Waterrijk</title>{items}</channel></rss>'

    def close(self):
        self.server.shutdown()
        self.server.server_close()


class Newsroom:
    """A running newsroom. `people` are made on demand, each with a browser of her own."""

    def __init__(self):
        self.folder = tempfile.mkdtemp(prefix="eenmond-browser-")
        self.feed = Feed()
        self.port = free_port()
        self.base = f"http://127.0.0.1:{self.port}"
        self.environment = dict(os.environ, EENMOND_DATA=self.folder, EENMOND_ROOT=str(ROOT), EENMOND_ALLOW_PRIVATE_ADDRESSES="true")
        self.log = open(pathlib.Path(self.folder) / "serve.log", "wb")
        self.process = subprocess.Popen(
            [program(), "serve", "--port", str(self.port)], env=self.environment, stdout=self.log, stderr=self.log)
        self.wait()
        self.playwright = sync_playwright().start()
        self.browser = self.playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox", "--lang=nl"])
        self.contexts = []

    def wait(self):
        for _ in range(100):
            with contextlib.suppress(OSError):
                with urllib.request.urlopen(f"{self.base}/gezond", timeout=2) as answer:
                    if answer.status == 200:
                        return
            if self.process.poll() is not None:
                break
            time.sleep(0.1)
        raise SystemExit("eenmond did not start: " + (pathlib.Path(self.folder) / "serve.log").read_text())

    def run(self, *arguments):
        """A command of the same newsroom, as the desk of the organisation would type it."""
        return subprocess.run([program(), *arguments], env=self.environment, check=True, capture_output=True, text=True).stdout

    def page(self, phone=False, script=True, width=None, dark=False, state=None):
        """A new browser of nobody in particular."""
        size = {"width": width or (390 if phone else 1280), "height": 844 if phone or width else 900}
        context = self.browser.new_context(
            viewport=size, locale="nl-NL", timezone_id="Europe/Amsterdam", java_script_enabled=script, storage_state=state,
            color_scheme="dark" if dark else "light", bypass_csp=False)
        context.set_default_timeout(15_000)
        self.contexts.append(context)
        return context.new_page()

    def founder(self, name="A. de Vries"):
        """The first account of all: beheerder and communicatieadviseur."""
        page = self.page()
        page.goto(self.base + "/")
        page.get_by_role("link", name="Maak de eerste beheerder").first.click()
        page.fill("#volledige-naam", name)
        page.fill("#gebruikersnaam", short(name))
        page.fill("#wachtwoord", PASSWORD)
        page.fill("#wachtwoord-nogmaals", PASSWORD)
        page.get_by_role("button", name="Maak mijn account").click()
        page.wait_for_url(self.base + "/")
        return page

    def colleague(self, founder, name, *roles, **look):
        """Invited by the founder, and signed in with her one-time link."""
        founder.goto(self.base + "/beheer/gebruikers")
        founder.fill("#volledige-naam", name)
        founder.fill("#gebruikersnaam", short(name))
        for role in roles:
            founder.check(f"#rol-{role}")
        founder.get_by_role("button", name="Maak de uitnodiging").click()
        link = founder.locator(".notice code").inner_text()
        page = self.page(**look)
        page.goto(link)
        page.fill("#wachtwoord", PASSWORD)
        page.fill("#wachtwoord-nogmaals", PASSWORD)
        page.get_by_role("button", name="Bewaar en meld u aan").click()
        page.wait_for_load_state()
        return page

    def close(self):
        for context in self.contexts:
            context.close()
        self.browser.close()
        self.playwright.stop()
        self.process.send_signal(signal.SIGTERM)
        self.process.wait(20)
        self.feed.close()
        self.log.close()
        shutil.rmtree(self.folder, ignore_errors=True)


def short(name):
    return "".join(sign for sign in name.lower() if sign.isalpha()) + "@waterrijk.example"


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


@contextlib.contextmanager
def newsroom():
    room = Newsroom()
    try:
        yield room
    finally:
        room.close()
