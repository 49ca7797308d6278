import Editing
import Foundation
import Incident
import Storage

/// A version of a message with all that a reader wants to know of it: how far it is, what holds it, what was done with it.
public struct MessageStatus: Sendable {
    /// The version.
    public let draft: StoredDraft
    /// How far it is.
    public let state: ApprovalState
    /// Whether no other version was made from it.
    public let isLatest: Bool
    /// Versions that other people saved at the same time and that nobody brought together with this one yet.
    public let rivals: [Int64]
    /// What the text stands on that changed since it was written or looked at.
    public let changes: [GroundChange]
    /// What holds its approval. Without the checker's findings when those were not asked for.
    public let holds: [Hold]
    /// What was done with this version, oldest first.
    public let events: [MessageEvent]

    /// The changes as sentences.
    public var changeLines: [String] { changes.map(\.words) }

    init(_ matter: MessageFiles.Matter, changes: [GroundChange], holds: [Hold]) {
        let heads = matter.file.heads.map(\.id)
        draft = matter.draft
        state = matter.file.state(of: matter.draft.id)
        isLatest = heads.contains(matter.draft.id)
        rivals = isLatest ? heads.filter { $0 != matter.draft.id } : []
        self.changes = changes
        self.holds = holds
        events = matter.file.events.filter { $0.version == matter.draft.id }
    }
}
