/// The form for the code of an app, after the password was right.
struct CodeScreen {
    let problems: [ProblemLink]
    let hasProblems: Bool
    let code: Field
    /// Proves that the password was right; works for five minutes and five tries.
    let ticket: String
    let wayBack: String

    init(_ form: FormState, ticket: String, wayBack: String) {
        problems = form.summary()
        hasProblems = !problems.isEmpty
        code = .secret("code", in: form)
        self.ticket = ticket
        self.wayBack = wayBack
    }
}
