import Fetching
import Foundation
import Storage

/// Fetches the pages that are wanted, many sites at a time, the newest first.
struct ArticleRound: Sendable {
    let store: Store
    let visit: ArticleVisit
    let clock: WallClock

    /// Pages at a time; the fetcher keeps to its limits a host.
    private static let atOnce = 32
    /// Stored this many at a time, or sooner when no more come.
    private static let batch = 10

    /// One pass over what is due now.
    ///
    /// - Returns: how many pages were tried.
    @discardableResult
    func run(writer: PollWriter, limit: Int = 200) async throws -> Int {
        let wanted = try await store.articles.wanted(at: clock.now, limit: limit)
        guard !wanted.isEmpty else { return 0 }
        let feeds = Dictionary(uniqueKeysWithValues: try await store.feeds.all().map { ($0.id, $0) })
        try await withThrowingTaskGroup(of: ArticleOutcome.self) { group in
            var rest = wanted[...]
            func startNext() {
                guard let next = rest.popFirst() else { return }
                let feed = feeds[next.feed]
                group.addTask { [visit] in
                    await visit.visit(next, settings: feed?.settings ?? FeedSettings(), feedURL: feed?.url ?? "")
                }
            }
            for _ in 0..<ArticleRound.atOnce { startNext() }
            var gathered: [ArticleOutcome] = []
            while let outcome = try await group.next() {
                gathered.append(outcome)
                startNext()
                // A hit is stored at once when little is under way; in a crowd ten share a transaction.
                if gathered.count >= ArticleRound.batch || rest.isEmpty {
                    try Task.checkCancellation()
                    try await writer.submit(gathered)
                    gathered = []
                }
            }
        }
        return wanted.count
    }
}
