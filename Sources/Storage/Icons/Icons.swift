import Foundation

/// The icons of the sites of feeds.
public struct Icons: Sendable {
    private let database: any Database

    init(_ database: any Database) { self.database = database }

    /// The feeds whose icon is to be looked for, those that were never looked at first. A feed that never answered can wait.
    public func due(at now: Date, limit: Int) async throws -> [Feed] {
        try await database.read { connection in
            try connection.rows(
                """
                SELECT feed.* FROM feed LEFT JOIN feed_icon ON feed_icon.feed = feed.id
                WHERE feed.removed_at IS NULL AND feed.is_gone = 0 AND feed.last_success IS NOT NULL
                    AND (feed_icon.next_look IS NULL OR feed_icon.next_look <= \(now))
                ORDER BY feed_icon.next_look IS NOT NULL, feed_icon.next_look, feed.id LIMIT \(limit)
                """
            ).map { try Feed($0) }
        }
    }

    /// Keeps what was found for the feeds of one site; nil when there is no icon. Pictures that no feed has any more go.
    public func keep(_ icon: Icon?, from address: String?, for feeds: [Int64], at now: Date, nextLook: Date) async throws {
        try await database.write { connection in
            if let icon {
                let content = Data(icon.bytes).base64EncodedString()
                try connection.execute(
                    """
                    INSERT INTO icon (digest, media_type, content) VALUES (\(icon.digest), \(icon.mediaType), \(content))
                    ON CONFLICT (digest) DO NOTHING
                    """)
            }
            for feed in feeds {
                try connection.execute(
                    """
                    INSERT INTO feed_icon (feed, digest, address, looked_at, next_look)
                    VALUES (\(feed), \(icon?.digest), \(address), \(now), \(nextLook))
                    ON CONFLICT (feed) DO UPDATE SET digest = excluded.digest, address = excluded.address,
                        looked_at = excluded.looked_at, next_look = excluded.next_look
                    """)
            }
            try connection.execute("DELETE FROM icon WHERE digest NOT IN (SELECT digest FROM feed_icon WHERE digest IS NOT NULL)")
        }
    }

    /// Asks again later, and keeps the icon that is there: the site could not be reached.
    public func postpone(_ feeds: [Int64], at now: Date, nextLook: Date) async throws {
        try await database.write { connection in
            for feed in feeds {
                try connection.execute(
                    """
                    INSERT INTO feed_icon (feed, looked_at, next_look) VALUES (\(feed), \(now), \(nextLook))
                    ON CONFLICT (feed) DO UPDATE SET looked_at = excluded.looked_at, next_look = excluded.next_look
                    """)
            }
        }
    }

    /// What is known of all feeds that were looked at.
    public func all() async throws -> [FeedIcon] {
        try await database.read { connection in
            try connection.rows("SELECT feed, digest, address, looked_at FROM feed_icon ORDER BY feed").map { try FeedIcon($0) }
        }
    }

    /// The picture for a feed; nil when there is none.
    public func icon(of feed: Int64) async throws -> Icon? {
        try await database.read { connection in
            let row = try connection.row(
                """
                SELECT icon.digest, icon.media_type, icon.content FROM feed_icon JOIN icon ON icon.digest = feed_icon.digest
                WHERE feed_icon.feed = \(feed)
                """)
            guard let row else { return nil }
            let content: String = try row["content"]
            guard let bytes = Data(base64Encoded: content) else { throw StorageError(.damaged, "icon of feed \(feed)") }
            return Icon(digest: try row["digest"], mediaType: try row["media_type"], bytes: [UInt8](bytes))
        }
    }
}
