/// The rules, compiled: one index of all patterns, and the coded rules with their settings.
struct RuleEngine: Sendable {
    struct PatternRule: Sendable {
        let definition: RuleDefinition
        let hits: PatternIndex.Owner
        let exceptions: PatternIndex.Owner
        let onlyWith: PatternIndex.Owner?
        let notWith: PatternIndex.Owner?
    }

    struct CodedEntry: Sendable {
        let definition: RuleDefinition
        let rule: any CodedRule
    }

    struct Part: Sendable {
        let definition: PartDefinition
        let hits: PatternIndex.Owner
    }

    private(set) var index = PatternIndex()
    private(set) var patternRules: [PatternRule] = []
    private(set) var codedRules: [CodedEntry] = []
    private(set) var parts: [Part] = []
    let terms: TermReader
    private(set) var speech: PatternIndex.Owner?
    /// Marks a sentence that says that something is not known or not so.
    private(set) var reserve: PatternIndex.Owner?

    var rules: [RuleDefinition] { patternRules.map(\.definition) + codedRules.map(\.definition) }

    private init(terms: TermReader) { self.terms = terms }

    /// Compiles the rules; one that does not compile becomes a problem.
    static func compile(_ layers: RuleLayers) -> (engine: RuleEngine, problems: [RuleProblem]) {
        var parser = PatternParser(lists: layers.lists)
        var engine = RuleEngine(terms: TermReader(concepts: layers.concepts, lists: layers.lists))
        var problems: [RuleProblem] = []
        for (rule, patterns) in RulePatterns.read(layers.rules.values.sorted(by: { $0.id < $1.id }), lists: layers.lists) {
            do {
                try engine.add(rule, patterns.get(), layers)
            } catch {
                problems.append(RuleProblem(file: rule.file, line: rule.line, rule: rule.id, what: error.what))
            }
        }
        for part in layers.parts {
            do {
                engine.parts.append(Part(definition: part, hits: try engine.owner(part.patterns, &parser)))
            } catch {
                problems.append(RuleProblem(file: part.file, line: part.line, rule: part.part.rawValue, what: error.what))
            }
        }
        engine.speech = try? engine.owner(layers.lists["spreken"] ?? [], &parser)
        engine.reserve = try? engine.owner(layers.lists["voorbehoud"] ?? [], &parser)
        return (engine, problems)
    }

    private mutating func add(_ rule: RuleDefinition, _ patterns: RulePatterns, _ layers: RuleLayers) throws(PatternError) {
        guard rule.isCoded else {
            let compiled = PatternRule(
                definition: rule, hits: index.add(patterns.hits), exceptions: index.add(patterns.exceptions),
                onlyWith: rule.onlyWith.isEmpty ? nil : index.add(patterns.onlyWith),
                notWith: rule.notWith.isEmpty ? nil : index.add(patterns.notWith))
            patternRules.append(compiled)
            return
        }
        guard let type = CodedRules.types[rule.id] else { throw PatternError("er is geen ingebouwde regel met deze id") }
        codedRules.append(CodedEntry(definition: rule, rule: try type.init(RuleSettings(values: rule.settings, lists: layers.lists))))
    }

    private mutating func owner(_ sources: [String], _ parser: inout PatternParser) throws(PatternError) -> PatternIndex.Owner {
        index.add(try parser.patterns(sources))
    }
}
