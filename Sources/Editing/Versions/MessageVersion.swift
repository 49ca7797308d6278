import Foundation
import Incident

/// One version of a message, as far as its approval goes.
public struct MessageVersion: Sendable, Equatable {
    /// Number in the store.
    public let id: Int64
    /// 1, 2, 3, … within the message.
    public let number: Int
    /// The versions that it was made from: none for a first text, two when texts of two people were brought together.
    public let parents: [Int64]
    /// The text.
    public let text: String
    /// Who wrote it.
    public let writer: String
    /// Number of the writer's account; nil for a text that was written without one.
    public let writerAccount: Int64?
    /// When it was kept.
    public let at: Date
    /// The facts that stand in it.
    public let facts: [FactID]

    /// A version as it was stored.
    public init(
        id: Int64, number: Int, parents: [Int64], text: String, writer: String, writerAccount: Int64? = nil, at: Date, facts: [FactID]
    ) {
        self.id = id
        self.number = number
        self.parents = parents
        self.text = text
        self.writer = writer
        self.writerAccount = writerAccount
        self.at = at
        self.facts = facts
    }
}
