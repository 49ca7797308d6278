import Newsroom

/// A new password, typed twice.
enum PasswordPair {
    static let names = ["wachtwoord", "wachtwoord-nogmaals"]

    static func read(_ reader: inout FormReader) -> String {
        let password = reader.fields.values[names[0]] ?? ""
        if password.isEmpty {
            reader.refuse(names[0], Words.Fill.newPassword)
        } else if password != (reader.fields.values[names[1]] ?? "") {
            reader.refuse(names[1], Words.Access.twoPasswords)
        }
        return password
    }
}

extension AccountProblem {
    /// The field of our forms that it is about.
    var formField: String {
        switch field {
        case .name: "gebruikersnaam"
        case .displayName: "volledige-naam"
        case .password: PasswordPair.names[0]
        case .roles: "rol-\("beheerder")"
        case .code: "code"
        case .present: "huidig"
        case .label: "waarvoor"
        case .scopes: "mag"
        case .days: "dagen"
        }
    }
}

extension Field {
    /// A field for what must never be shown again: it comes back empty.
    static func secret(_ name: String, in form: FormState) -> Field {
        var form = form
        form.values[name] = nil
        return Field(name, in: form)
    }
}
