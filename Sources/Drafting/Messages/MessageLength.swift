/// How long a text is, counted the way its channel or reader counts.
public struct MessageLength: Sendable, Equatable, Codable {
    /// What is counted.
    public enum Unit: String, Sendable, Codable, CaseIterable {
        /// Words, for texts on paper.
        case words
        /// Seconds when read aloud.
        case seconds
        /// Unicode code points.
        case characters
        /// What a reader sees as one character.
        case graphemes
        /// UTF-8 bytes.
        case bytes
        /// Weighted characters as X counts them (twitter-text v3): most letters 1, an emoji or other script 2, a link 23.
        case weighted
    }

    /// How many units the text has.
    public let counted: Int
    /// The most that is allowed or advised; nil when there is no limit.
    public let limit: Int?
    /// What `counted` and `limit` count.
    public let unit: Unit

    /// A length as it was counted.
    public init(counted: Int, limit: Int?, unit: Unit) {
        self.counted = counted
        self.limit = limit
        self.unit = unit
    }

    /// Whether the text stays within the limit.
    public var fits: Bool { limit.map { counted <= $0 } ?? true }
}
