import Foundation

/// Machine output: one JSON object a line, keys in a fixed order, times in RFC 3339 UTC.
enum JSONLine {
    static func print(_ value: some Encodable) throws {
        Terminal.line(try string(value))
    }

    static func string(_ value: some Encodable) throws -> String {
        let encoder = JSONEncoder()
        encoder.dateEncodingStrategy = .iso8601
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return String(decoding: try encoder.encode(value), as: UTF8.self)
    }
}
