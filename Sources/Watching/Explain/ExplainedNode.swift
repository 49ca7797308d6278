/// A node of an explained tree.
public struct ExplainedNode: Sendable, Equatable, Codable {
    /// What a node does.
    public enum Kind: String, Sendable, Codable {
        case term
        case phrase
        case and
        case or
        case not
        case near
        case field
    }

    /// What it does.
    public let kind: Kind
    /// Number in `terms` of a term or phrase.
    public let term: Int?
    /// Most word positions between the two sides of `near`.
    public let distance: Int?
    /// Whether `near` asks for this order.
    public let ordered: Bool?
    /// Name of the field.
    public let field: QueryField?
    /// From left to right.
    public let children: [ExplainedNode]

    init(_ node: QueryNode, leaves: inout [QueryNode]) {
        var children: [ExplainedNode] = []
        for child in ExplainedNode.children(of: node) { children.append(ExplainedNode(child, leaves: &leaves)) }
        self.children = children
        var term: Int?
        var near: (distance: Int, ordered: Bool)?
        var field: QueryField?
        switch node {
        case .term, .phrase:
            term = leaves.count
            leaves.append(node)
        case .near(_, _, let distance, let ordered): near = (distance, ordered)
        case .field(let name, _): field = name
        case .and, .or, .not: break
        }
        kind = ExplainedNode.kind(of: node)
        self.term = term
        distance = near?.distance
        ordered = near?.ordered
        self.field = field
    }

    private static func kind(of node: QueryNode) -> Kind {
        switch node {
        case .term: .term
        case .phrase: .phrase
        case .and: .and
        case .or: .or
        case .not: .not
        case .near: .near
        case .field: .field
        }
    }

    private static func children(of node: QueryNode) -> [QueryNode] {
        switch node {
        case .term, .phrase: []
        case .and(let nodes), .or(let nodes): nodes
        case .not(let inner, _), .field(_, let inner): [inner]
        case .near(let left, let right, _, _): [left, right]
        }
    }
}
