import Foundation
import Principles
import Storage

/// The organisation's own rules, as its beheerder keeps them.
public struct OwnRules: Sendable, Equatable {
    /// The text of the file with own rules; empty when there are none.
    public let text: String
    /// Ids of rules that are switched off on the pages.
    public let switchedOff: [String]
}

/// A rule on words, as a form asks for it.
public struct WordRule: Sendable, Equatable {
    /// Words to look for, in the language of patterns.
    public var words: [String]
    /// Which principle it serves.
    public var principle: Principle
    /// How grave it is.
    public var severity: Severity
    /// What the writer reads.
    public var message: String
    /// Why.
    public var why: String
    /// Better words; may be empty.
    public var instead: [String]
    /// A sentence in which it must find something, with the found words between square brackets.
    public var wrong: String
    /// A sentence in which it must find nothing.
    public var right: String

    /// A rule.
    public init(
        words: [String], principle: Principle, severity: Severity, message: String, why: String, instead: [String], wrong: String,
        right: String
    ) {
        self.words = words
        self.principle = principle
        self.severity = severity
        self.message = message
        self.why = why
        self.instead = instead
        self.wrong = wrong
        self.right = right
    }
}

extension Newsroom {
    /// The file that holds rules of the organisation's own; others in the folder count too, and are kept by hand.
    private static let rulesFile = "eigen.yml"
    /// The file that says which rules are switched off.
    private static let offFile = "uitgezet.yml"

    private var ruleFolder: URL? { OwnFiles(configuration, dataFolder: dataFolder).principles }

    /// The organisation's own rules.
    public func ownRules() -> OwnRules {
        guard let folder = ruleFolder else { return OwnRules(text: "", switchedOff: []) }
        let off = Newsroom.text(folder.appending(path: Newsroom.offFile)) ?? ""
        return OwnRules(
            text: Newsroom.text(folder.appending(path: Newsroom.rulesFile)) ?? "",
            switchedOff: off.split(separator: "\n").filter { $0.hasPrefix("  - ") }.map { String($0.dropFirst(4)) })
    }

    /// What is wrong with a text of own rules: files that cannot be read, and examples that do not come out. Empty when it is good.
    public func problems(inRules text: String) throws -> [String] {
        let set = try trial(Newsroom.rulesFile, text)
        let own = Set(set.rules.filter { $0.file.hasSuffix("/" + Newsroom.rulesFile) }.map(\.id))
        let wrong = set.test().filter { own.contains($0.rule) }.compactMap { result in result.problem.map { "\(result.rule): \($0)." } }
        let broken = set.problems.filter { $0.file.hasSuffix("/" + Newsroom.rulesFile) }.map { problem in
            "Regel \(problem.line)\(problem.rule.map { ", \($0)" } ?? ""): \(problem.what)."
        }
        return broken + wrong
    }

    /// Keeps the text of the own rules; the check must find nothing wrong with it.
    ///
    /// - Throws: what is wrong; then nothing has changed.
    public func saveOwnRules(_ text: String, by who: String) async throws {
        let problems = try problems(inRules: text)
        guard problems.isEmpty else { throw Explanation(.badData, problems.joined(separator: " ")) }
        try keep(text, in: Newsroom.rulesFile)
        try await log(.rulesChanged, Newsroom.rulesFile, "eigen regels bewaard", by: who)
    }

    /// Adds a rule on words to the own rules.
    public func addRule(_ rule: WordRule, by who: String) async throws {
        let text = ownRules().text
        let start = text.contains("regels:") ? text : (text.isEmpty ? "" : text + "\n") + "regels:\n"
        let whole = start + (start.hasSuffix("\n") ? "" : "\n") + rule.yaml(id: freeID(for: rule, in: text))
        let problems = try problems(inRules: whole)
        guard problems.isEmpty else { throw Explanation(.badData, problems.joined(separator: " ")) }
        try keep(whole, in: Newsroom.rulesFile)
        try await log(.rulesChanged, rule.words.joined(separator: ", "), "regel toegevoegd", by: who)
    }

    /// Switches a rule off, or on again.
    public func switchRule(_ id: String, isOn: Bool, by who: String) async throws {
        var off = ownRules().switchedOff
        guard isOn == off.contains(id) else { return }
        if isOn {
            off.removeAll { $0 == id }
        } else {
            guard try desk.ruleSet().rule(id) != nil else { throw Explanation(.missing, "Regel \(id) is er niet.") }
            off.append(id)
        }
        let text = off.isEmpty ? "uit: []\n" : "uit:\n" + off.map { "  - \($0)\n" }.joined()
        try keep(text, in: Newsroom.offFile)
        try await log(.rulesChanged, id, isOn ? "weer aan" : "uit", by: who)
    }

    private func freeID(for rule: WordRule, in text: String) -> String {
        let letters = rule.words.first?.lowercased().unicodeScalars.map { ("a"..."z").contains($0) ? Character($0) : "-" } ?? []
        let name = String(letters).split(separator: "-").prefix(3).joined(separator: "-")
        let base = "\(rule.principle.rawValue)/eigen-\(name.isEmpty ? "regel" : name)"
        return (1...).lazy.map { $0 == 1 ? base : "\(base)-\($0)" }.first { !text.contains($0 + "\n") } ?? base
    }

    private func keep(_ text: String, in name: String) throws {
        guard let folder = ruleFolder else { throw Explanation(.configuration, "Er is geen map voor eigen regels.") }
        try OwnFiles.write(Data(text.utf8), to: folder.appending(path: name))
        desk.reload()
    }

    /// All rules as they would be with a file of this text.
    private func trial(_ name: String, _ text: String) throws -> RuleSet {
        let folder = FileManager.default.temporaryDirectory.appending(path: "eenmond-regels-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: folder) }
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        let others = ruleFolder.flatMap { try? FileManager.default.contentsOfDirectory(at: $0, includingPropertiesForKeys: nil) } ?? []
        for file in others where ["yml", "yaml"].contains(file.pathExtension) && file.lastPathComponent != name {
            try FileManager.default.copyItem(at: file, to: folder.appending(path: file.lastPathComponent))
        }
        try Data(text.utf8).write(to: folder.appending(path: name))
        return try RuleSet.load(folders: [root.principles, folder])
    }
}

extension WordRule {
    func yaml(id: String) -> String {
        let list = { (words: [String]) in "[" + words.map(WordRule.quoted).joined(separator: ", ") + "]" }
        var lines = [
            "id: \(id)", "principe: \(principle.rawValue)", "ernst: \(severity.rawValue)", "patroon: \(list(words))",
            "melding: \(WordRule.quoted(message))", "waarom: \(WordRule.quoted(why))", "bron: eigen regel",
        ]
        if !instead.isEmpty { lines.append("vervang: \(list(instead))") }
        lines += ["wel: \(WordRule.quoted(wrong))", "niet: \(WordRule.quoted(right))"]
        return "  - " + lines.joined(separator: "\n    ") + "\n"
    }

    private static func quoted(_ text: String) -> String {
        "\"" + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"").replacing("\n", with: " ") + "\""
    }
}
