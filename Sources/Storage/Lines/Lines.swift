import Foundation
import Incident
import Watching

/// Copies and story lines in an incident, and what people made of its items.
public struct Lines: Sendable {
    let database: any Database

    init(_ database: any Database) { self.database = database }

    /// Items with hits in an incident that have no place yet, in the order of publication.
    ///
    /// - Parameter mark: what a proposal depends on beside the item: the facts, the rules.
    public func unplaced(in incident: IncidentID, mark: String, limit: Int = 2_000) async throws -> [ProposableItem] {
        try await database.read { connection in
            try connection.rows(
                """
                SELECT \(sql: NewsItem.columns), \(sql: ProposableItem.basis(mark)) AS basis FROM item WHERE item.id IN (
                    SELECT hit.item FROM hit WHERE hit.incident = \(incident) AND hit.vanished_at IS NULL AND NOT EXISTS (
                        SELECT 1 FROM incident_item WHERE incident_item.incident = hit.incident AND incident_item.item = hit.item))
                ORDER BY item.published_at, item.id LIMIT \(limit)
                """
            ).map { try ProposableItem($0) }
        }
    }

    /// Items of which the proposal was made from something else than what is there now, the newest first. What a person labelled stands, and
    /// is not among them.
    public func outdated(in incident: IncidentID, mark: String, limit: Int) async throws -> [ProposableItem] {
        try await database.read { connection in
            try connection.rows(
                """
                SELECT \(sql: NewsItem.columns), \(sql: ProposableItem.basis(mark)) AS basis
                FROM incident_item JOIN item ON item.id = incident_item.item
                WHERE incident_item.incident = \(incident) AND incident_item.label IS NULL
                    AND incident_item.proposal_basis <> \(sql: ProposableItem.basis(mark))
                ORDER BY incident_item.published_at DESC, incident_item.item DESC LIMIT \(limit)
                """
            ).map { try ProposableItem($0) }
        }
    }

    /// Keeps new proposals; those of items that a person labelled meanwhile are passed over.
    public func repropose(_ proposals: [(item: ProposableItem, proposal: String)], in incident: IncidentID) async throws {
        try await database.write { connection in
            for (item, proposal) in proposals {
                try connection.execute(
                    """
                    UPDATE incident_item SET proposal = \(proposal), proposal_basis = \(item.basis)
                    WHERE incident = \(incident) AND item = \(item.item.id) AND label IS NULL
                    """)
            }
        }
    }

    /// Where the items of an incident stand that were published since a moment, in the order of publication.
    public func placements(in incident: IncidentID, since start: Date) async throws -> [(item: NewsItem, placement: StoryPlacement)] {
        try await database.read { connection in
            try connection.rows(
                """
                SELECT incident_item.original, incident_item.line, incident_item.likeness, \(sql: NewsItem.columns)
                FROM incident_item JOIN item ON item.id = incident_item.item
                WHERE incident_item.incident = \(incident) AND incident_item.published_at >= \(start)
                ORDER BY item.published_at, item.id
                """
            ).map { row in
                let item = try NewsItem(row)
                let original: Int64 = try row["original"]
                let placement = StoryPlacement(
                    item: item.id, story: try row["line"], copyOf: original == item.id ? nil : original, similarity: try row["likeness"])
                return (item, placement)
            }
        }
    }

    /// How far placing and correcting have come.
    public func marks(of incident: IncidentID) async throws -> LineMarks {
        try await database.read { connection in
            let row = try connection.row(
                """
                SELECT (SELECT count(*) FROM incident_item WHERE incident = \(incident)) AS placements,
                    (SELECT coalesce(max(id), 0) FROM line_change WHERE incident = \(incident)) AS newest
                """)
            return LineMarks(placements: try row?["placements"] ?? 0, change: try row?["newest"] ?? 0)
        }
    }

