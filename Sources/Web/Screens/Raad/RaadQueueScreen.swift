import DutchText
import Foundation
import Incident
import Newsroom
import Storage

/// The adviser's side of the raad: questions that wait, answered from confirmed facts; and what was answered, to correct or withdraw.
struct RaadQueueScreen {
    let strip: Strip
    let problems: [ProblemLink]
    let hasProblems: Bool
    let open: [Row]
    let hasOpen: Bool
    let answered: [Row]
    let hasAnswered: Bool
    let raadHref: String
    let storyHref: String
    let shouldKnow: String?
    let instructie: Paper?
    /// The last answer that everybody may have is newer than the instructie.
    let isBehind: Bool
    let instructieAction: String

    /// The newest instructie, approved or not.
    struct Paper {
        let href: String
        let words: String
        let isApproved: Bool
    }

    /// One question.
    struct Row {
        let id: Int64
        let asked: String
        let by: String
        let when: String
        /// As the raad reads it; nil while there is no answer.
        let wording: String?
        let answer: String?
        let answeredBy: String?
        /// What the adviser must look at again.
        let stale: [String]
        let isConfidential: Bool
        let shared: String?
        let canShare: Bool
        /// What the last withdrawal said; nil when it counts.
        let withdrawn: String?
        let reply: RaadReplyForm
        let isReplyOpen: Bool
        let shareAction: String
        let withdrawAction: String
        let reason: Field
        let isWithdrawalOpen: Bool
        let canAnswer: Bool
    }

    /// What came back from a form.
    struct Forms {
        var replies: [Int64: FormState] = [:]
        var readings: [Int64: RaadReading] = [:]
        var withdrawals: [Int64: FormState] = [:]
    }

    /// What the page is made from.
    struct Source {
        let incident: Incident
        let strip: Strip
        let questions: [RaadQuestion]
        let proposals: [Int64: RaadWording]
        let notKnown: String
        let forms: Forms
        let shouldKnow: String?
        /// The newest instructie.
        let instructie: MessageStatus?
        let name: String
        let now: Date
    }

    init(_ source: Source) {
        let incident = source.incident
        strip = source.strip
        problems =
            source.forms.replies.sorted { $0.key < $1.key }.flatMap { $1.summary(prefix: RaadReplyForm.prefix($0)) }
            + source.forms.withdrawals.sorted { $0.key < $1.key }.flatMap { $1.summary(prefix: RaadQueueScreen.withdrawalPrefix($0)) }
        hasProblems = !problems.isEmpty
        let rows = source.questions.map { Row($0, source) }
        // What must be looked at again stands above what is fine.
        open = rows.filter { $0.answer == nil }.reversed()
        hasOpen = !open.isEmpty
        answered = rows.filter { $0.answer != nil && !$0.stale.isEmpty } + rows.filter { $0.answer != nil && $0.stale.isEmpty }
        hasAnswered = !answered.isEmpty
        raadHref = "/raad/\(incident.id)"
        storyHref = "/incidenten/\(incident.id)/boodschap"
        shouldKnow = source.shouldKnow
        instructie = source.instructie.map { Paper($0, of: incident, at: source.now) }
        let made = source.instructie?.draft.created
        isBehind = made.map { made in source.questions.contains { $0.shared.map { $0 > made } ?? false } } ?? false
        instructieAction = IncidentTab.berichten.href(incident.id)
    }

    static func withdrawalPrefix(_ question: Int64) -> String { "intrekken-\(question)-" }
}

extension RaadQueueScreen.Paper {
    fileprivate init(_ status: MessageStatus, of incident: Incident, at now: Date) {
        href = IncidentTab.berichten.href(incident.id) + "/\(status.draft.id)"
        isApproved = status.state.isApproved
        words = Words.Raad.paper(
            status.draft.version, status.draft.created, isApproved: isApproved, isAsked: status.state.step == .gevraagd, now)
    }
}

extension RaadQueueScreen.Row {
    fileprivate init(_ question: RaadQuestion, _ source: RaadQueueScreen.Source) {
        let (incident, now) = (source.incident, source.now)
        let base = IncidentTab.raad.href(incident.id) + "/\(question.id)"
        let form = source.forms.replies[question.id]
        let withdrawal = source.forms.withdrawals[question.id]
        id = question.id
        asked = question.question
        by = question.askedBy
        when = DutchMoment(question.asked).short(at: now)
        wording = question.current?.wording
        answer = question.answer
        answeredBy = question.current.map { "\(Words.Raad.answered($0.at, isChanged: question.changed != nil, now)) door \($0.by)." }
        let changes = question.changes(in: incident)
        let overdue = question.isOverdue(at: now) ? question.current?.promised : nil
        stale = changes.map { Words.Raad.stale($0, now) } + (overdue.map { [Words.Raad.overdue($0, now)] } ?? [])
        isConfidential = question.isConfidential(in: incident)
        shared = question.shared.map { Words.Raad.shared($0, now) }
        canShare = question.shared == nil && !isConfidential && changes.isEmpty
        withdrawn = question.withdrawal.map {
            "\(Words.Raad.answered($0.at, isChanged: false, now).replacing("Beantwoord", with: "Ingetrokken")) door \($0.by): \($0.reason ?? "")"
        }
        reply = RaadReplyForm(
            RaadReplyForm.Source(
                incident: incident, question: question,
                proposal: source.proposals[question.id] ?? RaadWording.plain(question.question), notKnown: source.notKnown,
                name: source.name, state: form ?? FormState(), reading: source.forms.readings[question.id]))
        isReplyOpen = form != nil || !changes.isEmpty
        shareAction = base + "/delen"
        withdrawAction = base + "/intrekken"
        reason = Field("reden", in: withdrawal ?? FormState(), prefix: RaadQueueScreen.withdrawalPrefix(question.id))
        isWithdrawalOpen = withdrawal != nil
        canAnswer = incident.isOpen
    }
}
