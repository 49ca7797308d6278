import Foundation
import Watching

/// News items and their revisions. Items come in through ``Polls``.
public struct Items: Sendable {
    let database: any Database

    init(_ database: any Database) { self.database = database }

    /// How many items are stored.
    public func count() async throws -> Int {
        try await database.read { connection in
            try connection.row("SELECT count(*) AS count FROM item")?["count"] ?? 0
        }
    }

    /// How many items there are from the newest down to a place; all of them without one.
    public func count(since cursor: ItemCursor?) async throws -> Int {
        guard let cursor else { return try await count() }
        return try await database.read { connection in
            try connection.row(
                """
                SELECT count(*) AS count FROM item WHERE (published_at, id) >= (\(cursor.published), \(cursor.item))
                """)?["count"] ?? 0
        }
    }

    /// The item with this number.
    public func find(_ id: Int64) async throws -> NewsItem? {
        try await database.read { connection in
            try connection.row("SELECT \(sql: NewsItem.columns) FROM item WHERE id = \(id)").map { try NewsItem($0) }
        }
    }

    /// The safe HTML of an item, where its feed gave one.
    public func html(of id: Int64) async throws -> String? {
        try await database.read { connection in
            guard let row = try connection.row("SELECT html FROM item WHERE id = \(id)") else { return nil }
            return try row["html"]
        }
    }

    /// The earlier states of an item, oldest first; empty when it never changed.
    public func revisions(of id: Int64) async throws -> [ItemRevision] {
        try await database.read { connection in
            try connection.rows("SELECT * FROM item_revision WHERE item = \(id) ORDER BY revision").map { try ItemRevision($0) }
        }
    }

    /// A page of items, newest first.
    ///
    /// - Parameter cursor: the place of the last item of the page before; nil for the first page.
    public func newest(limit: Int = 50, after cursor: ItemCursor? = nil) async throws -> [NewsItem] {
        try await database.read { connection in
            try connection.rows(Items.newest(limit: limit, after: cursor)).map { try NewsItem($0) }
        }
    }

    /// A page of items published at or after a moment, oldest first.
    public func published(since start: Date, limit: Int, after cursor: ItemCursor? = nil) async throws -> [NewsItem] {
        try await database.read { connection in
            let from = cursor ?? ItemCursor(published: start, item: 0)
            return try connection.rows(
                """
                SELECT \(sql: NewsItem.columns) FROM item WHERE (published_at, id) > (\(from.published), \(from.item))
                ORDER BY published_at, id LIMIT \(limit)
                """
            ).map { try NewsItem($0) }
        }
    }

    /// All items published at or after a moment, oldest first, in batches: for a new query over what is stored.
    public func batches(since start: Date, size: Int = 500) -> ItemBatches { ItemBatches(items: self, start: start, size: size) }

    /// Items whose title or text holds all these words, whatever their case and accents, newest first. ``Archive`` knows inflections,
    /// compounds and operators too.
    public func search(_ words: String, limit: Int = 50) async throws -> [NewsItem] {
        let wanted = ArchiveWords.of(title: words, text: "")
        guard !wanted.isEmpty else { return [] }
        return try await database.read { connection in
            guard let match = connection.dialect.fullText.match(.all(wanted.map { .word($0) })) else { return [] }
            return try connection.rows(
                """
                SELECT \(sql: NewsItem.columns) FROM item WHERE item.id IN (SELECT rowid FROM item_words WHERE item_words MATCH \(match))
                ORDER BY published_at DESC, id DESC LIMIT \(limit)
                """
            ).map { try NewsItem($0) }
        }
    }
}

extension Items {
    static func newest(limit: Int, after cursor: ItemCursor?) -> SQL {
        let place: SQL = cursor.map { "WHERE (published_at, id) < (\($0.published), \($0.item))" } ?? ""
        return "SELECT \(sql: NewsItem.columns) FROM item \(sql: place) ORDER BY published_at DESC, id DESC LIMIT \(limit)"
    }
}
