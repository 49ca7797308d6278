import ArgumentParser
import DutchText
import Foundation
import Incident
import Newsroom

/// `eenmond incident diagnose …`; without a word more it makes a diagnosis.
struct IncidentDiagnose: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "diagnose", abstract: "Make, list and show crisis diagnoses; a second one stands beside the first.",
        subcommands: [DiagnoseMake.self, DiagnoseList.self, DiagnoseShow.self, DiagnoseQuestions.self], defaultSubcommand: DiagnoseMake.self
    )
}

struct DiagnoseMake: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "make", abstract: "Answer questions of the tables and keep the answers.")

    @OptionGroup var common: CommonOptions
    @OptionGroup var incident: IncidentArgument
    @OptionGroup var who: WhoOption
    @Option(help: ArgumentHelp("An answer: A1=hoger or A1=lager. May stand many times.", valueName: "question=risk"))
    var answer: [String] = []
    @Option(help: ArgumentHelp("What an answer rests on: A1=…; else the reason for the advice.", valueName: "question=text"))
    var note: [String] = []
    @Option(help: ArgumentHelp("The advice that you choose: \(DiagnosisAdvice.names); else the suggestion.", valueName: "advice"))
    var advice: DiagnosisAdvice?

    func validate() throws {
        guard !answer.isEmpty else { throw ValidationError("Give at least one --answer, for example --answer A1=hoger.") }
    }

    func run() async throws {
        let newsroom = try await common.newsroom()
        let result = try await newsroom.diagnose(incident.incidentID(), answers(), advice: advice, note: reason, by: who.name)
        guard let kept = result.incident.diagnoses.last else { return }
        let tables = try newsroom.diagnosisTables()
        let number = result.incident.diagnoses.count
        if common.json { return try JSONLine.print(DiagnosisLine(number, kept, DiagnosisSummary(kept.answers, tables))) }
        DiagnosisSheet(number, kept, tables, now: Date()).lines.forEach { Terminal.line($0) }
    }

    private func answers() throws -> [Diagnosis.Answer] {
        let notes = Dictionary(note.compactMap(DiagnoseMake.pair)) { $1 }
        var answers: [Diagnosis.Answer] = []
        for text in answer {
            guard let (question, risk) = DiagnoseMake.pair(text), let risk = Diagnosis.Risk(rawValue: risk.lowercased()) else {
                throw Explanation(.badData, "Antwoord \"\(text)\" is niet te lezen. Schrijf bijvoorbeeld A1=hoger of A1=lager.")
            }
            guard !answers.contains(where: { $0.question == question }) else {
                throw Explanation(.badData, "Vraag \(question) is twee keer beantwoord. Laat één antwoord staan.")
            }
            answers.append(Diagnosis.Answer(question: question, risk: risk, note: notes[question]))
        }
        if let loose = notes.keys.sorted().first(where: { name in !answers.contains { $0.question == name } }) {
            throw Explanation(.badData, "Bij vraag \(loose) staat een notitie zonder antwoord. Voeg --answer \(loose)=hoger of =lager toe.")
        }
        return answers
    }

    private var reason: String? { note.last { DiagnoseMake.pair($0) == nil } }

    /// "A1=hoger"; nil when it does not begin with the name of a question.
    private static func pair(_ text: String) -> (String, String)? {
        let parts = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
        guard parts.count == 2, let letter = parts[0].first, letter.isLetter, parts[0].dropFirst().allSatisfy(\.isNumber),
            parts[0].count > 1
        else { return nil }
        return (parts[0].uppercased(), parts[1])
    }
}

struct DiagnoseList: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "list", abstract: "List the diagnoses of an incident, oldest first.")

    @OptionGroup var common: CommonOptions
    @OptionGroup var incident: IncidentArgument

    func run() async throws {
        let newsroom = try await common.newsroom()
        let tables = try newsroom.diagnosisTables()
        for (index, diagnosis) in try await newsroom.incident(incident.incidentID()).diagnoses.enumerated() {
            if common.json {
                try JSONLine.print(DiagnosisLine(index + 1, diagnosis, DiagnosisSummary(diagnosis.answers, tables)))
            } else {
                let answers = diagnosis.answers.count.counting("antwoord", "antwoorden")
                Terminal.line("\(index + 1)  \(DutchMoment(diagnosis.at).full)  \(diagnosis.by)  \(diagnosis.advice.rawValue)  \(answers)")
            }
        }
    }
}

