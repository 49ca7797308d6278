import Yams

/// A place in a rule file, with the name of file and rule for the message when something is wrong there.
struct RuleNode {
    let node: Node
    let file: String
    let rule: String?

    var line: Int { node.mark?.line ?? 1 }

    func problem(_ what: String, at place: Node? = nil) -> RuleProblem {
        RuleProblem(file: file, line: place?.mark?.line ?? line, rule: rule, what: what)
    }

    func mapping() throws(RuleProblem) -> Node.Mapping {
        guard let mapping = node.mapping else { throw problem("hier horen sleutels met waarden te staan") }
        return mapping
    }

    /// Refuses misspelt keys: a condition that is silently ignored makes a wrong rule.
    func allow(_ keys: Set<String>) throws(RuleProblem) {
        for (key, value) in try mapping() {
            guard let name = key.string, keys.contains(name) else {
                throw problem("onbekende sleutel ‘\(key.string ?? "?")’", at: value)
            }
        }
    }

    func string(_ key: String) throws(RuleProblem) -> String? {
        guard let value = node.mapping?[key] else { return nil }
        guard let string = value.scalar?.string else { throw problem("bij ‘\(key)’ hoort één tekst te staan", at: value) }
        return string.isEmpty ? nil : string
    }

    /// One text, or a list of them.
    func strings(_ key: String) throws(RuleProblem) -> [String] {
        guard let value = node.mapping?[key] else { return [] }
        return try texts(value, key)
    }

    /// A choice out of an enumeration.
    func choice<Value: RawRepresentable>(_ key: String, _: Value.Type) throws(RuleProblem) -> Value? where Value.RawValue == String {
        guard let raw = try string(key) else { return nil }
        return try value(raw, key)
    }

    func choices<Value: RawRepresentable & Hashable>(_ key: String, _: Value.Type) throws(RuleProblem) -> Set<Value>?
    where Value.RawValue == String {
        guard node.mapping?[key] != nil else { return nil }
        var found: Set<Value> = []
        for raw in try strings(key) { found.insert(try value(raw, key)) }
        return found
    }

    /// Named texts: `naam: tekst`.
    func named(_ key: String) throws(RuleProblem) -> [(String, String)] {
        var found: [(String, String)] = []
        guard let value = node.mapping?[key] else { return found }
        guard let mapping = value.mapping else { throw problem("onder ‘\(key)’ horen sleutels met waarden te staan", at: value) }
        for (name, text) in mapping {
            guard let name = name.string, let text = text.scalar?.string else {
                throw problem("bij ‘\(key)’ klopt een waarde niet", at: text)
            }
            found.append((name, text))
        }
        return found
    }

    /// Named lists: words between blanks, or between commas when there is one, so that `in gesprek, op zoek` keeps its blanks.
    func strings(in key: String) throws(RuleProblem) -> [(String, [String])] {
        try named(key).map { name, text in
            let words =
                text.contains(",") ? text.split(separator: ",").map { $0.trimmingBlanks } : text.split(whereSeparator: \.isWhitespace)
            return (name, words.filter { !$0.isEmpty }.map(String.init))
        }
    }

    func value<Value: RawRepresentable>(_ raw: String, _ key: String) throws(RuleProblem) -> Value where Value.RawValue == String {
        guard let value = Value(rawValue: raw) else { throw problem("‘\(raw)’ kan niet bij ‘\(key)’", at: node.mapping?[key]) }
        return value
    }

    private func texts(_ value: Node, _ key: String) throws(RuleProblem) -> [String] {
        if let single = value.scalar?.string { return single.isEmpty ? [] : [single] }
        guard let sequence = value.sequence else { throw problem("bij ‘\(key)’ hoort een tekst of een lijst te staan", at: value) }
        var found: [String] = []
        for entry in sequence {
            guard let text = entry.scalar?.string else { throw problem("bij ‘\(key)’ klopt een regel niet", at: entry) }
            found.append(text)
        }
        return found
    }
}

extension Substring {
    fileprivate var trimmingBlanks: Substring {
        var slice = self
        while slice.first?.isWhitespace == true { slice.removeFirst() }
        while slice.last?.isWhitespace == true { slice.removeLast() }
        return slice
    }
}
