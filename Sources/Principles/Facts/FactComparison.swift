import DutchText
import Incident

/// The facts of an incident laid beside the sentences of a text.
///
/// A sentence **follows** a fact when it covers at least half of the weight of the fact's terms, and at least half of the weight of those
/// terms that set the fact apart: the ones that no confirmed fact (which the reader may have) and no title or place of the incident hold.
/// So "er is een man aangehouden" does not follow the unconfirmed "de aangehouden man is 19 jaar" once the arrest is confirmed, and "twee
/// mensen zijn overleden" does follow "er zijn twee doden". A sentence that denies what the fact says, asks it, or says that it is not
/// known, does not follow it.
///
/// A sentence is **borne out** by a confirmed fact when 85% of the weight of its own terms stands in that fact.
struct FactComparison {
    static let followThreshold = 0.5
    static let borneOutThreshold = 0.85
    static let sayingThreshold = 0.75

    /// A sentence that follows a fact.
    struct Following {
        let fact: Fact
        let sentence: Int
        /// From the first to the last word that the two share.
        let tokens: Range<Int>
        let score: Double
    }

    private let text: CheckedText
    private let facts: [ComparedFact]
    private let sentences: [[(term: Term, token: Int)]]
    private let reader: TermReader
    /// Sentences that say that something is not known, not so, or asked.
    private let reserved: Set<Int>

    init(_ incident: Incident, _ text: CheckedText, audience: Audience, reader: TermReader, reserved: Set<Int>) {
        let common = reader.keys(of: "\(incident.title) \(incident.place) \(incident.municipality)")
        self.text = text
        self.reader = reader
        self.reserved = reserved
        sentences = text.sentences.map { reader.terms(in: text, Self.withoutTimeMark($0.tokens, text), common: common) }
        let read = incident.facts.map { ComparedFact($0, reader: reader, common: common) }
        let certain = read.filter { $0.fact.isConfirmed && audience.mayRead($0.fact.audience) }
        let known = certain.reduce(into: common) { $0.formUnion($1.terms.map(\.key)) }
        // "Er is één gewonde" bears nothing out of "er zijn geen gewonden": what is denied is known from denials only.
        let denied = certain.filter(\.isNegative).reduce(into: common) { $0.formUnion($1.terms.map(\.key)) }
        facts = read.map { $0.apart(from: $0.isNegative ? denied : known) }
        confirmed = certain
        self.known = known
    }

    /// "**13.30 uur:** de brug is dicht": the time of an update says when, and nothing of what happened.
    private static func withoutTimeMark(_ tokens: Range<Int>, _ text: CheckedText) -> Range<Int> {
        guard let hour = tokens.prefix(5).first(where: { text.words[$0] == "uur" }), hour + 1 < tokens.upperBound,
            text.gap(after: hour).contains(0x3A)
        else { return tokens }
        return hour + 1..<tokens.upperBound
    }

    /// The facts that are certain, for these readers.
    let confirmed: [ComparedFact]
    /// What the certain facts and the incident's own name say.
    let known: Set<String>
    /// Reads other texts as it read these.
    var terms: TermReader { reader }

    /// The sentence says that something is not known or not so.
    func isReserved(_ sentence: Int) -> Bool { reserved.contains(sentence) }

    /// What a sentence says outside some of its tokens.
    func termsOutside(_ tokens: Range<Int>, ofSentence index: Int) -> [Term] {
        sentences[index].filter { !tokens.contains($0.token) }.map(\.term)
    }

    /// What a sentence says, each with its token.
    func termsWithTokens(ofSentence index: Int) -> [(term: Term, token: Int)] { sentences[index] }

    /// Sentences that follow a fact for which `condition` holds.
    func following(where condition: (Fact) -> Bool) -> [Following] {
        facts.filter { condition($0.fact) }.flatMap { fact in
            sentences.indices.compactMap { following(fact, $0) }
        }
    }

    /// Sentences that say a fact, also when other facts say the same words: word for word, or nearly all of it.
    func saying(_ ids: Set<FactID>) -> [Int] {
        facts.filter { ids.contains($0.fact.id) }.flatMap { fact in
            sentences.indices.filter { index in
                text.words[text.sentences[index].tokens].contains(fact.words)
                    || fact.share(of: Set(sentences[index].map(\.term.key))) >= Self.sayingThreshold
            }
        }
    }

    /// Sentences of which a confirmed fact says all.
    func borneOut(for audience: Audience) -> Set<Int> {
        let certain = facts.filter { $0.fact.isConfirmed && audience.mayRead($0.fact.audience) }
        let afterLabel = sentences.indices.map(termsAfterLabel)
        return Set(
            sentences.indices.filter { index in
                certain.contains { $0.bearsOut(sentences[index].map(\.term)) || $0.bearsOut(afterLabel[index]) }
            })
    }

