import DutchText
import Incident

/// `een-mond/eerder-bericht`: a number, time or street that differs from what a message that went out before says of the same thing. Also
/// when the fact has changed: then the reader must be told so.
struct EarlierMessage: CodedRule {
    static let id = "een-mond/eerder-bericht"

    private let announcements: Set<String>
    private let streetEndings: [String]

    init(_ settings: RuleSettings) {
        announcements = settings.list("aankondigingen")
        streetEndings = settings.list("straateinden").sorted()
    }

    func matches(in subject: Subject) -> [RuleMatch] {
        guard let facts = subject.facts, !subject.context.published.isEmpty else { return [] }
        let reader = DetailReader(reader: facts.terms, streetEndings: streetEndings)
        let before = subject.context.published.flatMap { said(in: $0, reader) }
        let text = subject.text
        return text.sentences.indices.flatMap { index -> [RuleMatch] in
            let sentence = text.sentences[index]
            guard !sentence.isQuestion, !Self.isDateline(sentence.tokens.map { text.words[$0] }), !facts.isReserved(index),
                sentence.tokens.count > 3,
                !sentence.tokens.contains(where: { announcements.contains(text.words[$0]) || Self.correcting.contains(text.words[$0]) })
            else { return [] }
            return reader.details(in: text, sentence.tokens).compactMap { detail in
                let rest = facts.termsOutside(detail.tokens, ofSentence: index)
                guard !before.contains(where: { $0.gives(detail) }), let other = before.last(where: { $0.contradicts(detail, rest) })
                else { return nil }
                return RuleMatch(text.codePoints(of: detail.tokens), values: ["eerder": other.words, "bericht": other.message])
            }
        }
    }

    /// ‘Waterrijk, dinsdag 24 november 2026, 12.16 uur’, ‘Bijgewerkt op dinsdag 24 november 2026 om 12.16 uur’: the moment of the message
    /// itself, which is another one each time.
    private static func isDateline(_ words: [String]) -> Bool {
        guard words.contains(where: { $0.count == 4 && $0.hasPrefix("20") }), words.last == "uur" else { return false }
        return words.first.map(stamping.contains) == true || !words.contains(where: timing.contains)
    }

    /// Words with which a message says of what moment it is.
    private static let stamping: Set<String> = ["bijgewerkt", "stand", "versie"]

    /// Words that say when something was: no dateline has them.
    private static let timing: Set<String> = ["om", "rond", "tot", "vanaf", "sinds", "tussen", "omstreeks", "was", "is"]

    /// A sentence that says that something changed contradicts nothing.
    private static let correcting: Set<String> = [
        "eerder", "bijgesteld", "gewijzigd", "correctie", "rectificatie", "inmiddels", "nu", "gestegen",
    ]

    /// A sentence of an earlier message with its details.
    private struct Said {
        let message: String
        let words: String
        let details: [Detail]
        let keys: Set<String>

        func gives(_ detail: Detail) -> Bool { details.contains { $0.kind == detail.kind && $0.value == detail.value } }

        func contradicts(_ detail: Detail, _ rest: [Term]) -> Bool {
            guard details.contains(where: { $0.kind == detail.kind }) else { return false }
            let total = rest.reduce(0) { $0 + $1.weight }
            let shared = rest.filter { keys.contains($0.key) }
            return total > 0 && shared.contains { $0.weight >= 1 } && shared.reduce(0) { $0 + $1.weight } / total >= 0.6
        }
    }

    private func said(in message: PublishedText, _ reader: DetailReader) -> [Said] {
        let text = CheckedText(message.text, vocabulary: Vocabulary())
        return text.sentences.compactMap { sentence in
            let details = reader.details(in: text, sentence.tokens)
            guard !details.isEmpty, !sentence.tokens.contains(where: { announcements.contains(text.words[$0]) }) else { return nil }
            let keys = Set((reader.reader?.terms(in: text, sentence.tokens) ?? []).map(\.term.key))
            return Said(message: message.name, words: text.string(tokens: sentence.tokens), details: details, keys: keys)
        }
    }
}
