extension Migration {
    /// Story lines and copies, what people made of items, alarms, and the register of rumours.
    static let media = Migration(9, "media") { dialect in lines(dialect) + alarms(dialect) + rumours(dialect) }

    private static func lines(_ dialect: any Dialect) -> [SQL] {
        [
            """
            CREATE TABLE story_line (
                id \(sql: dialect.identity),
                incident TEXT NOT NULL REFERENCES incident (id),
                title TEXT,
                begun_at BIGINT NOT NULL
            )
            """,
            // What is said of an item in an incident, once, however many queries found it. It repeats the moment of the item and of its
            // original, which never change: so that a list needs one index.
            """
            CREATE TABLE incident_item (
                id \(sql: dialect.identity),
                incident TEXT NOT NULL REFERENCES incident (id),
                item BIGINT NOT NULL REFERENCES item (id),
                original BIGINT NOT NULL REFERENCES item (id),
                original_at BIGINT NOT NULL,
                published_at BIGINT NOT NULL,
                line BIGINT NOT NULL REFERENCES story_line (id),
                likeness DOUBLE PRECISION NOT NULL,
                proposal TEXT NOT NULL,
                label TEXT,
                labelled_by TEXT,
                labelled_at BIGINT,
                reason TEXT,
                assigned_to TEXT,
                assigned_by TEXT,
                assigned_at BIGINT,
                UNIQUE (incident, item)
            )
            """,
            "CREATE INDEX incident_item_newest ON incident_item (incident, original_at, original)",
            "CREATE INDEX incident_item_line ON incident_item (incident, line)",
            """
            CREATE TABLE line_change (
                id \(sql: dialect.identity),
                incident TEXT NOT NULL REFERENCES incident (id),
                kind TEXT NOT NULL CHECK (kind IN ('join', 'split', 'title')),
                line BIGINT NOT NULL,
                other BIGINT,
                items TEXT NOT NULL,
                at BIGINT NOT NULL,
                who TEXT NOT NULL
            )
            """,
            "CREATE INDEX line_change_of ON line_change (incident, id)",
            """
            CREATE TABLE item_note (
                id \(sql: dialect.identity),
                incident TEXT NOT NULL REFERENCES incident (id),
                item BIGINT NOT NULL REFERENCES item (id),
                text TEXT NOT NULL,
                at BIGINT NOT NULL,
                who TEXT NOT NULL
            )
            """,
            "CREATE INDEX item_note_of ON item_note (incident, item)",
        ] + dialect.refuseDelete(from: "incident_item") + dialect.refuseDelete(from: "line_change")
            + dialect.refuseUpdate(of: "line_change", columns: []) + dialect.refuseDelete(from: "item_note")
            + dialect.refuseUpdate(of: "item_note", columns: [])
    }

    private static func alarms(_ dialect: any Dialect) -> [SQL] {
        [
            """
            CREATE TABLE alarm (
                id \(sql: dialect.identity),
                kind TEXT NOT NULL CHECK (kind IN ('piek', 'stilte')),
                incident TEXT REFERENCES incident (id),
                watch BIGINT REFERENCES watch (id),
                feed BIGINT REFERENCES feed (id),
                at BIGINT NOT NULL,
                seen DOUBLE PRECISION NOT NULL,
                expected DOUBLE PRECISION NOT NULL,
                score DOUBLE PRECISION NOT NULL,
                sources BIGINT NOT NULL,
                found_at BIGINT NOT NULL,
                over_at BIGINT,
                CHECK ((kind = 'piek' AND incident IS NOT NULL) OR (kind = 'stilte' AND feed IS NOT NULL))
            )
            """,
            "CREATE INDEX alarm_of_incident ON alarm (incident, at)",
            "CREATE INDEX alarm_open ON alarm (feed) WHERE over_at IS NULL AND feed IS NOT NULL",
            "CREATE INDEX item_of_feed ON item (feed, published_at)",
        ] + dialect.refuseDelete(from: "alarm")
    }

    private static func rumours(_ dialect: any Dialect) -> [SQL] {
        [
            """
            CREATE TABLE rumour (
                incident TEXT NOT NULL REFERENCES incident (id),
                id TEXT NOT NULL,
                position BIGINT NOT NULL,
                text TEXT NOT NULL,
                first_seen_at BIGINT NOT NULL,
                first_seen_in TEXT NOT NULL,
                item BIGINT REFERENCES item (id),
                status TEXT NOT NULL CHECK (status IN ('loopt', 'tegengesproken', 'bevestigd')),
                fact TEXT,
                added_at BIGINT NOT NULL,
                added_by TEXT NOT NULL,
                settled_at BIGINT,
                settled_by TEXT,
                PRIMARY KEY (incident, id),
                UNIQUE (incident, position),
                FOREIGN KEY (incident, fact) REFERENCES fact (incident, id),
                CHECK (status = 'loopt' OR (fact IS NOT NULL AND settled_at IS NOT NULL AND settled_by IS NOT NULL))
            )
            """
        ] + dialect.refuseDelete(from: "rumour")
            + dialect.refuseUpdate(of: "rumour", columns: ["incident", "id", "position", "text", "first_seen_at", "first_seen_in", "item"])
    }
}
