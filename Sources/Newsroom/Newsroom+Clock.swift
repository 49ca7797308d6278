import Foundation
import Incident
import Storage

extension Newsroom {
    /// The clock of an incident, against the norms that the organisation has set.
    ///
    /// A saved text for the public counts as a message: whether it was published is not known to us yet.
    public func clock(of incident: Incident) async throws -> IncidentClock {
        let messages = try await store.drafts.all(incident.id).filter { $0.kind.audience == .public && $0.kind != .instructie }
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
