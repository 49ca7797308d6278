import Watching

/// What a query would have found, before it is kept.
public struct WatchTrial: Sendable {
    /// A word that made a hit.
    public struct Form: Sendable, Hashable {
        /// As it stands in the news, in small letters.
        public let text: String
        /// The term of the query that it answers.
        public let term: String
        /// How it answers.
        public let form: MatchForm
    }

    /// An item that the query finds, with the words that made it so.
    public struct Found: Sendable {
        /// The item.
        public let item: NewsItem
        /// The words.
        public let spans: [Span]
    }

    /// The query as it was read.
    public let query: String
    /// Items that were looked through.
    public let itemsRead: Int
    /// Items that it finds.
    public let itemsFound: Int
    /// The newest of those.
    public let newest: [Found]
    /// The words with the number of items that each stands in, the most first.
    public let forms: [(form: Form, items: Int)]
    /// What to mind: too broad, more than one meaning.
    public let warnings: [QueryWarning]
}
