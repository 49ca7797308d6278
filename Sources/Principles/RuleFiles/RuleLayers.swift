/// The files of all folders, one folder on top of the other.
struct RuleLayers {
    private(set) var rules: [String: RuleDefinition] = [:]
    private(set) var lists: [String: [String]] = [:]
    private(set) var concepts: [String: [String]] = [:]
    private(set) var parts: [PartDefinition] = []
    private(set) var problems: [RuleProblem] = []

    /// Lays the files of a folder on those before: its rules replace, its lists are added to.
    mutating func add(_ files: [RuleFile]) {
        var here: [String: RuleDefinition] = [:]
        for file in files {
            problems += file.problems
            for rule in file.rules { add(rule, to: &here) }
            lists.merge(file.lists) { $0 + $1 }
            concepts.merge(file.concepts) { $0 + $1 }
        }
        let newParts = files.flatMap(\.parts)
        let replaced = Set(newParts.map(\.part))
        parts = parts.filter { !replaced.contains($0.part) } + newParts
        rules.merge(here) { $1 }
        for id in files.flatMap(\.switchedOff) { rules[id] = nil }
    }

    private mutating func add(_ rule: RuleDefinition, to here: inout [String: RuleDefinition]) {
        if let twin = here[rule.id] {
            problems.append(
                RuleProblem(file: rule.file, line: rule.line, rule: rule.id, what: "deze id staat ook in \(twin.file), regel \(twin.line)"))
            return
        }
        here[rule.id] = rule
    }

}
