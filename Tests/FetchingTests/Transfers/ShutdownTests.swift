import Fetching
import LoopbackServer
import Testing

@Suite struct ShutdownTests {
    @Test func `shutting down ends what is under way and what waits, and nobody is left waiting`() async throws {
        try await withWorld { (server, fetcher) async throws in
            server.routeOthers { _ in .never }
            let tasks = (0..<20).map { fetching(FetchRequest(server.url("/\($0)", host: "host\($0 % 4).example")), by: fetcher) }
            #expect(await server.wait { $0.requests.count == 8 })
            await fetcher.shutdown()
            for task in tasks { #expect(await task.value.code == .shutDown) }
            #expect(await server.wait { $0.openConnections == 0 })
        }
    }

    @Test func `after the shutdown every fetch fails at once`() async throws {
        try await withWorld { (server, fetcher) async throws in
            await fetcher.shutdown()
            #expect(await failure(of: FetchRequest("http://kees:geheim@\(server.authority)/"), by: fetcher)?.code == .shutDown)
            #expect(server.requests.isEmpty)
        }
    }

    @Test func `shutting down twice, also at the same time, is no trouble`() async throws {
        let fetcher = try Fetcher(configuration())
        await withTaskGroup(of: Void.self) { group in
            for _ in 0..<5 { group.addTask { await fetcher.shutdown() } }
        }
        await fetcher.shutdown()
    }

    @Test func `a fetcher that is let go closes its connections`() async throws {
        let server = try LoopbackServer()
        defer { server.stop() }
        server.route("/", .ok("hier"))
        var fetcher: Fetcher? = try Fetcher(configuration())
        #expect(try await fetcher?.fetch(FetchRequest(server.url("/"))).text == "hier")
        #expect(server.openConnections == 1)
        fetcher = nil
        #expect(await server.wait { $0.openConnections == 0 })
    }

    @Test func `fetchers come and go`() async throws {
        let server = try LoopbackServer()
        defer { server.stop() }
        server.route("/", .ok("hier"))
        for _ in 0..<50 {
            let fetcher = try Fetcher(configuration())
            #expect(try await fetcher.fetch(FetchRequest(server.url("/"))).text == "hier")
            await fetcher.shutdown()
        }
    }
}
