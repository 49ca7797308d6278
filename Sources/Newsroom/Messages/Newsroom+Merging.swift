import Drafting
import Editing
import Foundation
import Incident
import Storage

/// Other words for a version, for a person to take or leave.
public struct OfferedMerge: Sendable {
    /// Why there is something to offer.
    public enum Reason: Sendable, Equatable {
        /// What the text stands on changed.
        case changed([GroundChange])
        /// Somebody else saved another text at the same time: the number of that version.
        case rival(Int64)
    }

    /// Why.
    public let reason: Reason
    /// The passages with what is offered for them.
    public let merge: TextMerge
    /// The versions that it brings together.
    let parents: [Int64]
    let basis: DraftBasis?
    let factsUsed: [UsedFact]
}

/// What came of saving a text.
public struct SavedText: Sendable {
    /// The version that was kept.
    public let draft: StoredDraft
    /// The version that somebody else saved meanwhile; both are kept, and can be brought together with ``Newsroom/offeredMerge(_:)``.
    public let rival: StoredDraft?
}

extension Newsroom {
    /// What can be taken over into a version: the text of somebody who saved at the same time, or else the sentences that changed
    /// facts bring. Nil when there is nothing.
    public func offeredMerge(_ number: Int64) async throws -> OfferedMerge? {
        guard let matter = try await store.messages.matter(of: number) else { throw Explanation.unknownMessage(number) }
        if let rival = matter.file.heads.first(where: { $0.id != number }), matter.file.heads.contains(where: { $0.id == number }) {
            return try await merge(matter, with: rival)
        }
        let changes = self.changes(matter)
        guard !changes.isEmpty else { return nil }
        return try merge(matter, changes)
    }

    /// Keeps a version with these offers taken over. With none taken it still says that a person looked and chose.
    @discardableResult
    public func takeMerge(_ number: Int64, taking numbers: Set<Int>, by who: String, account: Int64? = nil) async throws -> StoredDraft {
        let draft = try await self.draft(number: number)
        guard let offered = try await offeredMerge(number) else {
            throw Explanation(.badData, "Voor bericht \(number) is er niets om over te nemen: het is bij.")
        }
        let known = Set(offered.merge.offers.map(\.number))
        if let unknown = numbers.subtracting(known).min() {
            throw Explanation(
                .badData, "Voorstel \(unknown) is er niet. Er zijn er \(known.count); kijk met 'eenmond message merge \(number)'.")
        }
        let text = try await asKept(offered.merge.text(taking: numbers), of: draft)
        return try await store.drafts.add(
            NewDraft(
                incident: draft.incident, kind: draft.kind, channel: draft.channel, text: text, factsUsed: offered.factsUsed,
                origin: .merged,
                parents: offered.parents, basis: offered.basis, account: account),
            at: clock.now, by: who)
    }

    /// Keeps a person's text. When somebody else saved a text of the same version meanwhile, both are kept.
    ///
    /// - Parameter number: the version that the person had before them.
    @discardableResult
    public func saveText(_ text: String, after number: Int64, by who: String, account: Int64? = nil) async throws -> SavedText {
        let saved = try await saveText(text, after: try await draft(number: number), by: who, account: account)
        guard let matter = try await store.messages.matter(of: saved.id) else { throw Explanation.unknownMessage(saved.id) }
        guard let rival = matter.file.heads.last(where: { $0.id != saved.id }) else { return SavedText(draft: saved, rival: nil) }
        return SavedText(draft: saved, rival: try await draft(number: rival.id))
    }

    /// Keeps a post that is too long for its channel as a thread: split at sentences, with a line between the posts.
    ///
    /// - Throws: when it is no post, when it fits as it is, or when one sentence alone is too long.
    @discardableResult
    public func keepAsThread(_ number: Int64, by who: String, account: Int64? = nil) async throws -> StoredDraft {
        let draft = try await self.draft(number: number)
        guard let rules = try desk.rules(of: draft) else {
            throw Explanation(.badData, "Bericht \(number) is geen post voor een kanaal. Er valt niets te knippen.")
        }
        guard !rules.keptLength(of: draft.text).fits else {
            throw Explanation(.badData, "Bericht \(number) past op \(rules.title). Er valt niets te knippen.")
        }
        let posts = PostThread.posts(of: draft.text, rules: rules)
        if let long = posts.first(where: { !rules.length(of: $0).fits }) {
            throw Explanation(
                .badData, "Deze zin is alleen al te lang voor \(rules.title): ‘\(long.prefix(60))…’. Kort hem in, en knip dan.")
        }
        return try await saveText(PostThread.joined(posts), after: number, by: who, account: account).draft
    }

    /// The text as it is kept: without the notice of an export, and with the mark of an exercise.
    func asKept(_ text: String, of draft: StoredDraft) async throws -> String {
        ExerciseHead.ensured(on: MessagePaper.withoutNotice(text), kind: draft.kind, try await incident(draft.incident))
    }

    private func merge(_ matter: MessageFiles.Matter, with rival: MessageVersion) async throws -> OfferedMerge {
        let base = matter.file.commonAncestor(matter.draft.id, rival.id)?.text ?? ""
        let other = try await draft(number: rival.id)
        // The older of the two bases: what changed after it must still be looked at.
        let basis = [matter.draft.basis, other.basis].compactMap { $0 }.min { $0.at < $1.at }
        let used = matter.draft.factsUsed + other.factsUsed.filter { !matter.draft.factsUsed.map(\.id).contains($0.id) }
        return OfferedMerge(
            reason: .rival(rival.id), merge: TextMerge(base: base, current: matter.draft.text, offered: rival.text),
            parents: [matter.draft.id, rival.id], basis: basis, factsUsed: used)
    }

    private func merge(_ matter: MessageFiles.Matter, _ changes: [GroundChange]) throws -> OfferedMerge {
        let (draft, incident) = (matter.draft, matter.incident)
        let again = try desk.remade(draft, of: incident, version: draft.version + 1)
        let kept = draft.factsUsed.map(\.id).filter { !again.factsUsed.map(\.rawValue).contains($0) }
        let used = (again.factsUsed.map(\.rawValue) + kept).compactMap { incident.fact(FactID($0)) }.map(UsedFact.init)
        return OfferedMerge(
            reason: .changed(changes), merge: TextMerge(base: draft.basis?.text ?? draft.text, current: draft.text, offered: again.text),
            parents: [draft.id], basis: DraftBasis(again, of: incident), factsUsed: used)
    }
}

extension DraftBasis {
    init(_ draft: Draft, of incident: Incident) {
        self.init(
            text: draft.text, at: draft.at ?? incident.signalledAt, moment: draft.moment, options: draft.options,
            ground: MessageGround(incident, for: draft.options.audience ?? draft.kind.audience))
    }
}
