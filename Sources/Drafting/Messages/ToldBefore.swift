import Foundation
import Incident

/// What readers of a message already know: the message of its kind before it. With it an update tells what is new, and a correction
/// what was wrong.
public struct ToldBefore: Sendable, Equatable, Codable {
    /// When it went out, or was approved.
    public let at: Date
    /// The names of the facts that were certain then, for its readers.
    public let facts: Set<String>

    /// A message that went before.
    public init(at: Date, facts: [FactID]) {
        self.at = at
        self.facts = Set(facts.map(\.rawValue))
    }

    /// Whether readers were told of a fact.
    public func holds(_ fact: FactID) -> Bool { facts.contains(fact.rawValue) }
}
