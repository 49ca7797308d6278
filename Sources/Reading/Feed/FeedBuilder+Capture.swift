/// Markup inside a text element (Atom's `type="xhtml"`, or HTML that somebody forgot to escape) is written out again, to be
/// cleaned like any other HTML.
extension FeedBuilder {
    func captureStart(_ element: XMLElement) {
        guard var open = capture else { return }
        let name = UnsafeBufferPointer(start: element.localName, count: Self.length(element.localName))
        // TypePad puts escaped HTML inside a real <div>.
        let isWrapper = open.kind == .html && open.depth == 0 && XMLAttributes.equals(element.localName, "div")
        if !open.escapes, !isWrapper {
            open.escapes = true
            open.kind = .html
            reception = .escape
        }
        open.depth += 1
        capture = open
        let hasScope = openScope(element.attributes)
        names.append(Array(name))
        captureScopes.append(hasScope)
        guard buffer.count < Self.longestText else { return repairs.add(.tooLong) }
        buffer.append(UInt8(ascii: "<"))
        buffer.append(contentsOf: name)
        for index in 0..<element.attributes.count where element.attributes.prefix(index) == nil {
            guard let attribute = element.attributes.name(index) else { continue }
            write(UnsafeBufferPointer(start: attribute, count: Self.length(attribute)), element.attributes.value(index))
        }
        buffer.append(UInt8(ascii: ">"))
    }

    func captureEnd(_ role: UInt16) {
        capture?.depth -= 1
        guard let name = names.popLast() else { return }
        if captureScopes.popLast() == true { closeScope() }
        guard buffer.count < Self.longestText else { return }
        if name.withUnsafeBufferPointer({ HTMLTag.named($0)?.isVoid }) == true { return }
        buffer.append("</")
        buffer.append(contentsOf: name)
        buffer.append(UInt8(ascii: ">"))
    }

    /// Links get their absolute form here, where inner `xml:base` is still known.
    private func write(_ name: ByteView, _ value: ByteView) {
        buffer.append(UInt8(ascii: " "))
        buffer.append(contentsOf: name)
        buffer.append("=\"")
        let isLink = name.matchesIgnoringCase("href", at: 0) || name.matchesIgnoringCase("src", at: 0)
        if isLink, !value.isEmpty, let address = links.address(value) {
            address.bytes.withUnsafeBufferPointer { writeValue($0) }
        } else {
            writeValue(value)
        }
        buffer.append(UInt8(ascii: "\""))
    }

    private func writeValue(_ value: ByteView) {
        for byte in value {
            switch byte {
            case UInt8(ascii: "&"): buffer.append("&amp;")
            case UInt8(ascii: "<"): buffer.append("&lt;")
            case UInt8(ascii: "\""): buffer.append("&quot;")
            default: buffer.append(byte)
            }
        }
    }

    private static func length(_ text: UnsafePointer<UInt8>) -> Int {
        var length = 0
        while text[length] != 0 { length += 1 }
        return length
    }
}
