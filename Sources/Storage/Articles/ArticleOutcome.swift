import Foundation

/// What an attempt to fetch the page of an item brought.
public struct ArticleOutcome: Sendable, Equatable {
    /// What became of it.
    public enum Result: Sendable, Equatable {
        /// The article, as plain text and as safe HTML; partial when the rest is for subscribers.
        case read(text: String, html: String, isPartial: Bool)
        /// The site does not want robots there (robots.txt); it is not asked again.
        case refused
        /// Nothing to be had: not found, no article on the page, tried too often.
        case failed
        /// Not now; again at a moment. Waiting for the site's pace is no attempt.
        case later(Date, isAttempt: Bool)
    }

    /// Number of the item.
    public let item: Int64
    /// Number of its feed.
    public let feed: Int64
    /// What became of it.
    public let result: Result

    /// What an attempt brought.
    public init(item: Int64, feed: Int64, result: Result) {
        self.item = item
        self.feed = feed
        self.result = result
    }
}
