import DutchText
import Foundation
import Watching

/// Compares hits with those of a way of looking that is too plain to be wrong: its own folding (Foundation's), words split at what is no
/// letter or digit, and every word held against every term.
struct Proof {
    let corpus: Corpus

    /// `=term`: all terms on all items.
    func exact(_ terms: [String], _ matcher: Matcher) -> String {
        let asked = Set(terms)
        var differing = 0
        var hits = 0
        for item in corpus.items {
            let wanted = asked.intersection(Self.words(item.title + "\n" + item.text))
            let found = Set(matcher.hits(in: WatchedText(title: item.title, text: item.text)).map { terms[Int($0.query)] })
            hits += wanted.count
            if wanted != found { differing += 1 }
        }
        return "proved on \(corpus.items.count) items with \(terms.count) terms: \(hits) hits, \(differing) items differ"
    }

    /// `term` with inflections and compounds: some of the terms on some items, in small letters, for that a capital makes a name is a rule
    /// of its own. What is written in several words (a verb and its particle, a compound with a blank) only the matcher finds.
    func forms(_ terms: [String]) throws -> String {
        let chosen = stride(from: 0, to: terms.count, by: max(1, terms.count / Self.termCount)).map { terms[$0] }
        let matcher = Matcher(try chosen.enumerated().map { (id: Int64($0.offset), query: try WatchQuery(parsing: $0.element)) })
        let forms = chosen.map { WordForms(of: $0, in: .standard) }
        var (hits, missed, wrong, apart) = (0, 0, 0, 0)
        for item in corpus.items.prefix(Self.itemCount) {
            let watched = WatchedText(title: item.title.lowercased(), text: item.text.lowercased())
            let words = Set(Self.words(watched.title + "\n" + watched.text))
            let wanted = Set(chosen.indices.filter { number in words.contains { Self.is($0, a: forms[number]) } })
            let found = matcher.hits(in: watched)
            let more = found.filter { !wanted.contains(Int($0.query)) }
            let excused = more.filter { hit in
                !forms[Int(hit.query)].separations.isEmpty || hit.spans.allSatisfy { $0.text.contains(" ") }
            }
            hits += wanted.count
            missed += wanted.subtracting(found.map { Int($0.query) }).count
            wrong += more.count - excused.count
            apart += excused.count
        }
        return
            "proved on \(Self.itemCount) items with \(chosen.count) of the terms: \(hits) hits, \(missed) missed, \(wrong) wrong; \(apart) of several words"
    }

    private static let termCount = 500
    private static let itemCount = 300

    private static func words(_ text: String) -> [String] {
        let plain = text.folding(options: [.caseInsensitive, .diacriticInsensitive], locale: Locale(identifier: "nl"))
        return plain.split { !$0.isLetter && !$0.isNumber }.map(String.init)
    }

    private static func `is`(_ word: String, a forms: WordForms) -> Bool {
        if word == forms.word || forms.inflections.contains(word) || forms.prefixed.contains(word) { return true }
        let bytes = Array(word.utf8)
        return forms.fronts.contains { holds($0, forms.word, bytes, atEnd: false) }
            || forms.tails.contains { holds($0.form, $0.lemma, bytes, atEnd: true) }
    }

    private static func holds(_ part: String, _ lemma: String, _ word: [UInt8], atEnd: Bool) -> Bool {
        let part = Array(part.utf8)
        guard part.count >= 3, word.count > part.count else { return false }
        return (0...word.count - part.count).contains { start in
            let end = start + part.count
            guard (end == word.count) == atEnd, word[start..<end].elementsEqual(part) else { return false }
            return Compounds(words: .standard).holds(start..<end, of: word, lemma: Array(lemma.utf8))
        }
    }
}
