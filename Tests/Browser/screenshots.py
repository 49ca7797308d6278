"""Looks at every page as people see it, for the README and docs/handleiding.md. Writes compressed PNG files into docs/screenshots/."""
import io
import re

from eenmond import ROOT, newsroom
from PIL import Image

OUT = ROOT / "docs/screenshots"
HOME = "/incidenten/oefening-brand-in-zorgcomplex-de-linde"


def keep(page, name, whole=False, height=None):
    page.wait_for_timeout(400)
    if height:
        page.set_viewport_size({"width": page.viewport_size["width"], "height": height})
        page.wait_for_timeout(200)
    picture = Image.open(io.BytesIO(page.screenshot(full_page=whole))).convert("RGB")
    # Few colours stand on our pages: a palette of 64 loses nothing that an eye sees.
    picture.quantize(64, method=Image.Quantize.MEDIANCUT, dither=Image.Dither.NONE).save(OUT / f"{name}.png", optimize=True)


def main():
    OUT.mkdir(parents=True, exist_ok=True)
    with newsroom() as room:
        page = room.page()
        page.goto(room.base + "/")
        keep(page, "inrichten")
        page = room.founder()
        keep(page, "begin")
        page.get_by_role("button", name="Start de oefening").first.click()
        page.wait_for_url("**/incidenten/**")
        page.wait_for_timeout(25_000)
        page.goto(room.base + HOME + "/berichten")
        page.get_by_role("button", name="Maak de eerste berichten").click()
        page.wait_for_load_state()
        message = page.get_by_role("link", name="Persbericht", exact=True).get_attribute("href")
        state = page.context.storage_state()
        looks = {
            "overzicht": "/", "feiten": HOME, "mediabeeld": HOME + "/media", "omgeving": HOME + "/omgeving", "berichten": HOME + "/berichten",
            "bericht": message, "raad-vragen": HOME + "/raad", "checklists": HOME + "/checklists", "diagnose": HOME + "/diagnose",
            "logboek": HOME + "/logboek", "bronnen": "/bronnen", "zoeken": "/zoeken?vraag=brand", "contacten": "/contacten", "scenario": "/scenarios/zedenzaak",
            "zoekvraag": HOME + "/zoekvragen/nieuw?vraag=brand", "gebruikers": "/beheer/gebruikers", "regels": "/beheer/regels?principe=geen-jargon",
            "sjabloon": "/beheer/sjablonen/persbericht", "huisstijl": "/beheer/huisstijl", "normen": "/beheer/normen",
            "verhaallijnen": HOME + "/media?orde=lijn", "nakijken": "/nakijken",
        }
        for name, address in looks.items():
            if page.goto(room.base + address).status == 200:
                keep(page, name)
        page.goto(room.base + message + "/bewerken")
        page.fill("#tekst", "Vermoedelijk is de brand aangestoken. Wij vragen u om met betrekking tot de rook thuis te blijven.\n\n" + page.input_value("#tekst"))
        page.locator(".sheet-marks .found", has_text="met betrekking tot").wait_for()
        page.evaluate("document.querySelector('#tekst').setSelectionRange(60, 60); scrollTo(0, 0)")
        page.locator("[data-card]").wait_for()
        keep(page, "bewerken")
        page.on("dialog", lambda dialog: dialog.accept())
        page.goto(room.base + "/eerste-bericht")
        for field, words in {"gebeurd": "In sporthal De Waterlelie is brand", "bron": "brandweer", "plaats": "Sportlaan", "gemeente": "Waterrijk",
                             "woordvoerder": "De Graaf", "adviezen": "Sluit ramen en deuren"}.items():
            page.fill(f"#{field}", words)
        page.wait_for_timeout(1000)
        page.evaluate("scrollTo(0, 0)")
        keep(page, "eerste-bericht")
        phone = room.page(phone=True, state=state)
        phone.goto(room.base + "/raad/oefening-brand-in-zorgcomplex-de-linde")
        keep(phone, "raad")
        phone.goto(room.base + HOME)
        keep(phone, "feiten-telefoon")
        dark = room.page(dark=True, state=state)
        dark.goto(room.base + HOME)
        keep(dark, "feiten-donker")
    total = sum(file.stat().st_size for file in OUT.glob("*.png"))
    print(f"{len(list(OUT.glob('*.png')))} pictures, {total // 1024} KB")
    if total > 4 * 1024 * 1024:
        raise SystemExit("docs/screenshots is larger than 4 MB")


if __name__ == "__main__":
    main()
