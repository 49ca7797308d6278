import DutchText
import Foundation
import Incident

extension IncidentClock {
    /// The clock for people, a line each: "Eerste bericht over 11 minuten (streeftijd 14.35 uur)".
    public func lines(at now: Date) -> [String] {
        var lines = ["Signaal \(DutchMoment(signal).short(at: now))"]
        if let firstMessage {
            lines.append("Eerste bericht \(DutchMoment(firstMessage).short(at: now))" + lastWords(since: firstMessage, now))
        }
        if let nextDue { lines.append(words(for: nextDue, at: now)) }
        if let closed { lines.append("Gesloten \(DutchMoment(closed).short(at: now))") }
        return lines
    }

    private func lastWords(since first: Date, _ now: Date) -> String {
        guard let lastMessage, lastMessage != first else { return "" }
        return " · laatste bericht \(DutchMoment(lastMessage).short(at: now))"
    }

    private func words(for due: Due, at now: Date) -> String {
        let what = due.origin == .firstMessage ? "Eerste bericht" : "Volgende bericht"
        let origin = due.origin == .agreed ? "toegezegd voor" : "streeftijd"
        return "\(what) \(DueWords.words(for: due.at, at: now)) (\(origin) \(DutchMoment(due.at).short(at: now)))"
    }
}
