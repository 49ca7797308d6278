import Foundation
import Incident

extension Newsroom {
    /// The questions of the crisis diagnosis.
    public func diagnosisTables() throws -> DiagnosisTables { try DiagnosisTables.load(root.scenarios) }

    /// Keeps a diagnosis beside the earlier ones.
    ///
    /// - Parameters:
    ///   - advice: what the people chose; nil takes over the suggestion.
    /// - Returns: the incident, and what the answers point to.
    public func diagnose(
        _ id: IncidentID, _ answers: [Diagnosis.Answer], advice: DiagnosisAdvice?, note: String?, by who: String
    ) async throws -> (incident: Incident, summary: DiagnosisSummary) {
        let tables = try diagnosisTables()
        let order = tables.questions.map(\.id)
        if let unknown = answers.first(where: { !order.contains($0.question) }) {
            throw Explanation(
                .badData, "Vraag \(unknown.question) bestaat niet. Kijk met 'eenmond incident diagnose questions' welke er zijn.")
        }
        let sorted = answers.sorted { (order.firstIndex(of: $0.question) ?? 0) < (order.firstIndex(of: $1.question) ?? 0) }
        let summary = DiagnosisSummary(sorted, tables)
        let now = clock.now
        let changed = try await change(id) { incident in
            ((), [try incident.diagnose(sorted, advice: advice ?? summary.suggested, note: note, at: now, by: who)])
        }
        return (changed.incident, summary)
    }

    /// The checklists.
    public func checklists() throws -> [Checklist] { try Checklist.load(root.scenarios) }

    /// Ticks an item, or takes the tick away.
    @discardableResult
    public func tick(_ item: String, of id: IncidentID, isDone: Bool = true, note: String?, by who: String) async throws -> Incident {
        guard try checklists().contains(where: { $0.items.contains { $0.id == item } }) else {
            throw Explanation(.missing, "Punt \"\(item)\" staat op geen lijst. Kijk met 'eenmond incident checklist \(id)' welke er zijn.")
        }
        let now = clock.now
        return try await change(id) { incident in
            ((), [try incident.tick(item, isDone: isDone, note: note, at: now, by: who)])
        }.incident
    }

    /// Who could have the lead, and why; never a decision.
    public func suggestLead(for id: IncidentID, said: Set<String> = []) async throws -> LeadSuggestion {
        let incident = try await incident(id)
        let criteria = try leadCriteria()
        if let unknown = said.sorted().first(where: { name in !criteria.contains { $0.id == name } }) {
            throw Explanation(
                .badData, "Punt \"\(unknown)\" bestaat niet. Kies uit: \(criteria.map(\.id).joined(separator: ", ")).")
        }
        // An incident may carry the name of a scenario that is not there any more.
        let scenario = try scenarios().scenarios.first { $0.id == incident.scenario }
        return LeadSuggestion(for: incident, scenario: scenario, criteria, said: said)
    }

    /// What can speak for burgemeester or wethouder.
    public func leadCriteria() throws -> [LeadCriterion] { try LeadCriterion.load(root.scenarios) }
}
