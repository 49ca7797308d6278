/// The little Markdown that our templates use, as positions in the text: kinds of lines, and the signs that a reader need not see.
/// It never changes the text, so that a finding keeps its place.
struct LightMarkdown {
    enum Kind: Equatable {
        case title, heading, item, rule, blank, plain
    }

    /// One line without its line end, in code points.
    struct Line: Equatable {
        let range: Range<Int>
        let kind: Kind
    }

    private(set) var lines: [Line] = []
    /// Signs: `## `, `- `, `**`.
    private(set) var signs: [Range<Int>] = []
    /// What stands between two `**`, the signs included.
    private(set) var strong: [Range<Int>] = []

    init(_ text: String) {
        let scalars = Array(text.unicodeScalars)
        var start = 0
        while start <= scalars.count {
            let end = scalars[start...].firstIndex(of: "\n") ?? scalars.count
            read(start..<end, of: scalars)
            start = end + 1
        }
        while lines.last?.kind == .blank { lines.removeLast() }
    }

    private mutating func read(_ range: Range<Int>, of scalars: [Unicode.Scalar]) {
        let line = scalars[range]
        let (kind, sign) = LightMarkdown.kind(of: line)
        lines.append(Line(range: range, kind: kind))
        if sign > 0 { signs.append(range.lowerBound..<(range.lowerBound + sign)) }
        let pairs = LightMarkdown.stars(in: range, of: scalars)
        for index in stride(from: 0, to: pairs.count - 1, by: 2) {
            let (open, close) = (pairs[index], pairs[index + 1])
            strong.append(open..<(close + 2))
            signs += [open..<(open + 2), close..<(close + 2)]
        }
    }

    /// Where `**` stands; `***` holds one.
    private static func stars(in range: Range<Int>, of scalars: [Unicode.Scalar]) -> [Int] {
        var found: [Int] = []
        for place in range.dropLast() where scalars[place] == "*" && scalars[place + 1] == "*" {
            if found.last != place - 1 { found.append(place) }
        }
        return found
    }

    /// The kind of a line, and how many code points its sign takes.
    private static func kind(of line: ArraySlice<Unicode.Scalar>) -> (Kind, Int) {
        guard line.contains(where: { !$0.properties.isWhitespace }) else { return (.blank, line.count) }
        let hashes = line.prefix { $0 == "#" }.count
        if (1...6).contains(hashes), line.dropFirst(hashes).first == " " { return (hashes == 1 ? .title : .heading, hashes + 1) }
        if line.count >= 3, line.allSatisfy({ $0 == "-" || $0 == "*" || $0 == "_" }) { return (.rule, line.count) }
        if line.starts(with: ["-", " "]) || line.starts(with: ["*", " "]) { return (.item, 2) }
        return (.plain, 0)
    }
}
