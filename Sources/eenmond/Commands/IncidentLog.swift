import ArgumentParser
import DutchText
import Foundation
import Incident
import Newsroom
import Storage

/// `eenmond incident log …`; without a word more it shows the log.
struct IncidentLog: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "log", abstract: "Show, export and verify who changed what, when.", subcommands: [LogShow.self, LogVerify.self],
        defaultSubcommand: LogShow.self)
}

struct LogShow: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "show", abstract: "Show or export the log of an incident.")

    /// The forms that a log is written in.
    enum Format: String, CaseIterable, ExpressibleByArgument {
        case csv, md, json
    }

    @OptionGroup var common: CommonOptions
    @OptionGroup var incident: IncidentArgument
    @Option(help: "How it is written; json is one document, --json a line for each entry.") var format: Format?
    @Option(name: .shortAndLong, help: "Where to write; stdout when left out.") var output: String?

    func run() async throws {
        let newsroom = try await common.newsroom()
        let found = try await newsroom.incident(incident.incidentID())
        let entries = try await newsroom.sealedLog(of: found.id)
        let text = try text(of: found, entries)
        guard let output else { return Terminal.text(text) }
        try OutputFile(output).write(Data(text.utf8))
        common.note("\(output) is geschreven.")
    }

    private func text(of incident: Incident, _ entries: [SealedLogEntry]) throws -> String {
        switch format {
        case .csv: return LogExport(of: incident, entries).csv
        case .md: return LogExport(of: incident, entries).markdown(at: Date())
        case .json: return try JSONLine.string(LogDocument(incident, entries)) + "\n"
        case nil:
            return try entries.map { try common.json ? JSONLine.string(LogLine($0)) : LogShow.line($0.entry) }.map { $0 + "\n" }.joined()
        }
    }

    private static func line(_ entry: LogEntry) -> String {
        let change = entry.changeWords
        let parts = [DutchMoment(entry.at).full, entry.who, entry.action.words, entry.subject, change].filter { !$0.isEmpty }
        return parts.joined(separator: "  ") + (entry.reason.map { "  Reden: \($0)" } ?? "")
    }
}

struct LogVerify: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify", abstract: "Check that no entry of the log was changed, added or removed past Eenmond.")

    @OptionGroup var common: CommonOptions
    @OptionGroup var incident: IncidentArgument
    @Option(help: ArgumentHelp("A seal from an earlier export, which must still stand in the log.", valueName: "hash"))
    var seal: String?

    func run() async throws {
        let id = try incident.incidentID()
        let verdict = try await common.newsroom().verifyLog(of: id, remembered: seal)
        if common.json { try JSONLine.print(VerdictLine(id, verdict)) }
        switch verdict {
        case .intact(let entries, let seal):
            guard !common.json else { return }
            Terminal.line("Het logboek van \(id) is gaaf: \(entries.counting("regel", "regels")).")
            if let seal { Terminal.line("Zegel van de laatste regel: \(seal)") }
        case .broken(let fault):
            throw Explanation(
                .badData, "Het logboek van \(id) klopt niet: \(fault.words). Bewaar deze database apart en kijk een reservekopie na.")
        }
    }
}

/// One log entry in machine output.
struct LogLine: Encodable {
    let number: Int
    let at: Date
    let microseconds: Int64
    let who: String
    let action: String
    let subject: String
    let from: String?
    let to: String?
    let reason: String?
    let seal: String?

    init(_ sealed: SealedLogEntry) {
        let entry = sealed.entry
        number = sealed.number
        at = entry.at
        microseconds = sealed.microseconds
        who = entry.who
        action = entry.action.rawValue
        subject = entry.subject
        from = entry.from
        to = entry.to
        reason = entry.reason
        seal = sealed.seal
    }
}

/// A log as one document, for the archive.
private struct LogDocument: Encodable {
    let incident: String
    let title: String
    let municipality: String
    let exercise: Bool
    let entries: [LogLine]

    init(_ incident: Incident, _ entries: [SealedLogEntry]) {
        self.incident = incident.id.rawValue
        title = incident.title
        municipality = incident.municipality
        exercise = incident.exercise
        self.entries = entries.map(LogLine.init)
    }
}

/// The outcome of `incident log verify` in machine output.
private struct VerdictLine: Encodable {
    let incident: String
    let intact: Bool
    let entries: Int?
    let seal: String?
    let brokenAt: Int?
    let fault: String?

    init(_ id: IncidentID, _ verdict: LogVerdict) {
        incident = id.rawValue
        switch verdict {
        case .intact(let entries, let seal):
            (intact, self.entries, self.seal, brokenAt, fault) = (true, entries, seal, nil, nil)
        case .broken(let found):
            (intact, entries, seal, brokenAt, fault) = (false, nil, nil, found.number, found.fault.rawValue)
        }
    }
}
