extension Migration {
    static let settings = Migration(6, "settings") { _ in
        ["CREATE TABLE setting (name TEXT PRIMARY KEY NOT NULL, value TEXT NOT NULL)"]
    }
}
