import Incident

/// A confirmed fact for the readers of a message that the message does not hold, and why.
public struct LeftOutFact: Sendable, Hashable {
    /// Why a fact stays out.
    public enum Reason: String, Sendable, Codable {
        /// A criminal fact that neither the police nor the OM told: the municipality may not.
        case forPoliceOrProsecutor
        /// The witnesses are still heard, and the text is for everybody.
        case secrecy
        /// The channel has no room for it.
        case length
        /// There is room, but this kind of text tells the core alone.
        case core
    }

    /// The fact.
    public let fact: FactID
    /// Why it stays out.
    public let reason: Reason

    /// A fact that stays out.
    public init(fact: FactID, reason: Reason) {
        self.fact = fact
        self.reason = reason
    }
}
