import Incident
import Testing

struct OpeningTests {
    private let filled = [
        "titel": "Brand in sporthal De Waterlelie", "gemeente": "Waterrijk", "plaats": "Sportlaan", "woordvoerder": "De Graaf",
        "functie": "burgemeester", "slachtoffers": "unknown", "strafzaak": "none", "naam": "A. de Vries", "signaal": "2026-01-05T12:12",
    ]

    @Test func `A filled form opens an incident and shows it`() async throws {
        try await TestSite.with { site in
            let answer = try await site.browser.post("/incidenten/nieuw", filled, from: "/incidenten/nieuw")
            #expect(answer.status == 303)
            #expect(answer["Location"] == "/incidenten/brand-in-sporthal-de-waterlelie?gedaan=geopend")
            let page = try await site.browser.get(try #require(answer["Location"]))
            #expect(page.body.contains("Het incident is geopend. De klok loopt."))
            #expect(page.body.contains("<strong>burgemeester De Graaf</strong>"))
            let incident = try await site.newsroom.incidents().first
            #expect(incident?.signalledAt.formatted(.iso8601) == "2026-01-05T11:12:00Z")
        }
    }

    @Test func `Who signed in is not asked for her name`() async throws {
        try await TestSite.with { site in
            _ = try await site.browser.post("/incidenten/nieuw", filled)
            let page = try await site.browser.get("/incidenten/brand-in-sporthal-de-waterlelie").body
            #expect(!page.contains("name=\"naam\""), "who signed in is not asked for her name")
        }
    }

    @Test(arguments: [
        ("titel", "", "Vul in wat er aan de hand is."), ("plaats", "  ", "Vul de plaats in: een straat, gebouw of wijk."),
        ("woordvoerder", "", "Vul de naam in van wie namens de gemeente spreekt."),
        ("signaal", "gisteren", "Vul een datum en tijd in die bestaan, bijvoorbeeld 2026-11-22 14:05."),
        ("signaal", "2199-01-01T00:00", "Het signaal kan niet in de toekomst liggen. Vul in wanneer het binnenkwam."),
        ("slachtoffers", "misschien", "Kies een van de mogelijkheden."),
    ])
    func `A form with a mistake names the field and keeps what was filled in`(field: String, value: String, advice: String) async throws {
        try await TestSite.with { site in
            let answer = try await site.browser.post("/incidenten/nieuw", filled.merging([field: value]) { $1 })
            #expect(answer.status == 422)
            #expect(answer.body.contains("<title>Fout: Open een incident – Eenmond</title>"))
            #expect(answer.body.contains("<li><a href=\"#\(field)\">\(advice)</a></li>"))
            #expect(answer.body.contains("id=\"\(field)\""))
            #expect(answer.body.contains("name=\"gemeente\" type=\"text\" value=\"Waterrijk\""))
            #expect(try await site.newsroom.incidents().isEmpty)
        }
    }

    @Test func `An incident is opened with a scenario, a phase, when it began, and as an exercise`() async throws {
        try await TestSite.with { site in
            #expect(try await site.browser.get("/incidenten/nieuw").body.contains("<option value=\"zedenzaak\">"))
            let more = [
                "scenario": "zedenzaak", "fase": "", "begonnen": "2026-01-05T11:30", "regio": "Waterland", "oefening": "ja",
            ]
            _ = try await site.browser.post("/incidenten/nieuw", filled.merging(more) { $1 })
            let incident = try #require(try await site.newsroom.incidents().first)
            let preset = try site.newsroom.scenarios().scenario("zedenzaak")
            #expect(incident.scenario == "zedenzaak" && incident.exercise && incident.region == "Waterland")
            #expect(incident.phase == preset.phase)
            #expect(incident.startedAt?.formatted(.iso8601) == "2026-01-05T10:30:00Z")
            #expect(!incident.story.questions.isEmpty, "the scenario brought its questions")
            let ahead = try await site.browser.post(
                "/incidenten/nieuw", filled.merging(["begonnen": "2199-01-01T00:00", "fase": "escalatie"]) { $1 })
            #expect(ahead.status == 422)
            #expect(ahead.body.contains("<a href=\"#begonnen\">") && ahead.body.contains("<option value=\"escalatie\" selected>"))
            _ = try await site.browser.post(
                "/incidenten/nieuw", filled.merging(["titel": "Onrust op het plein", "fase": "escalatie"]) { $1 })
            #expect(try await site.newsroom.incidents().contains { $0.phase == .escalatie && !$0.exercise && $0.scenario == nil })
        }
    }
}
