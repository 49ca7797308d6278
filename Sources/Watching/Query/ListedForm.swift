import DutchText

/// A form that the analyst struck from a term or added to it: `brandbrief`, or all that begin so: `brandbrie*`.
public struct ListedForm: Sendable, Hashable {
    /// As typed, without the star.
    public let text: String
    /// Its folded words.
    public let parts: [String]
    /// All words that begin so are meant.
    public let isPrefix: Bool

    /// Nil when the text holds no letter or digit.
    public init?(_ text: String) {
        isPrefix = text.hasSuffix("*")
        self.text = isPrefix ? String(text.dropLast()) : text
        parts = FoldedWords.words(of: self.text)
        if parts.isEmpty { return nil }
    }
}
