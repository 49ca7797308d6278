extension Migration {
    static let feeds = Migration(1, "feeds") { dialect in
        [
            """
            CREATE TABLE feed (
                id \(sql: dialect.identity),
                url TEXT NOT NULL UNIQUE,
                title TEXT,
                site_link TEXT,
                group_path TEXT NOT NULL,
                added_at BIGINT NOT NULL,
                removed_at BIGINT,
                etag TEXT,
                last_modified TEXT,
                validators_since BIGINT,
                body_hash TEXT,
                last_attempt BIGINT,
                last_success BIGINT,
                last_status BIGINT,
                last_error_code TEXT,
                last_error_detail TEXT,
                consecutive_failures BIGINT NOT NULL DEFAULT 0,
                next_poll BIGINT NOT NULL,
                moved_to TEXT,
                is_gone SMALLINT NOT NULL DEFAULT 0 CHECK (is_gone IN (0, 1)),
                items_per_day DOUBLE PRECISION
            )
            """,
            "CREATE INDEX feed_due ON feed (next_poll) WHERE is_gone = 0 AND removed_at IS NULL",
        ]
    }
}
