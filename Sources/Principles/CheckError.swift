/// Why a text is not checked. The words for the user are made elsewhere.
public struct CheckError: Error, Equatable, Sendable {
    /// What is wrong with the text.
    public enum Code: String, Sendable {
        /// Larger than ``Checker/maximumBytes``; `detail` is its size in bytes.
        case tooLarge
        /// Holds control characters that no text has: a picture or a document file; `detail` is the place of the first, in code points.
        case binary
    }

    /// What is wrong with the text.
    public let code: Code
    /// A number that belongs to the code.
    public let detail: String

    init(_ code: Code, _ detail: String) {
        self.code = code
        self.detail = detail
    }
}
