import ArgumentParser
import Incident
import Newsroom

struct LeadSuggest: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "suggest", abstract: "Say what speaks for burgemeester or wethouder; never a decision.")

    @OptionGroup var common: CommonOptions
    @OptionGroup var incident: IncidentArgument
    @Option(help: ArgumentHelp("A criterion that holds, by its id in Scenarios/leiding.yml.", valueName: "criterion")) var yes: [String] =
        []

    func run() async throws {
        let suggestion = try await common.newsroom().suggestLead(for: incident.incidentID(), said: Set(yes))
        if common.json { return try JSONLine.print(SuggestionLine(suggestion)) }
        Terminal.line(suggestion.role.map { "Voorstel: de \($0) heeft de leiding." } ?? "Er is te weinig bekend voor een voorstel.")
        list("Voor de burgemeester pleit", suggestion.forBurgemeester)
        list("Voor de wethouder pleit", suggestion.forWethouder)
        Terminal.line("Dit is een voorstel, geen besluit. Spreek samen af wie spreekt: altijd één tegelijk.")
    }

    private func list(_ title: String, _ criteria: [LeadCriterion]) {
        guard !criteria.isEmpty else { return }
        Terminal.line("\(title):")
        for criterion in criteria { Terminal.line("  - \(criterion.text) [\(criterion.id)]") }
    }
}

/// A suggestion in machine output.
private struct SuggestionLine: Encodable {
    let suggestion: String?
    let forBurgemeester: [Reason]
    let forWethouder: [Reason]

    struct Reason: Encodable {
        let id: String
        let text: String
    }

    init(_ suggestion: LeadSuggestion) {
        self.suggestion = suggestion.role?.rawValue
        forBurgemeester = suggestion.forBurgemeester.map { Reason(id: $0.id, text: $0.text) }
        forWethouder = suggestion.forWethouder.map { Reason(id: $0.id, text: $0.text) }
    }
}
