/// A word of a pattern, folded: as it stands, or with a star for any ending or beginning.
enum WordForm: Hashable, Sendable {
    case exact(String)
    /// `vermoed*`
    case prefix(String)
    /// `*jarige`
    case suffix(String)
}
