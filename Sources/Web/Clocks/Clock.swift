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
    /// How soon the first message and every next one should come. Norms of the organisation, never a law.
    struct Norms: Equatable {
        let firstMessageWithin: TimeInterval
        let updateEvery: TimeInterval
    }

    let incident: Incident
    let norms: Norms
    /// When the first and the latest text for the public were saved.
    let firstText: Date?
    let latestText: Date?

    /// Texts that a resident or journalist may see: these answer the first clock.
    static func reachesPublic(_ kind: MessageKind) -> Bool {
        switch kind {
        case .persbericht, .bewonersbrief, .webbericht, .socialbericht, .statement, .vraagEnAntwoord: true
        case .raadsinformatiebrief, .instructie, .internBericht, .omgevingsbeeld: false
        }
    }

    /// Signal, first message, next update; for a closed incident the signal and the closing.
    func all(at now: Date) -> [Clock] {
        if let closed = incident.closedAt { return [signal(now), plain(Words.Clock.closed, closed, now)] }
        return [signal(now), first(now), next(now)]
    }

    /// The moment by which the next message is due, and whether it was agreed upon or follows from the norm.
    var nextDue: (at: Date, agreed: Bool)? {
        let byNorm = latestText.map { $0.addingTimeInterval(norms.updateEvery) }
        guard let agreed = incident.story.nextUpdate?.at else { return byNorm.map { ($0, false) } }
        if let latest = latestText, latest >= agreed { return byNorm.map { ($0, false) } }
        return (agreed, true)
    }

    private func signal(_ now: Date) -> Clock { plain(Words.Clock.signal, incident.signalledAt, now) }

    private func first(_ now: Date) -> Clock {
        if let firstText {
            let words = Words.Clock.saved(DutchMoment(firstText).short(at: now))
            return Clock(name: Words.Clock.firstMessage, words: words, detail: nil, isLate: false, moment: firstText.stamp)
        }
        let due = incident.signalledAt.addingTimeInterval(norms.firstMessageWithin)
        return Clock(
            name: Words.Clock.firstMessage, words: DueWords.words(for: due, at: now),
            detail: Words.Clock.target(DutchMoment(due).short(at: now)), isLate: due.addingTimeInterval(60) <= now, moment: due.stamp)
    }

    private func next(_ now: Date) -> Clock {
        guard let (due, agreed) = nextDue else {
            return Clock(name: Words.Clock.nextUpdate, words: Words.Clock.notAgreed, detail: nil, isLate: false, moment: nil)
        }
        let moment = DutchMoment(due).short(at: now)
        let remaining = DueWords.words(for: due, at: now)
        let isLate = due.addingTimeInterval(60) <= now
        let origin = agreed ? Words.Clock.agreed(moment) : Words.Clock.target(moment)
        return Clock(
            name: Words.Clock.nextUpdate, words: isLate ? remaining : moment, detail: isLate ? origin : remaining, isLate: isLate,
            moment: due.stamp)
    }

    private func plain(_ name: String, _ date: Date, _ now: Date) -> Clock {
        Clock(name: name, words: DutchMoment(date).short(at: now), detail: nil, isLate: false, moment: date.stamp)
    }
}
