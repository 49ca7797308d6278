import Foundation
import Storage
import Testing

@Suite struct FeedTests {
    let folder: TemporaryFolder
    let store: Store

    init() throws {
        folder = try TemporaryFolder()
        store = try Store.open(folder: folder.url)
    }

    @Test("A feed is added once, and is due at once")
    func addTwice() async throws {
        let new = NewFeed(url: "https://a.example/rss", title: "A", siteLink: "https://a.example/", groupPath: ["Regionaal", "Zuid/West"])
        let first = try await store.feeds.add(new, at: start)
        #expect(first.isNew)
        #expect(first.feed.url == new.url && first.feed.title == "A" && first.feed.siteLink == new.siteLink)
        #expect(first.feed.groupPath == ["Regionaal", "Zuid/West"] && first.feed.added == start)
        #expect(first.feed.state == FeedState(nextPoll: start))
        let second = try await store.feeds.add(NewFeed(url: new.url, title: "Anders"), at: minutes(1))
        #expect(!second.isNew && second.feed == first.feed)
        #expect(try await store.feeds.all() == [first.feed])
        #expect(try await store.feeds.due(at: start) == [first.feed])
        #expect(try await store.feeds.find(url: new.url) == first.feed)
    }

    @Test("A list with the same address twice gives one feed")
    func addList() async throws {
        let urls = ["https://a.example/", "https://b.example/", "https://a.example/"]
        let results = try await store.feeds.add(urls.map { NewFeed(url: $0) }, at: start)
        #expect(results.map(\.isNew) == [true, true, false])
        #expect(results[0].feed == results[2].feed)
        #expect(try await store.feeds.all().map(\.url) == Array(urls.prefix(2)))
    }

    @Test("The whole state comes back as it was kept")
    func state() async throws {
        let id = try await store.feeds.add(NewFeed(url: "https://a.example/"), at: start).feed.id
        var state = FeedState(nextPoll: minutes(15))
        state.etag = "W/\"abc\""
        state.lastModified = "Sun, 22 Nov 2026 13:05:00 GMT"
        state.validatorsSince = minutes(-60)
        state.bodyHash = "9f"
        state.lastAttempt = minutes(1)
        state.lastSuccess = minutes(-5)
        state.lastStatus = 503
        state.lastErrorCode = "timedOut"
        state.lastErrorDetail = "geen antwoord binnen 30 s"
        state.consecutiveFailures = 3
        state.movedTo = "https://b.example/"
        state.isGone = true
        state.itemsPerDay = 12.75
        try await store.feeds.update(id, state: state)
        #expect(try await store.feeds.find(id)?.state == state)
        try await store.feeds.update(id, state: FeedState(nextPoll: start))
        #expect(try await store.feeds.find(id)?.state == FeedState(nextPoll: start))
    }

    @Test("Due are the feeds whose time has come, longest overdue first, but not those that are gone or removed")
    func due() async throws {
        var ids: [Int64] = []
        for (name, offset) in [("later", 5.0), ("now", 0), ("long", -60), ("gone", -90), ("removed", -90)] {
            let id = try await store.feeds.add(NewFeed(url: "https://\(name).example/"), at: start).feed.id
            var state = FeedState(nextPoll: minutes(offset))
            state.isGone = name == "gone"
            try await store.feeds.update(id, state: state)
            ids.append(id)
        }
        try await store.feeds.remove(ids[4], at: start)
        #expect(try await store.feeds.due(at: start).map(\.id) == [ids[2], ids[1]])
        #expect(try await store.feeds.due(at: start, limit: 1).map(\.id) == [ids[2]])
        #expect(try await store.feeds.due(at: minutes(5)).map(\.id) == [ids[2], ids[1], ids[0]])
    }

    @Test("A removed feed keeps its items, and comes back with them")
    func remove() async throws {
        let feed = try await store.feeds.add(NewFeed(url: "https://a.example/", title: "A"), at: start).feed
        var state = FeedState(nextPoll: minutes(15))
        state.etag = "1"
        let outcome = PollOutcome(feed: feed.id, state: state, items: [article("a")])
        _ = try await store.polls.record([outcome], at: start, matching: plainMatcher)
        try await store.feeds.remove(feed.id, at: minutes(1))
        #expect(try await store.feeds.all().isEmpty)
        #expect(try await store.feeds.find(feed.id) == nil)
        #expect(try await store.items.count() == 1)
        await #expect(throws: StorageError(.notFound, "\(feed.id)")) { try await store.feeds.remove(feed.id, at: minutes(2)) }

        let back = try await store.feeds.add(NewFeed(url: feed.url), at: minutes(3))
        #expect(back.isNew && back.feed.id == feed.id && back.feed.title == "A")
        #expect(back.feed.state == FeedState(nextPoll: minutes(3)))
    }

    @Test("A feed moves to its new address without its validators, but never onto another feed")
    func move() async throws {
        let feed = try await store.feeds.add(NewFeed(url: "http://a.example/"), at: start).feed
        let other = try await store.feeds.add(NewFeed(url: "https://b.example/"), at: start).feed
        var state = FeedState(nextPoll: minutes(15))
        (state.etag, state.movedTo, state.lastStatus) = ("1", "https://a.example/", 200)
        try await store.feeds.update(feed.id, state: state)
        try await store.feeds.move(feed.id, to: "https://a.example/")
        let moved = try #require(try await store.feeds.find(url: "https://a.example/"))
        #expect(moved.id == feed.id && moved.state.etag == nil && moved.state.movedTo == nil && moved.state.lastStatus == 200)
        await #expect(throws: StorageError(.alreadyExists, "\(other.id)")) { try await store.feeds.move(feed.id, to: other.url) }
    }

    @Test("A feed gets another name and place")
    func describe() async throws {
        let id = try await store.feeds.add(NewFeed(url: "https://a.example/", title: "A"), at: start).feed.id
        try await store.feeds.describe(id, title: nil, siteLink: "https://a.example/x", groupPath: ["Landelijk"])
        let feed = try #require(try await store.feeds.find(id))
        #expect(feed.title == nil && feed.siteLink == "https://a.example/x" && feed.groupPath == ["Landelijk"])
        await #expect(throws: StorageError(.notFound, "77")) {
            try await store.feeds.describe(77, title: nil, siteLink: nil, groupPath: [])
        }
    }
}
