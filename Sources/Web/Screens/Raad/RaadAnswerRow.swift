import DutchText
import Foundation
import Incident
import Newsroom
import Storage

/// A question with its answer, as a raadslid reads it.
struct RaadAnswerRow {
    let anchor: String
    let question: String
    /// What to say; nil when there is nothing to say any more.
    let answer: String?
    let isKnown: Bool
    /// "Gewijzigd om 14.05 uur"; nil for what stands in the messages without a moment.
    let stamp: String?
    let isNew: Bool
    let isConfidential: Bool
    /// Why the answer is not to be used: it was withdrawn, or a fact under it is not certain any more.
    let warning: String?
    /// Why it was withdrawn or changed.
    let reason: String?
    let kind: Kind

    /// What happened to it last.
    enum Kind { case answered, changed, withdrawn, doubtful }

    /// - Parameter seen: when the raadslid was here before; nil at the first visit.
    init?(_ asked: RaadQuestion, in incident: Incident, seen: Date?, at now: Date) {
        guard let last = asked.versions.last else { return nil }
        let doubt = asked.changes(in: incident).map(\.at).max()
        anchor = "vraag-\(asked.id)"
        question = last.wording
        isConfidential = asked.isConfidential(in: incident)
        isNew = seen.map { max(last.at, doubt ?? last.at) > $0 } ?? false
        if last.text == nil {
            (kind, answer, isKnown, stamp) = (.withdrawn, nil, false, nil)
            warning = Words.Raad.takenBack(last.at, now)
            reason = last.reason
        } else if let doubt {
            (kind, answer, isKnown, stamp) = (.doubtful, nil, false, nil)
            warning = Words.Raad.doubt(doubt, now)
            reason = nil
        } else {
            kind = asked.changed == nil ? .answered : .changed
            answer = last.text
            isKnown = !last.facts.isEmpty || last.promised == nil
            stamp = Words.Raad.answered(last.at, isChanged: asked.changed != nil, now)
            warning = nil
            reason = asked.changed == nil ? nil : last.reason
        }
    }

    /// What everybody's questions and answers hold, and no raadslid asked.
    init(_ question: Question) {
        anchor = ""
        self.question = question.question
        let known = question.isConfirmed ? question.answer : nil
        answer = known ?? Words.notKnownYet
        isKnown = known != nil
        (stamp, warning, reason, isNew, isConfidential, kind) = (nil, nil, nil, false, false, .answered)
    }
}
