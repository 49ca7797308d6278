import Foundation
import Incident

/// Something that the numbers show and that a person should look at.
public struct StoredAlarm: Sendable, Equatable, Identifiable {
    /// What the numbers show.
    public enum Kind: String, Codable, CaseIterable, Sendable {
        /// More than this hour explains.
        case piek
        /// A feed that used to bring news brings none.
        case stilte
    }

    /// Number in the store.
    public let id: Int64
    /// What the numbers show.
    public let kind: Kind
    /// Whose hits they are; nil for a feed.
    public let incident: IncidentID?
    /// The query, where it is of one query alone.
    public let watch: Int64?
    /// The feed that fell silent.
    public let feed: Int64?
    /// The moment that it speaks of.
    public let at: Date
    /// What was counted.
    public let seen: Double
    /// What was to be expected.
    public let expected: Double
    /// How unlikely that is: minus the logarithm (base 10) of the chance.
    public let score: Double
    /// How many sources had a part in it.
    public let sources: Int
    /// When it was found.
    public let found: Date
    /// When a silent feed spoke again; nil while it does not, and for a surge.
    public let over: Date?
}

extension StoredAlarm.Kind: SQLConvertible {}

extension StoredAlarm {
    init(_ row: Row) throws(StorageError) {
        id = try row["id"]
        kind = try row["kind"]
        incident = try row["incident"]
        watch = try row["watch"]
        feed = try row["feed"]
        at = try row["at"]
        seen = try row["seen"]
        expected = try row["expected"]
        score = try row["score"]
        sources = try row["sources"]
        found = try row["found_at"]
        over = try row["over_at"]
    }
}
