/// Reads feeds of any format from bytes: RSS 0.90–2.0, RDF, Atom 0.3 and 1.0, JSON Feed, Google news sitemaps.
///
/// Broken documents are repaired as far as possible, and each repair is named. Nothing is ever fetched.
public enum FeedReader {
    /// The most bytes of a document: as it comes, as UTF-8, and after repairs. A larger one is refused.
    ///
    /// Well above the 15 MB that are fetched at most, and low enough to hold a document several times within 200 MB.
    public static let maximumBytes = 24 * 1024 * 1024

    /// Reads a feed.
    ///
    /// - Parameters:
    ///   - bytes: the body as it came over the wire, decompressed.
    ///   - origin: what HTTP said about it.
    /// - Throws: `ReadingError`, when there is no feed in the bytes.
    public static func read(_ bytes: [UInt8], from origin: FeedOrigin = .init()) throws(ReadingError) -> FeedDocument {
        guard bytes.count <= maximumBytes else { throw ReadingError(.tooLarge, detail: "\(bytes.count) bytes") }
        let result = bytes.withUnsafeBufferPointer { view in
            Swift.Result { () throws(ReadingError) in try read(view, from: origin) }
        }
        return try result.get()
    }

    private static func read(_ bytes: ByteView, from origin: FeedOrigin) throws(ReadingError) -> FeedDocument {
        guard bytes.contains(where: { !$0.isBlank && $0 != 0 }) else { throw ReadingError(.empty) }
        let decoded = try DecodedText(bytes, contentType: origin.contentType)
        guard let converted = decoded.converted else {
            return try read(text: ByteView(rebasing: bytes.dropFirst(decoded.skipped)), decoded, origin)
        }
        let result = converted.withUnsafeBufferPointer { view in
            Swift.Result { () throws(ReadingError) in try read(text: view, decoded, origin) }
        }
        return try result.get()
    }

    private static func read(text: ByteView, _ decoded: DecodedText, _ origin: FeedOrigin) throws(ReadingError) -> FeedDocument {
        if text.trimmed.first == UInt8(ascii: "{") { return try JSONFeedReader.read(text.trimmed, decoded, origin) }
        let document = try XMLDocument(text, repairs: decoded.repairs)
        guard Prolog.readable.contains(document.root) else {
            throw ReadingError(isPage(document) ? .html : .notAFeed, detail: document.root)
        }
        let result = try document.read { FeedBuilder(origin: origin) }
        if result.handler.items.isEmpty, result.handler.format == nil {
            throw ReadingError(result.outcome.isTooDeep ? .tooDeep : .notAFeed, detail: document.root)
        }
        return try result.handler.document(encoding: decoded.encoding, result)
    }

    private static func isPage(_ document: XMLDocument) -> Bool {
        document.isHTMLDocument || pageRoots.contains(document.root)
    }

    private static let pageRoots: Set<String> = ["html", "head", "body", "div", "p", "br", "b", "h1", "script", "meta", "title", "center"]
}
