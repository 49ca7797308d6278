import Foundation
import Watching

/// One transaction that stores what polls brought.
final class Recording {
    private let connection: any Connection
    private let now: Date
    private let makeMatcher: ([Watch]) throws -> ItemMatcher
    private var matching: Matching?

    init(connection: any Connection, now: Date, makeMatcher: @escaping ([Watch]) throws -> ItemMatcher) {
        self.connection = connection
        self.now = now
        self.makeMatcher = makeMatcher
    }

    func record(_ outcome: PollOutcome) throws -> PollRecord {
        var record = PollRecord(feed: outcome.feed)
        guard try keepState(outcome) else { return record }
        var seen: Set<String> = []
        for item in outcome.items where seen.insert(item.key).inserted {
            try keep(item, feed: outcome.feed, in: &record)
        }
        return record
    }

    /// - Returns: whether the feed is still watched.
    private func keepState(_ outcome: PollOutcome) throws(StorageError) -> Bool {
        let changed = try connection.execute(
            """
            UPDATE feed SET \(sql: outcome.state.assignments),
                title = coalesce(title, \(outcome.title)), site_link = coalesce(site_link, \(outcome.siteLink))
            WHERE id = \(outcome.feed) AND removed_at IS NULL
            """)
        return changed == 1
    }

    private func keep(_ item: IncomingItem, feed: Int64, in record: inout PollRecord) throws {
        let hash = item.contentHash
        let known = try connection.row(
            "SELECT id, content_hash, link FROM item WHERE feed = \(feed) AND item_key = \(item.key)")
        guard let known else {
            let stored = try insert(item, hash: hash, feed: feed)
            record.newItems.append(stored)
            return try matcher().match(new: stored, in: &record)
        }
        let id: Int64 = try known["id"]
        if try known["content_hash"] != hash {
            let stored = try revise(id, to: item, hash: hash)
            record.revisedItems.append(stored)
            try matcher().match(revised: stored, in: &record)
        } else if let link = item.link, try known["link"] != link {
            // Only the address moved. That is no revision, but an old address may lead nowhere.
            try connection.execute("UPDATE item SET link = \(link) WHERE id = \(id)")
        }
    }

    private func insert(_ item: IncomingItem, hash: Int64, feed: Int64) throws(StorageError) -> NewsItem {
        let row = try connection.row(
            """
            INSERT INTO item (feed, item_key, revision, published_at, discovered_at, content_hash, link, source, site, language,
                title, text, html)
            VALUES (\(feed), \(item.key), 1, \(item.published), \(item.discovered), \(hash), \(item.link), \(item.source), \(item.site),
                \(item.language), \(item.title), \(item.text), \(item.html))
            RETURNING id
            """)
        guard let row else { throw StorageError(.engine, "no row came back") }
        return NewsItem(item, id: try row["id"], feed: feed)
    }

    /// The moments of the first sight stay: an item that is published again would come up again.
    private func revise(_ id: Int64, to item: IncomingItem, hash: Int64) throws(StorageError) -> NewsItem {
        try connection.execute(
            """
            INSERT INTO item_revision (item, revision, title, text, replaced_at)
            SELECT id, revision, title, text, \(now) FROM item WHERE id = \(id)
            """)
        let row = try connection.row(
            """
            UPDATE item SET revision = revision + 1, title = \(item.title), text = \(item.text), html = \(item.html),
                link = coalesce(\(item.link), link), content_hash = \(hash)
            WHERE id = \(id) RETURNING \(sql: NewsItem.columns)
            """)
        guard let row else { throw StorageError(.engine, "no row came back") }
        return try NewsItem(row)
    }

    private func matcher() throws -> Matching {
        if let matching { return matching }
        let watches = try Watches.active(connection)
        let made = Matching(connection: connection, now: now, watches: watches, matcher: try makeMatcher(watches))
        matching = made
        return made
    }
}
