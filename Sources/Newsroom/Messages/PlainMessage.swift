import Foundation

/// A message in plain text: for a mail, a text box or a teleprompter that knows no Markdown.
public enum PlainMessage {
    /// The text without Markdown's signs; words, order and line breaks stay. A gap (`[[nog invullen: …]]`) stays a gap.
    public static func text(of markdown: String) -> String {
        markdown.split(separator: "\n", omittingEmptySubsequences: false).map(line).joined(separator: "\n")
    }

    private static func line(_ line: Substring) -> String {
        if line.allSatisfy({ $0 == "-" }), line.count >= 3 { return "" }
        return withoutEmphasis(withoutHeading(line))
    }

    private static func withoutHeading(_ line: Substring) -> Substring {
        let signs = line.prefix { $0 == "#" }
        guard (1...6).contains(signs.count), line.dropFirst(signs.count).first == " " else { return line }
        return line.dropFirst(signs.count + 1)
    }

    /// Double stars and underscores stand in pairs; a single star in a text is a star.
    private static func withoutEmphasis(_ line: Substring) -> String {
        ["**", "__"].reduce(String(line)) { text, sign in
            let parts = text.components(separatedBy: sign)
            return parts.count % 2 == 1 ? parts.joined() : text
        }
    }
}
