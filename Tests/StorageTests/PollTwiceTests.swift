import Foundation
import Incident
import Storage
import Testing
import Watching

/// What a store holds of feeds, items and hits.
private struct Holdings: Equatable {
    let feeds: [Feed]
    let items: [NewsItem]
    let revisions: [[ItemRevision]]
    let hits: [StoredHit]

    init(_ store: Store) async throws {
        feeds = try await store.feeds.all()
        items = try await store.items.newest(limit: 1_000)
        var revisions: [[ItemRevision]] = []
        for item in items { revisions.append(try await store.items.revisions(of: item.id)) }
        self.revisions = revisions
        hits = try await store.hits.found(after: 0)
    }
}

@Suite struct PollTwiceTests {
    @Test("To poll twice is to poll once", arguments: 1...25)
    func pollTwice(seed: UInt64) async throws {
        let folders = [try TemporaryFolder(), try TemporaryFolder()]
        let once = try await prepare(folders[0])
        let twice = try await prepare(folders[1])
        var generator = Generator(seed: seed)
        for round in 0..<8 {
            let outcomes = [Int64(1), 2].map { feed in
                var state = FeedState(nextPoll: minutes(Double(round)))
                state.lastAttempt = minutes(Double(round))
                state.bodyHash = "\(generator.number(0...9))"
                return PollOutcome(feed: feed, state: state, items: generator.document())
            }
            let now = minutes(Double(round))
            let records = try await once.polls.record(outcomes, at: now, matching: plainMatcher)
            #expect(try await twice.polls.record(outcomes, at: now, matching: plainMatcher) == records)
            for again in try await twice.polls.record(outcomes, at: minutes(Double(round) + 0.5), matching: plainMatcher) {
                #expect(again.newItems.isEmpty && again.revisedItems.isEmpty)
                #expect(again.newHits.isEmpty && again.changedHits.isEmpty && again.vanishedHits.isEmpty)
            }
            try await expectHitsMatchTexts(once)
        }
        #expect(try await Holdings(once) == Holdings(twice))
    }

    /// Whatever came by: a hit is there, and has not vanished, exactly where the text as it is now answers to the query.
    private func expectHitsMatchTexts(_ store: Store) async throws {
        let matcher = try await plainMatcher(store.watches.active())
        var expected: Set<String> = []
        for item in try await store.items.newest(limit: 1_000) {
            for match in try matcher(item) { expected.insert("\(match.watch) \(item.id) \(item.revision) \(match.spans)") }
        }
        let hits = try await store.hits.found(after: 0).filter { $0.vanished == nil }
        #expect(Set(hits.map { "\($0.watch) \($0.item.id) \($0.itemRevision) \($0.spans)" }) == expected)
    }

    private func prepare(_ folder: TemporaryFolder) async throws -> Store {
        let store = try Store.open(folder: folder.url)
        _ = try await store.feeds.add([NewFeed(url: "https://a.example/"), NewFeed(url: "https://b.example/")], at: start)
        let incident = try await store.incidents.open(opening(), at: start, by: "Bos")
        for query in ["steekpartij", "brand"] { _ = try await store.watches.add(query, to: incident.id, at: start, by: "Bos") }
        return store
    }
}
