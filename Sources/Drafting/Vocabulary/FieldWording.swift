import Yams

/// The words for one placeholder, from `invulvelden.yml`.
struct FieldWording: Decodable, Sendable {
    let name: String
    let what: String
    let who: String

    enum CodingKeys: String, CodingKey {
        case name = "naam"
        case what = "wat"
        case who = "wie"
    }

    /// Reads the file; its words win over those of earlier folders.
    static func read(_ yaml: String, file: String, over earlier: [FieldWording]) throws(TemplateError) -> [FieldWording] {
        let own: [FieldWording] = try DataFile.list(yaml, file: file)
        for field in own where Vocabulary.bare.placeholder(field.name) == nil {
            throw TemplateError(
                .unknownPlaceholder, file: file, line: DataFile.line(of: field.name, in: yaml), name: field.name,
                suggestion: Vocabulary.bare.nearest(to: field.name))
        }
        let names = Set(own.map(\.name))
        return earlier.filter { !names.contains($0.name) } + own
    }
}
