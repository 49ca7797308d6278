/// Why no rules could be loaded at all. A single broken file or rule is a ``RuleProblem`` instead.
public struct RuleError: Error, Equatable, Sendable {
    /// What went wrong.
    public enum Code: String, Sendable {
        /// The folder is not there or cannot be read; `detail` is its path.
        case folderNotReadable
        /// No folder holds a rule that works; `detail` lists the paths.
        case noRules
    }

    /// What went wrong.
    public let code: Code
    /// The folder or folders concerned.
    public let detail: String

    init(_ code: Code, _ detail: String) {
        self.code = code
        self.detail = detail
    }
}
