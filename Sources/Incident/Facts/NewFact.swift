import Foundation

/// A fact as it comes in.
public struct NewFact: Sendable {
    public var text: String
    public var topic: FactTopic
    public var source: String
    public var at: Date?
    public var audience: Audience
    public var supersedes: FactID?

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
