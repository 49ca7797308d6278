/// A test of an item's source, site or language.
struct FieldTest {
    let field: QueryField
    let node: QueryNode

    /// Whether the item passes. An item without the field does not.
    func passes(_ watched: WatchedText) -> Bool {
        let value: String? =
            switch field {
            case .source: watched.source
            case .site: watched.site
            case .language: watched.language
            case .title: watched.title
            case .text: watched.text
            }
        guard let value, !value.isEmpty else { return false }
        return passes(node, value.lowercased(), FoldedWords.words(of: value))
    }

    private func passes(_ node: QueryNode, _ value: String, _ words: [String]) -> Bool {
        switch node {
        case .term(let term): passes(term, value, words)
        case .phrase(let phrase): Self.holds(words, phrase.parts)
        case .and(let nodes): nodes.allSatisfy { passes($0, value, words) }
        case .or(let nodes): nodes.contains { passes($0, value, words) }
        case .not(let node, _): !passes(node, value, words)
        case .near(let left, let right, _, _): passes(left, value, words) && passes(right, value, words)
        case .field(_, let node): passes(node, value, words)
        }
    }

    private func passes(_ term: QueryTerm, _ value: String, _ words: [String]) -> Bool {
        switch (field, term.kind) {
        case (.site, _): Self.isSite(value, term.text.lowercased())
        case (.language, _): value == term.text.lowercased() || value.hasPrefix(term.text.lowercased() + "-")
        case (_, .prefix): words.contains { $0.hasPrefix(term.folded) }
        case (_, .suffix): words.contains { $0.hasSuffix(term.folded) }
        default: Self.holds(words, term.parts)
        }
    }

    /// `nu.nl` is itself and its subdomains; `omroepwaterrijk` is a label of the host.
    private static func isSite(_ host: String, _ wanted: String) -> Bool {
        if wanted.contains(".") { return host == wanted || host.hasSuffix("." + wanted) }
        return host.split(separator: ".").contains { $0 == wanted }
    }

    private static func holds(_ words: [String], _ parts: [String]) -> Bool {
        guard !parts.isEmpty, words.count >= parts.count else { return false }
        return (0...(words.count - parts.count)).contains { Array(words[$0..<$0 + parts.count]) == parts }
    }
}
