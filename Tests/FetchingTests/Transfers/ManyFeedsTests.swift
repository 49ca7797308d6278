import Fetching
import LoopbackServer
import Testing

@Suite struct ManyFeedsTests {
    /// 304 for all: what most polls are.
    private func poll(_ count: Int, at server: LoopbackServer, by fetcher: Fetcher) async throws -> Int {
        try await withThrowingTaskGroup(of: Bool.self) { group in
            for index in 0..<count {
                let url = server.url("/feed", host: "host\(index).example")
                group.addTask { try await fetcher.fetch(FetchRequest(url, etag: "\"v1\"")).notModified }
            }
            return try await group.reduce(0) { $0 + ($1 ? 1 : 0) }
        }
    }

    @Test func `a thousand unchanged feeds under a thousand names are polled, twice`() async throws {
        try await withWorld { (server, fetcher) async throws in
            server.routeOthers { .document("<rss/>", etag: "\"v1\"", to: $0) }
            for _ in 0..<2 { #expect(try await poll(1000, at: server, by: fetcher) == 1000) }
            #expect(server.requests.count == 2000)
        }
    }

    @Test func `names can be sent to one server by connectTo as well`() async throws {
        let oneServer: (inout FetcherConfiguration, LoopbackServer) -> Void = { configuration, server in
            configuration.resolve = []
            configuration.connectTo = ["::\(server.authority)"]
        }
        try await withWorld(oneServer) { (server, fetcher) async throws in
            server.routeOthers { .document("<rss/>", etag: "\"v1\"", to: $0) }
            #expect(try await poll(100, at: server, by: fetcher) == 100)
        }
    }

    @Test func `entries for single names hold for every request`() async throws {
        let named: (inout FetcherConfiguration, LoopbackServer) -> Void = { configuration, server in
            configuration.resolve = (0..<300).map { "host\($0).example:\(server.port):127.0.0.1" }
        }
        try await withWorld(named) { (server, fetcher) async throws in
            server.routeOthers { .document("<rss/>", etag: "\"v1\"", to: $0) }
            for _ in 0..<2 { #expect(try await poll(300, at: server, by: fetcher) == 300) }
        }
    }
}
