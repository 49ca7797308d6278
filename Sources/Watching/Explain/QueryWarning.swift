/// Something that the analyst should know of a query that is accepted.
public struct QueryWarning: Sendable, Equatable, Codable {
    /// What it is about.
    public enum Code: String, Sendable, Codable, CaseIterable {
        /// The word stands in nearly every text: it narrows nothing.
        case tooBroad
        /// An inflected form is a word of its own: `sloot` for `sluiten`.
        case homonym
        /// A name is a common word too: only occurrences with a capital match (Bos).
        case nameIsCommonWord
        /// `and`, `en`, `of` and the like in small letters are words, not operators.
        case lowercaseOperator
        /// A word that the list does not know: perhaps a slip of the pen, perhaps new. Forms go by rule.
        case unknownWord
        /// No word list on this machine: no compounds, inflection by rule alone.
        case noWordList
    }

    /// What it is about.
    public let code: Code
    /// Code points in the query.
    public let position: Int
    /// The part of the query.
    public let token: String
    /// Forms or words that it is about.
    public let forms: [String]
}
