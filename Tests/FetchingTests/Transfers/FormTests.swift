import Fetching
import LoopbackServer
import Testing

/// Requests that send something: they go to one address and no further.
@Suite struct FormTests {
    @Test func `a form is posted as it is, and a token goes along as a header`() async throws {
        try await withWorld { (server, fetcher) async throws in
            server.route("/token", .ok("{}"))
            let request = FetchRequest(server.url("/token"), form: "code=a%2Fb&x=%C3%A9", bearerToken: "geheim")
            #expect(try await fetcher.fetch(request).status == 200)
            let sent = try #require(server.requests.first)
            #expect(sent.method == "POST")
            #expect(String(decoding: sent.body, as: UTF8.self) == "code=a%2Fb&x=%C3%A9")
            #expect(sent["Content-Type"] == "application/x-www-form-urlencoded")
            #expect(sent["Authorization"] == "Bearer geheim")
        }
    }

    @Test func `a redirect is the answer, so that nobody else gets what was sent`() async throws {
        try await withWorld { (server, fetcher) async throws in
            server.route("/token", .redirect(307, to: server.url("/elders")))
            server.route("/elders", .ok("buit"))
            #expect(try await fetcher.fetch(FetchRequest(server.url("/token"), form: "code=1")).status == 307)
            #expect(try await fetcher.fetch(FetchRequest(server.url("/token"), bearerToken: "geheim")).status == 307)
            #expect(server.requests(for: "/elders").isEmpty)
        }
    }
}
