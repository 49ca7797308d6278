import ArgumentParser
import DutchText
import Foundation
import Incident
import Newsroom
import Watching

struct HitsCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "hits", abstract: "List the hits of an incident, newest first.")

    @OptionGroup var common: CommonOptions
    @OptionGroup var incident: IncidentArgument
    @Option(help: "How many at most.") var limit = 200

    func run() async throws {
        let newsroom = try await common.newsroom()
        let id = try incident.incidentID()
        if common.json { return try await printAll(newsroom, id) }
        let folded = try await newsroom.foldedHits(of: id, limit: limit)
        guard !folded.isEmpty else { return common.note("Nog geen treffers. Haal nieuws op met 'eenmond poll --once'.") }
        for hit in folded { Terminal.line(Self.text(hit)) }
    }

    /// Every hit, those of copies too, each with its place among copies and story lines.
    private func printAll(_ newsroom: Newsroom, _ id: IncidentID) async throws {
        var groups: [Int64: FoldedHit] = [:]
        for hit in try await newsroom.hits(of: id, olderThan: nil, newerThan: nil, limit: limit) {
            if groups[hit.item.id] == nil {
                let group = try await newsroom.foldedHit(hit.item.id, of: id)
                for item in [group.item.id] + group.alsoIn.map(\.item) { groups[item] = group }
            }
            try JSONLine.print(HitLine(hit, in: groups[hit.item.id]))
        }
    }

    /// One text once: its queries' words, where else it stands, and what was made of it.
    private static func text(_ folded: FoldedHit) -> String {
        guard let hit = folded.hits.first else { return folded.item.title }
        var lines = [HitLine.text(hit, now: Date())]
        if !folded.alsoIn.isEmpty { lines.append("    ook in: " + folded.alsoIn.map(\.source).joined(separator: ", ")) }
        var made: [String] = []
        if folded.state == .accepted { made.append("hoort erbij") }
        if folded.state == .dismissed { made.append("hoort er niet bij: \(folded.reason ?? "")") }
        if let label = folded.label {
            made.append(label.rawValue)
        } else if let label = folded.proposal.label {
            made.append("\(label.rawValue)?")
        }
        if let name = folded.assignedTo { made.append("voor \(name)") }
        if !made.isEmpty { lines.append("    " + made.joined(separator: " · ")) }
        return lines.joined(separator: "\n")
    }
}

/// One hit in machine output (contract).
struct HitLine: Encodable {
    let incident: String
    let query: String
    let item: Item
    let spans: [Span]
    let foundAt: Date
    /// Of the list only: a hit that was just found has no place yet.
    let place: FoldedHitLine?
    let copyOf: Int64?

    struct Item: Encodable {
        let id: Int64
        let title: String
        let link: String?
        let source: String
        let published: Date
        /// Only the start of the article is free to read: what matched may not be all.
        let partial: Bool
    }

    init(_ hit: Hit, in group: FoldedHit? = nil) {
        place = group.map { FoldedHitLine($0) }
        copyOf = group.flatMap { $0.item.id == hit.item.id ? nil : $0.item.id }
        incident = hit.incident.rawValue
        query = hit.query
        item = Item(
            id: hit.item.id, title: hit.item.title, link: hit.item.link, source: hit.item.source, published: hit.item.published,
            partial: hit.item.isPartial)
        spans = hit.spans
        foundAt = hit.foundAt
    }

    /// For people: source, time, title, and the words that matched.
    static func text(_ hit: Hit, now: Date) -> String {
        var words: [String] = []
        for span in hit.spans where !words.contains(span.text) { words.append(span.text) }
        let found = words.map { "‘\($0)’" }.joined(separator: ", ")
        let when = DutchMoment(hit.item.published).short(at: now)
        return "\(hit.incident)  \(Terminal.bold(hit.item.title))\n    \(hit.item.source) · \(when) · gevonden: \(found)"
            + (hit.item.isPartial ? " · deel van het artikel, de rest is voor abonnees" : "")
            + (hit.item.link.map { "\n    \($0)" } ?? "")
    }
}
