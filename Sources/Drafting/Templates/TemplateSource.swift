import Foundation

/// A template file as it was read: head and body apart, and its tags found.
struct TemplateSource: Sendable {
    /// Name of the file without folder and `.md`: what a municipality's file must be called to replace it.
    let name: String
    /// Path as it was given, for messages.
    let file: String
    let matter: FrontMatter
    let body: String
    /// Line of the file at which the body starts.
    let bodyLine: Int
    let tags: [TemplateTag]

    init(name: String, file: String, text: String) throws(TemplateError) {
        self.name = name
        self.file = file
        let (yaml, body, bodyLine) = try TemplateSource.split(text, file: file)
        self.matter = try FrontMatterReader(file: file, firstLine: 2).read(yaml)
        self.body = body
        self.bodyLine = bodyLine
        tags = try TemplateScanner.tags(in: body, file: file, firstLine: bodyLine)
    }

    /// A text of its own within a file, such as the sender block in the head.
    init(block text: String, file: String, line: Int) throws(TemplateError) {
        name = ""
        self.file = file
        matter = FrontMatter()
        body = text
        bodyLine = line
        tags = try TemplateScanner.tags(in: text, file: file, firstLine: line)
    }

    /// Without a head the whole file is body: the file's name then tells the kind.
    private static func split(_ text: String, file: String) throws(TemplateError) -> (yaml: String, body: String, bodyLine: Int) {
        let bare = text.hasPrefix("\u{FEFF}") ? String(text.dropFirst()) : text
        let lines = bare.replacingOccurrences(of: "\r\n", with: "\n").split(separator: "\n", omittingEmptySubsequences: false)
        guard let first = lines.first, first.trimmed == "---" else { return ("", lines.joined(separator: "\n"), 1) }
        guard let end = lines.dropFirst().firstIndex(where: { $0.trimmed == "---" }) else {
            throw TemplateError(.brokenFrontMatter, file: file, line: 1, detail: "---")
        }
        return (lines[1..<end].joined(separator: "\n"), lines[(end + 1)...].joined(separator: "\n"), end + 2)
    }
}
