import Foundation
import Incident

/// Questions of raadsleden, and when each of them last looked at an incident. What was asked never changes.
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
            let kept = try RaadQuestion(row)
            let entry = LogEntry(
                at: now, who: who, action: .questionAsked, subject: "vraag \(kept.id)", from: nil, to: question, reason: nil)
            try IncidentWriter(connection: connection).log([entry], of: incident)
            return kept
        }
    }

    /// Answers a question, or answers it anew; the log keeps both answers.
    ///
    /// - Parameter facts: names of the confirmed facts that the answer stands on.
    /// - Throws: `.notFound` when this incident has no such question.
    public func answer(
        _ id: Int64, of incident: IncidentID, _ answer: String, facts: [String], at now: Date, by who: String
    ) async throws -> RaadQuestion {
        try await database.write { connection in
            let before = try RaadQuestions.find(id, of: incident, connection)
            let row = try connection.row(
                """
                UPDATE raad_question
                SET answer = \(answer), facts = \(facts.joined(separator: " ")), answered_at = \(now), answered_by = \(who)
                WHERE id = \(id) RETURNING *
                """)
            guard let row else { throw StorageError(.notFound, "\(id)") }
            let entry = LogEntry(
                at: now, who: who, action: .questionAnswered, subject: "vraag \(id)", from: before.answer, to: answer,
                reason: facts.isEmpty ? nil : facts.joined(separator: " "))
            try IncidentWriter(connection: connection).log([entry], of: incident)
            return try RaadQuestion(row)
        }
    }

    /// Notes that question and answer are in the questions and answers of the incident.
    ///
    /// - Throws: `.notFound` when this incident has no such question.
    public func markShared(_ id: Int64, of incident: IncidentID, at now: Date) async throws {
        try await database.write { connection in
            _ = try RaadQuestions.find(id, of: incident, connection)
            try connection.execute("UPDATE raad_question SET shared_at = \(now) WHERE id = \(id)")
        }
    }

    /// The questions on an incident, newest first.
    public func list(_ incident: IncidentID) async throws -> [RaadQuestion] {
        try await database.read { connection in
            try connection.rows("SELECT * FROM raad_question WHERE incident = \(incident) ORDER BY id DESC").map { try RaadQuestion($0) }
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
        return try RaadQuestion(row)
    }
}
