/// Checks that a query stands on something: on what must be present, not only on what must be absent, and on more than everyday words.
enum QueryGround {
    /// Least letters before or behind a star.
    static let leastWildcardLetters = 3

    static func check(_ root: QueryNode, of text: String) throws(QueryError) {
        guard !stands(root, broadCounts: true) else {
            return try checkBroad(root, of: text)
        }
        let bad = firstUngrounded(root) ?? root
        throw QueryError(code: .onlyNot, position: bad.start, token: text, suggestion: suggestion(for: root, of: text))
    }

    private static func checkBroad(_ root: QueryNode, of text: String) throws(QueryError) {
        guard !stands(root, broadCounts: false), let leaf = firstBroad(root) else { return }
        switch leaf {
        case .term(let term):
            throw QueryError(
                code: .tooBroad, position: term.range.lowerBound, token: term.text, suggestion: narrower(term))
        case .phrase(let phrase):
            throw QueryError(code: .tooBroad, position: phrase.range.lowerBound, token: phrase.text, suggestion: "\"\(phrase.text) …\"")
        default:
            throw QueryError(code: .tooBroad, position: leaf.start, token: text)
        }
    }

    /// Whether an item must hold something before the node can be true.
    private static func stands(_ node: QueryNode, broadCounts: Bool) -> Bool {
        switch node {
        case .term, .phrase: broadCounts || !isBroad(node)
        case .and(let nodes): nodes.contains { stands($0, broadCounts: broadCounts) }
        case .or(let nodes): nodes.allSatisfy { stands($0, broadCounts: broadCounts) }
        case .not: false
        case .near(let left, let right, _, _): stands(left, broadCounts: broadCounts) || stands(right, broadCounts: broadCounts)
        case .field(.language, _): broadCounts
        case .field(.source, let node), .field(.site, let node): stands(node, broadCounts: true)
        case .field(_, let node): stands(node, broadCounts: broadCounts)
        }
    }

    /// Whether a term or phrase stands in nearly every text.
    static func isBroad(_ node: QueryNode) -> Bool {
        switch node {
        case .term(let term):
            switch term.kind {
            case .exactCase: false
            case .prefix, .suffix: term.folded.count < leastWildcardLetters
            case .word, .name, .exact: term.parts.count == 1 && EverydayWords.contains(term.folded)
            }
        case .phrase(let phrase): phrase.parts.count == 1 && EverydayWords.contains(phrase.parts[0])
        default: false
        }
    }

    private static func narrower(_ term: QueryTerm) -> String? {
        switch term.kind {
        case .name where term.text == term.text.uppercased() && term.text.count > 1: "==" + term.text
        case .prefix, .suffix: nil
        default: "\"\(term.text) …\""
        }
    }

    private static func firstBroad(_ node: QueryNode) -> QueryNode? {
        switch node {
        case .term, .phrase: isBroad(node) ? node : nil
        case .and(let nodes), .or(let nodes): nodes.lazy.compactMap(firstBroad).first
        case .not: nil
        case .near(let left, let right, _, _): firstBroad(left) ?? firstBroad(right)
        case .field(.language, _): node
        case .field(_, let node): firstBroad(node)
        }
    }

    private static func firstUngrounded(_ node: QueryNode) -> QueryNode? {
        switch node {
        case .or(let nodes): nodes.first { !stands($0, broadCounts: true) }.flatMap { firstUngrounded($0) ?? $0 }
        case .and(let nodes): nodes.first
        case .field(_, let node): firstUngrounded(node) ?? node
        default: node
        }
    }

    /// `NOT a` alone: something to look for goes in front. `a OR NOT b`: most probably `a NOT b` was meant.
    private static func suggestion(for root: QueryNode, of text: String) -> String? {
        switch root {
        case .or(let nodes) where nodes.contains { stands($0, broadCounts: true) }:
            text.contains("OR NOT ") ? text.replacing("OR NOT ", with: "NOT ") : text.replacing("OF NIET ", with: "NIET ")
        case .or: nil
        default: "… " + text
        }
    }
}
