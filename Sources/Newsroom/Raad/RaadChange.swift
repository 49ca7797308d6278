import Foundation
import Incident
import Storage

/// A fact under an answer to the raad that is not what it was.
public struct RaadChange: Sendable, Equatable {
    /// What it said.
    public let text: String
    /// When it was refuted or replaced.
    public let at: Date
    /// What is so now; nil when nobody confirmed anything in its place, or not for the raad.
    public let now: String?
}

extension RaadQuestion {
    /// The facts under the answer that counts which are not certain any more.
    public func changes(in incident: Incident) -> [RaadChange] {
        guard let current else { return [] }
        return RaadChange.changes(of: current.facts.map { FactID($0) }, since: current.at, in: incident)
    }

    /// It stands on a fact that is for the raad alone.
    public func isConfidential(in incident: Incident) -> Bool {
        (current?.facts ?? []).contains { incident.fact(FactID($0)).map { $0.audience != .public } ?? false }
    }

    /// The moment at which it promised to tell more is past.
    public func isOverdue(at now: Date) -> Bool { current?.promised.map { $0 <= now } ?? false }

    /// The answer in the words of its facts, and of "dat weten we nog niet": nobody wrote it by hand.
    public func isMadeFromFacts(in incident: Incident) -> Bool {
        guard let current, let text = current.text else { return false }
        let facts = current.facts.compactMap { incident.fact(FactID($0)) }.sorted { ($0.at, $0.id) < ($1.at, $1.id) }
        let said = facts.map { RaadReader.sentence($0.text) }.joined(separator: " ")
        let rest = text.dropFirst(said.count)
        return text.hasPrefix(said) && (rest.isEmpty ? !facts.isEmpty : RaadReader.saysNotKnown(String(rest)))
    }

    /// The facts to stand on now: those of the answer, each with what came in its place.
    public func factsNow(in incident: Incident) -> Set<FactID> {
        let known = incident.confirmedFacts(for: .raad).map(\.id)
        return Set((current?.facts ?? []).map { RaadChange.last(after: FactID($0), in: incident) }).intersection(known)
    }

    /// A person must look at the answer again.
    public func isStale(in incident: Incident, at now: Date) -> Bool { !changes(in: incident).isEmpty || isOverdue(at: now) }
}

extension RaadChange {
    /// The facts of a text that are not certain any more.
    public static func changes(of facts: [FactID], since moment: Date, in incident: Incident) -> [RaadChange] {
        facts.compactMap { incident.fact($0) }.filter { !$0.isConfirmed }.map { fact in
            RaadChange(text: fact.text, at: fact.status.verification?.at ?? moment, now: inPlace(of: fact, in: incident)?.text)
        }
    }

    /// The fact at the end of the row of replacements, when the raad may know it.
    private static func inPlace(of fact: Fact, in incident: Incident) -> Fact? {
        guard let last = incident.fact(last(after: fact.id, in: incident)), last.id != fact.id else { return nil }
        return last.isConfirmed && Audience.raad.mayRead(last.audience) ? last : nil
    }

    /// What a fact was replaced by, and that in turn; itself when nothing confirmed came after it.
    static func last(after fact: FactID, in incident: Incident) -> FactID {
        var (last, seen): (FactID, Set<FactID>) = (fact, [fact])
        while let next = incident.facts.first(where: { $0.supersedes == last && $0.isConfirmed && !seen.contains($0.id) }) {
            last = next.id
            seen.insert(next.id)
        }
        return last
    }
}
