import Editing
import Foundation
import Incident
import Storage
import Testing

/// What was read of an incident is kept, and never stands in the way of what is true now.
@Suite struct IncidentMemoryTests {
    let folder: TemporaryFolder
    let store: Store
    let id: IncidentID

    init() async throws {
        folder = try TemporaryFolder()
        store = try Store.open(folder: folder.url)
        id = try await store.incidents.open(opening(), at: start, by: "Bos").id
    }

    private func addFact(_ text: String, to store: Store) async throws {
        try await store.incidents.update(id) { incident in
            [try incident.add(NewFact(text: text, topic: .what, source: "politie"), at: start, by: "Bos").entry]
        }
    }

    @Test("What another process changes is seen at the next look")
    func otherProcess() async throws {
        let other = try Store.open(folder: folder.url)
        #expect(try await store.incidents.find(id)?.facts.isEmpty == true)
        try await addFact("Het plein is afgezet", to: other)
        #expect(try await store.incidents.find(id)?.facts.map(\.text) == ["Het plein is afgezet"])
        #expect(try await store.messages.all(id).isEmpty)
        #expect(try await store.messages.heads(id).isEmpty)
        let draft = try await other.drafts.add(
            NewDraft(incident: id, kind: .persbericht, text: "Tekst", origin: .edited, parents: nil), at: start, by: "Visser")
        #expect(try await store.messages.heads(id).map(\.draft) == [draft])
        #expect(try await store.messages.all(id).first?.state(of: draft.id).step == .concept)
        try await other.messages.step(draft.id) { try $0.file.ask(draft.id, at: minutes(1), by: "Visser") }
        #expect(try await store.messages.all(id).first?.state(of: draft.id).step == .gevraagd)
        #expect(try await store.messages.heads(id).first?.file.state(of: draft.id).step == .gevraagd)
        try await other.messages.mandate("Visser", of: id, at: minutes(2), by: "De Graaf")
        #expect(try await store.messages.heads(id).first?.mandates.map(\.name) == ["Visser"])
    }

    @Test("What a refused change would have made is not remembered, though its number in the log is given out again")
    func takenBack() async throws {
        struct Refused: Error {}
        let before = try #require(try await store.incidents.find(id))
        await #expect(throws: Refused.self) {
            try await store.incidents.update(id) { incident in
                _ = try incident.move(to: .escalatie, at: start, by: "Bos")
                throw Refused()
            }
        }
        #expect(try await store.incidents.find(id) == before)
        try await addFact("Het plein is afgezet", to: store)
        let now = try #require(try await store.incidents.find(id))
        #expect(now.phase == before.phase && now.facts.count == 1)
    }

    @Test("A change starts from what is true, whoever changed it in between")
    func changeAfterOther() async throws {
        let other = try Store.open(folder: folder.url)
        _ = try await store.incidents.find(id)
        try await addFact("Van de ander", to: other)
        try await addFact("Van ons", to: store)
        try await addFact("Weer van de ander", to: other)
        #expect(try await store.incidents.find(id)?.facts.map(\.text) == ["Van de ander", "Van ons", "Weer van de ander"])
        let told = try await store.incidents.find(id)
        #expect(try await Store.open(folder: folder.url).incidents.find(id) == told)
    }

    @Test("A change without a word in the log is refused: whoever has the incident could not know of it")
    func silentChange() async throws {
        let before = try await store.incidents.find(id)
        let refused = await failure {
            try await store.incidents.update(id) { incident in
                _ = try incident.move(to: .escalatie, at: start, by: "Bos")
                return []
            }
        }
        #expect(refused?.code == .invariant)
        #expect(try await store.incidents.find(id) == before)
    }

    @Test("The mark grows with a fact, a text and what is decided on it")
    func mark() async throws {
        var marks = [try await store.incidents.mark(id)]
        try await addFact("Het plein is afgezet", to: store)
        marks.append(try await store.incidents.mark(id))
        let draft = try await store.drafts.add(
            NewDraft(incident: id, kind: .persbericht, text: "Tekst", origin: .edited, parents: nil), at: start, by: "Visser")
        marks.append(try await store.incidents.mark(id))
        try await store.messages.step(draft.id) { try $0.file.ask(draft.id, at: minutes(1), by: "Visser") }
        marks.append(try await store.incidents.mark(id))
        #expect(marks == marks.sorted() && Set(marks).count == 4)
    }
}
