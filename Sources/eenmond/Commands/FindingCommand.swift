import ArgumentParser
import Foundation
import Incident
import Newsroom
import Principles

/// `eenmond finding …`
struct FindingCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "finding", abstract: "Answer findings with a reason that is kept; a person decides, the log remembers.",
        subcommands: [FindingAnswerCommand.self, FindingAnswers.self, FindingTakeBack.self])
}

struct FindingAnswerCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "answer", abstract: "Say why the words of a finding stay.",
        discussion:
            "Private names and facts that are not confirmed cannot be answered in a message for the public. A part that is missing is answered by its name, such as vervolg."
    )

    @OptionGroup var common: CommonOptions
    @OptionGroup var who: WhoOption
    @OptionGroup var incident: IncidentArgument
    @Argument(help: "The file with the text, or - for stdin.") var file: String
    @Option(help: ArgumentHelp("The finding's key, or its place.", valueName: "key|line:column|part")) var finding: String
    @Option(help: "Why the words stay.") var reason: String
    @Option(help: "What kind of message it is.") var kind: MessageKind?

    func run() async throws {
        let text = try InputFile(file).checkable()
        if let part = MissingPart(named: finding) {
            try await common.newsroom().answerMissing(
                part, in: text, kind: kind, of: incident.incidentID(), reason: reason, by: who.name)
            return Terminal.line("Beantwoord: \(part.rawValue) hoeft niet. Reden: \(reason)")
        }
        let answered = try await common.newsroom().answerFinding(
            finding, in: text, kind: kind, of: incident.incidentID(), reason: reason, by: who.name)
        for found in answered {
            if common.json {
                try JSONLine.print(found)
            } else {
                Terminal.line("Beantwoord: ‘\(found.text)’ [\(found.rule)]. Reden: \(reason)")
            }
        }
    }
}

struct FindingAnswers: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "answers", abstract: "List the answers that count now.")

    @OptionGroup var common: CommonOptions
    @OptionGroup var incident: IncidentArgument

    func run() async throws {
        let answers = try await common.newsroom().answers(of: incident.incidentID())
        if common.json { return try answers.forEach { try JSONLine.print($0) } }
        guard !answers.isEmpty else { return common.note("Er zijn geen antwoorden op bevindingen.") }
        for answer in answers {
            Terminal.line("\(answer.finding)  ‘\(answer.words)’ [\(answer.rule)]  \(answer.by): \(answer.reason ?? "")")
        }
    }
}

struct FindingTakeBack: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "reopen", abstract: "Take an answer back: the finding counts again.")

    @OptionGroup var common: CommonOptions
    @OptionGroup var who: WhoOption
    @OptionGroup var incident: IncidentArgument
    @Argument(help: "The finding's key, as 'finding answers' shows it.") var finding: String

    func run() async throws {
        try await common.newsroom().takeBackAnswer(to: finding, of: incident.incidentID(), by: who.name)
        if common.json { return try JSONLine.print(["finding": finding]) }
        Terminal.line("Het antwoord is ingetrokken; de bevinding telt weer mee.")
    }
}
