import Foundation

/// Hosts that asked to be left alone (429 or 503 with Retry-After). Kept, so that a restart does not forget it.
public struct HostHolds: Sendable {
    private let database: any Database

    init(_ database: any Database) { self.database = database }

    /// Until when each host is to be left alone; hosts whose time is over are not named.
    public func all(at now: Date) async throws -> [String: Date] {
        try await database.read { connection in
            var holds: [String: Date] = [:]
            for row in try connection.rows("SELECT host, until_at FROM host_hold WHERE until_at > \(now)") {
                let host: String = try row["host"]
                holds[host] = try row["until_at"]
            }
            return holds
        }
    }

    /// Holds a host; a longer hold than the one that stands replaces it. Old ones are cleared away.
    public func hold(_ host: String, until: Date, at now: Date) async throws {
        try await database.write { connection in
            try connection.execute("DELETE FROM host_hold WHERE until_at <= \(now)")
            try connection.execute(
                """
                INSERT INTO host_hold (host, until_at) VALUES (\(host), \(until))
                ON CONFLICT (host) DO UPDATE SET until_at = excluded.until_at WHERE excluded.until_at > host_hold.until_at
                """)
        }
    }
}
