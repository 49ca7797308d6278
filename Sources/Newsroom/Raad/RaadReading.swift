import Foundation
import Incident

/// A reply as it would go to the raad, with what there is to say of it.
public struct RaadReading: Sendable {
    /// The question as the raad reads it.
    public let wording: String
    /// The answer as the raad reads it.
    public let text: String
    /// It stands on a fact for the raad alone.
    public let isConfidential: Bool
    /// When it promises to tell more.
    public let promised: Date?
    /// What there is to say of it.
    public let findings: [RaadFinding]

    /// What keeps it from the raad: what nothing answers, and what nobody let stand yet.
    public func open(seen: Set<String>) -> [RaadFinding] { findings.filter { $0.holds || ($0.waits && !seen.contains($0.key)) } }
}
