/// What stands before the root element, and where that begins.
struct Prolog {
    /// The index of the root element's `<`.
    private(set) var start = 0
    /// The root's name without prefix, in lower case.
    private(set) var root = ""
    /// Whether the document type names Netscape's RSS 0.91.
    private(set) var isNetscape = false
    /// Whether a document type says HTML.
    private(set) var isHTMLDocument = false
    /// What the document type defines.
    private(set) var entities = EntityTable()
    /// Whether text or a second start stood before the document.
    private(set) var hasJunk = false

    /// Roots that we can read as XML.
    static let readable: Set<String> = ["rss", "rdf", "feed", "urlset", "sitemapindex", "opml", "channel"]
    /// How far junk may go on before the real start, in bytes.
    private static let junkLimit = 65_536

    /// Reads the prolog; nil when there is no element at all.
    init?(_ bytes: ByteView) {
        var index = 0
        while let found = next(bytes, from: index) {
            if found < 0 {
                index = -found
                continue
            }
            start = found
            root = Self.name(bytes, at: found + 1)
            if Self.readable.contains(root) { return }
            guard let later = Self.laterStart(bytes, after: found + 1) else { return }
            hasJunk = true
            index = later
        }
        if root.isEmpty { return nil }
    }

    /// Takes one step: a positive answer is an element's start, a negative one where to go on.
    private mutating func next(_ bytes: ByteView, from index: Int) -> Int? {
        var index = index
        let begin = index
        while index < bytes.count, bytes[index].isBlank { index += 1 }
        let open = bytes.next(UInt8(ascii: "<"), from: index)
        if open > index { hasJunk = true }
        guard open + 1 < bytes.count else { return nil }
        switch bytes[open + 1] {
        case UInt8(ascii: "?"):
            if bytes.matchesIgnoringCase("<?xml ", at: open), open > 0, open > begin || begin > 0 { hasJunk = true }
            return -Self.end(bytes, of: "?>", from: open + 2)
        case UInt8(ascii: "!"):
            return -skipDeclaration(bytes, from: open)
        case let byte where byte.startsName:
            return open
        default:
            hasJunk = true
            return -(open + 1)
        }
    }

    private mutating func skipDeclaration(_ bytes: ByteView, from open: Int) -> Int {
        if bytes.matches("<!--", at: open) { return Self.end(bytes, of: "-->", from: open + 4) }
        guard bytes.matchesIgnoringCase("<!doctype", at: open) else { return Self.end(bytes, of: ">", from: open) }
        var reader = DocumentType(bytes, from: open + 9)
        reader.read(into: &entities)
        let text = bytes.view(open, reader.headEnd)
        isNetscape = isNetscape || text.firstIndex(of: "netscape", from: 0, ignoringCase: true) != nil
        isHTMLDocument = isHTMLDocument || text.trimmed.matchesIgnoringCase("<!doctype html", at: 0)
        return reader.end
    }

    private static func end(_ bytes: ByteView, of text: StaticString, from index: Int) -> Int {
        bytes.firstIndex(of: text, from: index).map { $0 + text.utf8CodeUnitCount } ?? bytes.count
    }

    private static func name(_ bytes: ByteView, at index: Int) -> String {
        var end = index
        var local = index
        while end < bytes.count, bytes[end].continuesName {
            if bytes[end] == UInt8(ascii: ":") { local = end + 1 }
            end += 1
        }
        return bytes.view(local, end).string.lowercased()
    }

    /// Where a feed begins after all: PHP warnings and error pages are sometimes put before it.
    private static func laterStart(_ bytes: ByteView, after index: Int) -> Int? {
        let head = bytes.view(0, min(bytes.count, index + junkLimit))
        var at = index
        while true {
            at = head.next(UInt8(ascii: "<"), from: at)
            guard at < head.count else { return nil }
            if bytes.matchesIgnoringCase("<?xml ", at: at) { return at }
            if at + 1 < bytes.count, bytes[at + 1].startsName, ["rss", "rdf", "feed", "urlset"].contains(name(bytes, at: at + 1)) {
                return at
            }
            at += 1
        }
    }
}
