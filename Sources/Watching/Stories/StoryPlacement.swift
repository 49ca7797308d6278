/// Where an item belongs.
public struct StoryPlacement: Sendable, Equatable {
    /// The item.
    public let item: Int64
    /// The story line; the number of its first item, unless the caller gave it a number of its own.
    public let story: Int64
    /// The first item with this text; nil when the item itself is the first.
    public let copyOf: Int64?
    /// 0 to 1: for a copy the share of the shorter text that the two have in common, for another item its likeness to the
    /// story line; 0 for an item that begins a line.
    public let similarity: Double

    /// A placement, made or known.
    public init(item: Int64, story: Int64, copyOf: Int64?, similarity: Double) {
        self.item = item
        self.story = story
        self.copyOf = copyOf
        self.similarity = similarity
    }
}
