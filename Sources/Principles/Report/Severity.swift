/// How much a finding matters.
public enum Severity: String, Codable, Sendable, CaseIterable, Comparable {
    /// Must not go out like this.
    case fout
    /// Look at it once more.
    case waarschuwing
    /// It can be plainer.
    case suggestie

    /// `suggestie` is the least.
    public static func < (a: Severity, b: Severity) -> Bool { a.weight < b.weight }

    private var weight: Int {
        switch self {
        case .suggestie: 0
        case .waarschuwing: 1
        case .fout: 2
        }
    }
}
