import Foundation
import Incident
import Testing

@testable import Storage

/// What happens between processes: two at work on one folder, and one that is killed.
@Suite struct ProcessTests {
    let folder: TemporaryFolder
    let incident: IncidentID

    init() async throws {
        folder = try TemporaryFolder()
        let store = try Store.open(folder: folder.url)
        incident = try await store.incidents.open(opening(), at: start, by: "Bos").id
        _ = try await store.watches.add("steekpartij", to: incident, at: start, by: "Bos")
        _ = try await store.feeds.add([NewFeed(url: "https://a.example/"), NewFeed(url: "https://b.example/")], at: start)
        store.close()
    }

    @Test("Two stores that change one incident at once lose nothing")
    func twoStores() async throws {
        let stores = [try Store.open(folder: folder.url), try Store.open(folder: folder.url)]
        let id = incident
        try await withThrowingTaskGroup(of: FactID.self) { group in
            for number in 0..<40 {
                group.addTask {
                    try await stores[number % 2].incidents.update(id) { incident in
                        let new = NewFact(text: "feit \(number)", topic: .what, source: "politie")
                        let (fact, entry) = try incident.add(new, at: start, by: "Bos")
                        return (fact, [entry])
                    }.result
                }
            }
            var ids: Set<FactID> = []
            for try await id in group { ids.insert(id) }
            #expect(ids.count == 40)
        }
        let stored = try #require(try await stores[0].incidents.find(id))
        #expect(Set(stored.facts.map(\.text)) == Set((0..<40).map { "feit \($0)" }))
        #expect(stored.facts.map(\.id.rawValue) == (1...40).map { "f\($0)" })
        #expect(try await stores[1].incidents.log(id).count == 42)
    }

    #if os(Linux)
        @Test("Two processes that write at once lose nothing")
        func twoProcesses() async throws {
            let children = try ["een", "twee"].map { try ChildProcess(.init(folder: folder.url, rounds: 15, name: $0)) }
            for child in children { #expect(child.wait() == 0) }
            let notes = try children.flatMap { try $0.acknowledged() }
            #expect(notes.count == 60)
            try await expectAll(notes)
        }

        @Test("A process that is killed loses nothing that was acknowledged", arguments: 1...5)
        func killed(seed: UInt64) async throws {
            var generator = Generator(seed: seed)
            var notes: [String] = []
            for _ in 0..<4 {
                let child = try ChildProcess(.init(folder: folder.url, rounds: nil, name: "kind"))
                let deadline = ContinuousClock.now + .seconds(180)
                while try child.acknowledged().isEmpty, ContinuousClock.now < deadline { try await Task.sleep(for: .milliseconds(5)) }
                try await Task.sleep(for: .microseconds(generator.number(0...150_000)))
                child.cutPower()
                let acknowledged = try child.acknowledged()
                #expect(!acknowledged.isEmpty)
                notes += acknowledged
                try await expectAll(notes)
            }
        }
    #endif

    /// The database is whole, holds all that was noted, and nothing half.
    private func expectAll(_ notes: [String]) async throws {
        let store = try Store.open(folder: folder.url)
        let checks = try await store.database.read { connection in
            try connection.rows("PRAGMA integrity_check").map(\.values) + connection.rows("PRAGMA foreign_key_check").map(\.values)
        }
        #expect(checks == [[.text("ok")]])

        let stored = try #require(try await store.incidents.find(incident))
        let confirmed = Set(stored.facts.filter(\.isConfirmed).map { "fact \($0.text)" })
        #expect(confirmed.count == stored.facts.count)
        #expect(try await store.incidents.log(incident).count == 2 + 2 * stored.facts.count)
        let items = try await store.items.newest(limit: 1_000_000)
        let titles = Set(items.map { "item \($0.title.dropFirst("steekpartij ".count))" })
        #expect(Set(notes).isSubset(of: confirmed.union(titles)))

        // Every item answers to the query: one that was stored without its hit would stand out.
        let hits = try await store.hits.found(after: 0, limit: 1_000_000)
        #expect(hits.map(\.item.id).sorted() == items.map(\.id).sorted())
        #expect(hits.allSatisfy { $0.itemRevision == $0.item.revision })
        store.close()
    }
}
