"""Writes feeds such as Dutch sites have them, with invented news, always the same ones: `feeds.py FOLDER`."""
import html
import pathlib
import random
import sys

NAMES = ["Waterrijk", "Oosterwaard", "Lage Zijl", "Meeuwenoord", "Zuidhoven"]
STARTS = ["In een loods aan de Havenkade woedt sinds vanmiddag een grote brand", "De gemeenteraad stemt na een lang debat in met de plannen",
          "De politie zoekt getuigen van een mishandeling bij het station", "Een dijk is na dagen regen over veertig meter verzakt",
          "Het ziekenhuis sluit de spoedeisende hulp drie avonden eerder", "Op de N200 is een vrachtwagen gekanteld, de weg blijft dicht"]
SENTENCES = ["Volgens een woordvoerder zijn er voor zover bekend geen gewonden.", "De oorzaak wordt nog onderzocht; wie iets heeft gezien, kan zich melden.",
             "Verkeer wordt omgeleid via de provinciale weg, en dat duurt zeker tot de avond.", "“We zijn nog wel even bezig”, zegt de brandweer.",
             "Bewoners krijgen het advies om ramen en deuren te sluiten.", "De wethouder noemt het besluit zorgvuldig, de oppositie is het daar niet mee eens.",
             "Een café in de buurt vangt mensen op, met soep en koffie van de bakker.", "Morgen volgt meer nieuws van de gemeente."]
HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n'


def paragraphs(dice, count, links=True):
    out = []
    for _ in range(count):
        text = " ".join(dice.choice(SENTENCES) for _ in range(dice.randint(2, 5)))
        if links and dice.random() < 0.4:
            text += f' Lees ook <a href="https://omroep.example/nieuws/{dice.randint(1, 99999)}?utm_source=rss&amp;utm_medium=feed">het eerdere bericht</a>.'
        out.append(f"<p>{text}</p>")
    return "\n".join(out)


def title(dice):
    return f"{dice.choice(NAMES)}: {dice.choice(STARTS).lower()} ({dice.randint(1, 999)})"


def moment(dice):
    return dice.randint(1, 28), dice.randint(0, 23), dice.randint(0, 59)


def rfc822(dice):
    day, hour, minute = moment(dice)
    return f"Sun, {day:02d} Nov 2026 {hour:02d}:{minute:02d}:00 +0100"


def iso(dice):
    day, hour, minute = moment(dice)
    return f"2026-11-{day:02d}T{hour:02d}:{minute:02d}:00+01:00"


def wordpress(dice, items=10):
    out = [HEAD, '<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:wfw="http://wellformedweb.org/CommentAPI/"'
           ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:sy="http://purl.org/rss/1.0/modules/syndication/"'
           ' xmlns:slash="http://purl.org/rss/1.0/modules/slash/">\n<channel>\n\t<title>Waterrijk Vandaag</title>\n\t<link>https://vandaag.example</link>\n'
           '\t<description>Nieuws uit Waterrijk</description>\n\t<language>nl-NL</language>\n\t<sy:updatePeriod>hourly</sy:updatePeriod>\n']
    for _ in range(items):
        number = dice.randint(1, 99999)
        body = paragraphs(dice, dice.randint(5, 12))
        picture = f'<figure class="wp-block-image"><img decoding="async" src="https://vandaag.example/{number}.jpg" alt="" class="wp-image-{number}"/></figure>'
        out.append(f"\t<item>\n\t\t<title>{title(dice)}</title>\n\t\t<link>https://vandaag.example/?p={number}</link>\n\t\t<comments>https://vandaag.example/?p={number}#respond</comments>\n"
                   f"\t\t<dc:creator><![CDATA[Redactie]]></dc:creator>\n\t\t<pubDate>{rfc822(dice)}</pubDate>\n\t\t<category><![CDATA[Nieuws]]></category>\n\t\t<category><![CDATA[112]]></category>\n"
                   f'\t\t<guid isPermaLink="false">https://vandaag.example/?p={number}</guid>\n\t\t<description><![CDATA[{body[3:250]} [&#8230;]]]></description>\n'
                   f"\t\t<content:encoded><![CDATA[{picture}\n{body}]]></content:encoded>\n\t\t<wfw:commentRss>https://vandaag.example/?feed={number}</wfw:commentRss>\n\t\t<slash:comments>{number % 9}</slash:comments>\n\t</item>\n")
    return "".join(out) + "</channel>\n</rss>\n"


