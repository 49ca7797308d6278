/// Makes a feed of the elements of an XML document.
///
/// One builder reads all formats: the names of RSS, Atom, RDF and sitemaps do not clash, and feeds mix them anyway.
final class FeedBuilder: XMLHandler {
    // One thread reads a document, and these are touched for every tag: their run-time checks for overlapping access took a
    // tenth of all time.
    @exclusivity(unchecked) var format: FeedFormat?
    @exclusivity(unchecked) var feed = FeedDraft()
    @exclusivity(unchecked) var draft = ItemDraft()
    @exclusivity(unchecked) var items: [FeedItem] = []
    @exclusivity(unchecked) var source = ItemSource()
    @exclusivity(unchecked) var person: FeedAuthor?
    @exclusivity(unchecked) var place = Place.feed
    @exclusivity(unchecked) var frames: [Frame] = []
    @exclusivity(unchecked) var buffer: [UInt8] = []
    /// What is done with the text that comes in now.
    @exclusivity(unchecked) var reception = Reception.skip
    @exclusivity(unchecked) var scopes: [Scope]
    /// The page that the feed says it belongs to.
    @exclusivity(unchecked) var pageOfFeed: WebAddress?
    /// What makes links absolute here: `xml:base`, else the feed's own page, else the address of the document.
    @exclusivity(unchecked) var links: LinkResolver
    @exclusivity(unchecked) var capture: Capture?
    @exclusivity(unchecked) var cleaner = HTMLCleaner()
    @exclusivity(unchecked) var plain = PlainText()
    @exclusivity(unchecked) var repairs = RepairList()
    /// Depth of the elements directly inside the feed or item, to tell an item's own title from one further inside.
    @exclusivity(unchecked) var ownDepth = 0
    /// Whether the identity that is being read is an address as well.
    @exclusivity(unchecked) var idIsLink = true
    @exclusivity(unchecked) var hasNewsTitle = false
    /// Names of the elements that are being captured, to write their end tags, and whether each opened a scope.
    @exclusivity(unchecked) var names: [[UInt8]] = []
    @exclusivity(unchecked) var captureScopes: [Bool] = []

    /// How many bytes of text all items together may still bring.
    @exclusivity(unchecked) var textLeft = FeedBuilder.mostText

    /// The longest text of one element, in bytes. No article is a tenth of that; what follows is left out.
    static let longestText = 4 * 1024 * 1024
    /// The most text, as HTML and as plain text together, of one document in bytes.
    static let mostText = 32 * 1024 * 1024
    /// The most items of one document.
    static let mostItems = 20_000

    /// Starts with what HTTP said.
    init(origin: FeedOrigin) {
        let base = origin.baseURL.map { WebAddress($0) }.flatMap { $0.isAbsoluteWeb ? $0 : nil }
        let language = origin.contentLanguage.flatMap { $0.isEmpty ? nil : $0 }
        scopes = [Scope(base: base, language: language)]
        links = LinkResolver(base: base)
        feed.info.language = language.map(Self.languageTag)
        buffer.reserveCapacity(16_384)
        frames.reserveCapacity(32)
    }

    override func role(of name: String, namespace: String?, prefix: String?) -> UInt16 {
        let lower = name.lowercased()
        let element = FeedElement.named(lower, in: FeedNamespace(address: namespace, prefix: prefix))
        if element != .other, element != .rdf, name == name.uppercased() { repairs.add(.upperCaseTags) }
        return element.rawValue
    }

    override func start(_ role: UInt16, _ element: XMLElement) {
        guard capture == nil else { return captureStart(element) }
        var meaning = FeedElement(rawValue: role) ?? .other
        if meaning == .url, format == .newsSitemap { meaning = .item }
        let outer = place
        let hasScope = element.attributes.count > 0 && openScope(element.attributes)
        if frames.isEmpty { startRoot(meaning, element) }
        let keepsText = startElement(meaning, element.attributes)
        frames.append(Frame(element: meaning, textStart: buffer.count, outer: outer, hasScope: hasScope, keepsText: keepsText))
        reception = capture?.escapes == true ? .escape : keepsText ? .keep : .skip
    }

    override func text(_ bytes: ByteView) {
        switch reception {
        case .skip: break
        case .keep: buffer.append(contentsOf: bytes.count <= Self.longestText - buffer.count ? bytes : beginning(of: bytes))
        case .escape: HTMLText.escape(bytes.count <= Self.longestText - buffer.count ? bytes : beginning(of: bytes), into: &buffer)
        }
    }

    /// As much as fits of a text that is too long, in whole characters.
    private func beginning(of bytes: ByteView) -> ByteView {
        repairs.add(.tooLong)
        var end = max(0, Self.longestText - buffer.count)
        while end > 0, bytes[end] & 0xC0 == 0x80 { end -= 1 }
        return bytes.view(0, end)
    }

    override func end(_ role: UInt16) {
        if let open = capture, open.depth > 0 { return captureEnd(role) }
        guard let frame = frames.popLast() else { return }
        endElement(frame)
        capture = nil
        buffer.removeLast(buffer.count - frame.textStart)
        place = frame.outer
        if frame.hasScope { closeScope() }
        reception = frames.last?.keepsText == true ? .keep : .skip
    }

    /// The scope of the innermost element.
    var scope: Scope { scopes.last ?? Scope(base: nil, language: nil) }

    /// `nl_NL` and `nl-NL` are the same language.
    static func languageTag(_ text: String) -> String { String(text.map { $0 == "_" ? "-" : $0 }) }
}
