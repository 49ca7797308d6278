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
    let answers: [RaadAnswerRow]
    let hasAnswers: Bool
    let own: [Own]
    let hasOwn: Bool
    /// "14.35 uur"; nil when nothing was promised.
    let nextUpdate: String?
    let updateAbout: String?
    let lead: String
    let pressPhone: Phone?
    let pressMail: String?
    let publicPhone: Phone?
    let publicPage: String?
    let problems: [ProblemLink]
    let hasProblems: Bool
    let askAction: String
    let question: Field
    let who: Field
    let panel: RaadFindingsPanel

    /// A number that can be pressed.
    struct Phone {
        let words: String
        let href: String

        init(_ number: String) {
            words = number
            href = "tel:" + number.filter { $0.isNumber || $0 == "+" }
        }
    }

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
        /// What stands in it and is not so any more.
        let cautions: [String]
        let letter: Letter
    }

    /// A question that this raadslid asked.
    struct Own {
        let asked: String
        let when: String
        /// The question as the others read it, when that differs.
        let wording: String?
        let reply: RaadAnswerRow?
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
        var findings: [RaadFinding] = []
        let name: String
        let now: Date
    }

    init(_ source: Source) {
        let (incident, now, seen) = (source.incident, source.now, source.lastVisit)
        let isNew = { (moment: Date) in seen.map { moment > $0 } ?? false }
        let papers = source.papers.map { draft, approved in
            (
                kind: draft.kind,
                paper: Paper(draft, of: incident, isConfidential: source.confidential.contains(draft.id), isNew: isNew(approved), at: now)
            )
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
        let rows = source.questions.compactMap { asked in
            RaadAnswerRow(asked, in: incident, seen: seen, at: now).map { (asked: asked, row: $0) }
        }
        own = source.questions.filter { $0.askedBy == source.name }.map { asked in
            let row = rows.first { $0.asked.id == asked.id }?.row
            return Own(
                asked: asked.question, when: DutchMoment(asked.asked).short(at: now),
                wording: row.flatMap { $0.question == asked.question ? nil : $0.question }, reply: row)
        }
        hasOwn = !own.isEmpty
        let told = Set(rows.flatMap { $0.asked.versions.map(\.wording) })
        let others = rows.filter { $0.asked.askedBy != source.name }
            .sorted { ($0.asked.versions.last?.at ?? now) > ($1.asked.versions.last?.at ?? now) }
        answers =
            others.map(\.row) + incident.story.questions.filter { $0.isForMessages && !told.contains($0.question) }.map(RaadAnswerRow.init)
        hasAnswers = !answers.isEmpty
        let count = { (kind: RaadAnswerRow.Kind) in rows.count { $0.row.isNew && $0.row.kind == kind } }
        let answersHref = others.contains { $0.row.isNew } ? "#antwoorden" : "#vragen"
        func line(_ kind: RaadAnswerRow.Kind, _ words: (Int) -> String) -> NewsLine? {
            let number = count(kind)
            return number == 0 ? nil : NewsLine(href: answersHref, words: words(number))
        }
        let lines: [NewsLine?] = [
            line(.doubtful, Words.Raad.doubtful), line(.withdrawn, Words.Raad.withdrawn),
            instructie?.isNew == true ? NewsLine(href: "#instructie", words: Words.Raad.instructie) : nil,
            isNew(incident.leadership.since) ? NewsLine(href: "#pers", words: Words.Raad.lead(incident.lead.description)) : nil,
            line(.answered, Words.Raad.answers), line(.changed, Words.Raad.changed),
            letters.contains(where: \.isNew) ? NewsLine(href: "#brieven", words: Words.Raad.letter) : nil,
        ]
        news = lines.compactMap { $0 }
        hasNews = !news.isEmpty
        let promised = incident.isOpen ? incident.story.nextUpdate : nil
        nextUpdate = promised.map { DutchMoment($0.at).short(at: now) }
        updateAbout = promised?.what
        lead = incident.lead.description
        pressPhone = incident.story.contacts.press?.phone.map(Phone.init)
        pressMail = incident.story.contacts.press?.email
        publicPhone = incident.story.contacts.public.phone.map(Phone.init)
        publicPage = incident.story.contacts.public.url.flatMap(WebLink.safe)
        problems = source.form.summary()
        hasProblems = !problems.isEmpty
        askAction = "/raad/\(incident.id)"
        question = Field("vraag", in: source.form)
        who = Field("naam", in: source.form, or: source.name)
        panel = RaadFindingsPanel(source.findings, seen: RaadReplyForm.seen(source.form.values["laat-staan"]), prefix: "")
    }
}

extension RaadScreen.Paper {
    fileprivate init(_ draft: StoredDraft, of incident: Incident, isConfidential: Bool, isNew: Bool, at now: Date) {
        name = Words.kind(draft.kind)
        version = draft.version
        time = DutchMoment(draft.created).spoken(at: now)
        self.isConfidential = isConfidential
        self.isNew = isNew
        cautions = RaadChange.changes(of: draft.factsUsed.map { FactID($0.id) }, since: draft.created, in: incident)
            .map { Words.Raad.notSo($0, now) }
        letter = Letter(draft.text, findings: [])
    }
}
