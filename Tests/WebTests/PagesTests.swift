import Foundation
import Incident
import LoopbackServer
import Testing

@testable import Web

/// Pages that are small: errors, feeds, the exercise, the sign of life.
struct PagesTests {
    @Test(arguments: [
        "/bestaat-niet", "/incidenten/bestaat-niet", "/incidenten/Fout%20Adres", "/incidenten/x/berichten/1", "/oefening/x/feed.xml",
    ])
    func `What is not there is said in the house's own layout, with a next step`(path: String) async throws {
        try await TestSite.with { site in
            let answer = try await site.browser.get(path)
            #expect(answer.status == 404)
            #expect(answer.body.contains("<html lang=\"nl\""))
            #expect(answer.body.contains("href=\"/\">Naar het overzicht</a>"))
        }
    }

    @Test func `The sign of life is two letters`() async throws {
        try await TestSite.with { site in
            let answer = try await site.browser.get("/gezond")
            #expect(answer.status == 200)
            #expect(answer.body == "ok")
        }
    }

    @Test func `A page can be asked for its head alone`() async throws {
        try await TestSite.with { site in
            let answer = try await site.browser.ask("HEAD", "/", headers: [:], body: "")
            #expect(answer.status == 200)
            #expect(answer.body.isEmpty)
        }
    }

    private static let feed = """
        <?xml version="1.0" encoding="UTF-8"?><rss version="2.0"><channel><title>Omroep Waterrijk</title>
        <item><guid>1</guid><title>Nieuws</title></item></channel></rss>
        """

    @Test func `A feed is added by its address, and a wrong address is explained and kept`() async throws {
        try await TestSite.with { site in
            let server = try LoopbackServer()
            server.route("/rss", .ok(Self.feed))
            let refused = try await site.browser.post("/bronnen", ["adres": "geen adres"])
            #expect(refused.status == 422)
            #expect(refused.body.contains("value=\"geen adres\""))
            let added = try await site.browser.post("/bronnen", ["adres": server.url("/rss")])
            #expect(added["Location"] == "/bronnen?gedaan=bron-toegevoegd")
            let again = try await site.browser.post("/bronnen", ["adres": server.url("/rss")])
            #expect(again["Location"] == "/bronnen?gedaan=bron-bekend")
            let page = try await site.browser.get("/bronnen").body
            #expect(page.contains("<span class=\"health\">Nieuw</span>"))
            let feed = try #require(try await site.newsroom.feeds().first)
            #expect(try await site.browser.get("/bronnen/\(feed.id)").body.contains(server.url("/rss")))
        }
    }

    @Test func `A feed's page and the list say how long after publication its news is found`() async throws {
        try await TestSite.with { site in
            let server = try LoopbackServer()
            server.route("/rss", .ok(Self.feed))
            let feed = try await site.newsroom.addFeed(server.url("/rss")).feed
            _ = try await site.newsroom.pollOnce(patience: .zero)
            #expect(try await !site.browser.get("/bronnen").body.contains("na publicatie gevonden"))
            let published = Date().addingTimeInterval(-600).formatted(.iso8601)
            let next = "<item><guid>2</guid><title>Later</title><pubDate>\(published)</pubDate></item></channel>"
            server.route("/rss", .ok(Self.feed.replacing("</channel>", with: next)))
            _ = try await site.newsroom.pollOnce(patience: .zero)
            for page in ["/bronnen", "/bronnen/\(feed.id)"] {
                #expect(try await site.browser.get(page).body.contains("gemiddeld 10 minuten na publicatie gevonden"))
            }
        }
    }

