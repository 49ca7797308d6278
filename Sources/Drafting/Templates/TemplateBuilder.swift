import Incident
import Mustache

/// Makes a usable template of a file's text, or tells what is wrong with it.
struct TemplateBuilder: Sendable {
    let vocabulary: Vocabulary
    /// The parts that templates share, by name; `medeleven.zedenzaak` is one in the words of a scenario.
    let parts: [String: TemplateSource]
    /// Errors of parts, by name.
    let brokenParts: [String: TemplateError]

    /// - Parameters:
    ///   - name: of the file, without `.md`.
    ///   - shipped: the text of the file that this one replaces; what that must hold, this must hold too.
    func template(_ name: String, file: String, text: String, replacing shipped: String? = nil) throws(TemplateError) -> Template {
        let source = try TemplateSource(name: name, file: file, text: text)
        guard let kind = source.matter.kind ?? MessageKind(rawValue: TemplateName.base(name)) else {
            throw TemplateError(.unknownValue, file: file, line: 1, name: "soort", detail: TemplateName.base(name))
        }
        if let audience = source.matter.audience, !kind.audience.mayRead(audience) {
            throw TemplateError(
                .audienceTooNarrow, file: file, line: source.matter.lines["voor"], name: kind.rawValue, detail: audience.rawValue)
        }
        try checker.check(source)
        try checkParts(of: source)
        try checkRequired(source, shipped: shipped)
        let sender = try TemplateSource(block: source.matter.sender, file: file, line: source.matter.lines["afzender"] ?? 1)
        try checker.check(sender)
        let compiler = TemplateCompiler(vocabulary: vocabulary)
        return Template(
            name: name, file: file, kind: kind, matter: source.matter, text: text, shippedText: shipped,
            names: names(in: source, visited: []), compiled: try compiler.compile(source), sender: try compiler.compile(sender))
    }

    var checker: TemplateChecker { TemplateChecker(vocabulary: vocabulary, parts: Set(parts.keys.map(TemplateName.base))) }

    private func checkRequired(_ source: TemplateSource, shipped: String?) throws(TemplateError) {
        var required = source.matter.required
        if let shipped, let before = try? TemplateSource(name: source.name, file: source.file, text: shipped) {
            required += before.matter.required
        }
        let held = names(in: source, visited: [])
        for name in required where !isHeld(name, in: held) {
            throw TemplateError(
                .missingRequired, file: source.file, line: source.matter.lines["verplicht"] ?? source.bodyLine, name: name)
        }
    }

    /// A part stands for itself only where no placeholder has its name: else it is the placeholder that must be there, whatever the part says.
    private func isHeld(_ name: String, in held: Set<String>) -> Bool {
        if vocabulary.placeholder(name) == nil, held.contains(TemplateBuilder.mark(part: name)) { return true }
        return held.contains { $0 == name || $0.hasPrefix(name + ".") }
    }

    /// A part among placeholders.
    private static func mark(part name: String) -> String { "> " + name }

    /// Every placeholder and part that the source holds, also by way of parts.
    private func names(in source: TemplateSource, visited: Set<String>) -> Set<String> {
        var names = Set(source.tags.map { $0.kind == .part ? TemplateBuilder.mark(part: $0.name) : $0.name })
        for tag in source.tags where tag.kind == .part && !visited.contains(tag.name) {
            guard let part = parts[tag.name] else { continue }
            names.formUnion(self.names(in: part, visited: visited.union([tag.name])))
        }
        return names
    }

    /// The names, without scenario, of a part and of all parts that hold it in one scenario or another.
    func parts(holding part: String) -> Set<String> {
        var holding: Set<String> = [part]
        var isGrowing = true
        while isGrowing {
            let before = holding
            for (name, source) in parts where source.tags.contains(where: { $0.kind == .part && before.contains($0.name) }) {
                holding.insert(TemplateName.base(name))
            }
            isGrowing = holding.count > before.count
        }
        return holding
    }

    /// Parts may call parts, but never in a ring; and a template with a broken part is broken.
    func checkParts(of source: TemplateSource, above: [String] = []) throws(TemplateError) {
        for tag in source.tags where tag.kind == .part {
            guard !above.contains(tag.name) else {
                throw TemplateError(.endlessPart, file: source.file, line: tag.line, name: tag.name)
            }
            if let error = brokenParts[tag.name] { throw error }
            if let part = parts[tag.name] { try checkParts(of: part, above: above + [tag.name]) }
        }
    }
}

/// "persbericht.rectificatie" is a persbericht, in a variant.
enum TemplateName {
    static func base(_ name: String) -> String { String(name.prefix { $0 != "." }) }
    static func variant(_ name: String) -> String? { name.contains(".") ? String(name.drop { $0 != "." }.dropFirst()) : nil }
}
