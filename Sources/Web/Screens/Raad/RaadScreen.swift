import DutchText
import Foundation
import Incident
import Newsroom
import Storage

/// What a raadslid reads on a phone: what you can say now, what people ask, when more comes, and a place for a question.
struct RaadScreen {
    let id: String
    let title: String
    let place: String
    let isExercise: Bool
    let isOpen: Bool
    /// "zondag 22 november, 14.05 uur"; nil at the first visit.
    let lastVisit: String?
    /// What changed since the last visit, each a line with a link to it.
    let news: [NewsLine]
    let hasNews: Bool
    let instructie: Paper?
    let letters: [Paper]
    let hasLetters: Bool
    let answers: [Answer]
    let hasAnswers: Bool
    let own: [Own]
    let hasOwn: Bool
    /// "14.35 uur"; nil when nothing was promised.
    let nextUpdate: String?
    let updateAbout: String?
    let lead: String
    let pressPhone: String?
    let pressMail: String?
    let publicPhone: String?
    let publicPage: String?
    let problems: [ProblemLink]
    let hasProblems: Bool
    let askAction: String
    let question: Field
    let who: Field

    /// One thing that is new.
    struct NewsLine {
        let href: String
        let words: String
    }

    /// A text that was approved for the raad.
    struct Paper {
        let name: String
        let version: Int
        let time: String
        let isConfidential: Bool
        let isNew: Bool
        let letter: Letter
    }

    /// A question with its answer.
    struct Answer {
        let isNew: Bool
        let question: String
        let answer: String
        let isKnown: Bool
    }

    /// A question that a raadslid asked.
    struct Own {
        let asked: String
        let when: String
        let answer: String?
        let answeredWhen: String?
        let isNew: Bool
    }

    /// What the page is made from.
    struct Source {
        let incident: Incident
        /// Texts that were approved, newest first.
        let papers: [(draft: StoredDraft, approved: Date)]
        /// Numbers of those that are for the raad alone.
        let confidential: Set<Int64>
        let questions: [RaadQuestion]
        let lastVisit: Date?
        let form: FormState
        let name: String
        let now: Date
    }

    init(_ source: Source) {
        let (incident, now, seen) = (source.incident, source.now, source.lastVisit)
        let isNew = { (moment: Date) in seen.map { moment > $0 } ?? false }
        let papers = source.papers.map { draft, approved in
            (kind: draft.kind, paper: Paper(draft, isConfidential: source.confidential.contains(draft.id), isNew: isNew(approved), at: now))
        }
        id = incident.id.rawValue
        title = incident.title
        place = incident.place == incident.municipality ? incident.place : "\(incident.place), \(incident.municipality)"
        isExercise = incident.exercise
        isOpen = incident.isOpen
        lastVisit = seen.map { DutchMoment($0).spoken(at: now) }
        instructie = papers.first { $0.kind == .instructie }?.paper
        letters = papers.filter { $0.kind == .raadsinformatiebrief }.map(\.paper)
        hasLetters = !letters.isEmpty
        let shared = Dictionary(source.questions.compactMap { asked in asked.shared.map { (asked.question, $0) } }) { $1 }
        answers = incident.story.questions.map { question in
            Answer(question, isNew: shared[question.question].map(isNew) ?? false)
        }
        hasAnswers = !answers.isEmpty
        own = source.questions.filter { $0.askedBy == source.name || !$0.isOpen }.map { question in
            Own(
                asked: question.question, when: DutchMoment(question.asked).short(at: now), answer: question.answer,
                answeredWhen: question.answered.map { DutchMoment($0).short(at: now) }, isNew: question.answered.map(isNew) ?? false)
        }
        hasOwn = !own.isEmpty
        let fresh = own.count { $0.isNew && $0.answer != nil }
        let lines: [NewsLine?] = [
            instructie?.isNew == true ? NewsLine(href: "#instructie", words: Words.Raad.instructie) : nil,
            isNew(incident.leadership.since) ? NewsLine(href: "#pers", words: Words.Raad.lead(incident.lead.description)) : nil,
            fresh == 0 ? nil : NewsLine(href: "#antwoorden", words: Words.Raad.answers(fresh)),
            letters.contains(where: \.isNew) ? NewsLine(href: "#brieven", words: Words.Raad.letter) : nil,
        ]
        news = lines.compactMap { $0 }
        hasNews = !news.isEmpty
        nextUpdate = incident.story.nextUpdate.map { DutchMoment($0.at).short(at: now) }
        updateAbout = incident.story.nextUpdate?.what
        lead = incident.lead.description
        pressPhone = incident.story.contacts.press?.phone
        pressMail = incident.story.contacts.press?.email
        publicPhone = incident.story.contacts.public.phone
        publicPage = incident.story.contacts.public.url.flatMap(WebLink.safe)
        problems = source.form.summary()
        hasProblems = !problems.isEmpty
        askAction = "/raad/\(incident.id)"
        question = Field("vraag", in: source.form)
        who = Field("naam", in: source.form, or: source.name)
    }
}

extension RaadScreen.Paper {
    fileprivate init(_ draft: StoredDraft, isConfidential: Bool, isNew: Bool, at now: Date) {
        name = Words.kind(draft.kind)
        version = draft.version
        time = DutchMoment(draft.created).spoken(at: now)
        self.isConfidential = isConfidential
        self.isNew = isNew
        letter = Letter(draft.text, findings: [])
    }
}

extension RaadScreen.Answer {
    fileprivate init(_ question: Question, isNew: Bool) {
        self.isNew = isNew
        self.question = question.question
        isKnown = question.isConfirmed && question.answer != nil
        answer = question.isConfirmed ? question.answer ?? Words.notKnownYet : Words.notKnownYet
    }
}