    @Test func `A feed gets its password and cookie on its page; they are kept, sent, and never shown again`() async throws {
        try await TestSite.with { site in
            let server = try LoopbackServer()
            server.route("/rss") { request in
                let isIn = request["Authorization"] == "Basic " + Data("lezer:geheim-woord".utf8).base64EncodedString()
                return isIn && request["Cookie"] == "sessie=geheime-koek" ? .ok(Self.feed) : Reply(401)
            }
            let refused = try await site.browser.post("/bronnen", ["adres": server.url("/rss"), "map": "Kranten"])
            #expect(refused.status == 422)
            #expect(refused.body.contains("Er is niets toegevoegd.") && !refused.body.contains("later opnieuw"))
            #expect(refused.body.contains("value=\"\(server.url("/rss"))\"") && refused.body.contains("Volg dit adres toch"))
            let added = try await site.browser.post(
                "/bronnen", ["adres": server.url("/rss"), "map": "Kranten", "zeker": "ja", "toch": "ja"])
            let feed = try #require(try await site.newsroom.feeds().first)
            #expect(feed.groupPath == ["Kranten"])
            let page = "/bronnen/\(feed.id)"
            #expect(added["Location"]?.hasPrefix(page + "?") == true)

            func save(_ fields: [String: String]) async throws -> Browser.Answer {
                try await site.browser.post(page, ["titel": "", "groep": "Kranten", "artikelen": "ja"].merging(fields) { $1 })
            }
            for (fields, words) in [
                (["toegang-naam": "lezer"], "Vul ook het wachtwoord in"), (["toegang-wachtwoord": "x"], "Vul ook de naam in"),
                (["toegang-naam": "le:zer", "toegang-wachtwoord": "geheim-woord"], "mag geen dubbelepunt staan"),
            ] {
                let answer = try await save(fields)
                #expect(answer.status == 422 && answer.body.contains(words) && !answer.body.contains("geheim-woord"))
            }
            let secrets = ["toegang-naam": "lezer", "toegang-wachtwoord": "geheim-woord", "cookie": "sessie=geheime-koek"]
            #expect(try await save(secrets).status == 303)
            _ = try await site.newsroom.pollOnce(patience: .zero)
            #expect(try await site.newsroom.feed(named: "\(feed.id)").state.lastErrorCode == nil)
            let shown = try await site.browser.get(page).body
            #expect(shown.contains("Er is een wachtwoord ingesteld; laat leeg om het te houden."))
            #expect(shown.contains("value=\"lezer\"") && !shown.contains("geheim"))
            #expect(try await !site.browser.get("/beheer/toegangslogboek").body.contains("geheim"))
            // Another setting leaves them as they are.
            #expect(try await save(["toegang-naam": "lezer", "titel": "Krant"]).status == 303)
            var settings = try await site.newsroom.feed(named: "\(feed.id)").settings
            #expect(settings.password == "geheim-woord" && settings.cookie == "sessie=geheime-koek")
            #expect(try await save(["cookie-weg": "ja"]).status == 303)
            settings = try await site.newsroom.feed(named: "\(feed.id)").settings
            #expect(settings.password == nil && settings.userName == nil && settings.cookie == nil)
        }
    }

    @Test func `An address that does not answer stays in the form, and a feed found on a page is called as it calls itself`() async throws {
        try await TestSite.with { site in
            let server = try LoopbackServer()
            let refused = try await site.browser.post("/bronnen", ["adres": "http://127.0.0.1:1/nee", "map": "Kranten"])
            #expect(refused.status == 422)
            #expect(refused.body.contains("id=\"adres-fout\"") && refused.body.contains("value=\"http://127.0.0.1:1/nee\""))
            #expect(refused.body.contains("value=\"Kranten\"") && refused.body.contains("Er is niets toegevoegd."))
            #expect(try await site.newsroom.feeds().isEmpty)
            server.route(
                "/",
                Reply(
                    200, headers: [("Content-Type", "text/html")],
                    body: Array(
                        #"<html><head><title>x</title><link rel="alternate" type="application/rss+xml" title="Nieuws" href="/rss"></head></html>"#
                            .utf8)))
            server.route("/rss", .ok(Self.feed))
            _ = try await site.browser.post("/bronnen", ["adres": server.url("/")])
            _ = try await site.newsroom.pollOnce(patience: .zero)
            let title = try #require(try await site.newsroom.feeds().first?.title)
            #expect(title != "Nieuws" && Self.feed.contains("<title>\(title)</title>"))
            let unknown = try await site.browser.get("/bronnen/voorstel?gemeente=Nergenshuizen")
            #expect(unknown.body.contains("geen gemeente die Eenmond kent") && !unknown.body.contains(".tsv"))
        }
    }

    @Test(arguments: [
        (20.0, "binnen een minuut"), (60, "1 minuut"), (5_340, "89 minuten"), (7_200, "2 uur"), (200_000, "2 dagen"),
    ])
    func `How late news is found is said in words that fit its length`(seconds: Double, words: String) {
        #expect(Words.lag(seconds) == "gemiddeld \(words) na publicatie gevonden")
    }

