/// What is wrong with a pattern in a rule file, in words for its writer.
struct PatternError: Error, Equatable {
    let what: String

    init(_ what: String) { self.what = what }
}
