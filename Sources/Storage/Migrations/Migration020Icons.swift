extension Migration {
    /// The icons of the sites of feeds. One picture is kept once, whatever the number of feeds that have it.
    static let icons = Migration(20, "icons") { _ in
        [
            """
            CREATE TABLE icon (
                digest TEXT PRIMARY KEY NOT NULL,
                media_type TEXT NOT NULL,
                content TEXT NOT NULL
            )
            """,
            // A feed without a digest is one whose site has no icon that we can use; it is looked at again, seldom.
            """
            CREATE TABLE feed_icon (
                feed BIGINT PRIMARY KEY NOT NULL REFERENCES feed (id),
                digest TEXT REFERENCES icon (digest),
                address TEXT,
                looked_at BIGINT NOT NULL,
                next_look BIGINT NOT NULL
            )
            """,
        ]
    }
}
