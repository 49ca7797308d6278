"""Looks at every page as people see it, for the README and docs/handleiding.md. Writes compressed PNG files into docs/screenshots/.

Which pages there are is read from the table of rights (see pages.py): a page that cannot be looked at makes this fail.
"""
import base64
import hashlib
import hmac
import io
import re
import struct
import time

from eenmond import PASSWORD, ROOT, newsroom, short
from PIL import Image
from pages import DOOR, HOME, examples, unknown

OUT = ROOT / "docs/screenshots"
TALLEST = 1600
LARGEST = 6 * 1024 * 1024

# What a page is called where its address does not say it shortly.
NAMES = {
    "/": "overzicht", "/incidenten/:id": "feiten", "/incidenten/:id/media": "mediabeeld", "/incidenten/:id/raad": "raad-vragen",
    "/incidenten/:id/berichten/:nummer": "bericht", "/incidenten/:id/berichten/:nummer/bewerken": "editor",
    "/incidenten/:id/berichten/:nummer/verschil": "verschil", "/incidenten/:id/zoekvragen/nieuw": "zoekvraag",
    "/incidenten/:id/zoekvragen/:nummer": "zoekvraag-woorden", "/incidenten/:id/bronnen": "incident-bronnen",
    "/bronnen/:nummer": "bron", "/bronnen/voorstel": "bronnen-voorstel", "/scenarios/:naam": "scenario",
    "/beheer/gebruikers/:nummer": "gebruiker", "/beheer/sjablonen/:naam": "sjabloon", "/beheer/delen/:naam": "sjabloon-deel",
    "/raad/:id": "raad-scherm", "/raad": "raad-keuze", HOME + "/media?orde=lijn": "verhaallijnen", HOME + "/media?lijn=1": "verhaallijn",
    **{f"/beheer/{name}": name for name in ["gebruikers", "huisstijl", "normen"]}, "/beheer/regels": "regels",
    "/beheer/regels/eigen": "regels-eigen", "/beheer/sjablonen": "sjablonen", "/beheer/toegangslogboek": "toegangslogboek",
    "/eerste-bericht": "eerste-bericht-leeg", "/zoeken": "zoeken-leeg", "/zoeken?vraag=brand": "zoeken",
}


class Album:
    """The pictures taken in this run."""

    def __init__(self):
        self.taken = set()
        self.troubles = []

    def keep(self, page, name, tall=False, part=None):
        """The screen as it is; with `tall` as much of the page as fits in the tallest picture; with `part` only that."""
        page.wait_for_timeout(400)
        size = page.viewport_size
        if tall:
            height = page.evaluate("document.documentElement.scrollHeight")
            page.set_viewport_size({"width": size["width"], "height": max(size["height"], min(height, TALLEST))})
            page.wait_for_timeout(200)
        seen = page.locator(part).screenshot() if part else page.screenshot()
        picture = Image.open(io.BytesIO(seen)).convert("RGB")
        page.set_viewport_size(size)
        if name in self.taken:
            self.troubles.append(f"{name}: two pictures of this name")
        self.taken.add(name)
        # Few colours stand on our pages: a palette of 64 loses nothing that an eye sees.
        picture.quantize(64, method=Image.Quantize.MEDIANCUT, dither=Image.Dither.NONE).save(OUT / f"{name}.png", optimize=True)

    def look(self, page, address, name):
        answer = page.goto(address)
        if answer.status != 200:
            self.troubles.append(f"{address}: status {answer.status}, so no picture")
            return
        self.keep(page, name, tall=True)


def name_of(route, address, place):
    """A name for the file: as NAMES has it, else the words of the address."""
    told = NAMES.get(address) or (NAMES.get(route) if place == 0 else None)
    if told:
        return told
    words = NAMES.get(route) or re.sub(r"[^a-z]+", "-", route.replace("/incidenten/:id/", "/").lower()).strip("-")
    return words if place == 0 else f"{words}-{place + 1}"


