import Foundation
import Storage

/// The figures of polling over some days: for who looks after the installation.
public struct PollFigures: Sendable, Equatable, Encodable {
    /// Over so many days, today included.
    public let days: Int
    /// Feeds that are followed.
    public let feeds: Int
    /// Feeds whose last visit failed.
    public let feedsInTrouble: Int
    /// Visits.
    public let polls: Int
    /// Visits that brought nothing new: 304, or the same document.
    public let unchanged: Int
    /// New items.
    public let newItems: Int
    /// Items whose title or text changed.
    public let revisedItems: Int
    /// New hits.
    public let hits: Int
    /// Bytes received, as they went over the line.
    public let bytes: Int
    /// Pages of items that were tried.
    public let articles: Int
    /// Pages that are still to be fetched.
    public let articlesWaiting: Int
    /// Failed visits, by the code of the error.
    public let errors: [String: Int]
    /// Seconds between publication and discovery of new items; nil when there were none.
    public let meanLagSeconds: Double?
    /// Seconds between publication and the stored hit; nil when there were none.
    public let meanHitLagSeconds: Double?

    init(sums: [String: Double], days: Int, feeds: [Feed], articlesWaiting: Int) {
        func sum(_ name: String) -> Int { Int(sums[name] ?? 0) }
        func mean(_ total: String, _ count: String) -> Double? {
            guard let total = sums[total], let count = sums[count], count > 0 else { return nil }
            return (total / count * 10).rounded() / 10
        }
        self.days = days
        self.feeds = feeds.count
        feedsInTrouble = feeds.count { $0.trouble != nil }
        polls = sum("polls")
        unchanged = sum("unchanged")
        newItems = sum("newItems")
        revisedItems = sum("revisedItems")
        hits = sum("hits")
        bytes = sum("bytes")
        articles = sum("articles")
        self.articlesWaiting = articlesWaiting
        errors = Dictionary(
            uniqueKeysWithValues: sums.filter { $0.key.hasPrefix("error:") }.map { (String($0.key.dropFirst(6)), Int($0.value)) })
        meanLagSeconds = mean("lagSeconds", "laggedItems")
        meanHitLagSeconds = mean("hitLagSeconds", "laggedHits")
    }
}
