import Foundation
import Incident
import Watching

/// Which item answers to which query. Hits come in through ``Polls`` and ``backfill(_:at:)``; none is ever removed.
public struct Hits: Sendable {
    private let database: any Database

    init(_ database: any Database) { self.database = database }

    /// A page of the hits of an incident, newest publication first. Hits of one item stand together.
    ///
    /// - Parameter cursor: the place of the last hit of the page before; nil for the first page.
    public func list(
        _ incident: IncidentID, _ filter: HitFilter = HitFilter(), limit: Int = 50, after cursor: HitCursor? = nil
    ) async throws -> [StoredHit] {
        try await database.read { connection in
            try connection.rows(Hits.list(incident, filter, limit: limit, after: cursor)).map { try StoredHit($0) }
        }
    }

    /// Hits that were found after another one, in the order in which they were found: what a page that was away has missed.
    ///
    /// - Parameter hit: the number of the last hit that is known; 0 for all.
    public func found(after hit: Int64, of incident: IncidentID? = nil, limit: Int = 500) async throws -> [StoredHit] {
        try await database.read { connection in
            let which: SQL = incident.map { " AND hit.incident = \($0)" } ?? ""
            let statement: SQL = "\(sql: StoredHit.selection) WHERE hit.id > \(hit)\(sql: which) ORDER BY hit.id LIMIT \(limit)"
            return try connection.rows(statement).map { try StoredHit($0) }
        }
    }

    /// The hit with this number.
    public func find(_ id: Int64) async throws -> StoredHit? {
        try await database.read { try Hits.find(id, $0) }
    }

    /// How many hits an incident has.
    public func counts(_ incident: IncidentID) async throws -> HitCounts {
        try await database.read { connection in
            var counts = HitCounts()
            for row in try connection.rows(Hits.counts(incident)) { try counts.add(row) }
            return counts
        }
    }

    /// Keeps what a person made of a hit.
    ///
    /// - Throws: `.notFound` when there is no such hit.
    @discardableResult
    public func judge(_ id: Int64, as state: HitState, at now: Date, by who: String) async throws -> StoredHit {
        try await database.write { connection in
            try connection.execute("UPDATE hit SET state = \(state), judged_at = \(now), judged_by = \(who) WHERE id = \(id)")
            guard let hit = try Hits.find(id, connection) else { throw StorageError(.notFound, "\(id)") }
            return hit
        }
    }

    /// Records what a query finds in items that were stored before it, in one transaction.
    ///
    /// A match in a revision that has been replaced meanwhile is passed over: the poll that brought the new one has matched it.
    ///
    /// - Returns: the hits that were not there yet.
    public func backfill(_ matches: [StoredItemMatch], at now: Date) async throws -> [StoredHit] {
        try await database.write { connection in
            try matches.compactMap { try Hits.insert($0, at: now, connection) }
        }
    }
}

extension Hits {
    static func list(_ incident: IncidentID, _ filter: HitFilter, limit: Int, after cursor: HitCursor?) -> SQL {
        let place: SQL =
            cursor.map { " AND (hit.published_at, hit.item, hit.id) < (\($0.published), \($0.item), \($0.hit))" } ?? ""
        return """
            \(sql: StoredHit.selection) WHERE hit.incident = \(incident)\(sql: filter.condition)\(sql: place)
            ORDER BY hit.published_at DESC, hit.item DESC, hit.id DESC LIMIT \(limit)
            """
    }

    static func counts(_ incident: IncidentID) -> SQL {
        """
        SELECT state, CASE WHEN vanished_at IS NULL THEN 0 ELSE 1 END AS has_vanished, count(*) AS count
        FROM hit WHERE incident = \(incident) GROUP BY 1, 2
        """
    }

    static func find(_ id: Int64, _ connection: any Connection) throws(StorageError) -> StoredHit? {
        guard let row = try connection.row("\(sql: StoredHit.selection) WHERE hit.id = \(id)") else { return nil }
        return try StoredHit(row)
    }

    /// News that an exercise invents is a hit of that exercise alone, and an exercise with news of its own gets no other: nobody may
    /// take the one for the other.
    ///
    /// - Returns: the hit; nil when it is there already, when item, revision or query is not, or when the one is an exercise's and the
    ///   other is not.
    static func insert(_ found: StoredItemMatch, at now: Date, _ connection: any Connection) throws(StorageError) -> StoredHit? {
        let row = try connection.row(
            """
            INSERT INTO hit (incident, watch, item, item_revision, published_at, spans, found_at, state)
            SELECT watch.incident, watch.id, item.id, item.revision, item.published_at, \(found.match.spans), \(now), 'new'
            FROM watch, item JOIN feed ON feed.id = item.feed
            WHERE watch.id = \(found.match.watch) AND item.id = \(found.item) AND item.revision = \(found.revision)
                AND CASE WHEN feed.exercise IS NULL THEN NOT EXISTS (SELECT 1 FROM feed AS own WHERE own.exercise = watch.incident)
                    ELSE feed.exercise = watch.incident END
            ON CONFLICT (watch, item) DO NOTHING
            RETURNING id
            """)
        guard let row else { return nil }
        return try find(row["id"], connection)
    }
}
