import Incident
import Testing

struct ChecklistTests {
    @Test func `A press ticks an item with name and time, a second takes the tick away`() async throws {
        try await TestSite.with { site in
            let incident = try await site.incident()
            let page = "/incidenten/\(incident.id)/checklists"
            let ticked = try await site.browser.post(page, ["punt": "beeld-feiten", "naam": "B. Jansen"])
            #expect(ticked["Location"] == "\(page)?gedaan=afgevinkt#punt-beeld-feiten")
            let shown = try await site.browser.get(page).body
            #expect(shown.contains("value=\"beeld-feiten\" aria-pressed=\"true\""))
            #expect(shown.contains("<span class=\"soft\">A. de Vries, "))
            #expect(shown.contains("1 van "))
            let again = try await site.browser.post(page, ["punt": "beeld-feiten"])
            #expect(again["Location"] == "\(page)?gedaan=vinkje-weg#punt-beeld-feiten")
            #expect(try await site.newsroom.incident(incident.id).tick(of: "beeld-feiten")?.isDone == false)
            #expect(try await site.browser.post(page, ["punt": "bestaat-niet"]).status == 404)
        }
    }

    @Test func `A note is kept with a tick, and no other item changes`() async throws {
        try await TestSite.with { site in
            let incident = try await site.incident()
            let page = "/incidenten/\(incident.id)/checklists"
            #expect(try await !site.browser.get(page).body.contains("Zet er een notitie bij"))
            _ = try await site.browser.post(page, ["punt": "beeld-feiten"])
            let shown = try await site.browser.get(page).body
            #expect(shown.contains("<form id=\"notitie-beeld-feiten-form\"") && shown.contains("form=\"notitie-beeld-feiten-form\""))
            let noted = try await site.browser.post(page, ["noteer": "beeld-feiten", "notitie": "Brandweer gebeld."])
            #expect(noted["Location"] == "\(page)?gedaan=notitie-bewaard#punt-beeld-feiten")
            #expect(try await site.newsroom.incident(incident.id).tick(of: "beeld-feiten")?.note == "Brandweer gebeld.")
            #expect(try await site.browser.get(page).body.contains("<p class=\"soft\">Brandweer gebeld.</p>"))
            #expect(try await site.newsroom.incident(incident.id).tick(of: "beeld-feiten")?.isDone == true)
        }
    }
}
