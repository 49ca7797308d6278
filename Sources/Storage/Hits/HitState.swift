/// What a person made of a hit.
public enum HitState: String, CaseIterable, Codable, Sendable {
    /// Nobody has looked yet.
    case new
    /// It is about the incident.
    case accepted
    /// It is not.
    case dismissed
}

extension HitState: SQLConvertible {}
