import Foundation

/// One version of an answer to the raad. A correction comes after what it corrects, and so does a withdrawal.
public struct RaadAnswer: Sendable, Equatable {
    /// The question as everybody in the raad reads it.
    public let wording: String
    /// Nil when this version withdraws what was answered before.
    public let text: String?
    /// The confirmed facts that it stands on.
    public let facts: [String]
    /// When it promises to tell more; nil when it promises nothing.
    public let promised: Date?
    /// Words that the checker found and that a person let stand.
    public let letStand: [String]
    /// Why it was changed or withdrawn; nil when nobody said, and for a first answer.
    public let reason: String?
    /// When it was given.
    public let at: Date
    /// Who gave it.
    public let by: String

    /// A version as it is given.
    public init(
        wording: String, text: String?, facts: [String] = [], promised: Date? = nil, letStand: [String] = [], reason: String? = nil,
        at: Date, by: String
    ) {
        self.wording = wording
        self.text = text
        self.facts = facts
        self.promised = promised
        self.letStand = letStand
        self.reason = reason
        self.at = at
        self.by = by
    }
}

extension RaadAnswer {
    init(_ row: Row) throws(StorageError) {
        wording = try row["wording"]
        text = try row["answer"]
        facts = try (row["facts"] as String).split(separator: " ").map(String.init)
        promised = try row["promised_at"]
        letStand = try (row["let_stand"] as String).split(separator: "\n").map(String.init)
        reason = try row["reason"]
        at = try row["at"]
        by = try row["by_whom"]
    }
}
