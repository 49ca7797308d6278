/// How far libxml2 got, and what it stumbled over.
struct XMLOutcome {
    /// Whether XML's rules were kept to the end.
    var isWellFormed = true
    /// Whether a prefix without a declaration was met.
    var hasUndeclaredPrefix = false
    /// Whether elements were nested deeper than libxml2's limit.
    var isTooDeep = false
    /// Whether text or an attribute was longer than libxml2's limit.
    var isTooLong = false
    /// libxml2's code of the first fatal error.
    var firstError: Int32 = 0
    /// The line of the first fatal error.
    var line = 0
}
