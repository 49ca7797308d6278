/// The entities that a document defines in its own document type, expanded under a limit.
///
/// libxml2 never sees a document type: definitions are read here, references are replaced before parsing, and the growth
/// is counted. External entities are never fetched; a reference to one stays as it was written.
struct EntityTable {
    /// The longest text that one entity may stand for, in bytes.
    static let longestValue = 100_000
    /// The most text that all references together may add, in bytes.
    static let largestGrowth = 2_000_000
    /// How deep entities may refer to entities.
    static let deepestNesting = 8

    private var definitions: [String: [UInt8]] = [:]
    private var expanded: [String: [UInt8]] = [:]
    private var growth = 0

    /// Whether the document defines none.
    var isEmpty: Bool { definitions.isEmpty }

    /// Remembers a definition; the first one of a name counts, as XML says.
    mutating func define(_ name: String, as value: [UInt8]) {
        guard definitions[name] == nil, definitions.count < 2_000 else { return }
        definitions[name] = Array(value.prefix(Self.longestValue + 1))
    }

    /// The text that `name` stands for; nil when the document does not define it.
    mutating func value(of name: ByteView) throws(ReadingError) -> [UInt8]? {
        guard !definitions.isEmpty else { return nil }
        guard let value = try expand(name.string, depth: 0) else { return nil }
        growth += value.count
        guard growth <= Self.largestGrowth else { throw ReadingError(.entityBomb, detail: "growth over \(Self.largestGrowth) bytes") }
        return value
    }

    private mutating func expand(_ name: String, depth: Int) throws(ReadingError) -> [UInt8]? {
        if let known = expanded[name] { return known }
        guard let definition = definitions[name] else { return nil }
        guard depth < Self.deepestNesting else { throw ReadingError(.entityBomb, detail: "nested over \(Self.deepestNesting)") }
        var out: [UInt8] = []
        var index = 0
        while index < definition.count {
            guard definition[index] == UInt8(ascii: "&"), let end = definition[index...].prefix(64).firstIndex(of: UInt8(ascii: ";")) else {
                out.append(definition[index])
                index += 1
                continue
            }
            let inner = String(decoding: definition[(index + 1)..<end], as: UTF8.self)
            out.append(contentsOf: try expand(inner, depth: depth + 1) ?? Self.reference(definition[index...end]))
            index = end + 1
            guard out.count <= Self.longestValue else {
                throw ReadingError(.entityBomb, detail: "&\(name); over \(Self.longestValue) bytes")
            }
        }
        expanded[name] = out
        return out
    }

    /// A reference that the document does not define: XML's own and HTML's are kept, others become text.
    private static func reference(_ reference: ArraySlice<UInt8>) -> [UInt8] {
        let name = Array(reference.dropFirst().dropLast())
        if name.first == UInt8(ascii: "#") || XMLReference.isPredefined(name) { return Array(reference) }
        if let value = HTMLEntities.codePoint(of: name) { return XMLReference.numeric(value) }
        return Array("&amp;".utf8) + reference.dropFirst()
    }
}
