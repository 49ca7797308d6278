import Accounts
import DutchText
import Foundation
import Newsroom
import Storage

/// The forms on somebody's own page, as they came back.
struct MineForms {
    var password = FormState()
    var token = FormState()
}

/// Somebody's own account.
struct MineScreen {
    struct Line {
        let words: String
        let detail: String
        let isHere: Bool
    }

    struct ScopeBox {
        let id: String
        let name: String
        let words: String
        let isChosen: Bool
    }

    let problems: [ProblemLink]
    let hasProblems: Bool
    let displayName: String
    let userName: String
    let roles: [WelcomeScreen.Role]
    let hasPassword: Bool
    let hasCodes: Bool
    let mayHaveCodes: Bool
    let present: Field
    let password: Field
    let again: Field
    let sessions: [Line]
    let tokens: [TokenRow]
    let hasTokens: Bool
    let newToken: String?
    let label: Field
    let days: Field
    let tokenPassword: Field
    let scopes: [ScopeBox]
    let scopeProblem: String?

    init(
        _ account: Account, forms: MineForms, sessions: [Session], tokens: [APIToken], newToken: String?, policy: CodePolicy,
        present: Visitor.Means, at now: Date
    ) {
        problems = forms.password.summary() + forms.token.summary()
        hasProblems = !problems.isEmpty
        displayName = account.displayName
        userName = account.name.rawValue
        roles = account.roles.sorted().map { WelcomeScreen.Role(words: AccountWords.role($0), meaning: AccountWords.meaning(of: $0)) }
        hasPassword = account.hasPassword
        hasCodes = account.hasCodes
        mayHaveCodes = policy != .niet
        self.present = .secret("huidig", in: forms.password)
        password = .secret(PasswordPair.names[0], in: forms.password)
        again = .secret(PasswordPair.names[1], in: forms.password)
        self.sessions = sessions.map { session in
            Line(
                words: Words.browser(session.browser),
                detail: "vanaf \(session.address), laatst gezien \(DutchMoment(session.lastSeen).short(at: now))",
                isHere: present == .session(session.digest))
        }
        self.tokens = tokens.map { TokenRow($0, action: "/mijn/tokens/\($0.id)/weg", at: now) }
        hasTokens = !tokens.isEmpty
        self.newToken = newToken
        label = Field("waarvoor", in: forms.token)
        days = Field("dagen", in: forms.token, or: "365")
        tokenPassword = .secret("token-wachtwoord", in: forms.token)
        scopes = Scope.allCases.enumerated().map { number, scope in
            let name = "mag-\(scope.rawValue)"
            return ScopeBox(
                id: number == 0 ? "mag" : "mag-\(number)", name: name, words: Words.scope(scope), isChosen: forms.token.values[name] == "ja"
            )
        }
        scopeProblem = forms.token.problems.first { $0.field == "mag" }?.text
    }
}
