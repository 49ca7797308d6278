import ArgumentParser
import Foundation
import Incident
import Newsroom
import Principles

struct CheckCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check", abstract: "Check a text against the principles; with an incident it knows what is certain.",
        discussion: """
            Reads plain text, Markdown, DOCX and ODT. Exits with 1 when there is a finding of severity 'fout' that nobody answered.
            With --answer and --reason a finding of the incident is answered first: the words stay, and the log remembers why.
            """)

    /// The forms of the report.
    enum Format: String, CaseIterable, ExpressibleByArgument {
        case text, json, sarif
    }

    @OptionGroup var common: CommonOptions
    @OptionGroup var matter: MatterOptions
    @OptionGroup var who: WhoOption
    @Argument(help: "The file, or - for stdin.") var file: String
    @Option(help: "What kind of message it is.") var kind: MessageKind?
    @Option var format: Format?
    @Option(help: ArgumentHelp("Answer this finding first; needs --incident and --reason.", valueName: "key|line:column|part"))
    var answer: String?
    @Option(help: "Why the words stay.") var reason: String?

    func validate() throws {
        guard answer == nil || (matter.incident != nil && reason != nil) else {
            throw ValidationError("--answer needs --incident and --reason.")
        }
        guard reason == nil || answer != nil else { throw ValidationError("--reason belongs to --answer.") }
    }

    func run() async throws {
        let text = try InputFile(file).checkable()
        try await keepAnswer(text)
        let desk = try common.desk()
        let report = try await check(text, desk)
        try show(report)
        try complain(about: desk.ruleProblems)
        if report.hasErrors { throw Ending.foundSomething }
    }

    /// A text that cannot be checked is told of with its file.
    private func check(_ text: String, _ desk: Desk) async throws -> CheckReport {
        do {
            if let incident = matter.incident {
                return try await common.newsroom().check(text, kind: kind, incident: .named(incident), written: InputFile(file).written)
            }
            return try desk.check(
                text, kind: kind, incident: try await matter.incident(common), written: InputFile(file).written)
        } catch let error as CheckError {
            throw Explanation(.badData, "\(file): \(Explanation(error).text)")
        }
    }

    private func keepAnswer(_ text: String) async throws {
        guard let answer, let reason, let incident = matter.incident else { return }
        if let part = MissingPart(named: answer) {
            return try await common.newsroom().answerMissing(
                part, in: text, kind: kind, of: .named(incident), reason: reason, by: who.name)
        }
        try await common.newsroom().answerFinding(
            answer, in: text, kind: kind, of: .named(incident), reason: reason, by: who.name)
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
        if let format = document(report).convertedFrom {
            common.note("Regel en kolom tellen in de tekst die uit dit \(format)-bestand is gelezen.")
        }
        common.note(report.readability.line)
    }

    private func document(_ report: CheckReport) -> CheckDocument {
        // Standard input is read once; a document that comes that way does not tell its form any more.
        let format = try? InputFile(file).documentFormat()
        return CheckDocument(file: file, kind: kind, report: report, convertedFrom: format?.rawValue)
    }

    /// The rules that work have been applied; but a check with a broken rule is not a whole check, so it does not end well.
    private func complain(about problems: [RuleProblem]) throws {
        guard let first = problems.first else { return }
        problems.dropFirst().forEach { Terminal.note("eenmond: \(Explanation($0).text)") }
        throw Explanation(first)
    }
}
