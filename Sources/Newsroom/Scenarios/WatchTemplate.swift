import Foundation

/// A watch query with names in braces that are filled in when the incident is known: `brand AND {plaats}`.
enum WatchTemplate {
    /// The names, in the order in which they stand there.
    static func placeholders(in template: String) -> [String] {
        template.split(separator: "{").dropFirst().compactMap { part in
            part.firstIndex(of: "}").map { String(part[..<$0]) }
        }
    }

    /// The query; nil when a name has no value.
    ///
    /// A name with two values becomes a choice: `{plaats}` gives `(Havenkade OR Waterrijk)`. Between quotation marks the first value
    /// stands as it is.
    static func fill(_ template: String, with values: [String: [String]]) -> String? {
        var query = ""
        var isQuoted = false
        var rest = template[...]
        while let character = rest.popFirst() {
            if character == "\"" { isQuoted.toggle() }
            guard character == "{", let end = rest.firstIndex(of: "}") else {
                query.append(character)
                continue
            }
            guard let names = values[String(rest[..<end])], let first = names.first else { return nil }
            query += isQuoted ? clean(first) : choice(names)
            rest = rest[rest.index(after: end)...]
        }
        return query
    }

    private static func choice(_ names: [String]) -> String {
        let terms = names.map { "\"\(clean($0))\"" }
        return terms.count == 1 ? terms[0] : "(\(terms.joined(separator: " OR ")))"
    }

    /// A quotation mark in a name would end the phrase.
    private static func clean(_ name: String) -> String { name.filter { !"\"“”„".contains($0) } }
}
