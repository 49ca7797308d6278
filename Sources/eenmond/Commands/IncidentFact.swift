import ArgumentParser
import Foundation
import Incident
import Newsroom

/// `eenmond incident fact …`
struct IncidentFact: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "fact", abstract: "Add, confirm, refute and list facts.",
        subcommands: [FactAdd.self, FactConfirm.self, FactRefute.self, FactList.self])
}

struct FactAdd: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "add", abstract: "Add a fact; it is unconfirmed until someone confirms it.")

    @OptionGroup var common: CommonOptions
    @OptionGroup var incident: IncidentArgument
    @OptionGroup var who: WhoOption
    @Option(help: "The fact in one plain sentence.") var text: String
    @Option var topic: FactTopic = .other
    @Option(help: "Where it comes from: politie, brandweer, eigen waarneming, …") var source: String
    @Option(help: "The moment that it speaks of: RFC 3339, or a time of today.") var at: Moment?
    @Option(help: "Who may read it.") var audience: Audience = .public
    @Option(help: ArgumentHelp("The fact that this one replaces once confirmed.", valueName: "fact")) var supersedes: String?

    func run() async throws {
        let new = NewFact(
            text: text, topic: topic, source: source, at: at?.date, audience: audience, supersedes: supersedes.map { FactID($0) })
        let id = try await common.newsroom().addFact(new, to: incident.incidentID(), by: who.name)
        if common.json { return try JSONLine.print(["id": id.rawValue]) }
        Terminal.line("Feit \(Terminal.bold(id.rawValue)) staat erin, nog niet bevestigd.")
        common.note("Zeker? eenmond incident fact confirm \(incident.id) \(id) --by NAAM --source BRON")
    }
}

/// What confirming and refuting share.
struct SettleOptions: ParsableArguments {
    @OptionGroup var incident: IncidentArgument
    @Argument(help: ArgumentHelp("The fact's id, for example f3.", valueName: "fact")) var fact: String
    @Option(help: ArgumentHelp("Who takes responsibility for it.", valueName: "name")) var by: String
    @Option(help: "On whose word.") var source: String
}

struct FactConfirm: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "confirm", abstract: "Confirm a fact: from now on messages may hold it.")

    @OptionGroup var common: CommonOptions
    @OptionGroup var settle: SettleOptions

    func run() async throws {
        let newsroom = try await common.newsroom()
        let changed = try await newsroom.confirmFact(
            FactID(settle.fact), of: settle.incident.incidentID(), source: settle.source, by: settle.by)
        try FactLine.report(settle.fact, of: changed, common, said: "bevestigd")
        try await FactLine.warn(newsroom, changed.id, common)
    }
}

struct FactRefute: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "refute", abstract: "Refute a fact: from now on no message may hold it.")

    @OptionGroup var common: CommonOptions
    @OptionGroup var settle: SettleOptions

    func run() async throws {
        let newsroom = try await common.newsroom()
        let changed = try await newsroom.refuteFact(
            FactID(settle.fact), of: settle.incident.incidentID(), source: settle.source, by: settle.by)
        try FactLine.report(settle.fact, of: changed, common, said: "weerlegd")
        try await FactLine.warn(newsroom, changed.id, common)
    }
}

struct FactList: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "list", abstract: "List the facts of an incident.")

    @OptionGroup var common: CommonOptions
    @OptionGroup var incident: IncidentArgument

    func run() async throws {
        let found = try await common.newsroom().incident(incident.incidentID())
        if common.json { return try found.facts.forEach { try JSONLine.print(FactLine($0)) } }
        guard !found.facts.isEmpty else {
            return common.note("Er zijn nog geen feiten. Voeg er een toe met 'eenmond incident fact add \(found.id)'.")
        }
        for fact in found.facts { Terminal.line("\(FactList.words(fact))\(IncidentSheet.line(fact, Date()))") }
    }
}

extension FactList {
    /// As the page says it; the JSON has the words of the contract.
    fileprivate static func words(_ fact: Fact) -> String {
        if fact.isConfirmed { return "bevestigd" }
        return fact.isRefuted ? "weerlegd" : "nog niet zeker"
    }
}

/// One fact in machine output.
struct FactLine: Encodable {
    let id: String
    let text: String
    let topic: FactTopic
    let status: String
    let source: String
    let at: Date
    let audience: Audience
    let supersedes: String?
    let verifiedBy: String?
    let verifiedAt: Date?
    let verifiedSource: String?

    init(_ fact: Fact) {
        id = fact.id.rawValue
        text = fact.text
        topic = fact.topic
        status = fact.status.name
        source = fact.source
        at = fact.at
        audience = fact.audience
        supersedes = fact.supersedes?.rawValue
        verifiedBy = fact.status.verification?.by
        verifiedAt = fact.status.verification?.at
        verifiedSource = fact.status.verification?.source
    }

    /// Names every last version of a message that rests on a fact that changed since.
    static func warn(_ newsroom: Newsroom, _ id: IncidentID, _ common: CommonOptions) async throws {
        for checked in try await newsroom.checkedDrafts(of: id) where checked.isLatest {
            for stale in checked.staleFacts { common.note("Let op, \(checked.draft.name) klopt niet meer. \(stale.line)") }
        }
    }

    static func report(_ id: String, of incident: Incident, _ common: CommonOptions, said: String) throws {
        guard let fact = incident.fact(FactID(id)) else { return }
        if common.json { return try JSONLine.print(FactLine(fact)) }
        Terminal.line("Feit \(Terminal.bold(id)) is \(said): \(fact.text)")
    }
}
