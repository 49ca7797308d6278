import ArgumentParser
import Editing
import Foundation
import Newsroom

/// `eenmond message …`
struct MessageCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "message", abstract: "Kept messages: versions, approval by a second person, what went out.",
        subcommands: [
            MessageList.self, MessageShow.self, MessageVersions.self, MessageSave.self, MessageDiff.self, MessageMerge.self,
            MessageThread.self,
            MessageLook.self, MessageAsk.self, MessageApprove.self, MessageReturn.self, MessagePublish.self, MessageOrder.self,
            MessageMandate.self, MessageExportCommand.self,
        ])
}

/// A kept version on the command line.
struct MessageArgument: ParsableArguments {
    @Argument(help: ArgumentHelp("The version's number, as 'message list' shows it.", valueName: "number"))
    var number: Int64
}

/// Steps by one person with one version.
private func tell(_ status: MessageStatus, _ common: CommonOptions, _ words: String) throws {
    if common.json { return try JSONLine.print(MessageLine(status)) }
    Terminal.line(words)
    status.holds.forEach { common.note("  \($0.words)") }
}

struct MessageList: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "List the messages of an incident: how far each is, and what holds it.")

    @OptionGroup var common: CommonOptions
    @OptionGroup var incident: IncidentArgument

    func run() async throws {
        let statuses = try await common.newsroom().messages(of: incident.incidentID(), isChecked: true)
        if common.json { return try statuses.forEach { try JSONLine.print(MessageLine($0)) } }
        guard !statuses.isEmpty else {
            return common.note(
                "Er zijn nog geen berichten. Maak de hele set met 'eenmond draft eerste-bericht --incident \(incident.id) --save'.")
        }
        for status in statuses {
            MessageSheet(status, now: Date()).summary.forEach { Terminal.line($0) }
        }
    }
}

struct MessageShow: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "show", abstract: "Show one version: its text, its state, what holds it.")

    @OptionGroup var common: CommonOptions
    @OptionGroup var message: MessageArgument

    func run() async throws {
        let newsroom = try await common.newsroom()
        let status = try await newsroom.messageStatus(message.number)
        let rules = try newsroom.desk.rules(of: status.draft)
        let cautions = try newsroom.desk.cautions(status.draft.kind, of: await newsroom.incident(status.draft.incident))
        if common.json { return try JSONLine.print(MessageLine(status, isWhole: true, rules: rules, cautions: cautions)) }
        let sheet = MessageSheet(status, now: Date())
        (sheet.summary + sheet.events).forEach { Terminal.line($0) }
        if let rules { PostNotes(status.draft.text, rules).lines.forEach { Terminal.line("  \($0)") } }
        cautions.forEach { Terminal.line("  \($0)") }
        Terminal.line()
        Terminal.text(status.draft.text.hasSuffix("\n") ? status.draft.text : status.draft.text + "\n")
    }
}

struct MessageVersions: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "versions", abstract: "List every version of a message: who, when, how it came to be.")

    @OptionGroup var common: CommonOptions
    @OptionGroup var message: MessageArgument

    func run() async throws {
        for (draft, state) in try await common.newsroom().versions(of: message.number) {
            if common.json {
                try JSONLine.print(VersionLine(draft, state))
            } else {
                Terminal.line(MessageSheet.line(draft, state, now: Date()))
            }
        }
    }
}

struct MessageSave: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "save", abstract: "Keep a changed text as the next version.",
        discussion: "When somebody else saved a text of the same version meanwhile, both are kept and a merge is offered.")

    @OptionGroup var common: CommonOptions
    @OptionGroup var message: MessageArgument
    @Argument(help: "The file with the text, or - for stdin.") var file: String
    @OptionGroup var who: WhoOption

    func run() async throws {
        let text = try InputFile(file).text()
        guard text.contains(where: { !$0.isWhitespace }) else {
            throw Explanation(.badData, "\(file): deze tekst is leeg. Er is niets bewaard.")
        }
        let newsroom = try await common.newsroom()
        let saved = try await newsroom.saveText(text, after: message.number, by: who.name)
        if let rival = saved.rival {
            common.note(
                "\(rival.createdBy) bewaarde tegelijk een andere tekst (bericht \(rival.id)). Beide zijn er. Breng ze samen met 'eenmond message merge \(saved.draft.id)'."
            )
        }
        try tell(
            try await newsroom.messageStatus(saved.draft.id), common,
            "Bewaard als bericht \(saved.draft.id), versie \(saved.draft.version).")
    }
}

