extension Migration {
    static let incidents = Migration(3, "incidents") { dialect in
        tables(dialect)
            + dialect.refuseDelete(from: "incident")
            + dialect.refuseUpdate(of: "incident", columns: ["id", "exercise"])
            + dialect.refuseDelete(from: "fact")
            + dialect.refuseUpdate(
                of: "fact",
                columns: ["incident", "id", "position", "text", "topic", "source", "at", "recorded_at", "audience", "supersedes"])
            + dialect.refuseDelete(from: "lead_term")
            + dialect.refuseDelete(from: "incident_log")
            + dialect.refuseUpdate(of: "incident_log", columns: [])
    }

    private static func tables(_ dialect: any Dialect) -> [SQL] {
        [
            """
            CREATE TABLE incident (
                id TEXT PRIMARY KEY NOT NULL,
                exercise SMALLINT NOT NULL CHECK (exercise IN (0, 1)),
                title TEXT NOT NULL,
                municipality TEXT NOT NULL,
                place TEXT NOT NULL,
                scenario TEXT,
                phase TEXT NOT NULL,
                victims TEXT NOT NULL,
                criminal_stage TEXT NOT NULL,
                started_at BIGINT,
                signalled_at BIGINT NOT NULL,
                closed_at BIGINT,
                story TEXT NOT NULL
            )
            """,
            """
            CREATE TABLE fact (
                incident TEXT NOT NULL REFERENCES incident (id),
                id TEXT NOT NULL,
                position BIGINT NOT NULL,
                text TEXT NOT NULL,
                topic TEXT NOT NULL,
                source TEXT NOT NULL,
                at BIGINT NOT NULL,
                recorded_at BIGINT NOT NULL,
                audience TEXT NOT NULL,
                supersedes TEXT,
                status TEXT NOT NULL CHECK (status IN ('unconfirmed', 'confirmed', 'refuted')),
                verified_by TEXT,
                verified_at BIGINT,
                verified_source TEXT,
                PRIMARY KEY (incident, id),
                UNIQUE (incident, position),
                CHECK (status = 'unconfirmed' OR (verified_by IS NOT NULL AND verified_at IS NOT NULL AND verified_source IS NOT NULL))
            )
            """,
            """
            CREATE TABLE lead_term (
                incident TEXT NOT NULL REFERENCES incident (id),
                number BIGINT NOT NULL,
                name TEXT NOT NULL,
                role TEXT NOT NULL,
                since_at BIGINT NOT NULL,
                until_at BIGINT,
                reason TEXT,
                PRIMARY KEY (incident, number),
                CHECK (until_at IS NULL OR (until_at >= since_at AND reason IS NOT NULL))
            )
            """,
            // One voice, at the bottom too: no path and no program can give an incident a second lead.
            "CREATE UNIQUE INDEX lead_term_one_open ON lead_term (incident) WHERE until_at IS NULL",
            """
            CREATE TABLE incident_log (
                id \(sql: dialect.identity),
                incident TEXT NOT NULL REFERENCES incident (id),
                at BIGINT NOT NULL,
                who TEXT NOT NULL,
                action TEXT NOT NULL,
                subject TEXT NOT NULL,
                from_value TEXT,
                to_value TEXT,
                reason TEXT
            )
            """,
            "CREATE INDEX incident_log_of ON incident_log (incident, id)",
        ]
    }
}
