/// Walks over the lines of a word list. Nearly all are plain lower-case ASCII, which needs no folding.
struct WordLines {
    /// A word of the list.
    struct Line {
        let range: Range<Int>
        /// Of the folded word.
        let hash: UInt64
        let hasCapital: Bool
        /// It is its own folded form.
        let isPlain: Bool
    }

    private let bytes: UnsafeBufferPointer<UInt8>
    private var place = 0

    init(_ bytes: UnsafeBufferPointer<UInt8>) {
        self.bytes = bytes
    }

    /// The next line that is not empty.
    mutating func next() -> Line? {
        while place < bytes.count {
            let start = place
            var hash = WordHash()
            var odd: UInt8 = 0
            while place < bytes.count, bytes[place] != 0x0A {
                let byte = bytes[place]
                hash.add(byte)
                if byte &- 0x41 < 26 || byte >= 0x80 || byte == 0x0D || byte == 0x60 { odd = 1 }
                place += 1
            }
            let end = place
            place += 1
            guard end > start else { continue }
            guard odd != 0 else { return Line(range: start..<end, hash: hash.value, hasCapital: false, isPlain: true) }
            if let line = oddLine(start..<end) { return line }
        }
        return nil
    }

    /// The folded form of a line.
    static func fold(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> [UInt8] {
        FoldedText(String(decoding: bytes[range], as: UTF8.self)).bytes
    }

    /// A line with capitals, accents or a carriage return.
    private func oddLine(_ range: Range<Int>) -> Line? {
        let end = bytes[range.upperBound - 1] == 0x0D ? range.upperBound - 1 : range.upperBound
        guard end > range.lowerBound else { return nil }
        let word = range.lowerBound..<end
        let folded = Self.fold(bytes, word)
        let text = String(decoding: bytes[word], as: UTF8.self)
        let hasCapital = text.unicodeScalars.contains { $0.value < 0x80 ? $0.value &- 0x41 < 26 : $0.properties.isUppercase }
        return Line(range: word, hash: WordHash.of(folded), hasCapital: hasCapital, isPlain: false)
    }
}
