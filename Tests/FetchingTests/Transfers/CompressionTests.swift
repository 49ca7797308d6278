import Fetching
import LoopbackServer
import Testing

@Suite struct CompressionTests {
    private static let text = "Gemeente Waterrijk: de brand is uit."

    /// One uncompressed metablock (RFC 7932 §9.2), then an empty last one.
    private static func brotli(_ bytes: [UInt8]) -> [UInt8] {
        let head = (bytes.count - 1) << 4 | 1 << 20
        return (0..<3).map { UInt8(truncatingIfNeeded: head >> (8 * $0)) } + bytes + [3]
    }

    /// One raw block in a frame that tells its size (RFC 8878 §3.1.1).
    private static func zstd(_ bytes: [UInt8]) -> [UInt8] {
        let block = bytes.count << 3 | 1
        let blockHead = (0..<3).map { UInt8(truncatingIfNeeded: block >> (8 * $0)) }
        return [0x28, 0xB5, 0x2F, 0xFD, 0x20, UInt8(bytes.count)] + blockHead + bytes
    }

    @Test(arguments: [
        ("gzip", Gzip.stored(Array(text.utf8))), ("x-gzip", Gzip.stored(Array(text.utf8))), ("br", brotli(Array(text.utf8))),
        ("zstd", zstd(Array(text.utf8))), ("gzip, gzip", Gzip.stored(Gzip.stored(Array(text.utf8)))), ("identity", Array(text.utf8)),
    ])
    func `a compressed body comes unpacked`(encoding: String, body: [UInt8]) async throws {
        try await withWorld { (server, fetcher) async throws in
            server.route("/feed", Reply(200, headers: [("Content-Encoding", encoding)], body: body))
            #expect(try await fetcher.fetch(FetchRequest(server.url("/feed"))).text == Self.text)
        }
    }

    @Test func `a body that is not what its header says cannot be unpacked`() async throws {
        try await withWorld { (server, fetcher) async throws in
            server.route("/feed", Reply(200, headers: [("Content-Encoding", "gzip")], body: Array("geen gzip".utf8)))
            #expect(await failure(of: FetchRequest(server.url("/feed")), by: fetcher)?.code == .decoding)
        }
    }

    @Test func `a bomb is stopped at the limit, not unpacked`() async throws {
        try await withWorld { (server, fetcher) async throws in
            let bomb = Gzip.bomb(zeros: 40 << 20)
            try #require(bomb.count < 1 << 20)
            server.route("/feed", Reply(200, headers: [("Content-Encoding", "gzip")], body: bomb))
            #expect(await failure(of: FetchRequest(server.url("/feed")), by: fetcher)?.code == .tooLarge)
        }
    }

    @Test func `what a bomb's generator makes is real gzip`() async throws {
        try await withWorld({ configuration, _ in configuration.maxBodyBytes = 1 << 20 }) { (server, fetcher) async throws in
            server.route("/feed", Reply(200, headers: [("Content-Encoding", "gzip")], body: Gzip.bomb(zeros: 100_000)))
            // Unpacked whole; only then does the wrong checksum show.
            #expect(await failure(of: FetchRequest(server.url("/feed")), by: fetcher)?.code == .decoding)
        }
    }
}
