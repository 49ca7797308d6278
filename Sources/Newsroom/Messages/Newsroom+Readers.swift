import Drafting
import Foundation
import Incident
import Storage

extension Newsroom {
    /// Whether a letter to the raad is confidential: as a person said, else whether it holds a fact that is not public.
    public func isConfidential(_ draft: StoredDraft, of incident: Incident) async throws -> Bool {
        if hasConfinedFact(draft, of: incident) { return true }
        return try await store.messages.confidentiality(incident.id)[draft.kind] ?? false
    }

    /// Says whether the letters of a kind are confidential. One that holds a fact which is not public cannot be called open.
    public func setConfidentiality(_ isConfidential: Bool, of number: Int64, by who: String) async throws {
        let draft = try await draft(number: number)
        let incident = try await incident(draft.incident)
        guard incident.isOpen else { throw IncidentError(.closed, incident.id.rawValue) }
        guard draft.kind == .raadsinformatiebrief else {
            throw Explanation(.badData, "Alleen van een raadsinformatiebrief zegt u of hij vertrouwelijk is.")
        }
        guard isConfidential || !hasConfinedFact(draft, of: incident) else {
            throw Explanation(.badData, "Deze brief bevat een feit dat niet openbaar is. Maak de brief opnieuw met alleen openbare feiten.")
        }
        try await store.messages.set(draft.kind, isConfidential: isConfidential, of: incident.id, at: clock.now, by: who)
    }

    /// The facts in a letter that are not public: because of them it cannot be called open.
    public func confinedFacts(in draft: StoredDraft, of incident: Incident) -> [Fact] {
        draft.factsUsed.compactMap { incident.fact(FactID($0.id)) }.filter { $0.audience != .public }
    }

    /// Makes the letter of the raad anew from public facts alone, as its next version, and calls it open. The version before stays.
    public func makeOpenLetter(after number: Int64, by who: String) async throws -> StoredDraft {
        let before = try await draft(number: number)
        guard before.kind == .raadsinformatiebrief else {
            throw Explanation(.badData, "Alleen van een raadsinformatiebrief zegt u of hij vertrouwelijk is.")
        }
        guard try await incident(before.incident).isOpen else { throw IncidentError(.closed, before.incident.rawValue) }
        var options = before.basis?.options ?? DraftOptions()
        options.audience = .public
        options.values["openbaarheid"] = nil
        // What was told before is looked up anew.
        options.earlier = nil
        let new = try await draft(before.kind, of: before.incident, options: options, by: who)
        let saved = try await save(new, of: before.incident, by: who)
        try await setConfidentiality(false, of: saved.id, by: who)
        return saved
    }

    private func hasConfinedFact(_ draft: StoredDraft, of incident: Incident) -> Bool { !confinedFacts(in: draft, of: incident).isEmpty }
}
