import Drafting
import Foundation
import Incident
import Principles
import Storage

extension Newsroom {
    /// A text from the incident's confirmed facts, under the number of the version that it would be; not kept until
    /// ``save(_:of:by:)``.
    ///
    /// A later version of a text is not yet a later message: until someone says so, an open incident gets its first message.
    public func draft(
        _ kind: MessageKind, of id: IncidentID, channel: Channel? = nil, options: DraftOptions = DraftOptions()
    ) async throws -> Draft {
        let incident = try await incident(id)
        var options = options
        let latest = try await store.drafts.latest(id, kind, channel: channel?.rawValue)
        options.version = (latest?.version ?? 0) + 1
        options.moment = options.moment ?? (incident.isOpen ? .eerste : .afsluiting)
        return try desk.draft(kind, of: incident, channel: channel, options: options)
    }

    /// What the principles say of a text, and of an incident when one is named.
    public func check(_ text: String, kind: MessageKind?, incident id: IncidentID?) async throws -> CheckReport {
        let incident: Incident? = if let id { try await incident(id) } else { nil }
        return try desk.check(text, kind: kind, incident: incident)
    }

    /// Keeps a draft as the next version of its message, with the facts that it was made from.
    @discardableResult
    public func save(_ draft: Draft, of id: IncidentID, by who: String) async throws -> StoredDraft {
        let incident = try await incident(id)
        let used = draft.factsUsed.compactMap { incident.fact($0) }.map(UsedFact.init)
        return try await keep(
            NewDraft(incident: id, kind: draft.kind, channel: draft.channel?.rawValue, text: draft.text, factsUsed: used), by: who)
    }

    /// Keeps a text that a person changed as the next version. It stands on the facts of the version before.
    @discardableResult
    public func saveText(_ text: String, after earlier: StoredDraft, by who: String) async throws -> StoredDraft {
        try await keep(
            NewDraft(incident: earlier.incident, kind: earlier.kind, channel: earlier.channel, text: text, factsUsed: earlier.factsUsed),
            by: who)
    }

    /// The last version of each message of an incident, newest first.
    public func drafts(of id: IncidentID) async throws -> [StoredDraft] {
        _ = try await incident(id)
        return try await store.drafts.latest(id)
    }

    /// One version of a message.
    public func draft(number: Int64) async throws -> StoredDraft {
        guard let draft = try await store.drafts.find(number) else {
            throw Explanation(.missing, "Bericht \(number) is er niet. Kijk op de pagina van het incident welke berichten er zijn.")
        }
        return draft
    }

    private func keep(_ new: NewDraft, by who: String) async throws -> StoredDraft {
        do {
            return try await store.drafts.add(new, at: clock.now, by: who)
        } catch let error as StorageError where error.code == .notFound {
            throw Explanation.unknownIncident(new.incident.rawValue)
        }
    }
}
