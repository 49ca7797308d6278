extension QueryNode {
    /// The tree with its terms replaced.
    func mapTerms(_ change: (QueryTerm) -> QueryTerm) -> QueryNode {
        switch self {
        case .term(let term): .term(change(term))
        case .phrase: self
        case .and(let nodes): .and(nodes.map { $0.mapTerms(change) })
        case .or(let nodes): .or(nodes.map { $0.mapTerms(change) })
        case .not(let node, let position): .not(node.mapTerms(change), position: position)
        case .near(let left, let right, let distance, let ordered):
            .near(left.mapTerms(change), right.mapTerms(change), distance: distance, ordered: ordered)
        case .field(let field, let node): .field(field, node.mapTerms(change))
        }
    }

    /// The terms that can make a hit, from left to right: those outside NOT that are searched in title or text.
    var wantedTerms: [QueryTerm] {
        switch self {
        case .term(let term): [term]
        case .phrase, .not: []
        case .and(let nodes), .or(let nodes): nodes.flatMap(\.wantedTerms)
        case .near(let left, let right, _, _): left.wantedTerms + right.wantedTerms
        case .field(let field, let node): field.isSearched ? node.wantedTerms : []
        }
    }
}
