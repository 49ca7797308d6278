/// The form for the code of an app, after the password was right.
struct CodeScreen {
    let problems: [ProblemLink]
    let hasProblems: Bool
    let code: Field
    /// Proves that the password was right; works for five minutes and five tries.
    let ticket: String
    let wayBack: String
    /// What she sent before she had to sign in.
    let kept: KeptFields?

    init(_ form: FormState, ticket: String, wayBack: String, kept: KeptForm? = nil) {
        self.kept = kept.map(KeptFields.init)
        problems = form.summary()
        hasProblems = !problems.isEmpty
        code = .secret("code", in: form)
        self.ticket = ticket
        self.wayBack = wayBack
    }
}
