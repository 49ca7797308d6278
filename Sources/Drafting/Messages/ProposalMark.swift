/// `[[voorstel: …]]` marks what someone must agree to first, such as the lead's quote. It goes when the agreement is there.
public enum ProposalMark {
    private static let opening = "[[voorstel:"

    /// What is proposed, in the order of the text.
    public static func proposals(in text: String) -> [String] {
        text.components(of: opening, to: "]]").map(\.trimmed)
    }

    /// The text without the marks, and without the lines that held nothing else.
    public static func removed(from text: String) -> String {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false).filter { line in
            !(line.trimmed.hasPrefix(opening) && line.trimmed.hasSuffix("]]"))
        }
        return TextTidy.tidy(lines.joined(separator: "\n"))
    }
}

extension String {
    /// What stands between each `start` and the next `end`.
    fileprivate func components(of start: String, to end: String) -> [String] {
        var found: [String] = []
        var rest = self[...]
        while let opening = rest.firstRange(of: start), let closing = rest[opening.upperBound...].firstRange(of: end) {
            found.append(String(rest[opening.upperBound..<closing.lowerBound]))
            rest = rest[closing.upperBound...]
        }
        return found
    }
}
