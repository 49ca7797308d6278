import ArgumentParser
import Foundation
import Incident
import Newsroom

/// Says whether there are victims, and how far a criminal case is.
struct IncidentAssess: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "assess", abstract: "Say whether there are victims, and how far a criminal case is.",
        discussion: "Victims ask for medeleven in every message; in a criminal case only police and OM tell what is criminal.")

    @OptionGroup var common: CommonOptions
    @OptionGroup var incident: IncidentArgument
    @OptionGroup var who: WhoOption
    @Option var victims: Victims?
    @Option var criminalStage: CriminalStage?

    func validate() throws {
        guard victims != nil || criminalStage != nil else { throw ValidationError("Give --victims, --criminal-stage, or both.") }
    }

    func run() async throws {
        let changed = try await common.newsroom().assess(
            incident.incidentID(), victims: victims, criminalStage: criminalStage, by: who.name)
        if common.json {
            return try JSONLine.print([
                "id": changed.id.rawValue, "victims": changed.victims.rawValue, "criminalStage": changed.criminalStage.rawValue,
            ])
        }
        Terminal.line("Slachtoffers: \(changed.victims.rawValue). Strafzaak: \(changed.criminalStage.rawValue).")
    }
}
