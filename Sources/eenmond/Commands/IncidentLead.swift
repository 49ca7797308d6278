import ArgumentParser
import Foundation
import Incident
import Newsroom

/// `eenmond incident lead …`; without a word more it hands the lead over.
struct IncidentLead: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "lead", abstract: "Hand the lead over, or say who could have it.", subcommands: [LeadHandOver.self, LeadSuggest.self],
        defaultSubcommand: LeadHandOver.self)
}

struct LeadHandOver: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "hand-over", abstract: "Hand the lead over to another administrator.")

    @OptionGroup var common: CommonOptions
    @OptionGroup var incident: IncidentArgument
    @OptionGroup var who: WhoOption
    @Option(help: "Who speaks from now on.") var name: String
    @Option(help: "burgemeester, wethouder, …") var role: String
    @Option(help: "Why the lead moves; goes into the log.") var reason: String

    func run() async throws {
        let lead = try Lead(name: name, role: Role(rawValue: role))
        let changed = try await common.newsroom().handOver(incident.incidentID(), to: lead, reason: reason, by: who.name)
        if common.json { return try JSONLine.print(["id": changed.id.rawValue, "name": lead.name, "role": lead.role.rawValue]) }
        Terminal.line("\(changed.lead.description.capitalisedFirst) heeft nu de leiding.")
    }
}

struct IncidentPhase: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "phase", abstract: "Move the incident to another phase.")

    @OptionGroup var common: CommonOptions
    @OptionGroup var incident: IncidentArgument
    @OptionGroup var who: WhoOption
    @Argument var phase: Phase

    func run() async throws {
        let (changed, isChanged) = try await common.newsroom().moveToPhase(incident.incidentID(), phase, by: who.name)
        if common.json { return try JSONLine.print(["id": changed.id.rawValue, "phase": changed.phase.rawValue]) }
        Terminal.line("Fase: \(changed.phase.words.lowercased()).")
        if !isChanged { common.note("Het incident was al in deze fase. Er is niets veranderd, en er komt niets in het logboek.") }
    }
}

struct IncidentClose: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "close", abstract: "Close an incident: nothing can change in it any more.")

    @OptionGroup var common: CommonOptions
    @OptionGroup var incident: IncidentArgument
    @OptionGroup var who: WhoOption

    func run() async throws {
        let changed = try await common.newsroom().closeIncident(incident.incidentID(), by: who.name)
        if common.json { return try JSONLine.print(["id": changed.id.rawValue]) }
        Terminal.line("Incident \(changed.id) is gesloten.")
    }
}
