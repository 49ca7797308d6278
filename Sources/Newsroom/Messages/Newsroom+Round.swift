import Drafting
import Editing
import Incident
import Storage

/// What was done with all messages of an incident at once.
public struct MessageRound: Sendable {
    /// The versions that it was done with, in the order of the messages.
    public let done: [StoredDraft]
    /// The messages that still want a person: each as it is.
    public let left: [MessageStatus]
}

extension Newsroom {
    /// Makes anew each message that stands on something that changed. A text that a person changed stays as it is, and so does one that
    /// is approved: what was approved may be out already, and is set right by an update or a rectificatie.
    ///
    /// - Returns: the new versions, and the messages that changed ground under and were left.
    public func renewMessages(of id: IncidentID, by who: String, account: Int64? = nil) async throws -> MessageRound {
        let incident = try await incident(id)
        let stale = try await messages(of: id).filter { !$0.changes.isEmpty }
        let renewed = stale.filter(\.isRenewable)
        let drafts = try renewed.map { try desk.remade($0.draft, of: incident, version: $0.draft.version + 1) }
        let kept = try await saveAll(drafts, of: id, by: who, account: account)
        return MessageRound(done: kept.kept, left: stale.filter { !$0.isRenewable })
    }

    /// Asks for approval of each message that nothing holds and that nobody approved or asked for yet.
    ///
    /// - Returns: the versions that were asked for, and the messages that something holds.
    public func askApprovals(of id: IncidentID, by who: String, account: Int64? = nil) async throws -> MessageRound {
        let open = try await messages(of: id, isChecked: true).filter(\.isToBeAsked)
        let ready = open.filter { $0.holds.isEmpty }
        for message in ready { try await askApproval(message.draft.id, by: who, account: account) }
        return MessageRound(done: ready.map(\.draft), left: open.filter { !$0.holds.isEmpty })
    }
}

extension MessageStatus {
    /// Whether it may be made anew without a person's work being lost.
    public var isRenewable: Bool {
        isLatest && rivals.isEmpty && !state.isApproved && draft.origin == .made && draft.kind != .omgevingsbeeld
    }

    /// Whether its writer is to ask for approval. A picture of the surroundings goes to the team, and a text that came back waits for a
    /// better version.
    public var isToBeAsked: Bool { isLatest && rivals.isEmpty && state.step == .concept && draft.kind != .omgevingsbeeld }
}
