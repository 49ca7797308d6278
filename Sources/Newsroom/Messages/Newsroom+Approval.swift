import Accounts
import Drafting
import Editing
import Foundation
import Incident
import Principles
import Storage

extension Newsroom {
    /// One version with its state and what holds it.
    ///
    /// - Parameter isChecked: whether the checker reads it too.
    public func messageStatus(_ number: Int64, isChecked: Bool = true) async throws -> MessageStatus {
        guard let matter = try await store.messages.matter(of: number) else { throw Explanation.unknownMessage(number) }
        let published = isChecked ? try await publishedTexts(of: matter.incident.id) : nil
        return try await checks.run { try self.status(matter, published: published) }
    }

    /// The newest version of each message of an incident; of a message that two people saved at once both.
    ///
    /// - Parameter isChecked: whether the checker reads each of them too.
    public func messages(of id: IncidentID, isChecked: Bool = false) async throws -> [MessageStatus] {
        _ = try await incident(id)
        guard !isChecked else {
            let published = try await publishedTexts(of: id)
            let heads = try await store.messages.heads(id)
            return try await checks.run { try heads.map { try self.status($0, published: published) } }
        }
        let mark = try await store.incidents.mark(id)
        return try await board.messages(of: id, since: mark, edition: desk.edition) { [self] in
            let heads = try await store.messages.heads(id)
            return try await checks.run { try heads.map { try self.status($0, published: nil) } }
        }
    }

    /// Every version of the message that this version belongs to, newest first, each with its state.
    public func versions(of number: Int64) async throws -> [(draft: StoredDraft, state: ApprovalState)] {
        guard let matter = try await store.messages.matter(of: number) else { throw Explanation.unknownMessage(number) }
        let drafts = try await store.drafts.versions(matter.incident.id, matter.draft.kind, channel: matter.draft.channel)
        return drafts.map { ($0, matter.file.state(of: $0.id)) }
    }

    /// What changed between two versions, word by word.
    ///
    /// - Parameter earlier: nil compares with the version that it was made from.
    public func difference(of number: Int64, from earlier: Int64? = nil) async throws -> TextDifference {
        guard let matter = try await store.messages.matter(of: number) else { throw Explanation.unknownMessage(number) }
        let before = earlier ?? matter.file.version(number)?.parents.first
        let old: String? = if let before { try await draft(number: before).text } else { nil }
        return TextDifference(from: old ?? "", to: matter.draft.text)
    }

    /// Asks for approval.
    @discardableResult
    public func askApproval(_ number: Int64, by who: String, account: Int64? = nil) async throws -> MessageStatus {
        try await step(number, account: account) { matter in try matter.file.ask(number, at: self.clock.now, by: who) }
    }

    /// Says that somebody looked at a text after a change, and that it can stand.
    @discardableResult
    public func lookAgain(_ number: Int64, by who: String, account: Int64? = nil) async throws -> MessageStatus {
        try await step(number, account: account) { matter in
            try matter.file.look(number, ground: MessageGround(matter), at: self.clock.now, by: who)
        }
    }

    /// Approves a version: the lead or who is mandated, and never who wrote it.
    ///
    /// - Parameters:
    ///   - isMandated: whether the organisation's own accounts say that this person may approve.
    ///   - emergency: the reason for an approval by one pair of eyes; nil when it is no emergency.
    @discardableResult
    public func approve(
        _ number: Int64, by who: String, account: Int64? = nil, isMandated: Bool = false, emergency: String? = nil
    ) async throws -> MessageStatus {
        let draft = try await draft(number: number)
        let published = try await publishedTexts(of: draft.incident)
        return try await step(number, account: account) { matter in
            let holds = try self.holds(matter, published: published)
            return try matter.file.approve(
                number, holds: holds, ground: MessageGround(matter), emergency: emergency, at: self.clock.now,
                by: Approver(who, account: account, of: matter.incident, mandates: matter.mandates, isMandated: isMandated))
        }
    }

    /// Returns a version to its writer, with a reason.
    @discardableResult
    public func giveBack(
        _ number: Int64, reason: String, by who: String, account: Int64? = nil, isMandated: Bool = false
    ) async throws -> MessageStatus {
        try await step(number, account: account) { matter in
            try matter.file.giveBack(
                number, reason: reason, at: self.clock.now,
                by: Approver(who, account: account, of: matter.incident, mandates: matter.mandates, isMandated: isMandated))
        }
    }

    /// Who may approve beside the lead.
    public func mandates(of id: IncidentID) async throws -> [Mandate] {
        _ = try await incident(id)
        return try await store.messages.mandates(id)
    }

    /// The lead lets somebody else approve too.
    public func mandate(_ name: String, of id: IncidentID, by who: String) async throws {
        try await requireLead(who, of: id)
        let name = name.trimmingCharacters(in: .whitespacesAndNewlines)
        guard !name.isEmpty else { throw Explanation(.badData, "Er is geen naam genoemd. Noem wie mag goedkeuren.") }
        try await store.messages.mandate(name, account: try await holder(of: name), of: id, at: clock.now, by: who)
    }

