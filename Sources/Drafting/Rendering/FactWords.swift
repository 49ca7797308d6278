import DutchText
import Foundation
import Incident

/// A fact as a sentence of a message.
struct FactWords {
    let incident: Incident
    let now: Date

    func item(_ fact: Fact) -> ListItem {
        let sentence = TextMarks.fact(fact.id, self.sentence(fact))
        let moment = DutchMoment(fact.at)
        let fields = [
            "tekst": sentence, "tijd": moment.time, "moment": moment.short(at: now),
            "bron": TextMarks.clean(fact.source.onOneLine),
        ]
        return ListItem(text: sentence, fields: fields)
    }

    private func sentence(_ fact: Fact) -> String {
        let text = labelled(TextMarks.clean(fact.text), fact.topic)
        guard fact.isCriminal(in: incident), let authority = fact.authority, !namesAuthority(text) else { return Sentence.make(text) }
        let sentence = Sentence.make(text)
        guard Sentence.isSingle(text), sentence.hasSuffix(".") else { return "\(sentence) Dat meldt \(authority.rawValue)." }
        return "\(sentence.dropLast()), meldt \(authority.rawValue)."
    }

    /// Two or three words without a full stop are no sentence: "Marktplein" becomes "Plaats: Marktplein".
    private func labelled(_ text: String, _ topic: FactTopic) -> String {
        let words = text.split(whereSeparator: \.isWhitespace)
        guard words.count <= 3, text.last != ".", let label = FactWords.labels[topic] else { return text }
        return "\(label): \(text)"
    }

    private func namesAuthority(_ text: String) -> Bool { Authority(text) != nil }

    private static let labels: [FactTopic: String] = [.where: "Plaats", .when: "Tijd"]
}
