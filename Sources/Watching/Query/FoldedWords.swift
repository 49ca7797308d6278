import DutchText

/// The folded words of a short text.
enum FoldedWords {
    static func fold(_ text: String) -> String {
        FoldedText(text).string
    }

    static func words(of text: String) -> [String] {
        let folded = FoldedText(text)
        return Tokenizer.tokens(in: folded).map { String(decoding: folded.bytes[$0.folded], as: UTF8.self) }
    }
}
