/// A page as a tree in one list, and what its head says.
///
/// A news page has thousands of elements: nodes are small and of fixed size, and all text lies in one piece of memory.
final class PageTree: HTMLPageHandler {
    /// Elements and texts, in document order.
    private(set) var nodes: [PageNode] = []
    /// The text of all nodes, their labels and their attributes.
    private(set) var bytes: [UInt8] = []
    /// Attributes of all nodes.
    private(set) var attributes: [PageAttribute] = []
    /// `meta` by property or name, in lower case; the first of each counts.
    private(set) var meta: [String: String] = [:]
    /// The `<title>`.
    private(set) var title: [UInt8] = []
    /// The language of the page.
    private(set) var language: String?
    /// The `<base href>`.
    private(set) var base: String?
    /// The address that the page calls its own (`link rel=canonical`).
    private(set) var canonical: String?
    /// Structured data (JSON-LD).
    private(set) var data: [[UInt8]] = []
    private var open: [Int32] = []
    private var collects = Collecting.page
    private var labels: [UInt64: PageMarks] = [:]

    private enum Collecting { case page, title, data, nothing }

    /// More nodes than a real page has; the rest is left out.
    private static let mostNodes = 200_000
    /// Deeper elements are left out.
    private static let deepest: Int = 300

    /// A page of about so many bytes.
    init(size: Int) {
        nodes.reserveCapacity(size / 40 + 64)
        bytes.reserveCapacity(size / 2)
        open.reserveCapacity(64)
    }

    func role(of name: String) -> UInt16 { UInt16(PageElement.named(name).rawValue) }

    func start(_ role: UInt16, _ attributes: HTMLPageAttributes) {
        let element = PageElement(rawValue: UInt8(truncatingIfNeeded: role)) ?? .other
        switch element {
        case .html: language = language ?? attributes["lang"].flatMap { $0.isEmpty ? nil : $0 }
        case .base: base = base ?? attributes["href"]
        case .link: if canonical == nil, attributes["rel"] == "canonical" { canonical = attributes["href"] }
        case .meta: addMeta(attributes)
        case .title where title.isEmpty: collects = .title
        case .script: startScript(attributes)
        case .style: collects = .nothing
        default: break
        }
        guard nodes.count < Self.mostNodes, open.count < Self.deepest else { return open.append(-1) }
        add(element, attributes)
    }

    func text(_ run: ByteView) {
        switch collects {
        case .title: title.append(contentsOf: run.prefix(1_000))
        case .data: data[data.count - 1].append(contentsOf: run)
        case .nothing: break
        case .page: addWithoutHyphens(run)
        }
    }

    func end(_ role: UInt16) {
        if collects != .page, let element = PageElement(rawValue: UInt8(truncatingIfNeeded: role)) {
            if element == .title || element == .script || element == .style { collects = .page }
        }
        guard let index = open.popLast(), index >= 0 else { return }
        nodes[Int(index)].end = Int32(nodes.count)
    }

    /// Closes what the document left open.
    func finish() {
        while let index = open.popLast() {
            if index >= 0 { nodes[Int(index)].end = Int32(nodes.count) }
        }
    }

    private func add(_ element: PageElement, _ attributes: HTMLPageAttributes) {
        let parent = open.last ?? -1
        let index = Int32(nodes.count)
        var marks: PageMarks = []
        var block = index
        if parent >= 0 {
            marks = nodes[Int(parent)].marks.intersection([.inLink, .inArticle])
            if element.isInline { block = nodes[Int(parent)].block }
        }
        if element == .a { marks.insert(.inLink) }
        if element == .article || element == .main { marks.insert(.inArticle) }
        var node = PageNode(
            element: element, marks: marks, parent: parent, end: index + 1, block: block, start: Int32(bytes.count), count: 0)
        if !attributes.isEmpty { read(attributes, into: &node) }
        open.append(index)
        nodes.append(node)
    }

