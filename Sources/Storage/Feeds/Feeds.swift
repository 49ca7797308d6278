import Foundation
import Incident

/// The feeds and the state of their polling.
public struct Feeds: Sendable {
    private let database: any Database

    init(_ database: any Database) { self.database = database }

    /// Adds a feed; one that is there already comes back as it is. A removed feed comes back with its items, due at once.
    ///
    /// - Parameter who: for the log; nil for a feed that nobody chose, as an exercise's own.
    public func add(_ new: NewFeed, at now: Date, by who: String? = nil) async throws -> (feed: Feed, isNew: Bool) {
        let results = try await add([new], at: now, by: who)
        return results[0]
    }

    /// Adds many feeds in one transaction: all or none. The results are in the order of the list.
    public func add(_ list: [NewFeed], at now: Date, by who: String? = nil) async throws -> [(feed: Feed, isNew: Bool)] {
        try await database.write { connection in
            try list.map { new in
                let result = try Feeds.add(new, at: now, connection)
                if let who, result.isNew { try Feeds.log(.feedAdded, result.feed.url, at: now, by: who, connection) }
                return result
            }
        }
    }

    /// The streams of exercises, removed ones too, each with the exercise that it plays for.
    public func exerciseStreams() async throws -> [Int64: IncidentID] {
        try await database.read { connection in
            let rows = try connection.rows("SELECT id, exercise FROM feed WHERE exercise IS NOT NULL")
            return Dictionary(try rows.map { (try $0["id"] as Int64, try $0["exercise"] as IncidentID) }) { first, _ in first }
        }
    }

    /// All feeds, in the order in which they were added.
    public func all() async throws -> [Feed] {
        try await database.read { connection in
            try connection.rows("SELECT * FROM feed WHERE removed_at IS NULL ORDER BY id").map { try Feed($0) }
        }
    }

    /// The feeds that are due, the longest overdue first.
    public func due(at now: Date, limit: Int = 10_000) async throws -> [Feed] {
        try await database.read { connection in
            try connection.rows(Feeds.due(at: now, limit: limit)).map { try Feed($0) }
        }
    }

    /// The feeds that could be asked more often than their schedule says: those that were asked at or before a moment, and are not due
    /// by themselves.
    public func lastAsked(before moment: Date, notDueAt now: Date) async throws -> [Feed] {
        try await database.read { connection in
            try connection.rows(
                """
                SELECT * FROM feed WHERE is_gone = 0 AND removed_at IS NULL AND next_poll > \(now) AND last_attempt <= \(moment)
                ORDER BY last_attempt
                """
            ).map { try Feed($0) }
        }
    }

    /// The rhythm of all feeds without one of their own changed: what was still to wait shrinks or grows with it. Feeds in trouble keep
    /// their back-off.
    public func rescale(from old: Int, to new: Int) async throws {
        guard old > 0, old != new else { return }
        try await database.write { connection in
            try connection.execute(
                """
                UPDATE feed SET next_poll = last_attempt + (next_poll - last_attempt) * \(new) / \(old)
                WHERE is_gone = 0 AND removed_at IS NULL AND poll_every IS NULL AND consecutive_failures = 0
                    AND last_attempt IS NOT NULL AND next_poll > last_attempt
                """)
        }
    }

    /// The feed with this address.
    public func find(url: String) async throws -> Feed? {
        try await database.read { connection in
            try connection.row("SELECT * FROM feed WHERE url = \(url) AND removed_at IS NULL").map { try Feed($0) }
        }
    }

    /// The feed with this number.
    public func find(_ id: Int64) async throws -> Feed? {
        try await database.read { connection in
            try connection.row("SELECT * FROM feed WHERE id = \(id) AND removed_at IS NULL").map { try Feed($0) }
        }
    }

    /// Stops watching a feed. Its items and hits stay: they are part of what an incident knows.
    ///
    /// - Throws: `.notFound` when there is no such feed.
    public func remove(_ id: Int64, at now: Date, by who: String? = nil) async throws {
        try await database.write { connection in
            let url: String? = try connection.row("SELECT url FROM feed WHERE id = \(id)")?["url"]
            // Passwords and cookies of a feed that nobody follows are a risk without a use.
            try Feeds.change(id, "removed_at = \(now), \(sql: FeedSettings().assignments)", connection)
            if let who, let url { try Feeds.log(.feedRemoved, url, at: now, by: who, connection) }
        }
    }

    /// Changes how a feed is asked for. What is new may mend what failed: so it is due at once, and a feed that was gone is tried again.
    ///
    /// - Throws: `.notFound` when there is no such feed.
    public func set(_ id: Int64, settings: FeedSettings, at now: Date) async throws {
        try await change(id, Feeds.assignments(settings, at: now))
    }