    /// The lead takes a mandate back.
    public func withdrawMandate(_ name: String, of id: IncidentID, by who: String) async throws {
        try await requireLead(who, of: id)
        do {
            try await store.messages.withdraw(name, of: id, at: clock.now, by: who)
        } catch let error as StorageError where error.code == .notFound {
            throw Explanation(.missing, "\(name) heeft geen mandaat. Kijk met 'eenmond message mandate \(id)' wie er een heeft.")
        }
    }

    /// Writes down that the lead lets somebody else approve: by whoever steers the incident, who could hand over the lead itself. The log
    /// names who wrote it down.
    public func recordMandate(_ name: String, of id: IncidentID, by who: String) async throws {
        let name = name.trimmingCharacters(in: .whitespacesAndNewlines)
        guard !name.isEmpty else { throw Explanation(.badData, "Er is geen naam genoemd. Noem wie mag goedkeuren.") }
        _ = try await incident(id)
        try await store.messages.mandate(name, account: try await holder(of: name), of: id, at: clock.now, by: who)
    }

    /// Writes down that the lead took a mandate back.
    public func recordWithdrawal(of name: String, of id: IncidentID, by who: String) async throws {
        _ = try await incident(id)
        do {
            try await store.messages.withdraw(name, of: id, at: clock.now, by: who)
        } catch let error as StorageError where error.code == .notFound {
            throw Explanation(.missing, "\(name) heeft geen mandaat.")
        }
    }

    /// The account of who is called so, by how pages name her or by what she signs in with: a mandate stays hers under another name, and
    /// is not of who takes the name later. Nil when nobody with an account is called so: then the name counts.
    private func holder(of name: String) async throws -> Int64? {
        try await store.accounts.list().first {
            $0.isActive && (PersonName.isSame($0.displayName, name) || PersonName.isSame($0.name.rawValue, name))
        }?.id
    }

    /// Whether somebody who signed in may approve the messages of an incident: by her office, or because she has its lead or a mandate.
    public func mayApprove(_ visitor: Visitor, messagesOf id: IncidentID) async throws -> Bool {
        guard visitor.isSignedIn, !visitor.may(.approveMessages) else { return visitor.may(.approveMessages) }
        guard visitor.may(.readIncidents), visitor.sees(id), let incident = try await store.incidents.find(id) else { return false }
        return Approver(
            visitor.name, account: visitor.account?.id, of: incident, mandates: try await store.messages.mandates(id)
        ).mayApprove
    }

    private func requireLead(_ who: String, of id: IncidentID) async throws {
        let incident = try await incident(id)
        guard Approver(who, of: incident, mandates: []).mayApprove else {
            throw Explanation(.badData, "Alleen wie de leiding heeft geeft een mandaat: \(incident.lead). Noem die naam met --by.")
        }
    }
}

extension Newsroom {
    /// - Parameter published: what went out before, for the checker; nil leaves the checker out.
    func status(_ matter: MessageFiles.Matter, published: [PublishedText]?) throws -> MessageStatus {
        let changes = self.changes(matter)
        return MessageStatus(matter, changes: changes, holds: try holds(matter, changes: changes, published: published))
    }

    func changes(_ matter: MessageFiles.Matter) -> [GroundChange] {
        Freshness(matter.draft, lookedAt: matter.file.groundLookedAt(matter.draft.id), in: matter.incident, desk: desk).changes
    }

    /// - Parameter published: what went out before, for the checker; nil leaves the checker out.
    func holds(_ matter: MessageFiles.Matter, changes: [GroundChange]? = nil, published: [PublishedText]?) throws -> [Hold] {
        let draft = matter.draft
        let report = try published.map {
            try desk.check(draft.text, kind: draft.kind, incident: matter.incident, written: draft.created, published: $0)
        }
        return try MessageHolds(draft, changes: changes ?? self.changes(matter), report: report, in: matter.incident, desk: desk).all
    }

    /// Takes a step and tells what became of the version. A try to bring a fact to readers who may not have it stands in the log.
    func step(
        _ number: Int64, account: Int64? = nil, _ decide: @escaping @Sendable (MessageFiles.Matter) throws -> MessageStep
    ) async throws -> MessageStatus {
        do {
            try await store.messages.step(number) { matter in
                let step = try decide(matter).by(account)
                return matter.incident.exercise ? step.inExercise : step
            }
        } catch let error as StorageError where error.code == .notFound {
            throw Explanation.unknownMessage(number)
        }
        return try await messageStatus(number)
    }
}

extension MessageGround {
    /// What the text of a version would stand on now.
    init(_ matter: MessageFiles.Matter) {
        self.init(matter.incident, for: matter.draft.basis?.options.audience ?? matter.draft.kind.audience)
    }
}

extension Explanation {
    /// There is no such version of a message.
    static func unknownMessage(_ number: Int64) -> Explanation {
        Explanation(.missing, "Bericht \(number) is er niet. Kijk met 'eenmond message list' welke berichten er zijn.")
    }
}
