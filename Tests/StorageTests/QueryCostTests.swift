import Foundation
import Incident
import Testing

@testable import Storage

/// The queries that run often, or over much, must walk along an index and never sort.
@Suite struct QueryCostTests {
    let folder: TemporaryFolder
    let store: Store

    init() throws {
        folder = try TemporaryFolder()
        store = try Store.open(folder: folder.url)
    }

    @Test("Due feeds come from their index")
    func dueFeeds() async throws {
        let plan = try await plan(Feeds.due(at: start, limit: 100))
        #expect(plan == ["SEARCH feed USING INDEX feed_due (next_poll<?)"])
    }

    @Test("Newest items come from their index")
    func newestItems() async throws {
        #expect(try await plan(Items.newest(limit: 50, after: nil)) == ["SCAN item USING INDEX item_newest"])
        let cursor = ItemCursor(published: start, item: 7)
        #expect(try await plan(Items.newest(limit: 50, after: cursor)) == ["SEARCH item USING INDEX item_newest (published_at<?)"])
    }

    @Test(
        "Hits of an incident come from their index",
        arguments: [HitFilter(), HitFilter(states: [.new, .accepted]), HitFilter(includesVanished: true)])
    func hits(filter: HitFilter) async throws {
        for cursor in [nil, HitCursor(published: start, item: 7, hit: 9)] {
            let plan = try await plan(Hits.list(IncidentID(title: "x"), filter, limit: 50, after: cursor))
            #expect(plan.contains { $0.hasPrefix("SEARCH hit USING INDEX hit_newest (incident=?") })
            #expect(plan.contains("SEARCH item USING INTEGER PRIMARY KEY (rowid=?)"))
            #expect(!plan.contains { $0.contains("TEMP B-TREE") || $0.hasPrefix("SCAN") }, "\(plan)")
        }
    }

    @Test("Counts of hits come from an index alone")
    func hitCounts() async throws {
        let plan = try await plan(Hits.counts(IncidentID(title: "x")))
        #expect(plan.first == "SEARCH hit USING COVERING INDEX hit_state (incident=?)")
    }

    private func plan(_ statement: SQL) async throws -> [String] {
        try await store.database.read { connection in
            try connection.rows("EXPLAIN QUERY PLAN \(sql: statement)").map { try $0["detail"] }
        }
    }
}
