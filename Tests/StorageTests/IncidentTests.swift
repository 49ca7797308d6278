import Foundation
import Incident
import Storage
import Testing

@Suite struct IncidentTests {
    let folder: TemporaryFolder
    let store: Store

    init() throws {
        folder = try TemporaryFolder()
        store = try Store.open(folder: folder.url)
    }

    @Test("An incident comes back as it was opened, to the microsecond")
    func opened() async throws {
        let opened = try await store.incidents.open(opening(exercise: true), at: start, by: "Bos")
        let (expected, entry) = try Incident.open(
            opening(exercise: true), id: IncidentID(title: "Steekpartij Marktplein"), at: start, by: "Bos")
        #expect(opened == expected)
        let again = try Store.open(folder: folder.url)
        #expect(try await again.incidents.find(opened.id) == expected)
        #expect(try await again.incidents.log(opened.id) == [entry])
    }

    @Test("Every field of a full incident survives")
    func everyField() async throws {
        let id = try await store.incidents.open(opening(), at: start, by: "Bos").id
        try await fill(id)
        let stored = try await store.incidents.find(id)
        let again = try Store.open(folder: folder.url)
        #expect(try await again.incidents.find(id) == stored)

        let incident = try #require(stored)
        #expect(incident.facts.map(\.status.name) == ["refuted", "confirmed", "unconfirmed"])
        #expect(incident.facts[1].supersedes == FactID("f1"))
        #expect(incident.facts[1].status.verification == Verification(by: "Bos", at: minutes(3), source: "politie"))
        #expect(incident.lead == (try Lead(name: "Bos", role: .wethouder)))
        #expect(incident.leadership.past.map(\.reason) == ["het gaat over de zorg"])
        #expect(incident.story == story())
        #expect(incident.phase == .escalatie)
        #expect(incident.closedAt == minutes(9))
    }

    @Test("A second incident of one title gets a number")
    func sameTitle() async throws {
        let ids = [
            try await store.incidents.open(opening("Brand Havenweg"), at: start, by: "Bos").id,
            try await store.incidents.open(opening("Brand havenweg!"), at: start, by: "Bos").id,
            try await store.incidents.open(opening("Brand Havenweg"), at: start, by: "Bos").id,
        ]
        #expect(ids.map(\.rawValue) == ["brand-havenweg", "brand-havenweg-2", "brand-havenweg-3"])
    }

    @Test("The list shows the last signal first")
    func list() async throws {
        for (title, signal) in [("Eerste", minutes(1)), ("Derde", minutes(3)), ("Tweede", minutes(2))] {
            var opening = try opening(title)
            opening.signalledAt = signal
            _ = try await store.incidents.open(opening, at: start, by: "Bos")
        }
        #expect(try await store.incidents.list().map(\.title) == ["Derde", "Tweede", "Eerste"])
        #expect(try await store.incidents.list().map(\.lead.name) == ["De Graaf", "De Graaf", "De Graaf"])
    }

    @Test("A refused change leaves nothing behind")
    func refusedChange() async throws {
        let before = try await store.incidents.open(opening(), at: start, by: "Bos")
        await #expect(throws: IncidentError(.unknownFact, "f9")) {
            try await store.incidents.update(before.id) { incident in
                let (_, entry) = try incident.add(
                    NewFact(text: "Het plein is afgezet", topic: .measure, source: "politie"), at: start, by: "Bos")
                return [entry] + (try incident.confirm(FactID("f9"), source: "politie", at: start, by: "Bos"))
            }
        }
        #expect(try await store.incidents.find(before.id) == before)
        #expect(try await store.incidents.log(before.id).count == 1)
    }

    @Test("A new fact's id comes out of the change")
    func returnedID() async throws {
        let id = try await store.incidents.open(opening(), at: start, by: "Bos").id
        let (incident, fact) = try await store.incidents.update(id) { incident in
            let (fact, entry) = try incident.add(
                NewFact(text: "Het plein is afgezet", topic: .measure, source: "politie"), at: start, by: "Bos")
            return (fact, [entry])
        }
        #expect(fact == FactID("f1"))
        #expect(incident.fact(fact)?.text == "Het plein is afgezet")
    }

    @Test("An unknown incident is an error that names it")
    func unknown() async throws {
        let unknown = IncidentID(title: "nergens")
        #expect(try await store.incidents.find(unknown) == nil)
        await #expect(throws: StorageError(.notFound, "nergens")) { try await store.incidents.update(unknown) { _ in [] } }
    }

    @Test("A dossier comes in under its own id, once")
    func importDossier() async throws {
        let id = try await store.incidents.open(opening(), at: start, by: "Bos").id
        try await fill(id)
        let incident = try #require(try await store.incidents.find(id))
        let other = try Store.open(folder: folder.url.appendingPathComponent("elders"))
        #expect(try await other.incidents.importDossier(incident, at: minutes(20), by: "Visser") == incident)
        #expect(try await other.incidents.log(id).map(\.action) == [.imported])
        await #expect(throws: StorageError(.alreadyExists, id.rawValue)) {
            try await other.incidents.importDossier(incident, at: minutes(21), by: "Visser")
        }
        #expect(try await other.incidents.log(id).count == 1)
    }
}

extension IncidentTests {
    private func fill(_ id: IncidentID) async throws {
        try await store.incidents.update(id) { incident in
            let first = try incident.add(
                NewFact(text: "Er is één gewonde", topic: .victims, source: "omroep", at: minutes(-3)), at: minutes(1), by: "Bos")
            let second = try incident.add(
                NewFact(text: "Er zijn twee gewonden", topic: .victims, source: "meldkamer", audience: .raad, supersedes: first.id),
                at: minutes(2), by: "Bos")
            let third = try incident.add(
                NewFact(text: "De dader is op de vlucht", topic: .criminal, source: "X", audience: .internal), at: minutes(2), by: "Bos")
            let confirmed = try incident.confirm(second.id, source: "politie", at: minutes(3), by: "Bos")
            return [first.entry, second.entry, third.entry] + confirmed
        }
        try await store.incidents.update(id) { incident in
            let lead = try Lead(name: "Bos", role: .wethouder)
            return [
                try incident.handOver(to: lead, reason: "het gaat over de zorg", at: minutes(4), by: "Visser"),
                try incident.move(to: .escalatie, at: minutes(5), by: "Visser"),
                try incident.tell(at: minutes(6), by: "Visser") { $0 = story() },
                try incident.close(at: minutes(9), by: "Visser"),
            ]
        }
    }
}

/// A story with something in every place.
private func story() -> Story {
    var story = Story()
    story.kernboodschap = "Wij leven mee met de slachtoffers."
    story.oneliners = ["Blijf uit de buurt van het plein.", "Wij zijn er voor u."]
    story.actions = ["Het plein is afgezet."]
    story.advice = ["Sluit ramen & deuren “goed”."]
    story.questions = [
        Question(question: "Is het veilig?", answer: "Ja.", isConfirmed: true),
        Question(question: "Wie was het?", answer: nil, isConfirmed: false),
    ]
    story.nextUpdate = NextUpdate(at: minutes(30), what: "stand van zaken")
    story.contacts = Contacts(
        press: PressContact(name: "Persvoorlichting", phone: "14 000", email: "pers@waterrijk.example"),
        public: PublicContact(phone: "14 000", url: "https://waterrijk.example/plein", hashtag: "#Marktplein"))
    story.partners = [Partner(name: "OM", leadsOn: ["strafzaak"]), Partner(name: "GGD", leadsOn: [])]
    return story
}
