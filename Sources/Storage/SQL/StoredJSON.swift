import Foundation

/// Lists and small structures are kept as JSON in a text column: read and written as a whole, never searched.
enum StoredJSON {
    /// A value as JSON; keys in a fixed order, so that equal values have equal text. Moments are microseconds, as in columns.
    static func text(_ value: some Encodable) throws(StorageError) -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        encoder.dateEncodingStrategy = .custom { date, encoder in
            var container = encoder.singleValueContainer()
            try container.encode(date.microseconds)
        }
        do {
            return String(decoding: try encoder.encode(value), as: UTF8.self)
        } catch {
            throw StorageError(.engine, "cannot write JSON: \(error)")
        }
    }

    /// The value of a text that ``text(_:)`` made.
    static func value<Value: Decodable>(_ text: String) throws(StorageError) -> Value {
        let decoder = JSONDecoder()
        decoder.dateDecodingStrategy = .custom { decoder in
            Date(microseconds: try decoder.singleValueContainer().decode(Int64.self))
        }
        do {
            return try decoder.decode(Value.self, from: Data(text.utf8))
        } catch {
            throw StorageError(.damaged, "stored JSON: \(error)")
        }
    }
}
