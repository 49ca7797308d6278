import ArgumentParser
import Foundation
import Incident
import Newsroom

struct IncidentAssess: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "assess", abstract: "Change what is known of victims and of a criminal case.")

    @OptionGroup var common: CommonOptions
    @OptionGroup var incident: IncidentArgument
    @OptionGroup var who: WhoOption
    @Option var victims: Victims?
    @Option var criminalStage: CriminalStage?

    func validate() throws {
        guard victims != nil || criminalStage != nil else { throw ValidationError("Give --victims or --criminal-stage.") }
    }

    func run() async throws {
        let newsroom = try await common.newsroom()
        let (changed, isChanged) = try await newsroom.assess(
            incident.incidentID(), victims: victims, criminalStage: criminalStage, by: who.name)
        if common.json {
            return try JSONLine.print(
                ["id": changed.id.rawValue, "victims": changed.victims.rawValue, "criminalStage": changed.criminalStage.rawValue])
        }
        if !isChanged { common.note("Dat stond er al zo. Er is niets veranderd, en er komt niets in het logboek.") }
        Terminal.line("Slachtoffers: \(changed.victims.words). Strafzaak: \(changed.criminalStage.words).")
        if criminalStage != nil { try CriminalSheet(newsroom.criminalGuidance(changed.criminalStage)).lines.forEach { Terminal.line($0) } }
    }
}

/// What may be said in a stage of a criminal case, on a terminal.
struct CriminalSheet {
    let lines: [String]

    init(_ guidance: CriminalGuidance) {
        lines =
            ["", Terminal.bold(guidance.title), "  \(guidance.period)", "  \(guidance.speaker)"]
            + CriminalSheet.list("Wel vertellen", guidance.tell)
            + CriminalSheet.list("Niet vertellen", guidance.refrain)
            + CriminalSheet.list("Aan wie", guidance.readers)
    }

    private static func list(_ title: String, _ items: [String]) -> [String] {
        items.isEmpty ? [] : ["  \(title):"] + items.map { "    - \($0)" }
    }
}
