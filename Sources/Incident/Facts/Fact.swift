import Foundation

/// One thing that is said to be so, with what is known of its truth.
public struct Fact: Sendable, Equatable {
    /// `f1`, `f2`, … in the order in which they came in.
    public let id: FactID
    public let text: String
    public let topic: FactTopic
    /// Where it came from: "politie", "meldkamer", "eigen waarneming".
    public let source: String
    /// The moment that the fact speaks of, or came in when it speaks of none.
    public let at: Date
    public let recordedAt: Date
    public let audience: Audience
    /// The fact that this one replaces once it is confirmed.
    public let supersedes: FactID?
    public internal(set) var status: FactStatus

    init(_ new: NewFact, id: FactID, recordedAt: Date, status: FactStatus = .unconfirmed) throws(IncidentError) {
        self.id = id
        text = try new.text.orThrow("tekst van het feit")
        topic = new.topic
        source = try new.source.orThrow("bron van het feit")
        at = new.at ?? recordedAt
        self.recordedAt = recordedAt
        audience = new.audience
        supersedes = new.supersedes
        self.status = status
    }

    public var isConfirmed: Bool { if case .confirmed = status { true } else { false } }
    public var isRefuted: Bool { if case .refuted = status { true } else { false } }
}
