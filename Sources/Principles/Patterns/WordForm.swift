/// A word of a pattern, folded: as it stands, or with a star for any ending or beginning.
enum WordForm: Hashable, Sendable {
    case exact(String)
    /// `vermoed*`
    case prefix(String)
    /// `*jarige`
    case suffix(String)
}

/// The words that can fill one place of a pattern. A class, so that the many variants of one pattern share it.
final class WordForms: Sendable {
    let forms: [WordForm]

    init(_ forms: [WordForm]) { self.forms = forms }
}
