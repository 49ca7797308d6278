import Testing

@testable import Newsroom

@Suite struct BodyHashTests {
    private func hash(_ text: String) -> String { BodyHash.of(Array(text.utf8)) }

    @Test(
        "dates and comments do not count",
        arguments: [
            ("<rss><lastBuildDate>zo</lastBuildDate><a/></rss>", "<rss><lastBuildDate>ma</lastBuildDate><a/></rss>"),
            ("<feed><updated>2026-11-22</updated></feed>", "<feed><updated>2026-11-23</updated></feed>"),
            ("<item><pubDate x=\"1\">een</pubDate></item>", "<item><pubDate x=\"2\">twee</pubDate></item>"),
            ("<dc:date>1</dc:date>", "<dc:date>2</dc:date>"), ("<rss/><!-- in 0.1 s -->", "<rss/><!-- in 0.3 s -->"),
        ])
    func same(one: String, other: String) { #expect(hash(one) == hash(other)) }

    @Test(
        "everything else does",
        arguments: [
            ("<title>een</title>", "<title>twee</title>"), ("<updatedBy>een</updatedBy>", "<updatedBy>twee</updatedBy>"),
            ("<pubDate>1</pubDate><title>een", "<pubDate>1</pubDate><title>twee"),
            ("<!-- open <title>een", "<!-- open <title>twee"),
            (
                "<pubDate>" + String(repeating: "x", count: 300) + "een</pubDate>",
                "<pubDate>" + String(repeating: "x", count: 300) + "twee</pubDate>"
            ),
        ])
    func different(one: String, other: String) { #expect(hash(one) != hash(other)) }
}
