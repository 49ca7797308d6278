/// Leaves of which at least one must occur before a node can be true, with a guess at how often that is.
struct Necessity {
    let leaves: [Int32]
    /// Expected share of items, in no unit: only for comparison.
    let weight: Double

    /// Nil when the node can be true without any leaf.
    static func of(_ node: Int32, in plan: Plan) -> Necessity? {
        switch plan.nodes[Int(node)] {
        case .leaf(let leaf, _):
            Necessity(leaves: [leaf], weight: weight(of: plan.index.leaves[Int(leaf)].text))
        case .and(let range):
            plan.children(range).compactMap { of($0, in: plan) }.min { $0.weight < $1.weight }
        case .or(let range):
            any(of: plan.children(range).map { of($0, in: plan) })
        case .near(let left, let right, _, _):
            [of(left, in: plan), of(right, in: plan)].compactMap { $0 }.min { $0.weight < $1.weight }
        case .not, .test: nil
        }
    }

    private static func any(of parts: [Necessity?]) -> Necessity? {
        let known = parts.compactMap { $0 }
        guard known.count == parts.count else { return nil }
        return Necessity(leaves: known.flatMap(\.leaves), weight: known.reduce(0) { $0 + $1.weight })
    }

    /// Long words are rare, everyday words are not: good enough to choose by.
    private static func weight(of text: String) -> Double {
        if EverydayWords.contains(FoldedWords.fold(text)) { return 1000 }
        let length = Double(max(text.utf8.count, 1))
        let isName = text.unicodeScalars.first?.properties.isUppercase ?? false
        return (isName ? 50 : 100) / (length * length)
    }
}

extension Plan {
    func children(_ range: Range<Int32>) -> ArraySlice<Int32> {
        children[Int(range.lowerBound)..<Int(range.upperBound)]
    }
}
