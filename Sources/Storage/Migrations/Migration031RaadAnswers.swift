extension Migration {
    /// Answers to the raad get versions: one is corrected or withdrawn by a row that comes after it, and none is ever lost.
    static let raadAnswers = Migration(31, "raadAnswers") { dialect in
        [
            """
            CREATE TABLE raad_answer (
                id \(sql: dialect.identity),
                question BIGINT NOT NULL REFERENCES raad_question (id),
                wording TEXT NOT NULL,
                answer TEXT,
                facts TEXT NOT NULL,
                promised_at BIGINT,
                let_stand TEXT NOT NULL,
                reason TEXT,
                at BIGINT NOT NULL,
                by_whom TEXT NOT NULL
            )
            """,
            "CREATE INDEX raad_answer_question ON raad_answer (question, id)",
            """
            INSERT INTO raad_answer (question, wording, answer, facts, let_stand, at, by_whom)
            SELECT id, question, answer, COALESCE(facts, ''), '', COALESCE(answered_at, asked_at), COALESCE(answered_by, '')
            FROM raad_question WHERE answer IS NOT NULL ORDER BY id
            """,
            "ALTER TABLE raad_question DROP COLUMN answer",
            "ALTER TABLE raad_question DROP COLUMN facts",
            "ALTER TABLE raad_question DROP COLUMN answered_at",
            "ALTER TABLE raad_question DROP COLUMN answered_by",
        ] + dialect.refuseDelete(from: "raad_answer") + dialect.refuseUpdate(of: "raad_answer", columns: [])
    }
}