def code(secret):
    """What the app on a telephone shows for this key (RFC 6238)."""
    key = base64.b32decode(secret + "=" * (-len(secret) % 8))
    digest = hmac.new(key, struct.pack(">Q", int(time.time()) // 30), hashlib.sha1).digest()
    start = digest[-1] & 15
    return f"{(int.from_bytes(digest[start:start + 4], 'big') & 0x7fffffff) % 1_000_000:06d}"


def door(room, founder, album):
    """The pages of who is not signed in."""
    page = room.page()
    album.look(page, room.base + "/aanmelden", "aanmelden")
    founder.goto(room.base + "/beheer/gebruikers")
    founder.fill("#volledige-naam", "B. Jansen")
    founder.fill("#gebruikersnaam", short("B. Jansen"))
    founder.check("#rol-omgevingsanalist")
    founder.get_by_role("button", name="Maak de uitnodiging").click()
    album.keep(founder, "uitnodiging", tall=True)
    page.goto(founder.locator(".notice code").inner_text())
    album.keep(page, "welkom")
    page.fill("#wachtwoord", PASSWORD)
    page.fill("#wachtwoord-nogmaals", PASSWORD)
    page.get_by_role("button", name="Bewaar en meld u aan").click()
    page.wait_for_load_state()
    page.goto(room.base + "/mijn/codes")
    secret = page.input_value("input[name=sleutel]")
    page.fill("#code", code(secret))
    page.get_by_role("button", name="Zet de codes aan").click()
    page.wait_for_load_state()
    other = room.page()
    other.goto(room.base + "/aanmelden")
    other.fill("#gebruikersnaam", short("B. Jansen"))
    other.fill("#wachtwoord", PASSWORD)
    other.get_by_role("button", name="Meld u aan").click()
    other.get_by_role("heading", name="Vul de code van uw telefoon in").wait_for()
    album.keep(other, "code")
    # A session that ended while somebody wrote: what was typed is there.
    late = room.page(state=founder.context.storage_state())
    late.goto(room.base + "/bronnen")
    late.fill("#adres", "omroep.example/nieuws")
    late.context.clear_cookies(name="eenmond-sessie")
    late.get_by_role("button", name="Voeg bron toe").click()
    late.get_by_text("nog niet bewaard").first.wait_for()
    album.keep(late, "aanmelden-met-tekst")


def every_page(room, page, album):
    found = examples(room, page)
    for route in sorted(unknown(found)):
        album.troubles.append(f"{route}: pages.py and the table of RouteRights differ")
    for route in sorted(found):
        for place, address in enumerate(found[route]):
            album.look(page, room.base + address, name_of(route, address, place))
    return found


def editor(room, page, album, message):
    page.goto(room.base + message + "/bewerken")
    page.fill("#tekst", "Vermoedelijk is de brand aangestoken. Wij vragen u om met betrekking tot de rook thuis te blijven.\n\n" + page.input_value("#tekst"))
    page.locator(".sheet-marks .found", has_text="met betrekking tot").wait_for()
    page.evaluate("document.querySelector('#tekst').setSelectionRange(60, 60); scrollTo(0, 0)")
    page.locator("[data-card]").wait_for()
    album.keep(page, "bewerken")


def first_set(room, page, album):
    """An incident of their own: seven questions, one button for approval, a fact that changes, questions of the raad."""
    page.goto(room.base + "/eerste-bericht")
    for field, words in {
        "gebeurd": "In sporthal De Waterlelie is brand", "bron": "brandweer", "plaats": "Sportlaan", "gemeente": "Waterrijk",
        "woordvoerder": "De Graaf", "adviezen": "Sluit ramen en deuren\nBlijf weg bij de Sportlaan", "publiek-telefoon": "14 0000",
        "publiek-pagina": "www.waterrijk.example/brand", "pers-naam": "persvoorlichting", "pers-telefoon": "14 0000",
        "pers-mail": "pers@waterrijk.example",
    }.items():
        page.fill(f"#{field}", words)
    page.locator("[data-preview-place]").get_by_text("In sporthal De Waterlelie is brand").wait_for()
    page.evaluate("scrollTo(0, 0)")
    album.keep(page, "eerste-bericht")
    page.get_by_role("button", name="Maak alle eerste berichten").click()
    page.wait_for_url("**/berichten*")
    home = re.sub(r"/berichten.*", "", page.url)
    album.keep(page, "eerste-set", tall=True)
    ask = page.get_by_role("button", name=re.compile("^Vraag akkoord"))
    ask.click()
    page.get_by_text("Akkoord gevraagd voor alle berichten.").wait_for()
    speaker = room.colleague(page, "C. Visser", "woordvoerder")
    speaker.goto(room.base + "/")
    album.keep(speaker, "woordvoerder", tall=True)
    page.goto(home + "/berichten")
    for kind in ["Webbericht", "Instructie"]:
        speaker.goto(room.base + re.sub(r".*(/incidenten)", r"\1", page.get_by_role("link", name=kind, exact=True).get_attribute("href")))
        if kind == "Webbericht":
            album.keep(speaker, "goedkeuren", tall=True)
        speaker.get_by_role("button", name="Keur deze tekst goed").click()
        speaker.get_by_text(re.compile("Goedgekeurd door C. Visser")).first.wait_for()
    council = room.colleague(page, "D. Smit", "raadslid", phone=True)
    council.goto(home.replace("/incidenten/", "/raad/"))
    for question in ["Een inwoner vraagt of de school ernaast open is.", "Waar kunnen mensen met klachten heen?"]:
        council.fill("#vraag", question)
        council.get_by_role("button", name="Stel deze vraag").click()
        council.get_by_text(question).first.wait_for()
    page.goto(home)
    page.get_by_text("Voeg een feit toe").click()
    page.fill("#feit-tekst", "De school naast de sporthal is open.")
    page.fill("#feit-bron", "schoolbestuur")
    page.get_by_role("button", name="Voeg toe en bevestig").click()
    page.wait_for_load_state()
    page.goto(home + "/raad")
    page.get_by_label("De school naast de sporthal is open.").first.check()
    page.locator(".raad-preview").get_by_text("De school naast de sporthal is open.").first.wait_for()
    album.keep(page, "raad-antwoord", tall=True)
    page.get_by_role("button", name="Beantwoord voor de raad").first.click()
    page.wait_for_load_state()
    council.reload()
    council.evaluate("scrollTo(0, 0)")
    album.keep(council, "raad")
    council.locator("#vraag").scroll_into_view_if_needed()
    album.keep(council, "raad-vraag")
    page.goto(home)
    page.get_by_text("Voeg een feit toe").click()
    page.fill("#feit-tekst", "In sporthal De Waterlelie was brand, die nu uit is.")
    page.fill("#feit-bron", "brandweer")
    page.select_option("#feit-vervangt", index=1)
    page.get_by_role("button", name="Voeg toe en bevestig").click()
    page.wait_for_load_state()
    page.goto(home + "/berichten")
    page.get_by_role("button", name=re.compile("^Neem dit over in")).wait_for()
    album.keep(page, "berichten-gewijzigd", tall=True)
    page.goto(home)
    page.locator("#wie-leiding > summary").click()
    album.keep(page, "leiding", part=".steering")


def used():
    """The pictures that the documents show."""
    documents = [ROOT / "README.md", *(ROOT / "docs").glob("*.md")]
    return {name for document in documents for name in re.findall(r"screenshots/([\w-]+)\.png", document.read_text())}


def main():
    OUT.mkdir(parents=True, exist_ok=True)
    album = Album()
    with newsroom() as room:
        for title, text in [("Brand in zorgcomplex: bewoners veilig buiten", "De brandweer is met groot materieel aan het werk."),
                            ("Gemeente opent opvang in wijkcentrum", "Bewoners kunnen daar vannacht terecht.")]:
            room.feed.publish(title, text)
        page = room.page()
        page.goto(room.base + "/inrichten")
        album.keep(page, "inrichten")
        page = room.founder()
        page.on("dialog", lambda dialog: dialog.accept())
        album.keep(page, "begin")
        page.get_by_role("button", name="Start de oefening").first.click()
        page.wait_for_url("**/incidenten/**")
        started = time.monotonic()
        door(room, page, album)
        # The exercise brings its news by and by.
        page.wait_for_timeout(max(0, 25 - (time.monotonic() - started)) * 1000)
        found = every_page(room, page, album)
        editor(room, page, album, found["/incidenten/:id/berichten/:nummer"][0])
        state = page.context.storage_state()
        phone = room.page(phone=True, state=state)
        phone.goto(room.base + HOME)
        album.keep(phone, "feiten-telefoon")
        dark = room.page(dark=True, state=state)
        dark.goto(room.base + HOME)
        album.keep(dark, "feiten-donker")
        first_set(room, page, album)
    album.troubles += [f"{route}: no picture of this page" for route in sorted(DOOR) if route.split("/")[1] not in album.taken]
    album.troubles += [f"{name}.png: a document shows it, and nothing makes it" for name in sorted(used() - album.taken)]
    if not album.troubles:
        for old in OUT.glob("*.png"):
            if old.stem not in album.taken:
                old.unlink()
    total = sum(file.stat().st_size for file in OUT.glob("*.png"))
    print(f"{len(album.taken)} pictures, {total // 1024} KB")
    if total > LARGEST:
        album.troubles.append(f"docs/screenshots is larger than {LARGEST // 1024} KB")
    if album.troubles:
        raise SystemExit("\n".join(album.troubles))


if __name__ == "__main__":
    main()
