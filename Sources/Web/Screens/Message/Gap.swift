/// A place in a text where something is still to be filled in: `[[nog invullen: …]]`.
struct Gap: Equatable {
    /// In code points of the text, brackets included.
    let range: Range<Int>
    /// What is asked for.
    let what: String

    private static let opening = Array("[[nog invullen:".unicodeScalars)
    private static let closing = Array("]]".unicodeScalars)

    /// Every gap, in the order of the text. One that is never closed is no gap.
    static func all(in text: String) -> [Gap] {
        let scalars = Array(text.unicodeScalars)
        var gaps: [Gap] = []
        var place = 0
        while let start = find(opening, in: scalars, from: place) {
            let inner = start + opening.count
            guard let end = find(closing, in: scalars, from: inner) else { break }
            var what = String.UnicodeScalarView()
            what.append(contentsOf: scalars[inner..<end])
            gaps.append(Gap(range: start..<(end + closing.count), what: String(what).trimmed))
            place = end + closing.count
        }
        return gaps
    }

    private static func find(_ needle: [Unicode.Scalar], in text: [Unicode.Scalar], from start: Int) -> Int? {
        guard text.count - start >= needle.count else { return nil }
        return (start...(text.count - needle.count)).first { place in
            text[place] == needle[0] && text[place..<(place + needle.count)].elementsEqual(needle)
        }
    }
}
