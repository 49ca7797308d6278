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
    @Option var victims: Victims = .unknown
    @Option var criminalStage: CriminalStage = .none
    @Option var phase: Phase = .dreigendeOnrust
    @Option(help: "A preset in Scenarios/.") var scenario: String?
    @Option(help: "When it happened: RFC 3339, or a time of today.") var startedAt: Moment?
    @Option(help: "When the municipality heard of it; now, when left out.") var signalledAt: Moment?
    @Flag(help: "An exercise: every text carries OEFENING, and it can never become real.") var exercise = false

    func run() async throws {
        let opening = Opening(
            title: title, municipality: municipality, place: place, lead: try Lead(name: lead, role: Role(rawValue: role)),
            victims: victims,
            criminalStage: criminalStage, phase: phase, scenario: scenario, startedAt: startedAt?.date, signalledAt: signalledAt?.date,
            exercise: exercise)
        let incident = try await common.newsroom().openIncident(opening, by: who.name)
        if common.json { return try JSONLine.print(["id": incident.id.rawValue]) }
        Terminal.line(
            "Incident \(Terminal.bold(incident.id.rawValue)) is open. \(incident.lead.description.capitalisedFirst) heeft de leiding.")
        common.note("Volgende stap: eenmond incident fact add \(incident.id) --topic what --source … --text …")
    }
}

extension String {
    var capitalisedFirst: String { prefix(1).uppercased() + dropFirst() }
}
