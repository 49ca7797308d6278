import Foundation

/// A form with files in it (`multipart/form-data`, RFC 7578, in the way that browsers send it: WHATWG HTML, 4.10.21.8).
///
/// Strict: nothing before the first part, every part named, no part inside a part. What browsers do not send is refused, so that
/// nobody else reads the same bytes in another way.
struct MultipartForm {
    /// What is not as browsers send it.
    struct Broken: Error {}

    private(set) var values: [String: String] = [:]
    private(set) var files: [String: FormFile] = [:]

    /// More parts than any page of ours has fields.
    private static let mostParts = 64
    /// Bytes of the lines above a part; a browser needs some two hundred.
    private static let longestHead = 4_096

    private static let lineEnd = Data("\r\n".utf8)
    private static let blankLine = Data("\r\n\r\n".utf8)

    /// Reads a body whose header is `multipart/form-data; boundary=…`.
    init(_ body: Data, type: String) throws(Broken) {
        let opening = Data("--\(try MultipartForm.boundary(of: type))".utf8)
        guard body.starts(with: opening) else { throw Broken() }
        var place = body.startIndex + opening.count
        let between = MultipartForm.lineEnd + opening
        for _ in 0..<MultipartForm.mostParts {
            let rest = body[place...]
            if rest == Data("--".utf8) || rest == Data("--\r\n".utf8) { return }
            guard rest.starts(with: MultipartForm.lineEnd) else { throw Broken() }
            let head = place + 2
            guard
                let blank = body.range(of: MultipartForm.blankLine, in: head..<min(body.endIndex, head + MultipartForm.longestHead)),
                let end = body.range(of: between, in: blank.upperBound..<body.endIndex)
            else { throw Broken() }
            try take(body[head..<blank.lowerBound], Data(body[blank.upperBound..<end.lowerBound]))
            place = end.upperBound
        }
        throw Broken()
    }

    private mutating func take(_ head: Data, _ content: Data) throws(Broken) {
        guard let text = String(validating: head, as: UTF8.self) else { throw Broken() }
        var disposition: [String: String]?
        for line in text.components(separatedBy: "\r\n") {
            let parts = line.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
            // A line that begins with a blank goes on from the one before: browsers do not do that.
            guard parts.count == 2, let first = line.first, !first.isWhitespace else { throw Broken() }
            switch parts[0].lowercased() {
            case "content-disposition":
                guard disposition == nil else { throw Broken() }
                disposition = try MultipartForm.parameters(String(parts[1]), of: "form-data")
            case "content-transfer-encoding": throw Broken()
            default: continue
            }
        }
        guard let disposition, let name = disposition["name"], !name.isEmpty else { throw Broken() }
        guard let file = disposition["filename"] else {
            guard let value = String(validating: content, as: UTF8.self) else { throw Broken() }
            values[name] = value
            return
        }
        // A field in which no file was chosen comes with no name and no bytes.
        if !file.isEmpty || !content.isEmpty { files[name] = FormFile(name: file, bytes: content) }
    }

    /// The boundary in a content type: up to 70 signs that need no quotes (RFC 2046, 5.1.1).
    private static func boundary(of type: String) throws(Broken) -> String {
        guard let boundary = try parameters(type, of: "multipart/form-data")["boundary"] else { throw Broken() }
        let isGood = (1...70).contains(boundary.utf8.count) && boundary.last != " "
        guard isGood, boundary.utf8.allSatisfy({ (0x20..<0x7F).contains($0) && $0 != UInt8(ascii: "\"") }) else { throw Broken() }
        return boundary
    }

    /// `form-data; name="a"; filename="b"`: names in small letters, values without quotes. A browser writes a quote in a name as `%22`
    /// and line ends as `%0D` and `%0A`; names like `filename*` mean another way of writing, and are refused.
    private static func parameters(_ text: String, of kind: String) throws(Broken) -> [String: String] {
        var rest = text[...]
        guard rest.trimmed(upTo: ";").lowercased() == kind else { throw Broken() }
        var found: [String: String] = [:]
        while !rest.isEmpty {
            let name = rest.trimmed(upTo: "=").lowercased()
            guard !name.isEmpty, name.allSatisfy({ $0.isASCII && ($0.isLetter || $0 == "-") }), found[name] == nil else { throw Broken() }
            if rest.first == "\"" {
                rest.removeFirst()
                guard let close = rest.firstIndex(of: "\"") else { throw Broken() }
                found[name] = unescaped(rest[..<close])
                rest = rest[rest.index(after: close)...]
                guard rest.trimmed(upTo: ";").isEmpty else { throw Broken() }
            } else {
                found[name] = rest.trimmed(upTo: ";")
            }
        }
        return found
    }

    private static func unescaped(_ text: Substring) -> String {
        String(text).replacing("%22", with: "\"").replacing("%0D", with: "\r").replacing("%0A", with: "\n")
    }
}

extension Substring {
    /// Takes what stands before a sign, and the sign; all of it when the sign is not there. Blanks around it are dropped.
    fileprivate mutating func trimmed(upTo sign: Character) -> String {
        let end = firstIndex(of: sign) ?? endIndex
        let part = self[..<end].trimmingCharacters(in: .whitespaces)
        self = end == endIndex ? "" : self[index(after: end)...]
        return part
    }
}
