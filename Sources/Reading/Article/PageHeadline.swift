/// The headline that a page shows.
struct PageHeadline {
    /// Where it stands; nil when no element calls itself one.
    let index: Int?
    /// Its text on one line.
    let text: String?
    private let page: PageTree

    /// Looks for the first `h1` that holds text.
    init(_ page: PageTree) {
        self.page = page
        index = page.nodes.indices.first { page.nodes[$0].element == .h1 && page.line(of: $0, limit: 300) != nil }
        text = index.flatMap { page.line(of: $0, limit: 300) }
    }

    /// Whether a text stands by itself somewhere on the page: old pages have headlines that are only bold.
    func stands(_ text: String) -> Bool {
        let wanted = Array(text.utf8)
        return page.nodes.contains { node in
            guard node.isText, Int(node.count) >= wanted.count, Int(node.count) < wanted.count + 100, node.parent >= 0,
                page.nodes[Int(node.parent)].element != .title
            else { return false }
            return page.bytes.withUnsafeBufferPointer { bytes in
                bytes.view(Int(node.start), Int(node.start + node.count)).trimmed.elementsEqual(wanted)
            }
        }
    }
}
