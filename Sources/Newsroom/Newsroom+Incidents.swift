import Foundation
import Incident
import Storage

extension Newsroom {
    /// All incidents: open ones first, then by signal, newest first.
    public func incidents() async throws -> [Incident] {
        try await store.incidents.list().sorted { ($0.isOpen ? 0 : 1, $1.signalledAt) < ($1.isOpen ? 0 : 1, $0.signalledAt) }
    }

    /// One incident.
    public func incident(_ id: IncidentID) async throws -> Incident {
        guard let incident = try await store.incidents.find(id) else { throw Explanation.unknownIncident(id.rawValue) }
        return incident
    }

    /// Opens an incident under a readable id made from its title.
    public func openIncident(_ opening: Opening, by who: String) async throws -> Incident {
        try await store.incidents.open(opening, at: clock.now, by: who)
    }

    /// Takes in a dossier as an incident of its own.
    public func importIncident(_ dossier: Dossier, by who: String) async throws -> Incident {
        try await store.incidents.importDossier(Incident(dossier, at: clock.now), at: clock.now, by: who)
    }

    /// Adds a fact; it is unconfirmed.
    public func addFact(_ new: NewFact, to id: IncidentID, by who: String) async throws -> FactID {
        let now = clock.now
        return try await change(id) { incident in
            let added = try incident.add(new, at: now, by: who)
            return (added.id, [added.entry])
        }.result
    }

    /// Confirms a fact on somebody's word.
    @discardableResult
    public func confirmFact(_ fact: FactID, of id: IncidentID, source: String, by who: String) async throws -> Incident {
        let now = clock.now
        let asked = try await store.raad.list(id)
        return try await change(id) { incident in
            let entries = try incident.confirm(fact, source: source, at: now, by: who)
            return ((), entries + (try incident.takeBackAnswers(to: asked, at: now, by: who)))
        }.incident
    }

    /// Refutes a fact.
    @discardableResult
    public func refuteFact(_ fact: FactID, of id: IncidentID, source: String, by who: String) async throws -> Incident {
        let now = clock.now
        let asked = try await store.raad.list(id)
        return try await change(id) { incident in
            let entries = try incident.refute(fact, source: source, at: now, by: who)
            return ((), entries + (try incident.takeBackAnswers(to: asked, at: now, by: who)))
        }.incident
    }

    /// Hands the lead over.
    @discardableResult
    public func handOver(_ id: IncidentID, to lead: Lead, reason: String, by who: String) async throws -> Incident {
        let now = clock.now
        return try await change(id) { incident in ((), [try incident.handOver(to: lead, reason: reason, at: now, by: who)]) }.incident
    }

    /// Moves the incident to another phase. One that it is in already changes nothing, and the log does not tell of it.
    ///
    /// - Returns: the incident, and whether anything changed.
    @discardableResult
    public func moveToPhase(_ id: IncidentID, _ phase: Phase, by who: String) async throws -> (incident: Incident, isChanged: Bool) {
        let now = clock.now
        let moved = try await change(id) { incident in
            guard incident.phase != phase || !incident.isOpen else { return (false, []) }
            return (true, [try incident.move(to: phase, at: now, by: who)])
        }
        return (moved.incident, moved.result)
    }

    /// Changes what is known of victims and of a criminal case; nil leaves it as it is. What was known already changes nothing, and the
    /// log does not tell of it.
    ///
    /// - Returns: the incident, and whether anything changed.
    @discardableResult
    public func assess(
        _ id: IncidentID, victims: Victims?, criminalStage: CriminalStage?, by who: String
    ) async throws -> (incident: Incident, isChanged: Bool) {
        let now = clock.now
        let assessed = try await change(id) { incident in
            let isSame =
                (victims ?? incident.victims) == incident.victims && (criminalStage ?? incident.criminalStage) == incident.criminalStage
            guard !isSame || !incident.isOpen else { return (false, []) }
            return (true, [try incident.assess(victims: victims, criminalStage: criminalStage, at: now, by: who)])
        }
        return (assessed.incident, assessed.result)
    }

    /// Changes what the messages say besides the facts.
    @discardableResult
    public func tell(_ id: IncidentID, by who: String, _ edit: @escaping @Sendable (inout Story) -> Void) async throws -> Incident {
        let now = clock.now
        return try await change(id) { incident in ((), [try incident.tell(at: now, by: who, edit)]) }.incident
    }

    /// Closes the incident. An exercise takes its news stream with it.
    @discardableResult
    public func closeIncident(_ id: IncidentID, by who: String) async throws -> Incident {
        let now = clock.now
        let closed = try await change(id) { incident in ((), [try incident.close(at: now, by: who)]) }.incident
        if closed.exercise { try await removeExerciseFeed(of: id) }
        return closed
    }

    /// A number that grows with everything that people do to an incident.
    public func mark(of id: IncidentID) async throws -> Int64 { try await store.incidents.mark(id) }

    /// Who changed what, oldest first.
    public func log(of id: IncidentID) async throws -> [LogEntry] {
        _ = try await incident(id)
        return try await store.incidents.log(id)
    }

    /// Load, change and save in one transaction, so that two people never undo each other.
    func change<Result: Sendable>(
        _ id: IncidentID, _ edit: @Sendable (inout Incident) throws -> (Result, [LogEntry])
    ) async throws -> (incident: Incident, result: Result) {
        do {
            return try await store.incidents.update(id, returning: edit)
        } catch let error as StorageError where error.code == .notFound {
            throw Explanation.unknownIncident(id.rawValue)
        }
    }
}

extension Explanation {
    /// There is no such incident.
    public static func unknownIncident(_ id: String) -> Explanation {
        Explanation(.missing, "Incident \"\(id)\" is er niet. Kijk met 'eenmond incident list' welke er zijn.")
    }
}
