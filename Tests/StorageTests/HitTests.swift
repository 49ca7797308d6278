import Foundation
import Incident
import Storage
import Testing
import Watching

@Suite struct HitTests {
    let folder: TemporaryFolder
    let store: Store
    let incident: IncidentID

    init() async throws {
        folder = try TemporaryFolder()
        store = try Store.open(folder: folder.url)
        incident = try await store.incidents.open(opening(), at: start, by: "Bos").id
        _ = try await store.feeds.add(NewFeed(url: "https://omroepwaterrijk.example/rss"), at: start)
    }

    @Test("A query is added once to an incident; to add it again wakes it")
    func watches() async throws {
        let watch = try await store.watches.add("brand", to: incident, at: start, by: "Bos")
        #expect(watch.query == "brand" && watch.isActive && watch.added == start && watch.addedBy == "Bos" && watch.incident == incident)
        try await store.watches.set(watch.id, active: false, at: start, by: "Bos")
        #expect(try await store.watches.active().isEmpty)
        #expect(try await store.watches.list(incident).map(\.isActive) == [false])
        #expect(try await store.watches.add("brand", to: incident, at: minutes(1), by: "Visser") == watch)
        #expect(try await store.watches.active() == [watch])
        #expect(try await store.watches.add("brand", to: incident, at: minutes(2), by: "Visser") == watch, "it is awake already")
        let log = try await store.incidents.log(incident)
        #expect(log.suffix(3).map(\.action) == [.queryAdded, .queryStopped, .queryAdded])
        #expect(log.suffix(3).map(\.who) == ["Bos", "Bos", "Visser"] && log.last?.to == "brand")
        await #expect(throws: StorageError(.notFound, "nergens")) {
            try await store.watches.add("brand", to: IncidentID(title: "nergens"), at: start, by: "Bos")
        }
        await #expect(throws: StorageError(.notFound, "77")) { try await store.watches.set(77, active: true, at: start, by: "Bos") }
    }

    @Test("Pages follow each other without gap or repeat, though new hits come in between")
    func paging() async throws {
        for query in ["brand", "plein"] { _ = try await store.watches.add(query, to: incident, at: start, by: "Bos") }
        // Many items of one moment: the order must not depend on the moment alone.
        let items = (0..<30).map { article("k\($0)", title: "brand op het plein", published: minutes(Double($0 / 10))) }
        try await poll(items)
        var seen: [StoredHit] = []
        var cursor: HitCursor?
        repeat {
            let page = try await store.hits.list(incident, limit: 7, after: cursor)
            seen += page
            cursor = page.last.map { HitCursor($0) }
            try await poll([article("nieuw\(seen.count)", title: "brand", published: minutes(90))])
        } while cursor != nil
        #expect(seen.count == 60)
        #expect(Set(seen.map(\.id)).count == 60)
        #expect(seen.map(\.item.published) == seen.map(\.item.published).sorted(by: >))
        #expect(zip(seen, seen.dropFirst()).filter { $0.item.id == $1.item.id }.count == 30, "hits of one item stand together")
    }

    @Test("A list can be narrowed by state and by query")
    func filter() async throws {
        let brand = try await store.watches.add("brand", to: incident, at: start, by: "Bos")
        let plein = try await store.watches.add("plein", to: incident, at: start, by: "Bos")
        try await poll(
            (1...3).map { article("k\($0)", title: "brand \($0)", published: minutes(Double($0))) } + [article("p", title: "plein")])
        let hits = try await store.hits.list(incident, HitFilter(watch: brand.id))
        #expect(hits.map(\.item.key) == ["k3", "k2", "k1"])
        try await store.hits.judge(hits[0].id, as: .accepted, at: minutes(9), by: "Visser")
        let judged = try await store.hits.judge(hits[1].id, as: .dismissed, at: minutes(9), by: "Visser")
        #expect(judged.state == .dismissed && judged.judged == minutes(9) && judged.judgedBy == "Visser")
        #expect(try await store.hits.list(incident, HitFilter(states: [.new])).map(\.item.key) == ["k1", "p"])
        #expect(try await store.hits.list(incident, HitFilter(states: [.accepted, .dismissed])).map(\.item.key) == ["k3", "k2"])
        #expect(try await store.hits.list(incident, HitFilter(states: [], watch: plein.id)).isEmpty)
        #expect(try await store.hits.counts(incident) == HitCounts(new: 2, accepted: 1, dismissed: 1))
        await #expect(throws: StorageError(.notFound, "77")) { try await store.hits.judge(77, as: .new, at: start, by: "Bos") }
    }

    @Test("A new query finds what was stored before it, once")
    func backfill() async throws {
        try await poll((0..<25).map { article("k\($0)", title: $0 % 5 == 0 ? "brand" : "kermis", published: minutes(Double($0))) })
        let watch = try await store.watches.add("brand", to: incident, at: minutes(30), by: "Bos")
        let matches = try await search(watch, since: minutes(5))
        let hits = try await store.hits.backfill(matches, at: minutes(31))
        #expect(hits.map(\.item.key) == ["k5", "k10", "k15", "k20"])
        #expect(try await store.hits.list(incident) == hits.reversed())
        #expect(try await store.hits.backfill(matches, at: minutes(32)).isEmpty)
        #expect(try await store.hits.found(after: hits[1].id, of: incident) == Array(hits.dropFirst(2)))
    }

    @Test("A match in a text that was replaced meanwhile is passed over")
    func outdatedBackfill() async throws {
        try await poll([article("a", title: "brand")])
        let watch = try await store.watches.add("brand", to: incident, at: start, by: "Bos")
        let matches = try await search(watch, since: .distantPast)
        #expect(matches.count == 1)
        try await poll([article("a", title: "loos alarm")])
        #expect(try await store.hits.backfill(matches, at: minutes(2)).isEmpty)
    }

    private func poll(_ items: [IncomingItem]) async throws {
        let outcome = PollOutcome(feed: 1, state: FeedState(nextPoll: start), items: items)
        _ = try await store.polls.record([outcome], at: minutes(1), matching: plainMatcher)
    }

    private func search(_ watch: Watch, since: Date) async throws -> [StoredItemMatch] {
        let matcher = plainMatcher([watch])
        var matches: [StoredItemMatch] = []
        for try await batch in store.items.batches(since: since, size: 4) {
            #expect(batch.count <= 4)
            for item in batch { matches += try matcher(item).map { StoredItemMatch(item: item, match: $0) } }
        }
        return matches
    }
}
