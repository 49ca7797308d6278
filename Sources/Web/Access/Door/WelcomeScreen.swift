import Accounts
import Newsroom

/// The page behind a one-time link.
struct WelcomeScreen {
    let problems: [ProblemLink]
    let hasProblems: Bool
    let action: String
    let displayName: String
    let userName: String
    /// True for who comes here for the first time.
    let isNew: Bool
    let roles: [Role]
    let password: Field
    let again: Field

    struct Role {
        let words: String
        let meaning: String
    }

    init(_ form: FormState, owner: Account, action: String) {
        problems = form.summary()
        hasProblems = !problems.isEmpty
        self.action = action
        displayName = owner.displayName
        userName = owner.name.rawValue
        isNew = !owner.hasPassword
        roles = owner.roles.sorted().map { Role(words: AccountWords.role($0), meaning: AccountWords.meaning(of: $0)) }
        password = .secret(PasswordPair.names[0], in: form)
        again = .secret(PasswordPair.names[1], in: form)
    }
}