    /// Soft hyphens only say where a word may be broken, and would keep it from being found.
    private func addWithoutHyphens(_ run: ByteView) {
        var start = 0
        while let place = run.firstIndex(of: "\u{AD}", from: start) {
            if place > start { addText(run.view(start, place)) }
            start = place + 2
        }
        if start < run.count { addText(start == 0 ? run : run.view(start, run.count)) }
    }

    private func addText(_ run: ByteView) {
        guard let parent = open.last, parent >= 0, nodes.count < Self.mostNodes else { return }
        let last = nodes.count - 1
        if nodes[last].isText, nodes[last].parent == parent {
            nodes[last].count += Int32(run.count)
            return bytes.append(contentsOf: run)
        }
        let around = nodes[Int(parent)]
        nodes.append(
            PageNode(
                element: .text, marks: around.marks.intersection([.inLink, .inArticle]), parent: parent, end: Int32(nodes.count + 1),
                block: around.block, start: Int32(bytes.count), count: Int32(run.count)))
        bytes.append(contentsOf: run)
    }

    private func startScript(_ attributes: HTMLPageAttributes) {
        let isData = data.count < 50 && attributes["type"]?.lowercased().contains("ld+json") == true
        if isData { data.append([]) }
        collects = isData ? .data : .nothing
    }

    private func addMeta(_ attributes: HTMLPageAttributes) {
        guard let name = attributes["property"] ?? attributes["name"] ?? attributes["itemprop"], let content = attributes["content"] else {
            return
        }
        addMeta(name.lowercased(), content)
    }

    private func addMeta(_ key: String, _ content: String) {
        if meta[key] == nil, !content.isEmpty, meta.count < 500 { meta[key] = content }
    }
}

// MARK: Attributes

extension PageTree {
    private func read(_ found: HTMLPageAttributes, into node: inout PageNode) {
        let first = attributes.count
        var property: String?
        var content: String?
        found.forEach { name, value in
            guard let value else {
                if XMLAttributes.equals(name, "hidden") { node.marks.insert(.hidden) }
                return
            }
            if let kind = Self.kind(name, on: node.element) { return keep(kind, value) }
            if Self.isLabel(name) { return node.marks.formUnion(marks(value)) }
            switch true {
            case XMLAttributes.equals(name, "style"): if Self.hides(value) { node.marks.insert(.hidden) }
            case XMLAttributes.equals(name, "hidden"): node.marks.insert(.hidden)
            case XMLAttributes.equals(name, "aria-hidden"): if value[0] == UInt8(ascii: "t") { node.marks.insert(.hidden) }
            case XMLAttributes.equals(name, "role"): node.marks.formUnion(Self.role(String(cString: value).lowercased()))
            case XMLAttributes.equals(name, "itemprop"): property = String(cString: value).lowercased()
            case XMLAttributes.equals(name, "content"): content = String(cString: value)
            default: break
            }
        }
        if let property { read(property: property, content, into: &node) }
        guard attributes.count > first else { return }
        node.attributes = Int32(first)
        attributes.append(PageAttribute(kind: .none, start: 0, count: 0))
    }

    private func read(property: String, _ content: String?, into node: inout PageNode) {
        switch property {
        case "articlebody": node.marks.formUnion([.text, .stated])
        case "text" where node.element.isContainer: node.marks.formUnion([.text, .stated])
        case "author", "creator": node.marks.insert(.author)
        case "datepublished", "datecreated", "datemodified":
            node.marks.insert(.date)
            if let content { addMeta(property, content) }
        case "description" where node.element != .meta: node.marks.insert(.lead)
        case "comment": node.marks.insert(.comments)
        default: break
        }
    }

    private func keep(_ kind: PageAttribute.Kind, _ value: UnsafePointer<UInt8>) {
        let view = Self.view(value)
        guard view.count < 20_000 else { return }
        attributes.append(PageAttribute(kind: kind, start: Int32(bytes.count), count: Int32(view.count)))
        bytes.append(contentsOf: view)
    }

