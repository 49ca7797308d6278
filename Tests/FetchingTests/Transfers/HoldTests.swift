import Fetching
import Foundation
import LoopbackServer
import Testing

@Suite struct HoldTests {
    @Test(arguments: [429, 503])
    func `Retry-After is read in seconds and as a date`(status: Int) async throws {
        try await withWorld({ configuration, _ in configuration.longestHold = 0 }) { (server, fetcher) async throws in
            server.route("/seconden", Reply(status, headers: [("Retry-After", "120")]))
            server.route("/datum", Reply(status, headers: [("Retry-After", "Sun, 06 Nov 1994 08:49:37 GMT")]))
            #expect(try await fetcher.fetch(FetchRequest(server.url("/seconden"))).retryAfter == .seconds(120))
            let date = try await fetcher.fetch(FetchRequest(server.url("/datum"))).retryAfter
            #expect(date == .date(Date(timeIntervalSince1970: 784_111_777)))
        }
    }

    @Test(arguments: [
        (429, [("Retry-After", "600")]), (503, [("Retry-After", "600")]),
        (429, [("Retry-After", "Sun, 06 Nov 1994 08:59:37 GMT"), ("Date", "Sun, 06 Nov 1994 08:49:37 GMT")]),
    ])
    func `it holds the host: what waits gives up, what comes is refused, other hosts go on`(
        status: Int, headers: [(String, String)]
    )
        async throws
    {
        try await withWorld({ configuration, _ in configuration.maxConnectionsPerHost = 1 }) { (server, fetcher) async throws in
            server.routeOthers { request in
                request.host == "druk.example" ? Reply(status, headers: headers).delayed(by: 0.5) : .ok("hier")
            }
            let first = fetching(FetchRequest(server.url("/1", host: "druk.example")), by: fetcher)
            #expect(await server.wait { $0.requests.count == 1 })
            let second = fetching(FetchRequest(server.url("/2", host: "druk.example")), by: fetcher)
            #expect(try await first.value.get().status == status)
            guard case .failure(let error) = await second.value else { Issue.record("the second request went out"); return }
            #expect(error.code == .hostHeld)
            #expect(error.retryAfter.map { $0 > 0 && $0 <= 600 } == true)
            let third = await failure(of: FetchRequest(server.url("/3", host: "druk.example")), by: fetcher)
            #expect(third?.code == .hostHeld)
            #expect(third?.retryAfter.map { $0 > 0 && $0 <= 600 } == true)
            #expect(try await fetcher.fetch(FetchRequest(server.url("/", host: "rustig.example"))).text == "hier")
            #expect(server.requests.filter { $0.host == "druk.example" }.count == 1)
        }
    }

    @Test func `a hold ends by itself, and not before its time`() async throws {
        try await withWorld { (server, fetcher) async throws in
            server.script("/feed", [Reply(429, headers: [("Retry-After", "1")]), .ok("weer")])
            let start = ContinuousClock.now
            #expect(try await fetcher.fetch(FetchRequest(server.url("/feed"))).status == 429)
            var result = await fetching(FetchRequest(server.url("/feed")), by: fetcher).value
            while result.code == .hostHeld, ContinuousClock.now - start < .seconds(60) {
                try await Task.sleep(for: .milliseconds(20))
                result = await fetching(FetchRequest(server.url("/feed")), by: fetcher).value
            }
            #expect(try result.get().text == "weer")
            #expect(ContinuousClock.now - start >= .seconds(1))
        }
    }

    @Test func `no host holds us longer than the configuration allows`() async throws {
        try await withWorld({ configuration, _ in configuration.longestHold = 60 }) { (server, fetcher) async throws in
            server.route("/feed", Reply(503, headers: [("Retry-After", "999999")]))
            _ = try await fetcher.fetch(FetchRequest(server.url("/feed")))
            let wait = await failure(of: FetchRequest(server.url("/feed")), by: fetcher)?.retryAfter
            #expect(wait.map { $0 <= 60 } == true)
        }
    }

    @Test(arguments: [(429, "onzin"), (404, "600"), (200, "600")])
    func `without a readable wish, or at another status, nothing is held`(status: Int, value: String) async throws {
        try await withWorld { (server, fetcher) async throws in
            server.route("/feed", Reply(status, headers: [("Retry-After", value)]))
            for _ in 0..<2 { #expect(try await fetcher.fetch(FetchRequest(server.url("/feed"))).status == status) }
        }
    }
}
