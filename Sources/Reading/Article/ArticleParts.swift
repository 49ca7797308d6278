/// The elements of a page that hold its article, in order.
struct ArticleParts {
    /// What stands between the headline and the text.
    let leads: [Int]
    /// The element with the text.
    let root: Int
    /// Pieces after it that the site built in the same way.
    let rest: [Int]
}
