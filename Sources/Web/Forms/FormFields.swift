/// The fields that a form sent in, by name (`application/x-www-form-urlencoded`, WHATWG URL standard, 5.1), and the files in it.
struct FormFields: Equatable, Sendable {
    private(set) var values: [String: String] = [:]
    /// Files that were chosen, by the name of their field; only where ``Uploads`` names the form.
    private(set) var files: [String: FormFile] = [:]

    init() {}

    /// Reads a body. The last of two fields with one name counts; broken escapes stay as they were written.
    init(_ body: some Sequence<UInt8>) {
        for pair in Array(body).split(separator: UInt8(ascii: "&")) {
            let parts = pair.split(separator: UInt8(ascii: "="), maxSplits: 1, omittingEmptySubsequences: false)
            values[FormFields.decoded(parts[0])] = parts.count > 1 ? FormFields.decoded(parts[1]) : ""
        }
    }

    /// A form that came with its files.
    init(_ form: MultipartForm) {
        values = form.values
        files = form.files
    }

    /// The field without blanks around it; empty when it was not sent.
    subscript(_ name: String) -> String { values[name]?.trimmed ?? "" }

    /// Puts a value in the place of what was sent.
    mutating func set(_ name: String, to value: String) { values[name] = value }

    /// A text of more than one line, with line ends as `\n`.
    func text(_ name: String) -> String {
        (values[name] ?? "").replacing("\r\n", with: "\n").replacing("\r", with: "\n")
    }

    /// Escapes of other signs, as in `name=a%20b`.
    static func decoded(_ bytes: ArraySlice<UInt8>) -> String {
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count)
        var rest = bytes
        while let byte = rest.popFirst() {
            switch byte {
            case UInt8(ascii: "+"): result.append(UInt8(ascii: " "))
            case UInt8(ascii: "%"):
                guard let value = hexPair(rest) else {
                    result.append(byte)
                    continue
                }
                result.append(value)
                rest.removeFirst(2)
            default: result.append(byte)
            }
        }
        return String(decoding: result, as: UTF8.self)
    }

    private static func hexPair(_ bytes: ArraySlice<UInt8>) -> UInt8? {
        let pair = bytes.prefix(2)
        guard pair.count == 2, pair.allSatisfy({ Character(Unicode.Scalar($0)).isHexDigit }) else { return nil }
        return UInt8(String(decoding: pair, as: UTF8.self), radix: 16)
    }
}
