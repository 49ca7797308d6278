/// One feed of an outline list.
public struct OPMLOutline: Sendable, Equatable {
    /// The name; the address where the list gives none.
    public let title: String
    /// The address of the feed.
    public let xmlURL: String
    /// The address of its site.
    public let htmlURL: String?
    /// The folders that it stands in, outermost first.
    public let folders: [String]
    /// The line of the file where it stands, from 1; for reports.
    public let line: Int
    /// What else the list says of it: `description`, and attributes of other namespaces as they are written, `eenmond:seen`.
    public let notes: [String: String]

    /// Makes an outline.
    public init(title: String, xmlURL: String, htmlURL: String? = nil, folders: [String] = [], line: Int = 0, notes: [String: String] = [:])
    {
        self.title = title
        self.xmlURL = xmlURL
        self.htmlURL = htmlURL
        self.folders = folders
        self.line = line
        self.notes = notes
    }
}
