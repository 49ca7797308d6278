import ArgumentParser
import Drafting
import Foundation
import Incident
import Newsroom
import Principles
import Storage

struct DraftCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "draft", abstract: "Draft a message from confirmed facts only, or the whole first set (eerste-bericht).")

    /// The forms that a draft is written in.
    enum Format: String, CaseIterable, ExpressibleByArgument {
        case md, txt, html, docx, odt, pdf, json

        /// Nil for json, which is for machines.
        var export: ExportFormat? { ExportFormat(rawValue: rawValue) }
    }

    /// What is asked for: one kind, or all of the first set.
    enum Subject: ExpressibleByArgument {
        case kind(MessageKind)
        case firstSet

        init?(argument: String) {
            if argument == "eerste-bericht" {
                self = .firstSet
            } else if let kind = MessageKind(rawValue: argument) {
                self = .kind(kind)
            } else {
                return nil
            }
        }

        static var allValueStrings: [String] { ["eerste-bericht"] + MessageKind.allCases.map(\.rawValue) }
    }

    @OptionGroup var common: CommonOptions
    @OptionGroup var matter: MatterOptions
    @Argument(help: "eerste-bericht (the whole first set), persbericht, raadsinformatiebrief, socialbericht, instructie, …") var kind:
        Subject
    @Option(help: "For a socialbericht: x, mastodon, bluesky, …") var channel: String?
    @Option(help: "How it is written.") var format: Format?
    @Option(name: .shortAndLong, help: "Where to write; stdout when left out. A folder for eerste-bericht.") var output: String?
    @Flag(help: "Keep the draft with the incident, as a new version.") var save = false
    @Option(help: "Which message in the row: eerste, update, rectificatie, afsluiting.") var moment: MessageMoment?
    @Option(help: "Not to be published before: RFC 3339, or a time of today.") var embargo: Moment?
    @Option(help: "Only facts for these readers, when those are fewer than the kind allows; more is refused and logged.")
    var audience: Audience?
    @Option(
        help: ArgumentHelp(
            "A value for the head of the paper: zaaknummer, van, aan, portefeuillehouder, onderwerp, openbaarheid.", valueName: "name=value"
        ))
    var set: [String] = []
    @OptionGroup var who: WhoOption

    func validate() throws {
        guard matter.incident != nil || matter.dossier != nil else {
            throw ValidationError("Name the incident with --incident, or a file with --dossier.")
        }
        guard !save || matter.incident != nil else { throw ValidationError("--save needs --incident.") }
        guard set.allSatisfy({ $0.contains("=") }) else { throw ValidationError("--set takes NAME=VALUE.") }
        guard output != nil || chosen.export?.isBinary != true else {
            throw ValidationError("Een \(chosen.rawValue) is een bestand: zeg met -o waar het moet komen.")
        }
    }

    func run() async throws {
        switch kind {
        case .kind(let kind): try await one(kind)
        case .firstSet: try await FirstSet(command: self).run()
        }
    }

    private func one(_ kind: MessageKind) async throws {
        let (subject, draft, desk) = try await make(kind)
        try await write(draft, subject, desk)
        // A draft alone does not load the rules: that would be a third of its time.
        if chosen == .json { try desk.ruleProblems.forEach { Terminal.note("eenmond: \(Explanation($0).text)") } }
        if chosen != .json { try desk.cautions(draft, of: subject).forEach { Terminal.note($0) } }
        if let rules = try rules(draft, desk) { PostNotes(draft.text, rules).lines.forEach { common.note($0) } }
        if let note = draft.noteOnEarlier { common.note(note) }
        draft.missing.forEach { common.note($0.note) }
        if let note = subject.noteOnQuestions(kind) { common.note(note) }
        draft.leftOut.forEach { common.note("Niet in de tekst: feit \($0.fact) (\($0.reason.words))") }
    }

    /// What the channel of a post allows; nil for a text on paper.
    private func rules(_ draft: Draft, _ desk: Desk) throws -> ChannelRules? {
        try draft.channel.map { channel throws in try desk.templates().channels.rules(channel) }
    }

    /// From the database, where a draft knows its version; or from a file, as a first version.
    private func make(_ kind: MessageKind) async throws -> (Incident, Draft, Desk) {
        let channel = channel.map { Channel(rawValue: $0) }
        guard let id = matter.incident else {
            guard let subject = try await matter.incident(common) else { throw ValidationError("--dossier names no file.") }
            let desk = try common.desk()
            return (subject, try desk.draft(kind, of: subject, channel: channel, options: options), desk)
        }
        let newsroom = try await common.newsroom()
        let subject = try await newsroom.incident(.named(id))
        let draft = try await newsroom.draft(kind, of: subject.id, channel: channel, options: options, by: who.name)
        if save {
            let (message, isLeft) = try await newsroom.saveUnlessChanged(draft, of: subject.id, by: who.name)
            if isLeft {
                common.note(message.leftNote)
            } else {
                common.note("Bewaard als bericht \(message.id), versie \(message.version).")
            }
        }
        return (subject, draft, newsroom.desk)
    }

    var options: DraftOptions {
        let values = set.map { $0.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init) }
        return DraftOptions(
            moment: moment, embargo: embargo?.date, values: Dictionary(values.map { ($0[0], $0[1]) }) { $1 }, audience: audience)
    }

    var chosen: Format { format ?? (common.json ? .json : .md) }

    private func write(_ draft: Draft, _ subject: Incident, _ desk: Desk) async throws {
        let bytes: Data
        if let copy = DraftCommand.copy(of: draft, chosen, to: output) {
            common.note(try MessagePaper(draft, of: subject, rules: rules(draft, desk)).notice ?? "")
            bytes = copy
        } else if let export = chosen.export {
            bytes = try await desk.export.bytes(MessagePaper(draft, of: subject, rules: rules(draft, desk)), as: export)
        } else {
            let report = try desk.check(draft.text, kind: draft.kind, incident: subject)
            bytes = Data(
                (try JSONLine.string(
                    DraftLine(draft, report: report, rules: rules(draft, desk), cautions: desk.cautions(draft, of: subject))) + "\n")
                    .utf8)
        }
        guard let output else { return Terminal.text(String(decoding: bytes, as: UTF8.self)) }
        try OutputFile(output).write(bytes)
        common.note("\(output) is geschreven.")
    }
}

