/// A list of feeds, in the order of the file.
public struct OPMLDocument: Sendable, Equatable {
    /// The title of the list.
    public let title: String?
    /// The feeds.
    public let outlines: [OPMLOutline]
    /// Lines that could not be used.
    public let problems: [OPMLProblem]
    /// What was wrong with the bytes.
    public let repairs: [Repair]

    /// Makes a list.
    public init(title: String?, outlines: [OPMLOutline], problems: [OPMLProblem] = [], repairs: [Repair] = []) {
        self.title = title
        self.outlines = outlines
        self.problems = problems
        self.repairs = repairs
    }
}
