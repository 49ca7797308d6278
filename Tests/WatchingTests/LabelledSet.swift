import Foundation
import Watching

/// Labelled items: which queries a Dutch reader would want them to answer. Columns of the items: labels, title, text, kind of form that the item
/// tries; of the queries: name, kind, query. By the parts `seen` and `earlier` the rules were made; the part `unseen` was written before the
/// rules were changed last, and was not looked at meanwhile. Of the third set, in other domains, the rules were mended by half the queries.
struct LabelledSet {
    struct Query {
        let name: String
        let kind: String
        let query: WatchQuery
    }

    struct Item {
        let labels: Set<String>
        let title: String
        let text: String
        /// What kind of form the item tries: inflection, compound, false-friend…; nil in the older parts.
        let kind: String?
    }

    let queries: [Query]
    let items: [Item]

    /// - Parameter part: `seen`, `earlier` or `unseen`; `third-seen` and `third-unseen` ask different queries of the same items.
    init(_ part: String) throws {
        let texts = part.hasPrefix("third-") ? "third" : part
        queries = try Self.rows(part + "-queries").map { columns in
            Query(name: columns[0], kind: columns[1], query: try WatchQuery(parsing: columns[2]))
        }
        items = try Self.rows(texts + "-items").map { columns in
            Item(
                labels: Set(columns[0].split(separator: ",").map(String.init)), title: columns[1], text: columns[2],
                kind: columns.count > 3 ? columns[3] : nil)
        }
    }

    private static func rows(_ name: String) throws -> [[String]] {
        let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Labelled/\(name).tsv")
        return try String(contentsOf: file, encoding: .utf8).split(separator: "\n").map { line in
            line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
        }
    }
}
