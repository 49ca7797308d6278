/// Where a folded byte came from in the original text: offset and length in UTF-8 bytes and in code points.
struct FoldPlace: Equatable {
    let original: Int
    let originalBytes: Int
    let codePoint: Int
    let codePoints: Int
}