    /// Nearly all that a sentence says is in these facts together, confirmed ones alone. "Er zijn gewonden" is not in "er zijn geen
    /// gewonden", and a sentence that says nothing of its own is in none.
    func isHeld(_ index: Int, by facts: Set<FactID>) -> Bool {
        let isDenial = text.sentences[index].tokens.contains { ComparedFact.denials.contains(text.words[$0]) }
        let keys: Set<String> = self.facts.filter {
            $0.fact.isConfirmed && facts.contains($0.fact.id) && $0.isNegative == isDenial
        }.reduce(into: []) { $0.formUnion($1.keys) }
        let total = sentences[index].reduce(0) { $0 + $1.term.weight }
        guard total > 0 else { return false }
        let shared = sentences[index].filter { keys.contains($0.term.key) }.reduce(0) { $0 + $1.term.weight }
        return shared / total >= Self.borneOutThreshold
    }

    /// Without the label that a sentence begins with: "Onderwerp: …", "Juist is: …". Nothing when it has none.
    private func termsAfterLabel(_ index: Int) -> [Term] {
        let tokens = text.sentences[index].tokens
        guard let last = tokens.prefix(2).last(where: { text.gap(after: $0).contains(UInt8(ascii: ":")) }), last + 1 < tokens.upperBound
        else { return [] }
        return sentences[index].filter { $0.token > last }.map(\.term)
    }

    /// Sentences in a correction that say once more what was told and is not so: ‘Er zijn drie gewonden.’ Dat klopt niet. They stand
    /// between quotation marks, the next sentence denies them, and a confirmed fact came in the place of the one that they follow; or the
    /// sentence after that says that what is so is not known yet.
    func corrected(in incident: Incident) -> Set<Int> {
        let replaced = Set(incident.facts.filter(\.isConfirmed).compactMap(\.supersedes))
        return Set(
            following(where: \.isRefuted).filter { found in
                let index = found.sentence
                guard index + 1 < sentences.count, let first = text.sentences[index + 1].tokens.first else { return false }
                guard text.isQuoted(first - 1), begins(index + 1, with: ["dat", "klopt", "niet"]) else { return false }
                return replaced.contains(found.fact.id) || begins(index + 2, with: ["hoe", "het", "wel", "zit"])
            }.map(\.sentence))
    }

    private func begins(_ sentence: Int, with words: [String]) -> Bool {
        guard sentence < sentences.count else { return false }
        return text.sentences[sentence].tokens.prefix(words.count).map { text.words[$0] } == words
    }

    /// The sentences that a confirmed fact bears out, or that follow one that is refuted or not confirmed.
    func claims() -> [Claim] {
        let certain = borneOut(for: .internal)
        return following(where: { _ in true }).compactMap { found in
            let standing: Claim.Standing =
                found.fact.isConfirmed ? .bornOut : found.fact.isRefuted ? .refuted : .unconfirmed
            if standing == .unconfirmed, certain.contains(found.sentence) { return nil }
            let sentence = text.sentences[found.sentence].codePoints
            return Claim(
                standing: standing, fact: found.fact.id, start: sentence.lowerBound, end: sentence.upperBound,
                words: text.codePoints(of: found.tokens))
        }
    }

    private func following(_ fact: ComparedFact, _ index: Int) -> Following? {
        guard !reserved.contains(index), !text.sentences[index].isQuestion else { return nil }
        guard fact.fact.isConfirmed || !isLeftOpen(text.sentences[index].tokens) else { return nil }
        let shared = sentences[index].filter { fact.keys.contains($0.term.key) }
        guard let score = fact.score(of: Set(shared.map(\.term.key))), score >= Self.followThreshold else { return nil }
        let tokens = shared.map(\.token)
        guard let first = tokens.min(), let last = tokens.max() else { return nil }
        guard isDenied(tokens, text.sentences[index].tokens) == fact.isNegative else { return nil }
        return Following(fact: fact.fact, sentence: index, tokens: first..<last + 1, score: score)
    }

    /// "Hoe de ruzie begon, moet het onderzoek uitwijzen": names what is asked, and says nothing about it.
    private func isLeftOpen(_ sentence: Range<Int>) -> Bool {
        guard let first = sentence.first, Self.asking.contains(text.words[first]) else { return false }
        return sentence.contains { text.words[$0].hasPrefix("onderzoe") || text.words[$0].hasPrefix("uitzoe") }
    }

    private static let asking: Set<String> = ["hoe", "of", "waarom", "waardoor", "wie", "wat"]

    /// A denial stands at most four words from a shared word.
    private func isDenied(_ shared: [Int], _ sentence: Range<Int>) -> Bool {
        sentence.contains { place in
            ComparedFact.denials.contains(text.words[place]) && shared.contains { abs($0 - place) <= 4 }
        }
    }
}
