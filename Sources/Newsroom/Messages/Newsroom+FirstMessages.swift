import Drafting
import Incident
import Storage

/// The first set of messages of an incident, kept.
public struct SavedFirstMessages: Sendable {
    /// In the order in which they go out.
    public let saved: [StoredDraft]
    /// Why a message could not be made; the others are there.
    public let failures: [Explanation]
}

extension Newsroom {
    /// Makes and keeps the whole first set from one state of the incident, so that no message says something else.
    public func makeFirstMessages(of id: IncidentID, by who: String) async throws -> SavedFirstMessages {
        let set = try desk.firstMessages(of: try await incident(id))
        var saved: [StoredDraft] = []
        for draft in set.drafts { saved.append(try await save(draft, of: id, by: who)) }
        return SavedFirstMessages(saved: saved, failures: set.failures.map { Explanation($0) })
    }
}
