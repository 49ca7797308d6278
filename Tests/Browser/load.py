"""Load: many people with an open live page, some of them writing, some who never read what they are told, and hostile requests.
Prints how long pages take and what came of the hostile ones; asserts nothing. `test_load.py` asserts what needs no clock.

    .build/browser/bin/python Tests/Browser/load.py [--live 200] [--writers 20] [--slow 20] [--hostile 1000] [--seconds 20] [--in-step]
"""
import argparse
import contextlib
import http.client
import random
import re
import socket
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
            self.line.close()
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


def guest(room, founder, number):
    """Somebody who reads along, invited by the founder and in by the link."""
    _, page = founder.form("/beheer/gebruikers", {"volledige-naam": f"Lezer {number}", "gebruikersnaam": f"lezer{number}", "rol-meelezer": "ja"},
                           "/beheer/gebruikers")
    link = re.search(r"/welkom/[A-Za-z0-9_-]+", page).group(0)
    client = Client(room.port)
    client.form(link, {"wachtwoord": PASSWORD, "wachtwoord-nogmaals": PASSWORD}, link)
    return client


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


def ignore(client):
    """Opens a live page over a line with a small window, and never reads from it."""
    line = socket.socket()
    line.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 2048)
    line.connect(("127.0.0.1", client.port))
    cookies = "; ".join(f"{n}={v}" for n, v in client.cookies.items())
    line.sendall(f"GET /events/{ID} HTTP/1.1\r\nHost: 127.0.0.1:{client.port}\r\nCookie: {cookies}\r\n\r\n".encode())
    return line


ODD = ["../../etc/passwd", "%00", "%2e%2e%2f", "'; DROP TABLE incident; --", "<script>alert(1)</script>", "a" * 5000, "\u202e", "{{7*7}}",
       "-1", "9" * 30, "NaN", "null", "[]", "😀" * 50, "%ff%fe", "https://elders.example/"]
PLACES = ["/incidenten/{}", "/incidenten/{}/media", f"/incidenten/{ID}/berichten/{{}}", f"/incidenten/{ID}/zoekvragen/{{}}", "/beheer/sjablonen/{}",
          "/beheer/gebruikers/{}", "/bronnen/{}", "/raad/{}", "/welkom/{}", "/assets/{}/page.css", "/scenarios/{}", "/events/{}", "/{}",
          "/api/v1/incidents/{}", "/api/v1/incidents/{}/hits", f"/api/v1/incidents/{ID}/messages/{{}}", "/beheer/huisstijl/{}"]


def hostile(client, token, count):
    """Paths, headers, forms and JSON that nobody means well with; gives how often each status came, and what was not 4xx."""
    chance = random.Random(1)
    seen, odd = {}, []
    for number in range(count):
        path = chance.choice(PLACES).format(urllib.parse.quote(chance.choice(ODD), safe=chance.choice(["", "/", "%"])))
        kind = number % 4
        headers = {"Cookie": "; ".join(f"{n}={v}" for n, v in client.cookies.items())}
        method, body = "GET", None
        if kind == 1:
            headers |= chance.choice([{"Cookie": "eenmond-sessie=" + "x" * 3000}, {"Host": "elders.example"}, {"Authorization": "Bearer eenmond_" + "9" * 400},
                                      {"Range": "bytes=0-99999999999999999999"}, {"X-Forwarded-For": "1" * 900}])
        if kind == 2:
            method, body = "POST", urllib.parse.urlencode({"formulier": chance.choice([token, "0" * 32, ""]), "tekst": chance.choice(ODD), "bestand": "%%%"})
            headers["Content-Type"] = chance.choice(["application/x-www-form-urlencoded", "text/plain", "multipart/form-data; boundary=x"])
        if kind == 3:
            method = chance.choice(["POST", "DELETE", "PATCH", "PUT"])
            path = chance.choice(["/api/v1/incidents", f"/api/v1/incidents/{ID}/facts", f"/api/v1/incidents/{ID}/items/1/judge", "/api/v1/feeds"])
            body = chance.choice(['{"title":', "[" * 20000, '{"text":null}', '{"a":' * 3000, "\x00", '{"text":"' + "x" * 400000 + '"}'])
            headers["Content-Type"] = "application/json"
        line = http.client.HTTPConnection("127.0.0.1", client.port, timeout=30)
        try:
            line.request(method, path, body.encode("utf-8", "replace") if body else None, headers)
            status = line.getresponse().status
        except Exception as trouble:
            status = type(trouble).__name__
        seen[status] = seen.get(status, 0) + 1
        if not (isinstance(status, int) and 400 <= status < 500):
            odd.append(f"{status} {method} {path[:80]}")
        line.close()
    return seen, odd


def memory(process):
    with open(f"/proc/{process.pid}/status") as status:
        for row in status:
            if row.startswith("VmRSS"):
                return int(row.split()[1]) // 1024
    return 0


