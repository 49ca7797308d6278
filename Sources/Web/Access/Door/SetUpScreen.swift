/// The form that makes the first account.
struct SetUpScreen {
    let problems: [ProblemLink]
    let hasProblems: Bool
    /// Whether the code from the log is asked: not of who sits at this very machine.
    let needsCode: Bool
    let displayName: Field
    let name: Field
    let password: Field
    let again: Field
    let code: Field

    init(_ form: FormState, needsCode: Bool) {
        problems = form.summary()
        hasProblems = !problems.isEmpty
        self.needsCode = needsCode
        displayName = Field("volledige-naam", in: form)
        name = Field("gebruikersnaam", in: form)
        password = .secret(PasswordPair.names[0], in: form)
        again = .secret(PasswordPair.names[1], in: form)
        code = .secret("code", in: form)
    }
}
