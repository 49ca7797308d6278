import Newsroom
import Principles

/// The rules of the checker, each with its own examples tried: for who keeps them.
struct RulesScreen {
    let summary: String
    let problems: [String]
    let hasProblems: Bool
    let failures: [String]
    let hasFailures: Bool
    let principles: [PrincipleLink]
    let chosen: String?
    let rules: [Row]
    let files: String
    let admin: [AdminLink]

    /// One principle.
    struct PrincipleLink {
        let href: String
        let words: String?
        let count: Int
        let isCurrent: Bool
    }

    /// One rule.
    struct Row {
        let id: String
        let words: String?
        let severity: String
        let message: String
        let why: String
        let origin: String
        let found: [String]
        let place: String
    }

    init(_ set: RuleSet, broken: [String], chosen: Principle?, own: String?) {
        let results = set.test()
        let wrong = results.compactMap { result in result.problem.map { "\(result.rule): \($0)" } }
        summary = Words.Admin.rules(set.rules.count, examples: results.count, wrong: wrong.count)
        problems = broken
        hasProblems = !broken.isEmpty
        failures = Array(wrong.prefix(20))
        hasFailures = !wrong.isEmpty
        principles = Principle.allCases.compactMap { principle in
            let count = set.rules.count { $0.principle == principle }
            return count == 0
                ? nil
                : PrincipleLink(
                    href: "/beheer/regels?principe=\(principle.rawValue)", words: Words.Admin.principle(principle), count: count,
                    isCurrent: principle == chosen)
        }
        self.chosen = chosen.map(Words.Admin.principle)
        rules = set.rules.filter { $0.principle == chosen }.prefix(120).map { Row(RuleDescription($0)) }
        files = own.map(Words.Admin.ownFolder) ?? Words.Admin.noOwnRules
        admin = AdminLink.all(at: "/beheer/regels")
    }
}

extension RulesScreen.Row {
    fileprivate init(_ rule: RuleDescription) {
        id = rule.id
        words = rule.isCoded || rule.patterns.isEmpty ? nil : rule.patterns.prefix(3).map { "‘\($0)’" }.joined(separator: ", ")
        severity = Words.severity(rule.severity)
        message = rule.message.replacing("{vervang}", with: rule.suggestions.first ?? "…").replacing(
            "{woord}", with: rule.patterns.first ?? "…")
        why = rule.why
        origin = rule.source
        found = Array(rule.found.prefix(2))
        place = "\(rule.file.split(separator: "/").last ?? ""), regel \(rule.line)"
    }
}
