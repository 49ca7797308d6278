import Foundation

/// JSON Feed 1.0 and 1.1 (jsonfeed.org).
enum JSONFeedReader {
    /// Reads a feed from text that starts with `{`.
    static func read(_ text: ByteView, _ decoded: DecodedText, _ origin: FeedOrigin) throws(ReadingError) -> FeedDocument {
        var parser = JSONParser(text)
        guard let root = parser.parse(), let version = root["version"]?.text, version.contains("jsonfeed.org") else {
            throw ReadingError(.notAFeed, detail: "JSON")
        }
        var repairs = RepairList()
        repairs.add(decoded.repairs)
        repairs.add(parser.repairs.all)
        let base = origin.baseURL.map { WebAddress($0) }.flatMap { $0.isAbsoluteWeb ? $0 : nil }
        let page = root["home_page_url"]?.text.map { WebAddress($0) }.map { base?.resolve($0) ?? $0 }
        var reading = JSONFeedReading(links: LinkResolver(base: page.flatMap { $0.isAbsoluteWeb ? $0 : nil } ?? base))
        let items = (root["items"]?.list ?? []).prefix(FeedBuilder.mostItems).compactMap { reading.item($0) }
        let feed = reading.feed(root, language: origin.contentLanguage)
        return FeedDocument(
            format: version.hasSuffix("/1") || version.hasSuffix("/1.0") ? .json10 : .json11, encoding: decoded.encoding,
            wellFormed: !repairs.all.contains(where: \.breaksWellFormedness), repairs: repairs.all, feed: feed, items: items)
    }
}
