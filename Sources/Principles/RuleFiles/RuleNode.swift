import DutchText
import Yams

/// A place in a rule file, with the name of file and rule for the message when something is wrong there.
///
/// Keys are read as plain text: Yams' own look-up resolves the type of each key with a regular expression, which made loading three times
/// as slow.
struct RuleNode {
    let file: String
    let rule: String?
    let line: Int
    private let values: [String: Node]

    init(_ node: Node, file: String, rule: String? = nil, namedBy key: String? = nil) throws(RuleProblem) {
        self.file = file
        line = node.mark?.line ?? 1
        guard let mapping = node.mapping else {
            throw RuleProblem(file: file, line: line, rule: rule, what: "hier horen sleutels met waarden te staan")
        }
        var values: [String: Node] = [:]
        for (key, value) in mapping { values[key.scalar?.string ?? "?"] = value }
        self.values = values
        self.rule = rule ?? key.flatMap { values[$0]?.scalar?.string }
    }

    func problem(_ what: String, at place: Node? = nil) -> RuleProblem {
        RuleProblem(file: file, line: place?.mark?.line ?? line, rule: rule, what: what)
    }

    subscript(key: String) -> Node? { values[key] }

    /// Refuses misspelt keys: a condition that is silently ignored makes a wrong rule.
    func allow(_ keys: Set<String>) throws(RuleProblem) {
        guard let unknown = values.keys.filter({ !keys.contains($0) }).min() else { return }
        throw problem("onbekende sleutel ‘\(unknown)’", at: values[unknown])
    }

    func string(_ key: String) throws(RuleProblem) -> String? {
        guard let value = values[key] else { return nil }
        guard let string = value.scalar?.string else { throw problem("bij ‘\(key)’ hoort één tekst te staan", at: value) }
        return string.isEmpty ? nil : string
    }

    /// One text, or a list of them.
    func strings(_ key: String) throws(RuleProblem) -> [String] {
        guard let value = values[key] else { return [] }
        if let single = value.scalar?.string { return single.isEmpty ? [] : [single] }
        guard let sequence = value.sequence else { throw problem("bij ‘\(key)’ hoort een tekst of een lijst te staan", at: value) }
        var found: [String] = []
        for entry in sequence {
            guard let text = entry.scalar?.string else { throw problem("bij ‘\(key)’ klopt een regel niet", at: entry) }
            found.append(text)
        }
        return found
    }

    /// A choice out of an enumeration.
    func choice<Value: RawRepresentable>(_ key: String, _: Value.Type) throws(RuleProblem) -> Value? where Value.RawValue == String {
        guard let raw = try string(key) else { return nil }
        return try value(raw, key)
    }

    func choices<Value: RawRepresentable & Hashable>(_ key: String, _: Value.Type) throws(RuleProblem) -> Set<Value>?
    where Value.RawValue == String {
        guard values[key] != nil else { return nil }
        var found: Set<Value> = []
        for raw in try strings(key) { found.insert(try value(raw, key)) }
        return found
    }

    /// Named texts: `naam: tekst`.
    func named(_ key: String) throws(RuleProblem) -> [(String, String)] {
        var found: [(String, String)] = []
        guard let value = values[key] else { return found }
        guard let mapping = value.mapping else { throw problem("onder ‘\(key)’ horen sleutels met waarden te staan", at: value) }
        for (name, text) in mapping {
            guard let name = name.scalar?.string, let text = text.scalar?.string else {
                throw problem("bij ‘\(key)’ klopt een waarde niet", at: text)
            }
            found.append((name, text))
        }
        return found
    }

    /// Named lists, folded: words between blanks, or between commas when there is one, so that `in gesprek, op zoek` keeps its blanks.
    func lists(_ key: String) throws(RuleProblem) -> [(String, [String])] {
        try named(key).map { name, text in
            let folded = FoldedText(text).string.utf8
            let comma = UInt8(ascii: ",")
            let separator = folded.contains(comma) ? comma : UInt8(ascii: " ")
            let words = folded.split(separator: separator).map { part in
                String(Substring(part.drop { $0 == 0x20 || $0 == 0x0A }.reversedDrop { $0 == 0x20 || $0 == 0x0A }))
            }
            return (name, words.filter { !$0.isEmpty })
        }
    }

    func value<Value: RawRepresentable>(_ raw: String, _ key: String) throws(RuleProblem) -> Value where Value.RawValue == String {
        guard let value = Value(rawValue: raw) else { throw problem("‘\(raw)’ kan niet bij ‘\(key)’", at: values[key]) }
        return value
    }
}

extension Substring.UTF8View {
    /// Without the bytes at the end for which `condition` holds.
    fileprivate func reversedDrop(while condition: (UInt8) -> Bool) -> Substring.UTF8View {
        var end = endIndex
        while end > startIndex, condition(self[index(before: end)]) { end = index(before: end) }
        return self[startIndex..<end]
    }
}
