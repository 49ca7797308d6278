/// Brings a database to the version of this program, or refuses it.
///
/// Every step is recorded by its number, and what is not recorded is run. The highest number alone would not do: programs built from
/// different branches can bring step 11 before step 9, and a database that met 11 first must still get 9.
struct Migrator {
    let migrations: [Migration]

    /// In order of their numbers, whatever the order of the list.
    init(migrations: [Migration]) {
        self.migrations = migrations.sorted { $0.number < $1.number }
    }

    /// The steps that a database lacks, in order.
    ///
    /// - Throws: `.newerVersion` when the database had a step that this program does not know.
    func missing(in connection: any Connection) throws(StorageError) -> [Migration] {
        var recorded: Set<Int> = []
        for row in try connection.rows("SELECT number FROM migration") { recorded.insert(try row["number"]) }
        if let unknown = recorded.subtracting(migrations.map(\.number)).max() {
            throw StorageError(.newerVersion, "database \(unknown), program \(known)")
        }
        return migrations.filter { !recorded.contains($0.number) }
    }

    /// Runs what the database lacks. In one transaction with the check, so that two programs that start together run each
    /// step once, and a step that fails leaves nothing behind.
    func migrate(_ connection: any Connection) throws(StorageError) {
        try connection.execute("CREATE TABLE IF NOT EXISTS migration (number INTEGER PRIMARY KEY, name TEXT NOT NULL)")
        for migration in try missing(in: connection) {
            for statement in migration.statements(connection.dialect) { try connection.execute(statement) }
            try migration.afterwards(connection)
            try connection.execute("INSERT INTO migration (number, name) VALUES (\(migration.number), \(migration.name))")
        }
    }

    /// The highest number that this program knows.
    var known: Int { migrations.last?.number ?? 0 }
}
