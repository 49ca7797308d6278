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
        let newsroom = try await common.newsroom()
        let found = try await newsroom.incident(incident.incidentID())
        let clock = try await newsroom.clock(of: found)
        let guidance = try newsroom.criminalGuidance(found.criminalStage)
        if common.json { return try JSONLine.print(IncidentDocument(found, clock, guidance, now: Date())) }
        IncidentSheet(found, clock: clock, guidance: guidance, now: Date()).lines.forEach { Terminal.line($0) }
    }
}

/// The dossier of an incident with what follows from it: the clock, and what may be said in this stage of a criminal case.
struct IncidentDocument: Encodable {
    private let dossier: Dossier
    private let clock: ClockPart
    private let guidance: CriminalGuidance

    private enum CodingKeys: String, CodingKey { case clock, criminalGuidance }

    private struct ClockPart: Encodable {
        let signal: Date
        let firstMessage: Date?
        let lastMessage: Date?
        let nextDue: Date?
        let nextDueFrom: String?
        let late: Bool
        let words: [String]
    }

    init(_ incident: Incident, _ clock: IncidentClock, _ guidance: CriminalGuidance, now: Date) {
        dossier = Dossier(incident)
        self.clock = ClockPart(
            signal: clock.signal, firstMessage: clock.firstMessage, lastMessage: clock.lastMessage, nextDue: clock.nextDue?.at,
            nextDueFrom: clock.nextDue?.origin.rawValue, late: clock.nextDue?.isLate(at: now) ?? false, words: clock.lines(at: now))
        self.guidance = guidance
    }

    func encode(to encoder: any Encoder) throws {
        try dossier.encode(to: encoder)
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(clock, forKey: .clock)
        try container.encode(guidance, forKey: .criminalGuidance)
    }
}

/// An incident on a terminal.
struct IncidentSheet {
    let lines: [String]

    init(_ incident: Incident, clock: IncidentClock, guidance: CriminalGuidance, now: Date) {
        let confirmed = incident.facts.filter(\.isConfirmed).sorted { $0.at > $1.at }
        let open = incident.facts.filter { !$0.isConfirmed && !$0.isRefuted }
        let refuted = incident.facts.filter(\.isRefuted)
        lines =
            [
                Terminal.bold(incident.title) + (incident.exercise ? "  OEFENING" : ""),
                "\(incident.place), gemeente \(incident.municipality) · fase \(incident.phase.words.lowercased())\(incident.isOpen ? "" : " · gesloten")",
                "De leiding heeft \(incident.lead), sinds \(DutchMoment(incident.leadership.since).short(at: now)).",
                clock.lines(at: now).joined(separator: " · "),
            ]
            + IncidentSheet.section("Bevestigd", confirmed, now)
            + IncidentSheet.section("Nog niet zeker (komt in geen enkel bericht voor publiek)", open, now)
            + IncidentSheet.section("Weerlegd", refuted, now)
            + IncidentSheet.list("Partners, en waarover die spreken", incident.story.partners.map(IncidentSheet.line))
            + IncidentSheet.list(
                "Wie het hoort, in deze volgorde",
                incident.story.audiences.map { ([$0.name] + $0.channels).joined(separator: " · ") })
            + CriminalSheet(guidance).lines
            + IncidentSheet.list("Nooit in een bericht", incident.story.privacyWarnings)
    }

    static func line(_ fact: Fact, _ now: Date) -> String {
        let proof =
            fact.status.verification.map { " · \(fact.isRefuted ? "weerlegd" : "bevestigd") door \($0.by), bron \($0.source)" } ?? ""
        let audience = fact.audience == .public ? "" : " · alleen \(fact.audience == .raad ? "voor de raad" : "intern")"
        return "  \(fact.id)  \(fact.text)  [\(DutchMoment(fact.at).short(at: now)) · \(fact.source)\(proof)\(audience)]"
    }

    private static func line(_ partner: Partner) -> String {
        partner.name + (partner.leadsOn.isEmpty ? "" : ": " + partner.leadsOn.joined(separator: ", "))
    }

    private static func list(_ title: String, _ lines: [String]) -> [String] {
        lines.isEmpty ? [] : ["", Terminal.bold(title)] + lines.map { "  - \($0)" }
    }

    private static func section(_ title: String, _ facts: [Fact], _ now: Date) -> [String] {
        facts.isEmpty ? [] : ["", Terminal.bold(title)] + facts.map { line($0, now) }
    }
}
