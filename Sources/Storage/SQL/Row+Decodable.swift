extension Row {
    /// A text column that holds JSON.
    func json<Value: Decodable>(_ column: String, as type: Value.Type = Value.self) throws(StorageError) -> Value {
        try StoredJSON.value(self[column])
    }
}
