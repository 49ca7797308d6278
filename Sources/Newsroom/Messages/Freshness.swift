import Drafting
import Editing
import Foundation
import Incident
import Storage

/// Whether what a text stands on changed since it was written or last looked at.
struct Freshness {
    /// What changed and touches the text.
    let changes: [GroundChange]

    /// A fact that stands in no version of this text, before or after, does not make it old: a post with room for two facts need not
    /// be looked at for a third.
    init(_ draft: StoredDraft, lookedAt: MessageGround?, in incident: Incident, desk: Desk) {
        guard let before = lookedAt ?? draft.basis?.ground else {
            changes = Freshness.changesOfOld(draft, in: incident)
            return
        }
        let audience = draft.basis?.options.audience ?? draft.kind.audience
        let all = before.changes(to: MessageGround(incident, for: audience), in: incident)
        guard !all.isEmpty, let basis = draft.basis, let again = try? desk.remade(draft, of: incident, at: basis.at) else {
            changes = all.toldOnce
            return
        }
        let used = Set(draft.factsUsed.map(\.id)).union(again.factsUsed.map(\.rawValue))
        let touching = all.filter { change in
            guard case .fact(let id, _, _, _, _, _) = change else { return true }
            return used.contains(id.rawValue)
        }
        let touchesFacts = touching.contains { if case .fact = $0 { true } else { false } }
        // The same text again, from the incident as it is now: nothing that changed is in it.
        changes = !touchesFacts && again.text == basis.text ? [] : touching.toldOnce
    }

    /// A version of an older program only knows the facts in it.
    private static func changesOfOld(_ draft: StoredDraft, in incident: Incident) -> [GroundChange] {
        draft.staleFacts(in: incident).map {
            .fact(
                FactID($0.id), text: $0.text, was: $0.was, now: $0.now, replacedBy: $0.replacedBy.map(FactID.init),
                newText: $0.replacedBy.flatMap { incident.fact(FactID($0))?.text })
        }
    }
}

extension Desk {
    /// The text of a kept version, made again from the incident as it is now.
    func remade(_ draft: StoredDraft, of incident: Incident, at moment: Date? = nil, version: Int? = nil) throws -> Draft {
        var options = draft.basis?.options ?? DraftOptions()
        options.moment = draft.basis?.moment ?? options.moment
        options.version = version ?? draft.basis?.options.version ?? draft.version
        return try self.draft(draft.kind, of: incident, channel: draft.channel.map(Channel.init(rawValue:)), options: options, at: moment)
    }
}
