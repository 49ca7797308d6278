import Foundation
import Incident
import Storage

/// What came of putting question and answer where everybody uses them.
public struct SharedAnswer: Sendable {
    /// What became of the instructie.
    public enum Instructie: Sendable {
        /// There is none yet.
        case none
        /// A new version stands ready; it goes to the raad after approval.
        case made(StoredDraft)
        /// A person changed it by hand: what is new is offered there.
        case left(StoredDraft)
        /// It could not be made.
        case failed(Explanation)
    }

    /// The question, as it is now.
    public let question: RaadQuestion
    /// What became of the instructie.
    public let instructie: Instructie
}

extension Incident {
    /// Puts a question of the raad into the questions and answers that all messages use, in the place where it stood; nil takes it out.
    ///
    /// "Dat weten we nog niet" goes in as a question without an answer, so that every message says so in its own way.
    mutating func tellRaad(_ answer: RaadAnswer?, to question: RaadQuestion, at now: Date, by who: String) throws -> LogEntry {
        let known = Set(question.versions.map(\.wording) + [answer?.wording, question.question].compactMap { $0 })
        let isCertain = answer.map { !$0.facts.isEmpty || !RaadReader.saysNotKnown($0.text ?? "") } ?? false
        let new = answer.map { Question(question: $0.wording, answer: isCertain ? $0.text : nil, isConfirmed: isCertain) }
        let before = story.questions.first { known.contains($0.question) }
        _ = try tell(at: now, by: who) { story in
            let place = story.questions.firstIndex { known.contains($0.question) }
            story.questions.removeAll { known.contains($0.question) }
            if let new { story.questions.insert(new, at: min(place ?? story.questions.count, story.questions.count)) }
        }
        return LogEntry(
            at: now, who: who, action: .storyChanged, subject: "vraag \(question.id)", from: before?.answer,
            to: new.map { "\($0.question) \($0.answer ?? "Dat weten we nog niet.")" } ?? "de vraag is weg", reason: nil)
    }

    /// Shared answers that stand on a fact which is not certain any more read "dat weten we nog niet" from now on, in every message.
    mutating func takeBackAnswers(to questions: [RaadQuestion], at now: Date, by who: String) throws -> [LogEntry] {
        try questions.filter { $0.shared != nil && !$0.changes(in: self).isEmpty }.compactMap { question in
            guard let wording = question.current?.wording,
                let told = story.questions.first(where: { $0.question == wording && $0.isConfirmed })
            else { return nil }
            _ = try tell(at: now, by: who) { story in
                guard let place = story.questions.firstIndex(of: told) else { return }
                story.questions[place] = Question(question: told.question, answer: nil, isConfirmed: false)
            }
            return LogEntry(
                at: now, who: who, action: .storyChanged, subject: "vraag \(question.id)", from: told.answer, to: "Dat weten we nog niet.",
                reason: "een feit onder dit antwoord is gewijzigd")
        }
    }
}
