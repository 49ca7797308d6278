/// How a rumour stands.
public enum RumourStatus: String, CaseIterable, Codable, Sendable {
    /// It goes round, and no fact answers it.
    case loopt
    /// A confirmed fact says otherwise.
    case tegengesproken
    /// A confirmed fact bears it out.
    case bevestigd
}
