/// In which way a piece of text answers a term.
public enum MatchForm: String, Sendable, Codable, CaseIterable {
    /// The word or name itself.
    case word
    /// An inflected form of it, or the genitive of a name.
    case inflection
    /// A compound in which it is a part, joined, hyphenated or spaced.
    case compound
    /// The form asked for with `=`, or added with OOK.
    case exact
    case prefix
    case suffix
    case phrase
}