struct MessageDiff: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "diff", abstract: "Show which words changed since the version before, or since another one.")

    @OptionGroup var common: CommonOptions
    @OptionGroup var message: MessageArgument
    @Argument(help: "The version to compare with; left out: the one that it was made from.") var earlier: Int64?

    func run() async throws {
        let difference = try await common.newsroom().difference(of: message.number, from: earlier)
        if common.json { return try JSONLine.print(difference) }
        Terminal.text(difference.pieces.map(MessageDiff.shown).joined())
        Terminal.line()
        common.note("\(difference.wordsRemoved.counting("woord", "woorden")) weg, \(difference.wordsAdded) erbij.")
    }

    /// The marks are those of `git diff --word-diff`, so that they need no colour.
    private static func shown(_ piece: DifferencePiece) -> String {
        switch piece.change {
        case .kept: piece.text
        case .removed: "[-\(piece.text)-]"
        case .added: "{+\(piece.text)+}"
        }
    }
}

struct MessageMerge: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "merge", abstract: "Show what changed facts, or somebody else's text, bring to a version; take over what you choose.",
        discussion: "Without --take it only shows. Nothing is ever taken over by itself.")

    @OptionGroup var common: CommonOptions
    @OptionGroup var message: MessageArgument
    @Option(help: ArgumentHelp("Which offers to take over: 1,3, or all, or none.", valueName: "numbers")) var take: String?
    @OptionGroup var who: WhoOption

    func run() async throws {
        let newsroom = try await common.newsroom()
        guard let offered = try await newsroom.offeredMerge(message.number) else {
            guard common.json else { return Terminal.line("Bericht \(message.number) is bij; er is niets over te nemen.") }
            return try JSONLine.print(MergeLine(message.number, nil))
        }
        guard let take else { return try show(offered) }
        let numbers = try chosen(take, offered.merge.offers.map(\.number))
        let kept = try await newsroom.takeMerge(message.number, taking: numbers, by: who.name)
        try tell(try await newsroom.messageStatus(kept.id), common, "Bewaard als bericht \(kept.id), versie \(kept.version).")
    }

    private func chosen(_ text: String, _ all: [Int]) throws -> Set<Int> {
        switch text {
        case "all", "alles": return Set(all)
        case "none", "geen": return []
        default:
            let parts = text.split(separator: ",")
            let numbers = parts.compactMap { Int($0.trimmingCharacters(in: .whitespaces)) }
            guard numbers.count == parts.count, !numbers.isEmpty else {
                throw ValidationError("--take takes numbers such as 1,3, or all, or none.")
            }
            return Set(numbers)
        }
    }

    private func show(_ offered: OfferedMerge) throws {
        if common.json { return try JSONLine.print(MergeLine(message.number, offered)) }
        switch offered.reason {
        case .changed(let changes): changes.forEach { Terminal.line($0.words) }
        case .rival(let number): Terminal.line("Bericht \(number) is tegelijk bewaard.")
        }
        for offer in offered.merge.offers {
            Terminal.line()
            Terminal.line(Terminal.bold("Voorstel \(offer.number)") + (offer.isContested ? " (u wijzigde deze zin zelf)" : ""))
            Terminal.line("  nu:       \(offer.current.onOneLine.isEmpty ? "(niets)" : offer.current.onOneLine)")
            Terminal.line("  voorstel: \(offer.offered.onOneLine.isEmpty ? "(weglaten)" : offer.offered.onOneLine)")
        }
        common.note("Neem over met --take 1,2 of --take all. Met --take none laat u de tekst zoals hij is, als nieuwe versie.")
    }
}

