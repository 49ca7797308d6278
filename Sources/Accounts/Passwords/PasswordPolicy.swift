/// Which passwords are taken. Length counts, not a mix of signs; what anybody would try first is refused (OWASP ASVS 4.0.3, 2.1).
public enum PasswordPolicy {
    /// Why a password is not taken.
    public enum Objection: String, Sendable, Equatable, CaseIterable {
        /// Fewer than ``shortest`` signs.
        case tooShort
        /// More than ``longest`` bytes.
        case tooLong
        /// Holds the person's own name or the product's.
        case holdsName
        /// A row of the same or following signs, or a word that everybody tries.
        case obvious
    }

    /// The fewest signs (ASVS 2.1.1).
    public static let shortest = 12
    /// The most bytes: a bound on work, not on imagination.
    public static let longest = 512

    /// What is against a password; nil when nothing is.
    public static func objection(to password: String, name: AccountName, displayName: String = "") -> Objection? {
        guard password.count >= shortest else { return .tooShort }
        guard password.utf8.count <= longest else { return .tooLong }
        let plain = password.lowercased()
        let local = name.rawValue.prefix { $0 != "@" }
        let names = ["eenmond", name.rawValue, String(local), displayName.lowercased()].filter { $0.count >= 4 }
        guard !names.contains(where: plain.contains) else { return .holdsName }
        return isObvious(plain) ? .obvious : nil
    }

    /// The tail of what is left when rows and well-known words are taken out decides.
    private static func isObvious(_ plain: String) -> Bool {
        var rest = plain
        for word in words { rest = rest.replacing(word, with: "") }
        return unpredictable(rest.filter { $0.isLetter || $0.isNumber }) < 6
    }

    /// Signs that do not follow from the one before: `aaaa` counts 1, `abcd` counts 1, `12345` counts 1.
    private static func unpredictable(_ text: String) -> Int {
        var count = 0
        var previous: Int?
        for scalar in text.unicodeScalars {
            let value = Int(scalar.value)
            if let previous, abs(value - previous) <= 1 {} else { count += 1 }
            previous = value
        }
        return count
    }

    /// Dutch and English words that lists of leaked passwords begin with, and rows of keys.
    private static let words = [
        "wachtwoord", "password", "welkom", "welcome", "geheim", "gemeente", "qwertyuiop", "qwerty", "asdfghjkl", "asdf", "zxcvbnm",
        "letmein", "iloveyou", "admin", "voetbal", "lente", "zomer", "herfst", "winter", "januari", "februari", "nederland", "2024",
        "2025", "2026", "2027",
    ]
}
