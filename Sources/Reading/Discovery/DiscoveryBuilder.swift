/// Collects what a page says about its feeds.
final class DiscoveryBuilder: HTMLPageHandler {
    private let address: WebAddress?
    private var links: LinkResolver
    private var stated: [DiscoveredFeed] = []
    private var guessed: [DiscoveredFeed] = []
    private var title: [UInt8] = []
    private var isInTitle = false
    private var hasTitle = false
    private var icon: String?
    private var shortcutIcon: String?
    private var language: String?
    private var anchor: (href: String, text: [UInt8])?

    /// Starts with the address of the page.
    init(baseURL: String?) {
        address = baseURL.map { WebAddress($0) }.flatMap { $0.isAbsoluteWeb ? $0 : nil }
        links = LinkResolver(base: address)
    }

    private enum Role: UInt16 { case other, html, base, title, link, a }

    func role(of name: String) -> UInt16 {
        switch name {
        case "html": Role.html.rawValue
        case "base": Role.base.rawValue
        case "title": Role.title.rawValue
        case "link": Role.link.rawValue
        case "a": Role.a.rawValue
        default: Role.other.rawValue
        }
    }

    func start(_ role: UInt16, _ attributes: HTMLPageAttributes) {
        switch Role(rawValue: role) {
        case .html: language = attributes["lang"].flatMap { $0.isEmpty ? nil : $0 }
        case .base: if let href = attributes["href"] { setBase(href) }
        case .title: isInTitle = !hasTitle
        case .link: addLink(attributes)
        case .a: if let href = attributes["href"] { anchor = (href, []) }
        default: break
        }
    }

    func text(_ bytes: ByteView) {
        if isInTitle { title.append(contentsOf: bytes) }
        anchor?.text.append(contentsOf: bytes.prefix(200))
    }

    func end(_ role: UInt16) {
        if role == Role.title.rawValue, isInTitle {
            isInTitle = false
            hasTitle = true
        } else if role == Role.a.rawValue, let anchor {
            addGuess(anchor.href, anchor.text)
            self.anchor = nil
        }
    }

    /// What was found.
    func page() -> DiscoveredPage {
        let ownIcon = icon ?? shortcutIcon ?? address?.resolve(WebAddress("/favicon.ico")).string
        return DiscoveredPage(title: Self.line(title), icon: ownIcon, smallIcon: shortcutIcon, language: language, feeds: feeds())
    }

    private func feeds() -> [DiscoveredFeed] {
        var seen: Set<String> = []
        let all = (stated + (stated.isEmpty ? guessed : [])).filter { seen.insert($0.url).inserted }
        return all.filter { !Self.isAboutReactions($0) } + all.filter(Self.isAboutReactions)
    }

    private static func isAboutReactions(_ feed: DiscoveredFeed) -> Bool {
        let text = (feed.url + " " + (feed.title ?? "")).lowercased()
        return ["comments/feed", "reacties", "comments"].contains { text.contains($0) }
    }
}

// MARK: Links

extension DiscoveryBuilder {
    private func setBase(_ href: String) {
        let stated = WebAddress(href)
        let base = address?.resolve(stated) ?? stated
        if base.isAbsoluteWeb { links = LinkResolver(base: base) }
    }

    private func addLink(_ attributes: HTMLPageAttributes) {
        guard let relation = attributes["rel"]?.lowercased(), var href = attributes["href"] else { return }
        let relations = relation.split(whereSeparator: \.isWhitespace)
        guard let url = href.withUTF8({ links.string($0, for: .media) }) else { return }
        if relations.contains("icon") { shortcutIcon = shortcutIcon ?? url }
        if relations.contains("apple-touch-icon") { icon = icon ?? url }
        guard relations.contains("alternate") || relations.contains("feed") else { return }
        let type = attributes["type"]?.lowercased().trimmingBlanks
        guard relations.contains("feed") || type.map(Self.feedTypes.contains) == true, stated.count < 100 else { return }
        let name = attributes["title"].flatMap { Self.line(Array($0.utf8)) }
        stated.append(DiscoveredFeed(url: url, title: name, type: type))
    }

    /// JSON without more is WordPress's interface, not a feed; `application/xml` on an alternate link nearly always is one.
    private static let feedTypes: Set<String> = [
        "application/rss+xml", "application/atom+xml", "application/rdf+xml", "application/feed+json", "application/xml", "text/xml",
        "application/x.atom+xml", "application/x-atom+xml", "text/rss+xml", "application/rss", "text/rss",
    ]

    private func addGuess(_ href: String, _ text: [UInt8]) {
        var href = href
        guard guessed.count < 50, Self.looksLikeFeed(href.lowercased()), let url = href.withUTF8({ links.string($0, for: .media) })
        else { return }
        guessed.append(DiscoveredFeed(url: url, title: Self.line(text), isStated: false))
    }

    private static func looksLikeFeed(_ href: String) -> Bool {
        let path = href.prefix { $0 != "?" && $0 != "#" }
        let endings = [
            "/rss", "/rss/", ".rss", "/feed", "/feed/", "rss.xml", "feed.xml", "atom.xml", "/atom", "feed.json", ".rdf", "index.xml",
        ]
        return endings.contains { path.hasSuffix($0) } || href.contains("format=rss") || href.contains("feed=rss")
    }

    private static func line(_ bytes: [UInt8]) -> String? {
        var plain = PlainText()
        bytes.withUnsafeBufferPointer { plain.write($0) }
        return plain.bytes.isEmpty ? nil : String(decoding: plain.bytes, as: UTF8.self)
    }
}
