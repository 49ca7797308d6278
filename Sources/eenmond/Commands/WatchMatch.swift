import ArgumentParser
import Foundation
import Newsroom
import Watching

/// Matches queries against items from files, without a database (contract: `watch match`).
struct WatchMatch: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "match", abstract: "Match queries against items from a file, one JSON object a line.")

    @OptionGroup var common: CommonOptions
    @Option(help: "One query.") var query: String?
    @Option(help: ArgumentHelp("Queries {\"id\",\"query\"}, one a line.", valueName: "file")) var queries: String?
    @Option(help: ArgumentHelp("Items {\"id\",\"title\",\"text\",…}, one a line; - for stdin.", valueName: "file")) var items: String

    func validate() throws {
        guard (query == nil) != (queries == nil) else { throw ValidationError("Give --query or --queries, one of the two.") }
    }

    func run() async throws {
        let named = try namedQueries()
        let matcher = Matcher(try named.enumerated().map { (id: Int64($0), query: try WatchQuery(parsing: $1.query)) })
        for line in try InputFile(items).text().split(separator: "\n", omittingEmptySubsequences: true) {
            let item: ItemLine = try decode(line, file: items)
            for hit in matcher.hits(in: item.watched) {
                let out = MatchLine(query: named[Int(hit.query)].id, item: item.id, spans: hit.spans)
                if common.json {
                    try JSONLine.print(out)
                } else {
                    Terminal.line("\(out.query)  \(item.id)  \(hit.spans.map(\.text).joined(separator: ", "))")
                }
            }
        }
    }

    private func namedQueries() throws -> [QueryLine] {
        if let query { return [QueryLine(id: "1", query: query)] }
        guard let queries else { return [] }
        return try InputFile(queries).text().split(separator: "\n", omittingEmptySubsequences: true).map { try decode($0, file: queries) }
    }

    private func decode<Line: Decodable>(_ line: Substring, file: String) throws -> Line {
        do { return try JSONDecoder().decode(Line.self, from: Data(line.utf8)) } catch {
            throw Explanation(
                .badData, "\(file): deze regel is niet te lezen: \(line.prefix(60)). Elke regel is één JSON-object met id en tekst.")
        }
    }
}

private struct QueryLine: Decodable {
    let id: String
    let query: String
}

private struct ItemLine: Decodable {
    let id: String
    let title: String?
    let text: String?
    let source: String?
    let site: String?
    let language: String?

    var watched: WatchedText {
        WatchedText(title: title ?? "", text: text ?? "", source: source ?? "", site: site, language: language)
    }
}

private struct MatchLine: Encodable {
    let query: String
    let item: String
    let spans: [Span]
}
