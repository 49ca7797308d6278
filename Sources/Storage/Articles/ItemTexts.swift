/// Both texts of an item.
public struct ItemTexts: Sendable, Equatable {
    /// What stands of the page.
    public enum ArticleState: String, Sendable {
        /// It is to be fetched.
        case wanted
        /// It was read.
        case read
        /// It was read as far as it is free.
        case partial
        /// The site's robots.txt keeps us out.
        case refused
        /// It could not be had.
        case failed
    }

    /// What queries look at.
    public let text: String
    /// What the feed says.
    public let feed: String
    /// What stands on the page; nil when it was not read.
    public let article: String?
    /// The page's article as safe HTML.
    public let articleHTML: String?
    /// Nil when the feed says enough by itself.
    public let state: ArticleState?

    init(_ row: Row) throws(StorageError) {
        let whole: String = try row["text"]
        text = whole
        feed = try row["feed_text"] ?? whole
        article = try row["article_text"]
        articleHTML = try row["article_html"]
        state = try (row["article_state"] as String?).flatMap { ArticleState(rawValue: $0) }
    }
}
