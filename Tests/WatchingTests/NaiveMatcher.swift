import DutchText
import Watching

/// Decides a query by looking at every word for every term, with no index, no memo and no shared work: slow, and plain enough to believe.
/// Texts are lower-case words with blanks and hyphens between them.
struct NaiveMatcher {
    private struct Word {
        let text: String
        let position: Int
        let isJoinedToNext: Bool
        let isTitle: Bool
    }

    private struct Place: Hashable {
        let first: Int
        let last: Int
    }

    let words: WordList
    /// Forms of the terms, so that they are worked out once.
    let forms: [String: WordForms]
    private let tokens: [Word]

    init(title: String, text: String, forms: [String: WordForms], words: WordList) {
        self.words = words
        self.forms = forms
        tokens = Self.read(title, isTitle: true, from: 0) + Self.read(text, isTitle: false, from: 100_000)
    }

    func answers(_ query: WatchQuery) -> Bool { holds(query.root, nil) }

    private static func read(_ text: String, isTitle: Bool, from start: Int) -> [Word] {
        text.split(separator: " ").enumerated().flatMap { offset, whole in
            let parts = whole.split(separator: "-").map(String.init)
            return parts.enumerated().map {
                Word(text: $1, position: start + offset, isJoinedToNext: $0 < parts.count - 1, isTitle: isTitle)
            }
        }
    }

    private func holds(_ node: QueryNode, _ field: QueryField?) -> Bool {
        switch node {
        case .and(let nodes): nodes.allSatisfy { holds($0, field) }
        case .or(let nodes): nodes.contains { holds($0, field) }
        case .not(let inner, _): !holds(inner, field)
        case .field(let name, let inner): holds(inner, name)
        case .term, .phrase, .near: !places(node, field).isEmpty
        }
    }

    private func places(_ node: QueryNode, _ field: QueryField?) -> Set<Place> {
        switch node {
        case .term(let term): Set(tokens.indices.flatMap { places(of: term, at: $0) }.filter { isIn($0, field) })
        case .phrase(let phrase): Set(tokens.indices.compactMap { run(phrase.parts, at: $0) }.filter { isIn($0, field) })
        case .or(let nodes), .and(let nodes): nodes.reduce(into: []) { $0.formUnion(places($1, field)) }
        case .near(let left, let right, let distance, let ordered): near(left, right, distance, ordered, field)
        case .not, .field: []
        }
    }

    private func near(_ left: QueryNode, _ right: QueryNode, _ distance: Int, _ ordered: Bool, _ field: QueryField?) -> Set<Place> {
        var found: Set<Place> = []
        for first in places(left, field) {
            for second in places(right, field) {
                let isForward = first.last < second.first && gap(first, second) <= distance
                let isBackward = !ordered && second.last < first.first && gap(second, first) <= distance
                guard isForward || isBackward else { continue }
                found.insert(Place(first: min(first.first, second.first), last: max(first.last, second.last)))
            }
        }
        return found
    }

    private func gap(_ first: Place, _ second: Place) -> Int { tokens[second.first].position - tokens[first.last].position }

    private func isIn(_ place: Place, _ field: QueryField?) -> Bool {
        field == nil || (field == .title) == tokens[place.first].isTitle
    }

    private func places(of term: QueryTerm, at token: Int) -> [Place] {
        let text = tokens[token].text
        let isAlone = whole(token) == Place(first: token, last: token)
        switch term.kind {
        case .exact: return isAlone && text == term.folded ? [whole(token)] : []
        case .prefix: return text.hasPrefix(term.folded) ? [Place(first: token, last: token)] : []
        case .suffix: return text.hasSuffix(term.folded) ? [Place(first: token, last: token)] : []
        case .exactCase, .name: return []
        case .word: return isForm(text, of: term.folded) ? [whole(token)] : []
        }
    }

    /// The word with all parts that hyphens join to it.
    private func whole(_ token: Int) -> Place {
        var first = token
        var last = token
        while first > 0, tokens[first - 1].isJoinedToNext { first -= 1 }
        while tokens[last].isJoinedToNext { last += 1 }
        return Place(first: first, last: last)
    }

    private func isForm(_ text: String, of word: String) -> Bool {
        guard let forms = forms[word] else { return false }
        if text == word || forms.inflections.contains(text) || forms.prefixed.contains(text) { return true }
        let bytes = Array(text.utf8)
        let compounds = Compounds(words: words)
        func holds(_ part: String, _ lemma: String, atEnd: Bool) -> Bool {
            let wanted = Array(part.utf8)
            guard wanted.count >= 3, bytes.count > wanted.count else { return false }
            return (0...bytes.count - wanted.count).contains { start in
                let end = start + wanted.count
                guard (end == bytes.count) == atEnd, bytes[start..<end].elementsEqual(wanted) else { return false }
                return compounds.holds(start..<end, of: bytes, lemma: Array(lemma.utf8))
            }
        }
        return forms.fronts.contains { holds($0, word, atEnd: false) } || forms.tails.contains { holds($0.form, $0.lemma, atEnd: true) }
    }

    private func run(_ parts: [String], at token: Int) -> Place? {
        guard token + parts.count <= tokens.count else { return nil }
        let isSame = parts.indices.allSatisfy {
            tokens[token + $0].text == parts[$0] && tokens[token + $0].isTitle == tokens[token].isTitle
        }
        return isSame ? Place(first: token, last: token + parts.count - 1) : nil
    }
}
