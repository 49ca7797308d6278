/// Cuts a text where marks begin and end, so that a template can show it piece by piece and escape every piece.
///
/// Positions are Unicode code points from 0, end exclusive, as everywhere in Eenmond. Marks may overlap, touch, or reach past the
/// end of the text; a piece carries all the labels that cover it.
enum Marking {
    /// A part of a text that a label covers.
    struct Mark<Label> {
        let range: Range<Int>
        let label: Label

        init(_ start: Int, _ end: Int, _ label: Label) {
            range = start..<max(start, end)
            self.label = label
        }
    }

    /// A run of text that the same labels cover, from one end to the other.
    struct Segment<Label> {
        /// Code point at which it starts in the whole text.
        let start: Int
        let text: String
        /// In the order in which the marks were given.
        let labels: [Label]

        /// Code point at which it ends, exclusive.
        var end: Int { start + text.unicodeScalars.count }
    }

    /// The text as segments: joined together they are the text again.
    static func segments<Label>(of text: String, marks: [Mark<Label>]) -> [Segment<Label>] {
        let scalars = Array(text.unicodeScalars)
        guard !scalars.isEmpty else { return [] }
        let whole = 0..<scalars.count
        let inside = marks.map { (range: $0.range.clamped(to: whole), label: $0.label) }.filter { !$0.range.isEmpty }
        let cuts = Set(inside.flatMap { [$0.range.lowerBound, $0.range.upperBound] } + [0, scalars.count]).sorted()
        let beginning = Dictionary(grouping: inside.indices) { inside[$0].range.lowerBound }
        // The marks over the present piece, in the order in which they were given. Looking through all marks at every cut would make
        // a text with thousands of them a matter of seconds.
        var open: [Int] = []
        return zip(cuts, cuts.dropFirst()).map { start, end in
            open.removeAll { inside[$0].range.upperBound <= start }
            if let begun = beginning[start] { open = (open + begun).sorted() }
            var piece = String.UnicodeScalarView()
            piece.append(contentsOf: scalars[start..<end])
            return Segment(start: start, text: String(piece), labels: open.map { inside[$0].label })
        }
    }
}
