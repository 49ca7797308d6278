/// Runs of words as 32-bit hashes.
enum Shingles {
    /// Every run of `width` words; the whole text as one where it is shorter. Empty for no words.
    static func of(_ words: ArraySlice<UInt64>, width: Int) -> [UInt32] {
        guard words.count >= width else { return words.isEmpty ? [] : [hash(words)] }
        return (words.startIndex...(words.endIndex - width)).map { hash(words[$0..<$0 + width]) }
    }

    private static func hash(_ words: ArraySlice<UInt64>) -> UInt32 {
        var state: UInt64 = 0x9E37_79B9_7F4A_7C15
        for word in words {
            state = (state ^ word) &* 0xBF58_476D_1CE4_E5B9
            state ^= state >> 29
        }
        state = state &* 0x94D0_49BB_1331_11EB
        return UInt32(truncatingIfNeeded: state >> 32)
    }
}
