import Foundation
import Incident
import Mustache

/// Gathers the files of several folders into a ``TemplateLibrary``.
struct TemplateLoader {
    private struct File {
        let path: String
        let text: String
        /// 0 for the first folder, which came with the program.
        let folder: Int
    }

    private var files: [String: [File]] = [:]
    private var partFiles: [String: File] = [:]
    private var wording: [FieldWording] = []
    private var channels: [ChannelRules] = []
    private var folders: [String] = []

    private var broken: [String: TemplateError] = [:]
    private var partSources: [String: TemplateSource] = [:]

    mutating func read(_ folder: URL) throws(TemplateError) {
        let number = folders.count
        folders.append(folder.path)
        for url in try TemplateLoader.markdown(in: folder) {
            files[TemplateLoader.name(url), default: []].append(
                File(path: url.path, text: try TemplateLoader.text(url), folder: number))
        }
        let parts = folder.appendingPathComponent("delen")
        if FileManager.default.fileExists(atPath: parts.path) {
            for url in try TemplateLoader.markdown(in: parts) {
                partFiles[TemplateLoader.name(url)] = File(path: url.path, text: try TemplateLoader.text(url), folder: number)
            }
        }
        let words = folder.appendingPathComponent("invulvelden.yml")
        if FileManager.default.fileExists(atPath: words.path) {
            wording = try FieldWording.read(TemplateLoader.text(words), file: words.path, over: wording)
        }
        let limits = folder.appendingPathComponent("kanalen.yml")
        if FileManager.default.fileExists(atPath: limits.path) {
            channels = try ChannelRules.read(TemplateLoader.text(limits), file: limits.path, over: channels)
        }
    }

    mutating func library() throws(TemplateError) -> TemplateLibrary {
        let vocabulary = Vocabulary(words: wording.map { ($0.name, $0.what, $0.who) })
        readPartSources()
        let baseParts = Set(partSources.keys.map(TemplateLoader.base))
        let checker = TemplateChecker(vocabulary: vocabulary, parts: baseParts)
        let compiler = TemplateCompiler(vocabulary: vocabulary)
        let parts = compileParts(checker, compiler)
        var templates: [Template] = []
        for name in files.keys.sorted() {
            do {
                templates.append(try template(name, checker, compiler))
            } catch {
                broken[name] = error
            }
        }
        return TemplateLibrary(
            templates: templates, broken: broken, problems: broken.sorted { $0.key < $1.key }.map(\.value), vocabulary: vocabulary,
            channels: ChannelCatalog(channels), parts: parts, folder: folders.first ?? "")
    }
}

// MARK: - One template

extension TemplateLoader {
    private func template(_ name: String, _ checker: TemplateChecker, _ compiler: TemplateCompiler) throws(TemplateError) -> Template {
        guard let all = files[name], let file = all.last else { throw TemplateError(.unreadable, file: name) }
        let source = try TemplateSource(name: name, file: file.path, text: file.text)
        guard let kind = source.matter.kind ?? MessageKind(rawValue: TemplateLoader.base(name)) else {
            throw TemplateError(.unknownValue, file: file.path, line: 1, name: "soort", detail: TemplateLoader.base(name))
        }
        if let audience = source.matter.audience, !kind.audience.mayRead(audience) {
            throw TemplateError(
                .audienceTooNarrow, file: file.path, line: source.matter.lines["voor"], name: kind.rawValue, detail: audience.rawValue)
        }
        try checker.check(source)
        try checkParts(of: source)
        try checkRequired(source, alsoFrom: all.dropLast())
        let sender = try TemplateSource(block: source.matter.sender, file: file.path, line: source.matter.lines["afzender"] ?? 1)
        try checker.check(sender)
        return Template(
            name: name, file: file.path, kind: kind, matter: source.matter, body: source.body,
            replacesShipped: file.folder > 0 && all.count > 1, compiled: try compiler.compile(source), sender: try compiler.compile(sender))
    }

