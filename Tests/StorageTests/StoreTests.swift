import Foundation
import Incident
import Testing

@testable import Storage

@Suite struct StoreTests {
    let folder: TemporaryFolder
    let store: Store

    init() throws {
        folder = try TemporaryFolder()
        store = try Store.open(folder: folder.url)
    }

    @Test("A setting lasts until it is taken away")
    func settings() async throws {
        #expect(try await store.settings.get("oefening") == nil)
        try await store.settings.set("oefening", to: "1")
        try await store.settings.set("oefening", to: "2")
        #expect(try await Store.open(folder: folder.url).settings.get("oefening") == "2")
        try await store.settings.set("oefening", to: nil)
        #expect(try await store.settings.get("oefening") == nil)
    }

    @Test("The marks of an empty store are 0, and each grows with its own kind")
    func marks() async throws {
        #expect(try await store.marks() == StoreMarks(hit: 0, logEntry: 0, draft: 0))
        let incident = try await store.incidents.open(opening(), at: start, by: "Bos").id
        #expect(try await store.marks() == StoreMarks(hit: 0, logEntry: 1, draft: 0))
        _ = try await store.drafts.add(NewDraft(incident: incident, kind: .persbericht, text: ""), at: start, by: "Bos")
        #expect(try await store.marks() == StoreMarks(hit: 0, logEntry: 2, draft: 1))
        _ = try await store.watches.add("steekpartij", to: incident, at: start, by: "Bos")
        let feed = try await store.feeds.add(NewFeed(url: "https://a.example/"), at: start).feed
        let outcome = PollOutcome(feed: feed.id, state: feed.state, items: [article("a")])
        _ = try await store.polls.record([outcome], at: start, matching: plainMatcher)
        let other = try Store.open(folder: folder.url)
        #expect(try await other.marks() == StoreMarks(hit: 1, logEntry: 3, draft: 1))
    }
}
