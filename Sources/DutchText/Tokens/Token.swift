/// A word in a folded text: letters and digits with the apostrophes between them (`foto's`, `zo'n`).
///
/// A word with hyphens is one token a part: `asiel-opvang` gives `asiel` and `opvang`, of which the first is `isJoinedToNext` and which
/// share one `position`. So the parts and the whole are both at hand.
public struct Token: Sendable, Equatable {
    private let foldedStart: UInt32
    private let foldedEnd: UInt32
    private let codePointStart: UInt32
    private let codePointEnd: UInt32
    private let wordPosition: UInt32
    private let flags: Flags
    /// `WordHash` of the folded word.
    public let hash: UInt64

    init(folded: Range<Int>, codePoints: Range<Int>, position: Int, hash: UInt64, flags: Flags) {
        foldedStart = UInt32(truncatingIfNeeded: folded.lowerBound)
        foldedEnd = UInt32(truncatingIfNeeded: folded.upperBound)
        codePointStart = UInt32(truncatingIfNeeded: codePoints.lowerBound)
        codePointEnd = UInt32(truncatingIfNeeded: codePoints.upperBound)
        wordPosition = UInt32(truncatingIfNeeded: position)
        self.hash = hash
        self.flags = flags
    }

    /// Place in `FoldedText.bytes`.
    public var folded: Range<Int> { Int(foldedStart)..<Int(foldedEnd) }
    /// Place in the original text, in code points.
    public var codePoints: Range<Int> { Int(codePointStart)..<Int(codePointEnd) }
    /// Number of the word in the text from 0. The parts of a word with hyphens, and of a number such as
    /// `14.05`, have the same number.
    public var position: Int { Int(wordPosition) }
    /// The original begins with a capital.
    public var isCapitalised: Bool { flags.contains(.capitalised) }
    /// The first word of the text, of a line or of a sentence, as far as punctuation tells.
    public var startsSentence: Bool { flags.contains(.startsSentence) }
    /// Only a hyphen stands between this part and the next one.
    public var isJoinedToNext: Bool { flags.contains(.joinedToNext) }
    /// Only a hyphen stands between the part before and this one.
    public var isJoinedToPrevious: Bool { flags.contains(.joinedToPrevious) }

    struct Flags: OptionSet {
        let rawValue: UInt8
        static let capitalised = Flags(rawValue: 1)
        static let startsSentence = Flags(rawValue: 2)
        static let joinedToNext = Flags(rawValue: 4)
        static let joinedToPrevious = Flags(rawValue: 8)
    }
}
