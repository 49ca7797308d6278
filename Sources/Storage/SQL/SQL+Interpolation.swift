extension SQL: ExpressibleByStringInterpolation {
    init(stringLiteral value: String) { self.init(parts: [.text(value)]) }
    init(stringInterpolation: Interpolation) { self.init(parts: stringInterpolation.parts) }

    /// Collects text and values while the compiler walks through the literal.
    struct Interpolation: StringInterpolationProtocol {
        var parts: [Part] = []

        init(literalCapacity: Int, interpolationCount: Int) { parts.reserveCapacity(2 * interpolationCount + 1) }

        mutating func appendLiteral(_ literal: String) {
            if !literal.isEmpty { parts.append(.text(literal)) }
        }

        /// Binds a value.
        mutating func appendInterpolation(_ value: some SQLConvertible) { parts.append(.value(value.sqlValue)) }

        /// Binds a value, or NULL.
        mutating func appendInterpolation(_ value: (some SQLConvertible)?) { parts.append(.value(value.sqlValue)) }

        /// Binds a list: `IN (\(ids))`. An empty list reads `NULL`, which nothing equals.
        mutating func appendInterpolation(_ values: [some SQLConvertible]) {
            if values.isEmpty { parts.append(.text("NULL")) }
            for (index, value) in values.enumerated() {
                if index > 0 { parts.append(.text(", ")) }
                parts.append(.value(value.sqlValue))
            }
        }

        /// Pastes a name or a piece of SQL that stands in the source code.
        mutating func appendInterpolation(raw: StaticString) { parts.append(.text(raw.description)) }

        /// Puts another statement or fragment here, with its values.
        mutating func appendInterpolation(sql: SQL) { parts += sql.parts }
    }
}
