import Incident
import Testing

struct FirstMessageTests {
    private let answers = [
        "gebeurd": "In sporthal De Waterlelie is brand", "bron": "brandweer", "gemeente": "Waterrijk", "plaats": "Sportlaan",
        "woordvoerder": "De Graaf", "functie": "burgemeester", "slachtoffers": "unknown", "adviezen": "Sluit ramen en deuren",
        "naam": "A. de Vries",
    ]

    @Test func `Seven answers open an incident with a confirmed fact and make every first message`() async throws {
        try await TestSite.with { site in
            let made = try await site.browser.post("/eerste-bericht", answers, from: "/eerste-bericht")
            #expect(made["Location"] == "/incidenten/in-sporthal-de-waterlelie-is-brand/berichten?gedaan=eerste-bericht-klaar")
            let incident = try #require(try await site.newsroom.incidents().first)
            #expect(incident.facts.map(\.text) == ["In sporthal De Waterlelie is brand."])
            #expect(incident.facts.first?.isConfirmed == true)
            let kinds = Set(try await site.newsroom.drafts(of: incident.id).map(\.kind))
            #expect(kinds == Set(MessageKind.allCases).subtracting([.omgevingsbeeld]))
            let page = try await site.browser.get("/incidenten/\(incident.id)/berichten").body
            #expect(page.contains("Persbericht</a>") && page.contains("Socialbericht voor X</a>"))
        }
    }

    @Test func `What is missing is asked for all at once, and nothing is opened`() async throws {
        try await TestSite.with { site in
            let answer = try await site.browser.post("/eerste-bericht", ["gebeurd": "Er is brand"], from: "/eerste-bericht")
            #expect(answer.status == 422)
            for field in ["bron", "gemeente", "plaats", "woordvoerder", "adviezen"] {
                #expect(answer.body.contains("<li><a href=\"#\(field)\">"))
            }
            #expect(answer.body.contains(">Er is brand</textarea>"))
            #expect(try await site.newsroom.incidents().isEmpty)
        }
    }

    @Test func `The first post grows along, and to look keeps nothing`() async throws {
        try await TestSite.with { site in
            let part = try await site.browser.post("/eerste-bericht/voorbeeld", ["gebeurd": "Er is brand", "plaats": "Sportlaan"])
            #expect(part.status == 200)
            #expect(part.body.contains("Er is brand"))
            #expect(part.body.contains("tekens op X"))
            let page = try await site.browser.post("/eerste-bericht/bekijken", answers)
            #expect(page.status == 200)
            #expect(page.body.contains("<div class=\"post-preview\">"))
            #expect(try await site.newsroom.incidents().isEmpty)
        }
    }

    @Test func `A scenario brings its partners and its questions along`() async throws {
        try await TestSite.with { site in
            #expect(try await site.browser.get("/scenarios").body.contains("href=\"/scenarios/zedenzaak\""))
            #expect(try await site.browser.get("/scenarios/zedenzaak").body.contains("href=\"/eerste-bericht?scenario=zedenzaak\""))
            #expect(try await site.browser.get("/scenarios/bestaat-niet").status == 404)
            _ = try await site.browser.post("/eerste-bericht", answers.merging(["scenario": "zedenzaak"]) { $1 })
            let story = try #require(try await site.newsroom.incidents().first).story
            #expect(story.partners.contains { $0.name == "GGD" })
            #expect(!story.questions.isEmpty)
        }
    }
}
