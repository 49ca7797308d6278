import DutchText

/// The words under which an item is found again.
public enum ArchiveWords {
    /// The folded words of title and text, each once.
    public static func of(title: String, text: String) -> [String] {
        var seen: Set<UInt64> = []
        return words(of: title, &seen) + words(of: text, &seen)
    }

    private static func words(of text: String, _ seen: inout Set<UInt64>) -> [String] {
        let folded = FoldedText(text)
        return Tokenizer.tokens(in: folded).compactMap { token in
            seen.insert(token.hash).inserted ? String(decoding: folded.bytes[token.folded], as: UTF8.self) : nil
        }
    }
}
