import Foundation
import Incident
import Storage
import Testing
import Watching

@Suite struct ArchiveTests {
    let folder: TemporaryFolder
    let store: Store

    init() async throws {
        folder = try TemporaryFolder()
        store = try Store.open(folder: folder.url)
        _ = try await store.feeds.add(NewFeed(url: "https://omroepwaterrijk.example/rss"), at: start)
    }

    private func poll(_ items: [IncomingItem]) async throws -> [NewsItem] {
        let outcome = PollOutcome(feed: 1, state: FeedState(nextPoll: start), items: items)
        return try await store.polls.record([outcome], at: minutes(1), matching: plainMatcher)[0].newItems
    }

    private func keys(
        _ text: String, _ filter: ArchiveFilter = ArchiveFilter(), limit: Int = 10_000
    ) async throws -> [String] {
        var found: [String] = []
        var cursor: ItemCursor?
        repeat {
            let page = try await store.archive.search(ArchiveQuery(try WatchQuery(parsing: text)), filter, limit: limit, after: cursor)
            #expect(page.answers.count <= limit)
            found += page.answers.map(\.item.key)
            cursor = page.next
        } while cursor != nil
        return found
    }

    private static func rows(_ name: String) throws -> [[String]] {
        let tests = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        return try String(contentsOf: tests.appending(path: "WatchingTests/Labelled/\(name).tsv"), encoding: .utf8).split(separator: "\n")
            .map {
                $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
            }
    }

    @Test("The archive finds exactly what the matcher finds, for every labelled query and item", arguments: ["seen", "unseen"])
    func agrees(part: String) async throws {
        let items = try Self.rows(part + "-items").enumerated().map { number, columns in
            article("k\(number)", title: columns[1], text: columns[2], published: minutes(Double(number)))
        }
        let stored = try await poll(items)
        var answers = 0
        for columns in try Self.rows(part + "-queries") {
            let query = ArchiveQuery(try WatchQuery(parsing: columns[2]))
            let expected = stored.reversed().filter { query.spans(in: $0) != nil }.map(\.key)
            #expect(try await keys(columns[2]) == expected, "\(columns[2])")
            answers += expected.count
        }
        #expect(answers > 300)
    }

    @Test("Pages follow each other without gap or repeat, few candidates or many")
    func paging() async throws {
        for round in 0..<5 {
            _ = try await poll(
                (0..<1_000).map { number in
                    let rare = number % 100 == 0 ? "zeldzaam" : "gewoon"
                    return article("k\(round)-\(number)", title: "Brand \(rare)", text: "", published: minutes(Double((number * 7) % 300)))
                })
        }
        let all = try await keys("brand")
        #expect(all.count == 5_000 && Set(all).count == 5_000)
        #expect(try await keys("brand", limit: 333) == all)
        let rare = try await keys("zeldzaam")
        #expect(rare.count == 50)
        #expect(try await keys("zeldzaam", limit: 7) == rare)
        #expect(all.filter(Set(rare).contains) == rare)
    }

    @Test("A search is narrowed by date, source and incident")
    func filters() async throws {
        let incident = try await store.incidents.open(opening(), at: start, by: "Bos").id
        _ = try await store.watches.add("alarm", to: incident, at: start, by: "Bos")
        var other = article("c", title: "Brand elders", published: minutes(3))
        other.source = "De Krant"
        other.site = "dekrant.example"
        _ = try await poll([article("a", title: "Brand"), article("b", title: "Brand, alarm", published: minutes(2)), other])
        #expect(try await keys("brand") == ["c", "b", "a"])
        #expect(try await keys("brand", ArchiveFilter(since: minutes(2))) == ["c", "b"])
        #expect(try await keys("brand", ArchiveFilter(until: minutes(2))) == ["a"])
        #expect(try await keys("brand", ArchiveFilter(source: "De Krant")) == ["c"])
        #expect(try await keys("brand", ArchiveFilter(source: "dekrant.example")) == ["c"])
        #expect(try await keys("brand", ArchiveFilter(incident: incident)) == ["b"])
        #expect(try await keys("site:dekrant.example") == ["c"])
        #expect(try await keys("brand", ArchiveFilter(since: minutes(2), source: "Omroep Waterrijk", incident: incident)) == ["b"])
    }

    @Test("A soft hyphen, an accent and a compound hide nothing, and forms are counted")
    func hidden() async throws {
        _ = try await poll([article("a", title: "Massasteek\u{AD}partij in café")])
        #expect(try await keys("steekpartij cafe") == ["a"])
        #expect(try await keys("*partij") == ["a"])
        #expect(try await store.archive.counts(of: ["massasteekpartij", "kermis"]) == ["massasteekpartij": 1])
    }
}
