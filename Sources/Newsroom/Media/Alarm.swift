import DutchText
import Foundation
import Incident
import Storage

/// Something that the numbers show and that a person should look at, in words.
public struct Alarm: Sendable, Equatable, Identifiable {
    /// Number.
    public let id: Int64
    /// A surge, or a silence.
    public let kind: StoredAlarm.Kind
    /// Whose hits they are; nil for a feed.
    public let incident: IncidentID?
    /// The query, where it is of one query alone.
    public let query: String?
    /// The feed that fell silent.
    public let feed: String?
    /// The hour that it speaks of; for a silence the last item.
    public let at: Date
    /// What was counted.
    public let seen: Double
    /// What was to be expected.
    public let expected: Double
    /// Minus the logarithm (base 10) of the chance.
    public let score: Double
    /// How many sources had a part in it.
    public let sources: Int
    /// When it was found.
    public let found: Date
    /// When a silent feed spoke again.
    public let over: Date?

    init(_ stored: StoredAlarm, query: String?, feed: String?) {
        id = stored.id
        kind = stored.kind
        incident = stored.incident
        self.query = query
        self.feed = feed
        at = stored.at
        seen = stored.seen
        expected = stored.expected
        score = stored.score
        sources = stored.sources
        found = stored.found
        over = stored.over
    }

    /// What was seen, what was expected, and why that is an alarm: one line of Dutch.
    public var words: String {
        let when = DutchMoment(at).short(at: found)
        switch kind {
        case .piek:
            let what = query.map { " voor ‘\($0)’" } ?? ""
            return "Piek\(what) rond \(when): \(Int(seen)) verschillende berichten uit \(sources) bronnen; "
                + "gewoon is voor dit uur \(Alarm.number(expected)). \(chance)"
        case .stilte:
            return "Stilte: \(feed ?? "een feed") bracht niets sinds \(when); gewoon is in die tijd \(Alarm.number(expected)). "
                + "\(chance) Kijk of de feed het nog doet."
        }
    }

    private var chance: String {
        guard score < 6 else { return "Bij toeval komt dat minder dan eens op een miljoen keer voor." }
        return "Bij toeval komt dat ongeveer eens op \(Alarm.whole(pow(10, max(score, 0)))) keer voor."
    }

    /// Two digits say enough: 17783 becomes 18.000.
    private static func whole(_ value: Double) -> String {
        let step = pow(10, max((log10(max(value, 1))).rounded(.down) - 1, 0))
        return DutchNumber.grouped(Int((value / step).rounded() * step))
    }

    private static func number(_ value: Double) -> String {
        let rounded = (value * 10).rounded() / 10
        return rounded == rounded.rounded() ? "\(Int(rounded))" : "\(rounded)".replacing(".", with: ",")
    }
}
