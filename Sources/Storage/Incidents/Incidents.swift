import Foundation
import Incident

/// Incidents with their log. What comes back is the incident as it is stored: with moments in whole microseconds.
public struct Incidents: Sendable {
    private let database: any Database
    private let memory: IncidentMemory<Incident>

    init(_ database: any Database, memory: IncidentMemory<Incident>) {
        self.database = database
        self.memory = memory
    }

    /// Opens an incident under an id made from its title; a number is added when the id is taken.
    ///
    /// - Throws: `IncidentError` with `.empty` when a field is blank.
    public func open(_ opening: Opening, at now: Date, by who: String) async throws -> Incident {
        try await database.write { connection in
            let id = try Incidents.freeID(title: opening.title, connection)
            let (incident, entry) = try Incident.open(opening, id: id, at: now, by: who)
            return try Incidents.add(incident, entry, connection)
        }
    }

    /// Keeps an incident that was read from a dossier, under its own id.
    ///
    /// - Throws: `.alreadyExists` when there is an incident with this id.
    public func importDossier(_ incident: Incident, at now: Date, by who: String) async throws -> Incident {
        try await database.write { connection in
            guard try !Incidents.exists(incident.id, connection) else { throw StorageError(.alreadyExists, incident.id.rawValue) }
            let entry = LogEntry(
                at: now, who: who, action: .imported, subject: incident.id.rawValue, from: nil, to: "\(incident.title), \(incident.place)",
                reason: nil)
            return try Incidents.add(incident, entry, connection)
        }
    }

    /// The incident with this id.
    public func find(_ id: IncidentID) async throws -> Incident? {
        try await database.read { connection in
            try memory.value(of: id, connection) { () throws(StorageError) in try IncidentReader(connection: connection).find(id) }
        }
    }

    /// A number that grows with everything that people do to an incident, its messages and questions among it: what its log tells of.
    public func mark(_ id: IncidentID) async throws -> Int64 {
        try await database.read { try IncidentReader(connection: $0).mark(of: id) }
    }

    /// All incidents, the last that was signalled first.
    public func list() async throws -> [Incident] {
        try await database.read { try IncidentReader(connection: $0).all() }
    }

    /// The log of an incident, oldest first.
    public func log(_ id: IncidentID) async throws -> [LogEntry] {
        try await database.read { connection in
            try connection.rows("SELECT * FROM incident_log WHERE incident = \(id) ORDER BY id").map { try LogEntry($0) }
        }
    }

    /// The log of an incident with its seals, oldest first.
    public func sealedLog(_ id: IncidentID) async throws -> [SealedLogEntry] {
        try await database.read { connection in
            let rows = try connection.rows(
                """
                SELECT incident_log.*, log_seal.hash AS seal
                FROM incident_log LEFT JOIN log_seal ON log_seal.entry = incident_log.id
                WHERE incident_log.incident = \(id) ORDER BY incident_log.id
                """)
            return try rows.enumerated().map { try SealedLogEntry($1, number: $0 + 1) }
        }
    }

    /// Whether there is an incident with this id.
    public func exists(_ id: IncidentID) async throws -> Bool {
        try await database.read { try Incidents.exists(id, $0) }
    }

    /// Whether the log of an incident is what was sealed, entry by entry.
    ///
    /// - Parameter remembered: a seal that was written down elsewhere, which must still stand in it.
    public func verifyLog(_ id: IncidentID, remembered: String? = nil) async throws -> LogVerdict {
        try await database.read { try LogSeals(connection: $0).verdict(on: id, remembered: remembered) }
    }

    /// Changes an incident: loads it, lets `change` change it, keeps it and adds the entries to the log, all in one transaction, so
    /// that of two processes that change it at once neither loses anything.
    ///
    /// - Throws: `.notFound` when there is no such incident; whatever `change` throws, and then nothing has changed.
    @discardableResult
    public func update(_ id: IncidentID, change: @Sendable (inout Incident) throws -> [LogEntry]) async throws -> Incident {
        try await update(id, returning: { ((), try change(&$0)) }).incident
    }

    /// Changes an incident as ``update(_:change:)`` does, and hands out what `change` made besides: the id of a new fact.
    public func update<Result: Sendable>(
        _ id: IncidentID, returning change: @Sendable (inout Incident) throws -> (Result, [LogEntry])
    ) async throws -> (incident: Incident, result: Result) {
        let (stored, mark, result) = try await database.write { connection in
            let reader = IncidentReader(connection: connection)
            let writer = IncidentWriter(connection: connection)
            guard let old = try memory.known(id, connection) ?? reader.find(id) else { throw StorageError(.notFound, id.rawValue) }
            var new = old
            let (result, entries) = try change(&new)
            if new != old {
                try writer.update(from: old, to: new)
                // Whoever has read the incident knows by its log that it must be read again.
                guard !entries.isEmpty else { throw StorageError(.invariant, "\(id) changed without a word in its log") }
            }
            try writer.log(entries, of: id)
            guard let stored = try reader.find(id) else { throw StorageError(.notFound, id.rawValue) }
            return (stored, try reader.mark(of: id), result)
        }
        memory.keep(stored, of: id, mark: mark)
        return (stored, result)
    }
}

extension Incidents {
    private static func add(_ incident: Incident, _ entry: LogEntry, _ connection: any Connection) throws(StorageError) -> Incident {
        let writer = IncidentWriter(connection: connection)
        try writer.insert(incident)
        try writer.log([entry], of: incident.id)
        guard let stored = try IncidentReader(connection: connection).find(incident.id) else {
            throw StorageError(.notFound, incident.id.rawValue)
        }
        return stored
    }

    private static func freeID(title: String, _ connection: any Connection) throws(StorageError) -> IncidentID {
        var number = 1
        while try exists(IncidentID(title: title, number: number), connection) { number += 1 }
        return IncidentID(title: title, number: number)
    }

    private static func exists(_ id: IncidentID, _ connection: any Connection) throws(StorageError) -> Bool {
        try connection.row("SELECT id FROM incident WHERE id = \(id)") != nil
    }
}
