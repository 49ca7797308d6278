/// A passage of a text that may get other words.
public enum MergePart: Sendable, Equatable {
    /// Stays as it is.
    case text(String)
    /// Other words are offered; nothing happens until a person takes them.
    case offer(MergeOffer)
}

/// Other words for a passage.
public struct MergeOffer: Sendable, Equatable, Codable {
    /// From 1, in the order of the text.
    public let number: Int
    /// What stands there now; empty when something would come in between.
    public let current: String
    /// What is offered; empty when the passage would go.
    public let offered: String
    /// Whether a person changed this very passage: taking the offer gives those words up.
    public let isContested: Bool
}
