import Foundation
import Incident
import Watching

/// An incident that was opened with a scenario, and what became of the scenario's watch queries.
public struct PreparedIncident: Sendable {
    /// The incident with what the scenario brought.
    public let incident: Incident
    /// The queries that look for news now.
    public let watches: [String]
    /// Queries that wait for a name that nobody gave, as the scenario has them.
    public let openWatches: [String]
}

extension Newsroom {
    /// The scenarios that there are.
    public func scenarios() throws -> ScenarioLibrary { try ScenarioLibrary.load(root.scenarios) }

    /// Opens an incident with the partners, the questions to expect, the privacy warnings and the watch queries of its scenario.
    ///
    /// - Parameters:
    ///   - opening: its `scenario` names the preset.
    ///   - names: values for the names in braces, besides `plaats`, `gemeente`, `wijk` and `locatie`, which follow from the opening.
    /// - Throws: ``ScenarioError`` when there is no such scenario.
    public func openIncident(
        _ opening: Opening, with scenario: Scenario, names: [String: String] = [:], by who: String
    ) async throws
        -> PreparedIncident
    {
        var opening = opening
        opening.scenario = scenario.id
        let opened = try await openIncident(opening, by: who)
        var incident = try await tell(opened.id, by: who) { story in scenario.prepare(&story) }
        let values = Newsroom.watchNames(of: opening, names)
        var watches: [String] = []
        var open: [String] = []
        for template in scenario.watches {
            guard let query = WatchTemplate.fill(template, with: values) else {
                open.append(template)
                continue
            }
            watches.append(try await addWatch(query, to: incident.id, by: who).watch.query)
        }
        incident = try await self.incident(incident.id)
        return PreparedIncident(incident: incident, watches: watches, openWatches: open)
    }

    /// News names a place or the municipality, seldom both.
    private static func watchNames(of opening: Opening, _ names: [String: String]) -> [String: [String]] {
        let both = opening.place == opening.municipality ? [opening.place] : [opening.place, opening.municipality]
        let known = ["plaats": both, "gemeente": [opening.municipality], "wijk": [opening.place], "locatie": [opening.place]]
        return known.merging(names.mapValues { [$0] }) { $1 }
    }
}

extension Scenario {
    /// Puts into the story what the scenario brings; what is there already stays.
    func prepare(_ story: inout Story) {
        for partner in partners {
            // The OM may be there already, by default; the scenario knows better what it leads on.
            story.partners.removeAll { $0 == .prosecutor && partner.leadsOnCriminalFacts }
            if !story.partners.contains(where: { $0.name == partner.name }) { story.partners.append(partner) }
        }
        for question in questions where !story.questions.contains(where: { $0.question == question }) {
            story.questions.append(Question(question: question, answer: nil, isConfirmed: false, isExpected: true))
        }
        for warning in privacy where !story.privacyWarnings.contains(warning) { story.privacyWarnings.append(warning) }
    }
}