extension Draft {
    /// An update that has no message before it cannot tell what is new.
    var noteOnEarlier: String? {
        guard moment == .update || moment == .rectificatie, options.earlier == nil else { return nil }
        return "Van dit soort bericht is nog niets verschenen of goedgekeurd: de tekst kan niet zeggen wat er sindsdien veranderde."
    }
}

extension Incident {
    /// What the scenario expects people to ask: in no text before there is an answer.
    fileprivate func noteOnQuestions(_ kind: MessageKind) -> String? {
        let expected = story.questions.filter { !$0.isForMessages }.map(\.question)
        guard kind == .instructie || kind == .vraagEnAntwoord, !expected.isEmpty else { return nil }
        return "Te verwachten vragen, nog zonder antwoord: \(expected.joined(separator: " "))"
    }
}

extension DraftCommand {
    /// A post on a terminal stands there to be copied: its text and nothing else. That it is a concept is told beside it; in a file it
    /// stands at the head.
    static func copy(of draft: Draft, _ format: Format, to output: String?) -> Data? {
        guard draft.kind == .socialbericht, output == nil, format == .md || format == .txt else { return nil }
        return Data((draft.text + "\n").utf8)
    }
}

extension MessagePaper {
    /// A text that nobody kept or approved yet.
    init(_ draft: Draft, of incident: Incident, rules: ChannelRules? = nil) {
        self.init(
            draft.text, kind: draft.kind, version: draft.options.version, at: draft.at ?? Date(),
            of: incident, rules: rules)
    }
}

extension StoredDraft {
    /// That a person's work stays.
    var leftNote: String { "\(kind.words) is met de hand gewijzigd en blijft zoals het is (bericht \(id))." }
}

extension MissingPiece {
    /// What to fill in, who can supply it, and what may help.
    var note: String {
        let line = "Nog invullen: \(what) (\(who))"
        return suggestions.isEmpty ? line : "\(line). Te verwachten: \(suggestions.joined(separator: " "))"
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
    /// Code point from which a post is over its limit; absent when it fits.
    let overflow: Int?
    /// The post as a row of posts that fit; absent for a text on paper.
    let posts: [String]?
    /// What must be known of the criminal case; empty when there is none.
    let cautions: [String]

    init(_ draft: Draft, report: CheckReport, rules: ChannelRules? = nil, cautions: [String] = []) {
        self.cautions = cautions
        kind = draft.kind
        channel = draft.channel?.rawValue
        text = draft.text
        placeholdersMissing = draft.placeholdersMissing
        factsUsed = draft.factsUsed.map(\.rawValue)
        findings = report.findings
        length = draft.length
        overflow = rules?.overflow(in: draft.text)
        posts = rules.map { PostThread.posts(of: draft.text, rules: $0) }
    }

    private enum CodingKeys: String, CodingKey {
        case kind, channel, text, placeholdersMissing, factsUsed, findings, length, overflow, posts, cautions
    }

    /// By hand, for the contract names `channel` always: null for a text on paper.
    func encode(to encoder: any Encoder) throws {
        var line = encoder.container(keyedBy: CodingKeys.self)
        try line.encode(kind, forKey: .kind)
        try line.encode(channel, forKey: .channel)
        try line.encode(text, forKey: .text)
        try line.encode(placeholdersMissing, forKey: .placeholdersMissing)
        try line.encode(factsUsed, forKey: .factsUsed)
        try line.encode(findings, forKey: .findings)
        try line.encode(length, forKey: .length)
        try line.encodeIfPresent(overflow, forKey: .overflow)
        try line.encodeIfPresent(posts, forKey: .posts)
        try line.encode(cautions, forKey: .cautions)
    }
}