    /// Keeps the places of items. A copy of a text that was judged is judged the same: nobody dismisses one text ten times.
    ///
    /// - Returns: for each number of a new line its number in the store; nil when another process placed one of the items first,
    ///   and then nothing was kept.
    public func keep(_ placements: [NewPlacement], in incident: IncidentID) async throws -> [Int64: Int64]? {
        try await database.write { connection in
            let known = try connection.rows(
                "SELECT item FROM incident_item WHERE incident = \(incident) AND item IN (\(placements.map(\.item)))")
            guard known.isEmpty else { return nil }
            var lines: [Int64: Int64] = [:]
            for placement in placements { try Lines.keep(placement, in: incident, &lines, connection) }
            return lines
        }
    }

    /// A page of different texts, the newest first, each with its copies. A text is there when one of its items meets the filter.
    public func page(
        of incident: IncidentID, _ filter: FoldedHitFilter = FoldedHitFilter(), limit: Int = 50, after cursor: FoldedHitCursor? = nil
    ) async throws -> [[PlacedItem]] {
        try await database.read { connection in
            let rows = try connection.rows(Lines.page(of: incident, filter, limit: limit, after: cursor))
            let originals: [Int64] = try rows.map { try $0["original"] }
            let found = try Lines.findings(of: incident, "incident_item.original IN (\(originals))", connection)
            let groups = Dictionary(grouping: found, by: \.original)
            return originals.compactMap { groups[$0] }
        }
    }

    /// How many different texts meet a filter.
    public func textCount(of incident: IncidentID, _ filter: FoldedHitFilter = FoldedHitFilter()) async throws -> Int {
        try await database.read { connection in
            try connection.row(
                """
                SELECT count(DISTINCT original) AS count FROM incident_item
                WHERE incident_item.incident = \(incident)\(sql: filter.condition)
                """)?["count"] ?? 0
        }
    }

    /// One text with its copies, by any of its items; empty when the incident does not have the item.
    public func text(of item: Int64, in incident: IncidentID) async throws -> [PlacedItem] {
        try await database.read { connection in
            try Lines.findings(
                of: incident,
                "incident_item.original = (SELECT original FROM incident_item WHERE incident = \(incident) AND item = \(item))", connection)
        }
    }

    /// The story lines of an incident, the last to move first.
    public func list(_ incident: IncidentID) async throws -> [StoredLine] {
        try await database.read { try Lines.list(incident, $0) }
    }

    /// Every item of an incident that still answers to a query, without its text: for counting.
    public func counted(in incident: IncidentID, since start: Date = .distantPast) async throws -> [CountedItem] {
        try await database.read { connection in
            try connection.rows(
                """
                SELECT incident_item.item, incident_item.original, incident_item.line, incident_item.label, incident_item.proposal,
                    item.source, item.published_at, hit.watch, hit.state
                FROM incident_item JOIN item ON item.id = incident_item.item
                    JOIN hit ON hit.item = incident_item.item AND hit.incident = incident_item.incident
                WHERE incident_item.incident = \(incident) AND incident_item.published_at >= \(start) AND hit.vanished_at IS NULL
                ORDER BY incident_item.published_at, incident_item.item
                """
            ).map { try CountedItem($0) }
        }
    }
}

extension Lines {
    static func page(of incident: IncidentID, _ filter: FoldedHitFilter, limit: Int, after cursor: FoldedHitCursor?) -> SQL {
        let place: SQL = cursor.map { " AND (incident_item.original_at, incident_item.original) < (\($0.published), \($0.original))" } ?? ""
        return """
            SELECT incident_item.original FROM incident_item
            WHERE incident_item.incident = \(incident)\(sql: place)\(sql: filter.condition)
            GROUP BY incident_item.original_at, incident_item.original
            ORDER BY incident_item.original_at DESC, incident_item.original DESC LIMIT \(limit)
            """
    }

