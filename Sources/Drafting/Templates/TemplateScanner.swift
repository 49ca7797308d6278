/// Finds the tags of a template's body.
///
/// swift-mustache renders what it does not know as nothing and tells no line for it; so tags are read here first. Staff
/// need variables, sections, comments and parts. Whatever else Mustache has (other delimiters, lambdas, inheritance) is refused.
struct TemplateScanner {
    private let bytes: [UInt8]
    private let file: String
    private var position = 0
    private var line: Int

    /// - Parameter firstLine: line of the file at which the body starts.
    init(_ body: String, file: String, firstLine: Int) {
        bytes = Array(body.utf8)
        self.file = file
        line = firstLine
    }

    static func tags(in body: String, file: String, firstLine: Int = 1) throws(TemplateError) -> [TemplateTag] {
        var scanner = TemplateScanner(body, file: file, firstLine: firstLine)
        return try scanner.scan()
    }

    private mutating func scan() throws(TemplateError) -> [TemplateTag] {
        var tags: [TemplateTag] = []
        while position < bytes.count {
            if at("{{") {
                tags.append(try readTag())
            } else {
                step()
            }
        }
        return tags
    }

    private mutating func readTag() throws(TemplateError) -> TemplateTag {
        let (start, startLine) = (position, line)
        position += 2
        let contentStart = position
        while position < bytes.count, !at("}}"), !at("{{") { step() }
        guard at("}}") else { throw TemplateError(.unclosedTag, file: file, line: startLine, name: text(contentStart, position).firstLine) }
        let content = text(contentStart, position).trimmed
        position += 2
        let (kind, name) = try TemplateScanner.read(content, file: file, line: startLine)
        return TemplateTag(kind: kind, name: name, line: startLine, range: start..<position)
    }

    private static func read(_ content: String, file: String, line: Int) throws(TemplateError) -> (TemplateTag.Kind, String) {
        let rest = String(content.dropFirst()).trimmed
        switch content.first {
        case "#": return (.section, rest)
        case "^": return (.inverted, rest)
        case "/": return (.close, rest)
        case "!": return (.comment, rest)
        case ">": return (.part, rest)
        case "{", "&", "=", "%", "<", "$", "*", nil: throw TemplateError(.unsupportedTag, file: file, line: line, name: content)
        default: return (.variable, content)
        }
    }

    private func at(_ mark: StaticString) -> Bool {
        guard position + 1 < bytes.count else { return false }
        return mark.withUTF8Buffer { bytes[position] == $0[0] && bytes[position + 1] == $0[1] }
    }

    private mutating func step() {
        if bytes[position] == 0x0A { line += 1 }
        position += 1
    }

    private func text(_ start: Int, _ end: Int) -> String { String(decoding: bytes[start..<end], as: UTF8.self) }
}

extension String {
    fileprivate var firstLine: String { String(prefix { !$0.isNewline }).trimmed }
}
