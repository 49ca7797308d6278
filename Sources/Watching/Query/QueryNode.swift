/// The tree of a query.
public indirect enum QueryNode: Sendable, Hashable {
    case term(QueryTerm)
    case phrase(QueryPhrase)
    /// All of them, wherever they stand in title and text.
    case and([QueryNode])
    case or([QueryNode])
    /// Stands in `and` beside at least one that is no `not`.
    /// `position` is the code point offset of the operator.
    case not(QueryNode, position: Int)
    /// Both, with word positions that differ by at most `distance`; in this order when `ordered`.
    case near(QueryNode, QueryNode, distance: Int, ordered: Bool)
    /// Within one field.
    case field(QueryField, QueryNode)

    /// The terms of the tree, from left to right.
    public var terms: [QueryTerm] {
        switch self {
        case .term(let term): [term]
        case .phrase: []
        case .and(let nodes), .or(let nodes): nodes.flatMap(\.terms)
        case .not(let node, _), .field(_, let node): node.terms
        case .near(let left, let right, _, _): left.terms + right.terms
        }
    }

    /// Where the node's first word stands in the query.
    var start: Int {
        switch self {
        case .term(let term): term.range.lowerBound
        case .phrase(let phrase): phrase.range.lowerBound
        case .and(let nodes), .or(let nodes): nodes.first?.start ?? 0
        case .not(_, let position): position
        case .field(_, let node): node.start
        case .near(let left, _, _, _): left.start
        }
    }
}
