import Drafting
import Incident
import Storage

/// The first set of messages of an incident, kept.
public struct SavedFirstMessages: Sendable {
    /// In the order in which they go out.
    public let kept: [StoredDraft]
    /// Messages that a person changed before, and that were left as they are.
    public let left: [StoredDraft]
    /// Why a message could not be made; the others are there.
    public let failures: [Explanation]
}

extension Newsroom {
    /// Makes and keeps the whole first set from one state of the incident, so that no message says something else.
    ///
    /// - Parameter moment: which message in the row; nil means the first, of a closed incident the last.
    public func makeFirstMessages(of id: IncidentID, moment: MessageMoment? = nil, by who: String) async throws -> SavedFirstMessages {
        let set = try await firstMessages(of: id, options: DraftOptions(moment: moment))
        let saved = try await saveAll(set.drafts, of: id, by: who)
        return SavedFirstMessages(kept: saved.kept, left: saved.left, failures: set.failures.map { Explanation($0) })
    }
}
