import Incident
import LoopbackServer
import Testing

struct SearchTests {
    @Test func `Words are found in news, facts and messages, whatever their accents`() async throws {
        try await TestSite.with { site in
            let server = try LoopbackServer()
            let incident = try await site.incident()
            _ = try await site.browser.post("/incidenten/\(incident.id)/berichten", ["soort": "webbericht"])
            try await site.publish("Waterlelie ontruimd", text: "Sporters zijn geëvacueerd.", on: server)
            let page = try await site.browser.get("/zoeken?vraag=waterlelie").body
            #expect(page.contains("Waterlelie ontruimd"))
            #expect(page.contains("href=\"/incidenten/\(incident.id)#f1\""))
            #expect(page.contains(">Webbericht</a>"))
            // A browser writes a blank in a query as a plus.
            let both = try await site.browser.get("/zoeken?vraag=waterlelie+ontruimd").body
            #expect(both.contains("Waterlelie ontruimd") && both.contains("value=\"waterlelie ontruimd\""))
            #expect(try await site.browser.get("/zoeken?vraag=bestaatniet").body.contains("Er is niets gevonden."))
        }
    }

    @Test func `A query is tried on the news of the last day before it is kept`() async throws {
        try await TestSite.with { site in
            let server = try LoopbackServer()
            let incident = try await site.incident()
            try await site.publish("De brandweer is er", text: "Er is brand.", on: server)
            let page = try await site.browser.get("/incidenten/\(incident.id)/zoekvragen/proef?vraag=brand").body
            #expect(page.contains("had 1 van de 1 berichten"))
            #expect(page.contains("De <mark>brandweer</mark> is er</h4>"))
            #expect(page.contains("Er is <mark>brand</mark>."))
            #expect(page.contains("samenstelling met “brand”"))
            #expect(try await site.browser.get("/incidenten/\(incident.id)/zoekvragen/proef?vraag=brand%20AND%20(").body.contains("teken"))
            let several = try await site.browser.get("/incidenten/\(incident.id)/zoekvragen/proef?vraag=is+AND+%22er+is%22").body
            #expect(several.contains("had 1 van de 1 berichten"), "\(several)")
            #expect(try await site.newsroom.watches(of: incident.id).isEmpty)
        }
    }

    @Test(arguments: ["/beheer/normen", "/beheer/regels", "/beheer/regels?principe=geen-jargon", "/beheer/sjablonen"])
    func `Norms, rules and templates can be read, with their own check`(path: String) async throws {
        try await TestSite.with { site in
            let page = try await site.browser.get(path)
            #expect(page.status == 200)
            #expect(page.body.contains("aria-current=\"page\""))
        }
    }

    @Test func `A template with an unknown placeholder is refused where it stands, and nothing is kept`() async throws {
        try await TestSite.with { site in
            let page = try await site.browser.get("/beheer/sjablonen/persbericht").body
            #expect(page.contains("Tekst van het sjabloon"))
            let refused = try await site.browser.post("/beheer/sjablonen/persbericht", ["tekst": "{{bestaat_niet}}"])
            #expect(refused.status == 422)
            #expect(refused.body.contains("bestaat_niet"))
        }
    }
}
