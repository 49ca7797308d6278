import Foundation
import Incident
import Storage

extension Newsroom {
    /// The clock of an incident, against the norms that the organisation has set.
    ///
    /// A message for the public counts from when it went out. As long as nobody wrote down a publication, saved texts count: not every
    /// organisation keeps that record.
    public func clock(of incident: Incident) async throws -> IncidentClock {
        let published = try await store.messages.all(incident.id).filter { $0.kind.isForThePublic }.flatMap(\.publications)
        guard published.isEmpty else {
            return IncidentClock(incident, messages: published.map(\.at), norms: configuration.norms)
        }
        let messages = try await store.drafts.all(incident.id).filter { $0.kind.isForThePublic }
        return IncidentClock(incident, messages: messages.map(\.created), norms: configuration.norms)
    }
}

extension Configuration {
    /// How soon messages should come.
    public var norms: ClockNorms {
        ClockNorms(
            firstMessageWithin: TimeInterval(firstMessageWithin.components.seconds),
            updateEvery: TimeInterval(updateEvery.components.seconds))
    }
}

extension MessageKind {
    /// Whether it speaks to residents or media.
    fileprivate var isForThePublic: Bool { audience == .public && self != .instructie }
}
