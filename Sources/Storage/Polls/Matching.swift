import Foundation
import Watching

/// Keeps the hits of new and of revised items, within the transaction that stores the items.
struct Matching {
    private let connection: any Connection
    private let now: Date
    private let watches: [Int64: Watch]
    private let matcher: ItemMatcher

    init(connection: any Connection, now: Date, watches: [Watch], matcher: @escaping ItemMatcher) {
        self.connection = connection
        self.now = now
        self.watches = Dictionary(uniqueKeysWithValues: watches.map { ($0.id, $0) })
        self.matcher = matcher
    }

    func match(new item: NewsItem, in record: inout PollRecord) throws {
        for match in try matches(item) {
            if let hit = try Hits.insert(StoredItemMatch(item: item, match: match), at: now, connection) { record.newHits.append(hit) }
        }
    }

    func match(revised item: NewsItem, in record: inout PollRecord) throws {
        let matches = try matches(item)
        let rows = try connection.rows("SELECT id, watch, spans, vanished_at FROM hit WHERE item = \(item.id)")
        let known = try rows.map { try KnownHit($0) }
        for match in matches {
            if let hit = known.first(where: { $0.watch == match.watch }) {
                try keep(hit, match, item, in: &record)
            } else if let hit = try Hits.insert(StoredItemMatch(item: item, match: match), at: now, connection) {
                record.newHits.append(hit)
            }
        }
        // A query that rests was not looked for: what it found earlier stays as it is.
        let found = Set(matches.map(\.watch))
        for hit in known where !hit.hasVanished && watches[hit.watch] != nil && !found.contains(hit.watch) {
            try connection.execute("UPDATE hit SET vanished_at = \(now) WHERE id = \(hit.id)")
            try record.vanishedHits.append(stored(hit.id))
        }
    }

    private func keep(_ hit: KnownHit, _ match: ItemMatch, _ item: NewsItem, in record: inout PollRecord) throws(StorageError) {
        try connection.execute(
            "UPDATE hit SET item_revision = \(item.revision), spans = \(match.spans), vanished_at = NULL WHERE id = \(hit.id)")
        if hit.hasVanished || hit.spans != match.spans { try record.changedHits.append(stored(hit.id)) }
    }

    /// What the matcher finds, for queries that are there, each once.
    private func matches(_ item: NewsItem) throws -> [ItemMatch] {
        var seen: Set<Int64> = []
        return try matcher(item).filter { watches[$0.watch] != nil && seen.insert($0.watch).inserted }
    }

    private func stored(_ id: Int64) throws(StorageError) -> StoredHit {
        guard let hit = try Hits.find(id, connection) else { throw StorageError(.notFound, "\(id)") }
        return hit
    }
}

/// A hit that an item had before it was revised.
private struct KnownHit {
    let id: Int64
    let watch: Int64
    let spans: String
    let hasVanished: Bool

    init(_ row: Row) throws(StorageError) {
        id = try row["id"]
        watch = try row["watch"]
        spans = try row["spans"]
        let vanished: Date? = try row["vanished_at"]
        hasVanished = vanished != nil
    }
}
