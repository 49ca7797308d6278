import Fetching
import LoopbackServer
import Testing

@Suite struct RequestHeaderTests {
    /// The headers that a request leads to.
    private func sent(
        _ change: @escaping (inout FetchRequest) -> Void, configured: (inout FetcherConfiguration) -> Void = { _ in }
    ) async throws -> RecordedRequest {
        var seen: RecordedRequest?
        try await withWorld({ configuration, _ in configured(&configuration) }) { (server, fetcher) async throws in
            server.route("/feed", .ok("hoi"))
            var request = FetchRequest(server.url("/feed"))
            change(&request)
            _ = try await fetcher.fetch(request)
            seen = server.requests.first
        }
        return try #require(seen)
    }

    @Test func `the configuration says who we are, a request may say it otherwise`() async throws {
        let ours = try await sent({ _ in }, configured: { $0.userAgent = "Eenmond/1 (+https://veldhoven-aan-zee.example)" })
        #expect(ours["User-Agent"] == "Eenmond/1 (+https://veldhoven-aan-zee.example)")
        #expect(try await sent { $0.userAgent = "Mozilla/5.0" }["User-Agent"] == "Mozilla/5.0")
    }

    @Test func `without validators none are sent, with them both are, unchanged`() async throws {
        let plain = try await sent { _ in }
        #expect(plain["If-None-Match"] == nil && plain["If-Modified-Since"] == nil)
        let both = try await sent {
            $0.etag = "W/\"a, b\""
            $0.lastModified = "gisteren"
        }
        #expect(both["If-None-Match"] == "W/\"a, b\"")
        #expect(both["If-Modified-Since"] == "gisteren")
    }

    @Test func `accept, cookie and basic auth are sent when given`() async throws {
        let request = try await sent {
            $0.accept = "application/rss+xml"
            $0.cookie = "consent=ja"
            $0.basicAuth = BasicAuth(user: "kees", password: "ge:heim")
        }
        #expect(request["Accept"] == "application/rss+xml")
        #expect(request["Cookie"] == "consent=ja")
        #expect(request["Authorization"] == "Basic a2VlczpnZTpoZWlt")
    }

    @Test func `every compression that libcurl knows is offered`() async throws {
        let offered = try await sent { _ in }["Accept-Encoding"] ?? ""
        #expect(offered.contains("gzip"))
        #expect(offered.contains("br"))
        #expect(offered.contains("zstd"))
    }

    @Test func `a line end in a value makes no header of its own`() async throws {
        let request = try await sent {
            $0.etag = "\"a\"\r\nX-Kwaad: 1"
            $0.cookie = "a=b\r\nX-Kwaad: 2"
            $0.userAgent = "agent\nX-Kwaad: 3"
        }
        #expect(request["X-Kwaad"] == nil)
        #expect(request["If-None-Match"] == "\"a\"X-Kwaad: 1")
    }

    @Test func `a name and password in the address are used and not shown`() async throws {
        try await withWorld { (server, fetcher) async throws in
            server.route("/feed", .ok("hoi"))
            let response = try await fetcher.fetch(FetchRequest("http://kees:geheim@\(server.authority)/feed"))
            #expect(server.requests.first?["Authorization"] == "Basic a2VlczpnZWhlaW0=")
            #expect(response.finalURL == server.url("/feed"))
        }
    }
}
