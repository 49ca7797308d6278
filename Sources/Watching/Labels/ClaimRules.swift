/// What a claim may be about, and how a text shows that somebody stands for it. Data that a municipality edits.
public struct ClaimRules: Sendable {
    /// Something that the facts of an incident must tell: the dead, the cause, what is closed.
    public struct Topic: Sendable {
        /// Its name, for the reason that is shown.
        public let id: String
        /// What to look for in a sentence.
        public let query: WatchQuery

        /// A topic.
        ///
        /// - Throws: `QueryError` when what to look for cannot be read.
        public init(id: String, search: String) throws(QueryError) {
            self.id = id
            query = try WatchQuery(ofSentence: search)
        }
    }

    /// What claims may be about.
    public let topics: [Topic]
    /// A sentence with a source; nil where nothing tells.
    let attribution: WatchQuery?
    /// A sentence that claims nothing.
    let noClaim: WatchQuery?
    /// A feed that knows what it says.
    let official: WatchQuery?

    /// Rules.
    ///
    /// - Throws: `QueryError` when one of the searches cannot be read.
    public init(topics: [Topic], attribution: String?, noClaim: String?, official: String?) throws(QueryError) {
        self.topics = topics
        self.attribution = if let attribution { try WatchQuery(ofSentence: attribution) } else { nil }
        self.noClaim = if let noClaim { try WatchQuery(ofSentence: noClaim) } else { nil }
        self.official = if let official { try WatchQuery(ofSentence: official) } else { nil }
    }
}
