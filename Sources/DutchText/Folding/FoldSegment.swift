/// A stretch of folded bytes with one relation to the original: either a run of ASCII, byte for byte, or one letter that stands for
/// one or more code points. A text of plain ASCII has none.
struct FoldSegment: Sendable {
    private let foldedStart: UInt32
    private let originalStart: UInt32
    private let codePointStart: UInt32
    /// Bytes and code points of the original that the letter stands for; both 0 for a run.
    private var originalBytes: UInt32 = 0
    private var codePoints: UInt32 = 0

    /// A run of ASCII.
    init(runAt folded: Int, original: Int, codePoint: Int) {
        foldedStart = UInt32(truncatingIfNeeded: folded)
        originalStart = UInt32(truncatingIfNeeded: original)
        codePointStart = UInt32(truncatingIfNeeded: codePoint)
    }

    /// One letter.
    init(letterAt folded: Int, original: Int, originalBytes: Int, codePoint: Int, codePoints: Int) {
        self.init(runAt: folded, original: original, codePoint: codePoint)
        self.originalBytes = UInt32(truncatingIfNeeded: originalBytes)
        self.codePoints = UInt32(truncatingIfNeeded: codePoints)
    }

    /// Offset of its first folded byte.
    var folded: Int { Int(foldedStart) }
    var isRun: Bool { codePoints == 0 }

    /// Takes a combining mark into the letter.
    mutating func take(markOf bytes: Int) {
        originalBytes += UInt32(truncatingIfNeeded: bytes)
        codePoints += 1
    }

    /// Where a folded byte of this segment came from.
    func place(of byte: Int) -> FoldPlace {
        let offset = byte - folded
        guard isRun else {
            return FoldPlace(
                original: Int(originalStart), originalBytes: Int(originalBytes), codePoint: Int(codePointStart), codePoints: Int(codePoints)
            )
        }
        return FoldPlace(
            original: Int(originalStart) + offset, originalBytes: 1, codePoint: Int(codePointStart) + offset, codePoints: 1)
    }
}
