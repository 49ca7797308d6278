/// An address split into its parts, for resolving relative references (RFC 3986, section 5).
struct WebAddress: Sendable {
    private let text: [UInt8]
    private let schemeEnd: Int  // index of ":", or 0 when there is no scheme
    private let authority: Range<Int>?
    private let path: Range<Int>
    private let query: Range<Int>?  // with its "?"
    private let fragment: Range<Int>?  // with its "#"

    /// Splits an address; never fails, since any text is some relative reference.
    init(_ bytes: ByteView) {
        let text = Self.tidy(bytes)
        self.text = text
        schemeEnd = Self.schemeLength(text)
        var index = schemeEnd > 0 ? schemeEnd + 1 : 0
        func find(_ stops: [UInt8], from start: Int) -> Int { text[start...].firstIndex { stops.contains($0) } ?? text.count }
        if index + 1 < text.count, text[index] == UInt8(ascii: "/"), text[index + 1] == UInt8(ascii: "/") {
            let end = find([UInt8(ascii: "/"), UInt8(ascii: "?"), UInt8(ascii: "#")], from: index + 2)
            authority = (index + 2)..<end
            index = end
        } else {
            authority = nil
        }
        let pathEnd = find([UInt8(ascii: "?"), UInt8(ascii: "#")], from: index)
        path = index..<pathEnd
        let queryEnd = find([UInt8(ascii: "#")], from: pathEnd)
        query = pathEnd < queryEnd ? pathEnd..<queryEnd : nil
        fragment = queryEnd < text.count ? queryEnd..<text.count : nil
    }

    /// Splits an address.
    init(_ string: String) {
        var string = string
        self = string.withUTF8 { WebAddress($0) }
    }

    /// The address as text.
    var string: String { String(decoding: text, as: UTF8.self) }
    /// The address as UTF-8.
    var bytes: [UInt8] { text }
    /// The scheme in lower case; empty when relative.
    var scheme: String { String(decoding: text[..<schemeEnd].map(\.lowercased), as: UTF8.self) }
    /// Whether it has a scheme and names a host.
    var isAbsoluteWeb: Bool { (scheme == "http" || scheme == "https") && authority.map { !$0.isEmpty } == true }

    /// The address that `reference` means when it is written in a document at this address.
    func resolve(_ reference: WebAddress) -> WebAddress {
        let sameScheme = reference.schemeEnd > 0 && reference.scheme == scheme && reference.authority == nil && authority != nil
        if reference.schemeEnd > 0, !sameScheme { return reference }
        var out = Array(text[..<schemeEnd])
        if schemeEnd > 0 { out.append(UInt8(ascii: ":")) }
        if let authority = reference.authority {
            out.append("//")
            out += reference.text[authority] + reference.text[reference.path]
            out += reference.tail
            return WebAddress(out)
        }
        if let authority {
            out.append("//")
            out += text[authority]
        }
        if reference.path.isEmpty {
            out += text[path]
            out += reference.query.map { reference.text[$0] } ?? query.map { text[$0] } ?? []
        } else {
            out += Self.removingDots(
                reference.text[reference.path].first == UInt8(ascii: "/") ? Array(reference.text[reference.path]) : merged(reference))
            out += reference.query.map { reference.text[$0] } ?? []
        }
        out += reference.fragment.map { reference.text[$0] } ?? []
        return WebAddress(out)
    }

    private init(_ text: [UInt8]) {
        self = text.withUnsafeBufferPointer { WebAddress($0) }
    }

    private var tail: ArraySlice<UInt8> { text[path.upperBound...] }

    private func merged(_ reference: WebAddress) -> [UInt8] {
        if authority != nil, path.isEmpty { return [UInt8(ascii: "/")] + reference.text[reference.path] }
        let kept = text[path].lastIndex(of: UInt8(ascii: "/")).map { Array(text[path.lowerBound...$0]) } ?? []
        return kept + reference.text[reference.path]
    }
}

// MARK: Parts of the algorithm

extension WebAddress {
    /// Without blanks and control characters at the ends, and without line breaks and tabs anywhere (WHATWG URL);
    /// `http:///host` becomes `http://host`.
    private static func tidy(_ bytes: ByteView) -> [UInt8] {
        var start = 0
        var end = bytes.count
        while start < end, bytes[start] <= 0x20 { start += 1 }
        while end > start, bytes[end - 1] <= 0x20 { end -= 1 }
        var out = bytes[start..<end].filter { $0 != 0x0A && $0 != 0x0D && $0 != 0x09 && $0 != 0 }
        if out.contains(0x20) { out = out.flatMap { $0 == 0x20 ? Array("%20".utf8) : [$0] } }  // As browsers do.
        let scheme = schemeLength(out)
        guard scheme > 0, out.count > scheme + 3, out[scheme + 1] == UInt8(ascii: "/"), out[scheme + 2] == UInt8(ascii: "/") else {
            return out
        }
        var extra = scheme + 3
        while extra < out.count, out[extra] == UInt8(ascii: "/") { extra += 1 }
        out.removeSubrange((scheme + 3)..<extra)
        return out
    }

    /// The length of the scheme, 0 when there is none.
    private static func schemeLength(_ text: [UInt8]) -> Int {
        guard let first = text.first, first.isLetter else { return 0 }
        for (index, byte) in text.enumerated() {
            if byte == UInt8(ascii: ":") { return index }
            let fits = byte.isLetter || byte.isDigit || byte == UInt8(ascii: "+") || byte == UInt8(ascii: "-") || byte == UInt8(ascii: ".")
            if !fits { return 0 }
        }
        return 0
    }

    /// RFC 3986, section 5.2.4.
    private static func removingDots(_ path: [UInt8]) -> [UInt8] {
        guard path.contains(UInt8(ascii: ".")) else { return path }
        var out: [ArraySlice<UInt8>] = []
        let segments = path.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
        let dot = [UInt8(ascii: ".")]
        for (index, segment) in segments.enumerated() {
            let isLast = index == segments.count - 1
            if segment.elementsEqual(dot + dot) {
                if out.count > 1 { out.removeLast() }
                if isLast { out.append([]) }
            } else if segment.elementsEqual(dot) {
                if isLast { out.append([]) }
            } else {
                out.append(segment)
            }
        }
        return Array(out.joined(separator: [UInt8(ascii: "/")]))
    }
}
