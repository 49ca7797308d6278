/// Looks at HTML the way the strictest reader would, apart from the cleaner that made it.
struct TagCheck {
    /// Whether every tag is known, plainly written and closed in order.
    private(set) var holds = true
    private let bytes: [UInt8]
    private var index = 0
    private var open: [String] = []

    private static let void: Set<String> = ["br", "hr", "img", "wbr", "col", "source", "track"]
    private static let forbidden: Set<String> = [
        "script", "style", "iframe", "object", "embed", "applet", "link", "meta", "base", "form", "input", "button", "svg", "math",
        "noscript",
        "template", "textarea", "title", "xmp", "plaintext", "html", "head", "body", "frame", "frameset",
    ]

    init(_ html: String) {
        bytes = Array(html.utf8)
        while holds, index < bytes.count { step() }
        if !open.isEmpty { holds = false }
    }

    private mutating func step() {
        switch bytes[index] {
        case UInt8(ascii: "<"): tag()
        case UInt8(ascii: ">"): index += 1
        default: index += 1
        }
    }

    private mutating func tag() {
        index += 1
        let isEnd = take("/")
        let name = word()
        guard !name.isEmpty, !Self.forbidden.contains(name) else { return fail() }
        while !isEnd, take(" ") { attribute() }
        guard holds, take(">") else { return fail() }
        if isEnd { return open.popLast() == name ? () : fail() }
        if !Self.void.contains(name) { open.append(name) }
    }

    private mutating func attribute() {
        let name = word()
        guard !name.isEmpty, !name.hasPrefix("on"), name != "style", take("="), take("\"") else { return fail() }
        let start = index
        while index < bytes.count, bytes[index] != UInt8(ascii: "\"") {
            if bytes[index] == UInt8(ascii: "<") || bytes[index] == UInt8(ascii: ">") { return fail() }
            index += 1
        }
        let value = String(decoding: bytes[start..<index], as: UTF8.self).lowercased()
        guard take("\"") else { return fail() }
        guard name == "href" || name == "src" || name == "poster" || name == "cite" else { return }
        if !["http://", "https://", "mailto:"].contains(where: { value.hasPrefix($0) }) { fail() }
    }

    private mutating func word() -> String {
        let start = index
        while index < bytes.count, isWord(bytes[index]) { index += 1 }
        return String(decoding: bytes[start..<index], as: UTF8.self)
    }

    private func isWord(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte) || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
            || byte == UInt8(ascii: "-")
    }

    private mutating func take(_ character: Unicode.Scalar) -> Bool {
        guard index < bytes.count, bytes[index] == UInt8(ascii: character) else { return false }
        index += 1
        return true
    }

    private mutating func fail() { holds = false }
}
