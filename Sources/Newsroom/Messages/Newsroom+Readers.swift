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
            throw Explanation(.badData, "Deze brief bevat een feit dat niet openbaar is. Haal dat eerst uit de brief.")
        }
        try await store.messages.set(draft.kind, isConfidential: isConfidential, of: incident.id, at: clock.now, by: who)
    }

    private func hasConfinedFact(_ draft: StoredDraft, of incident: Incident) -> Bool {
        draft.factsUsed.contains { used in incident.fact(FactID(used.id)).map { $0.audience != .public } ?? false }
    }
}
