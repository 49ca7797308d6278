import Foundation
import Watching

/// The pages behind items whose feed says little: which are to be fetched, and what they held.
public struct Articles: Sendable {
    private let database: any Database

    init(_ database: any Database) { self.database = database }

    /// The items whose page is to be fetched, the newest first.
    public func wanted(at now: Date, limit: Int = 200) async throws -> [WantedArticle] {
        try await database.read { connection in
            try connection.rows(
                """
                SELECT item.id AS item, item.feed, item.link, item.article_attempts FROM item
                JOIN feed ON feed.id = item.feed
                WHERE item.article_state = 'wanted' AND item.article_due <= \(now) AND feed.removed_at IS NULL
                ORDER BY item.published_at DESC LIMIT \(limit)
                """
            ).map { try WantedArticle($0) }
        }
    }

    /// How many pages are still to be fetched.
    public func wantedCount() async throws -> Int {
        try await database.read { connection in
            try connection.row("SELECT count(*) AS count FROM item WHERE article_state = 'wanted'")?["count"] ?? 0
        }
    }

    /// Both texts of an item.
    public func texts(of item: Int64) async throws -> ItemTexts? {
        try await database.read { connection in
            let row = try connection.row(
                "SELECT text, feed_text, article_text, article_html, article_state FROM item WHERE id = \(item)")
            return try row.map { try ItemTexts($0) }
        }
    }

    /// Keeps what pages held, and the hits in it, in one transaction.
    ///
    /// A text from a page is no revision: the publisher changed nothing. Its hits are new ones, or old ones with more places.
    ///
    /// - Returns: a record for each outcome, in the same order.
    public func record(
        _ outcomes: [ArticleOutcome], at now: Date, matching makeMatcher: @escaping @Sendable ([Watch]) throws -> ItemMatcher
    ) async throws -> [PollRecord] {
        try await database.write { connection in
            let recording = Recording(connection: connection, now: now, known: KnownWords(), makeMatcher: makeMatcher)
            let records = try outcomes.map { try recording.record($0) }
            try recording.finish()
            return records
        }
    }
}
