import Foundation
import Yams

/// A place in a file of `Scenarios/`, which knows its line for the message when something is wrong there.
struct ScenarioNode {
    let file: String
    let line: Int
    private let values: [String: Node]

    /// The top of a file.
    static func read(_ url: URL) throws(ScenarioError) -> ScenarioNode {
        let file = url.path
        guard let text = try? String(contentsOf: url, encoding: .utf8) else { throw ScenarioError(.unreadable, file: file) }
        do {
            guard let root = try Yams.compose(yaml: text) else { throw ScenarioError(.notYAML, file: file, line: 1, "het bestand is leeg") }
            return try ScenarioNode(root, file: file)
        } catch let error as ScenarioError {
            throw error
        } catch let error as YamlError {
            throw ScenarioError(.notYAML, file: file, line: error.place, error.problem)
        } catch {
            throw ScenarioError(.notYAML, file: file, line: 1, "de inhoud klopt niet")
        }
    }

    private init(_ node: Node, file: String) throws(ScenarioError) {
        self.file = file
        line = node.mark?.line ?? 1
        guard let mapping = node.mapping else { throw ScenarioError(.wrongValue, file: file, line: line, "sleutels met waarden") }
        var values: [String: Node] = [:]
        for (key, value) in mapping { values[key.scalar?.string ?? "?"] = value }
        self.values = values
    }

    /// Refuses misspelt keys: a list of partners that is ignored in silence is a partner who is not called.
    func allow(_ keys: Set<String>) throws(ScenarioError) {
        guard let unknown = values.keys.filter({ !keys.contains($0) }).min() else { return }
        throw problem(.unknownKey, unknown)
    }

    func string(_ key: String) throws(ScenarioError) -> String? {
        guard let value = values[key] else { return nil }
        guard let text = value.scalar?.string else { throw problem(.wrongValue, key) }
        return text.isEmpty ? nil : text
    }

    func required(_ key: String) throws(ScenarioError) -> String {
        guard let text = try string(key) else { throw problem(.missingKey, key) }
        return text
    }

    func number(_ key: String) throws(ScenarioError) -> Int {
        guard let number = Int(try required(key)), number >= 0 else { throw problem(.wrongValue, key) }
        return number
    }

    /// A list of texts; empty when the key is not there.
    func strings(_ key: String) throws(ScenarioError) -> [String] {
        guard let value = values[key], value.scalar?.string.isEmpty != true else { return [] }
        guard let sequence = value.sequence else { throw problem(.wrongValue, key) }
        var found: [String] = []
        for entry in sequence {
            guard let text = entry.scalar?.string else {
                throw ScenarioError(.wrongValue, file: file, line: entry.mark?.line ?? line, key)
            }
            found.append(text)
        }
        return found
    }

    /// A choice out of an enumeration; nil when the key is not there.
    func choice<Value: RawRepresentable>(_ key: String, _: Value.Type = Value.self) throws(ScenarioError) -> Value?
    where Value.RawValue == String {
        guard let raw = try string(key) else { return nil }
        guard let value = Value(rawValue: raw) else { throw problem(.wrongValue, key) }
        return value
    }

    /// What lies under a key; nil when the key is not there.
    func node(_ key: String) throws(ScenarioError) -> ScenarioNode? {
        guard let value = values[key] else { return nil }
        return try ScenarioNode(value, file: file)
    }

    /// The entries of a list; empty when the key is not there.
    func nodes(_ key: String) throws(ScenarioError) -> [ScenarioNode] {
        guard let value = values[key], value.scalar?.string.isEmpty != true else { return [] }
        guard let sequence = value.sequence else { throw problem(.wrongValue, key) }
        var found: [ScenarioNode] = []
        for entry in sequence { found.append(try ScenarioNode(entry, file: file)) }
        return found
    }

    /// An error about a key of this place.
    func problem(_ code: ScenarioError.Code, _ key: String) -> ScenarioError {
        ScenarioError(code, file: file, line: values[key]?.mark?.line ?? line, key)
    }
}

extension YamlError {
    fileprivate var place: Int {
        switch self {
        case .scanner(_, _, let mark, _), .parser(_, _, let mark, _), .composer(_, _, let mark, _): mark.line
        default: 1
        }
    }

    fileprivate var problem: String {
        switch self {
        case .scanner(_, let problem, _, _), .parser(_, let problem, _, _), .composer(_, let problem, _, _): problem
        case .duplicatedKeysInMapping(let keys, _): "dubbele sleutel \(keys.map { "\($0)" }.joined(separator: ", "))"
        default: "de inhoud klopt niet"
        }
    }
}
