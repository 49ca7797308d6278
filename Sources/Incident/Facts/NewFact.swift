import Foundation

/// A fact as it comes in.
public struct NewFact: Sendable {
    /// One statement, as it may stand in a message.
    public var text: String
    /// What it is about.
    public var topic: FactTopic
    /// Where it came from: "politie", "meldkamer".
    public var source: String
    /// The moment that it speaks of; nil takes the moment of adding.
    public var at: Date?
    /// Who may read it.
    public var audience: Audience
    /// The fact that it replaces once it is confirmed.
    public var supersedes: FactID?

    /// Blank texts are refused when the fact is added, not here.
    public init(
        text: String, topic: FactTopic, source: String, at: Date? = nil, audience: Audience = .public, supersedes: FactID? = nil
    ) {
        self.text = text
        self.topic = topic
        self.source = source
        self.at = at
        self.audience = audience
        self.supersedes = supersedes
    }
}
