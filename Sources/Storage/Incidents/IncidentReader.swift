import Foundation
import Incident

/// Puts incidents together from their tables, by way of a dossier: so every invariant is checked again.
struct IncidentReader {
    let connection: any Connection

    /// The incident with this id.
    func find(_ id: IncidentID) throws(StorageError) -> Incident? { try read("WHERE id = \(id)", of: "WHERE incident = \(id)").first }

    /// All incidents, the last that was signalled first.
    func all() throws(StorageError) -> [Incident] { try read("ORDER BY signalled_at DESC, id", of: "") }

    /// The number of the last entry in the log of an incident: another number means that something of the incident changed. 0 without a log.
    func mark(of id: IncidentID) throws(StorageError) -> Int64 {
        try connection.numbers("SELECT coalesce(max(id), 0) FROM incident_log WHERE incident = \(id)").first ?? 0
    }

    private func read(_ which: SQL, of incident: SQL) throws(StorageError) -> [Incident] {
        let heads = try connection.rows("SELECT * FROM incident \(sql: which)")
        let terms = try group("SELECT * FROM lead_term \(sql: incident) ORDER BY number")
        let facts = try group("SELECT * FROM fact \(sql: incident) ORDER BY position")
        let diagnoses = try group("SELECT * FROM diagnosis \(sql: incident) ORDER BY number")
        let ticks = try group("SELECT * FROM checklist_tick \(sql: incident) ORDER BY number")
        let answers = try group("SELECT * FROM finding_answer \(sql: incident) ORDER BY number")
        var incidents: [Incident] = []
        for head in heads {
            let id: String = try head["id"]
            let parts = Parts(
                terms: terms[id] ?? [], facts: facts[id] ?? [], diagnoses: diagnoses[id] ?? [], ticks: ticks[id] ?? [],
                answers: answers[id] ?? [])
            incidents.append(try incidentOf(head, parts))
        }
        return incidents
    }

    /// The rows that belong to one incident.
    private struct Parts {
        let terms: [Row]
        let facts: [Row]
        let diagnoses: [Row]
        let ticks: [Row]
        let answers: [Row]
    }

    private func group(_ statement: SQL) throws(StorageError) -> [String: [Row]] {
        var groups: [String: [Row]] = [:]
        for row in try connection.rows(statement) {
            let id: String = try row["incident"]
            groups[id, default: []].append(row)
        }
        return groups
    }

    private func incidentOf(_ head: Row, _ parts: Parts) throws(StorageError) -> Incident {
        let id: IncidentID = try head["id"]
        guard let current = parts.terms.last else { throw StorageError(.damaged, "incident \(id) has no lead") }
        do {
            let start: Date = try head["signalled_at"]
            var dossier = Dossier(try Incident.open(opening(head, lead: current), id: id, at: start, by: "").incident)
            dossier.incident.closedAt = try head["closed_at"]
            dossier.lead.since = try current["since_at"]
            dossier.leadHistory = try parts.terms.dropLast().map { try Dossier.Term($0) }
            dossier.facts = try parts.facts.map { try Dossier.FactPart($0) }
            dossier.diagnoses = try parts.diagnoses.map { try Dossier.DiagnosisPart($0) }
            dossier.ticks = try parts.ticks.map { try Tick($0) }
            dossier.answers = try parts.answers.map { try FindingAnswer($0) }
            try head.json("story", as: StoredStory.self).fill(&dossier)
            return try Incident(dossier, id: id, at: start)
        } catch let error as StorageError {
            throw error
        } catch {
            throw StorageError(.damaged, "incident \(id): \(error)")
        }
    }

    private func opening(_ head: Row, lead: Row) throws -> Opening {
        Opening(
            title: try head["title"], municipality: try head["municipality"], place: try head["place"],
            lead: try Lead(name: lead["name"], role: Role(rawValue: lead["role"])), victims: try head["victims"],
            criminalStage: try head["criminal_stage"], phase: try head["phase"], scenario: try head["scenario"], region: try head["region"],
            startedAt: try head["started_at"], signalledAt: try head["signalled_at"], exercise: try head["exercise"])
    }
}
