import Incident

/// Writes and checks the seals of logs, within a transaction of whoever writes or reads.
struct LogSeals {
    let connection: any Connection

    /// Seals an entry that this transaction wrote. Never others: an entry that was written past us must stay without a seal.
    func seal(_ entry: Int64, of incident: IncidentID) throws(StorageError) {
        let last = try connection.row("SELECT number, hash FROM log_seal WHERE incident = \(incident) ORDER BY number DESC LIMIT 1")
        let number: Int = try last?["number"] ?? 0
        let before: String = try last?["hash"] ?? ""
        for row in try rows(of: incident, only: "AND incident_log.id = \(entry)") {
            let seal = LogChain.seal(after: before, row.fields)
            try connection.execute(
                "INSERT INTO log_seal (entry, incident, number, hash) VALUES (\(entry), \(incident), \(number + 1), \(seal))")
        }
    }

    /// Seals a log of an older program, as it is.
    func sealAll(of incident: IncidentID) throws(StorageError) {
        for row in try rows(of: incident) { try seal(row.id, of: incident) }
    }

    /// Walks through a log from its first entry.
    ///
    /// - Parameter remembered: a seal that was written down elsewhere, which must still stand in the chain. Against who removes the
    ///   end of a log together with its seals, or seals a whole log anew, only a seal that lies elsewhere helps.
    func verdict(on incident: IncidentID, remembered: String?) throws(StorageError) -> LogVerdict {
        var seals: [String] = []
        for row in try rows(of: incident) {
            let number = seals.count + 1
            if let fault = fault(of: row, at: number, after: seals.last ?? "") {
                return .broken(LogBreak(number: number, fault: fault, row: fault == .removed ? nil : row))
            }
            seals.append(row.seal ?? "")
        }
        if let lost = try connection.row(
            "SELECT min(number) AS number FROM log_seal WHERE incident = \(incident) AND number > \(seals.count)"),
            let number: Int = try lost["number"]
        {
            return .broken(LogBreak(number: number, fault: .removed, row: nil))
        }
        if let remembered, !seals.contains(remembered) {
            return .broken(LogBreak(number: seals.count + 1, fault: .forgotten, row: nil))
        }
        return .intact(entries: seals.count, seal: seals.last)
    }

    private func fault(of row: LogRow, at number: Int, after previous: String) -> LogBreak.Fault? {
        guard let seal = row.seal, let place = row.number else { return .unsealed }
        if place > number { return .removed }
        return place == number && seal == LogChain.seal(after: previous, row.fields) ? nil : .changed
    }

    private func rows(of incident: IncidentID, only condition: SQL = "") throws(StorageError) -> [LogRow] {
        var found: [LogRow] = []
        let rows = try connection.rows(
            """
            SELECT incident_log.*, log_seal.number AS seal_number, log_seal.hash AS seal
            FROM incident_log LEFT JOIN log_seal ON log_seal.entry = incident_log.id
            WHERE incident_log.incident = \(incident) \(sql: condition) ORDER BY incident_log.id
            """)
        for row in rows { found.append(try LogRow(row)) }
        return found
    }
}
