import Accounts
import Foundation
import Newsroom
import Storage

/// One account, for a beheerder.
struct UserScreen {
    let problems: [ProblemLink]
    let hasProblems: Bool
    let action: String
    let userName: String
    let heading: String
    let displayName: Field
    let roles: [RoleBox]
    let roleProblem: String?
    let link: String?
    /// "Signed in on two places".
    let sessions: String
    let isActive: Bool
    let isSelf: Bool
    let hasCodes: Bool
    let hasPassword: Bool
    let state: String?
    let tokens: [TokenRow]
    let hasTokens: Bool

    init(_ account: Account, form: FormState, link: String?, sessions: Int, tokens: [APIToken], isSelf: Bool, at now: Date) {
        problems = form.summary()
        hasProblems = !problems.isEmpty
        action = "/beheer/gebruikers/\(account.id)"
        userName = account.name.rawValue
        heading = account.displayName
        displayName = Field("volledige-naam", in: form, or: account.displayName)
        roles = RoleBoxes.boxes(form, or: account.roles)
        roleProblem = RoleBoxes.problem(form)
        self.link = link
        self.sessions =
            sessions == 0 ? "Nu nergens aangemeld." : "Nu aangemeld op \(Words.counted(sessions, "plek", "plekken"))."
        isActive = account.isActive
        self.isSelf = isSelf
        hasCodes = account.hasCodes
        hasPassword = account.hasPassword
        state = Words.accountState(account)
        self.tokens = tokens.map { TokenRow($0, action: "/beheer/gebruikers/\(account.id)/tokens/\($0.id)/weg", at: now) }
        hasTokens = !tokens.isEmpty
    }
}
