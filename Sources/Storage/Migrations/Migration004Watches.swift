extension Migration {
    static let watches = Migration(4, "watches") { dialect in
        [
            """
            CREATE TABLE watch (
                id \(sql: dialect.identity),
                incident TEXT NOT NULL REFERENCES incident (id),
                query TEXT NOT NULL,
                added_at BIGINT NOT NULL,
                added_by TEXT NOT NULL,
                is_active SMALLINT NOT NULL CHECK (is_active IN (0, 1)),
                UNIQUE (incident, query)
            )
            """,
            // A hit repeats incident and moment of its watch and item, which never change: so that a list needs one index.
            """
            CREATE TABLE hit (
                id \(sql: dialect.identity),
                incident TEXT NOT NULL REFERENCES incident (id),
                watch BIGINT NOT NULL REFERENCES watch (id),
                item BIGINT NOT NULL REFERENCES item (id),
                item_revision BIGINT NOT NULL,
                published_at BIGINT NOT NULL,
                spans TEXT NOT NULL,
                found_at BIGINT NOT NULL,
                vanished_at BIGINT,
                state TEXT NOT NULL CHECK (state IN ('new', 'accepted', 'dismissed')),
                judged_by TEXT,
                judged_at BIGINT,
                UNIQUE (watch, item)
            )
            """,
            "CREATE INDEX hit_newest ON hit (incident, published_at, item, id)",
            "CREATE INDEX hit_of_item ON hit (item)",
            "CREATE INDEX hit_state ON hit (incident, state, vanished_at)",
        ] + dialect.refuseDelete(from: "hit")
    }
}
