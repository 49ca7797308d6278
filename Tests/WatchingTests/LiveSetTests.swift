import Foundation
import Synchronization
import Testing
import Watching

/// Whether the stream of items goes on while queries are added to a large live set. Judged by the order of events, not by a clock.
@Suite("Live set")
struct LiveSetTests {
    private final class Progress: Sendable {
        let added = Atomic<Int>(0)
        let isDone = Atomic<Bool>(false)
    }

    @Test("Items are matched between the first and the last of many queries that are added to 100,000", .timeLimit(.minutes(5)))
    func streamGoesOn() throws {
        let live = try (0..<100_000).map { (id: Int64($0), query: try WatchQuery(parsing: "=woord\($0)")) }
        let matcher = Matcher(live)
        let extra = try (0..<2_000).map { (id: Int64(100_000 + $0), query: try WatchQuery(parsing: "dijk\($0) OR stormvloed")) }
        let progress = Progress()
        let adding = Thread {
            for (id, query) in extra {
                matcher.add(id, query)
                progress.added.add(1, ordering: .sequentiallyConsistent)
            }
            progress.isDone.store(true, ordering: .sequentiallyConsistent)
        }
        adding.start()
        // What an item answers shows how many queries were there when it was matched.
        var seen: Set<Int> = []
        let item = WatchedText(title: "Stormvloed", text: "woord7 en woord99999 aan de dijk")
        repeat {
            let before = progress.added.load(ordering: .sequentiallyConsistent)
            let hits = matcher.hits(in: item).count
            #expect(hits >= before + 2, "a query that was added answers the next item")
            if hits < extra.count + 2 { seen.insert(hits) }
        } while !progress.isDone.load(ordering: .sequentiallyConsistent)
        #expect(seen.count > 20, "items were matched at \(seen.count) different moments while queries were added")
        #expect(matcher.hits(in: item).count == extra.count + 2)
    }
}
