import Incident
import Testing

struct RaadTests {
    @Test func `A raadslid asks, the adviser answers from a fact and shares it, and all messages have it`() async throws {
        try await TestSite.with { site in
            let incident = try await site.incident()
            let asked = try await site.browser.post("/raad/\(incident.id)", ["vraag": "Is iedereen buiten?", "naam": "C. Smit"])
            #expect(asked["Location"] == "/raad/\(incident.id)?gedaan=vraag-gesteld#vragen")
            #expect(try await site.browser.get("/raad/\(incident.id)").body.contains("Wacht op antwoord."))
            let queue = "/incidenten/\(incident.id)/raad"
            #expect(try await site.browser.get(queue).body.contains("Is iedereen buiten?"))
            let empty = try await site.browser.post("\(queue)/1/antwoord", ["antwoord": "", "naam": "A. de Vries"])
            #expect(empty.status == 422)
            let unsure = try await site.browser.post("\(queue)/1/antwoord", ["antwoord": "Ja.", "feit-f2": "ja", "naam": "A. de Vries"])
            #expect(unsure.status == 422)
            let given = try await site.browser.post(
                "\(queue)/1/antwoord", ["antwoord": "De brandweer is binnen.", "feit-f1": "ja", "delen": "ja", "naam": "A. de Vries"])
            #expect(given["Location"] == "\(queue)?gedaan=vraag-gedeeld")
            let question = try #require(try await site.newsroom.incident(incident.id).story.questions.first)
            #expect(question == Question(question: "Is iedereen buiten?", answer: "De brandweer is binnen.", isConfirmed: true))
            #expect(try await site.browser.get("/raad/\(incident.id)").body.contains("De brandweer is binnen."))
            let actions = try await site.newsroom.log(of: incident.id).map(\.action)
            #expect(actions.suffix(3) == [.questionAsked, .questionAnswered, .storyChanged])
        }
    }

    @Test func `An answer that rests on a fact for the raad alone is not shared with everybody`() async throws {
        try await TestSite.with { site in
            let incident = try await site.incident()
            let new = NewFact(text: "Er waren 42 mensen binnen.", topic: .victims, source: "beheerder", audience: .raad)
            let fact = try await site.newsroom.addFact(new, to: incident.id, by: "A. de Vries")
            try await site.newsroom.confirmFact(fact, of: incident.id, source: "beheerder", by: "A. de Vries")
            let question = try await site.newsroom.askForRaad("Hoeveel mensen?", of: incident.id, by: "C. Smit")
            let given = try await site.browser.post(
                "/incidenten/\(incident.id)/raad/\(question.id)/antwoord",
                ["antwoord": "Er waren 42 mensen binnen.", "feit-\(fact)": "ja", "naam": "A. de Vries"])
            #expect(given.status == 303)
            let shared = try await site.browser.post("/incidenten/\(incident.id)/raad/\(question.id)/delen", [:])
            #expect(shared.status == 422)
            #expect(try await site.newsroom.incident(incident.id).story.questions.isEmpty)
        }
    }
}
