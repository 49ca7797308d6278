/// Holds a template's tags against the vocabulary, before it is ever rendered.
struct TemplateChecker {
    let vocabulary: Vocabulary
    /// Names of the parts that `{{> name}}` may call.
    let parts: Set<String>

    func check(_ source: TemplateSource) throws(TemplateError) {
        var open: [TemplateTag] = []
        for tag in source.tags {
            switch tag.kind {
            case .comment: continue
            case .part: try checkPart(tag, in: source)
            case .variable: try checkVariable(tag, inside: open, in: source)
            case .section, .inverted:
                try checkSection(tag, inside: open, in: source)
                open.append(tag)
            case .close:
                guard let last = open.last, last.name == tag.name else {
                    throw TemplateError(
                        .brokenSection, file: source.file, line: tag.line, name: tag.name, suggestion: open.last?.name,
                        detail: open.last.map { String($0.line) } ?? "")
                }
                open.removeLast()
            }
        }
        if let tag = open.last { throw TemplateError(.unclosedSection, file: source.file, line: tag.line, name: tag.name) }
    }

    private func checkPart(_ tag: TemplateTag, in source: TemplateSource) throws(TemplateError) {
        guard parts.contains(tag.name) else {
            throw TemplateError(
                .unknownPart, file: source.file, line: tag.line, name: tag.name,
                suggestion: Spelling.nearest(to: tag.name, among: parts.sorted()))
        }
    }

    private func checkVariable(_ tag: TemplateTag, inside open: [TemplateTag], in source: TemplateSource) throws(TemplateError) {
        let fields = self.fields(inside: open)
        if tag.name == ".", !open.isEmpty { return }
        if fields.contains(tag.name) { return }
        guard let placeholder = vocabulary.placeholder(tag.name) else { throw unknown(tag, fields, in: source) }
        guard placeholder.form != .condition else {
            throw TemplateError(.unsupportedTag, file: source.file, line: tag.line, name: "\(tag.name)", suggestion: "#\(tag.name)")
        }
    }

    private func checkSection(_ tag: TemplateTag, inside open: [TemplateTag], in source: TemplateSource) throws(TemplateError) {
        let fields = self.fields(inside: open)
        guard vocabulary.placeholder(tag.name) != nil || fields.contains(tag.name) else { throw unknown(tag, fields, in: source) }
    }

    private func fields(inside open: [TemplateTag]) -> [String] {
        open.filter { $0.kind == .section && vocabulary.placeholder($0.name)?.form == .list }.flatMap {
            PlaceholderName.fields(of: $0.name)
        }
    }

    private func unknown(_ tag: TemplateTag, _ fields: [String], in source: TemplateSource) -> TemplateError {
        TemplateError(
            .unknownPlaceholder, file: source.file, line: tag.line, name: tag.name,
            suggestion: vocabulary.nearest(to: tag.name, among: fields))
    }
}
