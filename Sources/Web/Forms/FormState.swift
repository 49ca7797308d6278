/// What was sent in with a form, and what was wrong with it. An empty one is a form that nobody filled in yet.
struct FormState: Equatable {
    var values: [String: String] = [:]
    var problems: [FormProblem] = []

    /// The problems as links to the fields, for the summary at the top of the page.
    func summary(prefix: String = "") -> [ProblemLink] {
        problems.map { ProblemLink(href: "#\(prefix)\($0.field)", problemText: $0.text) }
    }
}

/// What is wrong with one field.
struct FormProblem: Error, Equatable {
    let field: String
    /// One sentence that says what to do.
    let text: String
}

/// A line of the error summary.
struct ProblemLink: Equatable {
    let href: String
    let problemText: String
}
