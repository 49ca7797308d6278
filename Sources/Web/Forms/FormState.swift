/// What was sent in with a form, and what was wrong with it. An empty one is a form that nobody filled in yet.
struct FormState: Equatable {
    var values: [String: String] = [:]
    var problems: [FormProblem] = []

    /// The problems as links to the fields, for the summary at the top of the page.
    func summary(prefix: String = "") -> [ProblemLink] {
        problems.map { ProblemLink(href: "#\(prefix)\($0.field)", problemText: $0.text) }
    }
}
