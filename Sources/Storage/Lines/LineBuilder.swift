import Foundation

/// Sums up the items of a story line, the oldest first.
struct LineBuilder {
    private let title: String?
    private let headline: String
    private let first: Date
    private var last: Date
    private var items = 0
    private var texts: Set<Int64> = []
    private var sources: [String: Int] = [:]

    init(_ row: Row) throws(StorageError) {
        title = try row["title"]
        headline = try row["headline"]
        first = try row["published_at"]
        last = first
    }

    mutating func add(_ row: Row) throws(StorageError) {
        last = try row["published_at"]
        items += 1
        texts.insert(try row["original"])
        sources[try row["source"], default: 0] += 1
    }

    func line(_ id: Int64) -> StoredLine {
        StoredLine(
            id: id, title: title, headline: headline, first: first, last: last, items: items, texts: texts.count,
            sources: sources.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map(\.key))
    }
}
