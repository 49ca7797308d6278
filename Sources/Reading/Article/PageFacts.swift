import Foundation

/// What a page says about its article: structured data first, then `meta`, then what it shows.
struct PageFacts {
    private(set) var title: String?
    private(set) var published: Date?
    private(set) var updated: Date?
    private(set) var author: String?
    var language: String?
    private(set) var site: String?
    private(set) var image: String?
    /// The article's text in the structured data.
    private(set) var body: String?
    /// Whether the structured data says that the article is not free.
    private(set) var isForSubscribers = false

    /// Collects the facts.
    init(_ page: PageTree) {
        readData(page)
        readMeta(page)
        readPage(page)
    }

    /// The name of the host, for a site that nowhere says what it is called.
    mutating func nameSite(from address: String?) {
        guard site == nil, let address, case let web = WebAddress(address), web.isAbsoluteWeb else { return }
        let rest = web.string.drop { $0 != "/" }.drop { $0 == "/" }
        let host = rest.prefix { $0 != "/" && $0 != ":" && $0 != "?" && $0 != "#" }
        site = host.hasPrefix("www.") ? String(host.dropFirst(4)) : String(host)
    }

    // MARK: Structured data (schema.org)

    private mutating func readData(_ page: PageTree) {
        for bytes in page.data {
            let value = bytes.withUnsafeBufferPointer { view -> JSONValue? in
                var parser = JSONParser(Self.withoutComment(view))
                return parser.parse()
            }
            guard let value, let article = Self.article(in: value, depth: 0) else { continue }
            read(article, among: value)
            return
        }
    }

    /// Old systems wrap their data in a comment or a CDATA section.
    private static func withoutComment(_ data: ByteView) -> ByteView {
        guard let start = data.firstIndex(where: { $0 == UInt8(ascii: "{") || $0 == UInt8(ascii: "[") }),
            let end = data.lastIndex(where: { $0 == UInt8(ascii: "}") || $0 == UInt8(ascii: "]") }), start < end
        else { return data.trimmed }
        return data.matches("<![CDATA[", at: start - 2) ? withoutComment(data.view(start + 7, end + 1)) : data.view(start, end + 1)
    }

    private static func article(in value: JSONValue, depth: Int) -> JSONValue? {
        guard depth < 4 else { return nil }
        for element in value.list {
            let types = element["@type"]?.list.compactMap(\.text) ?? []
            if types.contains(where: { $0.hasSuffix("Article") || $0 == "BlogPosting" || $0 == "LiveBlogPosting" }) { return element }
            if let graph = element["@graph"] ?? element["mainEntity"], let found = article(in: graph, depth: depth + 1) { return found }
        }
        return nil
    }

    private mutating func read(_ article: JSONValue, among all: JSONValue) {
        title = Self.line(article["headline"]?.text)
        published = article["datePublished"]?.text.flatMap { FeedDate.parse($0) }
        updated = article["dateModified"]?.text.flatMap { FeedDate.parse($0) }
        let names = (article["author"]?.list ?? []).compactMap { Self.name($0, among: all) }
        author = names.isEmpty ? nil : names.prefix(10).joined(separator: ", ")
        site = article["publisher"]?.list.first.flatMap { Self.name($0, among: all) }
        language = article["inLanguage"]?.text
        body = article["articleBody"]?.text.map(Self.paragraphs) ?? Self.updates(of: article)
        let free = article["isAccessibleForFree"]
        isForSubscribers = free == .bool(false) || free?.text?.lowercased() == "false"
        let picture = article["image"]?.list.first
        image = picture?.text ?? picture?["url"]?.text
    }

    /// The name of a person or organisation, which may stand elsewhere under its `@id`.
    private static func name(_ value: JSONValue, among all: JSONValue) -> String? {
        if let name = value["name"]?.text ?? value.text { return name.hasPrefix("http") ? nil : line(name) }
        guard let identity = value["@id"]?.text, let graph = all["@graph"]?.list ?? all.list.first?["@graph"]?.list else { return nil }
        return line(graph.first { $0["@id"]?.text == identity }?["name"]?.text)
    }

    /// Text without markup has its paragraphs on lines of their own.
    private static func paragraphs(_ text: String) -> String {
        guard !text.contains("<p") else { return text }
        return text.split(whereSeparator: \.isNewline).map { "<p>" + $0 + "</p>" }.joined()
    }

    /// The posts of a live blog.
    private static func updates(of article: JSONValue) -> String? {
        let posts = (article["liveBlogUpdate"]?.list ?? []).prefix(500).compactMap { post -> String? in
            guard let text = post["articleBody"]?.text else { return nil }
            return "<p>" + [post["headline"]?.text, text].compactMap { $0 }.joined(separator: "<br>") + "</p>"
        }
        return posts.isEmpty ? nil : posts.joined()
    }

    // MARK: Meta elements

    private mutating func readMeta(_ page: PageTree) {
        func first(_ names: String...) -> String? { names.lazy.compactMap { page.meta[$0] }.first }
        title = title ?? Self.line(first("og:title", "twitter:title", "dc.title", "headline"))
        published =
            published
            ?? first(
                "article:published_time", "datepublished", "datecreated", "dc.date", "dc.date.issued", "dcterms.issued", "dcterms.date",
                "dcterms.available", "dcterms.created", "dcterms.modified", "date", "pubdate",
                "publishdate", "publication_date", "sailthru.date", "parsely-pub-date"
            )
            .flatMap { FeedDate.parse($0) }
        updated =
            updated ?? first("article:modified_time", "datemodified", "og:updated_time", "dcterms.modified").flatMap { FeedDate.parse($0) }
        author =
            author
            ?? first("author", "article:author", "dc.creator", "dcterms.creator").flatMap { $0.hasPrefix("http") ? nil : Self.line($0) }
        site = site ?? Self.line(first("og:site_name", "application-name", "dcterms.publisher"))
        language = language ?? page.language ?? first("og:locale", "dc.language", "dcterms.language")
        language = language.map(FeedBuilder.languageTag)
        image = image ?? first("og:image", "twitter:image")
    }

    // MARK: The page itself

    private mutating func readPage(_ page: PageTree) {
        let headline = PageHeadline(page)
        title = title ?? headline.text ?? page.title.withUnsafeBufferPointer { Self.line($0.string) }
        title = title.map { withoutSite($0, headline) }
        let byline = PageByline(page, after: headline.index)
        if published == nil { published = byline.published }
        if author == nil { author = byline.author }
    }

    /// `Brand in haven | Omroep Waterrijk` loses the site's name: what the page calls its site, or what its headline lacks.
    private mutating func withoutSite(_ title: String, _ headline: PageHeadline) -> String {
        for separator in [" | ", " - ", " – ", " — ", " · ", " :: "] {
            guard let place = title.range(of: separator, options: .backwards) else { continue }
            let head = String(title[..<place.lowerBound])
            let tail = String(title[place.upperBound...])
            if let site, tail.caseInsensitiveCompare(site) == .orderedSame { return head }
            if headline.text == head || headline.stands(head) {
                site = site ?? tail
                return head
            }
        }
        return title
    }

    private static func line(_ text: String?) -> String? {
        guard var text else { return nil }
        var cleaner = HTMLCleaner()
        text.withUTF8 { cleaner.clean($0, links: LinkResolver(base: nil)) }
        let plain = String(decoding: cleaner.text.bytes.map { $0 == 0x0A ? 0x20 : $0 }, as: UTF8.self)
        return plain.isEmpty ? nil : plain
    }
}
