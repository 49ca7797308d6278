import Foundation
import Incident
import Storage
import Testing

@Suite struct DraftTests {
    let folder: TemporaryFolder
    let store: Store
    let incident: IncidentID

    init() async throws {
        folder = try TemporaryFolder()
        store = try Store.open(folder: folder.url)
        incident = try await store.incidents.open(opening(), at: start, by: "Bos").id
    }

    @Test("A version keeps its text and the status that its facts had")
    func roundTrip() async throws {
        let facts = try await store.incidents.update(incident) { incident in
            let (_, entry) = try incident.add(NewFact(text: "Er is één gewonde", topic: .victims, source: "politie"), at: start, by: "Bos")
            return [entry] + (try incident.confirm(FactID("f1"), source: "politie", at: start, by: "Bos"))
        }.facts
        let new = NewDraft(
            incident: incident, kind: .socialbericht, channel: "mastodon", text: "Eén gewonde.\n", factsUsed: facts.map { UsedFact($0) })
        let draft = try await store.drafts.add(new, at: minutes(2), by: "Visser")
        #expect(draft.version == 1 && draft.kind == .socialbericht && draft.channel == "mastodon" && draft.text == new.text)
        #expect(draft.created == minutes(2) && draft.createdBy == "Visser" && draft.incident == incident)
        #expect(draft.factsUsed.map(\.id) == ["f1"] && draft.factsUsed.map(\.status) == ["confirmed"])
        #expect(try await store.drafts.find(draft.id) == draft)
    }

    @Test("Each message counts its own versions")
    func versions() async throws {
        var numbers: [Int] = []
        for (kind, channel) in [
            (MessageKind.persbericht, nil), (.persbericht, nil), (.socialbericht, "x"), (.socialbericht, "bluesky"), (.socialbericht, "x"),
        ] {
            let new = NewDraft(incident: incident, kind: kind, channel: channel, text: "\(numbers.count)")
            numbers.append(try await store.drafts.add(new, at: start, by: "Bos").version)
        }
        #expect(numbers == [1, 2, 1, 1, 2])
        #expect(try await store.drafts.latest(incident, .persbericht)?.text == "1")
        #expect(try await store.drafts.latest(incident, .socialbericht, channel: "x")?.text == "4")
        #expect(try await store.drafts.latest(incident, .statement) == nil)
        #expect(try await store.drafts.versions(incident, .persbericht).map(\.version) == [2, 1])
        #expect(try await store.drafts.latest(incident).map(\.text) == ["4", "3", "1"])
    }

    @Test("A message of an unknown incident is refused")
    func unknownIncident() async throws {
        let new = NewDraft(incident: IncidentID(title: "nergens"), kind: .persbericht, text: "")
        await #expect(throws: StorageError(.notFound, "nergens")) { try await store.drafts.add(new, at: start, by: "Bos") }
    }
}
