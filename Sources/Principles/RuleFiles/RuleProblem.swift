/// What is wrong in a rule file: the other rules and files work on.
public struct RuleProblem: Error, Equatable, Sendable, CustomStringConvertible {
    /// Path of the file.
    public let file: String
    /// From 1.
    public let line: Int
    /// The rule's id; nil when the file as a whole cannot be read.
    public let rule: String?
    /// In plain Dutch, for the writer of the rule.
    public let what: String

    /// `regels.yml:12: geen-jargon/inzake: er ontbreekt een voorbeeld`
    public var description: String {
        "\(file):\(line): \(rule.map { "\($0): " } ?? "")\(what)"
    }
}
