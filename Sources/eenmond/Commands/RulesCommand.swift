import ArgumentParser
import Foundation
import Newsroom
import Principles

/// `eenmond rules …`
struct RulesCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "rules", abstract: "Show the rules of the checker, explain one, and try their own examples.",
        subcommands: [RulesList.self, RulesExplain.self, RulesTest.self])
}

struct RulesList: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "list", abstract: "List the rules, by principle.")

    @OptionGroup var common: CommonOptions
    @Option(help: "Only the rules of this principle.") var principle: Principle?

    func run() async throws {
        let desk = try common.desk()
        let rules = try desk.allRules().filter { principle == nil || $0.principle == principle }
        for rule in rules {
            if common.json {
                try JSONLine.print(RuleDescription(rule))
            } else {
                Terminal.line("\(rule.id)  \(rule.severity.rawValue)  \(URL(filePath: rule.file).lastPathComponent):\(rule.line)")
            }
        }
        if !common.json { common.note("\(rules.count) regels.") }
        try RuleTrouble.tell(desk)
    }
}

struct RulesExplain: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "explain", abstract: "Say what a rule finds, why, and where it stands.")

    @OptionGroup var common: CommonOptions
    @Argument(help: "For example geen-speculatie/vermoedelijk.") var rule: String

    func run() async throws {
        let desk = try common.desk()
        guard let found = try desk.allRules().first(where: { $0.id == rule }) else {
            throw Explanation(.missing, "Regel \"\(rule)\" is er niet. Kijk met 'eenmond rules list' welke er zijn.")
        }
        let told = RuleDescription(found)
        if common.json { return try JSONLine.print(told) }
        for line in lines(told) { Terminal.line(line) }
    }

    private func lines(_ rule: RuleDescription) -> [String] {
        var lines = ["\(rule.id) (\(rule.severity.rawValue), principe \(rule.principle.rawValue))", rule.message, "Waarom: \(rule.why)"]
        if !rule.suggestions.isEmpty { lines.append("Liever: \(rule.suggestions.joined(separator: ", "))") }
        lines.append("Kijkt naar: \(rule.isCoded ? "ingebouwd" : rule.patterns.joined(separator: " | "))")
        if !rule.exceptions.isEmpty { lines.append("Behalve: \(rule.exceptions.joined(separator: " | "))") }
        lines += rule.found.map { "  vindt iets in: \($0)" } + rule.leftAlone.map { "  laat staan:    \($0)" }
        return lines + ["Bron: \(rule.source)", "Bestand: \(rule.file):\(rule.line)"]
    }
}

struct RulesTest: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "test", abstract: "Try the examples of all rules, or of one.",
        discussion: "Exits with 1 when an example is not found as it should, and with 78 when a rule file is broken.")

    @OptionGroup var common: CommonOptions
    @Argument(help: "One rule; without it all.") var rule: String?

    func run() async throws {
        let desk = try common.desk()
        let results = try desk.testRules(rule)
        guard !results.isEmpty else {
            throw Explanation(.missing, "Regel \"\(rule ?? "")\" is er niet. Kijk met 'eenmond rules list' welke er zijn.")
        }
        let failed = results.filter { !$0.passed }
        for result in failed { Terminal.line("\(result.rule): \(result.problem ?? "")") }
        if common.json {
            try JSONLine.print(["examples": results.count, "failed": failed.count])
        } else {
            common.note("\(results.count) voorbeelden van \(Set(results.map(\.rule)).count) regels; \(failed.count) niet goed.")
        }
        try RuleTrouble.tell(desk)
        if !failed.isEmpty { throw Ending.foundSomething }
    }
}

/// Rule files that could not be used are told of wherever rules are shown.
enum RuleTrouble {
    static func tell(_ desk: Desk) throws {
        let problems = try desk.ruleProblems
        guard let first = problems.first else { return }
        problems.dropFirst().forEach { Terminal.note("eenmond: \(Explanation($0).text)") }
        throw Explanation(first)
    }
}

extension Principle: ExpressibleByArgument {}
