import Foundation
import Incident

/// Writes incidents to their tables.
struct IncidentWriter {
    let connection: any Connection

    /// Writes an incident that is not there yet.
    func insert(_ incident: Incident) throws(StorageError) {
        let story = try StoredJSON.text(StoredStory(Dossier(incident)))
        try connection.execute(
            """
            INSERT INTO incident (id, exercise, title, municipality, place, region, scenario, phase, victims, criminal_stage, started_at,
                signalled_at, closed_at, story)
            VALUES (\(incident.id), \(incident.exercise), \(incident.title), \(incident.municipality), \(incident.place),
                \(incident.region), \(incident.scenario), \(incident.phase), \(incident.victims), \(incident.criminalStage),
                \(incident.startedAt), \(incident.signalledAt), \(incident.closedAt), \(story))
            """)
        try keepLead(incident)
        for (position, fact) in incident.facts.enumerated() { try insert(fact, at: position, of: incident.id) }
        try insertWork(of: incident, diagnosesKept: 0, ticksKept: 0)
        try insertAnswers(of: incident, kept: 0)
    }

    /// Writes what changed between two states of one incident.
    ///
    /// - Throws: `.invariant` when it became another incident, or lost a fact.
    func update(from old: Incident, to new: Incident) throws(StorageError) {
        guard new.id == old.id, new.exercise == old.exercise else { throw StorageError(.invariant, "\(old.id) became another incident") }
        guard new.facts.map(\.id).starts(with: old.facts.map(\.id)) else { throw StorageError(.invariant, "\(old.id) lost a fact") }
        guard new.diagnoses.starts(with: old.diagnoses) else { throw StorageError(.invariant, "\(old.id) lost a diagnosis") }
        guard new.ticks.starts(with: old.ticks) else { throw StorageError(.invariant, "\(old.id) lost a tick") }
        guard new.answers.starts(with: old.answers) else { throw StorageError(.invariant, "\(old.id) lost an answer") }
        let story = try StoredJSON.text(StoredStory(Dossier(new)))
        try connection.execute(
            """
            UPDATE incident SET title = \(new.title), municipality = \(new.municipality), place = \(new.place),
                region = \(new.region), scenario = \(new.scenario), phase = \(new.phase), victims = \(new.victims),
                criminal_stage = \(new.criminalStage), started_at = \(new.startedAt), signalled_at = \(new.signalledAt), closed_at = \(new.closedAt), story = \(story)
            WHERE id = \(new.id)
            """)
        if new.leadership != old.leadership { try keepLead(new) }
        for (position, fact) in new.facts.enumerated() {
            if position >= old.facts.count {
                try insert(fact, at: position, of: new.id)
            } else if fact.status != old.facts[position].status {
                try keepStatus(fact, of: new.id)
            }
        }
        try insertWork(of: new, diagnosesKept: old.diagnoses.count, ticksKept: old.ticks.count)
        try insertAnswers(of: new, kept: old.answers.count)
    }

    /// Adds entries to the log of an incident, and seals them.
    func log(_ entries: [LogEntry], of incident: IncidentID) throws(StorageError) {
        for entry in entries {
            let row = try connection.row(
                """
                INSERT INTO incident_log (incident, at, who, action, subject, from_value, to_value, reason)
                VALUES (\(incident), \(entry.at), \(entry.who), \(entry.action), \(entry.subject), \(entry.from), \(entry.to),
                    \(entry.reason))
                RETURNING id
                """)
            guard let row else { throw StorageError(.engine, "no row came back") }
            try LogSeals(connection: connection).seal(row["id"], of: incident)
        }
    }

    /// Past terms first: the old lead's term is closed before the new one's opens, or the database would refuse.
    private func keepLead(_ incident: Incident) throws(StorageError) {
        let leadership = incident.leadership
        for (number, term) in leadership.past.enumerated() {
            try keep(term.lead, number, since: term.since, until: term.until, reason: term.reason, of: incident.id)
        }
        try keep(leadership.current, leadership.past.count, since: leadership.since, until: nil, reason: nil, of: incident.id)
    }

    private func keep(
        _ lead: Lead, _ number: Int, since: Date, until: Date?, reason: String?, of incident: IncidentID
    ) throws(StorageError) {
        try connection.execute(
            """
            INSERT INTO lead_term (incident, number, name, role, since_at, until_at, reason)
            VALUES (\(incident), \(number), \(lead.name), \(lead.role.rawValue), \(since), \(until), \(reason))
            ON CONFLICT (incident, number) DO UPDATE SET until_at = excluded.until_at, reason = excluded.reason
            """)
    }

    private func insert(_ fact: Fact, at position: Int, of incident: IncidentID) throws(StorageError) {
        let verification = fact.status.verification
        try connection.execute(
            """
            INSERT INTO fact (incident, id, position, text, topic, source, at, recorded_at, audience, supersedes, status,
                verified_by, verified_at, verified_source)
            VALUES (\(incident), \(fact.id.rawValue), \(position), \(fact.text), \(fact.topic), \(fact.source), \(fact.at),
                \(fact.recordedAt), \(fact.audience), \(fact.supersedes?.rawValue), \(fact.status.name),
                \(verification?.by), \(verification?.at), \(verification?.source))
            """)
    }

    /// Diagnoses and ticks are only added.
    private func insertWork(of incident: Incident, diagnosesKept: Int, ticksKept: Int) throws(StorageError) {
        for (number, diagnosis) in incident.diagnoses.enumerated().dropFirst(diagnosesKept) {
            let answers = try StoredJSON.text(diagnosis.answers)
            try connection.execute(
                """
                INSERT INTO diagnosis (incident, number, at, who, advice, note, answers)
                VALUES (\(incident.id), \(number), \(diagnosis.at), \(diagnosis.by), \(diagnosis.advice), \(diagnosis.note), \(answers))
                """)
        }
        for (number, tick) in incident.ticks.enumerated().dropFirst(ticksKept) {
            try connection.execute(
                """
                INSERT INTO checklist_tick (incident, number, item, at, who, is_done, note)
                VALUES (\(incident.id), \(number), \(tick.item), \(tick.at), \(tick.by), \(tick.isDone), \(tick.note))
                """)
        }
    }

    /// Answers to findings are only added.
    private func insertAnswers(of incident: Incident, kept: Int) throws(StorageError) {
        for (number, answer) in incident.answers.enumerated().dropFirst(kept) {
            try connection.execute(
                """
                INSERT INTO finding_answer (incident, number, finding, rule, words, reason, at, who)
                VALUES (\(incident.id), \(number), \(answer.finding), \(answer.rule), \(answer.words), \(answer.reason), \(answer.at),
                    \(answer.by))
                """)
        }
    }

    private func keepStatus(_ fact: Fact, of incident: IncidentID) throws(StorageError) {
        let verification = fact.status.verification
        try connection.execute(
            """
            UPDATE fact SET status = \(fact.status.name), verified_by = \(verification?.by), verified_at = \(verification?.at),
                verified_source = \(verification?.source)
            WHERE incident = \(incident) AND id = \(fact.id.rawValue)
            """)
    }
}
