"""How long the pages of a live incident take beside a big archive, and what they weigh with everything that they bring along.
Makes 100 feeds of made Dutch news, takes them in, opens an incident that some hundreds of items are about, and asks for each page in turn.
Prints figures; asserts nothing.

    .build/browser/bin/python Tests/Browser/first_pages.py [--items 100000] [--turns 40]
"""
import argparse
import http.server
import os
import pathlib
import random
import re
import shutil
import statistics
import subprocess
import tempfile
import threading
import time
import urllib.parse
import urllib.request

from eenmond import PASSWORD, ROOT, free_port, program, short
from load import Client

FEEDS = 100
DAYS = 40
ID = "brand-havenkade"
HOME = f"/incidenten/{ID}"
KNOWN = """gemeente politie jaar mensen school water burgemeester kinderen auto huis storm onderzoek slachtoffer ziekenhuis verkeer ouders brandweer
    inwoners markt rook explosie dijk trein opvang demonstratie wethouder gas evacuatie verdachte woningen bewoners raad veiligheid weg station brand""".split()
SMALL = "de het een van in op te en dat die is was met voor niet aan er om ook als dan maar bij nog naar door over uit tot".split()


class News:
    """Items by Zipf's law, the newest first in each feed; of the last three days one in five is about the incident, and one in three of
    those a copy of what another source had."""

    def __init__(self, items):
        chance = random.Random(2026)
        words = KNOWN + [word for word in map(str.strip, open("/usr/share/dict/dutch", encoding="utf-8", errors="replace")) if word.isalpha() and word.islower()]
        first, rest = words[:len(KNOWN)], words[len(KNOWN):]
        chance.shuffle(rest)
        words = first + rest
        total, weights = 0.0, []
        for rank in range(len(words)):
            total += 1 / (rank + 2)
            weights.append(total)

        def sentence(length):
            picked = chance.choices(words, cum_weights=weights, k=length)
            return " ".join(word for pair in zip(picked, chance.choices(SMALL, k=length)) for word in pair).capitalize() + "."

        now = time.time()
        last = None
        self.feeds = [[] for _ in range(FEEDS)]
        for number in range(items):
            moment = now - DAYS * 86_400 * number / items - 60
            title, text = sentence(4)[:-1], " ".join(sentence(chance.randint(4, 8)) for _ in range(chance.randint(4, 9)))
            if number < items * 3 // DAYS and chance.random() < 0.2:
                if last and chance.random() < 0.33:
                    title, text = last
                else:
                    title, text = f"Brand Havenkade: {title.lower()}", f"Aan de Havenkade is brand in een loods. {text}"
                    last = title, text
            self.feeds[number % FEEDS].append((number, title, text, moment))

    def document(self, feed):
        rows = "".join(
            f"<item><guid isPermaLink='false'>{number}</guid><title>{title}</title><link>https://bron{feed}.example/{number}</link>"
            f"<description>{text}</description><pubDate>{time.strftime('%a, %d %b %Y %H:%M:%S +0000', time.gmtime(moment))}</pubDate></item>"
            for number, title, text, moment in self.feeds[feed])
        return f"<?xml version='1.0' encoding='UTF-8'?><rss version='2.0'><channel><title>Bron {feed}</title>{rows}</channel></rss>".encode()


