import ArgumentParser
import DutchText
import Foundation
import Incident
import Newsroom

struct IncidentLead: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "lead", abstract: "Hand the lead over to another administrator.")

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
        let changed = try await common.newsroom().moveToPhase(incident.incidentID(), phase, by: who.name)
        if common.json { return try JSONLine.print(["id": changed.id.rawValue, "phase": changed.phase.rawValue]) }
        Terminal.line("Fase: \(changed.phase.rawValue).")
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

struct IncidentLog: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "log", abstract: "Show who changed what, when.")

    @OptionGroup var common: CommonOptions
    @OptionGroup var incident: IncidentArgument

    func run() async throws {
        for entry in try await common.newsroom().log(of: incident.incidentID()) {
            if common.json {
                try JSONLine.print(LogLine(entry))
            } else {
                let change = [entry.from, entry.to].compactMap { $0 }.joined(separator: " → ")
                Terminal.line("\(DutchMoment(entry.at).full)  \(entry.who)  \(entry.action.rawValue)  \(entry.subject)  \(change)")
            }
        }
    }
}

/// One log entry in machine output.
struct LogLine: Encodable {
    let at: Date
    let who: String
    let action: String
    let subject: String
    let from: String?
    let to: String?
    let reason: String?

    init(_ entry: LogEntry) {
        at = entry.at
        who = entry.who
        action = entry.action.rawValue
        subject = entry.subject
        from = entry.from
        to = entry.to
        reason = entry.reason
    }
}
