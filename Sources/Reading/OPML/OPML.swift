/// OPML 2.0 (opml.org/spec2.opml), the format in which feed readers exchange lists of feeds.
public enum OPML {
    /// Reads a list, forgivingly; outlines without a feed count as folders.
    ///
    /// - Throws: `ReadingError`, when the bytes hold no outline list.
    public static func read(_ bytes: [UInt8]) throws(ReadingError) -> OPMLDocument {
        guard bytes.count <= FeedReader.maximumBytes else { throw ReadingError(.tooLarge, detail: "\(bytes.count) bytes") }
        let result = bytes.withUnsafeBufferPointer { view in
            Swift.Result { () throws(ReadingError) in try read(view) }
        }
        return try result.get()
    }

    private static func read(_ bytes: ByteView) throws(ReadingError) -> OPMLDocument {
        guard bytes.contains(where: { !$0.isBlank && $0 != 0 }) else { throw ReadingError(.empty) }
        let decoded = try DecodedText(bytes, contentType: nil)
        guard let converted = decoded.converted else {
            return try read(text: ByteView(rebasing: bytes.dropFirst(decoded.skipped)), decoded)
        }
        let result = converted.withUnsafeBufferPointer { view in
            Swift.Result { () throws(ReadingError) in try read(text: view, decoded) }
        }
        return try result.get()
    }

    private static func read(text: ByteView, _ decoded: DecodedText) throws(ReadingError) -> OPMLDocument {
        let document = try XMLDocument(text, repairs: decoded.repairs)
        guard document.root == "opml" else {
            throw ReadingError(document.root == "html" ? .html : .notAFeed, detail: document.root)
        }
        let lines = document.linesBefore
        let result = try document.read { OPMLBuilder(linesBefore: lines) }
        return result.handler.document(repairs: result.repairs)
    }

    /// Writes a list as OPML 2.0 in UTF-8, folders kept.
    public static func write(_ outlines: [OPMLOutline], title: String) -> [UInt8] {
        var writer = OPMLWriter()
        return writer.write(outlines, title: title)
    }
}
