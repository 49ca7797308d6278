extension Migration {
    static let items = Migration(2, "items") { dialect in
        [
            """
            CREATE TABLE item (
                id \(sql: dialect.identity),
                feed BIGINT NOT NULL REFERENCES feed (id),
                item_key TEXT NOT NULL,
                revision BIGINT NOT NULL,
                published_at BIGINT NOT NULL,
                discovered_at BIGINT NOT NULL,
                content_hash BIGINT NOT NULL,
                link TEXT,
                source TEXT NOT NULL,
                site TEXT,
                language TEXT,
                title TEXT NOT NULL,
                text TEXT NOT NULL,
                html TEXT,
                UNIQUE (feed, item_key)
            )
            """,
            "CREATE INDEX item_newest ON item (published_at, id)",
            """
            CREATE TABLE item_revision (
                item BIGINT NOT NULL REFERENCES item (id),
                revision BIGINT NOT NULL,
                title TEXT NOT NULL,
                text TEXT NOT NULL,
                replaced_at BIGINT NOT NULL,
                PRIMARY KEY (item, revision)
            )
            """,
        ] + dialect.fullText.schema
    }
}
