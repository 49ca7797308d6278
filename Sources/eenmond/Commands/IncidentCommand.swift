import ArgumentParser
import Drafting
import Foundation
import Incident
import Newsroom

/// `eenmond incident …`
struct IncidentCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "incident", abstract: "Open, show and change incidents: facts, lead, phase.",
        subcommands: [
            IncidentOpen.self, IncidentList.self, IncidentShow.self, IncidentClose.self, IncidentExport.self, IncidentImport.self,
            IncidentFact.self, IncidentLead.self, IncidentPhase.self, IncidentAssess.self,
            IncidentTell.self, IncidentDrafts.self, IncidentDiagnose.self, IncidentChecklist.self, IncidentLog.self,
        ])
}

/// An incident's id on the command line.
struct IncidentArgument: ParsableArguments {
    @Argument(help: ArgumentHelp("The incident's id, as 'incident list' shows it.", valueName: "incident"))
    var id: String

    /// The id; one that could not exist is as missing as one that does not.
    func incidentID() throws -> IncidentID { try IncidentID.named(id) }
}

extension IncidentID {
    static func named(_ text: String) throws -> IncidentID {
        guard let id = IncidentID(text) else { throw Explanation.unknownIncident(text) }
        return id
    }
}

extension Phase: ExpressibleByArgument {}
extension Victims: ExpressibleByArgument {}
extension CriminalStage: ExpressibleByArgument {}
extension FactTopic: ExpressibleByArgument {}
extension Audience: ExpressibleByArgument {}
extension MessageKind: ExpressibleByArgument {}
extension MessageMoment: ExpressibleByArgument {}
