import Foundation
import Incident
import Storage

extension Newsroom {
    /// The clock of an incident, against the norms that the organisation has set.
    ///
    /// A message for the public counts from when it went out. As long as nobody wrote down a publication, approvals count: not every
    /// organisation keeps that record. A text that only lies ready tells nobody anything, and stops no clock.
    public func clock(of incident: Incident) async throws -> IncidentClock {
        let files = try await store.messages.all(incident.id).filter { $0.kind.isForThePublic }
        let published = files.flatMap(\.publications).map(\.at)
        let approved = files.flatMap(\.events).filter(\.isApproval).map(\.at)
        return IncidentClock(
            incident, messages: published.isEmpty ? approved : published, countsApprovals: published.isEmpty, norms: configuration.norms)
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
