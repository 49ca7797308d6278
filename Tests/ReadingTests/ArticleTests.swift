import Foundation
import Testing

import Reading

@Suite("Articles on news pages")
struct ArticleTests {
    /// A page of an invented regional broadcaster, with all that usually stands around an article.
    private let page = """
        <!DOCTYPE html><html lang="nl-NL"><head><meta charset="utf-8"><title>Grote brand aan de Havenkade | Omroep Waterrijk</title>
        <meta property="og:site_name" content="Omroep Waterrijk"><meta property="og:title" content="Grote brand aan de Havenkade">
        <meta property="article:published_time" content="2026-11-22T14:05:00+01:00"><meta name="author" content="Redactie Waterrijk">
        <meta property="og:image" content="/beeld/brand.jpg"><style>.a{}</style><script>var a = "<p>Dit is geen tekst van het artikel.</p>";</script></head>
        <body>
        <div id="cookie-consent"><p>Wij gebruiken cookies, ook van derden, om onze website te verbeteren, en om advertenties te tonen.</p></div>
        <header><nav><ul><li><a href="/">Voorpagina</a></li><li><a href="/112">112-nieuws</a></li></ul></nav></header>
        <main><article class="artikel">
          <header><h1>Grote brand aan de Havenkade</h1><div class="byline">Door Redactie Waterrijk</div></header>
          <figure><img src="/beeld/brand.jpg" alt="Rook"><figcaption>Rook boven de haven. Foto: Persbureau De Meeuw</figcaption></figure>
          <p><strong>Bij een bedrijf aan de Havenkade is zondagmiddag een grote brand uitgebroken, meldt de brandweer.</strong></p>
          <p>De rook trekt over de wijk <a href="/wijk/meeuwenoord">Meeuwenoord</a>. Bewoners krijgen het advies om ramen en deuren te sluiten.</p>
          <div class="lees-ook"><p>Lees ook: <a href="/2">Eerder deze week al rookmelding bij het bedrijf aan de Havenkade</a></p></div>
          <p>Lees ook: <a href="/3">Zo werkt een NL-Alert, en dit moet u doen als u er een krijgt</a></p>
          <h2>Geen gewonden</h2>
          <p>Voor zover bekend zijn er geen gewonden, zegt een woordvoerder. De oorzaak van de brand wordt nog onderzocht.</p>
          <ul><li>Blijf binnen, ook als u niets ruikt.</li><li>Bel 112 alleen bij nood.</li></ul>
          <div class="social-share"><a href="https://delen.example">Deel dit bericht</a></div>
        </article>
        <section class="gerelateerd"><h2>Meer nieuws</h2><p>Wethouder Bos opent nieuwe brug, en dat trok veel bekijks van bewoners uit de buurt.</p></section>
        <div id="reacties"><p>Wat een verschrikkelijk gezicht vanaf de dijk, hopelijk is iedereen veilig, sterkte allemaal.</p></div>
        </main>
        <footer><p>Omroep Waterrijk is de regionale omroep, en volgt de journalistieke code van de publieke omroepen.</p></footer>
        </body></html>
        """

    private func article(_ html: String) throws -> Article {
        try ArticleReader.read(Array(html.utf8), from: FeedOrigin(baseURL: "https://omroep.example/nieuws/1"))
    }

