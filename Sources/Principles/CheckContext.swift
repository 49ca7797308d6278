import Foundation
import Incident

/// What the checker may know of a text besides its words.
public struct CheckContext: Sendable {
    /// Nil when it is not known: rules for all kinds apply, and no parts are missed.
    public let kind: MessageKind?
    /// With an incident the checker knows the facts, who has the lead, and whether there is a criminal case.
    public let incident: Incident?
    /// The moment of the check; a next update before it is in the past.
    public let now: Date
    /// When the text was written; facts that were settled later make it out of date. Nil when it is being written now.
    public let writtenAt: Date?
    /// Messages of the incident that went out before, oldest first.
    public let published: [PublishedText]
    /// How often the organisation wants an update, in seconds; information older than that is out of date. Nil takes the rule's own.
    public let updateEvery: TimeInterval?

    /// What is known of the text; only the moment must be.
    public init(
        kind: MessageKind? = nil, incident: Incident? = nil, now: Date, writtenAt: Date? = nil, published: [PublishedText] = [],
        updateEvery: TimeInterval? = nil
    ) {
        self.kind = kind
        self.incident = incident
        self.now = now
        self.writtenAt = writtenAt
        self.published = published
        self.updateEvery = updateEvery
    }
}