struct DiagnoseShow: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "show", abstract: "Show one diagnosis; the last when no number is given.")

    @OptionGroup var common: CommonOptions
    @OptionGroup var incident: IncidentArgument
    @Argument(help: "Its number, as 'diagnose list' shows it.") var number: Int?

    func run() async throws {
        let newsroom = try await common.newsroom()
        let diagnoses = try await newsroom.incident(incident.incidentID()).diagnoses
        let number = number ?? diagnoses.count
        guard diagnoses.indices.contains(number - 1) else {
            throw Explanation(
                .missing, "Diagnose \(number) is er niet. Kijk met 'eenmond incident diagnose list \(incident.id)' welke er zijn.")
        }
        let diagnosis = diagnoses[number - 1]
        let tables = try newsroom.diagnosisTables()
        if common.json { return try JSONLine.print(DiagnosisLine(number, diagnosis, DiagnosisSummary(diagnosis.answers, tables))) }
        DiagnosisSheet(number, diagnosis, tables, now: Date()).lines.forEach { Terminal.line($0) }
    }
}

struct DiagnoseQuestions: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "questions", abstract: "Show the questions of the three tables.")

    @OptionGroup var common: CommonOptions

    func run() async throws {
        for table in try await common.newsroom().diagnosisTables().tables {
            if common.json {
                try JSONLine.print(table)
                continue
            }
            Terminal.line(Terminal.bold("\(table.id). \(table.title)"))
            for question in table.questions {
                Terminal.line("  \(question.id)  \(question.text)  hoger: \(question.higher) · lager: \(question.lower)")
            }
        }
    }
}

/// A diagnosis on a terminal.
struct DiagnosisSheet {
    let lines: [String]

    init(_ number: Int, _ diagnosis: Diagnosis, _ tables: DiagnosisTables, now: Date) {
        let summary = DiagnosisSummary(diagnosis.answers, tables)
        let texts = Dictionary(tables.questions.map { ($0.id, $0) }) { first, _ in first }
        let answers = diagnosis.answers.map { answer in
            let question = texts[answer.question]
            let said = (answer.risk == .hoger ? question?.higher : question?.lower) ?? ""
            let note = answer.note.map { " (\($0))" } ?? ""
            return "  \(answer.question)  \(answer.risk.rawValue)  \(question?.text ?? "") \(said)\(note)"
        }
        lines =
            [
                Terminal.bold("Diagnose \(number)") + " · \(DutchMoment(diagnosis.at).short(at: now)) · \(diagnosis.by)",
                "Advies: \(diagnosis.advice.rawValue). \(tables.advices[diagnosis.advice] ?? "")"
                    + (diagnosis.note.map { " Reden: \($0)" } ?? ""),
            ] + DiagnosisSheet.suggestion(summary, chosen: diagnosis.advice, tables) + answers
            + ["Dit is een gezamenlijke inschatting, geen berekening. U beslist."]
    }

    private static func suggestion(_ summary: DiagnosisSummary, chosen: DiagnosisAdvice, _ tables: DiagnosisTables) -> [String] {
        let verb = summary.suggested == .meerInformatie ? "nog niet beantwoord" : "gedragen door"
        let carried = "\(verb) \(ids(summary.carriedBy))"
        let first =
            summary.suggested == chosen
            ? "Dat advies wordt \(carried)." : "De antwoorden wijzen op \(summary.suggested.rawValue), \(carried)."
        let main =
            summary.suggested == chosen && summary.suggested == .meerInformatie ? "Nog niet beantwoord: \(ids(summary.carriedBy))." : first
        return [main] + summary.besides.map { "Denk ook aan \($0.advice.rawValue), gedragen door \(ids($0.carriedBy))." }
    }

    private static func ids(_ questions: [DiagnosisTables.Question]) -> String { questions.map(\.id).joined(separator: ", ") }
}

/// One diagnosis in machine output.
private struct DiagnosisLine: Encodable {
    let number: Int
    let at: Date
    let by: String
    let advice: DiagnosisAdvice
    let note: String?
    let answers: [Diagnosis.Answer]
    let suggested: DiagnosisAdvice
    let carriedBy: [String]
    let besides: [Besides]

    struct Besides: Encodable {
        let advice: DiagnosisAdvice
        let carriedBy: [String]
    }

    init(_ number: Int, _ diagnosis: Diagnosis, _ summary: DiagnosisSummary) {
        self.number = number
        at = diagnosis.at
        by = diagnosis.by
        advice = diagnosis.advice
        note = diagnosis.note
        answers = diagnosis.answers
        suggested = summary.suggested
        carriedBy = summary.carriedBy.map(\.id)
        besides = summary.besides.map { Besides(advice: $0.advice, carriedBy: $0.carriedBy.map(\.id)) }
    }
}

extension DiagnosisAdvice: ExpressibleByArgument {
    fileprivate static var names: String { allCases.map(\.rawValue).joined(separator: ", ") }
}