    @Test func `finds the text and leaves out what stands around it`() throws {
        let article = try article(page)
        #expect(
            article.text == """
                Bij een bedrijf aan de Havenkade is zondagmiddag een grote brand uitgebroken, meldt de brandweer.

                De rook trekt over de wijk Meeuwenoord. Bewoners krijgen het advies om ramen en deuren te sluiten.

                Geen gewonden

                Voor zover bekend zijn er geen gewonden, zegt een woordvoerder. De oorzaak van de brand wordt nog onderzocht.

                Blijf binnen, ook als u niets ruikt.
                Bel 112 alleen bij nood.
                """)
        #expect(!article.isPartial)
    }

    @Test func `tells the facts of the head`() throws {
        let article = try article(page)
        #expect(article.title == "Grote brand aan de Havenkade")
        #expect(article.published == (try moment("2026-11-22T13:05:00Z")))
        #expect(article.author == "Redactie Waterrijk")
        #expect(article.site == "Omroep Waterrijk")
        #expect(article.language == "nl-NL")
        #expect(article.image == "https://omroep.example/beeld/brand.jpg")
    }

    @Test func `the HTML is safe and has absolute links`() throws {
        let html = try article(page).html
        #expect(html.contains(#"<a href="https://omroep.example/wijk/meeuwenoord">Meeuwenoord</a>"#))
        #expect(html.contains("<h2>Geen gewonden</h2>"))
        #expect(!html.contains("class="))
        #expect(!html.contains("Foto:"))
    }

    @Test func `structured data comes first`() throws {
        let data = #"""
            {"@context":"https://schema.org","@graph":[{"@type":"WebSite","name":"Site"},{"@type":["NewsArticle"],"headline":"Kop &amp; meer",
            "datePublished":"2026-11-22T09:00:00Z","dateModified":"2026-11-22T10:00:00Z","author":[{"name":"Anna de Vries"},{"name":"Bram Smit"}],
            "publisher":{"name":"De Krant"},"inLanguage":"nl","isAccessibleForFree":"False"}]}
            """#
        let article = try article(page.replacing("</head>", with: "<script type=\"application/ld+json\">\(data)</script></head>"))
        #expect(article.title == "Kop & meer")
        #expect(article.author == "Anna de Vries, Bram Smit")
        #expect(article.site == "De Krant")
        #expect(article.published == (try moment("2026-11-22T09:00:00Z")))
        #expect(article.updated == (try moment("2026-11-22T10:00:00Z")))
        #expect(article.isPartial)
    }

    @Test func `the text in structured data is used when the page shows little`() throws {
        let body = String(repeating: "De gemeente Waterrijk meldt dat de weg open is. ", count: 10) + "\\n\\nDat duurt tot morgen."
        let html = """
            <html><head><script type="application/ld+json">{"@type":"NewsArticle","headline":"Weg open","articleBody":"\(body)"}</script></head>
            <body><article><p>De gemeente meldt dat de weg weer open is.</p></article></body></html>
            """
        let text = try article(html).text
        #expect(text.hasPrefix("De gemeente Waterrijk meldt dat de weg open is. De gemeente"))
        #expect(text.hasSuffix("\n\nDat duurt tot morgen."))
    }

    @Test func `a note for subscribers marks the article as partial and goes`() throws {
        let html = page.replacing(
            "<h2>Geen gewonden</h2>", with: "<p>Lees verder voor abonnees: <a href=\"/abonnement\">neem een abonnement</a></p>")
        let article = try article(html)
        #expect(article.isPartial)
        #expect(!article.text.contains("abonnees"))
    }

    @Test func `a page of bare divisions is read as well`() throws {
        let text = (1...4).map {
            "<div>Alinea \($0) van het bericht, met genoeg woorden, komma's en punten om als lopende tekst te tellen.</div>"
        }.joined()
        let html = """
            <html><head><title>Weg dicht - Dorpsblad</title></head><body><div class="menu"><a href="/">Voorpagina</a></div>
            <div class="tekst">\(text)</div><div class="footer">Dorpsblad, sinds 1901, voor en door het dorp, gratis huis aan huis.</div></body></html>
            """
        let article = try article(html)
        #expect(article.title == "Weg dicht - Dorpsblad")
        #expect(article.text.components(separatedBy: "Alinea").count == 5)
        #expect(!article.text.contains("1901"))
    }

    @Test func `a live blog keeps all its posts`() throws {
        let posts = (1...5).map {
            "<li><time>14.0\($0)</time><p>Update \($0): de brandweer meldt, na overleg, dat het vuur bijna onder controle is.</p></li>"
        }
        let html =
            "<html><body><nav><a href='/'>Home</a></nav><main><h1>Liveblog</h1><ol class='liveblog'>\(posts.joined())</ol></main></body></html>"
        let text = try article(html).text
        for number in 1...5 { #expect(text.contains("Update \(number):")) }
    }

    @Test(arguments: [
        "<time>14.0#</time>", "<div class=\"timestamp\">14:0#</div>", "<p><b>14.0# uur</b></p>", "<span class=\"date\">22 nov 14:0#</span>",
    ])
    func `every post of a live blog keeps its time, the first one too`(stamp: String) throws {
        let posts = (1...4).map { number in
            let text = "<p>De brandweer meldt, na overleg, dat het vuur bijna onder controle is.</p>"
            return "<li>\(stamp.replacing("#", with: "\(number)"))\(text)</li>"
        }
        let html = "<html><body><h1>Liveblog</h1><ol>\(posts.joined())</ol></body></html>"
        let text = try article(html).text
        for number in 1...4 { #expect(text.contains("14.0\(number)") || text.contains("14:0\(number)")) }
    }

    @Test(arguments: [
        "Het zwembad is morgen alleen voor abonnees open, omdat er te weinig badmeesters zijn.",
        "Op het scherm verscheen \"Lees verder voor abonnees\", terwijl het alarm nog liep.",
        "De krant belooft dat nieuws over de ramp niet alleen voor abonnees beschikbaar is.",
        "Wie de brief wil zien, moet inloggen om verder te lezen, klaagt een inwoner.",
        "De betaalmuur met de tekst \u{2018}Dit artikel is alleen voor abonnees\u{2019} ging tijdelijk omlaag.",
        "Lees verder voor abonnees verdwijnt daarmee voorgoed bij rampen, zegt de krant in een verklaring.",
    ])
    func `news that mentions a note for subscribers is news`(sentence: String) throws {
        let article = try article(page.replacing("<h2>Geen gewonden</h2>", with: "<p>\(sentence)</p>"))
        #expect(article.text.contains(sentence))
        #expect(!article.isPartial)
    }

    @Test(arguments: [
        "Lees verder voor abonnees", "Lees dit artikel verder met een gratis account. Maak er een aan of log in.", "Al abonnee? Log in",
        "Wil je dit artikel verder lezen? Word dan abonnee.", "U heeft een abonnement nodig om verder te lezen.",
        "De rest van dit artikel is voor abonnees van de krant, vanaf 2 euro per week te lezen.", "\u{1F512} Exclusief voor abonnees",
    ])
    func `a note for subscribers in its own words is none of the text`(note: String) throws {
        let article = try article(page.replacing("<h2>Geen gewonden</h2>", with: "<p>\(note)</p>"))
        #expect(!article.text.contains(note))
        #expect(article.isPartial)
    }

    @Test func `a class that hides a label hides no text`() throws {
        let html = page.replacing(
            "<article class=\"artikel\">", with: "<article class=\"artikel\"><div class=\"field field--label-hidden\">"
        )
        .replacing("</article>", with: "</div></article>")
        #expect(try article(html).text == article(page).text)
    }

    @Test func `soft hyphens keep no word from being found`() throws {
        let text = try article(page.replacing("brandweer", with: "brand\u{AD}weer").replacing("Bewoners", with: "Be&shy;woners")).text
        #expect(text.contains("meldt de brandweer"))
        #expect(text.contains("Bewoners krijgen"))
    }

    @Test(
        arguments: [
            ("<p class=\"author\">Geplaatst op 22 november 2026</p>", nil),
            ("<span class=\"byline\">Geplaatst door: Sanne Dijkstra</span>", "Sanne Dijkstra"),
            ("<div>Door Joris van Vliet | 22 november 2026</div>", "Joris van Vliet"),
            ("<div>24 november 2026, 19:02 \u{2022} Geschreven door Jelle Terpstra</div>", "Jelle Terpstra"),
            ("<div>24-11-2026 19:02 | Waterrijk \u{B7} Door Jelle Terpstra</div>", "Jelle Terpstra"),
            ("<p>Geplaatst: 24-11-2026 door Jelle Terpstra</p>", "Jelle Terpstra"),
            ("<p class=\"author\">24 november 2026 \u{2022} Geschreven door Jelle Terpstra</p>", "Jelle Terpstra"),
            ("<p>24 mensen zijn op 24 november 2026 gered door de brandweer.</p>", nil), ("<p>Door de storm is de weg dicht.</p>", nil),
            ("<a rel=\"author\" href=\"/a\">Emma Postma</a>", "Emma Postma"), ("<div class=\"author\">Delen</div>", nil),
        ] as [(String, String?)])
    func `a byline names who wrote it and nothing else`(byline: String, name: String?) throws {
        let html = page.replacing("name=\"author\"", with: "name=\"x\"").replacing(
            "<div class=\"byline\">Door Redactie Waterrijk</div>", with: byline)
        #expect(try article(html).author == name)
    }

    @Test func `a warning inside the article stays, one of the site goes`() throws {
        let warning = "<div class=\"alert alert-danger\"><p>Sluit ramen en deuren.</p></div>"
        #expect(try article(page.replacing("<h2>Geen gewonden</h2>", with: warning)).text.contains("Sluit ramen en deuren."))
        let notice = "<div class=\"alert\"><p>Deze site is morgen even niet bereikbaar, door werk aan de server.</p></div>"
        #expect(try !article(page.replacing("<main>", with: notice + "<main>")).text.contains("niet bereikbaar"))
    }

    @Test func `a sentence that begins like a pointer stays`() throws {
        let html = page.replacing("<h2>Geen gewonden</h2>", with: "<p>Meer over de oorzaak is nog niet bekend.</p><p>Foto: De Meeuw</p>")
        #expect(try article(html).text.contains("Meer over de oorzaak"))
        #expect(try !article(html).text.contains("De Meeuw"))
    }

    @Test func `a page that only asks about cookies is no article`() {
        let wall = """
            <html lang="nl"><head><title>Toestemming</title></head><body><div class="wall"><h1>De Zuidkrant vraagt toestemming</h1>
            <p>Wij en onze partners gebruiken cookies en vergelijkbare technieken om de site te laten werken, en om het bezoek te meten.</p>
            <p>Met cookies kunnen wij ook advertenties tonen die bij u passen. U kunt uw keuze altijd veranderen, onder aan elke pagina.</p>
            <p>Kies hieronder wat u wilt toestaan, en lees daarna verder op de site.</p><button>Akkoord</button></div></body></html>
            """
        let error = #expect(throws: ReadingError.self) { try article(wall) }
        #expect(error?.code == .unreadable && error?.detail == ReadingError.cookieWall)
    }

    @Test(arguments: ["<div id=\"consent\">", "<div class=\"cookie-modal\">"])
    func `a question about cookies in a box of its own is told from an empty page`(box: String) {
        let ask = "Wij en onze partners gebruiken cookies en vergelijkbare technieken. Klik op akkoord om naar de site te gaan."
        let wall = "<html><head><title>Even geduld</title></head><body>\(box)<h1>Welkom</h1><p>\(ask) \(ask)</p></body></html>"
        #expect(throws: ReadingError(.unreadable, detail: ReadingError.cookieWall)) { try article(wall) }
    }

    @Test func `an article about cookies is an article`() throws {
        let text = String(
            repeating: "De rechter vindt dat de site geen cookies had mogen plaatsen, omdat daar niet om was gevraagd. ", count: 4)
        let html = "<html><body><main><article><h1>Rechter verbiedt cookies</h1><p>\(text)</p><p>\(text)</p></article></main></body></html>"
        #expect(try article(html).text.contains("De rechter vindt"))
    }

    @Test func `a byline and a date are found where the page shows them`() throws {
        let html = page.replacing("<meta property=\"article:published_time\"", with: "<meta property=\"x\"")
            .replacing("<h1>", with: "<p>Door Sanne Dijkstra, 22 november 2026, 14.05 uur</p><h1>")
        let found = try article(html.replacing("name=\"author\"", with: "name=\"x\""))
        #expect(found.published == (try moment("2026-11-22T13:05:00Z")))
        #expect(found.author == "Sanne Dijkstra")
    }

    @Test func `structured data may name people by reference, and stand in a comment`() throws {
        let data = #"""
            <!-- //<![CDATA[
            {"@graph":[{"@type":"NewsArticle","headline":"Kop","author":{"@id":"#p"},"publisher":{"@id":"#o"}},
            {"@type":"Person","@id":"#p","name":"Sanne Dijkstra"},{"@type":"Organization","@id":"#o","name":"De Krant"}]}
            //]]> -->
            """#
        let article = try article(page.replacing("</head>", with: "<script type=\"application/ld+json\">\(data)</script></head>"))
        #expect(article.author == "Sanne Dijkstra")
        #expect(article.site == "De Krant")
    }

    @Test func `a live blog that only stands in structured data is read from there`() throws {
        let posts = (1...4).map {
            #"{"@type":"BlogPosting","headline":"Update \#($0)","articleBody":"De brandweer meldt dat het vuur bijna onder controle is."}"#
        }
        let html = """
            <html><head><script type="application/ld+json">{"@type":"LiveBlogPosting","headline":"Brand","liveBlogUpdate":[\(posts.joined(separator: ","))]}</script>
            </head><body><main><h1>Brand</h1><p>Volg hier het laatste nieuws over de brand.</p></main></body></html>
            """
        let text = try article(html).text
        for number in 1...4 { #expect(text.contains("Update \(number)\nDe brandweer")) }
    }

    @Test(arguments: [
        "<aside><button>Lees verder voor abonnees</button></aside>", "<div>Dit artikel is voor abonnees</div>",
        "<div class=\"paywall\"><p>Neem nu een abonnement op de krant.</p></div>",
    ])
    func `a note for subscribers beside the text marks the article as partial`(note: String) throws {
        #expect(try article(page.replacing("</main>", with: note + "</main>")).isPartial)
        #expect(try !article(page.replacing("<nav>", with: "<nav>" + note.replacing("class=\"paywall\"", with: "hidden"))).isPartial)
    }

    @Test func `pictures that load late get their address`() throws {
        let html = page.replacing(
            "<img src=\"/beeld/brand.jpg\"", with: "<img src=\"data:image/gif;base64,x\" data-src=\"/beeld/echt.jpg\"")
        #expect(try article(html).html.contains(#"src="https://omroep.example/beeld/echt.jpg""#))
    }

    @Test(arguments: [
        ("", ReadingError.Code.empty), ("<html><body></body></html>", .unreadable), ("<nav><a href='/'>Home</a></nav>", .unreadable),
    ])
    func `a page without an article says so`(html: String, code: ReadingError.Code) {
        let error = #expect(throws: ReadingError.self) { try article(html) }
        #expect(error?.code == code)
    }

    @Test(arguments: [
        ("<i></i>", "lezen<b></b>"), ("<div>", "<header>x"), ("<div class=paywall>", "<p class=date>22-11-2026"), ("<h1>", "<h1>a"),
        ("<header>", "<i></i>"), ("<article><h1>", "<b></b>"), ("<a rel=author>", "Door A B "),
        ("<li>", "<li><p>Zin, en nog een zin, die lang is.</p>"),
    ])
    func `pages that make much of one step end well`(first: String, second: String) {
        let start = ProcessorTime.now()
        let text = String(repeating: first, count: 90_000) + String(repeating: second, count: 90_000)
        let found = try? article("<html><body>" + text)
        #expect(ProcessorTime.now() - start < 20)
        #expect((found?.text.utf8.count ?? 0) < 6_000_000)
    }

    @Test(arguments: ["<div>", "<p>a, b. ", "<article>", "<a href=x>", "<script>", "<!--", "<table><tr><td>tekst, en meer. "])
    func `the same piece of HTML twenty thousand times ends well`(piece: String) {
        let start = ProcessorTime.now()
        let found = try? article(String(repeating: piece, count: 20_000))
        #expect(ProcessorTime.now() - start < 10)
        #expect((found?.text.utf8.count ?? 0) < 2_000_000)
    }
}
