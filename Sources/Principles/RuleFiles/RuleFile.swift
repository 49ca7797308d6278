import Yams

/// One rule file, read: its rules, lists and parts, and what is wrong in it.
struct RuleFile: Sendable {
    let path: String
    var rules: [RuleDefinition] = []
    /// Lists of words that patterns and coded rules use, by name.
    var lists: [String: [String]] = [:]
    /// Words that mean the same, by the concept's name.
    var concepts: [String: [String]] = [:]
    var parts: [PartDefinition] = []
    /// Rules of other files that this one switches off.
    var switchedOff: Set<String> = []
    var problems: [RuleProblem] = []

    init(path: String, yaml: String) {
        self.path = path
        do {
            // All values are texts: finding out their types, with a regular expression each, took a third of the loading.
            guard let root = try Yams.compose(yaml: yaml, .basic) else { return }
            try read(root)
        } catch let problem as RuleProblem {
            problems.append(problem)
        } catch let error as YamlError {
            problems.append(RuleProblem(file: path, line: error.ruleLine, rule: nil, what: "geen geldige YAML: \(error.ruleProblem)"))
        } catch {
            problems.append(RuleProblem(file: path, line: 1, rule: nil, what: "niet te lezen"))
        }
    }

    /// A file that is not there any more, or no UTF-8.
    init(unreadable path: String) {
        self.path = path
        problems = [RuleProblem(file: path, line: 1, rule: nil, what: "niet te lezen; sla het bestand op als UTF-8")]
    }

    private static let keys: Set<String> = ["groep", "regels", "lijsten", "begrippen", "onderdelen", "uit"]

    private mutating func read(_ root: Node) throws {
        let top = try RuleNode(root, file: path)
        try top.allow(Self.keys)
        let defaults = try top["groep"].map { try RuleNode($0, file: path) }
        try defaults?.allow(RuleDefinition.groupKeys)
        for (name, words) in try top.lists("lijsten") { lists[name] = words }
        for (name, words) in try top.lists("begrippen") { concepts[name] = words }
        switchedOff = Set(try top.strings("uit"))
        readEach(top["regels"], "regels") { file, node in
            file.rules.append(try RuleDefinition(node, defaults: defaults))
        }
        readEach(top["onderdelen"], "onderdelen") { file, node in
            file.parts.append(try PartDefinition(node))
        }
    }

    /// A broken rule does not take the others along.
    private mutating func readEach(_ list: Node?, _ key: String, _ read: (inout RuleFile, RuleNode) throws -> Void) {
        guard let list else { return }
        guard let sequence = list.sequence else {
            problems.append(RuleProblem(file: path, line: list.mark?.line ?? 1, rule: nil, what: "onder ‘\(key)’ hoort een lijst te staan"))
            return
        }
        for node in sequence {
            do {
                try read(&self, RuleNode(node, file: path, namedBy: "id"))
            } catch let problem as RuleProblem {
                problems.append(problem)
            } catch {
                problems.append(RuleProblem(file: path, line: node.mark?.line ?? 1, rule: nil, what: "niet te lezen"))
            }
        }
    }
}

extension YamlError {
    fileprivate var ruleLine: Int {
        switch self {
        case .scanner(_, _, let mark, _), .parser(_, _, let mark, _), .composer(_, _, let mark, _): mark.line
        default: 1
        }
    }

    fileprivate var ruleProblem: String {
        switch self {
        case .scanner(_, let problem, _, _), .parser(_, let problem, _, _), .composer(_, let problem, _, _): problem
        case .duplicatedKeysInMapping(let keys, _): "dubbele sleutel \(keys.map { "\($0)" }.joined(separator: ", "))"
        default: "de inhoud klopt niet"
        }
    }
}
