import Foundation

/// The figures of polling, by day (UTC): polls, unchanged answers, errors by kind, bytes, new items, hits, lag.
public struct PollTallies: Sendable {
    private let database: any Database

    init(_ database: any Database) { self.database = database }

    /// The sums since the start of a moment's day, by name.
    public func sums(since start: Date) async throws -> [String: Double] {
        try await database.read { connection in
            var sums: [String: Double] = [:]
            let day = PollTallies.day(of: start)
            for row in try connection.rows("SELECT name, sum(value) AS total FROM poll_tally WHERE day >= \(day) GROUP BY name") {
                let name: String = try row["name"]
                sums[name] = try row["total"]
            }
            return sums
        }
    }

    static func add(_ figures: [String: Double], at now: Date, _ connection: any Connection) throws(StorageError) {
        let day = day(of: now)
        for (name, value) in figures where value != 0 {
            try connection.execute(
                """
                INSERT INTO poll_tally (day, name, value) VALUES (\(day), \(name), \(value))
                ON CONFLICT (day, name) DO UPDATE SET value = poll_tally.value + excluded.value
                """)
        }
    }

    private static func day(of moment: Date) -> Int { Int((moment.timeIntervalSince1970 / 86_400).rounded(.down)) }
}
