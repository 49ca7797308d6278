import Editing
import Foundation
import Incident
import Storage
import Testing

/// Versions and decisions as they last.
@Suite struct MessageFileTests {
    let folder: TemporaryFolder
    let store: Store
    let incident: IncidentID

    init() async throws {
        folder = try TemporaryFolder()
        store = try Store.open(folder: folder.url)
        incident = try await store.incidents.open(opening(), at: start, by: "Bos").id
    }

    private func keep(_ text: String, parents: [Int64]? = nil, kind: MessageKind = .persbericht) async throws -> StoredDraft {
        try await store.drafts.add(
            NewDraft(incident: incident, kind: kind, text: text, origin: .edited, parents: parents), at: start, by: "Visser")
    }

    @Test("A version knows what it was made from, and what it stood on")
    func roundTrip() async throws {
        let found = try #require(try await store.incidents.find(incident))
        let basis = DraftBasis(
            text: "Voorstel", at: minutes(1), moment: .update, options: .init(version: 2, values: ["zaaknummer": "1"]),
            ground: MessageGround(found, for: .public))
        let kept = try await store.drafts.add(
            NewDraft(incident: incident, kind: .persbericht, text: "Tekst", origin: .merged, parents: [], basis: basis), at: start,
            by: "Bos")
        #expect(kept.basis == basis && kept.origin == .merged && kept.parents == [] && kept.moment == .update)
        #expect(try await keep("Volgende").parents == [kept.id])
    }

    @Test("Two texts from one version are two heads, and a third that brings them together is one")
    func heads() async throws {
        let first = try await keep("een")
        let a = try await keep("twee", parents: [first.id])
        let b = try await keep("drie", parents: [first.id])
        #expect(try await store.messages.all(incident).first?.heads.map(\.id) == [a.id, b.id])
        #expect(try await store.messages.heads(incident).map(\.draft.text) == ["twee", "drie"])
        let merged = try await keep("samen", parents: [a.id, b.id])
        #expect(try await store.messages.heads(incident).map(\.draft) == [merged])
    }

    @Test("A step and its log entry are kept together; a step that is refused leaves nothing")
    func step() async throws {
        let draft = try await keep("tekst")
        let approver = try Approver("De Graaf", of: #require(try await store.incidents.find(incident)), mandates: [], isMandated: true)
        let before = try await store.incidents.log(incident).count
        await #expect(throws: EditingError(.noReason)) {
            try await store.messages.step(draft.id) { try $0.file.giveBack(draft.id, reason: "", at: start, by: approver) }
        }
        #expect(try await store.incidents.log(incident).count == before)
        try await store.messages.step(draft.id) { try $0.file.giveBack(draft.id, reason: "Te lang", at: minutes(3), by: approver) }
        #expect(try await store.incidents.log(incident).last?.action == .returned)
        let file = try #require(try await store.messages.matter(of: draft.id)?.file)
        #expect(file.state(of: draft.id).step == .teruggegeven && file.events.map(\.at) == [minutes(3)])
        #expect(
            try await store.incidents.verifyLog(incident)
                == .intact(entries: before + 1, seal: store.incidents.sealedLog(incident).last?.seal))
    }

    @Test("A publication comes back as it was told")
    func publication() async throws {
        let draft = try await keep("tekst")
        let told = Publication(place: "website", group: .mediaEnPubliek, address: "https://a.example/", at: minutes(5))
        try await store.messages.step(draft.id) { matter in
            let event = MessageEvent(version: draft.id, action: .published, at: minutes(5), who: "Visser", publication: told)
            return MessageStep(event: event, entry: MessageFile.wideningRefused("proef", to: "", fact: nil, at: minutes(5), by: "Visser"))
        }
        #expect(try await store.messages.all(incident).first?.publications == [told])
    }

    @Test("Whoever has a mandate keeps it until it is taken back")
    func mandates() async throws {
        try await store.messages.mandate("Jansen", of: incident, at: start, by: "Bos")
        try await store.messages.mandate("Jansen", of: incident, at: minutes(1), by: "Bos")
        #expect(try await store.messages.mandates(incident) == [Mandate(name: "Jansen", by: "Bos", at: start)])
        try await store.messages.withdraw("Jansen", of: incident, at: minutes(2), by: "Bos")
        #expect(try await store.messages.mandates(incident).isEmpty)
        await #expect(throws: StorageError(.notFound, "Jansen")) {
            try await store.messages.withdraw("Jansen", of: incident, at: minutes(3), by: "Bos")
        }
    }
}
