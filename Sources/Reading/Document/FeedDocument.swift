/// A feed as it was read: what it says of itself, its items, and what was wrong with its bytes.
public struct FeedDocument: Sendable, Equatable {
    /// The format, with its version.
    public let format: FeedFormat
    /// The character encoding that the bytes were read with, in lower case (`utf-8`, `windows-1252`).
    public let encoding: String
    /// False when the bytes broke the rules of XML or JSON; `repairs` says how.
    public let wellFormed: Bool
    /// What was put right, each kind once, in order of first appearance.
    public let repairs: [Repair]
    /// The feed itself.
    public let feed: FeedInfo
    /// Its items, in the document's order.
    public let items: [FeedItem]

    /// Makes a document.
    public init(format: FeedFormat, encoding: String, wellFormed: Bool, repairs: [Repair], feed: FeedInfo, items: [FeedItem]) {
        self.format = format
        self.encoding = encoding
        self.wellFormed = wellFormed
        self.repairs = repairs
        self.feed = feed
        self.items = items
    }
}
