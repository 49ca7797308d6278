import Foundation

extension Items {
    /// Takes title, text and earlier versions of old items away that no incident has to do with: without a hit, a place in a story line,
    /// a note or a rumour. Key and hash stay, so that a feed that still holds an item does not bring it anew.
    ///
    /// - Returns: how many items lost their words; as many as the limit means that there may be more.
    public func forget(publishedBefore moment: Date, limit: Int) async throws -> Int {
        try await database.write { connection in
            let rows = try connection.rows(
                """
                SELECT id, title, text FROM item
                WHERE published_at < \(moment) AND title <> \("") AND NOT EXISTS (SELECT 1 FROM hit WHERE hit.item = item.id)
                    AND NOT EXISTS (SELECT 1 FROM incident_item WHERE incident_item.item = item.id)
                    AND NOT EXISTS (SELECT 1 FROM item_note WHERE item_note.item = item.id)
                    AND NOT EXISTS (SELECT 1 FROM rumour WHERE rumour.item = item.id)
                ORDER BY published_at LIMIT \(limit)
                """)
            let archive = ArchiveWriter(connection: connection)
            for row in rows {
                let id: Int64 = try row["id"]
                try archive.remove(id, title: try row["title"], text: try row["text"])
                try connection.execute("DELETE FROM item_revision WHERE item = \(id)")
                try connection.execute(
                    """
                    UPDATE item SET title = \(""), text = \(""), html = NULL, link = NULL, feed_text = NULL, article_text = NULL,
                        article_html = NULL, article_state = NULL, article_due = NULL
                    WHERE id = \(id)
                    """)
                try archive.add(id, title: "", text: "")
            }
            return rows.count
        }
    }
}
