import Foundation
import Incident
import LoopbackServer
import Newsroom
import Storage
import Synchronization
import Testing

@Suite struct BrokenWatchTests {
    @Test("a stored query that cannot be read is told of by each poll and in the list, and the others go on")
    func isTold() async throws {
        let room = try TestRoom()
        let server = try LoopbackServer()
        server.route(
            "/rss",
            .ok("<rss version=\"2.0\"><channel><title>O</title><item><guid>1</guid><title>Brand in loods</title></item></channel></rss>"))
        _ = try await room.newsroom.addFeed(server.url("/rss"))
        let id = try await room.incident(watching: "brand")
        // As another version of the program, or another program, could have stored it.
        let store = try Store.open(folder: room.folder)
        let broken = try await store.watches.add("brand NEAR/5 (loods", to: id, at: room.now, by: "analist")
        store.close()

        let told = Mutex<[BrokenWatch]>([])
        let summary = try await room.newsroom.pollOnce { event in
            if case .brokenWatch(let watch) = event { told.withLock { $0.append(watch) } }
        }
        #expect(summary.hits == 1 && summary.brokenQueries == 1)
        #expect(told.withLock { $0.map(\.watch) } == [broken.id])
        #expect(told.withLock { $0.first?.why.contains("haakje") } == true)

        let states = try await room.newsroom.watchStates(of: id)
        #expect(states.map { $0.problem == nil } == [true, false])
    }
}
