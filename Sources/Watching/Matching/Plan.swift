import DutchText

/// The queries as the matcher runs them: flat nodes, shared leaves, and for each query the leaves of which one must occur.
struct Plan {
    /// One query.
    struct Entry {
        let id: Int64
        let root: Int32
        /// The leaf of a query of one term or phrase; -1 for other queries.
        let leaf: Int32
        let fields: FieldSet
    }

    private(set) var index: LeafIndex
    private var ready: ReadyForms?
    private(set) var nodes: [PlanNode] = []
    private(set) var children: [Int32] = []
    private(set) var tests: [FieldTest] = []
    private(set) var entries: [Entry] = []
    /// By leaf: queries that need it, as the rarest of what they need.
    private(set) var needing: [Needing] = []
    /// Queries that need no leaf, such as `bron:x`.
    private(set) var always: [Int32] = []

    /// - Parameter words: the words by which inflections and compounds are judged.
    init(words: WordList) {
        index = LeafIndex(words: words)
    }

    /// Adds a query and gives its place in `entries`.
    ///
    /// - Parameter ready: the forms of its terms, when they were worked out before.
    mutating func add(_ id: Int64, _ query: WatchQuery, _ ready: ReadyForms? = nil) -> Int32 {
        self.ready = ready
        defer { self.ready = nil }
        let root = add(query.root, .both)
        let entry = Int32(truncatingIfNeeded: entries.count)
        if case .leaf(let leaf, let fields) = nodes[Int(root)] {
            entries.append(Entry(id: id, root: root, leaf: leaf, fields: fields))
        } else {
            entries.append(Entry(id: id, root: root, leaf: -1, fields: .both))
        }
        needing += [Needing](repeating: Needing(), count: index.leaves.count - needing.count)
        guard let needed = Necessity.of(root, in: self) else {
            always.append(entry)
            return entry
        }
        let leaves = Set(needed.leaves)
        for leaf in leaves { needing[Int(leaf)].add(entry, isOnlyLeaf: leaves.count == 1) }
        return entry
    }

    /// Makes an entry a candidate no more. Its leaves stay: other queries may share them.
    mutating func remove(_ entry: Int32) {
        guard let needed = Necessity.of(entries[Int(entry)].root, in: self) else {
            always.removeAll { $0 == entry }
            return
        }
        for leaf in Set(needed.leaves) { needing[Int(leaf)].remove(entry) }
    }

    private mutating func add(_ node: QueryNode, _ fields: FieldSet) -> Int32 {
        switch node {
        case .term(let term): return add(.leaf(index.number(of: term, ready), fields))
        case .phrase(let phrase): return add(.leaf(index.number(of: phrase), fields))
        case .and(let nodes): return addGroup(nodes, fields) { .and($0) }
        case .or(let nodes): return addGroup(nodes, fields) { .or($0) }
        case .not(let inner, _): return add(.not(add(inner, fields)))
        case .near(let left, let right, let distance, let ordered):
            return addNear(left, right, distance, ordered, fields)
        case .field(.title, let inner): return add(inner, .title)
        case .field(.text, let inner): return add(inner, .text)
        case .field(let field, let inner):
            tests.append(FieldTest(field: field, node: inner))
            return add(.test(Int32(truncatingIfNeeded: tests.count - 1)))
        }
    }

    /// `(a b) NEAR/5 c` asks for both a and b near c.
    private mutating func addNear(_ left: QueryNode, _ right: QueryNode, _ distance: Int, _ ordered: Bool, _ fields: FieldSet) -> Int32 {
        if case .and(let nodes) = left {
            return addGroup(nodes.map { .near($0, right, distance: distance, ordered: ordered) }, fields) { .and($0) }
        }
        if case .and(let nodes) = right {
            return addGroup(nodes.map { .near(left, $0, distance: distance, ordered: ordered) }, fields) { .and($0) }
        }
        let first = add(left, fields)
        let second = add(right, fields)
        return add(.near(first, second, distance: Int32(truncatingIfNeeded: distance), ordered: ordered))
    }

    private mutating func addGroup(_ group: [QueryNode], _ fields: FieldSet, _ make: (Range<Int32>) -> PlanNode) -> Int32 {
        let numbers = group.map { add($0, fields) }
        let start = Int32(truncatingIfNeeded: children.count)
        children += numbers
        return add(make(start..<start + Int32(truncatingIfNeeded: numbers.count)))
    }

    private mutating func add(_ node: PlanNode) -> Int32 {
        nodes.append(node)
        return Int32(truncatingIfNeeded: nodes.count - 1)
    }
}
