/// An outline that could not be taken over.
public struct OPMLProblem: Sendable, Equatable {
    /// What is wrong.
    public enum Kind: String, Sendable {
        /// `xmlUrl` is no http or https address.
        case invalidAddress = "invalid-address"
        /// The same address stood higher up in the list.
        case double
    }

    /// The line of the file, from 1.
    public let line: Int
    /// What is wrong.
    public let kind: Kind
    /// The name or address as written.
    public let text: String
}
