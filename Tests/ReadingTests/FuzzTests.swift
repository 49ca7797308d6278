import Foundation
import Testing

import Reading

/// Inputs that the fuzzer (`scripts/fuzz`) found worth keeping, since each reached code that no earlier one did.
///
/// The first byte chooses the reader, as in `Fuzz/ReadingTarget.swift`. A finding of the fuzzer gets its line here too.
@Suite("What the fuzzer found")
struct FuzzTests {
    static let inputs: [[UInt8]] = {
        let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Found/corpus.txt")
        let lines = (try? String(contentsOf: file, encoding: .utf8))?.split(separator: "\n") ?? []
        return lines.compactMap { Data(base64Encoded: String($0)).map { [UInt8]($0) } }
    }()

    private let origin = FeedOrigin(baseURL: "https://omroep.example/rss")

    @Test func `the inputs are there`() { #expect(Self.inputs.count > 200) }

    @Test func `feeds, articles and lists of feeds come out safe or not at all`() {
        for input in Self.inputs {
            let bytes = Array(input.dropFirst())
            let document = try? FeedReader.read(bytes, from: origin)
            for item in document?.items ?? [] {
                expectSafe(item.summaryHTML)
                expectSafe(item.contentHTML)
                #expect(item.link.map(isWeb) != false)
            }
            expectSafe((try? ArticleReader.read(bytes, from: origin))?.html)
            _ = FeedDiscovery.page(bytes, baseURL: origin.baseURL)
            guard let list = try? OPML.read(bytes) else { continue }
            let again = try? OPML.read(OPML.write(list.outlines, title: "Feeds"))
            #expect(again?.outlines.count == list.outlines.count)
        }
    }

    private func expectSafe(_ html: String?) {
        guard let lower = html?.lowercased() else { return }
        for word in ["<script", "<style", "<iframe", "<object", "\"javascript:", "\"data:"] {
            #expect(!lower.contains(word))
        }
    }

    private func isWeb(_ address: String) -> Bool {
        ["http://", "https://", "mailto:"].contains { address.lowercased().hasPrefix($0) }
    }
}
