import DutchText

/// Cuts a pattern, folded already, into its parts. It works on UTF-8 bytes: rule files hold thousands of patterns, and loading them is
/// part of every start of the program.
enum PatternChunks {
    /// Splits at blanks outside brackets.
    static func chunks(_ source: String) throws(PatternError) -> [Substring] {
        var chunks: [Substring] = []
        var start: String.Index?
        var depth = 0
        let utf8 = source.utf8
        var index = utf8.startIndex
        while index < utf8.endIndex {
            let byte = utf8[index]
            if byte == UInt8(ascii: "(") { depth += 1 }
            if byte == UInt8(ascii: ")") { depth -= 1 }
            guard (0...1).contains(depth) else { throw PatternError("de haakjes kloppen niet") }
            if byte == UInt8(ascii: " "), depth == 0 {
                if let from = start { chunks.append(source[from..<index]) }
                start = nil
            } else if start == nil {
                start = index
            }
            index = utf8.index(after: index)
        }
        guard depth == 0 else { throw PatternError("er ontbreekt een haakje") }
        if let from = start { chunks.append(source[from...]) }
        guard !chunks.isEmpty else { throw PatternError("het patroon is leeg") }
        return chunks
    }

    /// The alternatives of `(a|b c)`, or the word itself.
    static func alternatives(_ chunk: Substring) throws(PatternError) -> [Substring] {
        guard chunk.utf8.first == UInt8(ascii: "(") else {
            guard !chunk.utf8.contains(UInt8(ascii: "|")) else { throw PatternError("zet alternatieven tussen haakjes: (a|b)") }
            return [chunk]
        }
        guard chunk.utf8.last == UInt8(ascii: ")") else { throw PatternError("na ) staat een blank of ?") }
        return chunk.utf8.dropFirst().dropLast().split(separator: UInt8(ascii: "|"), omittingEmptySubsequences: false).map { Substring($0) }
    }

    /// The words of `loco-burgemeester` and `in verband met`, as a text has them.
    static func words(_ source: Substring) throws(PatternError) -> [WordForm] {
        if !source.isEmpty, source.utf8.allSatisfy({ $0 &- 0x61 < 26 }) { return [.exact(String(source))] }
        if let sign = source.utf8.first(where: { "#!{}()$^@?<>".utf8.contains($0) }) {
            throw PatternError("‘\(Unicode.Scalar(sign))’ kan niet binnen ‘\(source)’")
        }
        var forms: [WordForm] = []
        for part in source.utf8.split(separator: UInt8(ascii: " ")) { forms += try parts(Substring(part)) }
        guard !forms.isEmpty else { throw PatternError("er staat een leeg alternatief") }
        return forms
    }

    private static func parts(_ part: Substring) throws(PatternError) -> [WordForm] {
        let folded = FoldedText(String(part))
        let words = Tokenizer.tokens(in: folded).map { String(decoding: folded.bytes[$0.folded], as: UTF8.self) }
        guard !words.isEmpty else { throw PatternError("‘\(part)’ is geen woord") }
        let star = UInt8(ascii: "*")
        guard part.utf8.contains(star) else { return words.map(WordForm.exact) }
        let isSuffix = part.utf8.first == star
        guard words.count == 1, isSuffix != (part.utf8.last == star) else { throw PatternError("een ster staat vóór of na één woord") }
        guard words[0].utf8.count >= 3 else { throw PatternError("bij een ster horen minstens drie letters") }
        return [isSuffix ? .suffix(words[0]) : .prefix(words[0])]
    }
}
