import Foundation
import Incident
import Storage
import Testing

@Suite struct PollTests {
    let folder: TemporaryFolder
    let store: Store
    let feed: Feed

    init() async throws {
        folder = try TemporaryFolder()
        store = try Store.open(folder: folder.url)
        feed = try await store.feeds.add(NewFeed(url: "https://omroepwaterrijk.example/rss"), at: start).feed
    }

    @Test("New items are stored and matched in one step")
    func newItems() async throws {
        let watch = try await watch("steekpartij")
        let record = try await poll([article("a"), article("b", title: "Kermis")])
        #expect(record.newItems.map(\.key) == ["a", "b"])
        #expect(record.newHits.map(\.item.key) == ["a"])
        let hit = try #require(record.newHits.first)
        #expect(hit.watch == watch.id && hit.query == "steekpartij" && hit.spans == "[1]" && hit.state == .new && hit.found == minutes(1))
        #expect(try await store.hits.list(watch.incident) == record.newHits)
        #expect(try await store.items.find(hit.item.id) == hit.item)
        #expect(try await store.items.html(of: hit.item.id) == "<p>De politie doet onderzoek.</p>")
    }

    @Test("An unchanged feed costs its state alone")
    func unchangedFeed() async throws {
        _ = try await poll([article("a")])
        var state = FeedState(nextPoll: minutes(30))
        state.etag = "\"2\""
        state.lastStatus = 304
        let outcome = PollOutcome(feed: feed.id, state: state)
        let record = try await store.polls.record([outcome], at: minutes(2)) { _ in
            Issue.record("nothing is there to match")
            return { _ in [] }
        }
        #expect(record[0].newItems.isEmpty && record[0].revisedItems.isEmpty)
        #expect(try await store.feeds.find(feed.id)?.state == state)
        #expect(try await store.items.count() == 1)
    }

    @Test("A changed text is a revision of the same item, and the earlier text stays")
    func revision() async throws {
        let watch = try await watch("steekpartij")
        let first = try await poll([article("a")])
        let changed = article("a", text: "Steekpartij: twee gewonden.", published: minutes(5))
        let second = try await poll([changed], at: minutes(2))

        let item = try #require(second.revisedItems.first)
        #expect(second.newItems.isEmpty && second.newHits.isEmpty && second.vanishedHits.isEmpty)
        #expect(item.id == first.newItems[0].id && item.revision == 2 && item.text == "Steekpartij: twee gewonden.")
        #expect(item.published == start, "an item is never dated anew")
        #expect(second.changedHits.map(\.spans) == ["[2]"] && second.changedHits.map(\.itemRevision) == [2])
        #expect(try await store.items.find(item.id) == item)
        #expect(try await store.items.html(of: item.id) == changed.html)
        let revisions = try await store.items.revisions(of: item.id)
        #expect(revisions.map(\.revision) == [1] && revisions.map(\.text) == ["De politie doet onderzoek."])
        #expect(revisions.map(\.replaced) == [minutes(2)])
        #expect(try await store.hits.counts(watch.incident) == HitCounts(new: 1))
    }

    @Test("A hit vanishes with the word, comes back with it, and keeps what a person made of it")
    func vanishedHit() async throws {
        let watch = try await watch("steekpartij")
        let hit = try #require(try await poll([article("a")]).newHits.first)
        try await store.hits.judge(hit.id, as: .accepted, at: minutes(1), by: "Visser")

        let gone = try await poll([article("a", title: "Vechtpartij in Waterrijk")], at: minutes(2))
        #expect(gone.vanishedHits.map(\.id) == [hit.id] && gone.vanishedHits.map(\.vanished) == [minutes(2)])
        #expect(try await store.hits.list(watch.incident).isEmpty)
        #expect(try await store.hits.list(watch.incident, HitFilter(includesVanished: true)).map(\.id) == [hit.id])
        #expect(try await store.hits.counts(watch.incident) == HitCounts(vanished: 1))

        let back = try await poll([article("a")], at: minutes(3))
        #expect(back.newHits.isEmpty && back.changedHits.map(\.id) == [hit.id])
        let found = try #require(try await store.hits.find(hit.id))
        #expect(found.vanished == nil && found.state == .accepted && found.judgedBy == "Visser" && found.itemRevision == 3)
    }

    @Test("A revised item can answer to a query for the first time")
    func revisionBringsHit() async throws {
        _ = try await watch("steekpartij")
        _ = try await poll([article("a", title: "Onrust in Waterrijk")])
        let record = try await poll([article("a")], at: minutes(2))
        #expect(record.newHits.map(\.itemRevision) == [2])
    }

