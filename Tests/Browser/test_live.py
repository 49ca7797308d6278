"""A second person sees what is new within two seconds, without a reload and without anything moving."""
import re
import time
import unittest

from eenmond import newsroom


class Live(unittest.TestCase):
    def test_new_hit_and_new_version(self):
        with newsroom() as room:
            first = room.founder()
            room.run("incident", "open", "--title", "Brand Havenkade", "--municipality", "Waterrijk", "--place", "Havenkade",
                     "--lead", "De Graaf", "--role", "burgemeester")
            room.run("watch", "add", "brand-havenkade", "brand")
            room.run("feed", "add", room.feed.url)
            home = room.base + "/incidenten/brand-havenkade"
            second = room.colleague(first, "B. Jansen", "omgevingsanalist")
            second.goto(home + "/media")
            second.wait_for_timeout(500)
            room.feed.publish("Brand aan de Havenkade", "De brandweer is er.")
            room.run("poll", "--once")
            started = time.monotonic()
            bar = second.get_by_role("button", name=re.compile("1 nieuw bericht"))
            bar.wait_for(timeout=5000)
            self.assertLess(time.monotonic() - started, 2)
            self.assertEqual(second.locator("[data-hit-list] [data-item]").count(), 0, "nothing moves by itself")
            bar.click()
            self.assertEqual(second.locator("[data-hit-list] [data-item]").count(), 1)

            first.goto(home + "/berichten")
            first.get_by_role("button", name="Maak de eerste berichten").click()
            first.wait_for_load_state()
            first.get_by_role("link", name="Webbericht", exact=True).click()
            second.goto(first.url)
            second.wait_for_timeout(500)
            first.get_by_role("link", name="Bewerk de tekst").click()
            first.fill("#tekst", "Aan de Havenkade is brand.")
            first.get_by_role("button", name="Bewaar als nieuwe versie").click()
            started = time.monotonic()
            second.get_by_role("button", name=re.compile("Toon de nieuwe stand")).wait_for(timeout=5000)
            self.assertLess(time.monotonic() - started, 2)


if __name__ == "__main__":
    unittest.main()
