extension Migration {
    /// What people said to findings of the checker.
    static let answers = Migration(13, "answers") { dialect in
        [
            """
            CREATE TABLE finding_answer (
                incident TEXT NOT NULL REFERENCES incident (id),
                number BIGINT NOT NULL,
                finding TEXT NOT NULL,
                rule TEXT NOT NULL,
                words TEXT NOT NULL,
                reason TEXT,
                at BIGINT NOT NULL,
                who TEXT NOT NULL,
                PRIMARY KEY (incident, number)
            )
            """
        ] + dialect.refuseDelete(from: "finding_answer") + dialect.refuseUpdate(of: "finding_answer", columns: [])
    }
}
