extension Migration {
    /// Questions of raadsleden on an incident with their answers, and when each of them last looked.
    static let raad = Migration(18, "raad") { dialect in
        [
            """
            CREATE TABLE raad_question (
                id \(sql: dialect.identity),
                incident TEXT NOT NULL REFERENCES incident (id),
                question TEXT NOT NULL,
                asked_at BIGINT NOT NULL,
                asked_by TEXT NOT NULL,
                answer TEXT,
                facts TEXT,
                answered_at BIGINT,
                answered_by TEXT,
                shared_at BIGINT
            )
            """,
            "CREATE INDEX raad_question_incident ON raad_question (incident, id)",
            """
            CREATE TABLE raad_visit (
                incident TEXT NOT NULL REFERENCES incident (id),
                who TEXT NOT NULL,
                at BIGINT NOT NULL,
                before BIGINT,
                PRIMARY KEY (incident, who)
            )
            """,
        ] + dialect.refuseDelete(from: "raad_question")
            + dialect.refuseUpdate(of: "raad_question", columns: ["incident", "question", "asked_at", "asked_by"])
    }
}
