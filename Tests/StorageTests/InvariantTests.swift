import Foundation
import Incident
import Testing

@testable import Storage

/// What must hold whoever writes: these go round the repositories and ask the database itself.
@Suite struct InvariantTests {
    let folder: TemporaryFolder
    let store: Store
    let incident: IncidentID

    init() async throws {
        folder = try TemporaryFolder()
        store = try Store.open(folder: folder.url)
        incident = try await store.incidents.open(opening(), at: start, by: "Bos").id
        try await store.incidents.update(incident) { incident in
            let (_, entry) = try incident.add(NewFact(text: "Er is één gewonde", topic: .victims, source: "politie"), at: start, by: "Bos")
            return [entry]
        }
        let draft = NewDraft(incident: incident, kind: .persbericht, text: "Eerste bericht")
        _ = try await store.drafts.add(draft, at: start, by: "Bos")
        _ = try await store.watches.add("steekpartij", to: incident, at: start, by: "Bos")
        let feed = try await store.feeds.add(NewFeed(url: "https://a.example/"), at: start).feed
        let outcome = PollOutcome(feed: feed.id, state: feed.state, items: [article("a")])
        _ = try await store.polls.record([outcome], at: start, matching: plainMatcher)
    }

    @Test(
        "The database refuses",
        arguments: [
            (
                "a second lead",
                "INSERT INTO lead_term (incident, number, name, role, since_at) SELECT id, 9, 'Bos', 'wethouder', 0 FROM incident"
            ),
            ("a term without an end's reason", "UPDATE lead_term SET until_at = since_at"),
            ("to remove a lead", "DELETE FROM lead_term"),
            ("to change the log", "UPDATE incident_log SET who = 'niemand'"),
            ("to remove from the log", "DELETE FROM incident_log"),
            ("to remove a fact", "DELETE FROM fact"),
            ("to change a fact's text", "UPDATE fact SET text = 'Er is niets gebeurd'"),
            ("to change a fact's reader", "UPDATE fact SET audience = 'public'"),
            ("to confirm a fact without a name", "UPDATE fact SET status = 'confirmed'"),
            ("an unknown status", "UPDATE fact SET status = 'zeker'"),
            ("to make an incident an exercise", "UPDATE incident SET exercise = 1"),
            ("to remove an incident", "DELETE FROM incident"),
            ("to change a version of a message", "UPDATE draft SET text = 'Anders'"),
            ("to remove a version of a message", "DELETE FROM draft"),
            ("to remove a hit", "DELETE FROM hit"),
            (
                "a hit without an item",
                "INSERT INTO hit (incident, watch, item, item_revision, published_at, spans, found_at, state) "
                    + "SELECT incident, id, 99, 1, 0, '[]', 0, 'new' FROM watch"
            ),
            ("an item without a feed", "UPDATE item SET feed = 99"),
        ])
    func refuses(what: String, statement: String) async throws {
        let before = try await contents()
        #expect(await failure { _ = try await store.database.write { try $0.execute(SQL(stringLiteral: statement)) } }?.code == .invariant)
        #expect(try await contents() == before)
    }

    @Test("A change that would swap the incident for another, or drop a fact, is refused")
    func swappedIncident() async throws {
        let other = try await store.incidents.open(opening("Brand Havenweg"), at: start, by: "Bos")
        await #expect(throws: StorageError(.invariant, "steekpartij-marktplein became another incident")) {
            try await store.incidents.update(incident) {
                $0 = other; return []
            }
        }
        let (empty, _) = try Incident.open(opening(), id: incident, at: start, by: "Bos")
        await #expect(throws: StorageError(.invariant, "steekpartij-marktplein lost a fact")) {
            try await store.incidents.update(incident) {
                $0 = empty; return []
            }
        }
    }

    @Test("Values that a hand damaged are an error, not a guess")
    func damagedValue() async throws {
        try await store.database.write { try $0.execute("UPDATE incident SET phase = 'paniek'") }
        #expect(await failure { _ = try await store.incidents.find(incident) }?.code == .damaged)
        try await store.database.write { try $0.execute("UPDATE incident SET phase = 'rust', story = '{'") }
        #expect(await failure { _ = try await store.incidents.find(incident) }?.code == .damaged)
    }

    private func contents() async throws -> [[SQLValue]] {
        try await store.database.read { connection in
            var values: [[SQLValue]] = []
            for table in ["incident", "lead_term", "fact", "incident_log", "draft", "hit", "item"] as [StaticString] {
                values += try connection.rows("SELECT * FROM \(raw: table)").map(\.values)
            }
            return values
        }
    }
}
