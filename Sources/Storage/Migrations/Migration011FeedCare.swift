extension Migration {
    /// What a feed needs besides its address, how it did, the hosts that asked for patience, and the figures of polling.
    static let feedCare = Migration(11, "feedCare") { _ in
        feedColumns + [
            // Until when a host (by its registrable domain) asked to be left alone; a restart must not forget it.
            "CREATE TABLE host_hold (host TEXT PRIMARY KEY NOT NULL, until_at BIGINT NOT NULL)",
            // Days since 1970-01-01 UTC: one small row for each figure of a day.
            """
            CREATE TABLE poll_tally (
                day BIGINT NOT NULL,
                name TEXT NOT NULL,
                value DOUBLE PRECISION NOT NULL,
                PRIMARY KEY (day, name)
            )
            """,
            // What a person decided about following a feed minute by minute for an incident; no row: the rules decide.
            """
            CREATE TABLE feed_tie (
                incident TEXT NOT NULL REFERENCES incident (id),
                feed BIGINT NOT NULL REFERENCES feed (id),
                is_tied SMALLINT NOT NULL CHECK (is_tied IN (0, 1)),
                by_whom TEXT NOT NULL,
                at BIGINT NOT NULL,
                PRIMARY KEY (incident, feed)
            )
            """,
        ]
    }

    private static let feedColumns: [SQL] = [
        "ALTER TABLE feed ADD COLUMN user_agent TEXT",
        "ALTER TABLE feed ADD COLUMN cookie TEXT",
        "ALTER TABLE feed ADD COLUMN user_name TEXT",
        "ALTER TABLE feed ADD COLUMN password TEXT",
        "ALTER TABLE feed ADD COLUMN proxy TEXT",
        "ALTER TABLE feed ADD COLUMN any_certificate SMALLINT NOT NULL DEFAULT 0 CHECK (any_certificate IN (0, 1))",
        "ALTER TABLE feed ADD COLUMN poll_every BIGINT",
        "ALTER TABLE feed ADD COLUMN fetches_articles SMALLINT NOT NULL DEFAULT 1 CHECK (fetches_articles IN (0, 1))",
        "ALTER TABLE feed ADD COLUMN hints TEXT",
        "ALTER TABLE feed ADD COLUMN notice TEXT",
        "ALTER TABLE feed ADD COLUMN lag_seconds DOUBLE PRECISION",
        "ALTER TABLE feed ADD COLUMN last_new BIGINT",
    ]
}
