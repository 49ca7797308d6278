/// The form to sign in with name and password.
struct SignInScreen {
    let problems: [ProblemLink]
    let hasProblems: Bool
    let name: Field
    let password: Field
    /// Where to go afterwards.
    let wayBack: String
    /// The organisation's own sign-on by its name; nil without one.
    let signOn: String?
    /// She just signed out.
    let isLeaving: Bool
    /// The organisation's sign-on has a place to sign out too.
    let leave: String?

    init(_ form: FormState, wayBack: String, signOn: String?, isLeaving: Bool, canLeave: Bool) {
        self.isLeaving = isLeaving
        leave = canLeave ? signOn : nil
        problems = form.summary()
        hasProblems = !problems.isEmpty
        name = Field("gebruikersnaam", in: form)
        password = .secret("wachtwoord", in: form)
        self.wayBack = wayBack
        self.signOn = signOn
    }
}
