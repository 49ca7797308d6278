/// A line of the error summary.
struct ProblemLink: Equatable {
    let href: String
    let problemText: String
}
