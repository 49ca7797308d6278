import Editing
import Foundation
import Incident

/// What was done with the messages of incidents: approvals, returns, publications. Only added to.
public struct MessageFiles: Sendable {
    let database: any Database
    private let incidents: IncidentMemory<Incident>
    private let files = IncidentMemory<[MessageFile]>()
    private let heads = IncidentMemory<[Matter]>()

    init(_ database: any Database, incidents: IncidentMemory<Incident>) {
        self.database = database
        self.incidents = incidents
    }

    /// Everything that a decision rests on, as it is at the moment of the decision.
    public struct Matter: Sendable {
        /// The incident.
        public let incident: Incident
        /// The message with its versions and what was done with them.
        public let file: MessageFile
        /// All messages of the incident, this one among them.
        public let files: [MessageFile]
        /// The version that it is about.
        public let draft: StoredDraft
        /// Who may approve beside the lead.
        public let mandates: [Mandate]
    }

    /// The messages of an incident, in the order in which they were first made.
    public func all(_ incident: IncidentID) async throws -> [MessageFile] {
        try await database.read { connection in
            try files.value(of: incident, connection) { () throws(StorageError) in
                try MessageReader(connection: connection).files(of: incident)
            } ?? []
        }
    }

    /// Who may approve beside the lead, in the order in which they were mandated.
    public func mandates(_ incident: IncidentID) async throws -> [Mandate] {
        try await database.read { try MessageReader(connection: $0).mandates(of: incident) }
    }

    /// What is known of a version and its message; nil when there is no such version.
    public func matter(of draft: Int64) async throws -> Matter? {
        try await database.read { try MessageReader(connection: $0, incidents: incidents).matter(of: draft) }
    }

    /// What is known of the newest versions of all messages of an incident, from one look at it.
    public func heads(_ incident: IncidentID) async throws -> [Matter] {
        try await database.read { connection in
            try heads.value(of: incident, connection) { () throws(StorageError) in
                let found = try MessageReader(connection: connection, incidents: incidents).heads(of: incident)
                return found.isEmpty ? nil : found
            } ?? []
        }
    }

    /// Takes a step with a version: what it rests on is read, decided on and kept in one transaction, so that no fact and no text
    /// can change in between.
    ///
    /// - Throws: `.notFound` when there is no such version; whatever `decide` throws, and then nothing has changed.
    @discardableResult
    public func step(_ draft: Int64, _ decide: @Sendable (Matter) throws -> MessageStep) async throws -> MessageStep {
        try await database.write { connection in
            guard let matter = try MessageReader(connection: connection).matter(of: draft) else {
                throw StorageError(.notFound, String(draft))
            }
            let step = try decide(matter)
            try MessageFiles.keep(step.event, of: matter.incident.id, connection)
            try IncidentWriter(connection: connection).log([step.entry], of: matter.incident.id)
            return step
        }
    }

    /// Gives somebody a mandate. Who has one keeps it.
    ///
    /// - Parameter account: of that person; nil for who has none.
    public func mandate(_ name: String, account: Int64? = nil, of incident: IncidentID, at now: Date, by who: String) async throws {
        try await database.write { connection in
            let known = try MessageReader(connection: connection).mandates(of: incident).contains { $0.name == name }
            guard !known else { return }
            try connection.execute(
                "INSERT INTO mandate (incident, name, account, at, given_by) VALUES (\(incident), \(name), \(account), \(now), \(who))")
            try MessageFiles.log(.mandateGiven, name, of: incident, at: now, by: who, connection)
        }
    }

    /// Takes a mandate back.
    ///
    /// - Throws: `.notFound` when that person has none.
    public func withdraw(_ name: String, of incident: IncidentID, at now: Date, by who: String) async throws {
        try await database.write { connection in
            let changed = try connection.execute(
                """
                UPDATE mandate SET withdrawn_at = \(now), withdrawn_by = \(who)
                WHERE incident = \(incident) AND name = \(name) AND withdrawn_at IS NULL
                """)
            guard changed > 0 else { throw StorageError(.notFound, name) }
            try MessageFiles.log(.mandateWithdrawn, name, of: incident, at: now, by: who, connection)
        }
    }

    private static func log(
        _ action: LogEntry.Action, _ subject: String, of incident: IncidentID, at now: Date, by who: String, _ connection: any Connection
    ) throws(StorageError) {
        let entry = LogEntry(at: now, who: who, action: action, subject: subject, from: nil, to: nil, reason: nil)
        try IncidentWriter(connection: connection).log([entry], of: incident)
    }

    private static func keep(_ event: MessageEvent, of incident: IncidentID, _ connection: any Connection) throws(StorageError) {
        let ground = try event.ground.map { ground throws(StorageError) in try StoredJSON.text(ground) }
        let publication = try event.publication.map { publication throws(StorageError) in try StoredJSON.text(publication) }
        try connection.execute(
            """
            INSERT INTO message_event (incident, draft, at, who, account, action, reason, ground, publication)
            VALUES (\(incident), \(event.version), \(event.at), \(event.who), \(event.account), \(event.action), \(event.reason), \(ground),
                \(publication))
            """)
    }
}
