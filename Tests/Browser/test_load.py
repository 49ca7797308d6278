"""What must hold under load and can be said without a clock: hostile requests end in 4xx, and who does not read costs no memory."""
import re
import subprocess
import time
import unittest

from eenmond import PASSWORD, newsroom, program, short
from load import ID, Client, hostile, ignore, memory


def opened(room):
    """A founder without a browser, and an incident with a message."""
    founder = Client(room.port)
    founder.form("/inrichten", {"volledige-naam": "A. de Vries", "gebruikersnaam": short("A. de Vries"), "wachtwoord": PASSWORD,
                                "wachtwoord-nogmaals": PASSWORD}, "/inrichten")
    room.run("incident", "open", "--title", "Brand Havenkade", "--municipality", "Waterrijk", "--place", "Havenkade",
             "--lead", "De Graaf", "--role", "burgemeester")
    founder.form(f"/incidenten/{ID}/berichten", {"soort": "webbericht"}, f"/incidenten/{ID}/berichten")
    return founder


class Load(unittest.TestCase):
    def test_a_thousand_hostile_requests(self):
        with newsroom() as room:
            founder = opened(room)
            _, page = founder.ask("GET", "/mijn")
            token = re.search(r'name="formulier" value="([^"]+)"', page).group(1)
            seen, odd = hostile(founder, token, 1000)
            self.assertEqual(sum(seen.values()), 1000)
            self.assertEqual([line for line in odd if line.startswith("5")], [], "no 5xx")
            self.assertEqual(odd, [], f"all in 4xx: {seen}")
            self.assertEqual(founder.ask("GET", f"/incidenten/{ID}")[0], 200, "it still answers")
            founder.line.close()

    def test_live_pages_that_are_never_read(self):
        with newsroom() as room:
            opened(room).line.close()
            room.run("watch", "add", ID, "brand")
            room.run("feed", "add", room.feed.url)
            slow = [ignore(person) for person in people(room, 8) for _ in range(8)]

            def publish(round):
                # Headlines of two thousand signs: each round is half a megabyte for every page, if it were kept for it.
                for number in range(100):
                    room.feed.publish(f"Brand {round}-{number} " + "zeer lange kop van een bericht over de loods " * 45, "De brandweer is er.")
                room.run("poll", "--once", "--force")
                time.sleep(3)

            try:
                # What is kept for who does not read comes again with every round: half a megabyte a page, 32 MB in all. The buffers of
                # the lines and of the allocator fill in one leap, in whichever round; so the middle round tells.
                sizes = []
                for round in range(9):
                    publish(round)
                    sizes.append(memory(room.process))
                self.assertIsNone(room.process.poll(), "it still runs")
            finally:
                for line in slow:
                    line.close()
                # How a server stops is another test's matter, and what it still draws for pages that went away would hold up this one.
                room.process.kill()
            growth = sorted(after - before for before, after in zip(sizes, sizes[1:]))
            print(f"{len(slow)} live pages that are never read: {sizes} MB after each round of news")
            self.assertLess(growth[len(growth) // 2], 8)


def people(room, count):
    """Colleagues who read along, signed in without a browser: one person has only so many live pages."""
    clients = []
    for number in range(count):
        subprocess.run([program(), "user", "add", f"lezer{number}", "--name", f"Lezer {number}", "--role", "meelezer", "--password-stdin"],
                       env=room.environment, input=PASSWORD + "\n", text=True, check=True, capture_output=True)
        client = Client(room.port)
        status, _ = client.form("/aanmelden", {"gebruikersnaam": f"lezer{number}", "wachtwoord": PASSWORD}, "/aanmelden")
        assert status == 303, status
        # Her session is all that is asked of her from now on.
        client.line.close()
        clients.append(client)
    return clients


if __name__ == "__main__":
    unittest.main()
