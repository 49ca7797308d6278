import DutchText
import Foundation
import Incident
import Newsroom

/// The crisis diagnosis: the questions, what the answers point to, and the diagnoses that were made before.
struct DiagnosisScreen {
    let strip: Strip
    let problems: [ProblemLink]
    let hasProblems: Bool
    let action: String
    let tables: [Table]
    /// What the answers point to; nil before they were looked at.
    let outcome: Outcome?
    let note: Field
    let who: Field
    let earlier: [Earlier]
    let hasEarlier: Bool

    /// One of the three tables.
    struct Table {
        let tableTitle: String
        let questions: [Question]
    }

    /// One question with its two answers.
    struct Question {
        let id: String
        let text: String
        let options: [Option]
        /// What the answer rests on.
        let ground: Field
        let hasGround: Bool
    }

    /// One answer.
    struct Option {
        let optionID: String
        let group: String
        let value: String
        let words: String
        let isChosen: Bool
    }

    /// The suggestion, and the advices to choose from.
    struct Outcome {
        let suggested: String
        let carriers: [String]
        let hasCarriers: Bool
        let besides: [String]
        let hasBesides: Bool
        let advice: Field
    }

    /// A diagnosis that was made before.
    struct Earlier {
        let when: String
        let by: String
        let advice: String
        let remark: String?
        let higher: [String]
        let count: String
    }

    /// - Parameter summary: nil until the answers were looked at.
    init(
        _ incident: Incident, tables: DiagnosisTables, strip: Strip, form: FormState, summary: DiagnosisSummary?, name: String, at now: Date
    ) {
        self.strip = strip
        problems = form.summary()
        hasProblems = !problems.isEmpty
        action = IncidentTab.diagnose.href(incident.id)
        self.tables = tables.tables.map { table in
            Table(tableTitle: "\(table.id). \(table.title)", questions: table.questions.map { Question($0, form: form) })
        }
        outcome = summary.map { Outcome($0, tables: tables, form: form) }
        note = Field("notitie", in: form)
        who = Field("naam", in: form, or: name)
        earlier = incident.diagnoses.reversed().map { Earlier($0, tables: tables, at: now) }
        hasEarlier = !earlier.isEmpty
    }
}

extension DiagnosisScreen.Question {
    fileprivate init(_ question: DiagnosisTables.Question, form: FormState) {
        id = question.id
        text = question.text
        ground = Field("\(question.id)-grond", in: form)
        hasGround = !ground.value.isEmpty
        let chosen = form.values[question.id] ?? ""
        options = [("hoger", question.higher), ("lager", question.lower), ("", Words.notKnown)].enumerated().map { number, option in
            DiagnosisScreen.Option(
                optionID: "\(question.id)-\(number + 1)", group: question.id, value: option.0, words: option.1, isChosen: option.0 == chosen
            )
        }
    }
}

extension DiagnosisScreen.Outcome {
    fileprivate init(_ summary: DiagnosisSummary, tables: DiagnosisTables, form: FormState) {
        suggested = tables.advices[summary.suggested] ?? summary.suggested.rawValue
        carriers = summary.suggested == .meerInformatie ? [] : summary.carriedBy.map { "\($0.id). \($0.text)" }
        hasCarriers = !carriers.isEmpty
        besides = summary.besides.map { tables.advices[$0.advice] ?? $0.advice.rawValue }
        hasBesides = !besides.isEmpty
        advice = Field(
            "advies", in: form, or: summary.suggested.rawValue,
            choices: DiagnosisAdvice.allCases.map { ($0.rawValue, tables.advices[$0] ?? $0.rawValue) })
    }
}

extension DiagnosisScreen.Earlier {
    fileprivate init(_ diagnosis: Diagnosis, tables: DiagnosisTables, at now: Date) {
        let raised = Set(diagnosis.answers.filter { $0.risk == .hoger }.map(\.question))
        when = DutchMoment(diagnosis.at).spoken(at: now)
        by = diagnosis.by
        advice = tables.advices[diagnosis.advice] ?? diagnosis.advice.rawValue
        remark = diagnosis.note
        higher = tables.questions.filter { raised.contains($0.id) }.map {
            "\($0.id). \($0.text) \($0.higher.prefix(1).uppercased() + $0.higher.dropFirst())."
        }
        count = Words.counted(diagnosis.answers.count, "vraag beantwoord", "vragen beantwoord")
    }
}
