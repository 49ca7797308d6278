import ArgumentParser
import Foundation
import Incident
import Newsroom

struct IncidentOpen: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "open", abstract: "Open an incident.")

    @OptionGroup var common: CommonOptions
    @OptionGroup var who: WhoOption
    @Option(help: "What it is called, for example 'Steekpartij Marktplein'.") var title: String
    @Option(help: "The municipality that speaks.") var municipality: String
    @Option(help: "Where it happened.") var place: String
    @Option(help: ArgumentHelp("The one administrator who speaks.", valueName: "name")) var lead: String
    @Option(help: "burgemeester, wethouder, …") var role: String
    @Option(help: "none, unknown or yes; else as the scenario says, else unknown.") var victims: Victims?
    @Option(help: "none, 1, 2 or 3; else as the scenario says, else none.") var criminalStage: CriminalStage?
    @Option(help: "The phase of unrest; else as the scenario says, else dreigende-onrust.") var phase: Phase?
    @Option(help: "The safety region.") var region: String?
    @Option(help: "A preset in Scenarios/: brings partners, watch queries, questions and privacy warnings.") var scenario: String?
    @Option(help: ArgumentHelp("A name for the watch queries of the scenario: instelling=De Linde.", valueName: "name=value"))
    var fill: [String] = []
    @Option(help: "When it happened: RFC 3339, or a time of today.") var startedAt: Moment?
    @Option(help: "When the municipality heard of it; now, when left out.") var signalledAt: Moment?
    @Flag(help: "An exercise: every text carries OEFENING, and it can never become real.") var exercise = false

    func validate() throws {
        guard fill.allSatisfy({ $0.contains("=") }) else { throw ValidationError("--fill takes NAME=VALUE.") }
        guard fill.isEmpty || scenario != nil else { throw ValidationError("--fill needs --scenario.") }
    }

    func run() async throws {
        let newsroom = try await common.newsroom()
        let preset = try scenario.map { try newsroom.scenarios().scenario($0) }
        let opening = try opening(preset)
        guard let preset else { return try report(try await newsroom.openIncident(opening, by: who.name)) }
        let prepared = try await newsroom.openIncident(opening, with: preset, names: names, by: who.name)
        try report(prepared.incident)
        report(prepared)
    }

    private func opening(_ preset: Scenario?) throws -> Opening {
        Opening(
            title: title, municipality: municipality, place: place, lead: try Lead(name: lead, role: Role(rawValue: role)),
            victims: victims ?? preset?.victims ?? .unknown, criminalStage: criminalStage ?? preset?.criminalStage ?? .none,
            phase: phase ?? preset?.phase ?? .dreigendeOnrust, scenario: preset?.id, region: region, startedAt: startedAt?.date,
            signalledAt: signalledAt?.date, exercise: exercise)
    }

    private var names: [String: String] {
        let pairs = fill.map { $0.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init) }
        return Dictionary(pairs.filter { !$0[1].isEmpty }.map { ($0[0], $0[1]) }) { $1 }
    }

    private func report(_ incident: Incident) throws {
        if common.json { return try JSONLine.print(["id": incident.id.rawValue]) }
        Terminal.line(
            "Incident \(Terminal.bold(incident.id.rawValue)) is open. \(incident.lead.description.capitalisedFirst) heeft de leiding.")
        common.note("Volgende stap: eenmond incident fact add \(incident.id) --topic what --source … --text …")
    }

    private func report(_ prepared: PreparedIncident) {
        let story = prepared.incident.story
        common.note(
            "Het scenario bracht \(story.partners.counting("partner", "partners")), \(story.questions.counting("vraag", "vragen")) en "
                + "\(prepared.watches.counting("zoekvraag", "zoekvragen")).")
        for warning in story.privacyWarnings { common.note("Let op: \(warning)") }
        for template in prepared.openWatches {
            common.note("Nog niet ingevuld, dus nog geen zoekvraag: \(template). Vul aan met 'eenmond watch add \(prepared.incident.id)'.")
        }
    }
}

extension Array {
    fileprivate func counting(_ one: String, _ many: String) -> String { count.counting(one, many) }
}

extension String {
    var capitalisedFirst: String { prefix(1).uppercased() + dropFirst() }
}
