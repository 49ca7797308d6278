/// An item whose page is to be fetched.
public struct WantedArticle: Sendable, Equatable {
    /// Number of the item.
    public let item: Int64
    /// Number of its feed.
    public let feed: Int64
    /// The address of the page.
    public let link: String
    /// How often it was tried.
    public let attempts: Int

    init(_ row: Row) throws(StorageError) {
        item = try row["item"]
        feed = try row["feed"]
        link = try row["link"]
        attempts = try row["article_attempts"]
    }
}
