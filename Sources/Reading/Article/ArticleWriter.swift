/// Writes the chosen parts of a page as HTML, without what only points elsewhere.
struct ArticleWriter {
    /// The HTML so far; not yet safe.
    private(set) var html: [UInt8] = []
    /// Whether a note for subscribers was met.
    private(set) var isPartial = false
    private let page: PageTree
    private let dropped: [Bool]
    private let measures: PageMeasures
    private let clocks: PageClocks
    /// With ASCII letters in lower case; empty for none.
    private let title: [UInt8]
    /// Where a heading was written that nothing has followed yet.
    /// Where the first paragraph begins, and where what belongs to the last one ends.
    private var start = 0
    private var end = Int.max
    private var openHeading: (mark: Int, level: UInt8)?

    /// Starts on a page.
    init(_ page: PageTree, dropped: [Bool], measures: PageMeasures, title: String?, clocks: PageClocks) {
        self.clocks = clocks
        self.page = page
        self.dropped = dropped
        self.measures = measures
        self.title = title.map { $0.utf8.map(\.lowercased) } ?? []
        html.reserveCapacity(16_384)
    }

    /// Writes the parts.
    mutating func write(_ parts: ArticleParts) {
        findEnds(of: parts.root)
        for part in parts.leads + [parts.root] { write(part, isRoot: true) }
        end = Int.max
        for part in parts.rest { write(part, isRoot: true) }
        dropOpenHeading()
    }

    /// What stands before the first and after the last paragraph is mostly no text: dates, names, buttons, lists of links.
    private mutating func findEnds(of root: Int) {
        guard page.nodes[root].element != .table || measures[root].text > 3_000 else { return }  // Label and value: all rows count.
        let inside = root..<Int(page.nodes[root].end)
        guard let first = inside.first(where: { measures.own[$0].paragraphs > 0 && !dropped[$0] }),
            let last = inside.last(where: { measures.own[$0].paragraphs > 0 && !dropped[$0] })
        else { return }
        start = first
        var around = Int(page.nodes[last].parent)
        while around > root, [.li, .ul, .ol, .blockquote, .td, .tr, .tbody, .table, .dl, .dd].contains(page.nodes[around].element) {
            around = Int(page.nodes[around].parent)
        }
        end =
            page.nodes[last].element == .div && last >= root ? Int(page.nodes[max(last, root)].end) : Int(page.nodes[max(around, root)].end)
    }

    private func isOutside(_ index: Int) -> Bool {
        if index >= end { return true }
        let node = page.nodes[index]
        guard Int(node.end) <= start, !node.isText, !clocks.isTimeOfPost(page, index) else { return false }
        switch node.element {
        case .h2, .h3, .h4, .h5, .h6, .figure, .img, .picture: return false
        case .p: return node.marks.contains(.date) || node.marks.contains(.author)
        default: return measures[index].text > 0 && !holdsParagraph(index)
        }
    }

    private func holdsParagraph(_ index: Int) -> Bool {
        (index..<Int(page.nodes[index].end)).contains {
            page.nodes[$0].element == .p && measures.own[$0].text >= 25 || page.nodes[$0].element.isHeading && page.nodes[$0].element != .h1
        }
    }

    private mutating func write(_ index: Int, isRoot: Bool = false) {
        guard !dropped[index], isRoot || !isOutside(index) else { return }
        let node = page.nodes[index]
        if node.isText { return writeText(node) }
        guard isRoot || !isBesideTheText(index) else { return }
        if node.element.isHeading { startHeading(node.element) }
        let name = node.element.name
        if let name { writeStart(name, index) }
        guard !node.element.isVoid else { return }
        var child = index + 1
        while child < Int(node.end) {
            write(child)
            child = Int(page.nodes[child].end)
        }
        guard let name else { return }
        html.append("</")
        html.append(name)
        html.append(UInt8(ascii: ">"))
    }

