import ArgumentParser
import Foundation
import Incident
import Newsroom

struct IncidentExport: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "export", abstract: "Write an incident as a dossier file (JSON).")

    @OptionGroup var common: CommonOptions
    @OptionGroup var incident: IncidentArgument
    @Option(name: .shortAndLong, help: "Where to write; stdout when left out.") var output: String?

    func run() async throws {
        let dossier = try Dossier(await common.newsroom().incident(incident.incidentID())).json()
        guard let output else { return Terminal.line(String(decoding: dossier, as: UTF8.self)) }
        try OutputFile(output).write(dossier)
        common.note("\(output) is geschreven.")
    }
}

struct IncidentImport: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "import", abstract: "Open an incident from a dossier file.")

    @OptionGroup var common: CommonOptions
    @OptionGroup var who: WhoOption
    @Argument(help: "The file, or - for stdin.") var file: String

    func run() async throws {
        let dossier = try InputFile(file).dossier()
        let incident = try await common.newsroom().importIncident(dossier, by: who.name)
        if common.json { return try JSONLine.print(["id": incident.id.rawValue]) }
        Terminal.line("Incident \(Terminal.bold(incident.id.rawValue)) staat erin, met \(incident.facts.count) feiten.")
    }
}
