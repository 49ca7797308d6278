import Incident

/// A fact that stands in a text, and how certain it was when the text was made. A text whose facts have another status by now is out of date.
public struct UsedFact: Sendable, Hashable, Codable {
    /// Names the fact within its incident.
    public let id: String
    /// The status' name: `confirmed`, `unconfirmed` or `refuted`.
    public let status: String

    /// The fact as it stands now.
    public init(_ fact: Fact) {
        id = fact.id.rawValue
        status = fact.status.name
    }
}