    /// What a person changed about a feed, kept with its entry in the log.
    public struct Change: Sendable {
        /// How it is asked for; nil leaves that as it is.
        public var settings: FeedSettings?
        /// Its name and its folders; nil leaves them as they are.
        public var description: (title: String?, groupPath: [String])?
        /// What is different now, in words: "naam, map".
        public var words: String

        /// A change.
        public init(settings: FeedSettings?, description: (title: String?, groupPath: [String])?, words: String) {
            self.settings = settings
            self.description = description
            self.words = words
        }
    }

    /// Changes a feed as a person wants it; the log tells what, and never a password or cookie.
    ///
    /// - Throws: `.notFound` when there is no such feed.
    public func change(_ id: Int64, _ change: Change, at now: Date, by who: String) async throws {
        try await database.write { connection in
            if let new = change.description {
                let path = try StoredJSON.text(new.groupPath)
                try Feeds.change(id, "title = \(new.title), group_path = \(path)", connection)
            }
            if let settings = change.settings { try Feeds.change(id, Feeds.assignments(settings, at: now), connection) }
            let url: String = try connection.row("SELECT url FROM feed WHERE id = \(id)")?["url"] ?? "\(id)"
            try AccountLog.add(
                AccountLogEntry(at: now, who: who, action: .feedChanged, subject: url, to: change.words), connection)
        }
    }

    /// Keeps the state of a feed, outside a poll: to make it due now, or to let one that is gone try again.
    ///
    /// - Throws: `.notFound` when there is no such feed.
    public func update(_ id: Int64, state: FeedState) async throws {
        try await change(id, state.assignments)
    }

    /// Gives a feed its name and its place in the list.
    ///
    /// - Throws: `.notFound` when there is no such feed.
    public func describe(_ id: Int64, title: String?, siteLink: String?, groupPath: [String]) async throws {
        let path = try StoredJSON.text(groupPath)
        try await change(id, "title = \(title), site_link = \(siteLink), group_path = \(path)")
    }

    /// Changes the address after a permanent redirect. Validators belong to an address, so they go.
    ///
    /// - Throws: `.notFound` when there is no such feed, `.alreadyExists` when another feed has the new address.
    public func move(_ id: Int64, to url: String) async throws {
        try await database.write { connection in
            if let other = try connection.row("SELECT id FROM feed WHERE url = \(url) AND id <> \(id)") {
                let number: Int64 = try other["id"]
                throw StorageError(.alreadyExists, "\(number)")
            }
            try Feeds.change(
                id, "url = \(url), moved_to = NULL, etag = NULL, last_modified = NULL, validators_since = NULL, body_hash = NULL",
                connection)
        }
    }
}

extension Feeds {
    static func due(at now: Date, limit: Int) -> SQL {
        """
        SELECT * FROM feed WHERE is_gone = 0 AND removed_at IS NULL AND next_poll <= \(now)
        ORDER BY next_poll LIMIT \(limit)
        """
    }

    private static func assignments(_ settings: FeedSettings, at now: Date) -> SQL {
        """
        \(sql: settings.assignments), next_poll = \(now), is_gone = 0, consecutive_failures = 0, last_error_code = NULL,
        last_error_detail = NULL
        """
    }

    private static func log(
        _ action: AccountLogEntry.Action, _ url: String, at now: Date, by who: String, _ connection: any Connection
    ) throws(StorageError) {
        try AccountLog.add(AccountLogEntry(at: now, who: who, action: action, subject: url), connection)
    }

    private func change(_ id: Int64, _ assignments: SQL) async throws {
        try await database.write { try Feeds.change(id, assignments, $0) }
    }

    private static func change(_ id: Int64, _ assignments: SQL, _ connection: any Connection) throws(StorageError) {
        let changed = try connection.execute("UPDATE feed SET \(sql: assignments) WHERE id = \(id) AND removed_at IS NULL")
        guard changed == 1 else { throw StorageError(.notFound, "\(id)") }
    }

    private static func add(_ new: NewFeed, at now: Date, _ connection: any Connection) throws(StorageError) -> (feed: Feed, isNew: Bool) {
        if let row = try connection.row("SELECT * FROM feed WHERE url = \(new.url)") {
            let removed: Date? = try row["removed_at"]
            if removed == nil { return (try Feed(row), false) }
        }
        let path = try StoredJSON.text(new.groupPath)
        let row = try connection.row(
            """
            INSERT INTO feed (url, title, site_link, group_path, exercise, added_at, next_poll)
            VALUES (\(new.url), \(new.title), \(new.siteLink), \(path), \(new.exercise), \(now), \(now))
            ON CONFLICT (url) DO UPDATE SET removed_at = NULL, added_at = excluded.added_at, group_path = excluded.group_path,
                title = coalesce(excluded.title, feed.title), site_link = coalesce(excluded.site_link, feed.site_link),
                \(sql: FeedState(nextPoll: now).assignments)
            RETURNING *
            """)
        guard let row else { throw StorageError(.engine, "no row came back") }
        return (try Feed(row), true)
    }
}
