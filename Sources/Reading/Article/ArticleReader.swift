/// Finds the article on a news page: headline, text, date, author, language and site.
///
/// Made for Dutch news sites first: cookie walls, "lees ook" blocks, captions and notes for subscribers are left out.
public enum ArticleReader {
    /// Reads a page as it came over the wire.
    ///
    /// - Throws: `ReadingError`: `empty`, `tooLarge`, or `unreadable` when no article stands on the page.
    public static func read(_ bytes: [UInt8], from origin: FeedOrigin = .init()) throws(ReadingError) -> Article {
        guard bytes.count <= FeedReader.maximumBytes else { throw ReadingError(.tooLarge, detail: "\(bytes.count) bytes") }
        guard bytes.contains(where: { !$0.isBlank && $0 != 0 }) else { throw ReadingError(.empty) }
        let page = PageTree(size: bytes.count)
        HTMLPageReader(handler: page).read(bytes, contentType: origin.contentType)
        page.finish()
        var facts = PageFacts(page)
        facts.language = facts.language ?? origin.contentLanguage
        facts.nameSite(from: origin.baseURL ?? page.canonical)
        let base = origin.baseURL.map { WebAddress($0) }.flatMap { $0.isAbsoluteWeb ? $0 : nil }
        let links = LinkResolver(base: page.base.map { base?.resolve(WebAddress($0)) ?? WebAddress($0) } ?? base)
        let extraction = ArticleExtraction(page, title: facts.title, links: links)
        if facts.published == nil, facts.body == nil, extraction.isCookieWall() {
            throw ReadingError(.unreadable, detail: ReadingError.cookieWall)
        }
        let found = extraction.article()
        return try article(facts, found, links)
    }

    /// The text of the page, or that of its structured data when the page shows much less.
    private static func article(
        _ facts: PageFacts, _ found: ArticleExtraction.Found?, _ links: LinkResolver
    ) throws(ReadingError) -> Article {
        var text = found?.text ?? ""
        var html = found?.html ?? ""
        var isPartial = facts.isForSubscribers || found?.isPartial == true
        if let body = facts.body, body.utf8.count > text.utf8.count * 2, body.utf8.count > 200 {
            var body = body
            var cleaner = HTMLCleaner()
            body.withUTF8 { cleaner.clean($0, links: links) }
            let prose = Prose(cleaner)
            (html, text) = (prose.html, prose.text)
            isPartial = false
        }
        guard !text.isEmpty else { throw ReadingError(.unreadable, detail: "no article") }
        return Article(
            title: facts.title, text: text, html: html, published: facts.published, updated: facts.updated, author: facts.author,
            language: facts.language, site: facts.site,
            image: facts.image.flatMap { image in
                var image = image
                return image.withUTF8 { links.string($0, for: .media) }
            }, isPartial: isPartial)
    }
}