    private static func kind(_ name: UnsafePointer<UInt8>, on element: PageElement) -> PageAttribute.Kind? {
        switch element {
        case .a: XMLAttributes.equals(name, "href") ? .href : XMLAttributes.equals(name, "rel") ? .rel : nil
        case .img:
            XMLAttributes.equals(name, "src")
                ? .src
                : XMLAttributes.equals(name, "alt")
                    ? .alt
                    : XMLAttributes.equals(name, "data-src") || XMLAttributes.equals(name, "data-lazy-src") ? .lateSrc : nil
        case .time: XMLAttributes.equals(name, "datetime") ? .datetime : nil
        default: nil
        }
    }

    /// Where sites write what an element is; those with generated classes do so for their tests.
    private static func isLabel(_ name: UnsafePointer<UInt8>) -> Bool {
        XMLAttributes.equals(name, "class") || XMLAttributes.equals(name, "id") || XMLAttributes.equals(name, "data-testid")
            || XMLAttributes.equals(name, "data-component") || XMLAttributes.equals(name, "data-block-type")
    }

    /// Sites use the same classes over and over: each is read once.
    private func marks(_ value: UnsafePointer<UInt8>) -> PageMarks {
        let view = Self.view(value)
        var key = WordKey()
        for byte in view.prefix(400) { key.add(byte) }
        if let known = labels[key.key] { return known }
        let marks = PageLabel.marks(ByteView(rebasing: view.prefix(400)))
        if labels.count < 5_000 { labels[key.key] = marks }
        return marks
    }

    private static func role(_ role: String) -> PageMarks {
        switch role {
        case "navigation", "complementary", "banner", "contentinfo", "search", "dialog", "alertdialog", "menu", "menubar", "toolbar":
            .beside
        case "main", "article": [.likely, .inArticle]
        default: []
        }
    }

    private static func hides(_ style: UnsafePointer<UInt8>) -> Bool {
        let text = view(style)
        guard let place = text.firstIndex(of: "display", from: 0) else { return false }
        var index = place + 7
        while index < text.count, text[index].isBlank || text[index] == UInt8(ascii: ":") { index += 1 }
        return text.matches("none", at: index)
    }

    private static func view(_ value: UnsafePointer<UInt8>) -> ByteView {
        var count = 0
        while value[count] != 0 { count += 1 }
        return ByteView(start: value, count: count)
    }
}

// MARK: Reading the tree

extension PageTree {
    /// The nodes directly inside one.
    @inline(__always) func forEachChild(of index: Int, _ body: (Int) -> Void) {
        var child = index + 1
        let end = Int(nodes[index].end)
        while child < end {
            body(child)
            child = Int(nodes[child].end)
        }
    }

    /// The value of an attribute of a node.
    func attribute(_ kind: PageAttribute.Kind, of index: Int) -> String? {
        var place = Int(nodes[index].attributes)
        guard place >= 0 else { return nil }
        while attributes[place].kind != .none {
            let found = attributes[place]
            if found.kind == kind { return String(decoding: bytes[Int(found.start)..<Int(found.start + found.count)], as: UTF8.self) }
            place += 1
        }
        return nil
    }

    /// The text inside a node on one line, up to a limit of bytes; nil when it holds none.
    func line(of index: Int, limit: Int = 2_000) -> String? {
        let plain = plain(of: index, limit: limit)
        return plain.isEmpty ? nil : String(decoding: plain, as: UTF8.self)
    }

    /// The same as bytes.
    func plain(of index: Int, limit: Int) -> [UInt8] {
        var plain = PlainText()
        bytes.withUnsafeBufferPointer { all in
            for node in nodes[index..<Int(nodes[index].end)] {
                guard plain.bytes.count < limit else { return }
                if node.isText {
                    plain.write(all.view(Int(node.start), Int(node.start + node.count)))
                } else if !node.element.isInline {
                    plain.gap(.blank)
                }
            }
        }
        return plain.bytes
    }
}
