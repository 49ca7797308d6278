/// CDATA sections that were taken out of a document, to be put back as text where their marks stand.
struct XMLSections {
    /// The name of the processing instruction that marks a place.
    static let target = "cdata"

    private let sections: [ByteView]
    private var used = 0

    /// Takes charge of the sections, in document order.
    init(_ sections: [ByteView] = []) { self.sections = sections }

    /// The section that a mark stands for. Each is given once and in order, so that a mark of the document's own making
    /// can neither repeat nor move text.
    mutating func next(_ mark: String) -> ByteView? {
        guard used < sections.count, mark == String(used) else { return nil }
        defer { used += 1 }
        return sections[used]
    }
}
