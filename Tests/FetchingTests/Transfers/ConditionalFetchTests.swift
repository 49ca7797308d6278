import Fetching
import LoopbackServer
import Testing

@Suite struct ConditionalFetchTests {
    @Test(arguments: [true, false])
    func `the validators of the last answer bring a 304, without a body`(byETag: Bool) async throws {
        try await withWorld { (server, fetcher) async throws in
            server.route("/feed") { request in
                .document(
                    "<rss/>", etag: byETag ? "\"v1\"" : nil, lastModified: byETag ? nil : "Sun, 06 Nov 1994 08:49:37 GMT", to: request)
            }
            let first = try await fetcher.fetch(FetchRequest(server.url("/feed")))
            #expect(first.status == 200 && !first.notModified)
            let second = try await fetcher.fetch(FetchRequest(server.url("/feed"), etag: first.etag, lastModified: first.lastModified))
            #expect(second.notModified)
            #expect(second.body.isEmpty)
            #expect(second.etag == first.etag)
            #expect(second.bytesOnWire < first.bytesOnWire)
        }
    }

    @Test func `a changed document comes whole, with its new validator`() async throws {
        try await withWorld { (server, fetcher) async throws in
            server.script("/feed", [.ok("een", headers: [("ETag", "\"v1\"")]), .ok("twee", headers: [("ETag", "\"v2\"")])])
            let first = try await fetcher.fetch(FetchRequest(server.url("/feed")))
            let second = try await fetcher.fetch(FetchRequest(server.url("/feed"), etag: first.etag))
            #expect(second.text == "twee")
            #expect(second.etag == "\"v2\"")
        }
    }

    @Test func `the validators reach the place where a redirect leads`() async throws {
        try await withWorld { (server, fetcher) async throws in
            server.route("/oud", .redirect(301, to: "/nieuw"))
            server.route("/nieuw") { .document("<rss/>", etag: "\"v1\"", to: $0) }
            let response = try await fetcher.fetch(FetchRequest(server.url("/oud"), etag: "\"v1\""))
            #expect(response.notModified)
            #expect(response.permanentURL == server.url("/nieuw"))
        }
    }
}
