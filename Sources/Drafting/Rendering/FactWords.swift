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
            "tekst": sentence, "tijd": moment.time, "moment": dated(moment), "bron": TextMarks.clean(fact.source.onOneLine),
            "over": FactWords.subjects[fact.topic] ?? "",
        ]
        return ListItem(text: sentence, fields: fields)
    }

    /// A fact that came in the place of one that was told and is not so.
    ///
    /// - Parameter old: what was told; nil when it may not be said again.
    func correction(_ fact: Fact, of old: Fact?) -> ListItem {
        var item = item(fact)
        item.fields["vorige"] = old.map { Sentence.make(TextMarks.clean($0.text)) }
        item.conditions["vervangen"] = true
        return item
    }

    /// A fact that was told and is not so, while nothing certain came in its place.
    func withdrawal(_ old: Fact, mayQuote: Bool) -> ListItem {
        var fields = ["over": FactWords.subjects[old.topic] ?? ""]
        fields["vorige"] = mayQuote ? Sentence.make(TextMarks.clean(old.text)) : nil
        return ListItem(text: "", fields: fields, conditions: ["vervangen": false])
    }

    /// "14.05 uur" of today; of another day with its date, for a page is read on many days.
    private func dated(_ moment: DutchMoment) -> String {
        let present = DutchMoment(now)
        guard moment.date != present.date else { return moment.time }
        let day = moment.year == present.year ? moment.dayInYear : moment.longDate
        return "\(day), \(moment.time)".capitalizedFirst
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

    /// What a fact is about, after "over".
    private static let subjects: [FactTopic: String] = [
        .what: "wat er is gebeurd", .where: "de plaats", .when: "het tijdstip", .victims: "slachtoffers", .cause: "de oorzaak",
        .measure: "de maatregelen", .criminal: "het onderzoek", .other: "de situatie",
    ]

    private static let labels: [FactTopic: String] = [.where: "Plaats", .when: "Tijd"]
}
