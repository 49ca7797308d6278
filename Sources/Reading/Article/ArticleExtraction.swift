/// Finds the article of a page and writes it.
struct ArticleExtraction {
    private let page: PageTree
    private let title: String?
    private let links: LinkResolver
    private let clocks: PageClocks
    /// Where the headline of the article stands, when the page shows it.
    private let headline: Int?

    /// What was found.
    struct Found {
        let html: String
        let text: String
        let isPartial: Bool
    }

    /// Starts on a page; `title` is left out of the text.
    init(_ page: PageTree, title: String?, links: LinkResolver) {
        self.page = page
        self.title = title
        self.links = links
        clocks = PageClocks(page)
        headline = Self.headline(page, title)
    }

    private static func headline(_ page: PageTree, _ title: String?) -> Int? {
        guard let title = title?.lowercased(), title.utf8.count > 10 else { return nil }
        return page.nodes.indices.first { index in
            guard page.nodes[index].element == .h1, let line = page.line(of: index, limit: 300)?.lowercased() else { return false }
            return line == title || line.count > 10 && (title.hasPrefix(line) || line.hasPrefix(title))
        }
    }

    /// Less than this is not taken for an article as long as another way finds more.
    private static let shortest = 250

    /// The article; nil when nothing on the page reads like one.
    func article() -> Found? {
        let first = attempt(.normal)
        if let first, first.text.utf8.count >= Self.shortest { return first }
        guard let second = attempt(.lenient) else { return first }
        guard let first else { return second }
        return second.text.utf8.count > first.text.utf8.count * 2 ? second : first
    }

    private func attempt(_ care: ArticleDropping.Care) -> Found? {
        guard !page.nodes.isEmpty else { return nil }
        let dropped = ArticleDropping(page, care, clocks: clocks, headline: headline).dropped
        let measures = PageMeasures(page, dropped: dropped, isAboutCookies: title?.lowercased().contains("cookie") == true)
        guard let parts = ArticleRoot(page, measures, dropped: dropped).parts() else { return nil }
        var writer = ArticleWriter(page, dropped: dropped, measures: measures, title: title, clocks: clocks)
        writer.write(parts)
        var cleaner = HTMLCleaner()
        writer.html.withUnsafeBufferPointer { cleaner.clean($0, links: links) }
        let prose = Prose(cleaner)
        guard !prose.text.isEmpty else { return nil }
        return Found(html: prose.html, text: prose.text, isPartial: writer.isPartial || hasWall() || saysPartial())
    }

    /// Whether the page is nothing but a question about cookies, as some publishers show before the article.
    func isCookieWall() -> Bool {
        let measures = PageMeasures(page, dropped: ArticleDropping(page, .lenient, clocks: clocks, headline: headline).dropped)
        guard let all = measures.all.first else { return false }
        let asked = measures.textAboutCookies()
        return asked > 100 && asked * 2 > all.prose && !page.nodes.contains { $0.element == .article }
    }

    /// Whether a part of the page calls itself a wall for subscribers, and shows something short: a wall around all text is open.
    private func hasWall() -> Bool {
        page.nodes.indices.contains { index in
            let node = page.nodes[index]
            guard node.marks.contains(.wall), !node.marks.contains(.hidden), node.element != .body, node.element != .html else {
                return false
            }
            return (20..<1_000).contains(page.plain(of: index, limit: 1_000).count)
        }
    }

    /// Whether a short block outside menu, header and footer says that the article goes on for subscribers; a button may.
    private func saysPartial() -> Bool {
        var looks = 0
        return page.bytes.withUnsafeBufferPointer { bytes in
            page.nodes.indices.contains { index in
                let node = page.nodes[index]
                guard node.isText, node.count < 400, node.block >= 0, looks < Self.mostLooks else { return false }
                guard ArticleLines.maySayPartial(bytes.view(Int(node.start), Int(node.start + node.count))) else { return false }
                looks += 1
                let line = page.plain(of: Int(node.block), limit: 250).map(\.lowercased)
                guard (15..<250).contains(line.count), !isInMenu(index) else { return false }
                return line.withUnsafeBufferPointer { ArticleLines.saysPartial($0) }
            }
        }
    }

    /// More lines that may be notes than a page has; each costs a look at its whole block.
    private static let mostLooks = 500

    private func isInMenu(_ index: Int) -> Bool {
        var around = index
        while around >= 0 {
            let node = page.nodes[around]
            if node.marks.contains(.hidden) { return true }
            if node.element == .nav || node.element == .footer || node.element == .header && !node.marks.contains(.inArticle) {
                return true
            }
            around = Int(node.parent)
        }
        return false
    }
}
