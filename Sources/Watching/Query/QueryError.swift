/// Why a watch query was refused, and where.
public struct QueryError: Error, Sendable, Equatable {
    /// What is wrong.
    public enum Code: String, Sendable, Codable, CaseIterable {
        /// Nothing to look for.
        case empty
        /// A quote that opens and does not close.
        case unbalancedQuote
        /// A parenthesis without its partner.
        case unbalancedParenthesis
        /// AND, OR, NOT or NEAR without something on a side that needs it.
        case missingOperand
        /// A field (`titel:`) without something behind it.
        case missingValue
        /// Nothing but exclusions, at the top or in a branch of OR: it would hit nearly every item.
        case onlyNot
        /// A word, or a beginning of a word, that stands in nearly every text.
        case tooBroad
        /// NEAR without a number, or with one that is no distance from 1 to 1000.
        case invalidDistance
        /// NOT or a field inside NEAR: a distance lies between words of one text.
        case invalidNear
        /// A field inside another field.
        case nestedField
        /// `*` elsewhere than at one end of a word, or alone.
        case invalidWildcard
        /// A sign that the language does not know, such as a minus before a word, or a term without letters or digits.
        case invalidTerm
        /// BEHALVE or OOK without a list, or not right behind a word.
        case invalidList
        /// A form to strike or to add that belongs to no word of the query, or to more than one.
        case unknownForm
        /// Parentheses deeper than 100, or more than 10,000 terms.
        case tooComplex
    }

    /// What is wrong.
    public let code: Code
    /// Code point offset in the query where the trouble begins.
    public let position: Int
    /// The part of the query that causes it, as typed.
    public let token: String
    /// A query, or a part of one to put in place of the token, that would be accepted; `…` stands for what
    /// the analyst fills in. Nil when there is nothing sensible to offer.
    public let suggestion: String?

    /// A refusal.
    public init(code: Code, position: Int, token: String, suggestion: String? = nil) {
        self.code = code
        self.position = position
        self.token = token
        self.suggestion = suggestion
    }
}
