extension Migration {
    /// The safety region, seals on the log, crisis diagnoses, ticked checklists, and the list of partners' contacts.
    static let incidentFile = Migration(7, "incidentFile", afterwards: sealAllLogs) { dialect in
        ["ALTER TABLE incident ADD COLUMN region TEXT"] + seals(dialect) + diagnoses(dialect) + ticks(dialect) + contacts(dialect)
    }

    /// Beside the log and not in it: a log that is there already can then be sealed without being changed.
    private static func seals(_ dialect: any Dialect) -> [SQL] {
        [
            """
            CREATE TABLE log_seal (
                entry BIGINT PRIMARY KEY NOT NULL REFERENCES incident_log (id),
                incident TEXT NOT NULL REFERENCES incident (id),
                number BIGINT NOT NULL,
                hash TEXT NOT NULL,
                UNIQUE (incident, number)
            )
            """
        ] + dialect.refuseDelete(from: "log_seal") + dialect.refuseUpdate(of: "log_seal", columns: [])
    }

    private static func diagnoses(_ dialect: any Dialect) -> [SQL] {
        [
            """
            CREATE TABLE diagnosis (
                incident TEXT NOT NULL REFERENCES incident (id),
                number BIGINT NOT NULL,
                at BIGINT NOT NULL,
                who TEXT NOT NULL,
                advice TEXT NOT NULL,
                note TEXT,
                answers TEXT NOT NULL,
                PRIMARY KEY (incident, number)
            )
            """
        ] + dialect.refuseDelete(from: "diagnosis") + dialect.refuseUpdate(of: "diagnosis", columns: [])
    }

    private static func ticks(_ dialect: any Dialect) -> [SQL] {
        [
            """
            CREATE TABLE checklist_tick (
                incident TEXT NOT NULL REFERENCES incident (id),
                number BIGINT NOT NULL,
                item TEXT NOT NULL,
                at BIGINT NOT NULL,
                who TEXT NOT NULL,
                is_done SMALLINT NOT NULL CHECK (is_done IN (0, 1)),
                note TEXT,
                PRIMARY KEY (incident, number)
            )
            """
        ] + dialect.refuseDelete(from: "checklist_tick") + dialect.refuseUpdate(of: "checklist_tick", columns: [])
    }

    private static func contacts(_ dialect: any Dialect) -> [SQL] {
        [
            """
            CREATE TABLE partner_contact (
                id \(sql: dialect.identity),
                organisation TEXT NOT NULL,
                role TEXT NOT NULL,
                phone TEXT,
                mail TEXT,
                added_at BIGINT NOT NULL,
                added_by TEXT NOT NULL,
                removed_at BIGINT,
                removed_by TEXT
            )
            """
        ] + dialect.refuseDelete(from: "partner_contact")
    }

    /// The log of an older program is sealed once, as it is at that moment: what happened to it before cannot be known any more.
    @Sendable private static func sealAllLogs(_ connection: any Connection) throws(StorageError) {
        for row in try connection.rows("SELECT DISTINCT incident FROM incident_log ORDER BY incident") {
            try LogSeals(connection: connection).sealAll(of: row["incident"])
        }
    }
}