    private static func keep(
        _ placement: NewPlacement, in incident: IncidentID, _ lines: inout [Int64: Int64], _ connection: any Connection
    ) throws(StorageError) {
        var line = placement.line
        if line < 0 {
            line = try number(of: line, opened: &lines, placement, incident, connection)
        }
        try connection.execute(
            """
            INSERT INTO incident_item (incident, item, original, original_at, published_at, line, likeness, proposal, proposal_basis)
            SELECT \(incident), \(placement.item), item.id, item.published_at, \(placement.published), \(line), \(placement.likeness),
                \(placement.proposal), \(placement.basis)
            FROM item WHERE item.id = \(placement.original)
            """)
        guard placement.original != placement.item else { return }
        try connection.execute(
            """
            UPDATE hit SET (state, judged_by, judged_at) = (
                SELECT first.state, first.judged_by, first.judged_at FROM hit AS first
                WHERE first.item = \(placement.original) AND first.incident = \(incident) ORDER BY first.judged_at DESC LIMIT 1)
            WHERE hit.item = \(placement.item) AND hit.incident = \(incident) AND hit.state = 'new' AND EXISTS (
                SELECT 1 FROM hit AS first WHERE first.item = \(placement.original) AND first.incident = \(incident))
            """)
    }

    private static func number(
        of line: Int64, opened lines: inout [Int64: Int64], _ placement: NewPlacement, _ incident: IncidentID, _ connection: any Connection
    ) throws(StorageError) -> Int64 {
        if let known = lines[line] { return known }
        let new = try begin(incident, at: placement.published, connection)
        lines[line] = new
        return new
    }

    static func begin(_ incident: IncidentID, at moment: Date, _ connection: any Connection) throws(StorageError) -> Int64 {
        guard let row = try connection.row("INSERT INTO story_line (incident, begun_at) VALUES (\(incident), \(moment)) RETURNING id")
        else { throw StorageError(.engine, "no row came back") }
        return try row["id"]
    }

    static func findings(of incident: IncidentID, _ which: SQL, _ connection: any Connection) throws(StorageError) -> [PlacedItem] {
        let rows = try connection.rows(
            """
            SELECT incident_item.original, incident_item.line, incident_item.likeness, incident_item.proposal, incident_item.label,
                incident_item.labelled_by, incident_item.reason, incident_item.assigned_to, \(sql: NewsItem.columns)
            FROM incident_item JOIN item ON item.id = incident_item.item
            WHERE incident_item.incident = \(incident) AND \(sql: which) ORDER BY item.published_at, item.id
            """)
        var found: [PlacedItem] = []
        for row in rows { found.append(try PlacedItem(row)) }
        let hits = try connection.rows(
            "\(sql: StoredHit.selection) WHERE hit.incident = \(incident) AND hit.vanished_at IS NULL AND hit.item IN (\(found.map(\.item.id)))"
        )
        var byItem: [Int64: [StoredHit]] = [:]
        for row in hits {
            let hit = try StoredHit(row)
            byItem[hit.item.id, default: []].append(hit)
        }
        for place in found.indices { found[place].hits = byItem[found[place].item.id] ?? [] }
        return found.filter { !$0.hits.isEmpty }
    }

    private static func list(_ incident: IncidentID, _ connection: any Connection) throws -> [StoredLine] {
        let rows = try connection.rows(
            """
            SELECT incident_item.line, incident_item.original, item.source, item.title AS headline, item.published_at, story_line.title
            FROM incident_item JOIN item ON item.id = incident_item.item JOIN story_line ON story_line.id = incident_item.line
            WHERE incident_item.incident = \(incident) AND EXISTS (
                SELECT 1 FROM hit WHERE hit.item = incident_item.item AND hit.incident = incident_item.incident
                    AND hit.vanished_at IS NULL AND hit.state <> 'dismissed')
            ORDER BY item.published_at, item.id
            """)
        var order: [Int64] = []
        var builders: [Int64: LineBuilder] = [:]
        for row in rows {
            let line: Int64 = try row["line"]
            var builder = if let known = builders[line] { known } else { try LineBuilder(row) }
            if builders[line] == nil { order.append(line) }
            try builder.add(row)
            builders[line] = builder
        }
        return order.compactMap { id in builders[id]?.line(id) }.sorted { ($1.last, $0.id) < ($0.last, $1.id) }
    }
}
