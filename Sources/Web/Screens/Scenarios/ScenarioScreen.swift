import Newsroom

/// One scenario: what to know before it happens.
struct ScenarioScreen {
    let scenarioTitle: String
    let summary: String
    let lead: String
    let leadReason: String
    let partners: [PartnerRow]
    let questions: [String]
    let communication: [String]
    let dilemmas: [String]
    let privacy: [String]
    let watches: [String]
    let origin: String
    let openHref: String

    init(_ scenario: Scenario) {
        scenarioTitle = scenario.title
        summary = scenario.summary
        lead = scenario.leadRole.rawValue
        leadReason = scenario.leadReason
        partners = scenario.partners.map(PartnerRow.init)
        questions = scenario.questions
        communication = scenario.communication
        dilemmas = scenario.dilemmas
        privacy = scenario.privacy
        watches = scenario.watches
        origin = scenario.source
        openHref = "/eerste-bericht?scenario=\(scenario.id)"
    }
}
