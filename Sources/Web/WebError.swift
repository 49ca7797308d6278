/// Why the web interface cannot be built. What goes wrong with one request is an `Explanation` on a page.
public struct WebError: Error, Sendable, Equatable {
    /// What is the matter.
    public enum Code: String, Sendable {
        /// The folder with pages or the folder with style sheets is not where it should be; `detail` names the places looked at.
        case filesMissing
        /// A page's template cannot be read; `detail` is the file and what is wrong.
        case badTemplate
    }

    /// What is the matter.
    public let code: Code
    /// What it is about.
    public let detail: String

    init(_ code: Code, _ detail: String) {
        self.code = code
        self.detail = detail
    }
}
