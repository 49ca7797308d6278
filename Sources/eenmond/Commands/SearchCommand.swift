import ArgumentParser
import DutchText
import Foundation
import Incident
import Newsroom
import Storage
import Watching

struct SearchCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "search", abstract: "Search all news that was ever fetched, with the query language of 'watch add', newest first.")

    @OptionGroup var common: CommonOptions
    @Argument(help: "For example: 'steekpartij NEAR/5 Almelo'.") var query: String
    @Option(help: "Published at or after: RFC 3339, or a time of today.") var since: Moment?
    @Option(help: "Published before: RFC 3339, or a time of today.") var until: Moment?
    @Option(help: "Name of a source, or host of its site.") var source: String?
    @Option(help: "Only hits of this incident.") var incident: String?
    @Option(help: "How many at most.") var limit = 50

    func validate() throws {
        guard limit > 0 else { throw ValidationError("--limit is a number above 0.") }
    }

    func run() async throws {
        let newsroom = try await common.newsroom()
        let filter = ArchiveFilter(
            since: since?.date, until: until?.date, source: source, incident: try incident.map { try IncidentID.named($0) })
        var found = 0
        var cursor: ItemCursor?
        repeat {
            let page = try await newsroom.searchArchive(query, filter, limit: limit - found, after: cursor)
            for answer in page.answers { try show(answer) }
            found += page.answers.count
            cursor = page.next
        } while cursor != nil && found < limit
        if found == 0 { common.note("Niets gevonden.") }
        if cursor != nil { common.note("Er is meer. Vraag het met --limit, of zoek nauwer met --since en --until.") }
    }

    private func show(_ answer: ArchiveAnswer) throws {
        if common.json { return try JSONLine.print(AnswerLine(answer)) }
        var words: [String] = []
        for span in answer.spans where !words.contains(span.text) { words.append(span.text) }
        let found = words.isEmpty ? "" : " · gevonden: " + words.map { "‘\($0)’" }.joined(separator: ", ")
        Terminal.line(
            "\(Terminal.bold(answer.item.title))\n    \(answer.item.source) · \(DutchMoment(answer.item.published).short(at: Date()))\(found)"
                + (answer.item.link.map { "\n    \($0)" } ?? ""))
    }
}

/// One answer in machine output.
private struct AnswerLine: Encodable {
    let item: HitLine.Item
    let spans: [Span]

    init(_ answer: ArchiveAnswer) {
        let item = answer.item
        self.item = HitLine.Item(
            id: item.id, title: item.title, link: item.link, source: item.source, published: item.published,
            partial: item.isPartial)
        spans = answer.spans
    }
}
