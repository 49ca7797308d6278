extension Migration {
    /// What a version was made from, and what it stands on. Empty for versions of an older program: of those it is not known.
    static let messageVersions = Migration(14, "messageVersions") { _ in
        [
            "ALTER TABLE draft ADD COLUMN origin TEXT",
            "ALTER TABLE draft ADD COLUMN parents TEXT",
            "ALTER TABLE draft ADD COLUMN basis TEXT",
        ]
    }
}
