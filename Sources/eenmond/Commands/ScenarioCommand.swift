import ArgumentParser
import Incident
import Newsroom

/// `eenmond scenario …`
struct ScenarioCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "scenario", abstract: "Show the scenarios that an incident can be opened with.",
        subcommands: [ScenarioList.self, ScenarioShow.self])
}

struct ScenarioList: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "list", abstract: "List the scenarios.")

    @OptionGroup var common: CommonOptions

    func run() async throws {
        for scenario in try ScenarioLibrary.load(common.dataRoot().scenarios).scenarios {
            if common.json {
                try JSONLine.print(["id": scenario.id, "title": scenario.title, "summary": scenario.summary])
            } else {
                Terminal.line("\(Terminal.bold(scenario.id))  \(scenario.title)")
            }
        }
    }
}

struct ScenarioShow: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "show", abstract: "Show one scenario.")

    @OptionGroup var common: CommonOptions
    @Argument(help: "Its name, as 'scenario list' shows it.") var name: String

    func run() async throws {
        let scenario = try ScenarioLibrary.load(common.dataRoot().scenarios).scenario(name)
        if common.json { return try JSONLine.print(ScenarioLine(scenario)) }
        ScenarioShow.lines(scenario).forEach { Terminal.line($0) }
    }

    private static func lines(_ scenario: Scenario) -> [String] {
        let partners = scenario.partners.map { $0.name + ($0.leadsOn.isEmpty ? "" : ": " + $0.leadsOn.joined(separator: ", ")) }
        return [
            Terminal.bold(scenario.title), scenario.summary, "",
            "Voorstel voor de leiding: \(scenario.leadRole). \(scenario.leadReason)",
        ]
            + section("Wie meedoet, en waarover die spreekt", partners)
            + section("Zoekvragen om mee te beginnen", scenario.watches)
            + section("Vragen die komen", scenario.questions)
            + section("Zo vertelt u het", scenario.communication)
            + section("Om samen te wegen", scenario.dilemmas)
            + section("Nooit in een bericht", scenario.privacy)
            + ["", "Bron: \(scenario.source)"]
    }

    private static func section(_ title: String, _ lines: [String]) -> [String] {
        lines.isEmpty ? [] : ["", Terminal.bold(title)] + lines.map { "  - \($0)" }
    }
}

/// One scenario in machine output.
private struct ScenarioLine: Encodable {
    let id: String
    let title: String
    let source: String
    let summary: String
    let lead: Suggestion
    let phase: Phase
    let victims: Victims
    let criminalStage: CriminalStage
    let partners: [Dossier.PartnerPart]
    let watches: [String]
    let placeholders: [String]
    let questions: [String]
    let communication: [String]
    let dilemmas: [String]
    let privacy: [String]

    struct Suggestion: Encodable {
        let role: String
        let why: String
    }

    init(_ scenario: Scenario) {
        id = scenario.id
        title = scenario.title
        source = scenario.source
        summary = scenario.summary
        lead = Suggestion(role: scenario.leadRole.rawValue, why: scenario.leadReason)
        phase = scenario.phase
        victims = scenario.victims
        criminalStage = scenario.criminalStage
        partners = scenario.partners.map { Dossier.PartnerPart($0) }
        watches = scenario.watches
        placeholders = scenario.placeholders
        questions = scenario.questions
        communication = scenario.communication
        dilemmas = scenario.dilemmas
        privacy = scenario.privacy
    }
}
