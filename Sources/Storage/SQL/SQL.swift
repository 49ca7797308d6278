/// A statement with its values apart: `"SELECT … WHERE id = \(id)"` binds the id, and can never paste it into the text.
///
/// Text that is itself SQL comes in only through `\(raw:)`, which takes nothing but a literal from the source code, or
/// through `\(sql:)`, which takes a statement made in the same way.
struct SQL: Sendable, Equatable {
    enum Part: Sendable, Equatable {
        case text(String)
        case value(SQLValue)
    }

    private(set) var parts: [Part]

    init(parts: [Part]) { self.parts = parts }

    /// The values in the order of the text.
    var values: [SQLValue] {
        parts.compactMap { if case .value(let value) = $0 { value } else { nil } }
    }

    /// The statement's text, with a placeholder for each value.
    ///
    /// - Parameter placeholder: makes the placeholder of the value with this number, from 1: `?` for SQLite, `$1` for PostgreSQL.
    func text(placeholder: (Int) -> String) -> String {
        var number = 0
        return parts.reduce(into: "") { text, part in
            switch part {
            case .text(let words): text += words
            case .value:
                number += 1
                text += placeholder(number)
            }
        }
    }

    /// Puts fragments one after the other with a separator between them.
    static func join(_ fragments: [SQL], separator: StaticString) -> SQL {
        var parts: [Part] = []
        for (index, fragment) in fragments.enumerated() {
            if index > 0 { parts.append(.text(separator.description)) }
            parts += fragment.parts
        }
        return SQL(parts: parts)
    }
}
