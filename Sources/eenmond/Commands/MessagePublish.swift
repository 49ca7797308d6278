import ArgumentParser
import DutchText
import Editing
import Foundation
import Newsroom

extension ReaderGroup: ExpressibleByArgument {}

struct MessagePublish: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "publish", abstract: "Write down that an approved version went out: where, to whom, when.",
        discussion: "Publishing itself is done by you, in your own channels. Warns when others should have heard it first.")

    @OptionGroup var common: CommonOptions
    @OptionGroup var message: MessageArgument
    @Option(help: ArgumentHelp("Where: website, mail aan de redacties, x, …", valueName: "place")) var `where`: String
    @Option(help: "Who could read it; left out: the readers of this kind of message.") var group: ReaderGroup?
    @Option(help: "Address of the page or the post.") var address: String?
    @Option(help: "When: RFC 3339, or a time of today; now when left out.") var at: Moment?
    @OptionGroup var who: WhoOption

    func run() async throws {
        let outcome = try await common.newsroom().publish(
            message.number, place: `where`, group: group, address: address, at: at?.date, by: who.name)
        if group == nil, ReaderGroup(outcome.status.draft.kind) != .mediaEnPubliek, Publication.isOpenPlace(`where`) {
            Terminal.note(
                "Let op: dit bericht telt als verteld aan \(ReaderGroup(outcome.status.draft.kind)?.words.lowercased() ?? ""), maar op deze plek kan "
                    + "iedereen het lezen. Noem bij een openbare plek --group media-en-publiek.")
        }
        if !outcome.skipped.isEmpty {
            Terminal.note(
                "Let op, de volgorde is omgedraaid. Nog niet verteld aan: \(outcome.skipped.map(\.words).joined(separator: "; ")).")
        }
        if common.json { return try JSONLine.print(PublishedLine(outcome)) }
        Terminal.line("Genoteerd: bericht \(message.number) staat op \(`where`).")
    }
}

struct MessageOrder: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "order", abstract: "Show who was told what, in the order in which they should hear it.")

    @OptionGroup var common: CommonOptions
    @OptionGroup var incident: IncidentArgument

    func run() async throws {
        let order = try await common.newsroom().publicationOrder(of: incident.incidentID())
        for (number, step) in order.steps.enumerated() {
            if common.json {
                try JSONLine.print(OrderLine(number + 1, step))
                continue
            }
            Terminal.line("[\(step.publications.isEmpty ? " " : "x")] \(number + 1). \(step.group.words)")
            for publication in step.publications {
                let address = publication.address.map { " · \($0)" } ?? ""
                Terminal.line("      \(publication.place), \(DutchMoment(publication.at).short(at: Date()))\(address)")
            }
        }
        if !common.json, let turned = MessageOrder.turned(order) { Terminal.note(turned) }
    }

    /// A group that heard something while one before it heard nothing.
    private static func turned(_ order: PublicationOrder) -> String? {
        guard let last = order.steps.last(where: { !$0.publications.isEmpty }) else { return nil }
        let skipped = order.skipped(by: last.group, newest: nil)
        guard !skipped.isEmpty else { return nil }
        return "Let op, de volgorde is omgedraaid. Nog niet verteld aan: \(skipped.map(\.words).joined(separator: "; "))."
    }
}

/// A publication in machine output.
private struct PublishedLine: Encodable {
    let number: Int64
    let state: String
    let skipped: [ReaderGroup]

    init(_ outcome: PublicationOutcome) {
        number = outcome.status.draft.id
        state = outcome.status.state.step.rawValue
        skipped = outcome.skipped
    }
}

/// One group of readers in machine output.
private struct OrderLine: Encodable {
    let step: Int
    let group: ReaderGroup
    let told: Bool
    let publications: [Publication]

    init(_ number: Int, _ step: PublicationOrder.Step) {
        self.step = number
        group = step.group
        told = !step.publications.isEmpty
        publications = step.publications
    }
}

extension ExportFormat: ExpressibleByArgument {}

struct MessageExportCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export", abstract: "Write a kept version as a file; one that is not approved carries CONCEPT.")

    @OptionGroup var common: CommonOptions
    @OptionGroup var message: MessageArgument
    @Option(help: "How it is written.") var format: ExportFormat = .md
    @Option(name: .shortAndLong, help: "Where to write; stdout when left out.") var output: String?

    func validate() throws {
        guard output != nil || !format.isBinary else {
            throw ValidationError("Een \(format.rawValue) is een bestand: zeg met -o waar het moet komen.")
        }
    }

    func run() async throws {
        let newsroom = try await common.newsroom()
        let bytes = try await newsroom.export(message.number, as: format)
        let draft = try await newsroom.draft(number: message.number)
        if let rules = try newsroom.desk.rules(of: draft), !rules.keptLength(of: draft.text).fits {
            PostNotes(draft.text, rules).lines.forEach { common.note($0) }
        }
        guard let output else { return Terminal.text(String(decoding: bytes, as: UTF8.self)) }
        try OutputFile(output).write(bytes)
        common.note("\(output) is geschreven.")
    }
}
