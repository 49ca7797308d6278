import ArgumentParser
import Foundation
import Incident
import Newsroom
import Principles

struct CheckCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check", abstract: "Check a text against the principles; with an incident it knows what is certain.",
        discussion: "Exits with 1 when there is a finding of severity 'fout'.")

    /// The forms of the report.
    enum Format: String, CaseIterable, ExpressibleByArgument {
        case text, json, sarif
    }

    @OptionGroup var common: CommonOptions
    @OptionGroup var matter: MatterOptions
    @Argument(help: "The file, or - for stdin.") var file: String
    @Option(help: "What kind of message it is.") var kind: MessageKind?
    @Option var format: Format?

    func run() async throws {
        let text = try InputFile(file).text()
        let desk = try common.desk()
        let report = try desk.check(text, kind: kind, incident: try await matter.incident(common))
        try show(report)
        try complain(about: desk.ruleProblems)
        if report.hasErrors { throw Ending.foundSomething }
    }

    private func show(_ report: CheckReport) throws {
        switch format ?? (common.json ? .json : .text) {
        case .json: Terminal.line(try document(report).json())
        case .sarif: Terminal.line(try CheckDocument.sarif([document(report)], toolVersion: Eenmond.version))
        case .text: showText(report)
        }
    }

    private func showText(_ report: CheckReport) {
        document(report).lines.forEach { Terminal.line($0) }
        if report.findings.isEmpty, report.missing.isEmpty { common.note("Geen bevindingen.") }
    }

    private func document(_ report: CheckReport) -> CheckDocument { CheckDocument(file: file, kind: kind, report: report) }

    /// The rules that work have been applied; but a check with a broken rule is not a whole check, so it does not end well.
    private func complain(about problems: [RuleProblem]) throws {
        guard let first = problems.first else { return }
        problems.dropFirst().forEach { Terminal.note("eenmond: \(Explanation($0).text)") }
        throw Explanation(first)
    }
}
