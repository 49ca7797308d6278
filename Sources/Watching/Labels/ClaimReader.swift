import DutchText

/// Finds sentences that claim something of an incident without a source, where no confirmed fact says it: possible rumours.
///
/// A sentence is laid beside the facts topic by topic. A fact covers it when it answers the same topic, denies it or not as the sentence does,
/// holds the numbers that stand by the claim, and shares one more telling word with it. A source counts for the sentence before and after too,
/// for news says "Dat meldt de politie" once.
public final class ClaimReader: Sendable {
    private let rules: ClaimRules
    private let matcher: Matcher
    private let official: Matcher

    /// A reader with these rules.
    public init(_ rules: ClaimRules, words: WordList = .standard) {
        self.rules = rules
        var queries = rules.topics.enumerated().map { (id: Int64($0.offset), query: $0.element.query) }
        if let attribution = rules.attribution { queries.append((ClaimSentence.attribution, attribution)) }
        if let noClaim = rules.noClaim { queries.append((ClaimSentence.noClaim, noClaim)) }
        matcher = Matcher(queries, words: words)
        official = Matcher(rules.official.map { [(id: Int64(0), query: $0)] } ?? [], words: words)
    }

    /// The sentences of an item that nobody stands for and no fact says.
    ///
    /// - Parameters:
    ///   - facts: the confirmed facts. With none there is nothing that a claim could be absent from.
    ///   - source: name of the feed; a feed of the police or the municipality is a source itself.
    public func unconfirmed(title: String, text: String, source: String, facts: [String]) -> [LabelledPassage] {
        guard !facts.isEmpty, !rules.topics.isEmpty else { return [] }
        guard official.hits(in: WatchedText(title: "", text: source)).isEmpty else { return [] }
        let known = facts.map { ClaimSentence($0, 0..<$0.unicodeScalars.count, isQuestion: false, matcher) }
        let body = sentences(of: text)
        let sourced = sourcedTopics(body)
        // A headline has no room for a source: the text below it may name one.
        let head = sentences(of: title).filter { sourced.isDisjoint(with: $0.topics.keys) }
        return passages(head, .title, known, ignoring: []) + passages(body, .text, known, ignoring: attributed(body))
    }

    private func sentences(of text: String) -> [ClaimSentence] {
        let folded = FoldedText(text)
        let scalars = Array(text.unicodeScalars)
        return Sentence.sentences(in: folded, tokens: Tokenizer.tokens(in: folded)).map { sentence in
            ClaimSentence(String(codePoints: scalars[sentence.codePoints]), sentence.codePoints, isQuestion: sentence.isQuestion, matcher)
        }
    }

    /// Sentences with a source, and their neighbours.
    private func attributed(_ sentences: [ClaimSentence]) -> Set<Int> {
        Set(sentences.indices.filter { sentences[$0].isSourced }.flatMap { [$0 - 1, $0, $0 + 1] })
    }

    private func sourcedTopics(_ sentences: [ClaimSentence]) -> Set<Int> {
        Set(attributed(sentences).filter(sentences.indices.contains).flatMap { sentences[$0].topics.keys })
    }

    private func passages(
        _ sentences: [ClaimSentence], _ field: SpanField, _ known: [ClaimSentence], ignoring sourced: Set<Int>
    ) -> [LabelledPassage] {
        sentences.indices.compactMap { number in
            let sentence = sentences[number]
            guard !sourced.contains(number), !sentence.isSourced, !sentence.claimsNothing else { return nil }
            let absent = sentence.topics.filter { topic, _ in !known.contains { $0.covers(sentence, topic) } }
            guard !absent.isEmpty else { return nil }
            let cues = absent.flatMap { topic, spans in
                spans.map { span in
                    LabelledPassage.Cue(
                        start: sentence.range.lowerBound + span.start, end: sentence.range.lowerBound + span.end, text: span.text,
                        rule: "niet-bevestigd/" + rules.topics[topic].id)
                }
            }
            return LabelledPassage(
                field: field, start: sentence.range.lowerBound, end: sentence.range.upperBound, text: sentence.text, isQuote: false,
                label: .gerucht, cues: Set(cues).sorted { ($0.start, $0.end, $0.rule) < ($1.start, $1.end, $1.rule) })
        }
    }
}
