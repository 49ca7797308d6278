extension Migration {
    static let drafts = Migration(5, "drafts") { dialect in
        [
            // The channel of a text on paper is '': a NULL would equal nothing, and two first versions could stand side by side.
            """
            CREATE TABLE draft (
                id \(sql: dialect.identity),
                incident TEXT NOT NULL REFERENCES incident (id),
                kind TEXT NOT NULL,
                channel TEXT NOT NULL,
                version BIGINT NOT NULL,
                text TEXT NOT NULL,
                facts_used TEXT NOT NULL,
                created_at BIGINT NOT NULL,
                created_by TEXT NOT NULL,
                UNIQUE (incident, kind, channel, version)
            )
            """
        ] + dialect.refuseDelete(from: "draft") + dialect.refuseUpdate(of: "draft", columns: [])
    }
}
