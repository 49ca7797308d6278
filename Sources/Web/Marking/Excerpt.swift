/// The part of a long text that shows why it was found: the surroundings of the first marked word.
struct Excerpt: Equatable {
    /// The part itself, cut at blanks.
    let text: String
    /// Code points of the whole text before it.
    let offset: Int
    /// Whether the whole text has more before or after this part.
    let cutBefore: Bool
    let cutAfter: Bool

    /// - Parameters:
    ///   - first: where the first marked word starts, in code points; nil takes the start of the text.
    ///   - length: the most code points to show.
    init(of text: String, around first: Int?, length: Int = 240) {
        let scalars = Array(text.unicodeScalars)
        guard scalars.count > length else {
            self.init(text: text, offset: 0, cutBefore: false, cutAfter: false)
            return
        }
        let wished = max(0, min((first ?? 0) - length / 3, scalars.count - length))
        let start = Excerpt.wordStart(atOrAfter: wished, in: scalars, before: min(first ?? 0, scalars.count))
        let end = Excerpt.wordEnd(atOrBefore: min(start + length, scalars.count), in: scalars, after: start)
        var part = String.UnicodeScalarView()
        part.append(contentsOf: scalars[start..<end])
        self.init(text: String(part), offset: start, cutBefore: start > 0, cutAfter: end < scalars.count)
    }

    private init(text: String, offset: Int, cutBefore: Bool, cutAfter: Bool) {
        self.text = text
        self.offset = offset
        self.cutBefore = cutBefore
        self.cutAfter = cutAfter
    }

    private static func wordStart(atOrAfter wished: Int, in scalars: [Unicode.Scalar], before limit: Int) -> Int {
        guard wished > 0 else { return 0 }
        let blank = (wished..<max(wished, limit)).first { scalars[$0].properties.isWhitespace }
        return blank.map { $0 + 1 } ?? wished
    }

    private static func wordEnd(atOrBefore wished: Int, in scalars: [Unicode.Scalar], after start: Int) -> Int {
        guard wished < scalars.count else { return scalars.count }
        return (start..<wished).last { scalars[$0].properties.isWhitespace } ?? wished
    }
}
