import DutchText

/// A form that the analyst struck from a term or added to it: `brandbrief`, or all that begin so: `brandbrie*`.
public struct ListedForm: Sendable, Hashable {
    /// As typed, without the star.
    public let text: String
    /// Its folded words.
    public let parts: [String]
    /// All words that begin so are meant.
    public let isPrefix: Bool
    /// Between its two words stand others: `stak … op`.
    public let isApart: Bool

    /// Nil when the text holds no letter or digit.
    public init?(_ text: String) {
        isPrefix = text.hasSuffix("*")
        self.text = isPrefix ? String(text.dropLast()) : text
        parts = FoldedWords.words(of: self.text)
        isApart = parts.count == 2 && (self.text.contains("…") || self.text.contains("..."))
        if parts.isEmpty { return nil }
    }

    /// What two spellings of one form have in common: folded, without hyphens and blanks; words that stand apart keep their `…`.
    public var key: String { parts.joined(separator: isApart ? Self.gap : "") }

    /// As it is written in a list of a query.
    public var written: String { text + (isPrefix ? "*" : "") }

    /// Stands for the words between a verb and its particle.
    static let gap = "…"
}
