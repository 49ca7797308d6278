import DutchText
import Foundation
import Incident
import Newsroom

/// One clock of the strip: what it counts, and how it stands in words.
struct Clock: Equatable {
    /// "Eerste bericht"
    let name: String
    /// "over 11 minuten"
    let words: String
    /// What stands behind it: "streeftijd 12.42 uur".
    let detail: String?
    /// Whether a person must act.
    let isLate: Bool
    /// The moment itself, RFC 3339.
    let moment: String?
}

/// The clocks of one incident.
struct Clocks {
    let clock: IncidentClock
    /// The moment that was promised for the next update.
    let agreed: Date?

    init(_ clock: IncidentClock, of incident: Incident) {
        self.clock = clock
        agreed = incident.story.nextUpdate?.at
    }

    /// Signal, first message, next update; for a closed incident the signal and the closing.
    func all(at now: Date) -> [Clock] {
        let signal = plain(Words.Clock.signal, clock.signal, now)
        if let closed = clock.closed { return [signal, plain(Words.Clock.closed, closed, now)] }
        return [signal, first(now), next(now)]
    }

    private func first(_ now: Date) -> Clock {
        if let first = clock.firstMessage {
            let moment = DutchMoment(first).short(at: now)
            let words = clock.countsApprovals ? Words.Clock.approved(moment) : Words.Clock.published(moment)
            return Clock(name: Words.Clock.firstMessage, words: words, detail: nil, isLate: false, moment: first.stamp)
        }
        // An open incident always has something due.
        guard let due = clock.nextDue else {
            return Clock(name: Words.Clock.firstMessage, words: Words.Clock.notAgreed, detail: nil, isLate: false, moment: nil)
        }
        return Clock(
            name: Words.Clock.firstMessage, words: DueWords.words(for: due.at, at: now),
            detail: Words.Clock.target(DutchMoment(due.at).short(at: now)), isLate: due.isLate(at: now), moment: due.at.stamp)
    }

    /// What was promised stands there before the first message went out too.
    private var nextDue: IncidentClock.Due? {
        guard let due = clock.nextDue, due.origin != .firstMessage else { return agreed.map { .init(at: $0, origin: .agreed) } }
        return due
    }

    private func next(_ now: Date) -> Clock {
        guard let due = nextDue else {
            return Clock(name: Words.Clock.nextUpdate, words: Words.Clock.notAgreed, detail: nil, isLate: false, moment: nil)
        }
        let moment = DutchMoment(due.at).short(at: now)
        let remaining = DueWords.words(for: due.at, at: now)
        let isLate = due.isLate(at: now)
        let origin = due.origin == .agreed ? Words.Clock.agreed(moment) : Words.Clock.target(moment)
        return Clock(
            name: Words.Clock.nextUpdate, words: isLate ? remaining : moment, detail: isLate ? origin : remaining, isLate: isLate,
            moment: due.at.stamp)
    }

    private func plain(_ name: String, _ date: Date, _ now: Date) -> Clock {
        Clock(name: name, words: DutchMoment(date).short(at: now), detail: nil, isLate: false, moment: date.stamp)
    }
}
