/// Small things that last, by name: the start of an exercise, the last view of a list.
public struct Settings: Sendable {
    private let database: any Database

    init(_ database: any Database) { self.database = database }

    /// The value of a setting; nil when it was never set.
    public func get(_ name: String) async throws -> String? {
        try await database.read { connection in
            try connection.row("SELECT value FROM setting WHERE name = \(name)")?["value"]
        }
    }

    /// Sets a value; nil takes the setting away.
    public func set(_ name: String, to value: String?) async throws {
        try await database.write { connection in
            guard let value else {
                try connection.execute("DELETE FROM setting WHERE name = \(name)")
                return
            }
            try connection.execute(
                "INSERT INTO setting (name, value) VALUES (\(name), \(value)) ON CONFLICT (name) DO UPDATE SET value = excluded.value")
        }
    }
}
