/// Why a file in `Scenarios/` cannot be used. The words for the user are made in `Explaining/`.
public struct ScenarioError: Error, Equatable, Sendable {
    /// What is wrong.
    public enum Code: String, Sendable {
        /// Not there, or no UTF-8.
        case unreadable
        /// No YAML; `detail` is what the parser said.
        case notYAML
        /// A key that means nothing to us; `detail` is the key.
        case unknownKey
        /// A key that must be there is not; `detail` is the key.
        case missingKey
        /// A value of the wrong kind, or one that does not exist; `detail` is the key.
        case wrongValue
        /// Two things have one name; `detail` is the name.
        case doubleName
        /// No scenario has this name; `detail` is the name, `known` lists those that exist.
        case unknownScenario
    }

    /// What is wrong.
    public let code: Code
    /// The file; the folder when no file is to blame.
    public let file: String
    /// Line in the file, from 1; nil when it is about the file as a whole.
    public let line: Int?
    /// A key, a name, or what the parser said.
    public let detail: String
    /// Names that exist, where one was asked for that does not.
    public let known: [String]

    init(_ code: Code, file: String, line: Int? = nil, _ detail: String = "", known: [String] = []) {
        self.code = code
        self.file = file
        self.line = line
        self.detail = detail
        self.known = known
    }
}
