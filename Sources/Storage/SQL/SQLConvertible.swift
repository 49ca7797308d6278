/// A type that a column can hold.
protocol SQLConvertible {
    /// The value as it is bound.
    var sqlValue: SQLValue { get }
    /// Takes the value of a column; nil when the column holds something else.
    static func from(_ value: SQLValue) -> Self?
}

extension Int64: SQLConvertible {
    var sqlValue: SQLValue { .integer(self) }

    static func from(_ value: SQLValue) -> Int64? {
        if case .integer(let number) = value { number } else { nil }
    }
}

extension Int: SQLConvertible {
    var sqlValue: SQLValue { .integer(Int64(self)) }
    static func from(_ value: SQLValue) -> Int? { Int64.from(value).flatMap { Int(exactly: $0) } }
}

/// 0 or 1: SQLite has no Boolean, and a number reads the same in both engines.
extension Bool: SQLConvertible {
    var sqlValue: SQLValue { .integer(self ? 1 : 0) }
    static func from(_ value: SQLValue) -> Bool? { Int64.from(value).map { $0 != 0 } }
}

extension Double: SQLConvertible {
    var sqlValue: SQLValue { .real(self) }

    static func from(_ value: SQLValue) -> Double? {
        switch value {
        case .real(let number): number
        case .integer(let number): Double(number)
        case .null, .text: nil
        }
    }
}

extension String: SQLConvertible {
    var sqlValue: SQLValue { .text(self) }

    static func from(_ value: SQLValue) -> String? {
        if case .text(let text) = value { text } else { nil }
    }
}

extension Optional: SQLConvertible where Wrapped: SQLConvertible {
    var sqlValue: SQLValue { self?.sqlValue ?? .null }

    static func from(_ value: SQLValue) -> Wrapped?? {
        if case .null = value { return .some(.none) }
        return Wrapped.from(value).map { .some($0) }
    }
}

/// An enumeration is stored as its raw value: the one spelling that files and addresses have too.
extension SQLConvertible where Self: RawRepresentable, RawValue: SQLConvertible {
    var sqlValue: SQLValue { rawValue.sqlValue }
    static func from(_ value: SQLValue) -> Self? { RawValue.from(value).flatMap(Self.init(rawValue:)) }
}
