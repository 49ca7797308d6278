/// `[[nog invullen: …]]` marks what a text lacks. No text goes out with one.
public enum GapMark {
    private static let opening = "[[nog invullen"

    /// What is to be filled in, in the order of the text, each once. A mark that somebody broke counts too.
    public static func gaps(in text: String) -> [String] {
        var found: [String] = []
        var rest = text[...]
        while let start = rest.firstRange(of: opening) {
            let inside = rest[start.upperBound...]
            let end = inside.firstRange(of: "]]")?.lowerBound ?? inside.firstIndex(where: \.isNewline) ?? inside.endIndex
            let what = String(inside[..<end].drop { $0 == ":" }).trimmed
            if !found.contains(what) { found.append(what) }
            rest = inside[end...]
        }
        return found
    }
}
