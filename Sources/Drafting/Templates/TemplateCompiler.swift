import Mustache

/// Makes a checked template ready for swift-mustache.
///
/// Mustache renders what is absent as nothing. Here an absent text or list leaves a visible gap, unless the writer thought
/// of its absence with `{{^name}}`. That is settled here, once: a section whose absence is thought of asks for `name?`, which
/// is absent when there is nothing; all other tags ask for `name`, which then is a gap.
struct TemplateCompiler {
    let vocabulary: Vocabulary

    /// - Parameter inLine: without blanks and line ends around it, to stand inside a sentence.
    func compile(_ source: TemplateSource, inLine: Bool = false) throws(TemplateError) -> MustacheTemplate {
        let body = prepared(source)
        do {
            // Texts for people are no HTML: `Zo'n` must stay `Zo'n`.
            return try MustacheTemplate(string: "{{% CONTENT_TYPE:TEXT}}\n" + (inLine ? body.trimmed : body))
        } catch let error as MustacheTemplate.ParserError {
            throw TemplateError(
                .unsupportedTag, file: source.file, line: source.bodyLine + max(0, error.context.lineNumber - 2), detail: "\(error.error)")
        } catch {
            throw TemplateError(.unsupportedTag, file: source.file, line: source.bodyLine)
        }
    }

    /// The body with `?` after the names of sections whose absence is thought of, and with parts inside a line marked as such.
    private func prepared(_ source: TemplateSource) -> String {
        let thoughtOf = Set(source.tags.filter { $0.kind == .inverted }.map(\.name))
        let bytes = Array(source.body.utf8)
        var result: [UInt8] = []
        var position = 0
        for tag in source.tags {
            guard let name = newName(tag, thoughtOf, in: bytes) else { continue }
            result += bytes[position..<tag.range.lowerBound]
            result += Array("{{\(sign(tag.kind))\(name)}}".utf8)
            position = tag.range.upperBound
        }
        return String(decoding: result + bytes[position...], as: UTF8.self)
    }

    /// nil when the tag can stay as it is.
    private func newName(_ tag: TemplateTag, _ thoughtOf: Set<String>, in bytes: [UInt8]) -> String? {
        switch tag.kind {
        case .part: return isInLine(tag, bytes) ? tag.name + TemplateCompiler.inLine : nil
        case .section, .inverted, .close:
            let form = vocabulary.placeholder(tag.name)?.form
            return thoughtOf.contains(tag.name) && (form == .text || form == .list) ? "\(tag.name)?" : nil
        case .variable, .comment: return nil
        }
    }

    /// A part on a line of its own brings its line end along; a part inside a sentence must not.
    private func isInLine(_ tag: TemplateTag, _ bytes: [UInt8]) -> Bool {
        let before = bytes[..<tag.range.lowerBound].last { $0 != 0x20 && $0 != 0x09 }
        let after = bytes[tag.range.upperBound...].first { $0 != 0x20 && $0 != 0x09 }
        return (before ?? 0x0A) != 0x0A || (after ?? 0x0A) != 0x0A
    }

    /// Stands behind the name of a part that has no line end.
    static let inLine = "-"

    private func sign(_ kind: TemplateTag.Kind) -> String {
        switch kind {
        case .section: "#"
        case .inverted: "^"
        case .part: "> "
        default: "/"
        }
    }
}
