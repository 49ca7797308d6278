/// Where a folded byte came from in the original text: offset and length in UTF-8 bytes and in code points.
struct FoldPlace: Equatable {
    let original: Int
    let originalBytes: Int
    let codePoint: Int
    let codePoints: Int

    init(original: Int, originalBytes: Int, codePoint: Int, codePoints: Int) {
        self.original = original
        self.originalBytes = originalBytes
        self.codePoint = codePoint
        self.codePoints = codePoints
    }

    /// A byte of a text that is all ASCII.
    init(plain byte: Int) {
        self.init(original: byte, originalBytes: 1, codePoint: byte, codePoints: 1)
    }
}
