/// A post that is too long for its channel, as several posts in a row.
public enum PostThread {
    /// Stands on a line of its own between the posts of a thread that is kept as one text.
    public static let divider = "---"

    /// The posts of a kept text: one, or several with the divider between them.
    public static func kept(_ text: String) -> [String] {
        ranges(of: text).map { text[$0].trimmed }.filter { !$0.isEmpty }
    }

    /// The posts as one text, to be kept.
    public static func joined(_ posts: [String]) -> String { posts.joined(separator: "\n\n\(divider)\n\n") }

    /// Where each post of a kept text stands, blanks around it included.
    static func ranges(of text: String) -> [Range<String.Index>] {
        var ranges: [Range<String.Index>] = []
        var start = text.startIndex
        var line = text.startIndex
        while line < text.endIndex {
            let end = text[line...].firstIndex(where: \.isNewline) ?? text.endIndex
            let next = end < text.endIndex ? text.index(after: end) : end
            if text[line..<end].trimmed == divider {
                ranges.append(start..<line)
                start = next
            }
            line = next
        }
        return ranges + [start..<text.endIndex]
    }

    /// Splits at sentences and lines, never inside one. The last line (link and hashtag) ends the last post, and every post of an
    /// exercise carries its mark.
    ///
    /// - Returns: one post when the text fits. A single sentence that is too long stays whole: its post does not fit.
    public static func posts(of text: String, rules: ChannelRules) -> [String] {
        kept(text).flatMap { split($0, rules) }
    }

    private static func split(_ text: String, _ rules: ChannelRules) -> [String] {
        guard !rules.length(of: text).fits else { return [text] }
        let mark = text.hasPrefix(ExerciseHead.post) ? ExerciseHead.post : ""
        var units = self.units(of: String(text.dropFirst(mark.count)))
        guard let closing = units.popLast() else { return [text] }
        var posts: [String] = []
        var current = ""
        for unit in units {
            let longer = current + unit.lead(after: current) + unit.text
            if current.isEmpty || rules.length(of: mark + longer).fits {
                current = longer
            } else {
                posts.append(mark + current)
                current = unit.text
            }
        }
        let last = current + closing.lead(after: current) + closing.text
        guard !current.isEmpty, !rules.length(of: mark + last).fits else { return posts + [mark + last] }
        return posts + [mark + current, mark + closing.text]
    }

    /// A sentence, and what stands before it: a blank, or the end of a line or paragraph.
    private struct Unit {
        let text: String
        let before: String

        func lead(after current: String) -> String { current.isEmpty ? "" : before }
    }

    private static func units(of text: String) -> [Unit] {
        var units: [Unit] = []
        var before = ""
        for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
            for (index, sentence) in Sentence.split(String(line)).enumerated() {
                units.append(Unit(text: sentence, before: index > 0 ? " " : before))
                before = ""
            }
            before += "\n"
        }
        return units
    }
}
