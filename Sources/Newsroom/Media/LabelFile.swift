import Foundation
import Watching

/// One rule of `Labels/labels.yml`, with its examples.
public struct LabelDefinition: Sendable {
    /// The rule.
    public let rule: LabelRule
    /// Sentences that get its label by it.
    public let examples: [String]
    /// Sentences that it must leave alone.
    public let counterexamples: [String]
}

/// Reads the labelling rules that a municipality may edit.
public enum LabelFile {
    /// The rules of a folder.
    ///
    /// - Throws: an error with file and line when something in it is not right: a rule that is left out in silence is a rumour missed.
    public static func load(_ folder: URL) throws -> [LabelDefinition] {
        let url = folder.appending(path: "labels.yml")
        // Who keeps the data folders elsewhere may not have this one: then nothing is proposed.
        guard FileManager.default.fileExists(atPath: url.path) else { return [] }
        let top = try ScenarioNode.read(url)
        try top.allow(["regels"])
        var names: Set<String> = []
        return try top.nodes("regels").map { node in
            try node.allow(["id", "label", "zoek", "alleen", "gewicht", "voorbeelden", "niet"])
            let id = try node.required("id")
            guard names.insert(id).inserted else { throw node.problem(.doubleName, "id") }
            guard let label = try node.choice("label", ItemLabel.self) else { throw node.problem(.missingKey, "label") }
            let scope = try node.choice("alleen", LabelRule.Scope.self)
            let search = try node.string("zoek")
            guard search != nil || scope == .vraag else { throw node.problem(.missingKey, "zoek") }
            let weight = try node.string("gewicht") == nil ? 1 : try node.number("gewicht")
            do {
                let rule = try LabelRule(id: id, label: label, search: search, scope: scope, weight: Double(weight))
                return LabelDefinition(rule: rule, examples: try node.strings("voorbeelden"), counterexamples: try node.strings("niet"))
            } catch let error as QueryError {
                throw Explanation(.configuration, "\(url.path): regel \(id): \(Explanation(error).text)")
            }
        }
    }
}
