import DutchText
import Foundation
import Incident
import Storage
import Watching

/// Makes an archive of many items, once, and measures the first page of searches in it.
///
///     Benchmarks/Archive/run [ITEMS] [FOLDER]
@main
struct ArchiveBench {
    private static let queries = [
        "politie", "brand", "burgemeester", "steekpartij", "natuurbrand", "stroomstoring", "asielopvang", "sluiten", "gevaarlijk",
        "Enschede", "brand*", "*opvang", "\"brand in de\"", "brand NEAR/5 school", "burgemeester ONEAR/8 evacuatie", "brand school storm",
        "brand NOT gemeente", "(brand OR explosie) AND (woning OR huis) NOT vuurwerk", "titel:brand", "titel:steekpartij trein",
        "watervogeltelling", "natuurbrand NEAR/3 stroomstoring",
    ]

    static func main() async throws {
        let folder = URL(filePath: CommandLine.arguments[1])
        let count = Int(CommandLine.arguments[2]) ?? 1_000_000
        let store = try Store.open(folder: folder)
        if try await store.items.count() < count { try await fill(store, count) }
        let isCold = CommandLine.arguments.contains("--cold")
        let newest = Date(timeIntervalSince1970: 1_760_000_000 + Double(count) * 34.56)
        let incident = try await store.incidents.list().first?.id
        let filters: [(String, ArchiveFilter)] = [
            ("", ArchiveFilter()), ("last month", ArchiveFilter(since: newest.addingTimeInterval(-30 * 86_400))),
            (
                "one week a year ago",
                ArchiveFilter(since: newest.addingTimeInterval(-365 * 86_400), until: newest.addingTimeInterval(-358 * 86_400))
            ),
            ("one source", ArchiveFilter(source: "Bron 7")), ("an incident", ArchiveFilter(incident: incident)),
        ]
        _ = WordList.standard
        for (name, filter) in isCold ? Array(filters.prefix(1)) : filters {
            for text in queries { try await measure(text, name, filter, store, rounds: isCold ? 1 : 3) }
        }
    }

    /// The first page, from the text of the query on: its forms, its candidates, its answers.
    private static func measure(_ text: String, _ name: String, _ filter: ArchiveFilter, _ store: Store, rounds: Int) async throws {
        var best = Duration.seconds(1000)
        var worked = Double.infinity
        var answers = 0
        var isShort = false
        for _ in 0..<rounds {
            let started = ContinuousClock.now
            let work = Processor.seconds
            let page = try await store.archive.search(ArchiveQuery(try WatchQuery(parsing: text)), filter)
            worked = min(worked, Processor.seconds - work)
            best = min(best, ContinuousClock.now - started)
            answers = page.answers.count
            isShort = page.answers.count < 50 && page.next != nil
        }
        let time = Double(best.components.attoseconds) / 1e15 + Double(best.components.seconds) * 1e3
        print(
            "\(Int((worked * 1000).rounded())) ms of processor time, \(Int(time.rounded())) ms\t\(text)\t\(name)\t\(answers) answers\(isShort ? ", page ends early" : "")"
        )
    }

    private static func fill(_ store: Store, _ count: Int) async throws {
        var corpus = ArchiveCorpus(.standard)
        _ = try await store.feeds.add(NewFeed(url: "https://bron.example/rss"), at: Date(timeIntervalSince1970: 1_760_000_000))
        let incident = try await store.incidents.open(opening(), at: Date(timeIntervalSince1970: 1_760_000_000), by: "De Vries")
        let watch = try await store.watches.add(
            "stroomstoring", to: incident.id, at: Date(timeIntervalSince1970: 1_760_000_000), by: "De Vries")
        let matcher = Matcher([(watch.id, try WatchQuery(parsing: watch.query))])
        let started = ContinuousClock.now
        for start in stride(from: 0, to: count, by: 1_000) {
            let items = (0..<1_000).map { _ in corpus.next() }
            let outcome = PollOutcome(feed: 1, state: FeedState(nextPoll: items[0].published), items: items)
            _ = try await store.polls.record([outcome], at: items[999].published) { _ in
                { item in matcher.hits(in: WatchedText(item)).map { ItemMatch(watch: $0.query, spans: "[]") } }
            }
            if start % 100_000 == 0 { print("\(start) items, \((ContinuousClock.now - started).components.seconds) s") }
        }
        print("\(count) items stored in \((ContinuousClock.now - started).components.seconds) s")
    }

    private static func opening() throws -> Opening {
        Opening(
            title: "Stroomstoring", municipality: "Waterrijk", place: "Marktplein", lead: try Lead(name: "De Graaf", role: .burgemeester),
            victims: .none, criminalStage: .none, phase: .onrust, scenario: "stroomuitval",
            startedAt: Date(timeIntervalSince1970: 1_760_000_000), signalledAt: nil, exercise: false)
    }
}
