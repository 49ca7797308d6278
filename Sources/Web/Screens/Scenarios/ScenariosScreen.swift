import Newsroom

/// The scenarios that there are.
struct ScenariosScreen {
    let scenarios: [Row]

    struct Row {
        let href: String
        let scenarioTitle: String
        let summary: String
        let lead: String
    }

    init(_ library: ScenarioLibrary) {
        scenarios = library.scenarios.map {
            Row(
                href: "/scenarios/\($0.id)", scenarioTitle: $0.title, summary: $0.summary,
                lead: $0.leadRole.rawValue)
        }
    }
}
