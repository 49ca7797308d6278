import Foundation
import Incident
import Testing

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

    @Test func `A feed is added by its address, and a wrong address is explained`() async throws {
        try await TestSite.with { site in
            let refused = try await site.browser.post("/bronnen", ["adres": "geen adres"])
            #expect(refused.status == 422)
            #expect(refused.body.contains("is geen adres van een feed"))
            #expect(refused.body.contains("value=\"geen adres\""))
            let added = try await site.browser.post("/bronnen", ["adres": "https://omroepwaterrijk.example/rss"])
            #expect(added["Location"] == "/bronnen?gedaan=bron-toegevoegd")
            let again = try await site.browser.post("/bronnen", ["adres": "https://omroepwaterrijk.example/rss"])
            #expect(again["Location"] == "/bronnen?gedaan=bron-bekend")
            let page = try await site.browser.get("/bronnen").body
            #expect(page.contains("https://omroepwaterrijk.example/rss"))
            #expect(page.contains("<span class=\"health\">Nieuw</span>"))
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
