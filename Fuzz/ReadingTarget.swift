// What the fuzzer drives: every way that bytes from outside reach Reading, and what must hold of each result.
// Built by scripts/fuzz together with the sources of Reading as one module, so it is no part of the package.

/// libFuzzer calls this with one input after another. The first byte chooses the reader, the rest is the document.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzOne(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    guard let start, count > 1 else { return 0 }
    let bytes = [UInt8](UnsafeBufferPointer(start: start + 1, count: count - 1))
    let contentType = contentTypes[Int(start.pointee >> 3) % contentTypes.count]
    let origin = FeedOrigin(baseURL: "https://omroep.example/rss", contentType: contentType, contentLanguage: "nl")
    switch start.pointee & 7 {
    case 0, 1, 2: fuzzFeed(bytes, origin)
    case 3: fuzzArticle(bytes, origin)
    case 4: fuzzClean(bytes)
    case 5: fuzzOutlines(bytes)
    case 6: _ = FeedDiscovery.page(bytes, baseURL: origin.baseURL, contentType: contentType)
    default: _ = FeedDate.parse(String(decoding: bytes, as: UTF8.self))
    }
    return 0
}

private let contentTypes: [String?] = [
    nil, "text/xml; charset=utf-8", "application/xml; charset=iso-8859-1", "application/rss+xml; charset=utf-16",
    "text/html; charset=shift_jis", "application/feed+json", "text/xml; charset=utf-7", "text/xml; charset=nonsense",
]

private func fuzzFeed(_ bytes: [UInt8], _ origin: FeedOrigin) {
    guard let document = try? FeedReader.read(bytes, from: origin) else { return }
    for item in document.items {
        for html in [item.summaryHTML, item.contentHTML] { checkSafe(html) }
        checkAddress(item.link)
        for enclosure in item.enclosures { checkAddress(enclosure.url) }
    }
    checkSafe(document.feed.description)
    checkAddress(document.feed.link)
}

private func fuzzArticle(_ bytes: [UInt8], _ origin: FeedOrigin) {
    guard let article = try? ArticleReader.read(bytes, from: origin) else { return }
    checkSafe(article.html)
    checkAddress(article.image)
}

private func fuzzClean(_ bytes: [UInt8]) {
    var cleaner = HTMLCleaner()
    bytes.withUnsafeBufferPointer { cleaner.clean($0, links: LinkResolver(base: WebAddress("https://omroep.example/"))) }
    checkSafe(String(decoding: cleaner.html, as: UTF8.self))
}

private func fuzzOutlines(_ bytes: [UInt8]) {
    guard let document = try? OPML.read(bytes) else { return }
    let written = OPML.write(document.outlines, title: "Feeds")
    guard let again = try? OPML.read(written) else { fatalError("what was written as OPML does not read") }
    guard again.outlines.count == document.outlines.count else { fatalError("OPML loses outlines on the way out and in") }
}

/// Safe HTML is nothing but text, references and balanced tags with plainly quoted attributes, none of them a script's.
private func checkSafe(_ html: String?) {
    guard let html else { return }
    guard TagCheck(html).holds else { fatalError("unsafe HTML came through: \(html)") }
}

private func checkAddress(_ address: String?) {
    guard let address else { return }
    let lower = address.lowercased()
    guard ["http://", "https://", "mailto:"].contains(where: { lower.hasPrefix($0) }) else {
        fatalError("an address came through: \(address)")
    }
}
