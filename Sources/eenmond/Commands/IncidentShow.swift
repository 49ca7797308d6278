import ArgumentParser
import DutchText
import Foundation
import Incident
import Newsroom

struct IncidentShow: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "show", abstract: "Show one incident; --json gives its dossier.")

    @OptionGroup var common: CommonOptions
    @OptionGroup var incident: IncidentArgument

    func run() async throws {
        let found = try await common.newsroom().incident(incident.incidentID())
        if common.json { return try JSONLine.print(Dossier(found)) }
        IncidentSheet(found, now: Date()).lines.forEach { Terminal.line($0) }
    }
}

/// An incident on a terminal.
struct IncidentSheet {
    let lines: [String]

    init(_ incident: Incident, now: Date) {
        let confirmed = incident.facts.filter(\.isConfirmed).sorted { $0.at > $1.at }
        let open = incident.facts.filter { !$0.isConfirmed && !$0.isRefuted }
        let refuted = incident.facts.filter(\.isRefuted)
        lines =
            [
                Terminal.bold(incident.title) + (incident.exercise ? "  OEFENING" : ""),
                "\(incident.place), gemeente \(incident.municipality) · fase \(incident.phase.rawValue)\(incident.isOpen ? "" : " · gesloten")",
                "De leiding heeft \(incident.lead), sinds \(DutchMoment(incident.leadership.since).short(at: now)).",
                "Signaal \(DutchMoment(incident.signalledAt).short(at: now))"
                    + (incident.story.nextUpdate.map { " · volgende update \(DutchMoment($0.at).short(at: now))" } ?? ""),
            ]
            + IncidentSheet.section("Bevestigd", confirmed, now)
            + IncidentSheet.section("Nog niet zeker (komt in geen enkel bericht voor publiek)", open, now)
            + IncidentSheet.section("Weerlegd", refuted, now)
    }

    static func line(_ fact: Fact, _ now: Date) -> String {
        let proof =
            fact.status.verification.map { " · \(fact.isRefuted ? "weerlegd" : "bevestigd") door \($0.by), bron \($0.source)" } ?? ""
        let audience = fact.audience == .public ? "" : " · alleen \(fact.audience == .raad ? "voor de raad" : "intern")"
        return "  \(fact.id)  \(fact.text)  [\(DutchMoment(fact.at).short(at: now)) · \(fact.source)\(proof)\(audience)]"
    }

    private static func section(_ title: String, _ facts: [Fact], _ now: Date) -> [String] {
        facts.isEmpty ? [] : ["", Terminal.bold(title)] + facts.map { line($0, now) }
    }
}
