import Drafting
import Editing
import Foundation
import Incident
import Principles
import Storage

extension Newsroom {
    /// A text from the incident's confirmed facts, under the number of the version that it would be; not kept until
    /// ``save(_:of:by:)``.
    ///
    /// A later version of a text is not yet a later message: until someone says so, an open incident gets its first message.
    ///
    /// - Parameter who: for the log, should the options ask for facts that this kind may not hold.
    public func draft(
        _ kind: MessageKind, of id: IncidentID, channel: Channel? = nil, options: DraftOptions = DraftOptions(), by who: String = ""
    ) async throws -> Draft {
        let incident = try await incident(id)
        var options = options
        let latest = try await store.drafts.latest(id, kind, channel: channel?.rawValue)
        options.version = (latest?.version ?? 0) + 1
        options.moment = options.moment ?? (incident.isOpen ? .eerste : .afsluiting)
        if options.earlier == nil, options.moment != .eerste { options.earlier = try await store.messages.all(id).told(kind, channel) }
        do {
            return try desk.draft(kind, of: incident, channel: channel, options: options)
        } catch let error as TemplateError where error.code == .audienceTooNarrow {
            try await logWidening(kind.rawValue, to: kind.audience.rawValue, fact: nil, of: id, by: who.isEmpty ? "eenmond" : who)
            throw error
        }
    }

    /// The whole first set from one incident file, each under the number of the version that it would be; not kept until
    /// ``saveAll(_:of:by:)``.
    public func firstMessages(of id: IncidentID, options: DraftOptions = DraftOptions()) async throws -> FirstMessages {
        let incident = try await incident(id)
        var options = options
        options.moment = options.moment ?? (incident.isOpen ? .eerste : .afsluiting)
        let files = try await store.messages.all(id)
        return try desk.firstMessages(of: incident, options: options) { kind, channel, own in
            own.version = (files.of(kind, channel)?.latest?.number ?? 0) + 1
            if own.earlier == nil, own.moment != .eerste { own.earlier = files.told(kind, channel) }
        }
    }

    /// Keeps a set of drafts in one step, each as the next version of its message. A message that a person changed already is left as
    /// it is: what is new is offered for it, sentence by sentence.
    ///
    /// - Returns: what was kept, and the messages that were left as they are.
    @discardableResult
    public func saveAll(
        _ drafts: [Draft], of id: IncidentID, by who: String, account: Int64? = nil
    ) async throws -> (kept: [StoredDraft], left: [StoredDraft]) {
        let incident = try await incident(id)
        let edited = try await store.drafts.latest(id).filter { $0.origin == .edited || $0.origin == .merged }
        let left = edited.filter { old in drafts.contains { old.isSame(as: $0) } }
        let wanted = drafts.filter { draft in !left.contains { $0.isSame(as: draft) } }
        let kept = try await store.drafts.add(wanted.map { NewDraft($0, of: incident, account: account) }, at: clock.now, by: who)
        return (kept, left)
    }

    /// What the principles say of a text; with an incident also beside its facts and what went out before.
    ///
    /// - Parameter written: when the text was written; nil when it is being written now.
    public func check(
        _ text: String, kind: MessageKind?, incident id: IncidentID?, written: Date? = nil
    ) async throws -> CheckReport {
        guard let id else { return try await checks.run { [desk] in try desk.check(text, kind: kind, incident: nil, written: written) } }
        let (incident, published) = (try await incident(id), try await publishedTexts(of: id))
        return try await checks.run { [desk] in
            try desk.check(text, kind: kind, incident: incident, written: written, published: published)
        }
    }

    /// Keeps a draft as the next version of its message, with the facts that it was made from.
    @discardableResult
    public func save(_ draft: Draft, of id: IncidentID, by who: String) async throws -> StoredDraft {
        try await keep(NewDraft(draft, of: try await incident(id)), by: who)
    }

    /// Keeps a draft as the next version of its message, unless a person changed the message: then it is left as it is, and what is new
    /// is offered for it, sentence by sentence.
    ///
    /// - Returns: what was kept or left, and whether it was left.
    @discardableResult
    public func saveUnlessChanged(
        _ draft: Draft, of id: IncidentID, by who: String, account: Int64? = nil
    ) async throws -> (message: StoredDraft, isLeft: Bool) {
        let (kept, left) = try await saveAll([draft], of: id, by: who, account: account)
        guard let message = kept.first ?? left.first else { throw Explanation.unknownIncident(id.rawValue) }
        return (message, kept.isEmpty)
    }

    /// Keeps a text that a person changed as the next version. It stands on the facts of the version before. An exercise keeps its mark,
    /// also when the person took it away.
    @discardableResult
    public func saveText(
        _ text: String, after earlier: StoredDraft, by who: String, account: Int64? = nil
    ) async throws -> StoredDraft {
        try await keep(
            NewDraft(
                incident: earlier.incident, kind: earlier.kind, channel: earlier.channel,
                text: try await asKept(text, of: earlier), factsUsed: earlier.factsUsed, origin: .edited, parents: [earlier.id],
                basis: earlier.basis, account: account),
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
            throw Explanation.unknownMessage(number)
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

extension StoredDraft {
    /// Whether a draft would be the next version of this very message.
    func isSame(as draft: Draft) -> Bool {
        kind == draft.kind && channel == draft.channel?.rawValue && moment == draft.moment
    }
}

extension NewDraft {
    /// A draft with the facts that it was made from, and what they stand on.
    init(_ draft: Draft, of incident: Incident, account: Int64? = nil) {
        self.init(
            incident: incident.id, kind: draft.kind, channel: draft.channel?.rawValue, text: draft.text,
            factsUsed: draft.factsUsed.compactMap { incident.fact($0) }.map(UsedFact.init), origin: .made,
            basis: DraftBasis(draft, of: incident), account: account)
    }
}
