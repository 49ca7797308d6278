import Incident
import Storage
import Watching

/// What was found for a few words: news, facts and messages.
public struct SearchResults: Sendable {
    /// A fact, and whose it is.
    public struct FoundFact: Sendable {
        /// The incident.
        public let incident: Incident
        /// The fact.
        public let fact: Fact
    }

    /// The last version of a message, and whose it is.
    public struct FoundMessage: Sendable {
        /// The incident.
        public let incident: Incident
        /// The message.
        public let draft: StoredDraft
    }

    /// News, the best first.
    public let items: [NewsItem]
    /// Facts with all the words, the newest first.
    public let facts: [FoundFact]
    /// Messages with all the words, the newest first.
    public let messages: [FoundMessage]
}
