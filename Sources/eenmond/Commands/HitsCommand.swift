import ArgumentParser
import DutchText
import Foundation
import Newsroom
import Watching

struct HitsCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "hits", abstract: "List the hits of an incident, newest first.")

    @OptionGroup var common: CommonOptions
    @OptionGroup var incident: IncidentArgument
    @Option(help: "How many at most.") var limit = 200

    func run() async throws {
        let hits = try await common.newsroom().hits(of: incident.incidentID(), olderThan: nil, newerThan: nil, limit: limit)
        if common.json { return try hits.forEach { try JSONLine.print(HitLine($0)) } }
        guard !hits.isEmpty else { return common.note("Nog geen treffers. Haal nieuws op met 'eenmond poll --once'.") }
        for hit in hits { Terminal.line(HitLine.text(hit, now: Date())) }
    }
}

/// One hit in machine output (contract).
struct HitLine: Encodable {
    let incident: String
    let query: String
    let item: Item
    let spans: [Span]
    let foundAt: Date

    struct Item: Encodable {
        let id: Int64
        let title: String
        let link: String?
        let source: String
        let published: Date
        /// Only the start of the article is free to read: what matched may not be all.
        let partial: Bool
    }

    init(_ hit: Hit) {
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
