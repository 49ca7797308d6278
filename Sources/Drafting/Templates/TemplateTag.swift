/// One `{{…}}` of a template, with its place.
struct TemplateTag: Sendable, Equatable {
    enum Kind: Sendable, Equatable {
        case variable, section, inverted, close, comment, part
    }

    let kind: Kind
    let name: String
    /// In the file, from 1.
    let line: Int
    /// The whole tag with its braces, in UTF-8 bytes of the body.
    let range: Range<Int>
}
