import Foundation
import Testing
import Watching

@testable import Storage

/// Words that stand in so many items that the newest are read first, without asking the index.
@Suite struct ArchiveWalkTests {
    let store: Store
    /// As a big archive is searched, though this one is small.
    let archive: Archive
    private let folder: TemporaryFolder

    init() async throws {
        folder = try TemporaryFolder()
        store = try Store.open(folder: folder.url)
        archive = Archive(store.database, fewPlaces: 100)
        _ = try await store.feeds.add(NewFeed(url: "https://omroepwaterrijk.example/rss"), at: start)
        let items = (0..<3_000).map { number in
            let word = number % 100 == 0 ? "zeldzaam" : "gewoon"
            let title = number % 2 == 0 ? "Brand \(word)" : "Markt \(word)"
            return article("k\(number)", title: title, text: "Politie", published: minutes(Double((number * 7) % 900)))
        }
        let outcome = PollOutcome(feed: 1, state: FeedState(nextPoll: start), items: items)
        _ = try await store.polls.record([outcome], at: minutes(1), matching: plainMatcher)
    }

    private func keys(_ text: String, limit: Int, in archive: Archive) async throws -> [String] {
        var found: [String] = []
        var cursor: ItemCursor?
        repeat {
            let page = try await archive.search(ArchiveQuery(try WatchQuery(parsing: text)), limit: limit, after: cursor)
            #expect(page.answers.count <= limit)
            found += page.answers.map(\.item.key)
            cursor = page.next
        } while cursor != nil
        return found
    }

    @Test("Whatever the size of a page, the answers are those of looking all of them up, in the same order", arguments: [50, 333, 10_000])
    func samePages(limit: Int) async throws {
        for (text, count) in [
            ("brand", 1_500), ("politie", 3_000), ("titel:politie", 0), ("titel:markt", 1_500), ("brand NOT zeldzaam", 1_470),
        ] {
            let all = try await keys(text, limit: 10_000, in: store.archive)
            #expect(all.count == count, "\(text)")
            #expect(try await keys(text, limit: limit, in: archive) == all, "\(text)")
        }
    }
}
