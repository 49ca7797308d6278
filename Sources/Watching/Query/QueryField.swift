/// A part of a news item that a query can be limited to.
public enum QueryField: String, Sendable, Codable, CaseIterable {
    case title = "titel"
    case text = "tekst"
    case source = "bron"
    case site
    case language = "taal"

    /// Title and text are searched word by word and can be marked; the others only decide.
    public var isSearched: Bool { self == .title || self == .text }
}