    private mutating func writeText(_ node: PageNode) {
        page.bytes.withUnsafeBufferPointer { bytes in
            let text = bytes.view(Int(node.start), Int(node.start + node.count))
            HTMLText.escape(text, into: &html)
            guard openHeading != nil, text.contains(where: { !$0.isBlank }) else { return }
            if !page.nodes[Int(node.block)].element.isHeading { openHeading = nil }
        }
    }

    /// A heading that nothing follows before the next of its rank goes: its list of links is gone.
    private mutating func startHeading(_ element: PageElement) {
        if let heading = openHeading, element.rawValue <= heading.level { dropOpenHeading() }
        openHeading = openHeading ?? (html.count, element.rawValue)
    }

    private mutating func dropOpenHeading() {
        guard let heading = openHeading else { return }
        openHeading = nil
        // What was opened around it since is closed later: only the heading itself goes, up to the end of its tag.
        let rest = html[heading.mark...]
        guard let end = Self.endOfHeading(rest) else { return }
        html.removeSubrange(heading.mark..<end)
    }

    private static func endOfHeading(_ html: ArraySlice<UInt8>) -> Int? {
        var index = html.startIndex
        while index + 5 <= html.endIndex {
            if html[index] == UInt8(ascii: "<"), html[index + 1] == UInt8(ascii: "/"), html[index + 2] == UInt8(ascii: "h"),
                html[index + 3].isDigit
            {
                return index + 5
            }
            index += 1
        }
        return nil
    }

    private mutating func writeStart(_ name: StaticString, _ index: Int) {
        html.append(UInt8(ascii: "<"))
        html.append(name)
        if page.nodes[index].attributes >= 0 { writeAttributes(index) }
        html.append(UInt8(ascii: ">"))
    }

    private mutating func writeAttributes(_ index: Int) {
        // Pictures that load late keep their address elsewhere.
        let isLate = page.attribute(.lateSrc, of: index) != nil
        var place = Int(page.nodes[index].attributes)
        while page.attributes[place].kind != .none {
            let found = page.attributes[place]
            place += 1
            let name: StaticString
            switch found.kind {
            case .href: name = "href"
            case .src where !isLate: name = "src"
            case .lateSrc: name = "src"
            case .alt: name = "alt"
            case .datetime: name = "datetime"
            default: continue
            }
            html.append(UInt8(ascii: " "))
            html.append(name)
            html.append("=\"")
            for byte in page.bytes[Int(found.start)..<Int(found.start + found.count)] {
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
        let measure = measures[index]
        if node.element.isInline && node.element != .a && node.element != .strong && node.element != .b { return false }
        guard measure.text > 0 else { return false }
        if node.element.isInline, Double(measure.text) < Double(measures.own[Int(node.block)].text) * 0.8 { return false }
        if measure.text < 60, measure.prose == 0, node.marks.contains(.date) || node.marks.contains(.author) {
            return !clocks.isTimeOfPost(page, index)
        }
        if isLinks(node.element, measure) { return true }
        guard measure.text < 250 else { return false }
        let line = page.plain(of: index, limit: 500).map(\.lowercased)
        if isTitle(line, node.element) { return true }
        switch line.withUnsafeBufferPointer({ ArticleLines.kind($0, linkShare: measure.linkShare) }) {
        case .news: return false
        case .pointer: return true
        case .note:
            isPartial = true
            return true
        }
    }

    private func isTitle(_ line: [UInt8], _ element: PageElement) -> Bool {
        if line == title { return true }
        guard element == .h1, !title.isEmpty else { return false }
        return line.starts(with: title) || title.starts(with: line)
    }

    private func isLinks(_ element: PageElement, _ measure: PageMeasures.Measure) -> Bool {
        switch element {
        case .ul, .ol, .div, .section, .table, .dl, .article, .other, .main, .td, .tr, .tbody:
            if measure.linkShare > 0.7 { return true }
            return measure.linkShare > 0.5 && measure.text < 200 && measure.prose == 0
        case .p: return measure.linkShare > 0.9 && measure.text < 60
        case .h2, .h3, .h4, .h5, .h6: return measure.linkShare > 0.8
        default: return false
        }
    }
}
