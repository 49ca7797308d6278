/// Writes the chosen part of a page as HTML, without what only points elsewhere.
struct ArticleWriter {
    /// The HTML so far; not yet safe.
    private(set) var html: [UInt8] = []
    /// Whether a note for subscribers was met.
    private(set) var isPartial = false
    private let page: PageTree
    private let dropped: [Bool]
    private let measures: [ArticleExtraction.Measure]
    private let title: String?

    /// Starts on a page.
    init(_ page: PageTree, dropped: [Bool], measures: [ArticleExtraction.Measure], title: String?) {
        self.page = page
        self.dropped = dropped
        self.measures = measures
        self.title = title
    }

    /// Writes an element and what is in it.
    mutating func write(_ index: Int) {
        guard !dropped[index] else { return }
        let node = page.nodes[index]
        if node.isText { return node.text.withUnsafeBufferPointer { HTMLText.escape($0, into: &html) } }
        guard !isBesideTheText(index) else { return }
        html.append(UInt8(ascii: "<"))
        html.append(contentsOf: node.name.utf8)
        writeAttributes(node)
        html.append(UInt8(ascii: ">"))
        guard !["img", "br", "hr", "wbr"].contains(node.name) else { return }
        for child in node.children { write(child) }
        html.append("</")
        html.append(contentsOf: node.name.utf8)
        html.append(UInt8(ascii: ">"))
    }

    private mutating func writeAttributes(_ node: PageNode) {
        for (name, value) in node.attributes {
            // Pictures that load late keep their address elsewhere.
            let isLate = node.name == "img" && name.description == "data-src"
            if name.description == "src", node.attribute("data-src") != nil { continue }
            html.append(UInt8(ascii: " "))
            html.append(isLate ? "src" : name)
            html.append("=\"")
            for byte in value.utf8 {
                switch byte {
                case UInt8(ascii: "\""): html.append("&quot;")
                case UInt8(ascii: "&"): html.append("&amp;")
                default: html.append(byte)
                }
            }
            html.append(UInt8(ascii: "\""))
        }
    }

    /// The headline again, "lees ook", lists of links, notes for subscribers.
    private mutating func isBesideTheText(_ index: Int) -> Bool {
        let node = page.nodes[index]
        if node.name == "h1" { return true }
        let isBlock = ["p", "div", "section", "ul", "ol", "h2", "h3", "h4", "li", "blockquote", "strong", "span", "a", "table"].contains(
            node.name)
        guard isBlock, measures[index].text < 400 else { return false }
        if ["ul", "ol", "div", "section", "table"].contains(node.name), measures[index].text > 0, measures[index].linkShare > 0.6 {
            return true
        }
        guard measures[index].text < 250, let line = page.line(of: index)?.lowercased() else { return false }
        if ArticleWords.subscribers.contains(where: { line.contains($0) }) {
            isPartial = true
            return true
        }
        if line == title?.lowercased() { return true }
        guard ArticleWords.pointers.contains(where: { line.hasPrefix($0) }) else { return false }
        return measures[index].linkShare > 0.2 || measures[index].text < 60
    }
}
