extension Migration {
    /// The accounts behind names: of who wrote a version, of who took a step with it, and of who has a mandate. Empty where there was no
    /// account, and in what is older: there the name counts.
    static let hands = Migration(34, "hands") { _ in
        [
            "ALTER TABLE draft ADD COLUMN created_by_account BIGINT",
            "ALTER TABLE message_event ADD COLUMN account BIGINT",
            "ALTER TABLE mandate ADD COLUMN account BIGINT",
        ]
    }
}
