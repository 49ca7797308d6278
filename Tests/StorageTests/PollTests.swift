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
    func newItemsAreStoredAndMatchedIn() async throws {
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