def serve(news, port=0):
    """The feeds. Without news there is nothing new in any of them."""
    class Handler(http.server.BaseHTTPRequestHandler):
        def do_GET(self):
            feed = self.path.rsplit("/", 1)[-1]
            isNew = feed.isdigit() and not self.headers.get("If-None-Match") and news
            body = news.document(int(feed)) if isNew else b""
            self.send_response(200 if isNew else 304 if feed.isdigit() else 404)
            self.send_header("ETag", '"een"')
            self.send_header("Content-Type", "application/rss+xml; charset=utf-8")
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_):
            pass

    server = http.server.ThreadingHTTPServer(("127.0.0.1", port), Handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    return server


def weight(client, page):
    """Bytes of a page, and of its style sheets, scripts and pictures, not compressed. What a script fetches for one page alone is not
    on the pages that are looked at here."""
    _, text = client.ask("GET", page)
    seen, open_ones = {}, re.findall(r'(?:href|src)="(/(?:assets|iconen)/[^"]+)"', text)
    while open_ones:
        address = open_ones.pop()
        if address in seen:
            continue
        status, body = client.ask("GET", address)
        seen[address] = len(body.encode()) if status == 200 else 0
        if address.endswith(".js"):
            open_ones += [urllib.parse.urljoin(address, name) for name in re.findall(r'from "(\./[^"]+)"', body)]
    return len(text.encode()), len(text.encode()) + sum(seen.values())


def spent(process):
    """Milliseconds of processor time of all its threads: what a page costs also on a machine where others work."""
    total = 0
    for task in pathlib.Path(f"/proc/{process.pid}/task").iterdir():
        try:
            total += int((task / "schedstat").read_text().split()[0])
        except OSError:
            continue
    return total / 1e6


def main():
    options = argparse.ArgumentParser()
    options.add_argument("--items", type=int, default=100_000)
    options.add_argument("--turns", type=int, default=40)
    options.add_argument("--keep", help="a folder for the archive, made when it is not there and used again when it is")
    options = options.parse_args()
    folder = pathlib.Path(options.keep or tempfile.mkdtemp(prefix="eenmond-pages-"))
    isNew = not (folder / "eenmond.sqlite").exists()
    folder.mkdir(parents=True, exist_ok=True)
    environment = dict(os.environ, EENMOND_DATA=str(folder), EENMOND_ROOT=str(ROOT), EENMOND_ALLOW_PRIVATE_ADDRESSES="true")

    def run(*arguments):
        return subprocess.run([program(), *arguments], env=environment, check=True, capture_output=True, text=True).stdout

    if not isNew:
        server = serve(None, int((folder / "port").read_text()))
    else:
        server = serve(News(options.items))
        (folder / "port").write_text(str(server.server_port))
        rows = "".join(f'<outline text="Bron {n}" xmlUrl="http://b{n}.localhost:{server.server_port}/{n}"/>' for n in range(FEEDS))
        (folder / "lijst.opml").write_text(f'<opml version="2.0"><body>{rows}</body></opml>')
        run("feed", "import", str(folder / "lijst.opml"))
        run("incident", "open", "--title", "Brand Havenkade", "--municipality", "Waterrijk", "--place", "Havenkade", "--lead", "De Graaf",
            "--role", "burgemeester")
        run("watch", "add", ID, "havenkade")
        started = time.time()
        run("poll", "--once", "--quiet")
        print(f"{options.items} items in {FEEDS} feeds taken in: {time.time() - started:.0f} s")
    port = free_port()
    with open(folder / "serve.log", "wb") as log:
        process = subprocess.Popen([program(), "serve", "--port", str(port)], env=environment, stdout=log, stderr=log)
    try:
        for _ in range(200):
            try:
                with urllib.request.urlopen(f"http://127.0.0.1:{port}/gezond", timeout=2):
                    break
            except OSError:
                time.sleep(0.1)
        client = Client(port)
        name = {"gebruikersnaam": short("A. de Vries"), "wachtwoord": PASSWORD}
        if isNew:
            client.form("/inrichten", {**name, "volledige-naam": "A. de Vries", "wachtwoord-nogmaals": PASSWORD}, "/inrichten")
            client.form(f"{HOME}/berichten/eerste", {}, f"{HOME}/berichten")
        else:
            client.form("/aanmelden", name, "/aanmelden")
        pages = ["/", HOME, f"{HOME}/media", f"{HOME}/media?orde=lijn", f"{HOME}/omgeving", f"{HOME}/berichten", f"{HOME}/raad", f"{HOME}/logboek",
                 f"{HOME}/bronnen", "/zoeken", "/zoeken?vraag=havenkade", "/zoeken?vraag=brand", "/zoeken?vraag=burgemeester+AND+brandweer", "/bronnen"]
        # The new feeds are read once more after a start; that is not what is measured.
        time.sleep(5)
        times, work = {page: [] for page in pages}, {page: [] for page in pages}
        for turn in range(options.turns + 3):
            for page in pages:
                before, started = spent(process), time.perf_counter()
                status, _ = client.ask("GET", page)
                assert status == 200, (page, status)
                if turn >= 3:
                    times[page].append((time.perf_counter() - started) * 1000)
                    work[page].append(spent(process) - before)
        print("| page | median | p95 | processor, median | bytes | with all it brings along |\n|---|---|---|---|---|---|")
        for page, taken in times.items():
            taken.sort()
            alone, whole = weight(client, page)
            print(f"| `{page}` | {statistics.median(taken):.0f} ms | {taken[int(len(taken) * 0.95) - 1]:.0f} ms | "
                  f"{statistics.median(work[page]):.1f} ms | {alone / 1024:.0f} KB | {whole / 1024:.0f} KB |")
        rows = pathlib.Path(f"/proc/{process.pid}/status").read_text()
        print("memory of serve:", re.search(r"VmRSS:\s+(\d+)", rows).group(1), "KB")
    finally:
        process.terminate()
        process.wait(20)
        server.shutdown()
        server.server_close()
        if not options.keep:
            shutil.rmtree(folder, ignore_errors=True)


if __name__ == "__main__":
    main()
