import Foundation
import Incident
import Watching

extension Scenario {
    static let kind = "scenario"

    private static let keys: Set<String> = [
        "kind", "id", "title", "source", "summary", "lead", "phase", "victims", "criminalStage", "partners", "watches", "questions",
        "communication", "dilemmas", "privacy",
    ]

    init(_ node: ScenarioNode, named name: String) throws(ScenarioError) {
        try node.allow(Scenario.keys)
        id = try node.required("id")
        guard id == name else { throw node.problem(.wrongValue, "id") }
        title = try node.required("title")
        source = try node.required("source")
        summary = try node.required("summary")
        guard let lead = try node.node("lead") else { throw node.problem(.missingKey, "lead") }
        try lead.allow(["role", "why"])
        leadRole = Role(rawValue: try lead.required("role"))
        leadReason = try lead.required("why")
        phase = try node.choice("phase") ?? .dreigendeOnrust
        victims = try node.choice("victims") ?? .unknown
        criminalStage = try node.choice("criminalStage") ?? .none
        partners = try Scenario.partners(try node.nodes("partners"))
        watches = try Scenario.watches(of: node)
        questions = try node.strings("questions")
        communication = try node.strings("communication")
        dilemmas = try node.strings("dilemmas")
        privacy = try node.strings("privacy")
    }

    private static func partners(_ nodes: [ScenarioNode]) throws(ScenarioError) -> [Partner] {
        var partners: [Partner] = []
        for node in nodes {
            try node.allow(["name", "leadsOn"])
            let partner = Partner(name: try node.required("name"), leadsOn: try node.strings("leadsOn"))
            guard !partners.contains(where: { $0.name == partner.name }) else { throw node.problem(.doubleName, "name") }
            partners.append(partner)
        }
        return partners
    }

    /// A query must be one as soon as its names are filled in; better now than when the incident is there.
    private static func watches(of node: ScenarioNode) throws(ScenarioError) -> [String] {
        let watches = try node.strings("watches")
        for watch in watches {
            let names = WatchTemplate.placeholders(in: watch).map { ($0, [$0]) }
            guard let query = WatchTemplate.fill(watch, with: Dictionary(names) { $1 }), (try? WatchQuery(parsing: query)) != nil else {
                throw node.problem(.wrongValue, "watches")
            }
        }
        return watches
    }
}
