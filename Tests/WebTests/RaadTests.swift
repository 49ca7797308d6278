import Foundation
import Incident
import Newsroom
import Synchronization
import Testing

struct RaadTests {
    private static let fact = "In sporthal De Waterlelie is brand."

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
            let given = try await site.browser.post("\(queue)/1/antwoord", ["feit-f1": "ja", "delen": "ja", "naam": "A. de Vries"])
            #expect(given["Location"] == "\(queue)?gedaan=vraag-gedeeld#vraag-1")
            let question = try #require(try await site.newsroom.incident(incident.id).story.questions.first)
            #expect(question == Question(question: "Is iedereen buiten?", answer: Self.fact, isConfirmed: true))
            #expect(try await site.browser.get("/raad/\(incident.id)").body.contains(Self.fact))
            let actions = try await site.newsroom.log(of: incident.id).map(\.action)
            #expect(actions.suffix(3) == [.questionAsked, .questionAnswered, .storyChanged])
        }
    }

    @Test func `A guess without a fact comes back with its reason and the typing, and no raadslid sees it`() async throws {
        try await TestSite.with { site in
            let incident = try await site.incident()
            let council = try await site.browser(as: .raadslid, name: "D. Smit")
            _ = try await site.newsroom.askForRaad("Is de school open?", of: incident.id, by: "C. Bakker")
            let queue = "/incidenten/\(incident.id)/raad"
            let held = try await site.browser.post(
                "\(queue)/1/antwoord", ["vraag": "Is de school ernaast open?", "antwoord": "De school is vermoedelijk open."])
            #expect(held.status == 422)
            #expect(held.body.contains("‘vermoedelijk’ is speculatie."))
            #expect(held.body.contains("Dit antwoord steunt op geen enkel feit."))
            #expect(held.body.contains(">De school is vermoedelijk open.</textarea>"), "what was typed stays")
            #expect(held.body.contains(">Is de school ernaast open?</textarea>"))
            #expect(held.body.contains(##"href="#vraag-1-antwoord""##))
            #expect(try await !council.get("/raad/\(incident.id)").body.contains("vermoedelijk"))
            // While she types the server says the same.
            let live = try await site.browser.post("\(queue)/1/nakijken", ["antwoord": "De school is vermoedelijk open."])
            #expect(live.status == 200 && live.body.contains("is speculatie") && !live.body.contains("<html"))
            let council403 = try await council.post("\(queue)/1/nakijken", ["antwoord": "Ja."])
            #expect(council403.status == 403)
        }
    }

    @Test func `A warning may stay when she says so; a name in the question may not`() async throws {
        try await TestSite.with { site in
            let incident = try await site.incident()
            _ = try await site.newsroom.askForRaad("Is de school open?", of: incident.id, by: "C. Bakker")
            let answer = "/incidenten/\(incident.id)/raad/1/antwoord"
            var fields = ["vraag": "Mevrouw Jansen vraagt of de school open is.", "antwoord": "De school is open.", "feit-f1": "ja"]
            let named = try await site.browser.post(answer, fields)
            #expect(named.status == 422 && named.body.contains("‘Mevrouw Jansen’ is de naam van een persoon."))
            fields["vraag"] = "Is de school open?"
            let warned = try await site.browser.post(answer, fields)
            #expect(warned.status == 422 && warned.body.contains("staat niet in de feiten die u aanvinkte"))
            let key = try #require(warned.body.firstMatch(of: /name="laat-staan" value="([^"]+)"/)?.1)
            fields["laat-staan"] = String(key)
            #expect(try await site.browser.post(answer, fields).status == 303)
        }
    }

    @Test func `What all raadsleden read is the adviser's wording; the asker still has her own`() async throws {
        try await TestSite.with { site in
            let incident = try await site.incident()
            let asker = try await site.browser(as: .raadslid, name: "C. Bakker")
            let other = try await site.browser(as: .raadslid, name: "D. Smit")
            let page = "/raad/\(incident.id)"
            let asking = try await asker.get(page).body
            #expect(asking.contains("Noem geen namen, nummers of adressen van inwoners"))
            let named = try await asker.post(page, ["vraag": "Mevrouw Jansen, 06-12345678, vraagt of het brandt."])
            #expect(named.status == 422 && named.body.contains("06-12345678, vraagt of het brandt.</textarea>"))
            #expect(named.body.contains("hoort bij een inwoner"))
            #expect(try await asker.post(page, ["vraag": "De bakker op de hoek vraagt of het brandt."]).status == 303)
            _ = try await other.get(page)
            #expect(
                try await site.browser.post(
                    "/incidenten/\(incident.id)/raad/1/antwoord", ["vraag": "Is er brand?", "feit-f1": "ja"]
                ).status == 303)
            let read = try await other.get(page).body
            #expect(read.contains("Is er brand?") && read.contains(Self.fact) && !read.contains("De bakker"))
            #expect(read.contains("Er is een nieuw antwoord."))
            let own = try await asker.get(page).body
            #expect(own.contains("De bakker op de hoek") && own.contains("De raad leest: Is er brand?"))
            #expect(own.count(of: "<p class=\"given\">") == 1, "her question and its answer stand there once")
        }
    }

    @Test func `A correction and a withdrawal are seen by every raadslid, with the time and the reason`() async throws {
        let clock = MovedClock()
        try await TestSite.with(clock: WallClock { clock.now }) { site in
            let incident = try await site.incident()
            let council = try await site.browser(as: .raadslid, name: "D. Smit")
            let page = "/raad/\(incident.id)"
            let queue = "/incidenten/\(incident.id)/raad"
            _ = try await site.newsroom.askForRaad("Is er brand?", of: incident.id, by: "C. Bakker")
            #expect(try await site.browser.post("\(queue)/1/antwoord", ["onbekend": "ja"]).status == 303)
            #expect(try await council.get(page).body.contains("Dat weten we nog niet."))
            clock.pass(1_200)
            let changed = try await site.browser.post(
                "\(queue)/1/antwoord", ["feit-f1": "ja", "reden": "De brandweer is er.", "versies": "1"])
            #expect(changed["Location"] == "\(queue)?gedaan=antwoord-gewijzigd#vraag-1")
            let read = try await council.get(page).body
            #expect(read.contains("Gewijzigd om ") && read.contains("De brandweer is er."))
            #expect(read.contains("Een antwoord is gewijzigd.") && read.contains("class=\"is-fresh\""))
            let late = try await site.browser.post("\(queue)/1/antwoord", ["feit-f1": "ja", "versies": "1"])
            #expect(late.status == 422 && late.body.contains("was u voor"))
            clock.pass(1_200)
            #expect(try await site.browser.post("\(queue)/1/intrekken", ["reden": ""]).status == 422)
            let gone = try await site.browser.post("\(queue)/1/intrekken", ["reden": "De GGD meet nog."])
            #expect(gone["Location"] == "\(queue)?gedaan=antwoord-ingetrokken#vraag-1")
            let after = try await council.get(page).body
            #expect(after.contains("Ingetrokken om ") && after.contains("De GGD meet nog.") && !after.contains(Self.fact))
            #expect(after.contains("Een antwoord is ingetrokken."))
        }
    }

    @Test func `A refuted fact is certain for no raadslid, and the queue tells the adviser`() async throws {
        try await TestSite.with { site in
            let incident = try await site.incident()
            let council = try await site.browser(as: .raadslid, name: "D. Smit")
            let queue = "/incidenten/\(incident.id)/raad"
            _ = try await site.newsroom.askForRaad("Is er brand?", of: incident.id, by: "C. Bakker")
            _ = try await site.browser.post("\(queue)/1/antwoord", ["feit-f1": "ja"])
            #expect(try await council.get("/raad/\(incident.id)").body.contains(Self.fact))
            try await site.newsroom.refuteFact(FactID("f1"), of: incident.id, source: "brandweer", by: "A. de Vries")
            let read = try await council.get("/raad/\(incident.id)").body
            #expect(!read.contains(Self.fact) && read.contains("gebruik het niet meer"))
            let told = try await site.browser.get(queue).body
            #expect(told.contains("Dit antwoord gebruikt een feit dat om ") && told.contains("is gewijzigd"))
            #expect(told.contains("Kijk een antwoord aan de raad na"), "it stands in what there is to do")
        }
    }

    @Test func `An answer for the raad alone says so on the page`() async throws {
        try await TestSite.with { site in
            let incident = try await site.incident()
            let council = try await site.browser(as: .raadslid, name: "D. Smit")
            let new = NewFact(text: "Er waren 42 mensen binnen.", topic: .victims, source: "beheerder", audience: .raad)
            let fact = try await site.newsroom.addFact(new, to: incident.id, by: "A. de Vries")
            try await site.newsroom.confirmFact(fact, of: incident.id, source: "beheerder", by: "A. de Vries")
            _ = try await site.newsroom.askForRaad("Hoeveel mensen?", of: incident.id, by: "C. Bakker")
            _ = try await site.browser.post("/incidenten/\(incident.id)/raad/1/antwoord", ["feit-\(fact)": "ja"])
            #expect(try await council.get("/raad/\(incident.id)").body.contains("Alleen voor u als raadslid. Deel dit niet."))
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

private final class MovedClock: Sendable {
    private let value = Mutex(Date(timeIntervalSince1970: 1_795_000_000))
    var now: Date { value.withLock { $0 } }
    func pass(_ seconds: Double) { value.withLock { $0 = $0.addingTimeInterval(seconds) } }
}
