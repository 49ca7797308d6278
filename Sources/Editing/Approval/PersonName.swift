/// Names of people as they are typed: case and blanks tell nobody apart.
public enum PersonName {
    /// Whether two names are one.
    public static func isSame(_ a: String, _ b: String) -> Bool { key(a) == key(b) }

    /// Whether two people are one: by their accounts where both have one, since names change and two people can share one; else by name.
    public static func isSame(_ a: String, _ accountA: Int64?, _ b: String, _ accountB: Int64?) -> Bool {
        guard let accountA, let accountB else { return isSame(a, b) }
        return accountA == accountB
    }

    /// What is the same for all ways to type a name.
    public static func key(_ name: String) -> String {
        name.lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
}
