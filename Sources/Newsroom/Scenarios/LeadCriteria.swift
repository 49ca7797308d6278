import Foundation
import Incident

/// What speaks for burgemeester or wethouder as the one who has the lead, from `Scenarios/leiding.yml`.
public struct LeadCriterion: Sendable, Equatable {
    /// Its name.
    public let id: String
    /// For whom it speaks.
    public let role: Role
    /// The criterion, in a sentence.
    public let text: String
    let phases: [Phase]
    let criminalStages: [CriminalStage]
    let scenarioLead: Role?
    let answers: [String]

    static func load(_ folder: URL) throws(ScenarioError) -> [LeadCriterion] {
        let top = try ScenarioNode.read(folder.appending(path: "leiding.yml"))
        try top.allow(["kind", "source", "criteria"])
        var criteria: [LeadCriterion] = []
        for node in try top.nodes("criteria") {
            let criterion = try LeadCriterion(node)
            guard !criteria.contains(where: { $0.id == criterion.id }) else { throw node.problem(.doubleName, "id") }
            criteria.append(criterion)
        }
        return criteria
    }

    private init(_ node: ScenarioNode) throws(ScenarioError) {
        try node.allow(["id", "role", "text", "phases", "criminalStages", "scenarioLead", "answers"])
        id = try node.required("id")
        role = Role(rawValue: try node.required("role"))
        guard [.burgemeester, .wethouder].contains(role) else { throw node.problem(.wrongValue, "role") }
        text = try node.required("text")
        phases = try LeadCriterion.choices(node, "phases")
        criminalStages = try LeadCriterion.choices(node, "criminalStages")
        scenarioLead = try node.string("scenarioLead").map { Role(rawValue: $0) }
        answers = try node.strings("answers")
    }

    private static func choices<Value: RawRepresentable>(_ node: ScenarioNode, _ key: String) throws(ScenarioError) -> [Value]
    where Value.RawValue == String {
        var found: [Value] = []
        for raw in try node.strings(key) {
            guard let value = Value(rawValue: raw) else { throw node.problem(.wrongValue, key) }
            found.append(value)
        }
        return found
    }

    /// Whether the incident itself shows that it holds.
    func holds(for incident: Incident, scenario: Scenario?) -> Bool {
        phases.contains(incident.phase) || criminalStages.contains(incident.criminalStage)
            || (scenarioLead != nil && scenarioLead == scenario?.leadRole)
            || incident.diagnoses.last?.answers.contains { $0.risk == .hoger && answers.contains($0.question) } == true
    }
}

/// Who could have the lead, and why. Never a decision: people weigh, and hand over with a reason.
public struct LeadSuggestion: Sendable, Equatable {
    /// Who could have it; nil when nothing speaks for either.
    public let role: Role?
    /// What speaks for the burgemeester.
    public let forBurgemeester: [LeadCriterion]
    /// What speaks for the wethouder.
    public let forWethouder: [LeadCriterion]
    /// Every criterion there is, in the order of the file.
    public let criteria: [LeadCriterion]
    /// The ids of those that the incident itself shows.
    public let seen: Set<String>

    /// Weighs the criteria: public order and safety go before the content of care.
    ///
    /// - Parameter said: criteria that a person says hold.
    public init(for incident: Incident, scenario: Scenario?, _ criteria: [LeadCriterion], said: Set<String> = []) {
        let seen = Set(criteria.filter { $0.holds(for: incident, scenario: scenario) }.map(\.id))
        let holding = criteria.filter { said.contains($0.id) || seen.contains($0.id) }
        self.criteria = criteria
        self.seen = seen
        forBurgemeester = holding.filter { $0.role == .burgemeester }
        forWethouder = holding.filter { $0.role == .wethouder }
        role = forBurgemeester.isEmpty ? (forWethouder.isEmpty ? nil : .wethouder) : .burgemeester
    }
}
