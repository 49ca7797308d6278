import Drafting
import Incident
import Storage

/// The first set of messages of an incident, kept.
public struct SavedFirstMessages: Sendable {
    /// In the order in which they go out.
    public let kept: [StoredDraft]
    /// Messages that were left as they are: a person changed them, or they wait for approval or have it and nothing in them changed.
    public let left: [StoredDraft]
    /// Why a message could not be made; the others are there.
    public let failures: [Explanation]
}

extension Newsroom {
    /// Makes and keeps the whole first set from one state of the incident, so that no message says something else.
    ///
    /// - Parameter options: without a moment it is the first message, of a closed incident the last.
    public func makeFirstMessages(
        of id: IncidentID, options: DraftOptions = DraftOptions(), by who: String, account: Int64? = nil
    ) async throws -> SavedFirstMessages {
        let set = try await firstMessages(of: id, options: options)
        let settled = try await messages(of: id).filter { $0.changes.isEmpty && ($0.state.isApproved || $0.state.step == .gevraagd) }
        let open = set.drafts.filter { draft in !settled.contains { $0.draft.isSame(as: draft) } }
        let saved = try await saveAll(open, of: id, by: who, account: account)
        let left = settled.map(\.draft).filter { old in set.drafts.contains { old.isSame(as: $0) } }
        return SavedFirstMessages(kept: saved.kept, left: saved.left + left, failures: set.failures.map { Explanation($0) })
    }
}
