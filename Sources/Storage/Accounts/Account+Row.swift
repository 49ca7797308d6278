import Accounts

extension AccountName: SQLConvertible {
    var sqlValue: SQLValue { .text(rawValue) }
    static func from(_ value: SQLValue) -> AccountName? { String.from(value).flatMap(AccountName.init(rawValue:)) }
}

extension Account {
    init(_ row: Row) throws(StorageError) {
        let password: String? = try row["password"]
        let secret: String? = try row["code_secret"]
        let signOn: String? = try row["sign_on"]
        self.init(
            id: try row["id"], name: try row["name"], displayName: try row["display_name"],
            roles: Set(try StoredWords.read(row["roles"])), isActive: try row["is_active"], hasPassword: password != nil,
            hasCodes: secret != nil, hasSignOn: signOn != nil, createdAt: try row["created_at"])
    }
}

/// A small set of words in one column: `beheerder raadslid`. A word that this program does not know is left out: it gives no right.
enum StoredWords {
    static func text<Word: RawRepresentable & Comparable>(_ words: Set<Word>) -> String where Word.RawValue == String {
        words.sorted().map(\.rawValue).joined(separator: " ")
    }

    static func read<Word: RawRepresentable>(_ text: String) -> [Word] where Word.RawValue == String {
        text.split(separator: " ").compactMap { Word(rawValue: String($0)) }
    }
}
