import Fetching
import LoopbackServer
import Testing

@Suite struct LimitTests {
    @Test func `a body of exactly the limit comes through, a byte more does not`() async throws {
        try await withWorld({ configuration, _ in configuration.maxBodyBytes = 1000 }) { (server, fetcher) async throws in
            server.route("/past", Reply(200, body: [UInt8](repeating: 65, count: 1000)))
            server.route("/teveel", Reply(200, body: [UInt8](repeating: 65, count: 1001)))
            #expect(try await fetcher.fetch(FetchRequest(server.url("/past"))).body.count == 1000)
            #expect(await failure(of: FetchRequest(server.url("/teveel")), by: fetcher)?.code == .tooLarge)
        }
    }

    @Test func `a body without an end and without a length is stopped at the limit`() async throws {
        try await withWorld({ configuration, _ in configuration.maxBodyBytes = 200_000 }) { (server, fetcher) async throws in
            server.route("/feed", .endless([UInt8](repeating: 65, count: 8192)))
            #expect(await failure(of: FetchRequest(server.url("/feed")), by: fetcher)?.code == .tooLarge)
            #expect(await server.wait { $0.openConnections == 0 })
        }
    }

    @Test func `headers without an end are stopped`() async throws {
        try await withWorld { (server, fetcher) async throws in
            server.route("/feed", .endlessHeaders)
            #expect(await failure(of: FetchRequest(server.url("/feed")), by: fetcher)?.code == .tooLarge)
        }
    }

    @Test func `a server that never answers runs into the total time-out`() async throws {
        try await withWorld({ configuration, _ in configuration.totalTimeout = 0.3 }) { (server, fetcher) async throws in
            server.route("/feed", .never)
            let error = await failure(of: FetchRequest(server.url("/feed")), by: fetcher)
            #expect(error?.code == .timedOut)
            #expect(error?.url == server.url("/feed"))
        }
    }

    @Test func `the total time-out holds for all redirects together`() async throws {
        try await withWorld({ configuration, _ in configuration.totalTimeout = 0.5 }) { (server, fetcher) async throws in
            for index in 0..<10 { server.route("/\(index)", .redirect(302, to: "/\(index + 1)").delayed(by: 0.2)) }
            #expect(await failure(of: FetchRequest(server.url("/0")), by: fetcher)?.code == .timedOut)
        }
    }

    @Test func `a slow drip is given up`() async throws {
        let impatient: (inout FetcherConfiguration, LoopbackServer) -> Void = { configuration, _ in
            configuration.minimumSpeed = 1000
            configuration.slowPatience = 1
        }
        try await withWorld(impatient) { (server, fetcher) async throws in
            server.route("/feed", .drip([UInt8](repeating: 65, count: 10_000), every: 0.02))
            #expect(await failure(of: FetchRequest(server.url("/feed")), by: fetcher)?.code == .tooSlow)
            #expect(await server.wait { $0.openConnections == 0 })
        }
    }

    @Test func `a drip that is fast enough comes through`() async throws {
        try await withWorld { (server, fetcher) async throws in
            server.route("/feed", .drip(Array("langzaam maar zeker".utf8), every: 0.005))
            #expect(try await fetcher.fetch(FetchRequest(server.url("/feed"))).text == "langzaam maar zeker")
        }
    }
}
