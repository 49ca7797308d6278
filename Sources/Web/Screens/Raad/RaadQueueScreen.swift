import DutchText
import Foundation
import Incident
import Storage

/// The adviser's side of the raad: questions that wait, answered from confirmed facts.
struct RaadQueueScreen {
    let strip: Strip
    let problems: [ProblemLink]
    let hasProblems: Bool
    let open: [Row]
    let hasOpen: Bool
    let answered: [Row]
    let hasAnswered: Bool
    let raadHref: String
    let shouldKnow: String?
    let hasInstructie: Bool
    /// The last answer that everybody may have is newer than the instructie.
    let isBehind: Bool
    let instructieAction: String

    /// One question.
    struct Row {
        let id: Int64
        let asked: String
        let by: String
        let when: String
        let answer: String?
        let answeredBy: String?
        let isShared: Bool
        let answerAction: String
        let shareAction: String
        let text: Field
        let facts: [FactChoice]
        let hasFacts: Bool
        let who: Field
        let canAnswer: Bool
    }

    /// A confirmed fact to stand on.
    struct FactChoice {
        let choiceID: String
        let name: String
        let factText: String
        let isForRaadOnly: Bool
    }

    init(
        _ incident: Incident, strip: Strip, questions: [RaadQuestion], forms: [Int64: FormState], shouldKnow: String?, instructie: Date?,
        name: String, at now: Date
    ) {
        self.strip = strip
        problems = forms.sorted { $0.key < $1.key }.flatMap { $1.summary(prefix: "vraag-\($0)-") }
        hasProblems = !problems.isEmpty
        let rows = questions.map { Row($0, of: incident, form: forms[$0.id] ?? FormState(), name: name, at: now) }
        open = rows.filter { $0.answer == nil }.reversed()
        hasOpen = !open.isEmpty
        answered = rows.filter { $0.answer != nil }
        hasAnswered = !answered.isEmpty
        raadHref = "/raad/\(incident.id)"
        self.shouldKnow = shouldKnow
        hasInstructie = instructie != nil
        isBehind = instructie.map { made in questions.contains { $0.shared.map { $0 > made } ?? false } } ?? false
        instructieAction = IncidentTab.berichten.href(incident.id)
    }
}

extension RaadQueueScreen.Row {
    fileprivate init(_ question: RaadQuestion, of incident: Incident, form: FormState, name: String, at now: Date) {
        let base = IncidentTab.raad.href(incident.id) + "/\(question.id)"
        let prefix = "vraag-\(question.id)-"
        id = question.id
        asked = question.question
        by = question.askedBy
        when = DutchMoment(question.asked).short(at: now)
        answer = question.answer
        answeredBy = question.answeredBy.map { "\($0), \(question.answered.map { DutchMoment($0).short(at: now) } ?? "")" }
        isShared = question.shared != nil
        answerAction = base + "/antwoord"
        shareAction = base + "/delen"
        text = Field("antwoord", in: form, or: question.answer ?? "", prefix: prefix)
        facts = incident.confirmedFacts(for: .raad).map {
            RaadQueueScreen.FactChoice(
                choiceID: prefix + $0.id.rawValue, name: "feit-\($0.id)", factText: $0.text, isForRaadOnly: $0.audience != .public)
        }
        hasFacts = !facts.isEmpty
        who = Field("naam", in: form, or: name, prefix: prefix)
        canAnswer = incident.isOpen
    }
}
