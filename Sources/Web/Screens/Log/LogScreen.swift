import DutchText
import Foundation
import Incident
import Newsroom
import Storage

/// The log of an incident, newest first, and whether it is whole.
struct LogScreen {
    let strip: Strip
    let entries: [Entry]
    let isIntact: Bool
    /// "Het logboek is gaaf: 12 regels."
    let verdict: String
    let seal: String?
    /// A seal that somebody kept, to look for.
    let remembered: Field
    let isCompared: Bool
    let csvHref: String
    let textHref: String

    /// One entry.
    struct Entry {
        let number: Int
        let time: String
        let stamp: String
        let who: String
        let what: String
        let subject: String?
        let change: String?
        let reason: String?
    }

    init(_ incident: Incident, _ log: [SealedLogEntry], verdict: LogVerdict, remembered: String = "", strip: Strip, at now: Date) {
        self.strip = strip
        self.remembered = Field("zegel", in: FormState(), or: remembered)
        isCompared = !remembered.isEmpty
        entries = log.reversed().map { Entry($0, of: incident, at: now) }
        switch verdict {
        case .intact(let count, let seal):
            (isIntact, self.verdict, self.seal) = (true, Words.logIntact(count), seal)
        case .broken(let place):
            (isIntact, self.verdict, seal) = (false, Words.logBroken(place.words), nil)
        }
        csvHref = IncidentTab.logboek.href(incident.id) + "/uitvoer.csv"
        textHref = IncidentTab.logboek.href(incident.id) + "/uitvoer.md"
    }
}

extension LogScreen.Entry {
    fileprivate init(_ line: SealedLogEntry, of incident: Incident, at now: Date) {
        let entry = line.entry
        number = line.number
        time = DutchMoment(entry.at).short(at: now)
        stamp = entry.at.stamp
        who = entry.who
        what = entry.action.words.prefix(1).uppercased() + entry.action.words.dropFirst()
        subject = LogWords.subject(of: entry, in: incident)
        change = LogWords.change(of: entry)
        reason = entry.reason
    }
}
