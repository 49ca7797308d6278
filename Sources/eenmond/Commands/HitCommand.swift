import ArgumentParser
import Foundation
import Incident
import Newsroom
import Storage
import Watching

/// `eenmond hit …`: what a person makes of one text. It holds for its copies too.
struct HitCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "hit", abstract: "Accept, dismiss, label, assign or annotate a hit; it holds for all copies of the text.",
        subcommands: [HitAccept.self, HitDismiss.self, HitLabel.self, HitAssign.self, HitNote.self])
}

/// What these commands share.
struct HitOptions: ParsableArguments {
    @OptionGroup var incident: IncidentArgument
    @OptionGroup var who: WhoOption
    @Argument(help: "The item, by the number that 'hits --json' shows.") var item: Int64
}

struct HitAccept: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "accept", abstract: "It is about the incident.")

    @OptionGroup var common: CommonOptions
    @OptionGroup var hit: HitOptions

    func run() async throws {
        let judged = try await common.newsroom().judge(hit.item, of: hit.incident.incidentID(), as: .accepted, by: hit.who.name)
        try FoldedHitLine.report(judged, common, said: "hoort erbij")
    }
}

struct HitDismiss: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "dismiss", abstract: "It is not about the incident.")

    @OptionGroup var common: CommonOptions
    @OptionGroup var hit: HitOptions
    @Option(help: "Why.") var reason: String

    func run() async throws {
        let judged = try await common.newsroom().judge(
            hit.item, of: hit.incident.incidentID(), as: .dismissed, reason: reason, by: hit.who.name)
        try FoldedHitLine.report(judged, common, said: "hoort er niet bij: \(reason)")
    }
}

struct HitLabel: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "label", abstract: "Say what it is about; without --as the proposal counts again.")

    @OptionGroup var common: CommonOptions
    @OptionGroup var hit: HitOptions
    @Option(name: .customLong("as"), help: "The label.") var label: ItemLabel?

    func run() async throws {
        let labelled = try await common.newsroom().label(hit.item, of: hit.incident.incidentID(), as: label, by: hit.who.name)
        try FoldedHitLine.report(labelled, common, said: label.map { "is \($0.rawValue)" } ?? "heeft geen eigen label meer")
    }
}

struct HitAssign: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "assign", abstract: "Give it to somebody to look at; without --to nobody has it.")

    @OptionGroup var common: CommonOptions
    @OptionGroup var hit: HitOptions
    @Option(help: "Who.") var to: String?

    func run() async throws {
        let assigned = try await common.newsroom().assign(hit.item, of: hit.incident.incidentID(), to: to, by: hit.who.name)
        try FoldedHitLine.report(assigned, common, said: assigned.assignedTo.map { "is voor \($0)" } ?? "is voor niemand")
    }
}

struct HitNote: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "note", abstract: "Write a note beside it.")

    @OptionGroup var common: CommonOptions
    @OptionGroup var hit: HitOptions
    @Option(help: "The note.") var text: String

    func run() async throws {
        let noted = try await common.newsroom().note(text, on: hit.item, of: hit.incident.incidentID(), by: hit.who.name)
        try FoldedHitLine.report(noted, common, said: "heeft een notitie")
    }
}

extension ItemLabel: ExpressibleByArgument {}

/// What people made of a text, in machine output.
struct FoldedHitLine: Encodable {
    struct Note: Encodable {
        let text: String
        let at: Date
        let who: String
    }

    let item: Int64
    let state: String
    let reason: String?
    let story: Int64
    let label: ItemLabel?
    let labelProposed: ItemLabel?
    let assignedTo: String?
    let notes: [Note]
    let alsoIn: [String]

    init(_ hit: FoldedHit) {
        item = hit.item.id
        state = hit.state.rawValue
        reason = hit.reason
        story = hit.line
        label = hit.label
        labelProposed = hit.proposal.label
        assignedTo = hit.assignedTo
        notes = hit.notes.map { Note(text: $0.text, at: $0.at, who: $0.who) }
        alsoIn = hit.alsoIn.map(\.source)
    }

    static func report(_ hit: FoldedHit, _ common: CommonOptions, said: String) throws {
        if common.json { return try JSONLine.print(FoldedHitLine(hit)) }
        let copies = hit.alsoIn.isEmpty ? "" : " (ook in: \(hit.alsoIn.map(\.source).joined(separator: ", ")))"
        Terminal.line("‘\(hit.item.title)’\(copies) \(said).")
    }
}
