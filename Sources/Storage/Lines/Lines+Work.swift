import Foundation
import Incident
import Watching

/// What people do with the items of an incident.
extension Lines {
    /// Judges a text: the hits of its items, and those of copies that come later.
    ///
    /// - Throws: `.notFound` when the incident does not have the item.
    public func judge(
        _ item: Int64, of incident: IncidentID, as state: HitState, reason: String?, at now: Date, by who: String
    ) async throws {
        try await database.write { connection in
            let items = try Lines.copies(of: item, in: incident, connection)
            let old = try connection.row(
                "SELECT state FROM hit WHERE incident = \(incident) AND item = \(item) ORDER BY judged_at DESC LIMIT 1")
            let before: HitState? = try old?["state"]
            let action: LogEntry.Action = state == .accepted ? .hitAccepted : state == .dismissed ? .hitDismissed : .hitReopened
            if before != state {
                try Lines.log(action, item: item, from: nil, to: nil, reason: reason, incident, now, who, connection)
            }
            try connection.execute(
                """
                UPDATE hit SET state = \(state), judged_by = \(who), judged_at = \(now)
                WHERE incident = \(incident) AND item IN (\(items))
                """)
            try connection.execute("UPDATE incident_item SET reason = \(reason) WHERE incident = \(incident) AND item IN (\(items))")
        }
    }

    /// Gives a text a label; nil takes it away, and the proposal counts again.
    ///
    /// - Throws: `.notFound` when the incident does not have the item.
    public func label(_ item: Int64, of incident: IncidentID, as label: ItemLabel?, at now: Date, by who: String) async throws {
        let by: String? = label == nil ? nil : who
        let moment: Date? = label == nil ? nil : now
        try await change(item, incident, "label = \(label), labelled_by = \(by), labelled_at = \(moment)") { connection in
            let row = try connection.row("SELECT label FROM incident_item WHERE incident = \(incident) AND item = \(item)")
            let old: ItemLabel? = try row?["label"]
            guard old != label else { return }
            try Lines.log(
                .hitLabelled, item: item, from: old?.rawValue, to: label?.rawValue ?? "zoals voorgesteld", reason: nil, incident, now, who,
                connection)
        }
    }

    /// Gives a text to somebody to look at; nil takes it back.
    ///
    /// - Throws: `.notFound` when the incident does not have the item.
    public func assign(_ item: Int64, of incident: IncidentID, to name: String?, at now: Date, by who: String) async throws {
        try await change(item, incident, "assigned_to = \(name), assigned_by = \(who), assigned_at = \(now)") { connection in
            let row = try connection.row("SELECT assigned_to FROM incident_item WHERE incident = \(incident) AND item = \(item)")
            let old: String? = try row?["assigned_to"]
            guard old != name else { return }
            try Lines.log(.hitAssigned, item: item, from: old, to: name ?? "niemand", reason: nil, incident, now, who, connection)
        }
    }

    /// Writes a note beside an item.
    ///
    /// - Throws: `.notFound` when the incident does not have the item.
    public func note(_ text: String, on item: Int64, of incident: IncidentID, at now: Date, by who: String) async throws -> ItemNote {
        try await database.write { connection in
            _ = try Lines.copies(of: item, in: incident, connection)
            let row = try connection.row(
                """
                INSERT INTO item_note (incident, item, text, at, who) VALUES (\(incident), \(item), \(text), \(now), \(who)) RETURNING *
                """)
            guard let row else { throw StorageError(.engine, "no row came back") }
            try Lines.log(.hitNoted, item: item, from: nil, to: text, reason: nil, incident, now, who, connection)
            return try ItemNote(row)
        }
    }

    /// The notes beside items, the oldest first.
    public func notes(on items: [Int64], of incident: IncidentID) async throws -> [ItemNote] {
        try await database.read { connection in
            try connection.rows("SELECT * FROM item_note WHERE incident = \(incident) AND item IN (\(items)) ORDER BY id").map {
                try ItemNote($0)
            }
        }
    }

    /// Makes one story line of two.
    ///
    /// - Throws: `.notFound` when one of them is not of this incident.
    public func join(_ line: Int64, into other: Int64, of incident: IncidentID, at now: Date, by who: String) async throws {
        try await database.write { connection in
            let moved = try Lines.items(of: line, in: incident, connection)
            _ = try Lines.items(of: other, in: incident, connection)
            guard line != other else { return }
            try connection.execute("UPDATE incident_item SET line = \(other) WHERE incident = \(incident) AND line = \(line)")
            try Lines.record("join", line, other, moved, incident, now, who, connection)
            let name = try Lines.name(of: line, connection)
            try Lines.log(.storiesJoined, name, from: nil, to: try Lines.name(of: other, connection), incident, now, who, connection)
        }
    }

    /// Takes texts, with their copies, out of a story line into a new one.
    ///
    /// - Returns: the number of the new line.
    /// - Throws: `.notFound` when an item is not of this line, `.invariant` when nothing would stay.
    public func split(_ items: [Int64], from line: Int64, of incident: IncidentID, at now: Date, by who: String) async throws -> Int64 {
        try await database.write { connection in
            let all = try Lines.items(of: line, in: incident, connection)
            var moved: Set<Int64> = []
            for item in items {
                guard all.contains(item) else { throw StorageError(.notFound, "\(item)") }
                moved.formUnion(try Lines.copies(of: item, in: incident, connection))
            }
            guard !moved.isEmpty, moved.count < all.count else { throw StorageError(.invariant, "a line keeps at least one item") }
            let list = moved.sorted()
            let new = try Lines.begin(incident, at: now, connection)
            try connection.execute("UPDATE incident_item SET line = \(new) WHERE incident = \(incident) AND item IN (\(list))")
            try Lines.record("split", line, new, list, incident, now, who, connection)
            let name = try Lines.name(of: line, connection)
            try Lines.log(.storySplit, name, from: nil, to: try Lines.name(of: new, connection), incident, now, who, connection)
            return new
        }
    }

