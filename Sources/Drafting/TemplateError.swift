/// Why a template cannot be used, and where in which file. The words for the user are made elsewhere.
public struct TemplateError: Error, Equatable, Sendable {
    /// What is wrong.
    public enum Code: String, Sendable, CaseIterable {
        /// A folder or file cannot be read; `name` is empty.
        case unreadable
        /// The front matter is no YAML; `detail` tells what the parser said.
        case brokenFrontMatter
        /// A key of the front matter that does not exist; `name` is the key.
        case unknownKey
        /// A value of the front matter that does not exist; `name` is the key, `detail` the value.
        case unknownValue
        /// The template asks for facts that its kind may not hold; `detail` is the audience asked for.
        case audienceTooNarrow
        /// A placeholder that does not exist here; `name` is the placeholder, `suggestion` the one that was probably meant.
        case unknownPlaceholder
        /// A part (`{{> name}}`) that does not exist; `name` is the part.
        case unknownPart
        /// Parts that hold each other without end; `name` is the part.
        case endlessPart
        /// A section that is closed before another one, or never opened; `name` is the section.
        case brokenSection
        /// A section that is never closed; `name` is the section.
        case unclosedSection
        /// A `{{` without `}}`.
        case unclosedTag
        /// A Mustache tag that these templates do not know; `name` is its text.
        case unsupportedTag
        /// A part that this kind of message must hold and that the template does not; `name` is the placeholder or part.
        case missingRequired
        /// There is no template for this message; `name` is its kind.
        case noTemplate
        /// There is no such channel; `name` is the channel.
        case unknownChannel
    }

    /// What is wrong.
    public let code: Code
    /// Path of the file or folder, as it was given.
    public let file: String
    /// Line in the file, from 1; nil when the whole file is meant.
    public let line: Int?
    /// The placeholder, section, key or part that it is about.
    public let name: String
    /// What was probably meant; nil when nothing comes near.
    public let suggestion: String?
    /// What else is known.
    public let detail: String

    /// An error at a place in a file.
    public init(_ code: Code, file: String, line: Int? = nil, name: String = "", suggestion: String? = nil, detail: String = "") {
        self.code = code
        self.file = file
        self.line = line
        self.name = name
        self.suggestion = suggestion
        self.detail = detail
    }
}
