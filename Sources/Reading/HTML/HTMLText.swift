/// Text in HTML: references decoded, and the other way round.
enum HTMLText {
    /// Adds the text with its references decoded.
    static func decode(_ source: ByteView, into out: inout [UInt8]) {
        var index = 0
        while index < source.count {
            let start = index
            index = source.next(UInt8(ascii: "&"), from: index)
            out.append(contentsOf: source.view(start, index))
            guard index < source.count else { return }
            if let reference = HTMLReference(source, at: index) {
                out.append(codePoint: reference.codePoint)
                index = reference.end
            } else {
                out.append(UInt8(ascii: "&"))
                index += 1
            }
        }
    }

    /// Adds plain text as HTML.
    static func escape(_ source: ByteView, into out: inout [UInt8]) {
        var start = 0
        for index in 0..<source.count {
            let replacement: StaticString
            switch source[index] {
            case UInt8(ascii: "&"): replacement = "&amp;"
            case UInt8(ascii: "<"): replacement = "&lt;"
            case UInt8(ascii: ">"): replacement = "&gt;"
            default: continue
            }
            out.append(contentsOf: source.view(start, index))
            out.append(replacement)
            start = index + 1
        }
        out.append(contentsOf: source.view(start, source.count))
    }

    /// Whether text that should be plain is HTML after all: it has an end tag or a reference, and nothing but HTML's own.
    static func looksLikeHTML(_ source: ByteView) -> Bool {
        var hasProof = false
        var hasDropped = false
        var index = 0
        while index < source.count {
            index = source.nextMarkup(from: index)
            guard index < source.count else { break }
            let byte = source[index]
            if byte == UInt8(ascii: "&"), let reference = HTMLReference(source, at: index), source[reference.end - 1] == UInt8(ascii: ";") {
                hasProof = true
                index = reference.end
            } else if byte == UInt8(ascii: "<"), index + 1 < source.count {
                let isEnd = source[index + 1] == UInt8(ascii: "/")
                let start = index + (isEnd ? 2 : 1)
                var end = start
                while end < source.count, source[end].isLetter || source[end].isDigit { end += 1 }
                guard end > start else {
                    index += 1
                    continue
                }
                guard let tag = HTMLTag.named(source.view(start, end)) else { return false }
                // A script that also ends is one; the bare word may be what a headline is about.
                if tag.fate == .drop, !isEnd, !hasDropped {
                    hasDropped = holdsEnd(of: tag, source, from: end)
                    guard hasDropped else { return false }
                }
                let next = end < source.count ? source[end] : 0
                hasProof = hasProof || (isEnd && next == UInt8(ascii: ">")) || tag.isVoid
                index = end
            } else {
                index += 1
            }
        }
        return hasProof
    }

    private static func holdsEnd(of tag: HTMLTag, _ source: ByteView, from start: Int) -> Bool {
        var index = source.firstIndex(of: "</", from: start)
        while let place = index {
            if source.matchesIgnoringCase(tag.name, at: place + 2) { return true }
            index = source.firstIndex(of: "</", from: place + 2)
        }
        return false
    }
}
