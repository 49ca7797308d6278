import Incident
import Testing

struct OverviewTests {
    @Test func `With nothing in the database there are two doors`() async throws {
        try await TestSite.with { site in
            let page = try await site.browser.get("/")
            #expect(page.status == 200)
            #expect(page.body.contains("href=\"/incidenten/nieuw\">Open een incident</a>"))
            #expect(page.body.contains("action=\"/oefening\""))
            #expect(page.body.contains("Start de oefening"))
        }
    }

    @Test func `A live incident is a card with its clocks, a closed one a line`() async throws {
        try await TestSite.with { site in
            let live = try await site.incident()
            let over = try await site.incident(title: "Wateroverlast")
            try await site.newsroom.closeIncident(over.id, by: "A. de Vries")
            let page = try await site.browser.get("/").body
            #expect(page.contains("<h2><a href=\"/incidenten/\(live.id)\">Brand in sporthal De Waterlelie</a></h2>"))
            #expect(page.contains("Woordvoerder: <strong>burgemeester De Graaf</strong>"))
            #expect(page.contains("over 30 minuten"))
            #expect(page.count(of: "<article class=\"card") == 1)
            #expect(page.contains("<a href=\"/incidenten/\(over.id)\">Wateroverlast</a> <span class=\"soft\">Sportlaan, gesloten"))
        }
    }

    @Test func `Who may open no incident is told what will come, and is offered nothing that is refused`() async throws {
        try await TestSite.with { site in
            let analyst = try await site.browser(as: .omgevingsanalist)
            let page = try await analyst.get("/").body
            #expect(
                page.contains("Er loopt nu geen incident") && !page.contains("/eerste-bericht") && !page.contains("action=\"/oefening\""))
        }
    }

    @Test func `What is late comes first, an exercise last, and its steps do not mix with real work`() async throws {
        try await TestSite.with { site in
            let played = try await site.incident(title: "Geoefende brand", exercise: true)
            let late = try await site.incident(title: "Late brand", signalled: -3_600)
            let fresh = try await site.incident(title: "Verse brand")
            let page = try await site.browser.get("/").body
            let places = [late, fresh, played].map { page.range(of: "<h2><a href=\"/incidenten/\($0.id)\">")?.lowerBound }
            #expect(!places.contains(nil) && places.compactMap { $0 } == places.compactMap { $0 }.sorted())
            let work = try #require(page.components(separatedBy: "id=\"watnu\"").last)
            #expect(work.contains("Late brand") && !work.contains("Geoefende brand"))
        }
    }
}
