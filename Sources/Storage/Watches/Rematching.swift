import Foundation
import Watching

/// Looks again at the hits of a query whose text has changed, within the transaction that changed it.
struct Rematching {
    /// Hits that are read at a time.
    private static let size = 500

    let connection: any Connection
    let watch: Int64
    let now: Date

    func run(_ matcher: (NewsItem) throws -> ItemMatch?) throws {
        var last: Int64 = 0
        while true {
            let rows = try connection.rows(
                "SELECT id, item, state FROM hit WHERE watch = \(watch) AND id > \(last) ORDER BY id LIMIT \(Self.size)")
            for row in rows {
                last = try row["id"]
                try look(last, item: try row["item"], isAccepted: try row["state"] == HitState.accepted, matcher)
            }
            if rows.count < Self.size { return }
        }
    }

    private func look(_ hit: Int64, item: Int64, isAccepted: Bool, _ matcher: (NewsItem) throws -> ItemMatch?) throws {
        guard let row = try connection.row("SELECT \(sql: NewsItem.columns) FROM item WHERE id = \(item)") else { return }
        let item = try NewsItem(row)
        if let match = try matcher(item) {
            try connection.execute(
                "UPDATE hit SET spans = \(match.spans), item_revision = \(item.revision), vanished_at = NULL WHERE id = \(hit)")
        } else if !isAccepted {
            // What a person accepted stays, whatever the query says later.
            try connection.execute("UPDATE hit SET vanished_at = coalesce(vanished_at, \(now)) WHERE id = \(hit)")
        }
    }
}
