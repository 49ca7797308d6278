/// Finds the part of a page that holds the article, by weighing paragraphs.
///
/// After Arc90's Readability: a paragraph gives points to the elements around it, links cost points, names of classes help.
struct ArticleExtraction {
    private let page: PageTree
    private let title: String?
    private let links: LinkResolver
    private var scores: [Int: Double] = [:]
    private var lengths: [Measure] = []

    /// Text inside an element, and how much of it is link, in bytes.
    struct Measure {
        var text = 0
        var link = 0
        /// Commas and full stops: prose has them, menus have not.
        var marks = 0
        /// The share of link text.
        var linkShare: Double { text == 0 ? 0 : Double(link) / Double(text) }
    }

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
    }

    /// The article; nil when nothing on the page reads like one.
    mutating func article() -> Found? {
        let dropped = ArticleDropping.marks(page)
        lengths = Self.measure(page, dropped)
        weigh(dropped)
        guard let root = best() else { return nil }
        var writer = ArticleWriter(page, dropped: dropped, measures: lengths, title: title)
        for part in parts(around: root, dropped) { writer.write(part) }
        var cleaner = HTMLCleaner()
        writer.html.withUnsafeBufferPointer { cleaner.clean($0, links: links) }
        let prose = Prose(cleaner)
        guard !prose.text.isEmpty else { return nil }
        return Found(html: prose.html, text: prose.text, isPartial: writer.isPartial || saysPartial(dropped))
    }

    /// Children come after their parents, so one walk backwards adds everything up.
    private static func measure(_ page: PageTree, _ dropped: [Bool]) -> [Measure] {
        var measures = [Measure](repeating: Measure(), count: page.nodes.count)
        for index in page.nodes.indices.reversed() where !dropped[index] {
            let node = page.nodes[index]
            if node.isText {
                measures[index].text = node.text.reduce(0) { $0 + ($1.isBlank ? 0 : 1) }
                measures[index].marks = node.text.reduce(0) { $0 + ($1 == UInt8(ascii: ",") || $1 == UInt8(ascii: ".") ? 1 : 0) }
            }
            if node.name == "a" { measures[index].link = measures[index].text }
            guard node.parent >= 0 else { continue }
            measures[node.parent].text += measures[index].text
            measures[node.parent].link += measures[index].link
            measures[node.parent].marks += measures[index].marks
        }
        return measures
    }

    private mutating func weigh(_ dropped: [Bool]) {
        for index in page.nodes.indices where !dropped[index] && isParagraph(index) {
            let measure = lengths[index]
            guard measure.text >= 25, measure.linkShare < 0.5 else { continue }
            let points = (1 + Double(measure.marks) + min(Double(measure.text) / 100, 3)) * (1 - measure.linkShare)
            var ancestor = page.nodes[index].parent
            for share in [1, 0.5, 0.2] {
                guard ancestor >= 0 else { break }
                let before = scores[ancestor] ?? startScore(ancestor)
                scores[ancestor] = before + points * share
                ancestor = page.nodes[ancestor].parent
            }
        }
    }

    private func isParagraph(_ index: Int) -> Bool {
        switch page.nodes[index].name {
        case "p", "blockquote", "pre", "h2", "h3", "li": return true
        case "div", "section", "td":
            // Text of its own, outside any paragraph.
            let own = page.nodes[index].children.reduce(0) { $0 + (page.nodes[$1].isText ? lengths[$1].text : 0) }
            return own >= 40
        default: return false
        }
    }

    private func startScore(_ index: Int) -> Double {
        let node = page.nodes[index]
        var score = node.name == "article" ? 20.0 : node.name == "main" ? 8 : node.name == "ul" || node.name == "ol" ? -5 : 0
        if node.attribute("itemprop")?.lowercased() == "articlebody" { score += 40 }
        if ArticleWords.likely.contains(where: { node.label.contains($0) }) { score += 12 }
        if ArticleWords.unlikely.contains(where: { node.label.contains($0) }) { score -= 12 }
        return score
    }

    /// The element with the most points; equal ones go to the first.
    private func best() -> Int? {
        let final = scores.map { (index: $0.key, score: $0.value * (1 - lengths[$0.key].linkShare)) }
        return final.max { ($0.score, -$0.index) < ($1.score, -$1.index) }?.index
    }

    /// The best element, and its neighbours that read like it: some sites cut a text in two by an advertisement.
    private func parts(around root: Int, _ dropped: [Bool]) -> [Int] {
        let parent = page.nodes[root].parent
        guard parent >= 0, page.nodes[root].name != "article", page.nodes[root].name != "body" else { return [root] }
        let limit = max(10, (scores[root] ?? 0) * 0.2)
        return page.nodes[parent].children.filter { index in
            if index == root { return true }
            guard !dropped[index], !page.nodes[index].isText else { return false }
            if let score = scores[index], score >= limit, lengths[index].linkShare < 0.3 { return true }
            let isLongParagraph = page.nodes[index].name == "p" && lengths[index].text > 60 && lengths[index].linkShare < 0.25
            return isLongParagraph && lengths[index].marks > 0
        }
    }

    /// Whether a short text anywhere on the page says that the rest is for subscribers, close to the article.
    private func saysPartial(_ dropped: [Bool]) -> Bool {
        page.nodes.indices.contains { index in
            let node = page.nodes[index]
            guard node.label.contains("paywall") || node.label.contains("premium-"), !node.isDropped, !node.isText else { return false }
            return node.children.contains { !page.nodes[$0].isText || lengths[$0].text > 0 }
        }
    }
}
