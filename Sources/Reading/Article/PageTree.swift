/// A page as a tree, and what its head says.
final class PageTree: HTMLPageHandler {
    /// Elements and texts, in document order.
    private(set) var nodes: [PageNode] = []
    /// `meta` by property or name, in lower case; the first of each counts.
    private(set) var meta: [String: String] = [:]
    /// The `<title>`.
    private(set) var title: [UInt8] = []
    /// The language of the page.
    private(set) var language: String?
    /// The `<base href>`.
    private(set) var base: String?
    /// Structured data (JSON-LD).
    private(set) var data: [[UInt8]] = []
    private var open: [Int] = []
    private var collects = Collecting.page

    private enum Collecting { case page, title, data, nothing }

    /// More nodes than a real page has; the rest is left out.
    private static let mostNodes = 200_000
    /// Deeper elements are left out.
    private static let deepest = 300

    func start(_ name: String, _ attributes: HTMLPageAttributes) {
        switch name {
        case "html": language = language ?? attributes["lang"].flatMap { $0.isEmpty ? nil : $0 }
        case "base": base = base ?? attributes["href"]
        case "meta": addMeta(attributes)
        case "title" where title.isEmpty && !isInBody: collects = .title
        case "script": startScript(attributes)
        case "style": collects = .nothing
        default: break
        }
        guard nodes.count < Self.mostNodes, open.count < Self.deepest else { return open.append(-1) }
        var node = PageNode(name: name, parent: open.last ?? -1, depth: open.count)
        fill(&node, attributes)
        if let parent = open.last, parent >= 0 { nodes[parent].children.append(nodes.count) }
        open.append(nodes.count)
        nodes.append(node)
    }

    func text(_ bytes: ByteView) {
        switch collects {
        case .title: title.append(contentsOf: bytes)
        case .data: data[data.count - 1].append(contentsOf: bytes)
        case .nothing: break
        case .page: addText(bytes)
        }
    }

    func end(_ name: String) {
        if name == "title" || name == "script" || name == "style" { collects = .page }
        _ = open.popLast()
    }

    private var isInBody: Bool { open.contains { $0 >= 0 && nodes[$0].name == "body" } }

    private func addText(_ bytes: ByteView) {
        guard let parent = open.last, parent >= 0, nodes.count < Self.mostNodes else { return }
        if let last = nodes[parent].children.last, last == nodes.count - 1, nodes[last].isText {
            nodes[last].text.append(contentsOf: bytes)
            return
        }
        nodes[parent].children.append(nodes.count)
        nodes.append(PageNode(name: "", parent: parent, depth: open.count, text: Array(bytes)))
    }

    private func startScript(_ attributes: HTMLPageAttributes) {
        let isData = attributes["type"]?.lowercased().contains("ld+json") == true && data.count < 50
        if isData { data.append([]) }
        collects = isData ? .data : .nothing
    }

    private func addMeta(_ attributes: HTMLPageAttributes) {
        guard let name = attributes["property"] ?? attributes["name"] ?? attributes["itemprop"], let content = attributes["content"] else {
            return
        }
        let key = name.lowercased()
        if meta[key] == nil, !content.isEmpty, meta.count < 500 { meta[key] = content }
    }

    private func fill(_ node: inout PageNode, _ attributes: HTMLPageAttributes) {
        let label = (attributes["class"] ?? "") + " " + (attributes["id"] ?? "") + " " + (attributes["role"] ?? "")
        node.label = label.lowercased()
        let names: [StaticString]
        switch node.name {
        case "a": names = ["href", "rel"]
        case "img": names = ["src", "alt", "data-src"]
        case "time": names = ["datetime"]
        default: names = ["itemprop"]
        }
        node.attributes = names.compactMap { name in attributes[name].map { (name, $0) } }
        let style = attributes["style"]?.lowercased().filter { $0 != " " } ?? ""
        node.isDropped = attributes["hidden"] != nil || attributes["aria-hidden"] == "true" || style.contains("display:none")
    }
}

extension PageNode {
    /// The value of a kept attribute.
    func attribute(_ name: StaticString) -> String? {
        attributes.first { $0.name.utf8CodeUnitCount == name.utf8CodeUnitCount && $0.name.description == name.description }?.value
    }
}
