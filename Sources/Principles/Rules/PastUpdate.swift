import DutchText
import Foundation

/// `snel/update-voorbij`: the text announces the next update at a moment that has passed.
struct PastUpdate: CodedRule {
    static let id = "snel/update-voorbij"

    private let announcements: Set<String>

    init(_ settings: RuleSettings) { announcements = settings.list("aankondigingen") }

    func matches(in subject: Subject) -> [RuleMatch] {
        // Without an incident of today the text may be of any day.
        guard subject.isUnderWay else { return [] }
        let text = subject.text
        let now = DutchMoment(subject.context.now)
        return text.sentences.compactMap { sentence in
            guard sentence.tokens.contains(where: { announcements.contains(text.words[$0]) }), !namesAnotherDay(sentence, text),
                let time = time(in: sentence, text)
            else { return nil }
            // Twelve hours back at most: "om 8.00 uur", said at night, is tomorrow's.
            let late = now.hour * 60 + now.minute - time.minutes
            guard late > 0, late < 12 * 60 else { return nil }
            return RuleMatch(text.codePoints(of: time.tokens))
        }
    }

    /// "14.05 uur" or "14 uur" after "om", "rond", "uiterlijk", "voor".
    private func time(in sentence: Sentence, _ text: CheckedText) -> (minutes: Int, tokens: Range<Int>)? {
        for place in sentence.tokens.dropFirst() {
            guard ["om", "rond", "uiterlijk", "voor", "vanaf"].contains(text.words[place - 1]), let hour = Int(text.words[place]), hour < 24
            else {
                continue
            }
            let next = place + 1
            guard next < sentence.tokens.upperBound else { return nil }
            if text.words[next] == "uur" { return (hour * 60, place..<next + 1) }
            guard let minute = Int(text.words[next]), minute < 60, text.words[next].utf8.count == 2, text.gap(after: place).count == 1,
                next + 1 < sentence.tokens.upperBound, text.words[next + 1] == "uur"
            else { continue }
            return (hour * 60 + minute, place..<next + 2)
        }
        return nil
    }

    private static let otherDays: Set<String> = [
        "morgen", "overmorgen", "morgenochtend", "morgenmiddag", "morgenavond", "maandag", "dinsdag", "woensdag", "donderdag", "vrijdag",
        "zaterdag",
        "zondag", "januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober", "november",
        "december",
        "dagelijks", "elke", "gisteren",
    ]

    private func namesAnotherDay(_ sentence: Sentence, _ text: CheckedText) -> Bool {
        sentence.tokens.contains { Self.otherDays.contains(text.words[$0]) }
    }
}
