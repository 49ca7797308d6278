import Fetching
import Foundation
import LoopbackServer
import Testing

@Suite struct PlainFetchTests {
    @Test func `an answer comes with status, headers and body`() async throws {
        try await withWorld { (server, fetcher) async throws in
            server.route(
                "/feed",
                .ok(
                    "<rss>één</rss>",
                    headers: [
                        ("ETag", "\"a1\""), ("Last-Modified", "Sun, 06 Nov 1994 08:49:37 GMT"), ("Content-Language", "nl"),
                        ("Cache-Control", "public"), ("cache-control", "max-age=300"), ("Age", "20"),
                        ("Expires", "Sun, 06 Nov 1994 09:49:37 GMT"), ("Date", "Sun, 06 Nov 1994 08:49:37 GMT"),
                    ]))
            let response = try await fetcher.fetch(FetchRequest(server.url("/feed")))
            #expect(response.status == 200)
            #expect(response.text == "<rss>één</rss>")
            #expect(response.finalURL == server.url("/feed"))
            #expect(response.permanentURL == nil)
            #expect(response.redirects == 0)
            #expect(response.httpVersion == "1.1")
            #expect(response.etag == "\"a1\"")
            #expect(response.lastModified == "Sun, 06 Nov 1994 08:49:37 GMT")
            #expect(response.contentType == "application/rss+xml; charset=utf-8")
            #expect(response.contentLanguage == "nl")
            #expect(response.maxAge == 300)
            #expect(response.age == 20)
            #expect(response.expires == Date(timeIntervalSince1970: 784_115_377))
            #expect(response.serverDate == Date(timeIntervalSince1970: 784_111_777))
            #expect(!response.isTruncated && !response.notModified)
            #expect(response.bytesOnWire > 200 && response.bytesOnWire < 1000)
            #expect(response.duration > 0 && response.duration < 30)
        }
    }

    @Test(arguments: ["0", "-1", "morgen"])
    func `an Expires that is no date means already stale`(value: String) async throws {
        try await withWorld { (server, fetcher) async throws in
            server.route("/feed", .ok("", headers: [("Expires", value)]))
            let response = try await fetcher.fetch(FetchRequest(server.url("/feed")))
            #expect(response.expires == .distantPast)
            #expect(response.maxAge == nil)
        }
    }

    @Test(arguments: [400, 401, 403, 404, 410, 429, 500, 503])
    func `a status that tells of trouble is an answer, with its body`(status: Int) async throws {
        try await withWorld { (server, fetcher) async throws in
            server.route("/feed", Reply(status, body: Array("weg".utf8)))
            let response = try await fetcher.fetch(FetchRequest(server.url("/feed")))
            #expect(response.status == status)
            #expect(response.text == "weg")
        }
    }

    @Test func `an empty body is an answer too`() async throws {
        try await withWorld { (server, fetcher) async throws in
            server.route("/feed", .ok(""))
            server.route("/niets", Reply(204))
            #expect(try await fetcher.fetch(FetchRequest(server.url("/feed"))).body.isEmpty)
            #expect(try await fetcher.fetch(FetchRequest(server.url("/niets"))).status == 204)
        }
    }

    @Test func `an interim answer is not taken for the answer`() async throws {
        try await withWorld { (server, fetcher) async throws in
            server.route(
                "/feed",
                .raw("HTTP/1.1 103 Early Hints\r\nETag: vroeg\r\n\r\nHTTP/1.1 200 OK\r\nContent-Length: 3\r\nX-A: 1\r\n meer\r\n\r\nhoi"))
            let response = try await fetcher.fetch(FetchRequest(server.url("/feed")))
            #expect(response.status == 200)
            #expect(response.text == "hoi")
            #expect(response.etag == nil)
            #expect(response.headers["x-a"] == "1 meer")
        }
    }

    @Test func `headers that are no UTF-8 are read as Latin-1`() async throws {
        try await withWorld { (server, fetcher) async throws in
            let head = Array("HTTP/1.1 200 OK\r\nContent-Length: 0\r\nX-Naam: caf".utf8) + [0xE9] + Array("\r\n\r\n".utf8)
            server.route("/feed", Reply(steps: [.send(head)]))
            #expect(try await fetcher.fetch(FetchRequest(server.url("/feed"))).headers["X-Naam"] == "café")
        }
    }

    @Test func `a server on IPv6 is reached`() async throws {
        guard let server = try? LoopbackServer(address: "::1") else { return }
        defer { server.stop() }
        server.route("/feed", .ok("zes"))
        let fetcher = try Fetcher(configuration())
        #expect(try await fetcher.fetch(FetchRequest(server.url("/feed"))).text == "zes")
        await fetcher.shutdown()
    }
}
