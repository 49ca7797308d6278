/// Where somebody is quoted: between quotation marks, typographic or not, with three words or more. Marks that do not close within the
/// paragraph count for nothing.
struct QuotedSpans {
    private static let doubles: Set<Unicode.Scalar> = ["\"", "\u{201C}", "\u{201D}", "\u{201E}", "\u{AB}", "\u{BB}"]
    private static let singles: Set<Unicode.Scalar> = ["'", "\u{2018}", "\u{2019}", "\u{201A}"]

    private var spans: [Range<Int>] = []

    init(_ text: String) {
        let scalars = Array(text.unicodeScalars)
        var open: (start: Int, isDouble: Bool, words: Int)?
        for (place, scalar) in scalars.enumerated() {
            let before: Unicode.Scalar = place == 0 ? " " : scalars[place - 1]
            let after: Unicode.Scalar = place + 1 < scalars.count ? scalars[place + 1] : " "
            if scalar == " " { open?.words += 1 }
            if scalar == "\n", after == "\n" { open = nil }
            guard Self.doubles.contains(scalar) || Self.singles.contains(scalar) else { continue }
            let isDouble = Self.doubles.contains(scalar)
            if let start = open, start.isDouble == isDouble, before != " ", isDouble || !after.properties.isAlphabetic {
                if start.words >= 2 { spans.append(start.start..<place + 1) }
                open = nil
            } else if open == nil, before == " " || before == "\n" || before == "(" || before == ":", after != " ",
                !Self.isElision(scalars, place)
            {
                open = (place, isDouble, 0)
            }
        }
    }

    /// Whether a range holds a part of a quote.
    func touch(_ range: Range<Int>) -> Bool { spans.contains { $0.overlaps(range) } }

    /// 's avonds, 't.
    private static func isElision(_ scalars: [Unicode.Scalar], _ place: Int) -> Bool {
        singles.contains(scalars[place]) && place + 2 < scalars.count && scalars[place + 2] == " "
    }
}
