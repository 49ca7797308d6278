"""Load: many people with an open live page, some of them writing. Prints how long pages take; asserts nothing.

    .build/browser/bin/python Tests/Browser/load.py [--live 200] [--writers 20] [--seconds 20]
"""
import argparse
import http.client
import re
import statistics
import threading
import time
import urllib.parse

from eenmond import PASSWORD, Newsroom, short

ID = "brand-havenkade"


class Client:
    """A browser of a few lines: one connection, cookies, forms."""

    def __init__(self, port, cookies=None):
        self.port, self.cookies = port, dict(cookies or {})
        self.line = http.client.HTTPConnection("127.0.0.1", port, timeout=60)

    def ask(self, method, path, fields=None):
        body = urllib.parse.urlencode(fields) if fields is not None else None
        headers = {"Cookie": "; ".join(f"{name}={value}" for name, value in self.cookies.items())}
        if body is not None:
            headers["Content-Type"] = "application/x-www-form-urlencoded"
        try:
            self.line.request(method, path, body, headers)
            answer = self.line.getresponse()
        except (http.client.RemoteDisconnected, ConnectionError):
            # The server closes a line that was quiet for long: a browser opens another.
            self.line = http.client.HTTPConnection("127.0.0.1", self.port, timeout=60)
            self.line.request(method, path, body, headers)
            answer = self.line.getresponse()
        text = answer.read().decode("utf-8", "replace")
        for header in answer.headers.get_all("Set-Cookie") or []:
            name, value = header.split(";")[0].split("=", 1)
            self.cookies[name] = value
        return answer.status, text

    def form(self, path, fields, page):
        _, text = self.ask("GET", page)
        token = re.search(r'name="formulier" value="([^"]+)"', text).group(1)
        return self.ask("POST", path, {**fields, "formulier": token})


def listen(client, stop, told):
    line = http.client.HTTPConnection("127.0.0.1", client.port, timeout=120)
    line.request("GET", f"/events/{ID}", headers={"Cookie": "; ".join(f"{n}={v}" for n, v in client.cookies.items())})
    answer = line.getresponse()
    if answer.status != 200:
        told.append("refused")
        return
    while not stop.is_set():
        if answer.readline().startswith(b"event:"):
            told.append("event")


def memory(process):
    for row in open(f"/proc/{process.pid}/status"):
        if row.startswith("VmRSS"):
            return int(row.split()[1]) // 1024
    return 0


def main():
    options = argparse.ArgumentParser()
    options.add_argument("--live", type=int, default=200)
    options.add_argument("--writers", type=int, default=20)
    options.add_argument("--seconds", type=float, default=20)
    options = options.parse_args()
    room = Newsroom()
    try:
        founder = Client(room.port)
        founder.form("/inrichten", {"volledige-naam": "A. de Vries", "gebruikersnaam": short("A. de Vries"), "wachtwoord": PASSWORD,
                                    "wachtwoord-nogmaals": PASSWORD}, "/inrichten")
        room.run("incident", "open", "--title", "Brand Havenkade", "--municipality", "Waterrijk", "--place", "Havenkade",
                 "--lead", "De Graaf", "--role", "burgemeester")
        founder.form(f"/incidenten/{ID}/berichten", {"soort": "webbericht"}, f"/incidenten/{ID}/berichten")
        stop, told, times, lock = threading.Event(), [], {"read": [], "write": []}, threading.Lock()
        for _ in range(options.live):
            threading.Thread(target=listen, args=(Client(room.port, founder.cookies), stop, told), daemon=True).start()
        time.sleep(3)
        before = memory(room.process)

        def write(number):
            client = Client(room.port, founder.cookies)
            _, page = client.ask("GET", f"/incidenten/{ID}")
            token = re.search(r'name="formulier" value="([^"]+)"', page).group(1)
            turn = 0
            while not stop.is_set():
                turn += 1
                for kind, ask in (
                    ("write", lambda: client.ask("POST", f"/incidenten/{ID}/feiten", {
                        "tekst": f"Melding {turn} van schrijver {number}.", "bron": "meldkamer", "formulier": token, "naam": "A. de Vries"})),
                    ("read", lambda: client.ask("GET", f"/incidenten/{ID}/berichten")),
                ):
                    started = time.perf_counter()
                    status, _ = ask()
                    with lock:
                        times[kind].append((time.perf_counter() - started) * 1000)
                    assert status in (200, 303), status
                    # People read and think between two presses.
                    time.sleep(1)

        writers = [threading.Thread(target=write, args=(number,), daemon=True) for number in range(options.writers)]
        for writer in writers:
            writer.start()
        time.sleep(options.seconds)
        stop.set()
        print(f"{options.live} live pages ({told.count('refused')} refused, {told.count('event')} events), {options.writers} writers, {options.seconds:.0f} s")
        for kind, values in times.items():
            values.sort()
            print(f"{kind}: {len(values)} requests, median {statistics.median(values):.0f} ms, p95 {values[int(len(values) * 0.95) - 1]:.0f} ms")
        print(f"memory: {before} MB before, {memory(room.process)} MB after")
    finally:
        room.browser.close()
        room.playwright.stop()
        room.process.terminate()
        room.process.wait(20)


if __name__ == "__main__":
    main()
