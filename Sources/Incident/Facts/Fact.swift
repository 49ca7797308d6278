import Foundation

/// One thing that is said to be so, with what is known of its truth.
public struct Fact: Sendable, Equatable {
    /// `f1`, `f2`, … in the order in which they came in.
    public let id: FactID
    /// One statement, as it may stand in a message. Never blank.
    public let text: String
    /// What it is about.
    public let topic: FactTopic
    /// Where it came from: "politie", "meldkamer", "eigen waarneming".
    public let source: String
    /// The moment that the fact speaks of, or came in when it speaks of none.
    public let at: Date
    /// When it was written down here.
    public let recordedAt: Date
    /// Who may read it.
    public let audience: Audience
    /// The fact that this one replaces once it is confirmed.
    public let supersedes: FactID?
    /// How certain it is. Changes only through ``Incident/confirm(_:source:at:by:)`` and ``Incident/refute(_:source:at:by:)``.
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

    /// Only a confirmed fact may stand in a message.
    public var isConfirmed: Bool { if case .confirmed = status { true } else { false } }
    /// A refuted fact may stand in no message, and is kept to answer rumours with.
    public var isRefuted: Bool { if case .refuted = status { true } else { false } }
}
