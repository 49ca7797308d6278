import ArgumentParser
import Foundation
import Incident
import Newsroom

/// `eenmond rumour …`
struct RumourCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "rumour", abstract: "Keep the register of rumours around an incident.",
        subcommands: [RumourAdd.self, RumourList.self, RumourAnswer.self, RumourReopen.self])
}

struct RumourAdd: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "add", abstract: "Write down a rumour; it goes round until a fact answers it.")

    @OptionGroup var common: CommonOptions
    @OptionGroup var incident: IncidentArgument
    @OptionGroup var who: WhoOption
    @Option(help: "What is said, in one sentence.") var text: String
    @Option(name: .customLong("in"), help: "Where it was seen first: a source, a platform, a phone call. Default: the source of the item.")
    var place: String?
    @Option(help: "When it was seen first: RFC 3339, or a time of today. Default: the moment of the item, or now.") var seen: Moment?
    @Option(help: "The news item that it stood in, by the number that 'hits --json' shows.") var item: Int64?

    func run() async throws {
        let rumour = try await common.newsroom().addRumour(
            text, to: incident.incidentID(), firstSeen: seen?.date, in: place, item: item, by: who.name)
        if common.json { return try JSONLine.print(RumourLine(rumour)) }
        Terminal.line("Gerucht \(Terminal.bold(rumour.id.rawValue)) staat in het register en loopt.")
        common.note("Weerlegt een feit dit? eenmond rumour answer \(incident.id) \(rumour.id) --fact FEIT")
    }
}

struct RumourList: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "list", abstract: "List the rumours of an incident.")

    @OptionGroup var common: CommonOptions
    @OptionGroup var incident: IncidentArgument

    func run() async throws {
        let newsroom = try await common.newsroom()
        let id = try incident.incidentID()
        let rumours = try await newsroom.rumours(of: id)
        if common.json { return try rumours.forEach { try JSONLine.print(RumourLine($0)) } }
        guard !rumours.isEmpty else { return common.note("Er zijn geen geruchten opgeschreven. Dat kan met 'eenmond rumour add \(id)'.") }
        let file = try await newsroom.incident(id)
        for rumour in rumours { Terminal.line(RumourLine.text(rumour, file)) }
    }
}

struct RumourAnswer: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "answer", abstract: "Answer a rumour with a confirmed fact: it says otherwise, or with --true the same.")

    @OptionGroup var common: CommonOptions
    @OptionGroup var incident: IncidentArgument
    @OptionGroup var who: WhoOption
    @Argument(help: "The rumour's id, for example g1.") var rumour: String
    @Option(help: "The confirmed fact, for example f3.") var fact: String
    @Flag(name: .customLong("true"), help: "The fact bears the rumour out.") var bearsOut = false

    func run() async throws {
        let answered = try await common.newsroom().answerRumour(
            RumourID(rumour), of: incident.incidentID(), with: FactID(fact), bearsOut: bearsOut, by: who.name)
        if common.json { return try JSONLine.print(RumourLine(answered)) }
        Terminal.line("Gerucht \(answered.id) is \(answered.status.rawValue) met feit \(fact).")
    }
}

struct RumourReopen: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "reopen", abstract: "Take an answer back: the rumour goes round again.")

    @OptionGroup var common: CommonOptions
    @OptionGroup var incident: IncidentArgument
    @OptionGroup var who: WhoOption
    @Argument(help: "The rumour's id, for example g1.") var rumour: String

    func run() async throws {
        let opened = try await common.newsroom().reopenRumour(RumourID(rumour), of: incident.incidentID(), by: who.name)
        if common.json { return try JSONLine.print(RumourLine(opened)) }
        Terminal.line("Gerucht \(opened.id) loopt weer.")
    }
}

/// One rumour in machine output.
struct RumourLine: Encodable {
    let id: String
    let text: String
    let firstSeen: Date
    let firstSeenIn: String
    let item: Int64?
    let status: RumourStatus
    let fact: String?
    let addedAt: Date
    let addedBy: String
    let settledAt: Date?
    let settledBy: String?

    init(_ rumour: Rumour) {
        id = rumour.id.rawValue
        text = rumour.text
        firstSeen = rumour.firstSeen
        firstSeenIn = rumour.firstSeenIn
        item = rumour.item
        status = rumour.status
        fact = rumour.fact?.rawValue
        addedAt = rumour.added
        addedBy = rumour.addedBy
        settledAt = rumour.settled
        settledBy = rumour.settledBy
    }

    /// For people: what, where, how it stands, and the fact that answers it.
    static func text(_ rumour: Rumour, _ incident: Incident) -> String {
        let answer = rumour.fact.flatMap { incident.fact($0) }.map { "\n    feit \($0.id): \($0.text)" } ?? ""
        return "\(rumour.id)  \(Terminal.bold(rumour.status.rawValue))  \(rumour.text)\n    eerst gezien: \(rumour.firstSeenIn)\(answer)"
    }
}
