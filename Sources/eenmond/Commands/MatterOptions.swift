import ArgumentParser
import Foundation
import Incident
import Newsroom

/// What a text is about: an incident in the database, or a dossier file.
struct MatterOptions: ParsableArguments {
    @Option(help: ArgumentHelp("The incident's id.", valueName: "incident")) var incident: String?
    @Option(help: ArgumentHelp("A dossier file (JSON), - for stdin.", valueName: "file")) var dossier: String?

    func validate() throws {
        guard incident == nil || dossier == nil else { throw ValidationError("Give --incident or --dossier, not both.") }
    }

    /// The incident; nil when neither was named.
    func incident(_ common: CommonOptions) async throws -> Incident? {
        if let incident { return try await common.newsroom().incident(.named(incident)) }
        guard let dossier else { return nil }
        do {
            return try Incident(InputFile(dossier).dossier(), at: Date())
        } catch let error as IncidentError {
            throw Explanation(.badData, "\(dossier): \(Explanation(error).text)")
        }
    }
}
