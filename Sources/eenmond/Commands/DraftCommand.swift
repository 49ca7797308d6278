import ArgumentParser
import Drafting
import Foundation
import Incident
import Newsroom
import Principles

struct DraftCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "draft", abstract: "Draft a message from confirmed facts only.")

    /// The forms that a draft is written in.
    enum Format: String, CaseIterable, ExpressibleByArgument {
        case md, txt, json
    }

    @OptionGroup var common: CommonOptions
    @OptionGroup var matter: MatterOptions
    @Argument(help: "persbericht, raadsinformatiebrief, socialbericht, instructie, …") var kind: MessageKind
    @Option(help: "For a socialbericht: x, mastodon, bluesky, …") var channel: String?
    @Option(help: "How it is written.") var format: Format?
    @Option(name: .shortAndLong, help: "Where to write; stdout when left out.") var output: String?
    @Flag(help: "Keep the draft with the incident, as a new version.") var save = false
    @Option(help: "Which message in the row: eerste, update, rectificatie, afsluiting.") var moment: MessageMoment?
    @Option(help: "Not to be published before: RFC 3339, or a time of today.") var embargo: Moment?
    @Option(
        help: ArgumentHelp(
            "A value for the head of the paper: zaaknummer, van, aan, portefeuillehouder, openbaarheid.", valueName: "name=value"))
    var set: [String] = []
    @OptionGroup var who: WhoOption

    func validate() throws {
        guard matter.incident != nil || matter.dossier != nil else {
            throw ValidationError("Name the incident with --incident, or a file with --dossier.")
        }
        guard !save || matter.incident != nil else { throw ValidationError("--save needs --incident.") }
        guard set.allSatisfy({ $0.contains("=") }) else { throw ValidationError("--set takes NAME=VALUE.") }
    }

    func run() async throws {
        let (subject, draft) = try await make()
        try write(draft, subject)
        if chosen == .json { try complain() }
        draft.missing.forEach { common.note("Nog invullen: \($0.what) (\($0.who))") }
        draft.leftOut.forEach { common.note("Niet in de tekst: feit \($0.fact) (\($0.reason.words))") }
    }

    /// From the database, where a draft knows its version; or from a file, as a first version.
    private func make() async throws -> (Incident, Draft) {
        let channel = channel.map { Channel(rawValue: $0) }
        guard let id = matter.incident else {
            guard let subject = try await matter.incident(common) else { throw ValidationError("--dossier names no file.") }
            return (subject, try common.desk().draft(kind, of: subject, channel: channel, options: options))
        }
        let newsroom = try await common.newsroom()
        let subject = try await newsroom.incident(.named(id))
        let draft = try await newsroom.draft(kind, of: subject.id, channel: channel, options: options)
        if save { try await newsroom.save(draft, of: subject.id, by: who.name) }
        return (subject, draft)
    }

    private var options: DraftOptions {
        let values = set.map { $0.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init) }
        return DraftOptions(moment: moment, embargo: embargo?.date, values: Dictionary(values.map { ($0[0], $0[1]) }) { $1 })
    }

    /// Broken rules, where findings are asked for. A draft alone does not load the rules: that would be a third of its time.
    private func complain() throws {
        try common.desk().ruleProblems.forEach { Terminal.note("eenmond: \(Explanation($0).text)") }
    }

    private var chosen: Format { format ?? (common.json ? .json : .md) }

    private func write(_ draft: Draft, _ subject: Incident) throws {
        let text: String =
            switch chosen {
            case .md: draft.text
            case .txt: PlainMessage.text(of: draft.text)
            case .json: try JSONLine.string(DraftLine(draft, report: common.desk().check(draft.text, kind: kind, incident: subject)))
            }
        let ended = text.hasSuffix("\n") ? text : text + "\n"
        guard let output else { return Terminal.text(ended) }
        try OutputFile(output).write(Data(ended.utf8))
        common.note("\(output) is geschreven.")
    }
}

/// A draft in machine output (contract).
struct DraftLine: Encodable {
    let kind: MessageKind
    let channel: String?
    let text: String
    let placeholdersMissing: [String]
    let factsUsed: [String]
    let findings: [Finding]
    let length: MessageLength

    init(_ draft: Draft, report: CheckReport) {
        kind = draft.kind
        channel = draft.channel?.rawValue
        text = draft.text
        placeholdersMissing = draft.placeholdersMissing
        factsUsed = draft.factsUsed.map(\.rawValue)
        findings = report.findings
        length = draft.length
    }
}
