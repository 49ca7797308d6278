import Fetching
import LoopbackServer
import Testing

@Suite struct PolitenessTests {
    /// Fetches all at once; true when every answer is 200.
    private func fetchAll(_ urls: [String], by fetcher: Fetcher) async throws {
        try await withThrowingTaskGroup(of: Int.self) { group in
            for url in urls { group.addTask { try await fetcher.fetch(FetchRequest(url)).status } }
            for try await status in group { #expect(status == 200) }
        }
    }

    @Test(arguments: [1, 2, 5])
    func `a host sees no more requests at a time than its share`(share: Int) async throws {
        try await withWorld({ configuration, _ in configuration.maxConnectionsPerHost = share }) { (server, fetcher) async throws in
            server.routeOthers { _ in Reply.ok("hier").delayed(by: 0.15) }
            try await fetchAll((0..<3 * share).map { server.url("/\($0)", host: "een.example") }, by: fetcher)
            #expect(server.peakRequests(host: "een.example") == share)
            #expect(server.peakConnections == share)
        }
    }

    @Test func `hosts are told apart by name, whatever the case or the port`() async throws {
        try await withWorld { (server, fetcher) async throws in
            server.routeOthers { _ in Reply.ok("hier").delayed(by: 0.15) }
            try await fetchAll((0..<8).map { server.url("/\($0)", host: $0 % 2 == 0 ? "een.example" : "EEN.example.") }, by: fetcher)
            #expect(server.peakRequests == 2)
        }
    }

    @Test func `the configuration may take hosts together`() async throws {
        try await withWorld({ configuration, _ in configuration.politenessKey = { _ in "alles" } }) { (server, fetcher) async throws in
            server.routeOthers { _ in Reply.ok("hier").delayed(by: 0.15) }
            try await fetchAll((0..<8).map { server.url("/", host: "host\($0).example") }, by: fetcher)
            #expect(server.peakRequests == 2)
        }
    }

    @Test func `there are never more transfers than the configuration allows`() async throws {
        try await withWorld({ configuration, _ in configuration.maxConcurrent = 3 }) { (server, fetcher) async throws in
            server.routeOthers { _ in Reply.ok("hier").delayed(by: 0.15) }
            try await fetchAll((0..<15).map { server.url("/", host: "host\($0).example") }, by: fetcher)
            #expect(server.peakRequests == 3)
        }
    }

    @Test func `between requests to one host lies the pause`() async throws {
        try await withWorld({ configuration, _ in configuration.pauseBetweenRequestsPerHost = 0.2 }) { (server, fetcher) async throws in
            server.routeOthers { _ in .ok("hier") }
            let start = ContinuousClock.now
            try await fetchAll((0..<4).map { server.url("/\($0)", host: "een.example") }, by: fetcher)
            #expect(ContinuousClock.now - start >= .milliseconds(600))
            #expect(server.peakRequests == 1)
        }
    }

    @Test func `other hosts go on while one does not answer`() async throws {
        try await withWorld { (server, fetcher) async throws in
            server.routeOthers { $0.host == "traag.example" ? .never : .ok("hier") }
            let stuck = (0..<10).map { fetching(FetchRequest(server.url("/\($0)", host: "traag.example")), by: fetcher) }
            #expect(await server.wait { $0.requests.count == 2 })
            try await fetchAll((0..<40).map { server.url("/", host: "host\($0).example") }, by: fetcher)
            #expect(server.requests.filter { $0.host == "traag.example" }.count == 2)
            stuck.forEach { $0.cancel() }
            for task in stuck { #expect(await task.value.code == .cancelled) }
        }
    }

    @Test func `a redirect to another host waits for its turn there`() async throws {
        try await withWorld({ configuration, _ in configuration.maxConnectionsPerHost = 1 }) { (server, fetcher) async throws in
            server.routeOthers { request in
                request.host == "doel.example"
                    ? Reply.ok("hier").delayed(by: 0.15)
                    : .redirect(302, to: "http://doel.example:\(request["Host"]?.split(separator: ":").last ?? "")/")
            }
            try await fetchAll((0..<6).map { server.url("/", host: "host\($0).example") }, by: fetcher)
            #expect(server.peakRequests(host: "doel.example") == 1)
        }
    }

    @Test func `one connection serves many requests to a host`() async throws {
        try await withWorld { (server, fetcher) async throws in
            server.routeOthers { _ in .ok("hier") }
            for index in 0..<20 { _ = try await fetcher.fetch(FetchRequest(server.url("/\(index)"))) }
            #expect(server.acceptedConnections == 1)
        }
    }
}
