import Foundation
import Incident

extension MessageFiles {
    /// What people said of the confidentiality of an incident's letters, by kind; a kind of which nobody said anything is not there.
    public func confidentiality(_ incident: IncidentID) async throws -> [MessageKind: Bool] {
        try await database.read { connection in
            var said: [MessageKind: Bool] = [:]
            for row in try connection.rows("SELECT kind, is_confidential FROM letter_reader WHERE incident = \(incident)") {
                said[try row["kind"]] = try row["is_confidential"]
            }
            return said
        }
    }

    /// Says whether a kind of letter is confidential; the log of the incident tells it.
    public func set(
        _ kind: MessageKind, isConfidential: Bool, of incident: IncidentID, at now: Date, by who: String
    ) async throws {
        try await database.write { connection in
            try connection.execute(
                """
                INSERT INTO letter_reader (incident, kind, is_confidential, at, by_whom)
                VALUES (\(incident), \(kind), \(isConfidential), \(now), \(who))
                ON CONFLICT (incident, kind) DO UPDATE SET
                    is_confidential = excluded.is_confidential, at = excluded.at, by_whom = excluded.by_whom
                """)
            let entry = LogEntry(
                at: now, who: who, action: .readersChanged, subject: kind.rawValue, from: nil,
                to: isConfidential ? "vertrouwelijk" : "openbaar", reason: nil)
            try IncidentWriter(connection: connection).log([entry], of: incident)
        }
    }
}