def broadcaster(dice, items=30):
    out = [HEAD, '<rss version="2.0" xmlns:media="http://search.yahoo.com/mrss/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:atom="http://www.w3.org/2005/Atom">'
           "<channel><title>Omroep</title><link>https://omroep.example</link><description>Het laatste nieuws</description><language>nl</language><ttl>5</ttl>"]
    for _ in range(items):
        number = dice.randint(1, 99999)
        out.append(f"<item><title><![CDATA[{title(dice)}]]></title><link>https://omroep.example/l/{number}</link><description><![CDATA[{paragraphs(dice, dice.randint(2, 6))}]]></description>"
                   f"<pubDate>{rfc822(dice)}</pubDate><guid>https://omroep.example/l/{number}</guid><enclosure type=\"image/jpeg\" url=\"https://omroep.example/{number}.jpg\" length=\"12345\"/>"
                   f'<media:content url="https://omroep.example/{number}.jpg" medium="image" width="1008"><media:credit>ANP Fictief</media:credit></media:content></item>')
    return "".join(out) + "</channel></rss>"


def headlines(dice, items=40):
    out = [HEAD, '<rss version="2.0"><channel><title>Gemeente Waterrijk</title><link>https://gemeente.example</link><description>Nieuws van de gemeente</description>\n']
    for _ in range(items):
        text = html.escape(f"<p>{dice.choice(STARTS)}. {dice.choice(SENTENCES)}</p>")
        out.append(f"<item>\n<title>{title(dice)}</title>\n<link>https://gemeente.example/nieuws/{dice.randint(1, 99999)}</link>\n<description>{text}</description>\n<pubDate>{rfc822(dice)}</pubDate>\n</item>\n")
    return "".join(out) + "</channel></rss>"


def atom(dice, items=25):
    out = [HEAD, '<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="nl"><title>Groep</title><id>tag:groep.example,2026:1</id><link rel="self" href="https://groep.example/atom"/>'
           f"<updated>{iso(dice)}</updated>\n"]
    for _ in range(items):
        number = dice.randint(1, 99999)
        out.append(f'<entry><title>{title(dice)}</title><link href="https://groep.example/r/{number}"/><id>tag:groep.example,2026:{number}</id><updated>{iso(dice)}</updated><published>{iso(dice)}</published>'
                   f"<author><name>/u/iemand</name><uri>https://groep.example/u/{number}</uri></author><category term=\"nieuws\" label=\"Nieuws\"/>"
                   f'<content type="html">{html.escape(paragraphs(dice, dice.randint(2, 5)))}</content></entry>\n')
    return "".join(out) + "</feed>"


def sitemap(dice, items=120):
    out = [HEAD, '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9" xmlns:image="http://www.google.com/schemas/sitemap-image/1.1">\n']
    for _ in range(items):
        number = dice.randint(1, 99999)
        out.append(f"<url><loc>https://krant.example/{number}</loc><lastmod>{iso(dice)}</lastmod><news:news><news:publication><news:name>Krant</news:name><news:language>nl</news:language></news:publication>"
                   f"<news:publication_date>{iso(dice)}</news:publication_date><news:title>{title(dice)}</news:title></news:news><image:image><image:loc>https://krant.example/{number}.jpg</image:loc></image:image></url>\n")
    return "".join(out) + "</urlset>"


def main():
    folder = pathlib.Path(sys.argv[1])
    folder.mkdir(parents=True, exist_ok=True)
    dice = random.Random(14)
    # About what a Dutch municipality follows: mostly feeds with whole texts or leads, some short ones, a sitemap here and there.
    for make, count in ((wordpress, 14), (broadcaster, 14), (headlines, 12), (atom, 8), (sitemap, 3)):
        for number in range(count):
            (folder / f"{make.__name__}-{number:02d}.xml").write_text(make(dice), encoding="utf-8")


if __name__ == "__main__":
    main()
