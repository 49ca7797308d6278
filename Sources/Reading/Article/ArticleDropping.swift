/// Finds the parts of a page that are no part of any article.
struct ArticleDropping {
    /// For each node, whether it goes, with all that is in it.
    private(set) var dropped: [Bool]
    private let page: PageTree
    private let clocks: PageClocks
    private let headline: Int?

    /// How strict to be: a page that then holds no article is tried again more leniently.
    enum Care: Int, Comparable {
        /// Only what is never text.
        case lenient
        /// What is called a menu, reactions, an advertisement.
        case normal

        static func < (one: Care, other: Care) -> Bool { one.rawValue < other.rawValue }
    }

    init(_ page: PageTree, _ care: Care, clocks: PageClocks, headline: Int?) {
        self.page = page
        self.headline = headline
        self.clocks = clocks
        dropped = [Bool](repeating: false, count: page.nodes.count)
        drop { Self.isNoText($0) }
        guard care > .lenient else { return }
        drop { $0.marks.contains(.comments) && !$0.marks.contains(.stated) && $0.element != .body && $0.element != .html }
        dropBeside()
    }

    private mutating func drop(_ goes: (PageNode) -> Bool) {
        page.nodes.withUnsafeBufferPointer { nodes in
            var index = 0
            while index < nodes.count {
                guard goes(nodes[index]) else {
                    index += 1
                    continue
                }
                let end = Int(nodes[index].end)
                for inside in index..<end { dropped[inside] = true }
                index = end
            }
        }
    }

    private static func isNoText(_ node: PageNode) -> Bool { node.element.isNoText }

    /// A name is only a name: `with-sidebar` on the element around everything drops nothing. So whatever holds a good part of
    /// the prose stays, whatever it is called.
    private mutating func dropBeside() {
        let measures = PageMeasures(page, dropped: dropped)
        guard let total = measures.all.first.map({ Double($0.prose) }) else { return }
        let limit = total * 0.35
        let sureLimit = total * 0.75
        page.nodes.withUnsafeBufferPointer { nodes in
            var index = 0
            while index < nodes.count {
                let node = nodes[index]
                guard !dropped[index], Self.isBeside(node), !isHeaderOfArticle(index, node), isWhole(index, node, measures),
                    !holdsHeadline(index, node, measures), !isOpenWall(node, measures[index].prose),
                    !clocks.isTimeOfPost(page, index),
                    Double(measures[index].prose) <= (Self.isSurelyBeside(node) ? sureLimit : limit)
                else {
                    index += 1
                    continue
                }
                let end = Int(node.end)
                for inside in index..<end { dropped[inside] = true }
                index = end
            }
        }
    }

    /// A `header` with the headline and a lead belongs to the article; that of the site has links.
    private func isHeaderOfArticle(_ index: Int, _ node: PageNode) -> Bool {
        guard node.element == .header, !node.marks.contains(.surely) else { return false }
        return page.nodes[index..<Int(node.end)].contains { $0.element == .h1 }
    }

    /// What holds the headline and prose is where the article is, whatever it is called: `above-footer`, `dialog-off-canvas`.
    private func holdsHeadline(_ index: Int, _ node: PageNode, _ measures: PageMeasures) -> Bool {
        guard let headline, index < headline, headline < Int(node.end), measures[index].prose > 250 else { return false }
        return node.element != .nav && node.element != .footer && !node.marks.contains(.hidden)
    }

    /// `paywall-on` around a whole text is a state of the page; the wall itself is a short note.
    private func isOpenWall(_ node: PageNode, _ prose: Int32) -> Bool {
        node.marks.contains(.wall) && !node.marks.contains(.beside) && !node.marks.contains(.hidden) && prose > 800
    }

    /// A marked word inside a sentence is part of the sentence.
    private func isWhole(_ index: Int, _ node: PageNode, _ measures: PageMeasures) -> Bool {
        guard node.element.isInline, !node.marks.contains(.hidden) else { return true }
        return Double(measures[index].text) > Double(measures.own[Int(node.block)].text) * 0.6
    }

    private static func isSurelyBeside(_ node: PageNode) -> Bool {
        node.element == .nav || node.element == .footer || node.marks.contains(.surely)
    }

    private static func isBeside(_ node: PageNode) -> Bool {
        if node.marks.contains(.hidden), !node.isText, node.element != .body, node.element != .html { return true }
        switch node.element {
        case .text, .html, .body, .main, .h1: return false
        case .nav, .footer, .aside, .figcaption, .form: return !node.marks.contains(.stated)
        case .header: return !node.marks.contains(.inArticle)
        default: break
        }
        if node.marks.contains(.stated) { return false }
        if node.marks.contains(.caption) { return true }
        if node.marks.contains(.notice), !node.marks.contains(.inArticle) { return true }
        guard node.marks.contains(.beside) || node.marks.contains(.wall) else { return false }
        return !(node.marks.contains(.text) && node.element != .p)
    }
}
