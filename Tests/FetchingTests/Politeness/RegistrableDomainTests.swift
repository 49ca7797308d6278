import Fetching
import LoopbackServer
import Testing

@Suite struct RegistrableDomainTests {
    @Test(arguments: [
        ("rss.omroep.example", "omroep.example"), ("omroep.example", "omroep.example"), ("localhost", "localhost"),
        ("a.b.krant.co.uk", "krant.co.uk"), ("wijkblad.blogspot.com", "wijkblad.blogspot.com"), ("127.0.0.1", "127.0.0.1"), ("::1", "::1"),
    ])
    func `the domain is what one party has registered`(host: String, domain: String) {
        #expect(RegistrableDomain.of(host) == domain)
    }

    @Test func `hosts of one domain share its connections`() async throws {
        try await withWorld({ configuration, _ in configuration.politenessKey = RegistrableDomain.of }) { (server, fetcher) async throws in
            server.routeOthers { _ in Reply.ok("hier").delayed(by: 0.05) }
            let tasks = (0..<8).map { fetching(FetchRequest(server.url("/\($0)", host: "h\($0).omroep.example")), by: fetcher) }
            for task in tasks { #expect(try await task.value.get().text == "hier") }
            #expect(server.peakRequests <= 2)
        }
    }

    @Test func `a host that asks for a longer pause gets it`() async throws {
        try await withWorld({ configuration, _ in configuration.pauseForKey = { $0 == "traag.example" ? 0.3 : nil } }) {
            (server, fetcher) async throws in
            server.routeOthers { _ in .ok("hier") }
            let clock = ContinuousClock.now
            for _ in 0..<3 { _ = try await fetcher.fetch(FetchRequest(server.url("/", host: "vlug.example"))) }
            let quick = ContinuousClock.now - clock
            for _ in 0..<3 { _ = try await fetcher.fetch(FetchRequest(server.url("/", host: "traag.example"))) }
            #expect(ContinuousClock.now - clock - quick >= .seconds(0.6))
        }
    }
}
