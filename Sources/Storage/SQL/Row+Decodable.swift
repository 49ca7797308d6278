extension Row {
    /// The row as a value whose properties are its columns: `verifiedBy` from `verified_by`.
    ///
    /// For values of other rooms that can be built only by decoding, such as the parts of a dossier.
    func decode<Value: Decodable>(_ type: Value.Type = Value.self) throws(StorageError) -> Value {
        let columns = self.columns.positions.mapValues { values[$0] }
        return try StoredJSON.value(StoredJSON.text(columns), keys: .convertFromSnakeCase)
    }

    /// A text column that holds JSON.
    func json<Value: Decodable>(_ column: String, as type: Value.Type = Value.self) throws(StorageError) -> Value {
        try StoredJSON.value(self[column])
    }
}

extension SQLValue: Encodable {
    func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        switch self {
        case .null: try container.encodeNil()
        case .integer(let number): try container.encode(number)
        case .real(let number): try container.encode(number)
        case .text(let text): try container.encode(text)
        }
    }
}
