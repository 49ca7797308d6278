import Testing

@testable import Editing

@Suite struct TextDifferenceTests {
    /// Earlier text, later text, and how the change reads: [-old-] and {+new+}.
    static let cases: [(String, String, String)] = [
        ("", "", ""),
        ("Er is brand.", "Er is brand.", "Er is brand."),
        ("", "Er is brand.", "{+Er is brand.+}"),
        ("Er is brand.", "", "[-Er is brand.-]"),
        ("Er zijn twee gewonden.", "Er zijn drie gewonden.", "Er zijn [-twee-]{+drie+} gewonden."),
        ("Er zijn twee gewonden. Blijf weg.", "Er zijn twee gewonden. Blijf thuis.", "Er zijn twee gewonden. Blijf [-weg-]{+thuis+}."),
        ("Een.\n\nTwee.", "Een.\n\nNieuw.\n\nTwee.", "Een.\n\n{+Nieuw.\n\n+}Twee."),
        ("# Kop\n\nTekst een.\n", "# Kop\n\nTekst twee.\n", "# Kop\n\nTekst [-een-]{+twee+}.\n"),
    ]

    @Test("Names the words that changed", arguments: cases)
    func words(old: String, new: String, shown: String) {
        #expect(TextDifference(from: old, to: new).shown == shown)
    }

    @Test("Both texts can be put together again from the pieces, whatever they are", arguments: [1, 2, 3, 4, 5, 6, 7, 8] as [UInt64])
    func lossless(seed: UInt64) {
        var random = Seeded(seed)
        for _ in 0..<60 {
            let (old, new) = (random.text(), random.text())
            let pieces = TextDifference(from: old, to: new).pieces
            #expect(pieces.filter { $0.change != .added }.map(\.text).joined() == old)
            #expect(pieces.filter { $0.change != .removed }.map(\.text).joined() == new)
        }
    }

    @Test("Counts words put in and taken out")
    func counts() {
        let difference = TextDifference(from: "Er zijn twee gewonden.", to: "Er zijn nu drie gewonden gemeld.")
        #expect(difference.wordsRemoved == 2)
        #expect(difference.wordsAdded == 4)
        #expect(!difference.isEmpty)
        #expect(TextDifference(from: "Zo.", to: "Zo.").isEmpty)
    }

    @Test("Two long texts without a common word are compared without comparing each word with each")
    func longTexts() {
        let old = (0..<40_000).map { "a\($0)" }.joined(separator: " ")
        let new = (0..<40_000).map { "b\($0)" }.joined(separator: " ")
        let difference = TextDifference(from: old, to: new)
        #expect(difference.pieces.map(\.change) == [.removed, .added])
    }

    @Test("Of two long texts only what changed is told, also where thousands of sentences differ")
    func longChanges() {
        let old = (0..<8_000).map { "Zin a\($0)." }
        var new = old
        new.replaceSubrange(3_000..<3_002, with: ["Nieuw."])
        new.swapAt(10, 20)
        let difference = TextDifference(from: old.joined(separator: " "), to: new.joined(separator: " "))
        #expect(difference.pieces.filter { $0.change != .removed }.map(\.text).joined() == new.joined(separator: " "))
        #expect(difference.pieces.filter { $0.change != .added }.map(\.text).joined() == old.joined(separator: " "))
        #expect(difference.wordsAdded < 40 && difference.wordsRemoved < 40)
        // Each sentence another: Myers' algorithm alone would take gigabytes here.
        let other = (0..<15_000).map { "B\($0)." }.joined(separator: " ")
        let replaced = TextDifference(from: (0..<15_000).map { "A\($0)." }.joined(separator: " "), to: other)
        #expect(replaced.pieces.map(\.change) == [.removed, .added])
    }

    @Test("Emoji, combining marks and CRLF stay whole")
    func characters() {
        let old = "Geëvacueerd 👩‍👩‍👧 nu.\r\nTwee."
        let new = "Gee\u{308}vacueerd 👩‍👩‍👧 straks.\r\nTwee."
        let pieces = TextDifference(from: old, to: new).pieces
        #expect(Array(pieces.filter { $0.change != .added }.map(\.text).joined().utf8) == Array(old.utf8))
        #expect(Array(pieces.filter { $0.change != .removed }.map(\.text).joined().utf8) == Array(new.utf8))
    }
}

extension TextDifference {
    fileprivate var shown: String {
        pieces.map { $0.change == .kept ? $0.text : $0.change == .removed ? "[-\($0.text)-]" : "{+\($0.text)+}" }.joined()
    }
}

/// Texts from a small set of words, so that they share some; the same seed gives the same texts.
struct Seeded {
    private var state: UInt64
    init(_ seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 | 1 }

    mutating func next(_ count: Int) -> Int {
        state ^= state << 13
        state ^= state >> 7
        state ^= state << 17
        return Int(state % UInt64(count))
    }

    mutating func text() -> String {
        let words = [
            "Er", "is", "brand", "aan", "de", "kade.", "Blijf", "weg.", "\n\n", "- ", "**let op**", "14.05 uur.", "\n", "  ", "één",
            "# Kop\n",
        ]
        return (0..<next(40)).map { _ in words[next(words.count)] + (next(3) == 0 ? "" : " ") }.joined()
    }
}
