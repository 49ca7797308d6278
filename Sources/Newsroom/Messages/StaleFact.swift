import Incident
import Storage

/// A fact that is no longer what it was when a text was made from it.
public struct StaleFact: Sendable, Equatable, Encodable {
    /// Names the fact: `f3`.
    public let id: String
    /// What it says.
    public let text: String
    /// Its status when the text was made: `confirmed`.
    public let was: String
    /// Its status now: `refuted`.
    public let now: String
    /// The confirmed fact that stands in its place; nil when there is none.
    public let replacedBy: String?
}

extension StoredDraft {
    /// The facts of this text that changed since: refuted, replaced, or otherwise no longer as certain as they were.
    public func staleFacts(in incident: Incident) -> [StaleFact] {
        factsUsed.compactMap { used in
            guard let fact = incident.fact(FactID(used.id)), fact.status.name != used.status else { return nil }
            let next = incident.facts.first { $0.supersedes == fact.id && $0.isConfirmed }
            return StaleFact(id: used.id, text: fact.text, was: used.status, now: fact.status.name, replacedBy: next?.id.rawValue)
        }
    }
}

/// A kept version of a message, with what is out of date in it.
public struct CheckedDraft: Sendable {
    /// The version.
    public let draft: StoredDraft
    /// Whether it is the last version of its message.
    public let isLatest: Bool
    /// The facts in it that changed since.
    public let staleFacts: [StaleFact]
}

extension Newsroom {
    /// Every kept version of every message of an incident, newest first, each with the facts that changed since it was made.
    public func checkedDrafts(of id: IncidentID) async throws -> [CheckedDraft] {
        let incident = try await incident(id)
        let latest = Set(try await store.drafts.latest(id).map(\.id))
        return try await store.drafts.all(id).map {
            CheckedDraft(draft: $0, isLatest: latest.contains($0.id), staleFacts: $0.staleFacts(in: incident))
        }
    }
}

extension StaleFact {
    /// "Feit f2 is vervangen: Er zijn twaalf gewonden. Gebruik f3."
    public var line: String {
        let status =
            now == "refuted"
            ? (replacedBy == nil ? "weerlegd" : "vervangen") : now == "confirmed" ? "intussen bevestigd" : "niet meer zeker"
        return "Feit \(id) is \(status): \(text)" + (replacedBy.map { " Gebruik \($0)." } ?? "")
    }
}

extension StoredDraft {
    /// "persbericht versie 2", "socialbericht (x) versie 1".
    public var name: String { kind.rawValue + (channel.map { " (\($0))" } ?? "") + " versie \(version)" }
}
