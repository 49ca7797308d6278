import Foundation
import Watching

/// One transaction that stores what polls brought.
final class Recording {
    private let connection: any Connection
    private let now: Date
    private let makeMatcher: ([Watch]) throws -> ItemMatcher
    private var matching: Matching?
    private var tally: [String: Double] = [:]
    private let archive: ArchiveWriter

    init(connection: any Connection, now: Date, known: KnownWords, makeMatcher: @escaping ([Watch]) throws -> ItemMatcher) {
        self.connection = connection
        archive = ArchiveWriter(connection: connection, known: known)
        self.now = now
        self.makeMatcher = makeMatcher
    }

    /// Words that the vocabulary of the archive has once this transaction is committed.
    var addedWords: Set<String> { archive.added }

    func record(_ outcome: PollOutcome) throws -> PollRecord {
        var record = PollRecord(feed: outcome.feed)
        guard try keepState(outcome) else { return record }
        tally.merge(outcome.tally, uniquingKeysWith: +)
        var seen: Set<String> = []
        var lags: [Double] = []
        for item in outcome.items where seen.insert(item.key).inserted {
            let before = record.newItems.count
            try keep(item, feed: outcome.feed, in: &record)
            guard record.newItems.count > before, item.isDated, !outcome.isFirst else { continue }
            lags.append(item.discovered.timeIntervalSince(item.published))
        }
        try keepRhythm(outcome, newItems: record.newItems.count, lags: lags)
        count(record, lags: lags)
        return record
    }

    /// Keeps what the page of an item held.
    func record(_ outcome: ArticleOutcome) throws -> PollRecord {
        var record = PollRecord(feed: outcome.feed)
        switch outcome.result {
        case .read(let text, let html, let isPartial):
            try keepArticle(outcome.item, text: text, html: html, state: isPartial ? .partial : .read, in: &record)
        case .refused: try setArticle(outcome.item, .refused)
        case .failed: try setArticle(outcome.item, .failed)
        case .later(let moment, let isAttempt):
            try connection.execute(
                """
                UPDATE item SET article_due = \(moment), article_attempts = article_attempts + \(isAttempt)
                WHERE id = \(outcome.item) AND article_state = 'wanted'
                """)
        }
        tally["articles", default: 0] += 1
        count(record, lags: [])
        return record
    }

    /// Writes the day's figures: once a transaction, not once a feed.
    func finish() throws(StorageError) { try PollTallies.add(tally, at: now, connection) }

    /// - Returns: whether the feed is still watched.
    private func keepState(_ outcome: PollOutcome) throws(StorageError) -> Bool {
        let changed = try connection.execute(
            """
            UPDATE feed SET \(sql: outcome.state.pollAssignments),
                title = coalesce(title, \(outcome.title)), site_link = coalesce(site_link, \(outcome.siteLink))
            WHERE id = \(outcome.feed) AND removed_at IS NULL
            """)
        return changed == 1
    }

    /// The feed's items a day and its lag; a fifth of the mean is the newest.
    private func keepRhythm(_ outcome: PollOutcome, newItems: Int, lags: [Double]) throws(StorageError) {
        guard newItems > 0 else { return }
        let gain = outcome.gainPerNewItem * Double(newItems)
        var lag = outcome.state.lagSeconds
        for next in lags { lag = lag.map { $0 * 0.8 + next * 0.2 } ?? next }
        try connection.execute(
            """
            UPDATE feed SET items_per_day = coalesce(items_per_day, 0) + \(gain), lag_seconds = \(lag), last_new = \(now)
            WHERE id = \(outcome.feed)
            """)
    }

