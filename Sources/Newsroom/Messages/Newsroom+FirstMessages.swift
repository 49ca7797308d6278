import Drafting
import Incident
import Storage

/// The first set of messages of an incident, kept.
public struct SavedFirstMessages: Sendable {
    /// In the order in which they go out.
    public let saved: [StoredDraft]
    /// Messages that a person changed already: they stay as they are, and what is new is offered for them.
    public let left: [StoredDraft]
    /// Why a message could not be made; the others are there.
    public let failures: [Explanation]
}

extension Newsroom {
    /// Makes and keeps the whole first set from one state of the incident and in one step, so that no message says something else.
    public func makeFirstMessages(of id: IncidentID, by who: String) async throws -> SavedFirstMessages {
        let set = try await firstMessages(of: id)
        let (kept, left) = try await saveAll(set.drafts, of: id, by: who)
        return SavedFirstMessages(saved: kept, left: left, failures: set.failures.map { Explanation($0) })
    }
}
