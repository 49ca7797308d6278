import Testing

import Reading

@Suite("Safe HTML and plain text")
struct SafeHTMLTests {
    private func item(_ html: String) throws -> FeedItem {
        try #require(try read(rss("<description><![CDATA[\(html)]]></description>")).items.first)
    }

    @Test(arguments: [
        ("<script>alert(1)</script>Veilig", "Veilig"),
        ("<SCRIPT src=x>alert(1)</sCrIpT >Veilig", "Veilig"),
        ("<style>p{}</style>Veilig", "Veilig"),
        ("<p onclick=\"x()\" style=\"color:red\" class=a id=b>Veilig</p>", "<p>Veilig</p>"),
        ("<a href=\"javascript:alert(1)\">Klik</a>", "<a>Klik</a>"),
        ("<a href=\" java\nscript:alert(1)\">Klik</a>", "<a>Klik</a>"),
        ("<a href=\"&#106;avascript&colon;alert(1)\">Klik</a>", "<a>Klik</a>"),
        ("<a href=\"data:text/html,x\">Klik</a>", "<a>Klik</a>"),
        ("<a href=\"mailto:pers@gemeente.example\">Mail</a>", "<a href=\"mailto:pers@gemeente.example\">Mail</a>"),
        ("<a href=\"/a?x=1&amp;y=2\">Pad</a>", "<a href=\"https://omroep.example/a?x=1&amp;y=2\">Pad</a>"),
        ("<a href='a\"b'>Citaat</a>", "<a href=\"https://omroep.example/a&quot;b\">Citaat</a>"),
        ("<img src=x onerror=alert(1) alt='Rook > vuur'>", "<img src=\"https://omroep.example/x\" alt=\"Rook &gt; vuur\">"),
        ("<img src=\"mailto:a@b.example\">", "<img>"),
        ("<iframe src=\"https://kwaad.example\"></iframe>Na", "Na"),
        ("<form action=/x><input name=a>Veld</form>", "Veld"),
        ("<svg><script>1</script><a xlink:href=\"javascript:x\">T</a></svg>", "<a>T</a>"),
        ("<b>Vet", "<b>Vet</b>"),
        ("</div></p>Los", "Los"),
        ("<b><i>Kruis</b></i>", "<b><i>Kruis</i></b>"),
        ("<p>Een<p>Twee", "<p>Een</p><p>Twee</p>"),
        ("<ul><li>Een<li>Twee</ul>", "<ul><li>Een</li><li>Twee</li></ul>"),
        ("Peil < 3 & > 1", "Peil &lt; 3 &amp; > 1"),
        ("<!-- weg --><!--> ook weg", "ook weg"),
        ("<!-- open <b>toch</b>", "toch"),
        ("<?php echo 1 ?>Na", "Na"),
        ("<a href=x", ""),
        ("Tekst <b", "Tekst"),
        ("<x-widget>Inhoud</x-widget>", "Inhoud"),
        ("<h1/><br/>Na", "<h1><br>Na</h1>"),
    ])
    func `lets through only what is listed`(html: String, safe: String) throws {
        #expect(try item(html).summaryHTML ?? "" == safe)
    }

    @Test(arguments: [
        ("<p>Een  zin\nmet <b>vet</b>.</p><p>Twee</p>", "Een zin met vet.\n\nTwee"),
        ("Regel<br>regel<br/>regel", "Regel\nregel\nregel"),
        ("<ul><li>Een</li><li>Twee</li></ul>Na", "Een\nTwee\n\nNa"),
        ("<table><tr><td>A</td><td>B</td></tr><tr><td>C</td></tr></table>", "A B\nC"),
        ("Caf&eacute; &#8211; 5&nbsp;&euro; &amp;c &copy 2026 ?a=1&copy=2", "Café – 5 € &c © 2026 ?a=1&copy=2"),
        ("on<b>der</b>streept", "onderstreept"),
        ("<script>weg</script>Blijft", "Blijft"),
        ("Tekst &#x110000; &#xD800; einde", "Tekst \u{FFFD} \u{FFFD} einde"),
    ])
    func `plain text reads as the page looks`(html: String, text: String) throws {
        #expect(try item(html).summaryText ?? "" == text)
    }

    @Test func `blanks in an address are encoded, so that it can be fetched`() throws {
        #expect(
            try read(rss("<link>https://a.example/een foto.html?x=a b</link>")).items.first?.link
                == "https://a.example/een%20foto.html?x=a%20b")
    }

    @Test(arguments: [
        ("&lt;script&gt;alert(1)&lt;/script&gt;Kop &lt;b&gt;vet&lt;/b&gt;", "Kop vet"),
        ("Hoe werkt &lt;script&gt;?", "Hoe werkt <script>?"),
        ("Van &lt;style&gt; tot &lt;/b&gt;", "Van <style> tot </b>"),
    ])
    func `a script in a headline goes, a headline about one stays`(title: String, plain: String) throws {
        #expect(try read(rss("<title>\(title)</title>")).items.first?.title == plain)
    }

    @Test func `invisible tricks are taken out of titles and text`() throws {
        let trick = "Vei\u{200B}lig \u{202E}nekorbegsi\u{202C} \u{2066}x\u{2069}\u{FEFF}"
        let item = try #require(try read(rss("<title>\(trick)</title><description>\(trick)</description>")).items.first)
        #expect(item.title == "Veilig nekorbegsi x")
        #expect(item.summaryText == "Veilig nekorbegsi x")
    }

    @Test func `joined emoji stay joined`() throws {
        let item = try #require(try read(rss("<title>Brandweer 👩‍🚒 paraat, a\u{200D}b</title>")).items.first)
        #expect(item.title == "Brandweer 👩‍🚒 paraat, ab")
    }

    @Test func `without an address relative links go`() throws {
        let document = try read(rss("<link>/1</link><description>&lt;a href='/x'&gt;Pad&lt;/a&gt;</description>"), from: nil)
        #expect(document.items.first?.summaryHTML == "<a>Pad</a>")
        #expect(document.items.first?.link == nil)
    }

    @Test func `deep nesting is flattened`() throws {
        let html = try #require(try item(String(repeating: "<div>", count: 5_000) + "diep").summaryHTML)
        #expect(html.contains("diep"))
        #expect(html.count < 2_000)
    }

    @Test func `what comes out does not change when it goes in again`() throws {
        let wild = "<p>Een<b>twee<div>drie</b><img src=a.png>&lt;script&gt; &amp;amp; <table><td>x<tr>y"
        let once = try #require(try item(wild).summaryHTML)
        #expect(try item(once).summaryHTML == once)
    }
}
