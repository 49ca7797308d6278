import DutchText
import Foundation
import Incident

/// `snel/stand-verouderd`: the text says of what time its information is, and that is longer ago than the norm.
struct StaleMoment: CodedRule {
    static let id = "snel/stand-verouderd"

    private let minutes: Int

    init(_ settings: RuleSettings) throws(PatternError) { minutes = try settings.number("minuten", default: 60) }

    func matches(in subject: Subject) -> [RuleMatch] {
        guard subject.isUnderWay else { return [] }
        let minutes = subject.context.updateEvery.map { Int($0 / 60) } ?? minutes
        let text = subject.text
        let now = DutchMoment(subject.context.now)
        let reader = DetailReader(reader: subject.facts?.terms, streetEndings: [])
        return text.sentences.prefix(6).compactMap { sentence in
            guard sentence.tokens.contains(where: { ["stand", "bijgewerkt", "peilmoment"].contains(text.words[$0]) }),
                let time = reader.details(in: text, sentence.tokens).first(where: { $0.kind == .time }), let written = Int(time.value)
            else { return nil }
            let late = now.hour * 60 + now.minute - written
            guard late > minutes, late < 12 * 60 else { return nil }
            return RuleMatch(text.codePoints(of: time.tokens), values: ["minuten": "\(late)"])
        }
    }
}

extension Subject {
    /// The incident is open and of today: times of the day can be compared with now. An old dossier is no clock.
    var isUnderWay: Bool {
        guard let incident, incident.isOpen else { return false }
        return abs(context.now.timeIntervalSince(incident.signalledAt)) < 24 * 3600
    }
}
