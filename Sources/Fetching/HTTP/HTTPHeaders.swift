/// The header fields of a response, in the order in which they came; names in lower case.
public struct HTTPHeaders: Equatable, Sendable {
    /// One header field.
    public struct Field: Equatable, Sendable {
        /// In lower case.
        public let name: String
        /// Without blanks around it.
        public let value: String
    }

    /// All fields; a name may occur more than once.
    public private(set) var fields: [Field] = []

    /// The first value under the name, whatever its case; nil when there is none.
    public subscript(name: String) -> String? {
        let name = name.lowercased()
        return fields.first { $0.name == name }?.value
    }

    /// Every value under the name.
    public func values(_ name: String) -> [String] {
        let name = name.lowercased()
        return fields.filter { $0.name == name }.map(\.value)
    }

    mutating func append(name: String, value: String) {
        fields.append(Field(name: name, value: value))
    }

    /// Old servers fold a long value over several lines (RFC 9112 §5.2).
    mutating func extendLast(with more: String) {
        guard let last = fields.popLast() else { return }
        fields.append(Field(name: last.name, value: last.value.isEmpty ? more : last.value + " " + more))
    }
}
