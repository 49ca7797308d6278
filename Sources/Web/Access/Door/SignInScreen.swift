/// The form to sign in with name and password.
struct SignInScreen {
    /// Why somebody who was in stands at the door again.
    enum Lapse {
        /// Her session is over.
        case over
        /// So it was when she sent a form, which was not taken.
        case unsent
    }

    let problems: [ProblemLink]
    let hasProblems: Bool
    let name: Field
    let password: Field
    /// Where to go afterwards.
    let wayBack: String
    /// The organisation's own sign-on by its name; nil without one.
    let signOn: String?
    /// She just signed out here.
    let isLeaving: Bool
    /// The organisation's sign-on, when it has a place to sign out too.
    let leave: String?
    /// The organisation's sign-on, when she just signed out there too.
    let hasLeft: String?

    /// What she hears of her session.
    let lapse: String?

    /// What she sent before she had to sign in.
    let kept: KeptFields?

    init(_ form: FormState, wayBack: String, signOn: String?, leaving: Leaving, lapse: Lapse? = nil, kept: KeptForm? = nil) {
        self.kept = kept.map(KeptFields.init)
        self.lapse = lapse.map(Words.Access.lapse)
        isLeaving = leaving != .no
        leave = leaving == .here(canGoOn: true) ? signOn : nil
        hasLeft = leaving == .everywhere ? signOn : nil
        problems = form.summary()
        hasProblems = !problems.isEmpty
        name = Field("gebruikersnaam", in: form)
        password = .secret("wachtwoord", in: form)
        self.wayBack = wayBack
        self.signOn = signOn
    }
}
