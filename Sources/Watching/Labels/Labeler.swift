import DutchText

/// Proposes labels for sentences and quotes by rules that are data, and says which words made it so.
public final class Labeler: Sendable {
    /// Least weight for a label.
    static let leastWeight = 1.0

    private let rules: [LabelRule]
    private let matcher: Matcher

    /// A labeler with these rules.
    public init(_ rules: [LabelRule], words: WordList = .standard) {
        self.rules = rules
        matcher = Matcher(rules.enumerated().compactMap { number, rule in rule.query.map { (id: Int64(number), query: $0) } }, words: words)
    }

    /// What the rules make of an item: each sentence that they say something of, and the label with most weight over all of it.
    public func proposal(title: String, text: String) -> LabelProposal {
        let found = passages(of: title, field: .title) + passages(of: text, field: .text)
        var sums: [ItemLabel: Double] = [:]
        for passage in found { sums[passage.passage.label, default: 0] += passage.weight * (passage.passage.isQuote ? 1.5 : 1) }
        let best = ItemLabel.inOrderOfCare.max { sums[$0, default: 0] < sums[$1, default: 0] }
        return LabelProposal(label: sums.isEmpty ? nil : best, passages: found.map(\.passage))
    }

    private func passages(of text: String, field: SpanField) -> [(passage: LabelledPassage, weight: Double)] {
        let folded = FoldedText(text)
        let tokens = Tokenizer.tokens(in: folded)
        let quotes = QuotedSpans(text)
        let scalars = Array(text.unicodeScalars)
        return Sentence.sentences(in: folded, tokens: tokens).compactMap { sentence in
            let range = sentence.codePoints
            return passage(String(codePoints: scalars[range]), range, field, isQuestion: sentence.isQuestion, isQuote: quotes.touch(range))
        }
    }

    private func passage(
        _ sentence: String, _ range: Range<Int>, _ field: SpanField, isQuestion: Bool, isQuote: Bool
    ) -> (passage: LabelledPassage, weight: Double)? {
        var weights: [ItemLabel: Double] = [:]
        var cues: [ItemLabel: [LabelledPassage.Cue]] = [:]
        func count(_ rule: LabelRule, _ spans: [Span]) {
            if rule.scope == .vraag, !isQuestion { return }
            if rule.scope == .citaat, !isQuote { return }
            weights[rule.label, default: 0] += rule.weight
            cues[rule.label, default: []] += spans.map {
                LabelledPassage.Cue(start: range.lowerBound + $0.start, end: range.lowerBound + $0.end, text: $0.text, rule: rule.id)
            }
        }
        for hit in matcher.hits(in: WatchedText(title: "", text: sentence)) { count(rules[Int(hit.query)], hit.spans) }
        for rule in rules where rule.query == nil { count(rule, []) }
        guard let best = ItemLabel.inOrderOfCare.max(by: { weights[$0, default: 0] < weights[$1, default: 0] }),
            let weight = weights[best], weight >= Self.leastWeight
        else { return nil }
        var words = (cues[best] ?? []).sorted { ($0.start, $0.end) < ($1.start, $1.end) }
        if words.isEmpty, isQuestion {
            words = [LabelledPassage.Cue(start: range.upperBound - 1, end: range.upperBound, text: "?", rule: "vraagteken")]
        }
        let passage = LabelledPassage(
            field: field, start: range.lowerBound, end: range.upperBound, text: sentence, isQuote: isQuote, label: best, cues: words)
        return (passage, weight)
    }
}

extension ItemLabel {
    /// Where two weigh the same, the later one is taken: a rumour that is missed costs most.
    static let inOrderOfCare: [ItemLabel] = [.betekenisgeving, .gedrag, .informatiebehoefte, .gerucht]
}

extension String {
    /// The text of some code points.
    public init(codePoints: some Sequence<Unicode.Scalar>) {
        var view = UnicodeScalarView()
        view.append(contentsOf: codePoints)
        self.init(view)
    }
}
