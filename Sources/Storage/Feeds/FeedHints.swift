import Foundation

/// What a feed's document says of how often to ask for it.
public struct FeedHints: Sendable, Equatable, Codable {
    /// How long a copy stays fresh, in seconds.
    public var ttlSeconds: Int?
    /// Hours of the day (UTC, 0–23) in which the maker asks not to poll.
    public var skipHours: [Int]
    /// Days on which the maker asks not to poll: 1 is Monday, 7 Sunday.
    public var skipDays: [Int]

    /// A document that says this much; nothing at all, most of the time.
    public init(ttlSeconds: Int? = nil, skipHours: [Int] = [], skipDays: [Int] = []) {
        self.ttlSeconds = ttlSeconds
        self.skipHours = skipHours
        self.skipDays = skipDays
    }

    /// For the column: nearly always NULL.
    var stored: String? {
        guard self != FeedHints() else { return nil }
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys]
        // Numbers alone: nothing in here could fail to encode.
        return (try? encoder.encode(self)).map { String(decoding: $0, as: UTF8.self) }
    }
}
