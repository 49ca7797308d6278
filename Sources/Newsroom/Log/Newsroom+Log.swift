import Foundation
import Incident
import Storage

extension Newsroom {
    /// The log of an incident with its seals, oldest first.
    public func sealedLog(of id: IncidentID) async throws -> [SealedLogEntry] {
        _ = try await incident(id)
        return try await store.incidents.sealedLog(id)
    }

    /// Whether nobody went round Eenmond to change the log of an incident.
    ///
    /// - Parameter remembered: a seal from an earlier export, which must still stand in it.
    public func verifyLog(of id: IncidentID, remembered: String? = nil) async throws -> LogVerdict {
        // Not the whole incident: a log must be verifiable also when something else in it is damaged.
        guard try await store.incidents.exists(id) else { throw Explanation.unknownIncident(id.rawValue) }
        return try await store.incidents.verifyLog(id, remembered: remembered?.lowercased())
    }
}
