import Accounts
import Newsroom

/// Everybody who may sign in, and the form to invite one more.
struct UsersScreen {
    struct Row {
        let displayName: String
        let userName: String
        let href: String
        let roles: String
        /// What is to be known besides; nil for an account like any other.
        let state: String?
    }

    struct Invited {
        let name: String
        let link: String
    }

    let problems: [ProblemLink]
    let hasProblems: Bool
    let rows: [Row]
    let invited: Invited?
    let displayName: Field
    let name: Field
    let roles: [RoleBox]
    let roleProblem: String?
    let codes: Field

    init(_ accounts: [Account], form: FormState, invited: (name: String, link: String)?, policy: CodePolicy) {
        problems = form.summary()
        hasProblems = !problems.isEmpty
        rows = accounts.map { account in
            Row(
                displayName: account.displayName, userName: account.name.rawValue, href: "/beheer/gebruikers/\(account.id)",
                roles: account.roles.sorted().map { AccountWords.role($0) }.joined(separator: ", "), state: Words.accountState(account))
        }
        self.invited = invited.map { Invited(name: $0.name, link: $0.link) }
        displayName = Field("volledige-naam", in: form)
        name = Field("gebruikersnaam", in: form)
        roles = RoleBoxes.boxes(form, or: [])
        roleProblem = RoleBoxes.problem(form)
        codes = Field(
            "codes", in: FormState(), or: policy.rawValue, choices: CodePolicy.allCases.map { ($0.rawValue, Words.codePolicy($0)) })
    }
}
