import Fetching
import LoopbackServer
import Testing

@Suite struct ProxyTests {
    /// The guard is on: the proxy's own address is allowed because the operator named it.
    private func guarded(_ configuration: inout FetcherConfiguration, _ server: LoopbackServer, except: String = "") {
        configuration.allowPrivateAddresses = false
        configuration.proxy = .url(server.url(""), except: except)
    }

    @Test func `a proxy on the own network is used, and gets the whole address`() async throws {
        try await withWorld({ guarded(&$0, $1) }) { (server, fetcher) async throws in
            server.routeOthers { .ok($0.target) }
            let response = try await fetcher.fetch(FetchRequest("http://nieuws.example/feed"))
            #expect(response.text == "http://nieuws.example/feed")
        }
    }

    @Test(arguments: [
        "http://10.0.0.1/", "http://127.0.0.1:1/", "http://[::1]/", "http://localhost/", "http://a.localhost/", "http://2130706433/",
    ])
    func `what is written out as private is not asked of the proxy`(url: String) async throws {
        try await withWorld({ guarded(&$0, $1) }) { (server, fetcher) async throws in
            #expect(await failure(of: FetchRequest(url), by: fetcher)?.code == .privateAddress)
            #expect(server.requests.isEmpty)
        }
    }

    @Test func `a redirect to a private address is not asked of the proxy either`() async throws {
        try await withWorld({ guarded(&$0, $1) }) { (server, fetcher) async throws in
            server.routeOthers { _ in .redirect(302, to: "http://169.254.169.254/latest/meta-data/") }
            #expect(await failure(of: FetchRequest("http://nieuws.example/feed"), by: fetcher)?.code == .privateAddress)
            #expect(server.requests.count == 1)
        }
    }

    @Test func `a host that goes past the proxy meets the guard`() async throws {
        try await withWorld({ guarded(&$0, $1, except: "binnen.example") }) { (server, fetcher) async throws in
            let request = FetchRequest(server.url("/", host: "binnen.example"))
            #expect(await failure(of: request, by: fetcher)?.code == .privateAddress)
            #expect(server.requests.isEmpty)
        }
    }

    @Test func `one request may take another proxy, or none`() async throws {
        try await withWorld { (server, fetcher) async throws in
            server.routeOthers { .ok($0.target) }
            let through = try await fetcher.fetch(FetchRequest("http://nieuws.example/feed", proxy: .url(server.url(""))))
            #expect(through.text == "http://nieuws.example/feed")
            let straight = try await fetcher.fetch(FetchRequest(server.url("/feed", host: "nieuws.example"), proxy: ProxySetting.none))
            #expect(straight.text == "/feed")
        }
    }

    @Test func `a proxy that is not there is told apart from a host that is not there`() async throws {
        try await withWorld({ configuration, _ in configuration.proxy = .url("http://nergens.invalid:3128") }) { _, fetcher in
            #expect(await failure(of: FetchRequest("http://nieuws.example/"), by: fetcher)?.code == .proxy)
        }
    }
}
