import Foundation
import Mustache

/// Gathers the files of several folders into a ``TemplateLibrary``.
struct TemplateLoader: Sendable {
    private struct File: Sendable {
        let path: String
        let text: String
    }

    /// The files of one name, from the shipped one to the one that counts.
    private var files: [String: [File]] = [:]
    private var partFiles: [String: File] = [:]
    private var wording: [FieldWording] = []
    private var channels: [ChannelRules] = []
    private(set) var folders: [URL] = []

    mutating func read(_ folder: URL) throws(TemplateError) {
        folders.append(folder)
        for url in try TemplateLoader.markdown(in: folder) {
            files[TemplateLoader.name(url), default: []].append(File(path: url.path, text: try TemplateLoader.text(url)))
        }
        let parts = folder.appendingPathComponent("delen")
        if FileManager.default.fileExists(atPath: parts.path) {
            for url in try TemplateLoader.markdown(in: parts) {
                partFiles[TemplateLoader.name(url)] = File(path: url.path, text: try TemplateLoader.text(url))
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

    /// With another text of one part.
    func replacing(part name: String, file: String, text: String) -> TemplateLoader {
        var other = self
        other.partFiles[name] = File(path: file, text: text)
        return other
    }

    func library() -> TemplateLibrary {
        let vocabulary = Vocabulary(words: wording.map { ($0.name, $0.what, $0.who) })
        let (builder, libraries) = parts(vocabulary)
        var templates: [Template] = []
        var broken: [String: TemplateError] = [:]
        for name in files.keys.sorted() {
            guard let all = files[name], let file = all.last else { continue }
            let shipped = all.count > 1 ? all.first?.text : nil
            do {
                templates.append(try builder.template(name, file: file.path, text: file.text, replacing: shipped))
            } catch {
                broken[name] = error
            }
        }
        return TemplateLibrary(
            templates: templates, broken: broken, builder: builder, channels: ChannelCatalog(channels), parts: libraries, loader: self)
    }
}

// MARK: - Parts

extension TemplateLoader {
    /// The parts, checked, and a library of them for each scenario that has words of its own; under "" the common one.
    private func parts(_ vocabulary: Vocabulary) -> (TemplateBuilder, [String: MustacheLibrary]) {
        var sources: [String: TemplateSource] = [:]
        var broken: [String: TemplateError] = [:]
        for (name, file) in partFiles {
            do { sources[name] = try TemplateSource(name: name, file: file.path, text: file.text) } catch { broken[name] = error }
        }
        let reader = TemplateBuilder(vocabulary: vocabulary, parts: sources, brokenParts: broken)
        let compiler = TemplateCompiler(vocabulary: vocabulary)
        var compiled: [String: MustacheTemplate] = [:]
        for (name, source) in sources {
            do {
                try reader.checker.check(source)
                try reader.checkParts(of: source)
                compiled[name] = try compiler.compile(source)
                compiled[TemplateLoader.inLine(name)] = try compiler.compile(source, inLine: true)
            } catch {
                broken[name] = error
            }
        }
        return (TemplateBuilder(vocabulary: vocabulary, parts: sources, brokenParts: broken), TemplateLoader.libraries(compiled))
    }

    private static func libraries(_ compiled: [String: MustacheTemplate]) -> [String: MustacheLibrary] {
        let common = compiled.filter { !$0.key.contains(".") }
        var libraries = ["": MustacheLibrary(templates: common)]
        for scenario in Set(compiled.keys.compactMap(TemplateName.variant)) {
            let own = compiled.filter { TemplateName.variant($0.key) == scenario }
            let renamed = Dictionary(uniqueKeysWithValues: own.map { (TemplateName.base($0.key), $0.value) })
            libraries[scenario] = MustacheLibrary(templates: common.merging(renamed) { $1 })
        }
        return libraries
    }

    /// "medeleven-.zedenzaak" for "medeleven.zedenzaak".
    private static func inLine(_ name: String) -> String {
        let base = TemplateName.base(name)
        return base + TemplateCompiler.inLine + name.dropFirst(base.count)
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

    static func text(_ url: URL) throws(TemplateError) -> String {
        guard let bytes = try? Data(contentsOf: url), let text = String(bytes: bytes, encoding: .utf8) else {
            throw TemplateError(.unreadable, file: url.path)
        }
        return text
    }

    private static func name(_ url: URL) -> String { url.deletingPathExtension().lastPathComponent }
}
