/// Makes the tree. From loose to tight: OR, AND (written or not), NOT, NEAR.
struct QueryParser {
    private static let deepest = 100
    private static let mostLexemes = 10_000

    private let lexemes: [QueryLexeme]
    private let text: String
    private var place = 0
    private var depth = 0

    init(_ lexemes: [QueryLexeme], of text: String) {
        self.lexemes = lexemes
        self.text = text
    }

    /// The tree of the whole query.
    mutating func tree() throws(QueryError) -> QueryNode {
        guard !lexemes.isEmpty else { throw QueryError(code: .empty, position: 0, token: text) }
        guard lexemes.count <= Self.mostLexemes else {
            throw QueryError(code: .tooComplex, position: lexemes[Self.mostLexemes].range.lowerBound, token: lexemes[Self.mostLexemes].text)
        }
        return try disjunction()
    }

    private var next: QueryLexeme? { place < lexemes.count ? lexemes[place] : nil }

    private mutating func take() { place += 1 }

    private mutating func disjunction() throws(QueryError) -> QueryNode {
        var nodes = [try conjunction()]
        while let lexeme = next, lexeme.kind == .or {
            take()
            try requireOperand(after: lexeme)
            nodes.append(try conjunction())
        }
        return nodes.count == 1 ? nodes[0] : .or(nodes)
    }

    private mutating func conjunction() throws(QueryError) -> QueryNode {
        var nodes = [try exclusion()]
        while let lexeme = next, lexeme.kind != .or, lexeme.kind != .close {
            if lexeme.kind == .and {
                take()
                try requireOperand(after: lexeme)
            }
            nodes.append(try exclusion())
        }
        return nodes.count == 1 ? nodes[0] : .and(nodes)
    }

    private mutating func exclusion() throws(QueryError) -> QueryNode {
        guard let lexeme = next, lexeme.kind == .not else { return try proximity() }
        take()
        try requireOperand(after: lexeme)
        try enter(lexeme)
        defer { depth -= 1 }
        return .not(try exclusion(), position: lexeme.range.lowerBound)
    }

    private mutating func proximity() throws(QueryError) -> QueryNode {
        var node = try primary()
        while let lexeme = next, case .near(let distance, let ordered) = lexeme.kind {
            take()
            try requireOperand(after: lexeme)
            let right = try primary()
            try checkNear(node, lexeme)
            try checkNear(right, lexeme)
            node = .near(node, right, distance: distance, ordered: ordered)
        }
        return node
    }

    private mutating func primary() throws(QueryError) -> QueryNode {
        guard let lexeme = next else { throw missingOperand(at: lexemes[lexemes.count - 1]) }
        switch lexeme.kind {
        case .term(let term):
            take()
            return .term(try takeLists(term))
        case .phrase(let phrase):
            take()
            return .phrase(phrase)
        case .open:
            return try group(lexeme)
        case .field(let field):
            return try within(field, lexeme)
        case .except, .also:
            throw QueryError(code: .invalidList, position: lexeme.range.lowerBound, token: lexeme.text)
        case .and, .or, .not, .near, .close:
            throw missingOperand(at: lexeme)
        }
    }

    private mutating func group(_ open: QueryLexeme) throws(QueryError) -> QueryNode {
        take()
        try enter(open)
        defer { depth -= 1 }
        if let lexeme = next, lexeme.kind == .close {
            throw QueryError(code: .empty, position: open.range.lowerBound, token: "()")
        }
        let node = try disjunction()
        take()
        return node
    }

    private mutating func within(_ field: QueryField, _ lexeme: QueryLexeme) throws(QueryError) -> QueryNode {
        take()
        let node = try primary()
        if Self.holdsField(node) {
            throw QueryError(code: .nestedField, position: lexeme.range.lowerBound, token: lexeme.text)
        }
        return .field(field, node)
    }

    private mutating func takeLists(_ term: QueryTerm) throws(QueryError) -> QueryTerm {
        var allowed = term.allowed
        var denied = term.denied
        var end = term.range.upperBound
        lists: while let lexeme = next {
            switch lexeme.kind {
            case .except(let forms): denied += forms
            case .also(let forms): allowed += forms
            default: break lists
            }
            end = lexeme.range.upperBound
            take()
        }
        return QueryTerm(
            kind: term.kind, text: term.text, parts: term.parts, range: term.range, allowed: allowed, denied: denied,
            extent: term.range.lowerBound..<end)
    }

    private mutating func enter(_ lexeme: QueryLexeme) throws(QueryError) {
        depth += 1
        guard depth <= Self.deepest else {
            throw QueryError(code: .tooComplex, position: lexeme.range.lowerBound, token: lexeme.text)
        }
    }

    private func requireOperand(after lexeme: QueryLexeme) throws(QueryError) {
        guard let following = next else { throw missingOperand(at: lexeme) }
        switch following.kind {
        case .close, .and, .or, .near: throw missingOperand(at: lexeme)
        default: return
        }
    }

    private func missingOperand(at lexeme: QueryLexeme) -> QueryError {
        QueryError(code: .missingOperand, position: lexeme.range.lowerBound, token: lexeme.text)
    }

    private func checkNear(_ node: QueryNode, _ lexeme: QueryLexeme) throws(QueryError) {
        guard Self.holdsField(node) || Self.holdsNot(node) else { return }
        throw QueryError(code: .invalidNear, position: lexeme.range.lowerBound, token: lexeme.text)
    }

    private static func holdsField(_ node: QueryNode) -> Bool {
        switch node {
        case .term, .phrase: false
        case .and(let nodes), .or(let nodes): nodes.contains(where: holdsField)
        case .not(let node, _): holdsField(node)
        case .near(let left, let right, _, _): holdsField(left) || holdsField(right)
        case .field: true
        }
    }

    private static func holdsNot(_ node: QueryNode) -> Bool {
        switch node {
        case .term, .phrase: false
        case .and(let nodes), .or(let nodes): nodes.contains(where: holdsNot)
        case .not: true
        case .near(let left, let right, _, _): holdsNot(left) || holdsNot(right)
        case .field(_, let node): holdsNot(node)
        }
    }
}
