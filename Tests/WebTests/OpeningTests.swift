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
}