    @Test("What a resting query found stays as it is")
    func restingQuery() async throws {
        let watch = try await watch("steekpartij")
        _ = try await poll([article("a")])
        try await store.watches.set(watch.id, active: false, at: start, by: "Bos")
        let record = try await poll([article("a", title: "Vechtpartij"), article("b")], at: minutes(2))
        #expect(record.vanishedHits.isEmpty && record.newHits.isEmpty)
        #expect(try await store.hits.counts(watch.incident) == HitCounts(new: 1))
    }

    @Test("The queries of a closed incident find nothing more")
    func closedIncident() async throws {
        let watch = try await watch("steekpartij")
        try await store.incidents.update(watch.incident) { [try $0.close(at: minutes(1), by: "Bos")] }
        #expect(try await store.watches.active().isEmpty)
        #expect(try await poll([article("a")], at: minutes(2)).newHits.isEmpty)
    }

    @Test("Two items with one key in a document are one, the first")
    func duplicateKeys() async throws {
        let record = try await poll([article("a", title: "Eerste"), article("a", title: "Tweede")])
        #expect(record.newItems.map(\.title) == ["Eerste"] && record.revisedItems.isEmpty)
        #expect(try await store.items.count() == 1)
    }

    @Test("One key in two feeds is two items")
    func keysOfTwoFeeds() async throws {
        let other = try await store.feeds.add(NewFeed(url: "https://veldhovenaanzee.example/rss"), at: start).feed
        let outcomes = [feed.id, other.id].map { PollOutcome(feed: $0, state: FeedState(nextPoll: start), items: [article("a")]) }
        let records = try await store.polls.record(outcomes, at: minutes(1), matching: plainMatcher)
        #expect(records.map(\.newItems.count) == [1, 1])
        #expect(records.map(\.feed) == [feed.id, other.id])
    }

    @Test("An address that moved is kept without a revision")
    func movedLink() async throws {
        let id = try await poll([article("a")]).newItems[0].id
        var moved = article("a")
        moved.link = "https://omroepwaterrijk.example/nieuws/a"
        let record = try await poll([moved], at: minutes(2))
        #expect(record.revisedItems.isEmpty)
        let item = try #require(try await store.items.find(id))
        #expect(item.link == moved.link && item.revision == 1)
    }

    @Test("The feed's own name fills an empty place and never replaces a given one")
    func feedName() async throws {
        let named = try await store.feeds.add(NewFeed(url: "https://bos.example/rss", title: "Mijn naam"), at: start).feed
        let outcomes = [feed.id, named.id].map {
            PollOutcome(
                feed: $0, state: FeedState(nextPoll: start), title: "Omroep Waterrijk", siteLink: "https://omroepwaterrijk.example/")
        }
        _ = try await store.polls.record(outcomes, at: minutes(1), matching: plainMatcher)
        #expect(try await store.feeds.all().map(\.title) == ["Omroep Waterrijk", "Mijn naam"])
        #expect(try await store.feeds.all().map(\.siteLink) == Array(repeating: "https://omroepwaterrijk.example/", count: 2))
    }

    @Test("A feed that was removed during its poll brings nothing")
    func removedFeed() async throws {
        try await store.feeds.remove(feed.id, at: minutes(1))
        #expect(try await poll([article("a")]).newItems.isEmpty)
        #expect(try await store.items.count() == 0)
    }

    @Test("A matcher that fails leaves nothing stored: never an item that was not matched")
    func failingMatcher() async throws {
        struct Failure: Error {}
        let state = FeedState(nextPoll: minutes(15))
        await #expect(throws: Failure.self) {
            let outcome = PollOutcome(feed: feed.id, state: state, items: [article("a"), article("b")])
            return try await store.polls.record([outcome], at: minutes(1)) { _ in
                {
                    guard $0.key == "b" else { return [] }
                    throw Failure()
                }
            }
        }
        #expect(try await store.items.count() == 0)
        #expect(try await store.feeds.find(feed.id)?.state != state)
    }

    @Test("A match of a query that is gone, and a second one of the same query, are passed over")
    func strangeMatches() async throws {
        let watch = try await watch("steekpartij")
        let outcome = PollOutcome(feed: feed.id, state: FeedState(nextPoll: start), items: [article("a")])
        let records = try await store.polls.record([outcome], at: minutes(1)) { _ in
            { _ in [watch.id, 99, watch.id].map { ItemMatch(watch: $0, spans: "[]") } }
        }
        #expect(records[0].newHits.map(\.watch) == [watch.id])
    }
}

extension PollTests {
    private func watch(_ query: String) async throws -> Watch {
        let incident = try await store.incidents.open(opening(), at: start, by: "Bos")
        return try await store.watches.add(query, to: incident.id, at: start, by: "Bos")
    }

    private func poll(_ items: [IncomingItem], at now: Date = minutes(1)) async throws -> PollRecord {
        let outcome = PollOutcome(feed: feed.id, state: FeedState(nextPoll: minutes(15)), items: items)
        return try await store.polls.record([outcome], at: now, matching: plainMatcher)[0]
    }
}
