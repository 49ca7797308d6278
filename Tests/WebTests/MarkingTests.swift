import Testing

@testable import Web

struct MarkingTests {
    private func show(_ text: String, _ marks: [(Int, Int, Int)]) -> String {
        Marking.segments(of: text, marks: marks.map { Marking.Mark($0.0, $0.1, $0.2) })
            .map { $0.labels.isEmpty ? $0.text : "[\($0.text)|\($0.labels.map(String.init).joined(separator: ","))]" }.joined()
    }

    @Test(arguments: [
        ("brand", [], "brand"),
        ("grote brand hier", [(6, 11, 1)], "grote [brand|1] hier"),
        ("brand", [(0, 5, 1)], "[brand|1]"),
        ("abcdef", [(0, 4, 1), (2, 6, 2)], "[ab|1][cd|1,2][ef|2]"),
        ("abcdef", [(0, 6, 1), (2, 4, 2)], "[ab|1][cd|1,2][ef|1]"),
        ("abcdef", [(1, 3, 1), (1, 3, 2)], "a[bc|1,2]def"),
        ("abcdef", [(0, 3, 1), (3, 6, 2)], "[abc|1][def|2]"),
        ("abc", [(2, 99, 1), (-5, 1, 2), (7, 9, 3), (1, 1, 4), (2, 1, 5)], "[a|2]b[c|1]"),
        ("", [(0, 3, 1)], ""),
        ("🔥 één brand", [(6, 11, 1)], "🔥 één [brand|1]"),
        ("e\u{301}e\u{301}n brand", [(6, 11, 1)], "e\u{301}e\u{301}n [brand|1]"),
        ("👩‍🚒 brand", [(4, 9, 1)], "👩‍🚒 [brand|1]"),
        ("a\r\nb", [(3, 4, 1)], "a\r\n[b|1]"),
    ])
    func `Marks cut the text at code points, and overlap without loss`(text: String, marks: [(Int, Int, Int)], expected: String) {
        #expect(Array(show(text, marks).unicodeScalars) == Array(expected.unicodeScalars))
    }

    @Test func `The pieces together are the text, whatever the marks`() {
        let text = "De brand 🔥 is één \u{200D} geëvacueerd\r\nregel"
        for start in -2..<40 {
            let segments = Marking.segments(of: text, marks: [.init(start, start + 7, 1), .init(start + 3, start + 20, 2)])
            #expect(Array(segments.map(\.text).joined().unicodeScalars) == Array(text.unicodeScalars))
        }
    }

    @Test func `Every piece carries the marks that lie over it, in the order in which they were given`() {
        let text = String(repeating: "abcdefghij", count: 30)
        // Multipliers without a common factor with the length spread the marks over the text.
        let marks = (0..<200).map { Marking.Mark($0 * 7 % 300, $0 * 7 % 300 + $0 * 11 % 40, $0) }
        let segments = Marking.segments(of: text, marks: marks)
        #expect(segments.count > 100)
        for segment in segments {
            #expect(segment.labels == marks.filter { $0.range.contains(segment.start) }.map(\.label))
        }
    }

    @Test func `A short text is its own excerpt`() {
        let excerpt = Excerpt(of: "Kort 🔥", around: 2)
        #expect((excerpt.text, excerpt.offset, excerpt.cutBefore, excerpt.cutAfter) == ("Kort 🔥", 0, false, false))
    }

    @Test(arguments: [0, 3, 100, 555, 950, 985])
    func `An excerpt holds the found word, whole words, and its place in the text`(first: Int) throws {
        let text = String(repeating: "woord🔥éé ", count: 110)
        let excerpt = Excerpt(of: text, around: first, length: 120)
        let scalars = Array(text.unicodeScalars)
        let length = excerpt.text.unicodeScalars.count
        #expect(length <= 120)
        #expect(Array(excerpt.text.unicodeScalars) == Array(scalars[excerpt.offset..<(excerpt.offset + length)]))
        #expect(excerpt.offset <= first && first < excerpt.offset + length)
        #expect(excerpt.cutBefore == (excerpt.offset > 0))
        #expect(excerpt.cutAfter == (excerpt.offset + length < scalars.count))
        if excerpt.cutBefore { #expect(scalars[excerpt.offset - 1] == " ") }
    }

    @Test func `A text without blanks is cut all the same`() {
        let excerpt = Excerpt(of: String(repeating: "a", count: 500), around: 300, length: 100)
        #expect(excerpt.text.count == 100)
        #expect(excerpt.cutBefore && excerpt.cutAfter)
    }
}
