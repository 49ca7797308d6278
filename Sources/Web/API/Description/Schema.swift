/// The shape of a value (JSON Schema 2020-12, as OpenAPI 3.1 uses it).
struct Schema: Sendable, Equatable {
    let json: JSONValue

    private init(_ members: [String: JSONValue]) { json = .object(members) }

    static let string = Schema(["type": "string"])
    static let moment = Schema(["type": "string", "format": "date-time"])
    static let boolean = Schema(["type": "boolean"])
    static let number = Schema(["type": "integer"])
    static let id = Schema(["type": "integer", "format": "int64", "minimum": 1])

    /// A line that a person wrote: something in it besides blanks, no control characters, and not without end.
    static let line = Schema([
        "type": "string", "minLength": 1, "maxLength": 2_000, "pattern": #"^[^\s\x00-\x1F\x7F-\x9F][^\x00-\x1F\x7F-\x9F]*$"#,
    ])

    /// A text of more than one line: something in it besides blanks, and no control characters but line ends and tabs.
    static let text = Schema([
        "type": "string", "minLength": 1, "maxLength": .number(TextLimit.longest),
        "pattern": #"^[^\x00-\x08\x0B-\x1F\x7F-\x9F]*[^\s\x00-\x1F\x7F-\x9F][^\x00-\x08\x0B-\x1F\x7F-\x9F]*$"#,
    ])
    /// Numbers of things, one at least.
    static let numbers = Schema(["type": "array", "items": id.json, "minItems": 1, "maxItems": 200])

    static func words(_ values: [String]) -> Schema { Schema(["type": "string", "enum": .list(values.map { .text($0) })]) }
    static func words<Value: RawRepresentable & CaseIterable>(_ type: Value.Type) -> Schema where Value.RawValue == String {
        words(type.allCases.map(\.rawValue))
    }
    static func whole(_ range: ClosedRange<Int>) -> Schema {
        Schema(["type": "integer", "minimum": .number(range.lowerBound), "maximum": .number(range.upperBound)])
    }
    static func pattern(_ pattern: String) -> Schema { Schema(["type": "string", "pattern": .text(pattern)]) }
    static func list(_ element: Schema) -> Schema { Schema(["type": "array", "items": element.json]) }
    static func named(_ name: String) -> Schema { Schema(["$ref": .text("#/components/schemas/\(name)")]) }

    /// An object; members with a question mark behind their name may be absent.
    static func object(_ members: KeyValuePairs<String, Schema>) -> Schema {
        var properties: [String: JSONValue] = [:]
        var required: [JSONValue] = []
        for (key, schema) in members {
            let name = key.hasSuffix("?") ? String(key.dropLast()) : key
            properties[name] = schema.json
            if !key.hasSuffix("?") { required.append(.text(name)) }
        }
        return Schema(["type": "object", "properties": .object(properties), "required": .list(required)])
    }

    /// The same, and nothing else: for what is sent to us, so that a misspelt name is found out.
    func closed() -> Schema {
        guard case .object(var members) = json else { return self }
        members["additionalProperties"] = false
        return Schema(members)
    }

    /// Names of the members of an object, and which of them are always there.
    var members: (all: Set<String>, required: Set<String>) {
        guard case .object(let parts) = json, case .object(let properties) = parts["properties"],
            case .list(let required) = parts["required"]
        else { return ([], []) }
        return (Set(properties.keys), Set(required.compactMap { if case .text(let name) = $0 { name } else { nil } }))
    }
}