    /// Says that an item is no copy: it stands by itself from now on, in its line.
    ///
    /// - Throws: `.notFound` when the incident does not have the item.
    public func separate(_ item: Int64, of incident: IncidentID, at now: Date, by who: String) async throws {
        try await database.write { connection in
            let row = try connection.row("SELECT line, original FROM incident_item WHERE incident = \(incident) AND item = \(item)")
            guard let row else { throw StorageError(.notFound, "\(item)") }
            guard try row["original"] != item else { return }
            try connection.execute(
                """
                UPDATE incident_item SET original = item, original_at = published_at WHERE incident = \(incident) AND item = \(item)
                """)
            try Lines.record("split", row["line"], nil, [item], incident, now, who, connection)
            try Lines.log(.copySeparated, item: item, from: nil, to: nil, reason: nil, incident, now, who, connection)
        }
    }

    /// Gives a story line a title; nil takes it away.
    ///
    /// - Throws: `.notFound` when the line is not of this incident.
    public func rename(_ line: Int64, of incident: IncidentID, to title: String?, at now: Date, by who: String) async throws {
        try await database.write { connection in
            let old = try Lines.name(of: line, connection)
            let changed = try connection.execute("UPDATE story_line SET title = \(title) WHERE id = \(line) AND incident = \(incident)")
            guard changed == 1 else { throw StorageError(.notFound, "\(line)") }
            try Lines.record("title", line, nil, [], incident, now, who, connection)
            try Lines.log(.storyRenamed, old, from: nil, to: try Lines.name(of: line, connection), incident, now, who, connection)
        }
    }

    private func change(
        _ item: Int64, _ incident: IncidentID, _ assignment: SQL, log: @escaping @Sendable (any Connection) throws -> Void = { _ in }
    ) async throws {
        try await database.write { connection in
            let items = try Lines.copies(of: item, in: incident, connection)
            try log(connection)
            try connection.execute("UPDATE incident_item SET \(sql: assignment) WHERE incident = \(incident) AND item IN (\(items))")
        }
    }

    /// Writes in the log of the incident what a person made of an item, with its headline: the item may be gone when the log is read.
    private static func log(
        _ action: LogEntry.Action, item: Int64, from: String?, to: String?, reason: String?, _ incident: IncidentID, _ now: Date,
        _ who: String, _ connection: any Connection
    ) throws {
        let title: String = try connection.row("SELECT title FROM item WHERE id = \(item)")?["title"] ?? ""
        let entry = LogEntry(at: now, who: who, action: action, subject: "\(item) \(title)", from: from, to: to, reason: reason)
        try IncidentWriter(connection: connection).log([entry], of: incident)
    }

    private static func log(
        _ action: LogEntry.Action, _ subject: String, from: String?, to: String?, _ incident: IncidentID, _ now: Date, _ who: String,
        _ connection: any Connection
    ) throws {
        let entry = LogEntry(at: now, who: who, action: action, subject: subject, from: from, to: to, reason: nil)
        try IncidentWriter(connection: connection).log([entry], of: incident)
    }

    /// Number and title of a story line; the headline of its first item where nobody gave it a title.
    private static func name(of line: Int64, _ connection: any Connection) throws -> String {
        let row = try connection.row(
            """
            SELECT coalesce((SELECT title FROM story_line WHERE id = \(line)), (
                SELECT item.title FROM incident_item JOIN item ON item.id = incident_item.item WHERE incident_item.line = \(line)
                ORDER BY item.published_at, item.id LIMIT 1)) AS name
            """)
        let name: String? = try row?["name"]
        return ["\(line)", name].compactMap { $0 }.joined(separator: " ")
    }

    /// The items with the text of an item, itself included.
    private static func copies(of item: Int64, in incident: IncidentID, _ connection: any Connection) throws(StorageError) -> [Int64] {
        let rows = try connection.rows(
            """
            SELECT item FROM incident_item WHERE incident = \(incident) AND original = (
                SELECT original FROM incident_item WHERE incident = \(incident) AND item = \(item))
            """)
        guard !rows.isEmpty else { throw StorageError(.notFound, "\(item)") }
        var items: [Int64] = []
        for row in rows { items.append(try row["item"]) }
        return items
    }

    private static func items(of line: Int64, in incident: IncidentID, _ connection: any Connection) throws(StorageError) -> Set<Int64> {
        let rows = try connection.rows("SELECT item FROM incident_item WHERE incident = \(incident) AND line = \(line)")
        guard !rows.isEmpty else { throw StorageError(.notFound, "\(line)") }
        var items: Set<Int64> = []
        for row in rows { items.insert(try row["item"]) }
        return items
    }

    private static func record(
        _ kind: String, _ line: Int64, _ other: Int64?, _ items: some Sequence<Int64>, _ incident: IncidentID, _ now: Date, _ who: String,
        _ connection: any Connection
    ) throws(StorageError) {
        let list = try StoredJSON.text(items.sorted())
        try connection.execute(
            """
            INSERT INTO line_change (incident, kind, line, other, items, at, who)
            VALUES (\(incident), \(kind), \(line), \(other), \(list), \(now), \(who))
            """)
    }
}
