import Foundation
import Storage
import Testing
import Watching

@Suite struct ItemTests {
    let folder: TemporaryFolder
    let store: Store

    init() async throws {
        folder = try TemporaryFolder()
        store = try Store.open(folder: folder.url)
        _ = try await store.feeds.add(NewFeed(url: "https://omroepwaterrijk.example/rss"), at: start)
    }

    @Test("Every field of an item comes back, empty ones too")
    func fields() async throws {
        let bare = IncomingItem(key: "leeg", title: "", text: "", source: "", published: .distantPast, discovered: start)
        let items = try await poll([article("a"), bare])
        #expect(try await store.items.find(items[0].id) == items[0])
        #expect(try await store.items.find(items[1].id) == items[1])
        let full = items[0]
        #expect(full.key == "a" && full.feed == 1 && full.revision == 1 && full.language == "nl" && full.site == "omroepwaterrijk.example")
        #expect(full.title == "Steekpartij in Waterrijk" && full.source == "Omroep Waterrijk" && full.published == start)
        #expect(items[1].link == nil && items[1].site == nil && items[1].language == nil)
        #expect(try await store.items.html(of: items[1].id) == nil)
        #expect(try await store.items.find(99) == nil)
    }

    @Test("Newest first, page by page")
    func newest() async throws {
        _ = try await poll((0..<10).map { article("k\($0)", published: minutes(Double($0 / 2))) })
        var keys: [String] = []
        var cursor: ItemCursor?
        repeat {
            let page = try await store.items.newest(limit: 3, after: cursor)
            keys += page.map(\.key)
            cursor = page.last.map { ItemCursor($0) }
        } while cursor != nil
        #expect(keys == (0..<10).reversed().map { "k\($0)" })
    }

    @Test("Batches begin at the moment itself and end when there is nothing more")
    func batches() async throws {
        _ = try await poll((0..<10).map { article("k\($0)", published: minutes(Double($0))) })
        var sizes: [Int] = []
        var keys: [String] = []
        for try await batch in store.items.batches(since: minutes(2), size: 4) {
            sizes.append(batch.count)
            keys += batch.map(\.key)
        }
        #expect(sizes == [4, 4])
        #expect(keys == (2..<10).map { "k\($0)" })
    }

    /// What a query finds, newest first.
    private func found(_ text: String) async throws -> [String] {
        let query = ArchiveQuery(try WatchQuery(parsing: text))
        return try await store.archive.search(query).answers.map(\.item.key)
    }

    @Test(
        "Words are found whatever their case and accents, and no character is an operator",
        arguments: [
            ("geevacueerd", ["a"]), ("GEËVACUEERD café", ["a"]), ("geëvacueerd kermis", []), ("cafe", ["b", "a"]),
            ("cafe NOT kermis", ["a"]), ("\"buurt ontruimd\"", ["a"]), ("titel:cafe", ["a"]), ("caf*", ["b", "a"]),
            ("cafe NEAR/3 open", ["b"]), ("bron:waterrijk", ["b", "a"]), ("site:elders.example", []),
            ("kermis OR geevacueerd", ["b", "a"]),
        ])
    func search(words: String, keys: [String]) async throws {
        _ = try await poll([
            article("a", title: "Café geëvacueerd", text: "Buurt ontruimd"),
            article("b", title: "Kermis", text: "Het cafe is open", published: minutes(1)),
        ])
        #expect(try await found(words) == keys)
    }

    @Test("Search follows a revision")
    func searchAfterRevision() async throws {
        _ = try await poll([article("a", title: "Brand")])
        _ = try await poll([article("a", title: "Loos alarm")])
        #expect(try await found("brand").isEmpty)
        #expect(try await found("alarm") == ["a"])
    }

    private func poll(_ items: [IncomingItem]) async throws -> [NewsItem] {
        let outcome = PollOutcome(feed: 1, state: FeedState(nextPoll: start), items: items)
        return try await store.polls.record([outcome], at: minutes(1), matching: plainMatcher)[0].newItems
    }
}
