/// Finds the words of a folded text in one pass.
public struct Tokenizer {
    private let text: FoldedText
    private var tokens: [Token] = []
    private var cursor = 0
    private var position = -1

    /// The words of a text, in order.
    public static func tokens(in text: FoldedText) -> [Token] {
        var tokenizer = Tokenizer(text)
        text.bytes.withUnsafeBufferPointer { tokenizer.run($0) }
        return tokenizer.tokens
    }

    private init(_ text: FoldedText) {
        self.text = text
        tokens.reserveCapacity(text.bytes.count / 6)
    }

    private mutating func run(_ bytes: UnsafeBufferPointer<UInt8>) {
        var place = 0
        var previousEnd = 0
        while place < bytes.count {
            let length = WordBytes.letterLength(in: bytes, at: place)
            guard length > 0 else {
                place += WordBytes.scalarLength(bytes[place])
                continue
            }
            let end = WordBytes.wordEnd(in: bytes, from: place)
            add(place..<end, after: previousEnd, in: bytes)
            previousEnd = end
            place = end
        }
    }

    private mutating func add(_ folded: Range<Int>, after previousEnd: Int, in bytes: UnsafeBufferPointer<UInt8>) {
        let first = text.place(of: folded.lowerBound, cursor: &cursor)
        let last = text.place(of: folded.upperBound - 1, cursor: &cursor)
        var flags: Token.Flags = []
        if isCapital(at: first.original) { flags.insert(.capitalised) }
        let isJoined = !tokens.isEmpty && folded.lowerBound == previousEnd + 1 && bytes[previousEnd] == WordBytes.hyphen
        if isJoined { flags.insert(.joinedToPrevious) }
        if !isJoined && WordBytes.startsSentence(bytes[previousEnd..<folded.lowerBound], isFirst: tokens.isEmpty) {
            flags.insert(.startsSentence)
        }
        if folded.upperBound + 1 < bytes.count, bytes[folded.upperBound] == WordBytes.hyphen,
            WordBytes.letterLength(in: bytes, at: folded.upperBound + 1) > 0
        {
            flags.insert(.joinedToNext)
        }
        if !isJoined && !(!tokens.isEmpty && WordBytes.isInNumber(bytes, previousEnd..<folded.lowerBound)) { position += 1 }
        tokens.append(
            Token(
                folded: folded, codePoints: first.codePoint..<(last.codePoint + last.codePoints), position: position, flags: flags))
    }

    private func isCapital(at offset: Int) -> Bool {
        let utf8 = text.original.utf8
        let index = utf8.index(utf8.startIndex, offsetBy: offset)
        let byte = utf8[index]
        guard byte >= 0x80 else { return byte &- 0x41 < 26 }
        return text.original.unicodeScalars[index].properties.isUppercase
    }
}
