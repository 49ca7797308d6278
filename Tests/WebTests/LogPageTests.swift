import Incident
import Testing

struct LogPageTests {
    @Test func `The log reads as sentences, says that it is whole, and goes out as a file`() async throws {
        try await TestSite.with { site in
            let incident = try await site.incident()
            try await site.newsroom.moveToPhase(incident.id, .onrust, by: "B. Jansen")
            let page = try await site.browser.get("/incidenten/\(incident.id)/logboek").body
            #expect(page.contains("Het logboek is gaaf: 5 regels, elk met een zegel."))
            #expect(page.contains("<strong>Feit bevestigd</strong>: In sporthal De Waterlelie is brand."))
            #expect(page.contains("van dreigende onrust naar onrust"))
            #expect(!page.contains("dreigende-onrust") && !page.contains("unconfirmed"))
            let table = try await site.browser.get("/incidenten/\(incident.id)/logboek/uitvoer.csv")
            #expect(table["Content-Disposition"] == "attachment; filename=\"logboek-\(incident.id).csv\"")
            #expect(table.body.hasPrefix("number,at,who,action"))
            let text = try await site.browser.get("/incidenten/\(incident.id)/logboek/uitvoer.md")
            #expect(text.body.hasPrefix("# Logboek Brand in sporthal De Waterlelie"))
        }
    }

    @Test func `A seal that was kept is looked for in the log`() async throws {
        try await TestSite.with { site in
            let incident = try await site.incident()
            let page = "/incidenten/\(incident.id)/logboek"
            let seal = try #require(try await site.newsroom.sealedLog(of: incident.id).first?.seal)
            let found = try await site.browser.get("\(page)?zegel=\(seal)").body
            #expect(found.contains("Dit zegel staat in het logboek."))
            let lost = try await site.browser.get("\(page)?zegel=\(String(repeating: "0", count: seal.count))").body
            #expect(lost.contains("het zegel dat u noemt staat er niet in") && !lost.contains("Dit zegel staat in het logboek."))
        }
    }
}
