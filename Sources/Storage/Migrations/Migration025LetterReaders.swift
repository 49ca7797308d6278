extension Migration {
    /// For whom a letter to the raad is: what a person said of it, by incident and kind.
    static let letterReaders = Migration(25, "letterReaders") { _ in
        [
            """
            CREATE TABLE letter_reader (
                incident TEXT NOT NULL REFERENCES incident (id),
                kind TEXT NOT NULL,
                is_confidential INTEGER NOT NULL,
                at BIGINT NOT NULL,
                by_whom TEXT NOT NULL,
                PRIMARY KEY (incident, kind)
            )
            """
        ]
    }
}
