import ArgumentParser
import Foundation
import Incident
import Newsroom

struct IncidentList: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "list", abstract: "List incidents, open ones first.")

    @OptionGroup var common: CommonOptions

    func run() async throws {
        let newsroom = try await common.newsroom()
        let incidents = try await newsroom.incidents()
        if common.json { return try incidents.forEach { try JSONLine.print(IncidentLine($0)) } }
        guard !incidents.isEmpty else { return common.note("Er zijn nog geen incidenten. Open er een met 'eenmond incident open'.") }
        for incident in incidents {
            let state = incident.isOpen ? incident.phase.words.lowercased() : "gesloten"
            let confirmed = incident.facts.count(where: \.isConfirmed)
            let clock = try await newsroom.clock(of: incident).lines(at: Date()).last.map { " · \($0)" } ?? ""
            Terminal.line(
                "\(Terminal.bold(incident.id.rawValue))  \(incident.title), \(incident.place) · \(state) · \(incident.lead) · "
                    + "\(confirmed) van \(incident.facts.count) feiten bevestigd\(clock)\(incident.exercise ? " · OEFENING" : "")")
        }
    }
}

/// One incident in `incident list --json`.
struct IncidentLine: Encodable {
    let id: String
    let title: String
    let municipality: String
    let place: String
    let phase: Phase
    let lead: LeadLine
    let exercise: Bool
    let open: Bool
    let signalledAt: Date
    let facts: FactCounts

    struct LeadLine: Encodable {
        let name: String
        let role: String
    }

    struct FactCounts: Encodable {
        let confirmed: Int
        let unconfirmed: Int
        let refuted: Int
    }

    init(_ incident: Incident) {
        id = incident.id.rawValue
        title = incident.title
        municipality = incident.municipality
        place = incident.place
        phase = incident.phase
        lead = LeadLine(name: incident.lead.name, role: incident.lead.role.rawValue)
        exercise = incident.exercise
        open = incident.isOpen
        signalledAt = incident.signalledAt
        let confirmed = incident.facts.count(where: \.isConfirmed)
        let refuted = incident.facts.count(where: \.isRefuted)
        facts = FactCounts(confirmed: confirmed, unconfirmed: incident.facts.count - confirmed - refuted, refuted: refuted)
    }
}
