import Incident

extension RuleDefinition {
    /// Keys that a file may give once for all its rules.
    static let groupKeys: Set<String> = [
        "principe", "ernst", "melding", "waarom", "bron", "soorten", "niet-soorten", "ernst-voor", "uitzondering", "niet-met", "citaat",
        "kop",
        "vraag",
    ]
    private static let keys = groupKeys.union(["id", "patroon", "alleen-met", "vervang", "wel", "niet", "ingebouwd", "instellingen"])

    /// Reads a rule; what it leaves out comes from the file's `groep`.
    init(_ node: RuleNode, defaults: RuleNode?) throws(RuleProblem) {
        try node.allow(Self.keys)
        let read = RuleReader(node: node, defaults: defaults)
        id = try read.id()
        principle = try read.required("principe", Principle.self)
        severity = try read.required("ernst", Severity.self)
        message = try read.requiredText("melding")
        why = try read.requiredText("waarom")
        source = try read.requiredText("bron")
        suggestions = try node.strings("vervang")
        kinds = try read.inherited { node throws(RuleProblem) in try node.choices("soorten", MessageKind.self) }
        exceptKinds = try read.inherited { node throws(RuleProblem) in try node.choices("niet-soorten", MessageKind.self) } ?? []
        severities = try read.severities()
        patterns = try node.strings("patroon")
        exceptions = try node.strings("uitzondering") + (defaults?.strings("uitzondering") ?? [])
        onlyWith = try node.strings("alleen-met")
        notWith = try node.strings("niet-met") + (defaults?.strings("niet-met") ?? [])
        quotations = try read.inherited { node throws(RuleProblem) in try node.choice("citaat", Scope.self) } ?? .with
        headings = try read.inherited { node throws(RuleProblem) in try node.choice("kop", Scope.self) } ?? .with
        questions = try read.inherited { node throws(RuleProblem) in try node.choice("vraag", Scope.self) } ?? .with
        isCoded = try node.string("ingebouwd") == "ja"
        settings = Dictionary(try node.named("instellingen")) { _, last in last }
        examples = try read.examples()
        file = node.file
        line = node.line
        guard isCoded != !patterns.isEmpty else { throw node.problem("geef een patroon, of ‘ingebouwd: ja’") }
    }
}

/// Reads the values of one rule, from itself or from its group.
private struct RuleReader {
    let node: RuleNode
    let defaults: RuleNode?

    func id() throws(RuleProblem) -> String {
        guard let id = try node.string("id") else { throw node.problem("de regel heeft geen id") }
        let isPlain = id.utf8.allSatisfy { (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == 0x2D || $0 == 0x2F }
        guard isPlain, id.split(separator: "/").count == 2 else {
            throw node.problem("een id heeft de vorm groep/naam, in kleine letters en streepjes")
        }
        return id
    }

    func inherited<Value>(_ read: (RuleNode) throws(RuleProblem) -> Value?) throws(RuleProblem) -> Value? {
        if let own = try read(node) { return own }
        guard let defaults else { return nil }
        return try read(defaults)
    }

    func required<Value: RawRepresentable>(_ key: String, _ type: Value.Type) throws(RuleProblem) -> Value where Value.RawValue == String {
        guard let value = try inherited({ node throws(RuleProblem) in try node.choice(key, type) }) else {
            throw node.problem("‘\(key)’ ontbreekt")
        }
        return value
    }

    func requiredText(_ key: String) throws(RuleProblem) -> String {
        guard let value = try inherited({ node throws(RuleProblem) in try node.string(key) }) else {
            throw node.problem("‘\(key)’ ontbreekt")
        }
        return value
    }

    func severities() throws(RuleProblem) -> [MessageKind: Severity] {
        var found: [MessageKind: Severity] = [:]
        for source in [defaults, node].compactMap({ $0 }) {
            for (kind, severity) in try source.named("ernst-voor") {
                let key: MessageKind = try source.value(kind, "ernst-voor")
                found[key] = try source.value(severity, "ernst-voor")
            }
        }
        return found
    }

    /// A rule shows what it finds and what it leaves alone.
    func examples() throws(RuleProblem) -> [RuleExample] {
        let found = try node.strings("wel")
        let clean = try node.strings("niet")
        guard !found.isEmpty, !clean.isEmpty else { throw node.problem("er ontbreken voorbeelden: geef ‘wel’ en ‘niet’") }
        do {
            return try found.map { (text) throws(PatternError) in try RuleExample(marked: text) } + clean.map(RuleExample.init(clean:))
        } catch {
            throw node.problem(error.what)
        }
    }
}
