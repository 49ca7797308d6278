import Incident
import Testing

struct ApprovalTests {
    private let text = "In sporthal De Waterlelie is brand. Sluit ramen en deuren."

    /// A message that holds nothing back, and its address.
    private func message(_ site: TestSite, of incident: Incident) async throws -> String {
        let made = try await site.browser.post("/incidenten/\(incident.id)/berichten", ["soort": "webbericht"])
        let first = try #require(made["Location"]?.components(separatedBy: "?").first)
        let saved = try await site.browser.post(first, ["tekst": text, "naam": "A. de Vries"])
        return try #require(saved["Location"]?.components(separatedBy: "?").first)
    }

    @Test func `A text is asked for, returned with a reason, and the reason stands with it`() async throws {
        try await TestSite.with { site in
            let incident = try await site.incident()
            let path = try await message(site, of: incident)
            #expect(try await site.browser.get(path).body.contains("Vraag akkoord aan burgemeester De Graaf"))
            #expect(try await site.browser.post("\(path)/vraag-akkoord", [:])["Location"] == "\(path)?gedaan=akkoord-gevraagd")
            #expect(try await site.browser.get(path).body.contains("Wacht op akkoord"))
            let empty = try await site.browser.post("\(path)/teruggeven", ["reden": "", "naam": "De Graaf"])
            #expect(empty.status == 422)
        }
    }

    @Test func `What changed between versions is marked word by word`() async throws {
        try await TestSite.with { site in
            let incident = try await site.incident()
            let path = try await message(site, of: incident)
            let next = try await site.browser.post(path, ["tekst": text.replacing("brand", with: "rook"), "naam": "A. de Vries"])
            let second = try #require(next["Location"]?.components(separatedBy: "?").first)
            let page = try await site.browser.get("\(second)/verschil").body
            #expect(page.contains("<del>brand") && page.contains("<ins>rook"))
        }
    }

    @Test func `The raad reads only what was approved`() async throws {
        try await TestSite.with { site in
            let incident = try await site.incident()
            _ = try await site.browser.post("/incidenten/\(incident.id)/berichten", ["soort": "instructie"])
            let page = try await site.browser.get("/raad/\(incident.id)").body
            #expect(page.contains("Er is nog geen instructie."))
            #expect(!page.contains("In sporthal De Waterlelie is brand"))
        }
    }
}
