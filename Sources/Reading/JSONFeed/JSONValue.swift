/// A value of JSON. Objects keep the last of equal keys.
enum JSONValue: Sendable, Equatable {
    case null
    case bool(Bool)
    case number(Double)
    case string(String)
    case array([JSONValue])
    case object([String: JSONValue])

    /// A member of an object.
    subscript(_ key: String) -> JSONValue? {
        guard case .object(let members) = self else { return nil }
        return members[key]
    }

    /// The text of a string or a number; identities are sometimes written as numbers.
    var text: String? {
        switch self {
        case .string(let text): return text.isEmpty ? nil : text
        case .number(let number):
            let whole = Int64(exactly: number)
            return whole.map(String.init) ?? String(number)
        default: return nil
        }
    }

    /// The elements of an array; one value stands for itself.
    var list: [JSONValue] {
        switch self {
        case .array(let elements): elements
        case .null: []
        default: [self]
        }
    }

    /// The value of a number, or of a string that holds one.
    var number: Double? {
        switch self {
        case .number(let number): number
        case .string(let text): Double(text)
        default: nil
        }
    }
}
