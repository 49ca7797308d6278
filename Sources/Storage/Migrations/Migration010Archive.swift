import Watching

extension Migration {
    /// The words of items as the query language sees them, in place of those that SQLite cut itself: soft hyphens, apostrophes and accents
    /// are then the same for a search and for a watch query.
    static let archive = Migration(10, "archive", afterwards: indexAll) { dialect in
        dialect.fullText.archiveSchema + ["CREATE INDEX item_source ON item (source)", "CREATE INDEX item_site ON item (site)"]
    }

    @Sendable private static func indexAll(_ connection: any Connection) throws(StorageError) {
        let writer = ArchiveWriter(connection: connection)
        var last: Int64 = 0
        while true {
            let rows = try connection.rows("SELECT id, title, text FROM item WHERE id > \(last) ORDER BY id LIMIT 500")
            for row in rows {
                last = try row["id"]
                try writer.add(last, title: row["title"], text: row["text"])
            }
            if rows.count < 500 { return }
        }
    }
}
