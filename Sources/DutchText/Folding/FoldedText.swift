/// A text as matching sees it: lower case, without accents, invisible characters and typographic variants, as UTF-8 bytes.
///
/// Folded are case, accents (composed and combining), ligatures (`ij`, `æ`, `œ`, `ß`), no-break and other blanks (to a space), hyphens
/// and dashes (to `-`), single and double quotes (to `'` and `"`); soft hyphens and zero-width characters are gone.
/// Each folded byte knows which code points of the original it came from, so that a match can be marked in the text as the reader sees it.
public struct FoldedText: Sendable {
    /// The text before folding.
    public let original: String
    /// The folded text. ASCII except for letters and signs that have no Latin equivalent.
    public let bytes: [UInt8]

    private let segments: [FoldSegment]

    /// Folds a text. Linear in its length.
    public init(_ text: String) {
        var contiguous = text
        var segments: [FoldSegment] = []
        bytes = contiguous.withUTF8 { source in
            Folder.fold(source, into: &segments)
        }
        self.segments = segments
        original = contiguous
    }

    /// The folded form as a string: a key for sets and dictionaries, a form to print.
    public var string: String { String(decoding: bytes, as: UTF8.self) }

    /// Code points of the original that a range of folded bytes covers, with the combining marks that belong to its last letter.
    /// An empty range gives an empty range.
    public func codePoints(of range: Range<Int>) -> Range<Int> {
        let first = place(of: range.lowerBound)
        guard !range.isEmpty else { return first.codePoint..<first.codePoint }
        let last = place(of: range.upperBound - 1)
        return first.codePoint..<(last.codePoint + last.codePoints)
    }

    /// The original text of a range of folded bytes.
    public func originalText(of range: Range<Int>) -> String {
        guard !range.isEmpty else { return "" }
        let first = place(of: range.lowerBound)
        let last = place(of: range.upperBound - 1)
        let utf8 = original.utf8
        let start = utf8.index(utf8.startIndex, offsetBy: first.original)
        let end = utf8.index(utf8.startIndex, offsetBy: last.original + last.originalBytes)
        return String(original[start..<end])
    }

    /// Folding changed nothing but case: every byte is where it was.
    var isPlain: Bool { segments.isEmpty }

    /// Where a folded byte came from.
    func place(of byte: Int) -> FoldPlace {
        var cursor = 0
        var high = segments.count
        while high - cursor > 1 {
            let middle = (cursor + high) / 2
            if segments[middle].folded <= byte {
                cursor = middle
            } else {
                high = middle
            }
        }
        return place(of: byte, cursor: &cursor)
    }

    /// As `place(of:)`, for bytes that are asked in ascending order: the cursor walks along.
    func place(of byte: Int, cursor: inout Int) -> FoldPlace {
        guard !segments.isEmpty else { return FoldPlace(plain: byte) }
        while cursor + 1 < segments.count, segments[cursor + 1].folded <= byte {
            cursor += 1
        }
        return segments[cursor].place(of: byte)
    }
}
