import Fetching
import LoopbackServer
import Testing

@Suite struct RedirectTests {
    @Test(arguments: [301, 302, 303, 307, 308])
    func `a redirect is followed to the end`(status: Int) async throws {
        try await withWorld { (server, fetcher) async throws in
            server.route("/oud", .redirect(status, to: "/nieuw"))
            server.route("/nieuw", .ok("hier"))
            let response = try await fetcher.fetch(FetchRequest(server.url("/oud")))
            #expect(response.text == "hier")
            #expect(response.finalURL == server.url("/nieuw"))
            #expect(response.redirects == 1)
        }
    }

    @Test(arguments: [
        ([301], true), ([308], true), ([301, 308, 301], true), ([302], false), ([307], false), ([303], false), ([301, 302], false),
        ([302, 301], false), ([301, 307, 308], false), ([], false),
    ])
    func `only a chain that is permanent all the way gives a new address`(chain: [Int], isPermanent: Bool) async throws {
        try await withWorld { (server, fetcher) async throws in
            for (index, status) in chain.enumerated() { server.route("/\(index)", .redirect(status, to: "/\(index + 1)")) }
            server.route("/\(chain.count)", .ok("hier"))
            let response = try await fetcher.fetch(FetchRequest(server.url("/0")))
            #expect(response.permanentURL == (isPermanent ? server.url("/\(chain.count)") : nil))
        }
    }

    @Test(arguments: [404, 410, 500])
    func `a permanent redirect to a page that fails gives no new address`(status: Int) async throws {
        try await withWorld { (server, fetcher) async throws in
            server.route("/oud", .redirect(301, to: "/weg"))
            server.route("/weg", Reply(status))
            let response = try await fetcher.fetch(FetchRequest(server.url("/oud")))
            #expect(response.status == status)
            #expect(response.permanentURL == nil)
        }
    }

    @Test func `ten redirects are followed, eleven are not`() async throws {
        try await withWorld { (server, fetcher) async throws in
            for index in 0..<11 { server.route("/\(index)", .redirect(302, to: "/\(index + 1)")) }
            server.route("/11", .ok("hier"))
            #expect(try await fetcher.fetch(FetchRequest(server.url("/1"))).redirects == 10)
            let error = await failure(of: FetchRequest(server.url("/0")), by: fetcher)
            #expect(error?.code == .tooManyRedirects)
            #expect(error?.url == server.url("/10"))
        }
    }

    @Test func `a loop ends`() async throws {
        try await withWorld { (server, fetcher) async throws in
            server.route("/a", .redirect(301, to: "/b"))
            server.route("/b", .redirect(308, to: "/a"))
            #expect(await failure(of: FetchRequest(server.url("/a")), by: fetcher)?.code == .tooManyRedirects)
            #expect(server.requests.count == 11)
        }
    }

    @Test func `a page that redirects to itself until its cookie comes back is reached`() async throws {
        try await withWorld { (server, fetcher) async throws in
            server.route("/feed") { request in
                request["Cookie"] == "gezien=1" ? .ok("hier") : .redirect(302, to: "/feed", headers: [("Set-Cookie", "gezien=1")])
            }
            #expect(try await fetcher.fetch(FetchRequest(server.url("/feed"))).text == "hier")
            // And the cookie is forgotten with the fetch.
            #expect(try await fetcher.fetch(FetchRequest(server.url("/feed"))).redirects == 1)
        }
    }

    @Test(arguments: ["ftp://127.0.0.1/feed", "file:///etc/passwd", "javascript:alert(1)", "data:text/plain,hoi"])
    func `a redirect out of http is refused`(location: String) async throws {
        try await withWorld { (server, fetcher) async throws in
            server.route("/feed", .redirect(302, to: location))
            #expect(await failure(of: FetchRequest(server.url("/feed")), by: fetcher)?.code == .forbiddenScheme)
        }
    }

    @Test func `a redirect to what is no address is an error, not a crash`() async throws {
        try await withWorld { (server, fetcher) async throws in
            server.route("/feed", .redirect(302, to: "http://"))
            #expect(await failure(of: FetchRequest(server.url("/feed")), by: fetcher)?.code == .invalidURL)
        }
    }

    @Test func `a redirect without an address, and a 300 or 304, are answers`() async throws {
        try await withWorld { (server, fetcher) async throws in
            server.route("/302", Reply(302))
            server.route("/300", Reply(300, headers: [("Location", "/elders")]))
            #expect(try await fetcher.fetch(FetchRequest(server.url("/302"))).status == 302)
            #expect(try await fetcher.fetch(FetchRequest(server.url("/300"))).status == 300)
        }
    }

    @Test func `the body of a redirect is never read to its end`() async throws {
        try await withWorld { (server, fetcher) async throws in
            let head = Array("HTTP/1.1 302 Elders\r\nLocation: /nieuw\r\n\r\n".utf8)
            server.route("/oud", Reply(steps: [.send(head), .repeatForever([UInt8](repeating: 65, count: 4096), every: 0)]))
            server.route("/nieuw", .ok("hier"))
            #expect(try await fetcher.fetch(FetchRequest(server.url("/oud"))).text == "hier")
        }
    }

    @Test func `passwords and cookies stay with the host they were meant for`() async throws {
        try await withWorld { (server, fetcher) async throws in
            server.route("/begin", .redirect(302, to: "/zelfde"))
            server.route("/zelfde", .redirect(302, to: server.url("/ander", host: "ander.example")))
            server.route("/ander", .ok("hier"))
            let request = FetchRequest(
                server.url("/begin", host: "eigen.example"), cookie: "sleutel=1", basicAuth: BasicAuth(user: "kees", password: "geheim"))
            _ = try await fetcher.fetch(request)
            #expect(server.requests.map { $0["Authorization"] != nil } == [true, true, false])
            #expect(server.requests.map { $0["Cookie"] } == ["sleutel=1", "sleutel=1", nil])
        }
    }

    @Test func `a redirect with blanks and accents in it is followed`() async throws {
        try await withWorld { (server, fetcher) async throws in
            server.route("/oud", .redirect(302, to: "/één pad"))
            server.route("/%c3%a9%c3%a9n%20pad", .ok("hier"))
            #expect(try await fetcher.fetch(FetchRequest(server.url("/oud"))).text == "hier")
        }
    }
}
