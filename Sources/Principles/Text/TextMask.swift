/// The parts of a text that a reader does not read: front matter, comments, the address of a link, and gaps that are still to be filled.
/// They become blanks before the words are read, so that no rule finds anything in them and no place in the text moves.
struct TextMask {
    /// The text with blanks in those parts; as many code points as before.
    let readable: String
    /// Gaps that were never filled, from `[[` to `]]`, in code points.
    let gaps: [Range<Int>]

    init(_ scalars: [Unicode.Scalar], original: String) {
        var hidden: [Range<Int>] = []
        if let front = Self.frontMatter(scalars) { hidden.append(front) }
        var gaps: [Range<Int>] = []
        var place = hidden.last?.upperBound ?? 0
        while place < scalars.count {
            switch scalars[place] {
            case "[" where Self.holds("[[", scalars, place):
                if let end = Self.end(of: "]]", scalars, from: place + 2, atMost: 300) {
                    gaps.append(place..<end)
                    place = end
                    continue
                }
            case "<" where Self.holds("<!--", scalars, place):
                if let end = Self.end(of: "-->", scalars, from: place + 4, atMost: 5_000) {
                    hidden.append(place..<end)
                    place = end
                    continue
                }
            case "]" where Self.holds("](", scalars, place):
                if let end = Self.end(of: ")", scalars, from: place + 2, atMost: 500) {
                    hidden.append(place + 1..<end)
                    place = end
                    continue
                }
            default: break
            }
            place += 1
        }
        self.gaps = gaps
        guard !hidden.isEmpty || !gaps.isEmpty else {
            readable = original
            return
        }
        var blanked = scalars
        for range in hidden + gaps {
            for index in range where blanked[index] != "\n" { blanked[index] = " " }
        }
        var view = String.UnicodeScalarView()
        view.append(contentsOf: blanked)
        readable = String(view)
    }

    /// From the first `---` to the line that closes it, when the text begins with one and a key follows.
    private static func frontMatter(_ scalars: [Unicode.Scalar]) -> Range<Int>? {
        guard holds("---\n", scalars, 0) || holds("---\r\n", scalars, 0) else { return nil }
        var line = (scalars.firstIndex(of: "\n") ?? 0) + 1
        guard let first = scalars[line...].prefix(200).firstIndex(of: "\n"), scalars[line..<first].contains(":") else { return nil }
        while line < min(scalars.count, 5_000) {
            let end = scalars[line...].firstIndex(of: "\n") ?? scalars.count
            if holds("---", scalars, line), scalars[line..<end].dropFirst(3).allSatisfy({ $0 == " " || $0 == "\r" }) { return 0..<end }
            line = end + 1
        }
        return nil
    }

    private static func holds(_ sign: String, _ scalars: [Unicode.Scalar], _ place: Int) -> Bool {
        scalars[place...].starts(with: sign.unicodeScalars)
    }

    private static func end(of sign: String, _ scalars: [Unicode.Scalar], from start: Int, atMost: Int) -> Int? {
        var place = start
        while place < min(scalars.count, start + atMost) {
            if holds(sign, scalars, place) { return place + sign.unicodeScalars.count }
            place += 1
        }
        return nil
    }
}
