/// Brings a database to the version of this program, or refuses it.
struct Migrator {
    let migrations: [Migration]

    /// The version that a database has; 0 for an empty one.
    ///
    /// - Throws: `.newerVersion` when the database is ahead of this program.
    func version(of connection: any Connection) throws(StorageError) -> Int {
        let version: Int = try connection.row("SELECT coalesce(max(number), 0) AS version FROM migration")?["version"] ?? 0
        guard version <= known else { throw StorageError(.newerVersion, "database \(version), program \(known)") }
        return version
    }

    /// Runs what the database lacks. In one transaction with the check, so that two programs that start together run each
    /// step once, and a step that fails leaves nothing behind.
    func migrate(_ connection: any Connection) throws(StorageError) {
        try connection.execute("CREATE TABLE IF NOT EXISTS migration (number INTEGER PRIMARY KEY, name TEXT NOT NULL)")
        let version = try version(of: connection)
        for migration in migrations where migration.number > version {
            for statement in migration.statements(connection.dialect) { try connection.execute(statement) }
            try migration.afterwards(connection)
            try connection.execute("INSERT INTO migration (number, name) VALUES (\(migration.number), \(migration.name))")
        }
    }

    /// The version of the schema that this program knows.
    var known: Int { migrations.last?.number ?? 0 }
}
