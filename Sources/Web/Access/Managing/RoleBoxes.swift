import Accounts
import Newsroom

/// A box to tick for each role.
struct RoleBox {
    let id: String
    let name: String
    let words: String
    let meaning: String
    let isChosen: Bool
}

/// The boxes of a form together.
enum RoleBoxes {
    static func name(_ role: UserRole) -> String { "rol-\(role.rawValue)" }

    static func read(_ reader: inout FormReader) -> Set<UserRole> {
        let roles = UserRole.allCases.filter { reader.fields[name($0)] == "ja" }
        if roles.isEmpty { reader.refuse(name(.beheerder), Words.Fill.roles) }
        return Set(roles)
    }

    static func boxes(_ form: FormState, or start: Set<UserRole>) -> [RoleBox] {
        let isFresh = form == FormState()
        return UserRole.allCases.map { role in
            RoleBox(
                id: name(role), name: name(role), words: AccountWords.role(role), meaning: AccountWords.meaning(of: role),
                isChosen: isFresh ? start.contains(role) : form.values[name(role)] == "ja")
        }
    }

    static func problem(_ form: FormState) -> String? { form.problems.first { $0.field == name(.beheerder) }?.text }
}
