/// An address that once was a feed, and is known not to be one any more.
public struct DeadFeed: Sendable, Equatable, Encodable {
    /// Its name.
    public let title: String
    /// Its address.
    public let url: String
    /// Why it is dead, and what to use instead.
    public let why: String

    /// One line for people.
    public var words: String { "staat in Feeds/dood.tsv als dood: \(why)" }
}
