/// What happens when an element begins.
extension FeedBuilder {
    /// Finds the format by the root element.
    func startRoot(_ element: FeedElement, _ root: XMLElement) {
        let version = root.attributes.string("version")
        let spaces = root.namespaces.addresses.map { $0.lowercased() }
        switch element {
        case .rss: format = Self.rssVersion(version)
        case .rdf: format = spaces.contains("http://my.netscape.com/rdf/simple/0.9/") ? .rss090 : .rss10
        case .channel: format = .rss
        case .urlset: format = .newsSitemap
        case .atom: format = version == "0.3" ? .atom03 : spaces.contains("http://www.w3.org/2005/atom") ? .atom10 : .atom
        default: break
        }
        if let language = scope.language { feed.info.language = Self.languageTag(language) }
    }

    private static func rssVersion(_ version: String?) -> FeedFormat {
        switch version {
        case "0.90": .rss090
        case "0.91": .rss091
        case "0.92": .rss092
        case "0.93": .rss093
        case "0.94": .rss094
        case let version? where version.hasPrefix("2"): .rss20
        default: .rss
        }
    }

    /// Prepares for an element's content; true when its text matters.
    func startElement(_ element: FeedElement, _ attributes: XMLAttributes) -> Bool {
        switch element {
        case .item: startItem(attributes)
        case .channel: place = .feed
        case .image: place = place == .feed ? .image : .elsewhere
        case .textInput: place = .elsewhere
        case .source: startSource(attributes)
        case .author, .creator: person = FeedAuthor()
        case .contributor, .owner: person = FeedAuthor()
        case .link: return startLink(attributes)
        case .id: startID(attributes)
        case .category, .subject, .itunesCategory: startCategory(element, attributes)
        case .enclosure:
            addEnclosure(attributes.view("url") ?? attributes.view("href"), attributes.string("type"), attributes.string("length"))
        case .mediaContent: addEnclosure(attributes.view("url"), attributes.string("type"), attributes.string("filesize"))
        case .mediaThumbnail: addImage(attributes.view("url"))
        case .itunesImage: addImage(attributes.view("href") ?? attributes.view("url"))
        default: startContent(element, attributes)
        }
        return element.keepsText
    }

    private func startItem(_ attributes: XMLAttributes) {
        guard place != .item else { return }  // An item inside an item is one item.
        guard items.count < Self.mostItems else {
            place = .elsewhere
            return
        }
        place = .item
        ownDepth = frames.count + 1
        var next = ItemDraft()
        let about = attributes.view("rdf", "about")?.trimmed
        if let about, !about.isEmpty { next.id.offer(about.string, rank: 5) }
        if scopes.count > 1, let language = scope.language, attributes.view("xml", "lang") != nil {
            next.item.language = Self.languageTag(language)
        }
        draft = next
        if let about, about.matchesIgnoringCase("http", at: 0) { setLink(about, rank: 9) }  // RSS 1.0: the address of the item.
    }

    private func startSource(_ attributes: XMLAttributes) {
        source = ItemSource()
        if let url = attributes.view("url") { source.link = links.string(url) }
        place = place == .item ? .source : .elsewhere
    }

    private func startID(_ attributes: XMLAttributes) {
        let permanent = attributes.view("ispermalink")
        idIsLink = permanent.map { $0.trimmed.matchesIgnoringCase("true", at: 0) } ?? true
    }

    /// Begins a text that may hold markup.
    private func startContent(_ element: FeedElement, _ attributes: XMLAttributes) {
        guard let usual = element.defaultContent else { return }
        let type = attributes.string("type")?.lowercased()
        let mode = attributes.string("mode")?.lowercased()
        let kind = Self.contentKind(type, usual)
        let isBase64 = mode == "base64" || kind == .binary
        capture = Capture(kind: kind, isBase64: isBase64, escapes: kind == .xhtml && mode != "escaped" && !isBase64)
    }

    private static func contentKind(_ type: String?, _ usual: ContentKind) -> ContentKind {
        switch type {
        case nil, "": usual
        case "text", "plain", "text/plain": .text
        case "html", "text/html": .html
        case "xhtml", "application/xhtml+xml": .xhtml
        case let type? where type.hasSuffix("+xml") || type.hasSuffix("/xml"): .xhtml
        case let type? where type.hasPrefix("text/"): .text
        case let type? where type.contains("/"): .binary
        default: usual
        }
    }
}
