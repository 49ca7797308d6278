import Accounts
import Foundation
import Incident
import Storage

extension Newsroom {
    /// All incidents that a visitor sees: open ones first, then by signal, newest first.
    ///
    /// - Parameter right: with which she asks; without it there are none, on whatever page it is asked.
    public func incidents(for visitor: Visitor, with right: Right = .readIncidents) async throws -> [Incident] {
        guard visitor.may(right) else { return [] }
        return try await incidents().filter { visitor.sees($0.id) }
    }

    /// Who belongs to a confidential incident; nil when it is not confidential.
    public func members(of id: IncidentID) async throws -> [Account]? {
        _ = try await incident(id)
        return try await store.confidentiality.members(of: id)
    }

    /// Makes an incident confidential, for these accounts only.
    public func confine(_ id: IncidentID, to members: Set<Int64>, by who: String) async throws {
        _ = try await incident(id)
        try await store.confidentiality.confine(id, to: members, at: clock.now, by: who)
        door.noteRightsChange()
    }

    /// Makes a confidential incident open again to everybody who reads incidents.
    public func unconfine(_ id: IncidentID, by who: String) async throws {
        _ = try await incident(id)
        try await store.confidentiality.open(id, at: clock.now, by: who)
        door.noteRightsChange()
    }
}
