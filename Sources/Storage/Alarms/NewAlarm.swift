import Foundation
import Incident

/// An alarm that is to be kept.
public struct NewAlarm: Sendable, Equatable {
    let kind: StoredAlarm.Kind
    let incident: IncidentID?
    let watch: Int64?
    let feed: Int64?
    let at: Date
    let seen: Double
    let expected: Double
    let score: Double
    let sources: Int

    /// A surge in the hits of an incident, or of one of its queries.
    public init(surgeOf incident: IncidentID, watch: Int64?, at: Date, seen: Double, expected: Double, score: Double, sources: Int) {
        kind = .piek
        self.incident = incident
        self.watch = watch
        feed = nil
        self.at = at
        self.seen = seen
        self.expected = expected
        self.score = score
        self.sources = sources
    }

    /// A feed that fell silent.
    public init(silenceOf feed: Int64, at: Date, expected: Double, score: Double) {
        kind = .stilte
        incident = nil
        watch = nil
        self.feed = feed
        self.at = at
        seen = 0
        self.expected = expected
        self.score = score
        sources = 1
    }
}