    @Test func `The icon of a site comes from our own address, and a feed without one has a mark of ours`() async throws {
        try await TestSite.with { site in
            let server = try LoopbackServer()
            server.route("/rss", .ok(Self.feed))
            server.route("/favicon.ico", Reply(200, headers: [("Content-Type", "text/html")], body: Array("GIF89a<script>".utf8)))
            let with = try await site.newsroom.addFeed(server.url("/rss")).feed
            _ = try await site.newsroom.pollOnce(patience: .zero)
            _ = try await site.newsroom.lookForIcons()
            let without = try await site.newsroom.addFeed("https://omroepwaterrijk.example/rss").feed
            let picture = try await site.browser.get("/iconen/\(with.id)")
            #expect(picture.status == 200 && picture.body.hasPrefix("GIF89a"))
            #expect(picture["Content-Type"] == "image/gif")
            #expect(picture["X-Content-Type-Options"] == "nosniff")
            #expect(picture["Content-Security-Policy"]?.contains("default-src 'none'") == true)
            let mark = try await site.browser.get("/iconen/\(without.id)")
            #expect(mark["Content-Type"]?.hasPrefix("image/svg+xml") == true)
            let page = try await site.browser.get("/bronnen")
            #expect(page.body.contains("src=\"/iconen/\(with.id)\"") && page.body.contains("src=\"/iconen/\(without.id)\""))
            #expect(!page.body.contains("favicon.ico"))
        }
    }

    @Test func `A feed that is taken off the list can be put back with one press`() async throws {
        try await TestSite.with { site in
            _ = try await site.newsroom.addFeed("https://omroepwaterrijk.example/rss")
            let feed = try #require(try await site.newsroom.feeds().first)
            let gone = try await site.browser.post("/bronnen/\(feed.id)/weg", [:])
            #expect(gone.body.contains("Zet terug"))
            #expect(try await site.newsroom.feeds().isEmpty)
            let back = try await site.browser.post("/bronnen", ["adres": "https://omroepwaterrijk.example/rss", "zeker": "ja"])
            #expect(back["Location"] == "/bronnen?gedaan=bron-toegevoegd")
        }
    }

    @Test func `A list goes out as OPML and comes in with a line for what is wrong`() async throws {
        try await TestSite.with { site in
            _ = try await site.newsroom.addFeed("https://omroepwaterrijk.example/rss")
            let list = try await site.browser.get("/bronnen/lijst.opml")
            #expect(list.body.contains("https://omroepwaterrijk.example/rss"))
            let taken = try await site.browser.post("/bronnen/lijst", ["opml": list.body])
            #expect(taken.body.contains("1 volgde u al."))
            #expect(try await site.browser.post("/bronnen/lijst", ["opml": "geen lijst"]).status == 422)
        }
    }

    @Test func `A municipality gets feeds proposed, and an unknown one a hint`() async throws {
        try await TestSite.with { site in
            let known = try await site.browser.get("/bronnen/voorstel?gemeente=Zwolle")
            #expect(known.body.contains("Voorstel voor Zwolle"))
            let unknown = try await site.browser.get("/bronnen/voorstel?gemeente=Waterrijk")
            #expect(unknown.status == 422)
        }
    }

    @Test func `The exercise opens an incident that cannot be mistaken for a real one`() async throws {
        try await TestSite.with { site in
            let started = try await site.browser.post("/oefening", [:])
            let path = try #require(started["Location"])
            #expect(path.hasSuffix("?gedaan=oefening-gestart"))
            let home = try #require(path.components(separatedBy: "?").first)
            for page in [home, "\(home)/boodschap", "\(home)/treffers"] {
                let body = try await site.browser.get(page).body
                #expect(body.contains("<html lang=\"nl\" data-oefening>"))
                #expect(body.contains("<aside class=\"exercise-band\" aria-label=\"Oefening\"><strong>OEFENING</strong>"))
            }
            let id = home.replacing("/incidenten/", with: "")
            let feed = try await site.browser.get("/oefening/\(id)/feed.xml")
            #expect(feed["Content-Type"] == "application/rss+xml; charset=utf-8")
            #expect(feed.body.contains("<rss"))
        }
    }

    @Test func `An unknown notice in the address shows nothing`() async throws {
        try await TestSite.with { site in
            let page = try await site.browser.get("/?gedaan=%3Cscript%3E").body
            #expect(!page.contains("class=\"notice\""))
        }
    }
}
