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
    /// As the address names it.
    let principle: String
    /// The next page; nil on the last.
    let moreHref: String?
    static let shown = 80
    let rules: [Row]
    let off: [String]
    let hasOff: Bool
    let formProblems: [ProblemLink]
    let hasFormProblems: Bool
    let form: Form

    /// One principle.
    struct PrincipleLink {
        let href: String
        let words: String?
        let count: Int
        let isCurrent: Bool
    }

    /// The form for a rule on words.
    struct Form {
        let isExpanded: Bool
        let words: Field
        let principle: Field
        let severity: Field
        let message: Field
        let why: Field
        let instead: Field
        let wrong: Field
        let right: Field

        init(_ form: FormState, chosen: Principle?) {
            isExpanded = !form.problems.isEmpty
            words = Field("woorden", in: form)
            principle = Field(
                "principe", in: form, or: (chosen ?? .geenJargon).rawValue,
                choices: Principle.allCases.map { ($0.rawValue, Words.Admin.principle($0)) })
            severity = Field(
                "ernst", in: form, or: Severity.waarschuwing.rawValue, choices: Severity.allCases.map { ($0.rawValue, Words.severity($0)) })
            message = Field("melding", in: form)
            why = Field("waarom", in: form)
            instead = Field("liever", in: form)
            wrong = Field("wel", in: form)
            right = Field("niet", in: form)
        }
    }

    /// One rule.
    struct Row {
        let id: String
        let words: String?
        /// What it looks for, when that is more than words; nil otherwise.
        let patterns: String?
        let severity: String
        let message: String
        let why: String
        let origin: String
        let found: [String]
        let place: String
    }

    init(_ set: RuleSet, broken: [String], chosen: Principle?, from start: Int, own: OwnRules, form: FormState) {
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
        let all = set.rules.filter { $0.principle == chosen }
        rules = all.dropFirst(start).prefix(RulesScreen.shown).map { Row(RuleDescription($0)) }
        principle = chosen?.rawValue ?? ""
        let next = start + RulesScreen.shown
        moreHref = next < all.count ? "/beheer/regels?principe=\(principle)&vanaf=\(next)" : nil
        off = own.switchedOff
        hasOff = !off.isEmpty
        formProblems = form.summary()
        hasFormProblems = !formProblems.isEmpty
        self.form = Form(form, chosen: chosen)
    }
}

extension RulesScreen.Row {
    fileprivate init(_ rule: RuleDescription) {
        id = rule.id
        let plain = rule.patterns.filter { !$0.contains { "|(){}#@.!^$".contains($0) } }
        words = rule.isCoded || plain.isEmpty ? nil : plain.prefix(3).map { "‘\($0)’" }.joined(separator: ", ")
        patterns = rule.isCoded ? nil : rule.patterns.count == plain.count ? nil : rule.patterns.joined(separator: "\n")
        severity = Words.severity(rule.severity)
        message = rule.message.replacing("{vervang}", with: rule.suggestions.first ?? "…").replacing(
            "{woord}", with: plain.first ?? "…"
        ).replacing(/\{[a-z]+\}/, with: "…")
        why = rule.why
        origin = rule.source
        found = Array(rule.found.prefix(2))
        place = "\(rule.file.split(separator: "/").last ?? ""), regel \(rule.line)"
    }
}

/// The file of the organisation's own rules, as text.
struct OwnRulesScreen {
    let text: String
    let wrong: [String]
    let hasWrong: Bool
    let isGood: Bool

    init(_ text: String, _ problems: [String], isTried: Bool) {
        self.text = text
        wrong = problems
        hasWrong = !problems.isEmpty
        isGood = isTried && problems.isEmpty
    }
}