    private func count(_ record: PollRecord, lags: [Double]) {
        tally["newItems", default: 0] += Double(record.newItems.count)
        tally["revisedItems", default: 0] += Double(record.revisedItems.count)
        tally["hits", default: 0] += Double(record.newHits.count)
        tally["laggedItems", default: 0] += Double(lags.count)
        tally["lagSeconds", default: 0] += lags.reduce(0, +)
        guard !lags.isEmpty else { return }
        // From publication to stored hit: what an analyst waits for.
        tally["laggedHits", default: 0] += Double(record.newHits.count)
        tally["hitLagSeconds", default: 0] += record.newHits.reduce(0) { $0 + max(now.timeIntervalSince($1.item.published), 0) }
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
        } else if let link = item.link, try (known["link"] as String?) != link {
            // Only the address moved. That is no revision, but an old address may lead nowhere.
            try connection.execute("UPDATE item SET link = \(link) WHERE id = \(id)")
        }
    }

    private func insert(_ item: IncomingItem, hash: Int64, feed: Int64) throws(StorageError) -> NewsItem {
        let state: String? = item.wantsArticle ? ItemTexts.ArticleState.wanted.rawValue : nil
        let row = try connection.row(
            """
            INSERT INTO item (feed, item_key, revision, published_at, discovered_at, content_hash, link, source, site, language,
                title, text, html, article_state, article_due)
            VALUES (\(feed), \(item.key), 1, \(item.published), \(item.discovered), \(hash), \(item.link), \(item.source), \(item.site),
                \(item.language), \(item.title), \(item.text), \(item.html), \(state), \(item.wantsArticle ? now : nil))
            RETURNING id
            """)
        guard let row else { throw StorageError(.engine, "no row came back") }
        return try putInArchive(NewsItem(item, id: row["id"], feed: feed))
    }

    /// The moments of the first sight stay: an item that is published again would come up again. The page's text stays too until
    /// the page was fetched again: a hit in it must not come and go.
    private func revise(_ id: Int64, to item: IncomingItem, hash: Int64) throws(StorageError) -> NewsItem {
        try takeOutOfArchive(id)
        try connection.execute(
            """
            INSERT INTO item_revision (item, revision, title, text, replaced_at)
            SELECT id, revision, title, text, \(now) FROM item WHERE id = \(id)
            """)
        let article: String? = try connection.row("SELECT article_text FROM item WHERE id = \(id)")?["article_text"]
        let full = ItemText.full(feed: item.text, article: article)
        let feedText: String? = article == nil ? nil : item.text
        let again: SQL =
            item.wantsArticle ? "article_state = 'wanted', article_due = \(now), article_attempts = 0" : "article_state = article_state"
        let row = try connection.row(
            """
            UPDATE item SET revision = revision + 1, title = \(item.title), text = \(full), feed_text = \(feedText), html = \(item.html),
                link = coalesce(\(item.link), link), content_hash = \(hash), \(sql: again)
            WHERE id = \(id) RETURNING \(sql: NewsItem.columns)
            """)
        guard let row else { throw StorageError(.engine, "no row came back") }
        return try putInArchive(NewsItem(row))
    }

    private func takeOutOfArchive(_ id: Int64) throws(StorageError) {
        guard let old = try connection.row("SELECT title, text FROM item WHERE id = \(id)") else { return }
        try archive.remove(id, title: old["title"], text: old["text"])
    }

    private func putInArchive(_ item: NewsItem) throws(StorageError) -> NewsItem {
        try archive.add(item.id, title: item.title, text: item.text)
        return item
    }

    private func keepArticle(
        _ id: Int64, text: String, html: String, state: ItemTexts.ArticleState, in record: inout PollRecord
    ) throws {
        guard let known = try connection.row("SELECT text, feed_text FROM item WHERE id = \(id)") else { return }
        let own: String = try known["feed_text"] ?? (try known["text"])
        let full = ItemText.full(feed: own, article: text)
        try takeOutOfArchive(id)
        let row = try connection.row(
            """
            UPDATE item SET text = \(full), feed_text = \(own), article_text = \(text), article_html = \(html),
                article_state = \(state.rawValue), article_due = NULL
            WHERE id = \(id) RETURNING \(sql: NewsItem.columns)
            """)
        guard let row else { return }
        try matcher().match(revised: putInArchive(NewsItem(row)), in: &record)
    }

    private func setArticle(_ id: Int64, _ state: ItemTexts.ArticleState) throws(StorageError) {
        try connection.execute(
            "UPDATE item SET article_state = \(state.rawValue), article_due = NULL WHERE id = \(id) AND article_state = 'wanted'")
    }

    private func matcher() throws -> Matching {
        if let matching { return matching }
        let watches = try Watches.active(connection)
        let made = Matching(connection: connection, now: now, watches: watches, matcher: try makeMatcher(watches))
        matching = made
        return made
    }
}
