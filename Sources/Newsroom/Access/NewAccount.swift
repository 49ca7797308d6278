import Accounts
import Foundation

/// An account as somebody filled it in, checked.
struct NewAccount {
    let name: AccountName
    let displayName: String
    let roles: Set<UserRole>

    init(name: String, displayName: String, roles: Set<UserRole>) throws {
        guard let name = AccountName(rawValue: name.trimmingCharacters(in: .whitespacesAndNewlines)) else {
            throw AccountProblem(.name, AccountWords.badName)
        }
        self.name = name
        self.displayName = try NewAccount.displayName(displayName)
        guard !roles.isEmpty else { throw AccountProblem(.roles, AccountWords.noRoles) }
        self.roles = roles
    }

    /// One line without signs that steer a terminal or a page, or that nobody sees and that turn what follows round (U+202E).
    static func displayName(_ written: String) throws -> String {
        let seen = String(String.UnicodeScalarView(written.unicodeScalars.filter { !unseen.contains($0.properties.generalCategory) }))
        let name = seen.split(whereSeparator: { $0.isWhitespace || $0.isNewline }).joined(separator: " ")
        guard (1...100).contains(name.count), !name.unicodeScalars.contains(where: { $0.properties.generalCategory == .control }) else {
            throw AccountProblem(.displayName, AccountWords.noDisplayName)
        }
        return name
    }

    private static let unseen: Set<Unicode.GeneralCategory> = [.format, .privateUse, .surrogate, .unassigned]
}
