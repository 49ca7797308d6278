"""Every page there is, by the table of routes in the source: a page that nobody named an example for makes a test fail."""
import re

from eenmond import ROOT

ID = "oefening-brand-in-zorgcomplex-de-linde"
HOME = f"/incidenten/{ID}"

# Answers that are no page of their own: files, feeds, streams, parts for a script, ways onward.
NO_PAGES = {
    "/aanmelden/organisatie", "/aanmelden/organisatie/terug", "/aanmelden/organisatie/afmelden", "/assets/:digest/:name", "/gezond",
    "/incidenten/:id/dossier.json", "/incidenten/:id/logboek/uitvoer.csv", "/incidenten/:id/logboek/uitvoer.md", "/events/:id",
    "/incidenten/:id/zoekvragen/proef", "/incidenten/:id/berichten/:nummer/uitvoer/:soort", "/incidenten/:id/berichten/:nummer/tekst",
    "/beheer/huisstijl/:soort", "/bronnen/lijst.opml", "/iconen/:nummer", "/oefening/:id/feed.xml",
}

# Pages of who is not signed in; test_the_door looks at them.
DOOR = {"/inrichten", "/aanmelden", "/welkom/:link"}


def routes():
    """What can be asked for, as RouteRights has it."""
    source = (ROOT / "Sources/Web/Access/RouteRights.swift").read_text()
    return set(re.findall(r'"GET (/[^"]*)":', source))


def examples(room, page):
    """Addresses of each page by its route, in the exercise; makes what they need."""
    page.goto(room.base + HOME + "/berichten")
    if page.get_by_role("button", name="Maak de eerste berichten").count():
        page.get_by_role("button", name="Maak de eerste berichten").click()
        page.wait_for_load_state()
    message = re.sub(r".*(/incidenten)", r"\1", page.get_by_role("link", name="Persbericht", exact=True).get_attribute("href"))
    letter = re.sub(r".*(/incidenten)", r"\1", page.get_by_role("link", name="Raadsinformatiebrief", exact=True).get_attribute("href"))
    room.run("feed", "add", room.feed.url, "--group", "Overijssel")
    page.goto(room.base + "/bronnen")
    feed = page.locator(".feed-head a").first.get_attribute("href")
    found = {route: [route.replace(":id", ID)] for route in routes() - NO_PAGES - DOOR if ":" not in route.replace(":id", "")}
    found["/zoeken"].append("/zoeken?vraag=brand")
    found["/bronnen/voorstel"] = ["/bronnen/voorstel?gemeente=Deventer"]
    found["/beheer/regels"] = ["/beheer/regels?principe=geen-jargon"]
    found["/incidenten/:id/media"] += [HOME + "/media?orde=lijn", HOME + "/media?lijn=1"]
    found["/incidenten/:id/zoekvragen/nieuw"] = [HOME + "/zoekvragen/nieuw?vraag=brand"]
    found |= {
        "/incidenten/:id/berichten/:nummer": [message, letter],
        "/incidenten/:id/berichten/:nummer/bewerken": [message + "/bewerken"],
        "/incidenten/:id/berichten/:nummer/verschil": [message + "/verschil"],
        "/incidenten/:id/zoekvragen/:nummer": [HOME + "/zoekvragen/1"],
        "/bronnen/:nummer": [feed],
        "/scenarios/:naam": ["/scenarios/zedenzaak"],
        "/beheer/gebruikers/:nummer": ["/beheer/gebruikers/1"],
        "/beheer/sjablonen/:naam": ["/beheer/sjablonen/persbericht"],
        "/beheer/delen/:naam": ["/beheer/delen/medeleven", "/beheer/delen/begrip.zedenzaak"],
    }
    return found


def unknown(found):
    """What the table and this list do not have in common."""
    return routes() ^ (set(found) | NO_PAGES | DOOR)
