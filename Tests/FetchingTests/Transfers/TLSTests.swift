import Fetching
import LoopbackServer
import Testing

@Suite(.enabled(if: OpenSSL.isPresent, "openssl is not installed"))
struct TLSTests {
    /// A server for `veilig.example` with a certificate of its own making.
    private func withServer(
        trusted: Bool, speaking speech: TLSServer.Speech = .http1, _ body: (TLSServer, Fetcher) async throws -> Void
    ) async throws {
        let certificate = try Certificate(for: ["veilig.example"])
        defer { certificate.remove() }
        let server = try TLSServer(certificate: certificate, speaking: speech, body: "<rss/>")
        defer { server.stop() }
        let fetcher = try Fetcher(
            configuration {
                $0.resolve = ["*:\(server.port):127.0.0.1"]
                $0.authorityFile = trusted ? certificate.file : nil
            })
        try await body(server, fetcher)
        await fetcher.shutdown()
    }

    @Test func `a certificate that nobody vouches for is refused`() async throws {
        try await withServer(trusted: false) { (server, fetcher) async throws in
            let error = await failure(of: FetchRequest("https://veilig.example:\(server.port)/feed.xml"), by: fetcher)
            #expect(error?.code == .certificate)
        }
    }

    @Test func `with the check switched off for the request it is taken`() async throws {
        try await withServer(trusted: false) { (server, fetcher) async throws in
            let url = "https://veilig.example:\(server.port)/feed.xml"
            #expect(try await fetcher.fetch(FetchRequest(url, verifyCertificate: false)).text == "<rss/>")
            // For that request only.
            #expect(await failure(of: FetchRequest(url), by: fetcher)?.code == .certificate)
        }
    }

    @Test func `a certificate that our authority vouches for is taken`() async throws {
        try await withServer(trusted: true) { (server, fetcher) async throws in
            #expect(try await fetcher.fetch(FetchRequest("https://veilig.example:\(server.port)/feed.xml")).text == "<rss/>")
        }
    }

    @Test func `a good certificate for another name is refused`() async throws {
        try await withServer(trusted: true) { (server, fetcher) async throws in
            let error = await failure(of: FetchRequest("https://ander.example:\(server.port)/feed.xml"), by: fetcher)
            #expect(error?.code == .certificate)
        }
    }

    @Test func `https to a server that speaks plain http is a failure of TLS`() async throws {
        try await withWorld { (server, fetcher) async throws in
            server.routeOthers { _ in .ok("hoi") }
            #expect(await failure(of: FetchRequest("https://\(server.authority)/"), by: fetcher)?.code == .tls)
        }
    }

    @Test func `a server that offers HTTP 2 is spoken to in HTTP 2`() async throws {
        try await withServer(trusted: true, speaking: .http2) { (server, fetcher) async throws in
            let response = try await fetcher.fetch(FetchRequest("https://veilig.example:\(server.port)/feed"))
            #expect(response.httpVersion == "2")
            #expect(response.status == 200)
            #expect(response.text == "<rss/>")
        }
    }
}
