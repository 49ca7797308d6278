import Fetching
import LoopbackServer
import Testing

@Suite struct BrokenServerTests {
    private static let text = "<rss>een heel verhaal</rss>"

    @Test func `a body shorter than announced is what came, and its validators are not to be trusted`() async throws {
        try await withWorld { (server, fetcher) async throws in
            server.route(
                "/feed", .wrongLength(Array(Self.text.utf8), announced: 1000, headers: [("ETag", "\"a\""), ("Last-Modified", "x")]))
            let response = try await fetcher.fetch(FetchRequest(server.url("/feed")))
            #expect(response.isTruncated)
            #expect(response.text == Self.text)
            #expect(response.etag == nil && response.lastModified == nil)
        }
    }

    @Test func `a body longer than announced ends where it was said to`() async throws {
        try await withWorld { (server, fetcher) async throws in
            server.route("/feed", .wrongLength(Array(Self.text.utf8), announced: 5))
            #expect(try await fetcher.fetch(FetchRequest(server.url("/feed"))).text == "<rss>")
            // The rest is not taken for the next answer.
            server.route("/feed", .ok("goed"))
            #expect(try await fetcher.fetch(FetchRequest(server.url("/feed"))).text == "goed")
        }
    }

    @Test func `chunks that stop without a last one are what came`() async throws {
        try await withWorld { (server, fetcher) async throws in
            server.route("/feed", .raw("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\n<rss>\r\n"))
            let response = try await fetcher.fetch(FetchRequest(server.url("/feed")))
            #expect(response.isTruncated)
            #expect(response.text == "<rss>")
        }
    }

    @Test func `a body without a length ends with the connection`() async throws {
        try await withWorld { (server, fetcher) async throws in
            server.route("/feed", .raw("HTTP/1.0 200 OK\r\n\r\n\(Self.text)"))
            let response = try await fetcher.fetch(FetchRequest(server.url("/feed")))
            #expect(response.text == Self.text)
            #expect(!response.isTruncated)
            #expect(response.httpVersion == "1.0")
        }
    }

    @Test func `nothing but an announced length is no answer`() async throws {
        try await withWorld { (server, fetcher) async throws in
            server.route("/feed", .wrongLength([], announced: 1000))
            #expect(await failure(of: FetchRequest(server.url("/feed")), by: fetcher)?.code == .reset)
        }
    }

    @Test(arguments: [Reply.resetAtOnce, .emptyAnswer, .resetMidway([UInt8](repeating: 65, count: 1000), after: 100)])
    func `a connection that breaks is told as such`(reply: Reply) async throws {
        try await withWorld { (server, fetcher) async throws in
            server.route("/feed", reply)
            #expect(await failure(of: FetchRequest(server.url("/feed")), by: fetcher)?.code == .reset)
        }
    }

    @Test(arguments: ["<rss>geen HTTP</rss>", "SSH-2.0-OpenSSH_9.2\r\n", "HTTP/1.1 zomaar wat\r\n\r\n"])
    func `what is no HTTP is told as such`(text: String) async throws {
        try await withWorld { (server, fetcher) async throws in
            server.route("/feed", .raw(text))
            #expect(await failure(of: FetchRequest(server.url("/feed")), by: fetcher)?.code == .notHTTP)
        }
    }

    @Test func `a port where nobody listens refuses`() async throws {
        let server = try LoopbackServer()
        server.stop()
        let fetcher = try Fetcher(configuration())
        #expect(await failure(of: FetchRequest(server.url("/feed")), by: fetcher)?.code == .refused)
        await fetcher.shutdown()
    }

    @Test func `a name that does not exist is told as such`() async throws {
        let fetcher = try Fetcher(configuration())
        let error = await failure(of: FetchRequest("http://nergens.invalid/feed"), by: fetcher)
        #expect(error?.code == .nameNotFound)
        #expect(error?.url == "http://nergens.invalid/feed")
        await fetcher.shutdown()
    }

    @Test func `a fetch after a failure is as good as new`() async throws {
        try await withWorld { (server, fetcher) async throws in
            server.script("/feed", [.resetAtOnce, .raw("onzin"), .wrongLength([1], announced: 9), .ok("goed")])
            for _ in 0..<3 { _ = try? await fetcher.fetch(FetchRequest(server.url("/feed"))) }
            #expect(try await fetcher.fetch(FetchRequest(server.url("/feed"))).text == "goed")
        }
    }
}
