import Incident

/// Something that a text stands on and that is not what it was.
public enum GroundChange: Sendable, Equatable {
    /// A fact that got another status; `replacedBy` is the confirmed fact that stands in its place, and `newText` what that one says.
    case fact(FactID, text: String, was: String?, now: String, replacedBy: FactID?, newText: String? = nil)
    /// Another lead.
    case lead(was: String, now: String)
    /// A part of the story.
    case story(StoryPart)
}

extension MessageGround {
    /// What changed since, in the order of the incident file. A fact that is new and not certain changes nothing: no text may hold it.
    public func changes(to now: MessageGround, in incident: Incident) -> [GroundChange] {
        var changes: [GroundChange] = []
        for fact in incident.facts {
            let (before, after) = (facts[fact.id.rawValue], now.facts[fact.id.rawValue])
            guard let after, before != after, before != nil || fact.isConfirmed else { continue }
            // A rumour that turned out false was never in a text.
            if before == "unconfirmed", after == "refuted" { continue }
            let next = incident.facts.first { $0.supersedes == fact.id && $0.isConfirmed }
            changes.append(.fact(fact.id, text: fact.text, was: before, now: after, replacedBy: next?.id, newText: next?.text))
        }
        if lead != now.lead { changes.append(.lead(was: lead, now: now.lead)) }
        for part in StoryPart.allCases where story[part.rawValue] != now.story[part.rawValue] { changes.append(.story(part)) }
        return changes
    }
}

extension [GroundChange] {
    /// Without the new facts that are told already as what came in the place of another: one change is told once.
    public var toldOnce: [GroundChange] {
        let inPlace = Set(
            compactMap { change in
                if case .fact(_, _, _, _, let next, _) = change { next } else { nil }
            })
        return filter { change in
            if case .fact(let id, _, _, let now, _, _) = change, now == "confirmed" { !inPlace.contains(id) } else { true }
        }
    }
}
