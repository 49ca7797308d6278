import Foundation
import Incident

/// Questions of raadsleden, and when each of them last looked at an incident. What was asked and answered never changes: another answer
/// comes after it.
public struct RaadQuestions: Sendable {
    private let database: any Database

    init(_ database: any Database) { self.database = database }

    /// Keeps a question, and tells of it in the log of the incident.
    ///
    /// - Throws: `.notFound` when there is no such incident.
    public func ask(_ question: String, of incident: IncidentID, at now: Date, by who: String) async throws -> RaadQuestion {
        try await database.write { connection in
            guard try connection.row("SELECT id FROM incident WHERE id = \(incident)") != nil else {
                throw StorageError(.notFound, incident.rawValue)
            }
            let row = try connection.row(
                """
                INSERT INTO raad_question (incident, question, asked_at, asked_by)
                VALUES (\(incident), \(question), \(now), \(who)) RETURNING *
                """)
            guard let row else { throw StorageError(.engine, "no row came back") }
            let kept = try RaadQuestion(row, versions: [])
            let entry = LogEntry(
                at: now, who: who, action: .questionAsked, subject: "vraag \(kept.id)", from: nil, to: question, reason: nil)
            try IncidentWriter(connection: connection).log([entry], of: incident)
            return kept
        }
    }

    /// Takes a step with a question: what it rests on is read, decided on and kept in one transaction, so that no fact can change in
    /// between and no second answer slips in.
    ///
    /// - Throws: `.notFound` when this incident has no such question; whatever `decide` throws, and then nothing has changed.
    public func step(
        _ id: Int64, of incident: IncidentID, _ decide: @Sendable (RaadQuestion, inout Incident) throws -> RaadStep
    ) async throws -> RaadQuestion {
        try await database.write { connection in
            let question = try RaadQuestions.find(id, of: incident, connection)
            guard let old = try IncidentReader(connection: connection).find(incident) else {
                throw StorageError(.notFound, incident.rawValue)
            }
            var new = old
            let step = try decide(question, &new)
            let writer = IncidentWriter(connection: connection)
            if new != old { try writer.update(from: old, to: new) }
            if let version = step.version { try RaadQuestions.add(version, to: id, connection) }
            if step.shared != question.shared {
                try connection.execute("UPDATE raad_question SET shared_at = \(step.shared) WHERE id = \(id)")
            }
            try writer.log(step.entries, of: incident)
            return try RaadQuestions.find(id, of: incident, connection)
        }
    }

    /// The questions on an incident, newest first.
    public func list(_ incident: IncidentID) async throws -> [RaadQuestion] {
        try await database.read { connection in
            let given = try connection.rows(
                """
                SELECT raad_answer.* FROM raad_answer JOIN raad_question ON raad_question.id = raad_answer.question
                WHERE raad_question.incident = \(incident) ORDER BY raad_answer.id
                """)
            let versions = Dictionary(grouping: try given.map { (question: try $0["question"] as Int64, answer: try RaadAnswer($0)) }) {
                $0.question
            }
            let rows = try connection.rows("SELECT * FROM raad_question WHERE incident = \(incident) ORDER BY id DESC")
            return try rows.map { try RaadQuestion($0, versions: (versions[try $0["id"]] ?? []).map(\.answer)) }
        }
    }

    /// One question.
    ///
    /// - Throws: `.notFound` when this incident has no such question.
    public func find(_ id: Int64, of incident: IncidentID) async throws -> RaadQuestion {
        try await database.read { try RaadQuestions.find(id, of: incident, $0) }
    }

    /// Notes that somebody looks now.
    ///
    /// - Parameter pause: looks that lie closer together than this, in seconds, are one visit: what was marked as new stays marked
    ///   while somebody reads on.
    /// - Returns: when the visit before this one was; nil at the first.
    public func visit(_ incident: IncidentID, at now: Date, by who: String, pause: Double = 10 * 60) async throws -> Date? {
        try await database.write { connection in
            let row = try connection.row("SELECT at, before FROM raad_visit WHERE incident = \(incident) AND who = \(who)")
            guard let row else {
                try connection.execute("INSERT INTO raad_visit (incident, who, at) VALUES (\(incident), \(who), \(now))")
                return nil
            }
            let last: Date = try row["at"]
            let earlier: Date? = try row["before"]
            // Within the first visit what came after its first look is new.
            let before = now.timeIntervalSince(last) < pause ? earlier ?? last : last
            try connection.execute(
                "UPDATE raad_visit SET at = \(now), before = \(before) WHERE incident = \(incident) AND who = \(who)")
            return before
        }
    }

    private static func find(_ id: Int64, of incident: IncidentID, _ connection: any Connection) throws(StorageError) -> RaadQuestion {
        guard let row = try connection.row("SELECT * FROM raad_question WHERE id = \(id) AND incident = \(incident)") else {
            throw StorageError(.notFound, "\(id)")
        }
        let given = try connection.rows("SELECT * FROM raad_answer WHERE question = \(id) ORDER BY id")
        return try RaadQuestion(row, versions: given.map { row throws(StorageError) in try RaadAnswer(row) })
    }

    private static func add(_ version: RaadAnswer, to question: Int64, _ connection: any Connection) throws(StorageError) {
        try connection.execute(
            """
            INSERT INTO raad_answer (question, wording, answer, facts, promised_at, let_stand, reason, at, by_whom)
            VALUES (\(question), \(version.wording), \(version.text), \(version.facts.joined(separator: " ")), \(version.promised),
                \(version.letStand.joined(separator: "\n")), \(version.reason), \(version.at), \(version.by))
            """)
    }
}