struct MessageThread: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "thread", abstract: "Keep a post that is too long as a thread: split at sentences, a line --- between the posts.")

    @OptionGroup var common: CommonOptions
    @OptionGroup var message: MessageArgument
    @OptionGroup var who: WhoOption

    func run() async throws {
        let newsroom = try await common.newsroom()
        let kept = try await newsroom.keepAsThread(message.number, by: who.name)
        try tell(try await newsroom.messageStatus(kept.id), common, "Bewaard als bericht \(kept.id), versie \(kept.version), als draad.")
    }
}

struct MessageLook: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "look", abstract: "Say that you looked at a text whose facts changed, and that it can stand as it is.")

    @OptionGroup var common: CommonOptions
    @OptionGroup var message: MessageArgument
    @OptionGroup var who: WhoOption

    func run() async throws {
        let status = try await common.newsroom().lookAgain(message.number, by: who.name)
        try tell(status, common, "Genoteerd: bekeken door \(who.name).")
    }
}

struct MessageAsk: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "ask", abstract: "Ask for approval.")

    @OptionGroup var common: CommonOptions
    @OptionGroup var message: MessageArgument
    @OptionGroup var who: WhoOption

    func run() async throws {
        try tell(
            try await common.newsroom().askApproval(message.number, by: who.name), common,
            "Goedkeuring gevraagd voor bericht \(message.number).")
    }
}

struct MessageApprove: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "approve", abstract: "Approve a version: by the lead or who is mandated, never by who wrote it.")

    @OptionGroup var common: CommonOptions
    @OptionGroup var message: MessageArgument
    @Option(help: ArgumentHelp("Who approves: the lead, or who is mandated.", valueName: "name")) var by: String
    @Option(help: ArgumentHelp("Approve without a second person, for this reason; stands out in the log.", valueName: "reason"))
    var emergency: String?

    func run() async throws {
        let newsroom = try await common.newsroom()
        let draft = try await newsroom.draft(number: message.number)
        let cautions = try newsroom.desk.cautions(draft.kind, of: await newsroom.incident(draft.incident))
        if !common.json { cautions.forEach { Terminal.note($0) } }
        let status = try await newsroom.approve(message.number, by: by, emergency: emergency)
        if common.json { return try JSONLine.print(MessageLine(status, cautions: cautions)) }
        try tell(status, common, "\(emergency == nil ? "Goedgekeurd" : "Goedgekeurd in nood"): bericht \(message.number), door \(by).")
    }
}

struct MessageReturn: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "return", abstract: "Return a version to its writer, with a reason.")

    @OptionGroup var common: CommonOptions
    @OptionGroup var message: MessageArgument
    @Option(help: ArgumentHelp("Who returns it: the lead, or who is mandated.", valueName: "name")) var by: String
    @Option(help: "Why.") var reason: String

    func run() async throws {
        try tell(
            try await common.newsroom().giveBack(message.number, reason: reason, by: by), common, "Teruggegeven: bericht \(message.number)."
        )
    }
}

struct MessageMandate: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "mandate", abstract: "Show who may approve beside the lead; with a name and --by the lead, let somebody.")

    @OptionGroup var common: CommonOptions
    @OptionGroup var incident: IncidentArgument
    @Argument(help: "Who may approve too.") var name: String?
    @Option(help: ArgumentHelp("The lead.", valueName: "name")) var by: String?
    @Flag(help: "Take the mandate back.") var withdraw = false

    func validate() throws {
        guard name == nil || by != nil else { throw ValidationError("--by must name the lead.") }
    }

    func run() async throws {
        let newsroom = try await common.newsroom()
        let id = try incident.incidentID()
        if let name, let by {
            if withdraw {
                try await newsroom.withdrawMandate(name, of: id, by: by)
            } else {
                try await newsroom.mandate(name, of: id, by: by)
            }
        }
        let mandates = try await newsroom.mandates(of: id)
        if common.json { return try mandates.forEach { try JSONLine.print($0) } }
        guard !mandates.isEmpty else {
            return Terminal.line("Alleen wie de leiding heeft keurt goed: \(try await newsroom.incident(id).lead).")
        }
        mandates.forEach { Terminal.line("\($0.name), gemandateerd door \($0.by)") }
    }
}
