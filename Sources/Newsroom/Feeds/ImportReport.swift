/// What an import did, a line for each outline of the file.
public struct ImportReport: Sendable {
    /// What became of one outline.
    public enum Outcome: String, Sendable, Encodable {
        /// New.
        case added
        /// Was followed already.
        case known
        /// Stands twice in this file.
        case double
        /// Has no address that can be followed.
        case refused

        /// For people.
        public var words: String {
            switch self {
            case .added: "toegevoegd"
            case .known: "werd al gevolgd"
            case .double: "staat twee keer in dit bestand"
            case .refused: "geen bruikbaar adres, overgeslagen"
            }
        }
    }

    /// One outline.
    public struct Line: Sendable, Encodable {
        /// Line in the file, from 1.
        public let line: Int
        /// Its address.
        public let url: String?
        /// Its name.
        public let title: String?
        /// What became of it.
        public let outcome: Outcome
        /// Why it will not work: the address is known to be dead, or still has a place to fill in. Nil when nothing speaks against it.
        public let warning: String?
    }

    /// In the order of the file.
    public let lines: [Line]

    /// How many are new.
    public var added: Int { count(.added) }
    /// How many were there.
    public var known: Int { count(.known) + count(.double) }
    /// How many cannot be followed.
    public var refused: Int { count(.refused) }

    private func count(_ outcome: Outcome) -> Int { lines.count { $0.outcome == outcome } }
}
