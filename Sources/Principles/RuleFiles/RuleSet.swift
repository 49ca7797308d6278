import Dispatch
import Foundation
import Synchronization

/// All rules of an organisation, read from its rule files and ready to check texts with.
public struct RuleSet: Sendable {
    /// The rules that work, by id.
    public let rules: [RuleDefinition]
    /// What is wrong in the files. The rules concerned do not work; the others do.
    public let problems: [RuleProblem]
    /// Lists of words that rules use, by name.
    public let lists: [String: [String]]
    let engine: RuleEngine

    /// Reads all `*.yml` files of some folders. A rule in a later folder replaces the one of the same id, so that an organisation adds
    /// its own rules, and switches rules off, without touching ours.
    ///
    /// - Throws: ``RuleError`` when a folder cannot be read or no rule works. What is wrong in one file or rule is in ``problems``.
    public static func load(folders: [URL]) throws(RuleError) -> RuleSet {
        var layers: [[RuleFile]] = []
        for folder in folders { layers.append(try files(in: folder)) }
        let set = RuleSet(layers: layers)
        guard !set.rules.isEmpty else { throw RuleError(.noRules, folders.map(\.path).joined(separator: ", ")) }
        return set
    }

    /// Reads the rules of one folder.
    public static func load(folder: URL) throws(RuleError) -> RuleSet { try load(folders: [folder]) }

    /// Reads rules from the contents of files, for tests and for trying out a rule.
    public init(yaml files: [(path: String, text: String)]) {
        self.init(layers: [files.map { RuleFile(path: $0.path, yaml: $0.text) }])
    }

    init(layers: [[RuleFile]]) {
        var merged = RuleLayers()
        for layer in layers { merged.add(layer) }
        let compiled = RuleEngine.compile(merged)
        engine = compiled.engine
        lists = merged.lists
        problems = merged.problems + compiled.problems
        rules = engine.rules.sorted { $0.id < $1.id }
    }

    /// The rule with an id.
    public func rule(_ id: String) -> RuleDefinition? { rules.first { $0.id == id } }

    /// The files are read side by side: YAML takes most of the time.
    private static func files(in folder: URL) throws(RuleError) -> [RuleFile] {
        guard let names = try? FileManager.default.contentsOfDirectory(atPath: folder.path) else {
            throw RuleError(.folderNotReadable, folder.path)
        }
        let paths = names.filter { $0.hasSuffix(".yml") || $0.hasSuffix(".yaml") }.sorted().map { folder.appendingPathComponent($0) }
        let read = Mutex<[Int: RuleFile]>([:])
        DispatchQueue.concurrentPerform(iterations: paths.count) { index in
            let file = file(at: paths[index])
            read.withLock { $0[index] = file }
        }
        return read.withLock { files in paths.indices.compactMap { files[$0] } }
    }

    private static func file(at url: URL) -> RuleFile {
        guard let data = try? Data(contentsOf: url), let text = String(validating: data, as: UTF8.self) else {
            return RuleFile(unreadable: url.path)
        }
        return RuleFile(path: url.path, yaml: text)
    }
}
