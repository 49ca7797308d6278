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

    /// With where people turn to; everything that the form lets be left open is left open.
    private var complete: [String: String] {
        answers.merging([
            "update": "2099-11-22T14:00", "publiek-telefoon": "14 0000", "publiek-pagina": "www.waterrijk.example/brand",
            "pers-naam": "persvoorlichting", "pers-telefoon": "14 0000", "pers-mail": "pers@waterrijk.example",
        ]) { $1 }
    }

    @Test func `One screen of answers gives a full set that can be approved, and approval of all is asked with one button`() async throws {
        try await TestSite.with { site in
            _ = try await site.browser.post("/eerste-bericht", complete, from: "/eerste-bericht")
            let incident = try #require(try await site.newsroom.incidents().first)
            #expect(incident.story.contacts.public.url == "https://www.waterrijk.example/brand")
            let held = try await site.newsroom.messages(of: incident.id, isChecked: true)
            #expect(held.flatMap(\.holds).map(\.words) == [])
            let page = try await site.browser.get("/incidenten/\(incident.id)/berichten").body
            #expect(page.contains("Vraag akkoord aan burgemeester De Graaf voor 16 berichten"))
            _ = try await site.browser.post("/incidenten/\(incident.id)/berichten/akkoord-vragen", [:])
            #expect(try await site.newsroom.messages(of: incident.id).allSatisfy { $0.state.step == .gevraagd })
            // Nothing changed: what waits for approval goes on waiting.
            _ = try await site.browser.post("/incidenten/\(incident.id)/berichten/eerste", [:])
            #expect(try await site.newsroom.messages(of: incident.id).allSatisfy { $0.state.step == .gevraagd && $0.draft.version == 1 })
        }
    }

    @Test func `What all messages share is taken over in all of them at once, but not in what a person wrote or approved`() async throws {
        try await TestSite.with { site in
            _ = try await site.browser.post("/eerste-bericht", complete, from: "/eerste-bericht")
            let incident = try #require(try await site.newsroom.incidents().first)
            let before = try await site.newsroom.messages(of: incident.id)
            let web = try #require(before.first { $0.draft.kind == .webbericht }?.draft)
            let letter = try #require(before.first { $0.draft.kind == .bewonersbrief }?.draft)
            _ = try await site.newsroom.saveText(web.text + "\nTot later.", after: web.id, by: "A. de Vries")
            try await site.newsroom.approve(letter.id, by: "De Graaf")
            let core = "Blijf binnen tot de rook weg is."
            let told = try await site.browser.post(
                "/incidenten/\(incident.id)/boodschap",
                ["kernboodschap": core, "adviezen": "Sluit ramen en deuren.", "acties": "De brandweer blust.", "naam": "A. de Vries"])
            #expect(told["Location"] == "/incidenten/\(incident.id)/berichten?gedaan=boodschap-bewaard")
            let page = try await site.browser.get("/incidenten/\(incident.id)/berichten").body
            #expect(page.contains("De kernboodschap is gewijzigd.") && !page.contains("een feit daarin"))
            #expect(page.contains("Neem dit over in 14 berichten") && page.contains("2 berichten kijkt u zelf na"))
            _ = try await site.browser.post("/incidenten/\(incident.id)/berichten/vernieuwen", [:])
            let after = try await site.newsroom.messages(of: incident.id)

            #expect(
                after.filter { !$0.changes.isEmpty }.map(\.draft.kind).sorted { $0.rawValue < $1.rawValue } == [
                    .bewonersbrief, .webbericht,
                ])
        }
    }

    @Test func `Going back and pressing again opens no second incident`() async throws {
        try await TestSite.with { site in
            let first = try await site.browser.post("/eerste-bericht", complete, from: "/eerste-bericht")
            let again = try await site.browser.post("/eerste-bericht", complete, from: "/eerste-bericht")
            #expect(first.status == 303 && again.status == 422 && again.body.contains("Dit incident staat al open"))
            #expect(try await site.newsroom.incidents().count == 1)
        }
    }

    @Test(arguments: [("publiek-telefoon", "geen"), ("publiek-pagina", "geen adres"), ("pers-mail", "x"), ("pers-telefoon", "pers")])
    func `What is no number or address is refused where it stands`(field: String, written: String) async throws {
        try await TestSite.with { site in
            let first = try await site.browser.post("/eerste-bericht", complete.merging([field: written]) { $1 }, from: "/eerste-bericht")
            #expect(first.status == 422 && first.body.contains("<li><a href=\"#\(field)\">"))
            let incident = try await site.incident()
            let told = try await site.browser.post("/incidenten/\(incident.id)/boodschap", [field: written, "naam": "A. de Vries"])
            #expect(told.status == 422 && told.body.contains("<li><a href=\"#\(field)\">"))
        }
    }

    @Test func `What is missing is asked for all at once, and nothing is opened`() async throws {
        try await TestSite.with { site in
            let answer = try await site.browser.post("/eerste-bericht", ["gebeurd": "Er is brand"], from: "/eerste-bericht")
            #expect(answer.status == 422)
            let places = ["bron", "plaats", "gemeente", "woordvoerder", "adviezen"].map {
                answer.body.range(of: "<li><a href=\"#\($0)\">")?.lowerBound
            }
            #expect(!places.contains(nil) && places.compactMap { $0 } == places.compactMap { $0 }.sorted(), "in the order of the page")
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
