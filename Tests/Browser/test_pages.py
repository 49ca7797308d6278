"""Every page: no accessibility fault that axe-core finds, no sideways scrolling at 320 px, under 100 KB, usable without a script."""
import re
import unittest

from axe_playwright_python.sync_playwright import Axe
from eenmond import newsroom

HOME = "/incidenten/oefening-brand-in-zorgcomplex-de-linde"
TABS = ["", "/media", "/omgeving", "/berichten", "/raad", "/checklists", "/diagnose", "/logboek"]


def addresses(room, page):
    """Every page there is, with an example of each kind."""
    page.goto(room.base + HOME + "/berichten")
    if page.get_by_role("button", name="Maak de eerste berichten").count():
        page.get_by_role("button", name="Maak de eerste berichten").click()
        page.wait_for_load_state()
    message = re.sub(r".*(/incidenten)", r"\1", page.get_by_role("link", name="Persbericht", exact=True).get_attribute("href"))
    places = ["/", "/eerste-bericht", "/incidenten/nieuw", "/bronnen", "/contacten", "/scenarios", "/scenarios/zedenzaak", "/raad", "/zoeken", "/zoeken?vraag=brand",
              "/raad/oefening-brand-in-zorgcomplex-de-linde", HOME + "/boodschap", message, message + "/bewerken", message + "/verschil", HOME + "/zoekvragen/nieuw?vraag=brand",
              "/mijn", "/beheer/gebruikers", "/beheer/regels", "/beheer/sjablonen", "/beheer/normen", "/bestaat-niet"]
    return places + [HOME + tab for tab in TABS]


class Pages(unittest.TestCase):
    def exercise(self, room):
        page = room.founder()
        page.get_by_role("button", name="Start de oefening").first.click()
        page.wait_for_url("**/incidenten/**")
        return page

    def test_every_page(self):
        with newsroom() as room:
            page = self.exercise(room)
            axe = Axe()
            troubles = []
            page.on("pageerror", lambda error: troubles.append(f"{page.url}: script: {error}"))
            state = page.context.storage_state()
            small = room.page(width=320, state=state)
            dark = room.page(dark=True, state=state)
            for address in addresses(room, page):
                answer = page.goto(room.base + address)
                if answer.status >= 400 and address != "/bestaat-niet":
                    troubles.append(f"{address}: status {answer.status}")
                    continue
                if len(answer.body()) >= 100 * 1024:
                    troubles.append(f"{address}: {len(answer.body())} bytes")
                for look in (page, dark):
                    if look is dark:
                        dark.goto(room.base + address)
                    for found in axe.run(look).response["violations"]:
                        where = "; ".join(" ".join(map(str, node["target"])) for node in found["nodes"][:3])
                        troubles.append(f"{address}{' (dark)' if look is dark else ''}: {found['id']}: {where}")
                small.goto(room.base + address)
                width = small.evaluate("document.documentElement.scrollWidth")
                if width > 320:
                    troubles.append(f"{address}: {width} px wide on a screen of 320")
                if small.locator("h1").count() != 1:
                    troubles.append(f"{address}: {small.locator('h1').count()} first headings")
            self.assertEqual(troubles, [], "\n" + "\n".join(troubles))

    def test_without_a_script(self):
        with newsroom() as room:
            state = self.exercise(room).context.storage_state()
            page = room.page(script=False, state=state)
            page.goto(room.base + HOME)
            page.get_by_role("link", name=re.compile("^Berichten")).first.click()
            page.get_by_role("button", name="Maak de eerste berichten").click()
            page.get_by_role("link", name="Persbericht", exact=True).click()
            page.get_by_role("link", name="Bewerk de tekst").click()
            page.fill("#tekst", "Vermoedelijk is de brand aangestoken.")
            page.get_by_role("button", name="Kijk de tekst na").click()
            self.assertIn("Vermoedelijk", page.locator(".findings").inner_text())
            page.get_by_role("button", name="Bewaar als nieuwe versie").click()
            self.assertIn("Versie 2", page.locator("main").inner_text())
            page.get_by_role("link", name="Checklists").click()
            first = page.locator("button.check").first
            first.click()
            self.assertEqual(page.locator("button.check").first.get_attribute("aria-pressed"), "true")
            for _ in range(30):
                page.goto(room.base + HOME + "/media")
                if page.locator("[data-item]").count():
                    break
                page.wait_for_timeout(2000)
            page.locator("[data-item]").first.get_by_role("button", name="Hoort erbij").click()
            self.assertTrue(page.get_by_text("Maak ongedaan").first.is_visible())

    def test_keyboard_only(self):
        with newsroom() as room:
            page = self.exercise(room)
            page.goto(room.base + HOME + "/checklists")
            page.keyboard.press("Tab")
            self.assertEqual(page.evaluate("document.activeElement.textContent"), "Naar de inhoud")
            page.keyboard.press("Enter")
            self.assertEqual(page.evaluate("document.activeElement.id"), "inhoud")
            page.keyboard.press("g")
            page.keyboard.press("l")
            page.wait_for_url("**/logboek")
            page.keyboard.press("?")
            self.assertTrue(page.get_by_role("dialog").is_visible())
            page.keyboard.press("Escape")
            self.assertEqual(page.get_by_role("dialog").count(), 0)


if __name__ == "__main__":
    unittest.main()
