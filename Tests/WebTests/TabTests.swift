import Incident
import Testing

@testable import Web

struct TabTests {
    @Test(arguments: IncidentTab.allCases)
    func `Every tab has an address of its own, says where you are, and stays under 100 KB`(tab: IncidentTab) async throws {
        try await TestSite.with { site in
            let incident = try await site.incident()
            let page = try await site.browser.get(tab.href(incident.id))
            #expect(page.status == 200)
            #expect(page.body.contains("data-tab=\"\(tab.rawValue)\" aria-current=\"page\">\(tab.words)"))
            #expect(page.body.utf8.count < 100 * 1024)
            #expect(!page.body.contains("{{") && !page.body.contains("style=") && !page.body.contains("onclick"))
        }
    }

    @Test func `What is to be done next stands first, with its reason`() async throws {
        try await TestSite.with { site in
            let incident = try await site.incident()
            let page = try await site.browser.get("/incidenten/\(incident.id)").body
            #expect(page.contains("<a href=\"/incidenten/\(incident.id)#f2\">Bevestig of weerleg één melding</a>"))
            #expect(page.contains("<a href=\"/incidenten/\(incident.id)/berichten\">Maak de eerste berichten</a>"))
            _ = try await site.browser.post("/incidenten/\(incident.id)/berichten", ["soort": "persbericht"])
            try await site.newsroom.refuteFact(FactID("f1"), of: incident.id, source: "brandweer", by: "B. Jansen")
            let later = try await site.browser.get("/").body
            #expect(later.contains("Kijk het persbericht na</a>"))
        }
    }
}