def main():
    options = argparse.ArgumentParser()
    options.add_argument("--live", type=int, default=200)
    options.add_argument("--writers", type=int, default=20)
    options.add_argument("--slow", type=int, default=20)
    options.add_argument("--hostile", type=int, default=1000)
    options.add_argument("--seconds", type=float, default=20)
    options.add_argument("--in-step", action="store_true", help="all writers press in the same millisecond each time: the worst that can be")
    options = options.parse_args()
    room, slow = Newsroom(), []
    try:
        founder = Client(room.port)
        founder.form("/inrichten", {"volledige-naam": "A. de Vries", "gebruikersnaam": short("A. de Vries"), "wachtwoord": PASSWORD,
                                    "wachtwoord-nogmaals": PASSWORD}, "/inrichten")
        room.run("incident", "open", "--title", "Brand Havenkade", "--municipality", "Waterrijk", "--place", "Havenkade",
                 "--lead", "De Graaf", "--role", "burgemeester")
        founder.form(f"/incidenten/{ID}/berichten/eerste", {}, f"/incidenten/{ID}/berichten")
        stop, told, times, lock = threading.Event(), [], {"read": [], "write": []}, threading.Lock()
        # Nobody has more than twenty live pages: so many people look.
        people = [founder] + [guest(room, founder, number) for number in range((options.live + options.slow) // 20 + 1)]
        for number in range(options.live):
            threading.Thread(target=listen, args=(Client(room.port, people[number % len(people)].cookies), stop, told), daemon=True).start()
        slow = [ignore(people[number % len(people)]) for number in range(options.slow)]
        time.sleep(3)
        before = memory(room.process)

        step = threading.Barrier(options.writers)

        def write(number):
            client = Client(room.port, founder.cookies)
            _, page = client.ask("GET", f"/incidenten/{ID}")
            token = re.search(r'name="formulier" value="([^"]+)"', page).group(1)
            turn = 0
            # People do not press at the same moment: twenty in step measure a queue of twenty, not an answer.
            if not options.in_step:
                time.sleep(random.random() * 2)
            while not stop.is_set():
                turn += 1
                for kind, ask in (
                    ("write", lambda: client.ask("POST", f"/incidenten/{ID}/feiten", {
                        "tekst": f"Melding {turn} van schrijver {number}.", "bron": "meldkamer", "formulier": token, "naam": "A. de Vries"})),
                    ("read", lambda: client.ask("GET", f"/incidenten/{ID}/berichten")),
                ):
                    if options.in_step:
                        with contextlib.suppress(threading.BrokenBarrierError):
                            step.wait()
                    if stop.is_set():
                        return
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
        step.abort()
        for writer in writers:
            writer.join(30)
        manner = ", all in step" if options.in_step else ""
        print(f"{options.live} live pages ({told.count('refused')} refused, {told.count('event')} events), {options.writers} writers{manner}, {options.seconds:.0f} s")
        for kind, values in times.items():
            values.sort()
            print(f"{kind}: {len(values)} requests, median {statistics.median(values):.0f} ms, p95 {values[int(len(values) * 0.95) - 1]:.0f} ms, longest {values[-1]:.0f} ms")
        print(f"memory: {before} MB before, {memory(room.process)} MB after, with {len(slow)} live pages that were never read")
        words = ("De brandweer heeft de brand in de loods onder controle. Bewoners houden ramen en deuren dicht. Vermoedelijk duurt het nablussen tot in de "
                 "avond. De gemeente vraagt u met betrekking tot de rook binnen te blijven. ") * 12
        _, page = founder.ask("GET", f"/incidenten/{ID}/berichten")
        message = re.search(rf'href="(/incidenten/{ID}/berichten/\d+)"', page).group(1)
        _, page = founder.ask("GET", message + "/bewerken")
        token = re.search(r'name="formulier" value="([^"]+)"', page).group(1)
        spent = []
        for turn in range(60):
            started = time.perf_counter()
            status, _ = founder.ask("POST", message + "/bevindingen", {"tekst": words + str(turn), "formulier": token})
            spent.append((time.perf_counter() - started) * 1000)
            assert status == 200, status
        spent = sorted(spent[10:])
        print(f"findings of {len(words.split())} words: median {statistics.median(spent):.0f} ms, p95 {spent[int(len(spent) * 0.95) - 1]:.0f} ms")
        if options.hostile:
            _, page = founder.ask("GET", "/mijn")
            token = re.search(r'name="formulier" value="([^"]+)"', page).group(1)
            seen, odd = hostile(founder, token, options.hostile)
            print(f"hostile: {options.hostile} requests, {dict(sorted(seen.items(), key=str))}; memory {memory(room.process)} MB")
            for line in odd[:20]:
                print("  not 4xx:", line)
    finally:
        for line in slow:
            line.close()
        room.close()


if __name__ == "__main__":
    main()