    /// What the shipped template must hold, the municipality's own must hold too.
    private func checkRequired(_ source: TemplateSource, alsoFrom earlier: ArraySlice<File>) throws(TemplateError) {
        var required = source.matter.required
        for file in earlier {
            guard let before = try? TemplateSource(name: source.name, file: file.path, text: file.text) else { continue }
            required += before.matter.required
        }
        let held = names(in: source, visited: [])
        for name in required where !held.contains(where: { $0 == name || $0.hasPrefix(name + ".") }) {
            throw TemplateError(
                .missingRequired, file: source.file, line: source.matter.lines["verplicht"] ?? source.bodyLine, name: name)
        }
    }

    /// Every placeholder and part that the source holds, also by way of parts.
    private func names(in source: TemplateSource, visited: Set<String>) -> Set<String> {
        var names = Set(source.tags.map(\.name))
        for tag in source.tags where tag.kind == .part && !visited.contains(tag.name) {
            guard let part = partSources[tag.name] else { continue }
            names.formUnion(self.names(in: part, visited: visited.union([tag.name])))
        }
        return names
    }
}

// MARK: - Parts

extension TemplateLoader {
    private mutating func readPartSources() {
        for (name, file) in partFiles {
            do {
                partSources[name] = try TemplateSource(name: name, file: file.path, text: file.text)
            } catch {
                broken["delen/\(name)"] = error
            }
        }
    }

    /// A library of parts for each scenario that has words of its own, and under "" the common one.
    private mutating func compileParts(_ checker: TemplateChecker, _ compiler: TemplateCompiler) -> [String: MustacheLibrary] {
        var compiled: [String: MustacheTemplate] = [:]
        for (name, source) in partSources {
            do {
                try checker.check(source)
                try checkParts(of: source)
                compiled[name] = try compiler.compile(source)
                let inLine = TemplateLoader.base(name) + TemplateCompiler.inLine + name.dropFirst(TemplateLoader.base(name).count)
                compiled[inLine] = try compiler.compile(source, inLine: true)
            } catch {
                broken["delen/\(name)"] = error
            }
        }
        let common = compiled.filter { !$0.key.contains(".") }
        var libraries = ["": MustacheLibrary(templates: common)]
        for scenario in Set(compiled.keys.compactMap(TemplateLoader.variant)) {
            let own = compiled.filter { TemplateLoader.variant($0.key) == scenario }
            let renamed = Dictionary(uniqueKeysWithValues: own.map { (TemplateLoader.base($0.key), $0.value) })
            libraries[scenario] = MustacheLibrary(templates: common.merging(renamed) { $1 })
        }
        return libraries
    }

    /// Parts may call parts, but never in a ring; and a template with a broken part is broken.
    private func checkParts(of source: TemplateSource, above: [String] = []) throws(TemplateError) {
        for tag in source.tags where tag.kind == .part {
            guard !above.contains(tag.name), tag.name != source.name || !above.isEmpty || partSources[source.name]?.file != source.file
            else {
                throw TemplateError(.endlessPart, file: source.file, line: tag.line, name: tag.name)
            }
            if let error = broken["delen/\(tag.name)"] { throw error }
            if let part = partSources[tag.name] { try checkParts(of: part, above: above + [tag.name]) }
        }
    }
}

// MARK: - Files

extension TemplateLoader {
    private static func markdown(in folder: URL) throws(TemplateError) -> [URL] {
        do {
            return try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
                .filter { $0.pathExtension == "md" && !$0.lastPathComponent.hasPrefix(".") && $0.lastPathComponent != "README.md" }
                .sorted { $0.path < $1.path }
        } catch {
            throw TemplateError(.unreadable, file: folder.path)
        }
    }

    private static func text(_ url: URL) throws(TemplateError) -> String {
        guard let bytes = try? Data(contentsOf: url), let text = String(bytes: bytes, encoding: .utf8) else {
            throw TemplateError(.unreadable, file: url.path)
        }
        return text
    }

    private static func name(_ url: URL) -> String { url.deletingPathExtension().lastPathComponent }
    /// "persbericht" of "persbericht.rectificatie".
    private static func base(_ name: String) -> String { String(name.prefix { $0 != "." }) }
    private static func variant(_ name: String) -> String? { name.contains(".") ? String(name.drop { $0 != "." }.dropFirst()) : nil }
}
