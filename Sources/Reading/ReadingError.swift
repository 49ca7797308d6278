/// Why bytes could not be read as a feed, an outline list or an article.
///
/// It carries no text for users: whoever shows it makes the sentence.
public struct ReadingError: Error, Sendable, Equatable {
    /// The kinds of failure that a caller can act on.
    public enum Code: String, Sendable, CaseIterable {
        /// There were no bytes, or only blanks.
        case empty
        /// A web page stands where a feed should be; discovery may find its feeds.
        case html
        /// Readable, but no feed format that we know.
        case notAFeed
        /// More bytes than we are willing to hold in memory.
        case tooLarge
        /// Neither XML, JSON nor HTML could be made of it.
        case unreadable
        /// Entities that grow out of proportion ("billion laughs").
        case entityBomb
        /// Elements nested deeper than any real document, with nothing usable before that.
        case tooDeep
    }

    /// What kind of failure this is.
    public let code: Code
    /// Technical detail for a log: a root element's name, a limit; empty when there is nothing to add.
    public let detail: String
    /// The line (from 1) where reading stopped, where known.
    public let line: Int?

    /// The detail of `unreadable` for a page that holds a question about cookies and no article.
    public static let cookieWall = "a question about cookies"

    /// Makes an error of a kind.
    public init(_ code: Code, detail: String = "", line: Int? = nil) {
        self.code = code
        self.detail = detail
        self.line = line
    }
}

extension ReadingError: CustomStringConvertible {
    /// The code and its detail, for logs.
    public var description: String {
        detail.isEmpty ? code.rawValue : "\(code.rawValue): \(detail)"
    }
}
