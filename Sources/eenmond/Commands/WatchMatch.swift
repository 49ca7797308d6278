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
        let (named, matcher, refused) = try readQueries()
        for (number, line) in try lines(of: items) {
            let item: ItemLine = try decode(line, number, file: items)
            for hit in matcher.hits(in: item.watched) {
                let out = MatchLine(query: named[Int(hit.query)].id, item: item.id, spans: hit.spans)
                if common.json {
                    try JSONLine.print(out)
                } else {
                    Terminal.line("\(out.query.text)  \(item.id.text)  \(hit.spans.map(\.text).joined(separator: ", "))")
                }
            }
        }
        if refused > 0 {
            throw Explanation(
                .badData,
                "\(refused.counting("zoekvraag zocht", "zoekvragen zochten")) niet mee: zie hierboven. Verbeter ze en probeer het opnieuw.")
        }
    }

    /// A query that cannot be read is told of and left out; the others go on.
    private func readQueries() throws -> (named: [QueryLine], matcher: Matcher, refused: Int) {
        if let query { return ([QueryLine(id: .text("1"), query: query)], Matcher([(0, try WatchQuery(parsing: query))]), 0) }
        guard let file = queries else { return ([], Matcher([]), 0) }
        var named: [QueryLine] = []
        var parsed: [(id: Int64, query: WatchQuery)] = []
        var refused = 0
        for (number, line) in try lines(of: file) {
            let query: QueryLine = try decode(line, number, file: file)
            do {
                parsed.append((Int64(named.count), try WatchQuery(parsing: query.query)))
            } catch {
                refused += 1
                Terminal.note("\(file):\(number): zoekvraag \(query.id.text): \(Explanation(error).text)")
            }
            named.append(query)
        }
        return (named, Matcher(parsed), refused)
    }

    /// The lines that hold something, with their numbers. Lines end as JSON Lines says: with a line feed, perhaps after a carriage return.
    private func lines(of file: String) throws -> [(number: Int, line: Data)] {
        let bytes = Array(try InputFile(file).text().utf8)
        return bytes.split(separator: 0x0A, omittingEmptySubsequences: false).enumerated().compactMap { offset, line in
            line.allSatisfy { $0 == 0x20 || $0 == 0x0D || $0 == 0x09 } ? nil : (offset + 1, Data(line))
        }
    }

    private func decode<Line: Decodable>(_ line: Data, _ number: Int, file: String) throws -> Line {
        do { return try JSONDecoder().decode(Line.self, from: line) } catch {
            throw Explanation(
                .badData,
                "\(file):\(number): deze regel is niet te lezen: \(String(decoding: line.prefix(60), as: UTF8.self)). "
                    + "Elke regel is één JSON-object met id en tekst.")
        }
    }
}

/// An id as it was given: text or a whole number.
private enum LineID: Codable {
    case text(String)
    case number(Int)

    init(from decoder: any Decoder) throws {
        let value = try decoder.singleValueContainer()
        if let number = try? value.decode(Int.self) { self = .number(number) } else { self = .text(try value.decode(String.self)) }
    }

    func encode(to encoder: any Encoder) throws {
        var value = encoder.singleValueContainer()
        switch self {
        case .text(let text): try value.encode(text)
        case .number(let number): try value.encode(number)
        }
    }

    var text: String {
        switch self {
        case .text(let text): text
        case .number(let number): String(number)
        }
    }
}

private struct QueryLine: Decodable {
    let id: LineID
    let query: String
}

private struct ItemLine: Decodable {
    let id: LineID
    let title: String?
    let text: String?
    let source: String?
    let site: String?
    let language: String?

    var watched: WatchedText {
        WatchedText(title: title ?? "", text: text ?? "", source: source, site: site, language: language)
    }
}

private struct MatchLine: Encodable {
    let query: LineID
    let item: LineID
    let spans: [Span]
}
