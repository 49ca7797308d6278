"""Every page: no accessibility fault that axe-core finds, no sideways scrolling at 320 px, under 100 KB, usable without a script."""
import re
import unittest

from axe_playwright_python.sync_playwright import Axe
from eenmond import PASSWORD, newsroom, short
from pages import HOME, examples, unknown


def sign_in(page):
    page.fill("#gebruikersnaam", short("A. de Vries"))
    page.fill("#wachtwoord", PASSWORD)
    page.get_by_role("button", name="Meld u aan").click()
    page.wait_for_load_state()


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
            found = examples(room, page)
            self.assertEqual(unknown(found), set(), "pages.py and the table of RouteRights differ")
            for address in [address for route in sorted(found) for address in found[route]] + ["/bestaat-niet"]:
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

    def test_every_page_of_every_role(self):
        """Who may do something else sees something else: each page as each of them, and a form that comes back."""
        with newsroom() as room:
            founder = self.exercise(room)
            found = examples(room, founder)
            troubles, seen = [], {}
            axe = Axe()

            def look(page, address, role):
                for fault in axe.run(page).response["violations"]:
                    where = "; ".join(" ".join(map(str, node["target"])) for node in fault["nodes"][:3])
                    troubles.append(f"{address} ({role}): {fault['id']}: {where}")

            # What waits for approval, and a question that waits for an answer, show forms that nobody else sees.
            founder.goto(room.base + found["/incidenten/:id/berichten/:nummer"][0])
            founder.get_by_role("button", name=re.compile("^Vraag akkoord")).first.click()
            founder.wait_for_load_state()
            people = {
                "woordvoerder": room.colleague(founder, "C. Visser", "woordvoerder"),
                "raadslid": room.colleague(founder, "D. Smit", "raadslid", phone=True),
                "communicatieadviseur": room.colleague(founder, "E. Dijk", "communicatieadviseur"),
                "omgevingsanalist": room.colleague(founder, "F. Mulder", "omgevingsanalist"),
                "beheerder": room.colleague(founder, "G. Bakker", "beheerder"),
            }
            for role, page in people.items():
                for route in sorted(found):
                    for address in found[route]:
                        answer = page.goto(room.base + address)
                        if answer.status >= 500:
                            troubles.append(f"{address} ({role}): status {answer.status}")
                        # The same page as another role had it is the same to axe.
                        main = re.sub(r'value="[^"]*"', "", page.locator("body").inner_html())
                        if answer.status == 200 and seen.setdefault((address, main), role) == role:
                            look(page, address, role)
            self.assertGreater(len(seen), 60, "roles see pages of their own")
            founder.goto(room.base + "/eerste-bericht")
            founder.get_by_role("button", name="Maak alle eerste berichten").click()
            founder.wait_for_load_state()
            self.assertTrue(founder.locator("[role=alert], .problems, .error-summary").count() > 0, "the form comes back with a summary")
            look(founder, "/eerste-bericht met fouten", "founder")
            self.assertEqual(troubles, [], "\n" + "\n".join(troubles))

    def test_the_door(self):
        """The pages that come before signing in."""
        with newsroom() as room:
            axe = Axe()
            troubles = []

            def look(page, name):
                found = axe.run(page).response["violations"]
                troubles.extend(f"{name}: {one['id']}: {one['nodes'][0]['target']}" for one in found)
                page.set_viewport_size({"width": 320, "height": 800})
                if page.evaluate("document.documentElement.scrollWidth") > 320:
                    troubles.append(f"{name}: too wide at 320")
                page.set_viewport_size({"width": 1280, "height": 900})

            page = room.page()
            page.goto(room.base + "/inrichten")
            look(page, "inrichten")
            founder = room.founder()
            page.goto(room.base + "/aanmelden")
            look(page, "aanmelden")
            page.get_by_role("button", name="Meld u aan").click()
            look(page, "aanmelden met fouten")
            founder.goto(room.base + "/beheer/gebruikers")
            founder.fill("#volledige-naam", "C. Smit")
            founder.fill("#gebruikersnaam", "smit@waterrijk.example")
            founder.check("#rol-raadslid")
            founder.get_by_role("button", name="Maak de uitnodiging").click()
            look(founder, "uitnodiging")
            page.goto(founder.locator(".notice code").inner_text())
            look(page, "welkom")
            founder.get_by_role("button", name="Afmelden").click()
            founder.wait_for_url("**/aanmelden**")
            self.assertIn("U bent afgemeld bij Eenmond.", founder.locator("main").inner_text())
            look(founder, "afgemeld")
            # A page of somebody who is not signed in, a session that ended, and what was sent meanwhile.
            reader = room.page()
            self.assertEqual(reader.goto(room.base + "/bronnen").status, 401)
            look(reader, "aanmelden in de plaats van een pagina")
            sign_in(reader)
            reader.wait_for_url("**/bronnen")
            reader.fill("#adres", "omroep.example/nieuws")
            reader.context.clear_cookies(name="eenmond-sessie")
            reader.get_by_role("button", name="Voeg bron toe").click()
            self.assertIn("nog niet bewaard", reader.locator("main").inner_text())
            look(reader, "een formulier na het einde van de sessie")
            sign_in(reader)
            self.assertIn("omroep.example/nieuws", reader.locator("main").inner_text())
            look(reader, "alsnog versturen")
            reader.get_by_role("button", name="Verstuur het alsnog").click()
            self.assertEqual(reader.input_value("#adres"), "omroep.example/nieuws", "it was sent: the address is in the form, with what is wrong")
            look(reader, "een bron die niet antwoordt")
            self.assertEqual(troubles, [], "\n" + "\n".join(troubles))

    def test_the_editor_shows_findings_at_the_words(self):
        with newsroom() as room:
            page = self.exercise(room)
            page.goto(room.base + HOME + "/berichten")
            page.get_by_role("button", name="Maak de eerste berichten").click()
            page.get_by_role("link", name="Statement", exact=True).click()
            page.get_by_role("link", name="Bewerk de tekst").click()
            page.fill("#tekst", "De brand is vermoedelijk uit. Wij vragen u met betrekking tot de rook thuis te blijven.")
            card = page.locator("[data-card]")
            page.locator(".sheet-marks .found", has_text="met betrekking tot").wait_for()
            # The mark lies where the words are: same text before it, same line.
            marks = page.locator(".sheet-marks").inner_text().strip()
            self.assertEqual(marks, page.input_value("#tekst"))
            # With the keyboard: to the next finding, into its card, and take the better words.
            page.evaluate("document.querySelector('#tekst').setSelectionRange(0, 0)")
            page.keyboard.press("F8")
            card.wait_for()
            self.assertIn("vermoedelijk", card.inner_text().lower())
            self.assertIn("Fout", page.locator("[data-card-told]").inner_text())
            self.assertEqual(page.locator(".finding.is-lit").count(), 1)
            page.keyboard.press("F8")
            self.assertIn("ambtelijk", card.inner_text())
            axe = Axe().run(page).response["violations"]
            self.assertEqual(axe, [])
            page.keyboard.press("Tab")
            self.assertEqual(page.evaluate("document.activeElement.textContent"), "Vervang door ‘over’")
            page.keyboard.press("Enter")
            self.assertIn("vragen u over de rook", page.input_value("#tekst"))
            # With the mouse: a click in the words opens it, Escape closes it and the text keeps the caret.
            page.locator(".sheet-marks .found", has_text="vermoedelijk").wait_for()
            box = page.locator(".sheet-marks .found", has_text="vermoedelijk").bounding_box()
            page.mouse.click(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
            card.wait_for()
            page.keyboard.press("Escape")
            self.assertFalse(card.is_visible())
            self.assertEqual(page.evaluate("document.activeElement.id"), "tekst")
            # A mark moves along with its words at once, before the server has looked again.
            page.route("**/bevindingen", lambda route: route.abort())
            page.evaluate("document.querySelector('#tekst').setSelectionRange(0, 0)")
            page.keyboard.type("Let op. ")
            self.assertEqual(page.locator(".sheet-marks .found").first.inner_text(), "vermoedelijk")
            page.unroute("**/bevindingen")
            page.on("dialog", lambda dialog: dialog.accept())

    def test_preview_beside_the_text(self):
        """The letter grows along, signs come with a press, and on a phone writing and reading take turns."""
        with newsroom() as room:
            state = self.exercise(room).context.storage_state()
            page = room.page(width=1366, state=state)
            page.on("dialog", lambda dialog: dialog.accept())
            page.goto(room.base + HOME + "/berichten")
            page.get_by_role("button", name="Maak de eerste berichten").click()
            page.get_by_role("link", name="Statement", exact=True).click()
            page.get_by_role("link", name="Bewerk de tekst").click()
            asked = []
            page.on("request", lambda request: asked.append(request.url) if "/bevindingen" in request.url else None)
            page.fill("#tekst", "De brand is vermoedelijk uit.\nSluit ramen.")
            preview = page.locator("[data-preview]")
            preview.locator(".found", has_text="vermoedelijk").wait_for()
            page.locator(".findings q", has_text="vermoedelijk").wait_for()
            self.assertEqual(len(asked), 1, "one request brings both")
            # A press makes a list of the line, and takes it back.
            page.evaluate("document.querySelector('#tekst').setSelectionRange(32, 32)")
            page.get_by_role("button", name="Lijst", exact=True).click()
            self.assertEqual(page.input_value("#tekst"), "De brand is vermoedelijk uit.\n- Sluit ramen.")
            preview.locator(".letter-item", has_text="Sluit ramen.").wait_for()
            page.get_by_role("button", name="Lijst", exact=True).click()
            self.assertEqual(page.input_value("#tekst"), "De brand is vermoedelijk uit.\nSluit ramen.")
            page.evaluate("document.querySelector('#tekst').setSelectionRange(32, 32)")
            page.get_by_role("button", name="Vet").click()
            self.assertEqual(page.input_value("#tekst"), "De brand is vermoedelijk uit.\n**Sluit** ramen.")
            preview.locator("strong", has_text="Sluit").wait_for()
            # The browser takes it back like any typing.
            page.keyboard.press("Control+z")
            self.assertEqual(page.input_value("#tekst"), "De brand is vermoedelijk uit.\nSluit ramen.")
            # Beside the text, and the card of a finding covers none of it.
            sheet, letter = page.locator(".sheet").bounding_box(), preview.bounding_box()
            self.assertGreaterEqual(letter["x"], sheet["x"] + sheet["width"])
            page.evaluate("document.querySelector('#tekst').setSelectionRange(14, 14)")
            card = page.locator("[data-card]")
            card.wait_for()
            self.assertGreaterEqual(card.bounding_box()["x"], sheet["x"] + sheet["width"])
            self.assertEqual(Axe().run(page).response["violations"], [])
            # On a phone: one or the other, and nothing is cut off.
            page.set_viewport_size({"width": 390, "height": 844})
            self.assertFalse(preview.is_visible())
            page.get_by_role("button", name="Lezen").click()
            self.assertTrue(preview.is_visible())
            self.assertFalse(page.locator("#tekst").is_visible())
            self.assertLessEqual(page.evaluate("document.documentElement.scrollWidth"), 390)
            self.assertEqual(Axe().run(page).response["violations"], [])
            page.get_by_role("button", name="Schrijven").click()
            self.assertTrue(page.locator("#tekst").is_visible())

    def test_zoomed_twice(self):
        """At 200% on a laptop (640 points wide) nothing is cut off, and what is pressed can be reached."""
        with newsroom() as room:
            state = self.exercise(room).context.storage_state()
            page = room.page(width=640, state=state)
            for address in ["/", HOME, HOME + "/media", HOME + "/berichten", "/beheer/regels?principe=geen-jargon", "/beheer/sjablonen/persbericht"]:
                page.goto(room.base + address)
                self.assertLessEqual(page.evaluate("document.documentElement.scrollWidth"), 640, address)

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
            self.assertEqual(page.locator(".letter .found", has_text="Vermoedelijk").count(), 1)
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
            # Files are chosen in plain forms.
            page.goto(room.base + "/beheer/huisstijl")
            example = page.request.get(room.base + "/beheer/huisstijl/docx").body()
            page.set_input_files("#bestand-docx", {"name": "brief.docx", "mimeType": "application/octet-stream", "buffer": example})
            page.get_by_role("button", name="Gebruik dit bestand").first.click()
            self.assertIn("Uw eigen bestand telt.", page.locator("main").inner_text())
            page.goto(room.base + "/nakijken")
            page.set_input_files("#bestand", {"name": "a.txt", "mimeType": "text/plain", "buffer": b"Vermoedelijk is het aangestoken."})
            page.get_by_role("button", name="Kijk deze tekst na").click()
            self.assertEqual(page.locator(".letter .found", has_text="Vermoedelijk").count(), 1)

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
