extension Migration {
    /// What was done with versions of messages (asked, approved, returned, published), and who may approve beside the lead.
    static let messageDecisions = Migration(15, "messageDecisions") { dialect in
        [
            """
            CREATE TABLE message_event (
                id \(sql: dialect.identity),
                incident TEXT NOT NULL REFERENCES incident (id),
                draft BIGINT NOT NULL REFERENCES draft (id),
                at BIGINT NOT NULL,
                who TEXT NOT NULL,
                action TEXT NOT NULL,
                reason TEXT,
                ground TEXT,
                publication TEXT
            )
            """,
            "CREATE INDEX message_event_of ON message_event (incident, draft, id)",
            """
            CREATE TABLE mandate (
                id \(sql: dialect.identity),
                incident TEXT NOT NULL REFERENCES incident (id),
                name TEXT NOT NULL,
                at BIGINT NOT NULL,
                given_by TEXT NOT NULL,
                withdrawn_at BIGINT,
                withdrawn_by TEXT
            )
            """,
            "CREATE INDEX mandate_of ON mandate (incident, id)",
        ]
            + dialect.refuseDelete(from: "message_event") + dialect.refuseUpdate(of: "message_event", columns: [])
            + dialect.refuseDelete(from: "mandate")
            + dialect.refuseUpdate(of: "mandate", columns: ["incident", "name", "at", "given_by"])
    }
}
