/// Finds the words of a folded text in one pass.
public struct Tokenizer {
    private let text: FoldedText
    private let folded: UnsafeBufferPointer<UInt8>
    private let original: UnsafeBufferPointer<UInt8>
    private var tokens: [Token] = []
    private var cursor = 0
    private var position = -1
    private var previousEnd = 0

    /// The words of a text, in order.
    public static func tokens(in text: FoldedText) -> [Token] {
        var contiguous = text.original
        return contiguous.withUTF8 { original in
            text.bytes.withUnsafeBufferPointer { folded in
                var tokenizer = Tokenizer(text, folded, original)
                tokenizer.run()
                return tokenizer.tokens
            }
        }
    }

    private init(_ text: FoldedText, _ folded: UnsafeBufferPointer<UInt8>, _ original: UnsafeBufferPointer<UInt8>) {
        self.text = text
        self.folded = folded
        self.original = original
        tokens.reserveCapacity(folded.count / 5 + 4)
    }

    private mutating func run() {
        var place = 0
        while place < folded.count {
            guard WordBytes.isASCIILetterOrDigit(folded[place]) || WordBytes.letterLength(in: folded, at: place) > 0 else {
                place += WordBytes.scalarLength(folded[place])
                continue
            }
            let start = place
            let hash = readWord(&place)
            add(start..<place, hash)
            previousEnd = place
        }
    }

    /// Moves behind the word that begins at a place and gives its hash.
    @inline(__always)
    private func readWord(_ place: inout Int) -> UInt64 {
        var hash = WordHash()
        while place < folded.count {
            let byte = folded[place]
            if WordBytes.isASCIILetterOrDigit(byte) {
                hash.add(byte)
                place += 1
                continue
            }
            let length = WordBytes.innerLength(in: folded, at: place)
            guard length > 0 else { break }
            for offset in 0..<length { hash.add(folded[place + offset]) }
            place += length
        }
        return hash.value
    }

    @inline(__always)
    private mutating func add(_ word: Range<Int>, _ hash: UInt64) {
        let first = text.isPlain ? FoldPlace(plain: word.lowerBound) : text.place(of: word.lowerBound, cursor: &cursor)
        let last = text.isPlain ? FoldPlace(plain: word.upperBound - 1) : text.place(of: word.upperBound - 1, cursor: &cursor)
        var flags: Token.Flags = isCapital(at: first.original) ? .capitalised : []
        let gap = previousEnd..<word.lowerBound
        let isFirst = tokens.isEmpty
        let isJoined = !isFirst && gap.count == 1 && folded[gap.lowerBound] == WordBytes.hyphen
        if isJoined {
            flags.insert(.joinedToPrevious)
        } else {
            if WordBytes.startsSentence(folded, gap, isFirst: isFirst) { flags.insert(.startsSentence) }
            if isFirst || !WordBytes.isInNumber(folded, gap) { position += 1 }
        }
        if word.upperBound + 1 < folded.count, folded[word.upperBound] == WordBytes.hyphen,
            WordBytes.letterLength(in: folded, at: word.upperBound + 1) > 0
        {
            flags.insert(.joinedToNext)
        }
        tokens.append(
            Token(
                folded: word, codePoints: first.codePoint..<(last.codePoint + last.codePoints), position: position, hash: hash, flags: flags
            ))
    }

    private func isCapital(at offset: Int) -> Bool {
        let byte = original[offset]
        guard byte >= 0x80 else { return byte &- 0x41 < 26 }
        var decoder = UTF8()
        var iterator = original[offset..<min(offset + 4, original.count)].makeIterator()
        guard case .scalarValue(let scalar) = decoder.decode(&iterator) else { return false }
        return scalar.properties.isUppercase
    }
}
